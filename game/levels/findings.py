"""What is wrong with a map, said so that its designer can mend it in Tiled.

A `Finding` is a value; `Notes` gathers those on one map while it is read. What the codes mean is
in `codes.py`.
"""

from collections.abc import Iterable
from typing import Literal, NoReturn

import msgspec

from game.levels.codes import CODES
from game.levels.wording import cut, printable, shown
from game.rules import Cell


class Subject(msgspec.Struct, frozen=True, rename={"kind": "class"}):
    """The object that a finding is about, as Tiled knows it."""

    id: int
    name: str
    kind: str

    def __str__(self) -> str:
        name = f" {shown(self.name)}" if self.name else ""
        return f"{cut(self.kind).lower() or 'object'}{name} (#{self.id})"


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is wrong, where it is, and what to do about it in Tiled.

    Attributes:
        code: one of `CODES`.
        file: the file as its user named it.
        line: the line in that file, where the XML knows it.
    """

    code: str
    severity: Literal["error", "warning"]
    file: str
    message: str
    line: int | None = None
    object: Subject | None = None
    cell: Cell | None = None

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        who = "" if self.object is None else f" {self.object}"
        where = "" if self.cell is None else f" at {self.cell}"
        colon = ":" if who or where else ""
        return f"{printable(place)} {self.code}{who}{where}{colon} {printable(self.message)}"


class UnreadableMapError(Exception):
    """A file that no level can be read from; the text is one sentence, the finding that ended it.

    Attributes:
        findings: all that was found up to there; the last one is why it ended.
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(str(self.findings[-1]))


class Notes:
    """The findings on one map, gathered while it is read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._found: list[Finding] = []

    def add(
        self,
        code: str,
        message: str,
        *,
        file: str | None = None,
        line: int | None = None,
        subject: Subject | None = None,
        cell: Cell | None = None,
    ) -> None:
        """Note a finding; `file` is given where it is another one than the map's."""
        assert code in CODES
        self._found.append(
            Finding(
                code=code,
                severity="warning" if code.startswith("W") else "error",
                file=self.file if file is None else file,
                message=message,
                line=line,
                object=subject,
                cell=cell,
            )
        )

    def refuse(
        self, code: str, message: str, *, file: str | None = None, line: int | None = None
    ) -> NoReturn:
        """Note a finding after which nothing can be read.

        Raises:
            UnreadableMapError: always.
        """
        self.add(code, message, file=file, line=line)
        raise UnreadableMapError(self._found)

    def all(self) -> tuple[Finding, ...]:
        """Return the findings in the order of their files and lines, each once."""
        once = dict.fromkeys(self._found)
        return tuple(sorted(once, key=lambda found: (found.file, found.line or 0)))

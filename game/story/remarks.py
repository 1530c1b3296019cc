"""What is wrong with a story, said so that its writer can mend it."""

from typing import Literal

import msgspec

Severity = Literal["error", "warning"]


class Remark(msgspec.Struct, frozen=True):
    """Something that is wrong (`error`), or that reads badly (`warning`).

    Attributes:
        code: the kind of fault in one word, such as `speaker`.
        text: what is wrong, and what to do.
        file: the file as its writer named it; nothing if it is in none.
        line: the line in that file, from 1; 0 if it is in none.
    """

    code: str
    severity: Severity
    text: str
    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        line = f":{self.line}" if self.line else ""
        where = f"{self.file}{line}: " if self.file else ""
        grade = "warning: " if self.severity == "warning" else ""
        return f"{where}{grade}{self.text}"

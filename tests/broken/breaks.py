"""Ways to break the good map: a piece of text in the place of another, one more object or property.

A case says the code that a broken map gives, and the line of it.
"""

import base64
from collections.abc import Callable
from dataclasses import dataclass

from tests.broken.level_folder import GOOD

Text = str | bytes


@dataclass(frozen=True)
class Case:
    """One broken map: its name, its text or its tileset's, and the code of its finding.

    `at` is a piece of the broken text: the finding must be on the line where that first is.
    """

    name: str
    code: str
    map: Text = GOOD
    tsx: Text | None = None
    at: str = ""

    @property
    def line(self) -> int | None:
        text = self.map if self.tsx is None else self.tsx
        if not self.at or isinstance(text, bytes):
            return None
        assert self.at in text, self.name
        return text[: text.index(self.at)].count("\n") + 1


def put(old: str, new: str, *, text: str = GOOD, count: int = 1) -> str:
    """Put one piece of text in the place of another, which must be there."""
    assert old in text, old
    return text.replace(old, new, count)


def layer_as(data: str) -> str:
    """Put other data in the place of the terrain layer's."""
    start = GOOD.index('<data encoding="csv">', GOOD.index('name="terrain"'))
    end = GOOD.index("</data>", start) + len("</data>")
    return GOOD[:start] + data + GOOD[end:]


def packed(raw: bytes, how: Callable[[bytes], bytes] | None, name: str) -> str:
    """Put packed data in the place of the terrain layer's."""
    body = base64.b64encode(how(raw) if how else raw).decode()
    compression = f' compression="{name}"' if name else ""
    return layer_as(f'<data encoding="base64"{compression}>\n   {body}\n  </data>')


def with_object(thing: str) -> str:
    """Add an object, as the last one of the things."""
    return put(" </objectgroup>\n <objectgroup", f"  {thing}\n </objectgroup>\n <objectgroup")


def map_property(line: str) -> str:
    """Add a property of the map."""
    return put(" </properties>\n <tileset", f"  {line}\n </properties>\n <tileset")


def thing(kind: str, at: tuple[int, int], properties: str = "", number: int = 90) -> str:
    """A rectangle of a class in a cell."""
    inner = f"<properties>{properties}</properties>" if properties else ""
    x, y = at[0] * 16, at[1] * 16
    return (
        f'<object id="{number}" type="{kind}" x="{x}" y="{y}" width="16" height="16">'
        f"{inner}</object>"
    )


def nightmare(shape: str, points: str, x: float = 24, y: float = 24) -> str:
    """A nightmare, from the middle of the cell (1, 1)."""
    return f'<object id="90" type="Nightmare" x="{x}" y="{y}"><{shape} points="{points}"/></object>'


def string(name: str, value: str) -> str:
    return f'<property name="{name}" value="{value}"/>'

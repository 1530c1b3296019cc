"""How Tiled spells the parts of a map, to the letter, so that what it saves differs in little."""

import re
from collections.abc import Mapping

from game.levels.brushes import spelled
from game.levels.route import Route
from game.levels.schema import Properties, Value
from game.levels.tilesets import CELL

HEAD = (
    '<map version="1.10" tiledversion="1.10.2" class="{kind}" orientation="orthogonal" '
    'renderorder="right-down" width="{width}" height="{height}" tilewidth="16" tileheight="16" '
    'infinite="0" nextlayerid="{layers}" nextobjectid="{objects}">'
)
_UNSAYABLE = re.compile(r"[\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_TYPES = {str: "", int: ' type="int"', bool: ' type="bool"'}


def property_lines(values: Mapping[str, Value], schema: Properties, indent: str) -> list[str]:
    """Return the properties that differ from their defaults, by name as Tiled sorts them."""
    lines = [
        f'{indent} <property name="{name}"{_TYPES[schema[name].kind]} '
        f'value="{escaped(spelled(value))}"/>'
        for name, value in sorted(values.items())
        if value != schema[name].default
    ]
    return [f"{indent}<properties>", *lines, f"{indent}</properties>"] if lines else []


def escaped(text: str) -> str:
    """Return a text as the value of an attribute; signs that XML cannot say are dropped."""
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(sign, entity)
    for sign in "\t\n\r":
        text = text.replace(sign, f"&#{ord(sign)};")
    return _UNSAYABLE.sub("", text)


def layer_lines(number: int, name: str, rows: list[list[int]]) -> list[str]:
    """Return the element of a tile layer."""
    return [
        f' <layer id="{number}" name="{name}" width="{len(rows[0])}" height="{len(rows)}">',
        '  <data encoding="csv">',
        ",\n".join(",".join(map(str, row)) for row in rows),
        "</data>",
        " </layer>",
    ]


def route_lines(number: int, route: Route) -> list[str]:
    """Return the element of a nightmare, from the middle of its first cell."""
    (left, top), *_ = route.corners
    points = " ".join(f"{(x - left) * CELL},{(y - top) * CELL}" for x, y in route.corners)
    x, y = (left * CELL + CELL // 2, top * CELL + CELL // 2)
    return [
        f'  <object id="{number}" type="Nightmare" x="{x}" y="{y}">',
        f'   <{route.shape} points="{points}"/>',
        "  </object>",
    ]

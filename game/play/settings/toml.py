"""Writing TOML, as much of it as settings need; the standard library only reads it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

BARE = re.compile(r"[A-Za-z0-9_-]+")
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def pair(name: str, value: Any) -> str:
    """Return one line: a name and what it is set to."""
    return f"{key(name)} = {value_of(value)}"


def key(name: str) -> str:
    """Return a name, in quotes where it needs them."""
    return name if BARE.fullmatch(name) else _quoted(name)


def value_of(value: Any) -> str:
    """Return a value as `tomllib` would read it: texts, numbers, truths, dates, lists, tables."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return _quoted(value)
        case list() | tuple():
            return f"[{', '.join(map(value_of, value))}]"
        case dict():
            inside = ", ".join(pair(name, each) for name, each in value.items())
            return f"{{ {inside} }}" if inside else "{}"
        case _:
            return str(value)


def lines_of(values: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line for each value of a table; tables in it are written within their line."""
    for name, value in values.items():
        yield pair(name, value)


def line_of(text: str, table: str, name: str) -> int:
    """Return in which line of a file a value of a table is set, from 1; 0 if that is not seen."""
    here = ""
    for number, line in enumerate(text.splitlines(), start=1):
        heading = re.match(r"\s*\[\s*\"?([^\]\"]+?)\"?\s*\]", line)
        if heading:
            here = heading[1]
        found = re.match(r"\s*\"?([\w.-]+)\"?\s*=", line)
        if found and (found[1] == name if here == table else found[1] == f"{table}.{name}"):
            return number
    return 0


def _quoted(text: str) -> str:
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(sign: str) -> str:
    if sign in ESCAPES:
        return ESCAPES[sign]
    return sign if sign.isprintable() else f"\\U{ord(sign):08x}"

"""From settings to the text of their file, with a comment over every value."""

from collections.abc import Iterator, Mapping
from typing import Any

from game.play.settings.toml import lines_of, pair
from game.play.settings.values import Settings
from game.play.settings.words import BINDINGS, OPENING, TABLES


def write(settings: Settings, rest: Mapping[str, Any]) -> str:
    """Return the whole file; `rest` is what it held that nobody knows, by table."""
    return "\n".join(_lines(settings, rest)) + "\n"


def _lines(settings: Settings, rest: Mapping[str, Any]) -> Iterator[str]:
    loose = {name: value for name, value in rest.items() if not isinstance(value, dict)}
    yield OPENING
    yield from lines_of(loose)
    for table, comments in TABLES.items():
        yield f"[{table}]"
        for name, comment in comments.items():
            yield f"# {comment}"
            yield pair(name, getattr(settings, name))
        yield from lines_of(rest.get(table, {}))
        yield ""
    for table, comment in BINDINGS.items():
        yield f"[{table}]"
        yield comment
        yield from lines_of(getattr(settings, table))
        yield ""
    for table, values in rest.items():
        if table not in TABLES and isinstance(values, dict):
            yield f"[{pair(table, 0).removesuffix(' = 0')}]"
            yield from lines_of(values)
            yield ""

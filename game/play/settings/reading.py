"""From the text of a settings file to settings: what cannot be used is left at what is usual."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

import msgspec

from game.play.settings.toml import line_of, value_of
from game.play.settings.values import MOST_BINDINGS, Settings
from game.play.settings.words import BINDINGS, TABLES

FILE = "settings.toml"

TYPES = get_type_hints(Settings, include_extras=True)
USUAL = Settings()


class Read(NamedTuple):
    """What a file says.

    Attributes:
        settings: what could be used.
        faults: a sentence for every value that could not.
        rest: what the file holds besides, by table; it is kept.
    """

    settings: Settings
    faults: tuple[str, ...]
    rest: dict[str, Any]


class Fault(NamedTuple):
    """What is wrong in a line, 0 if it is not known in which."""

    line: int
    sentence: str


def read(text: str) -> Read:
    """Read a file.

    Raises:
        tomllib.TOMLDecodeError: it is not TOML.
    """
    found = tomllib.loads(text)
    rest = dict(found)
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for table in (*TABLES, *BINDINGS):
        held = found.get(table, {})
        if not isinstance(held, dict):
            faults.append(_fault(text, "", table, "is not a table", "its values are as usual"))
            del rest[table]
        elif table in TABLES:
            left = _take(text, table, held, values, faults)
            rest = {**rest, table: left} if left else _without(rest, table)
        else:
            values[table] = dict(_bindings(text, table, held, faults))
            rest = _without(rest, table)
    return Read(
        msgspec.structs.replace(USUAL, **values),
        tuple(fault.sentence for fault in sorted(faults)),
        rest,
    )


def checked(name: str, value: Any) -> Any:
    """Return the value of a setting as it is kept.

    Raises:
        msgspec.ValidationError: it cannot have this value.
        KeyError: there is no such setting.
    """
    return msgspec.convert(value, TYPES[name])


def allowed(name: str) -> tuple[Any, ...]:
    """Return the values that a setting can have, if they can be counted; of a truth none."""
    return get_args(TYPES[name]) if get_origin(TYPES[name]) is Literal else ()


def bounds(name: str) -> tuple[int, int]:
    """Return the smallest and the largest value of a number."""
    meta = TYPES[name].__metadata__[0]
    return meta.ge, meta.le


def _take(
    text: str,
    table: str,
    held: Mapping[str, Any],
    values: dict[str, Any],
    faults: list[Fault],
) -> dict[str, Any]:
    """Take the values of a table over; return those that nobody knows."""
    for name in (name for name in held if name in TABLES[table]):
        try:
            values[name] = checked(name, held[name])
        except msgspec.ValidationError:
            wrong = f"= {value_of(held[name])} is not {_wanted(name)}"
            usual = f"{value_of(getattr(USUAL, name))} is used"
            faults.append(_fault(text, table, name, wrong, usual))
    return {name: value for name, value in held.items() if name not in TABLES[table]}


def _bindings(
    text: str, table: str, held: Mapping[str, Any], faults: list[Fault]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for action, names in held.items():
        if (
            isinstance(names, list)
            and len(names) <= MOST_BINDINGS
            and all(isinstance(name, str) for name in names)
        ):
            yield action, tuple(names)
        else:
            wrong = 'is not a list of up to two names, such as ["Z", "X"]'
            faults.append(_fault(text, table, action, wrong, "the usual ones are used"))


def _wanted(name: str) -> str:
    options = allowed(name)
    if options:
        return f"one of {', '.join(map(value_of, options))}"
    if TYPES[name] is bool:
        return "true or false"
    if TYPES[name] is str:
        return "a text in quotes"
    least, most = bounds(name)
    return f"a whole number from {least} to {most}"


def _fault(text: str, table: str, name: str, wrong: str, instead: str) -> Fault:
    line = line_of(text, table, name)
    where = f"{FILE}:{line}" if line else FILE
    return Fault(line, f"{where}: {name} {wrong}; {instead}.")


def _without(found: dict[str, Any], table: str) -> dict[str, Any]:
    return {name: value for name, value in found.items() if name != table}

"""Reads `story/nights.toml`, and says everything that is wrong in it at once."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import msgspec.structs

from game.story.cast import FRIENDS
from game.story.conditions import ConditionError, flags_in
from game.story.nights import Between, Night, Star, Step

PARTS = {"steps": Step, "stars": Star, "between": Between}
NAMES = {"steps": "step", "stars": "star", "between": "between"}


class DamagedNightsError(Exception):
    """The nights cannot be read; the text is one sentence that says where and why.

    Attributes:
        reasons: a sentence for each thing that is wrong, with the file.
    """

    def __init__(self, *reasons: str) -> None:
        """Say the first reason, and how many there are besides."""
        self.reasons = reasons
        more = f" ({len(reasons) - 1} more; bedtime story lists them)" if len(reasons) > 1 else ""
        super().__init__(f"{reasons[0]}{more}")


class Fault(NamedTuple):
    """What is wrong with a night."""

    where: str
    what: str


def read_nights(path: Path) -> tuple[Night, ...]:
    """Return the nights in order.

    Raises:
        DamagedNightsError: the file is missing or damaged, or contradicts itself.
    """
    try:
        form = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise DamagedNightsError(f"{path} cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise DamagedNightsError(f"{path} is not TOML: {error}") from error
    nights, wrong = _converted(form)
    numbers = [str(night.number) for night in nights]
    wrong += (f"there are two nights {number}. Number one anew." for number in _twice(numbers))
    wrong += (f"{where}: {what}" for night in nights for where, what in faults(night))
    if wrong:
        raise DamagedNightsError(*(f"{path}: {what}" for what in wrong))
    return tuple(nights)


def _converted(form: dict[str, Any]) -> tuple[list[Night], list[str]]:
    """Return the nights that can be understood, and why the others cannot."""
    listed = form.get("night")
    if not isinstance(listed, list):
        return [], ["it is no list of nights: there is no [[night]]."]
    nights: list[Night] = []
    wrong = [f"'{key}' means nothing here. Remove it." for key in form if key != "night"]
    for place, entry in enumerate(listed, start=1):
        named = entry.get("number", place) if isinstance(entry, dict) else place
        try:
            nights.append(msgspec.convert(entry, Night))
        except msgspec.ValidationError as error:
            reasons = _reasons(entry) or [str(error)]
            wrong += (f"night {named} cannot be understood: {reason}" for reason in reasons)
    return nights, wrong


def _reasons(entry: object) -> list[str]:
    """Return what is wrong in a night and in each of its parts."""
    if not isinstance(entry, dict):
        return []
    found = []
    for key, part in entry.items():
        kind = PARTS.get(key)
        if kind is not None and isinstance(part, list):
            found += _part_reasons(key, part, kind)
        elif key not in PARTS:
            found += _reason({"number": 1, "title": "", "friend": "", key: part}, Night)
    found += (
        f"Object missing required field `{field.name}`"
        for field in msgspec.structs.fields(Night)
        if field.required and field.name not in entry
    )
    return found


def _part_reasons(key: str, parts: Sequence[object], kind: type) -> list[str]:
    return [
        f"{NAMES[key]} {place}: {reason}"
        for place, part in enumerate(parts, start=1)
        for reason in _reason(part, kind)
    ]


def _reason(form: object, kind: type) -> list[str]:
    try:
        msgspec.convert(form, kind)
    except msgspec.ValidationError as error:
        return [str(error)]
    return []


def faults(night: Night) -> list[Fault]:
    """Return what is wrong within a night."""
    where = f"night {night.number}"
    steps = _twice([step.id for step in night.steps])
    friends = ", ".join(FRIENDS)
    return [
        *([] if night.friend in FRIENDS else [Fault(where, f"friend is one of {friends}.")]),
        *(Fault(where, f"two steps are called '{name}'. Rename one.") for name in steps),
        *(Fault(where, what) for what in _sky_faults(night)),
        *(
            Fault(f"{where}, step '{step.id}'", what)
            for step in night.steps
            for what in _step_faults(step)
        ),
    ]


def _sky_faults(night: Night) -> list[str]:
    names = [star.dream for star in night.sky]
    outside = [star.dream for star in night.sky if not (0 <= star.x < 640 and 0 <= star.y < 360)]
    found = [f"star '{name}' is outside the screen, 640 x 360." for name in outside]
    found += [f"dream '{name}' has two stars. Remove one." for name in _twice(names)]
    found += (
        f"star '{star.dream}' comes after '{name}', which has no star."
        for star in night.sky
        for name in star.after
        if name not in names
    )
    found += (
        f"star '{star.dream}' asks for {star.solved} dreams; the others are fewer."
        for star in night.stars
        if star.solved >= len(night.stars)
    )
    if night.fear is not None and night.needed > len(night.stars):
        found.append(f"needed is {night.needed}, but there are {len(night.stars)} stars.")
    return found


def _step_faults(step: Step) -> list[str]:
    found = []
    if step.kind == "walk" and step.goal is None:
        found.append("a walk needs a goal, else it never ends. Give it one.")
    if step.kind == "scene" and not step.scene:
        found.append("a scene needs the name of what is said. Give it 'scene'.")
    if step.kind == "card" and not step.text:
        found.append("a card needs words. Give it 'text'.")
    try:
        list(flags_in(step.when))
    except ConditionError as error:
        found.append(str(error))
    return found


def _twice(names: list[str]) -> list[str]:
    return sorted({name for name in names if names.count(name) > 1})

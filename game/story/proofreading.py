"""What a whole story has to agree on: named scenes exist, choices are read, lines are short.

Each finding is a sentence that names its scene. What cannot even be parsed is `parsing`'s.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from game.story.conditions import flags_in
from game.story.nights import Night
from game.story.parsing import ScriptError, read_scenes
from game.story.script import Choice, Fork, Line, Remember, Scene, Step

LONGEST_BUBBLE = 40
MOST_BUBBLES = 16
"""A bubble is at most forty words, a scene about as many bubbles as one listens to standing."""

GIVEN = frozenset({"near_lila", "near_marc", "near_anya", "near_finn", "rested", "quiet"})
"""Flags that the game itself sets: who is near, whether one has slept, the quiet version."""


class Remark(NamedTuple):
    """Something that is wrong (`error`), or that reads badly (`warning`)."""

    severity: str
    text: str


def read_story(folder: Path) -> dict[str, Scene]:
    """Return all scenes of the files in a folder.

    Raises:
        ScriptError: a file cannot be understood, or two files have a scene of one name.
    """
    found: dict[str, Scene] = {}
    faults: list[str] = []
    for path in sorted(folder.glob("*.scenes")):
        try:
            scenes = read_scenes(path)
        except ScriptError as error:
            faults += error.faults
            continue
        faults += (
            f"{path}: scene '{name}' is in another file, too. Rename one."
            for name in scenes
            if name in found
        )
        found |= scenes
    if faults:
        raise ScriptError(faults)
    return found


def proofread(scenes: Mapping[str, Scene], nights: Sequence[Night]) -> list[Remark]:
    """Return what the scenes and the nights do not agree on, and what reads badly."""
    return [*_missing(scenes, nights), *_flags(scenes, nights), *_lengths(scenes)]


def steps_of(steps: Sequence[Step]) -> Iterator[Step]:
    """Yield steps, and those that depend on them."""
    for step in steps:
        yield step
        match step:
            case Choice(options=options):
                for option in options:
                    yield from steps_of(option.steps)
            case Fork(steps=inner, otherwise=otherwise):
                yield from steps_of(inner)
                yield from steps_of(otherwise)
            case _:
                pass


def named_in(night: Night) -> list[str]:
    """Return the scenes that a night names."""
    own = [night.before, night.after, *(between.scene for between in night.between)]
    return [name for name in (*own, *(step.scene for step in night.steps)) if name]


def _missing(scenes: Mapping[str, Scene], nights: Sequence[Night]) -> Iterator[Remark]:
    for night in nights:
        for name in named_in(night):
            if name not in scenes:
                what = f"night {night.number} names scene '{name}', which nobody has written."
                yield Remark("error", what)


def _flags(scenes: Mapping[str, Scene], nights: Sequence[Night]) -> Iterator[Remark]:
    read: dict[str, str] = {}
    kept: dict[str, str] = {}
    for scene in scenes.values():
        for step in steps_of(scene.steps):
            match step:
                case Fork(when=when):
                    read |= dict.fromkeys(flags_in(when), f"scene '{scene.id}'")
                case Choice(options=options):
                    kept |= {o.flag: f"scene '{scene.id}'" for o in options if o.flag}
                case Remember(flag=flag):
                    kept[flag] = f"scene '{scene.id}'"
                case _:
                    pass
    for night in nights:
        for part in night.steps:
            read |= dict.fromkeys(flags_in(part.when), f"night {night.number}")
    for flag, where in read.items():
        if flag not in kept and flag not in GIVEN:
            yield Remark("warning", f"{where} asks for '{flag}', which no scene remembers.")


def _lengths(scenes: Mapping[str, Scene]) -> Iterator[Remark]:
    for scene in scenes.values():
        lines = [step for step in steps_of(scene.steps) if isinstance(step, Line)]
        for line in lines:
            words = len(line.text.split())
            if words > LONGEST_BUBBLE:
                begins = " ".join(line.text.split()[:5])
                yield Remark(
                    "warning",
                    f"scene '{scene.id}': '{begins} …' has {words} words. "
                    f"More than {LONGEST_BUBBLE} are not read.",
                )
        spoken = sum(isinstance(step, Line) for step in _longest_way(scene.steps))
        if spoken > MOST_BUBBLES:
            yield Remark(
                "warning", f"scene '{scene.id}' has {spoken} bubbles, more than {MOST_BUBBLES}."
            )


def _longest_way(steps: Sequence[Step]) -> Iterator[Step]:
    """Yield the steps of the way through that says most."""
    for step in steps:
        yield step
        match step:
            case Choice(options=options):
                yield from _longest(*(option.steps for option in options))
            case Fork(steps=inner, otherwise=otherwise):
                yield from _longest(inner, otherwise)
            case _:
                pass


def _longest(*ways: Sequence[Step]) -> list[Step]:
    return max((list(_longest_way(way)) for way in ways), key=len, default=[])

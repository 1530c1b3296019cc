"""Flags: whatever is asked for has to be remembered somewhere, and the other way round."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from game.story.conditions import GIVEN, TAKEN, flags_in
from game.story.nights import Night
from game.story.proof.remarking import about
from game.story.remarks import Remark
from game.story.script import Choice, Fork, Remember, Scene, Step

Found = dict[str, tuple[Scene, int]]
"""Flags, and where they were met first."""


def memory_remarks(
    scenes: Mapping[str, Scene], nights: Sequence[Night], elsewhere: frozenset[str]
) -> Iterator[Remark]:
    """Yield flags that are asked for in vain, and those that are remembered for nothing.

    `elsewhere` are the flags that places and routines ask for.
    """
    kept, read = _met(scenes, _kept), _met(scenes, _read)
    later = {flag for night in nights for flag in night.asks}
    in_steps = {flag for night in nights for step in night.steps for flag in flags_in(step.when)}
    for flag, (scene, row) in read.items():
        if flag not in kept and flag not in GIVEN:
            yield about(
                scene,
                row,
                "flag",
                f"asks for '{flag}', which no scene remembers. Remember it, or spell it as there.",
            )
    for flag in sorted((in_steps | elsewhere) - kept.keys() - GIVEN):
        yield Remark("flag", "warning", f"'{flag}' is asked for, but no scene remembers it.")
    for flag, (scene, row) in kept.items():
        if flag not in read.keys() | later | in_steps | elsewhere | TAKEN:
            yield about(
                scene,
                row,
                "flag",
                f"'{flag}' is remembered, but nobody asks for it. Ask for it, or name it under "
                "'asks' of a later night in nights.toml.",
            )


def _met(scenes: Mapping[str, Scene], flags: Callable[[Step], list[str]]) -> Found:
    found: Found = {}
    for scene in scenes.values():
        for row, step in scene.numbered():
            for flag in flags(step):
                found.setdefault(flag, (scene, row))
    return found


def _kept(step: Step) -> list[str]:
    match step:
        case Choice(options=options):
            return [option.flag for option in options if option.flag]
        case Remember(flag=flag):
            return [flag]
        case _:
            return []


def _read(step: Step) -> list[str]:
    return list(flags_in(step.when)) if isinstance(step, Fork) else []

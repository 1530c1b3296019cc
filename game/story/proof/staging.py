"""Stage directions that name what is not there: places, spots, people, sounds."""

from collections.abc import Iterator, Sequence

from game.levels.wording import did_you_mean, shown
from game.story.blocking import SIDES
from game.story.cast import SPEAKERS
from game.story.proof.remarking import about
from game.story.proof.world import World
from game.story.remarks import Remark
from game.story.script import Choice, Fork, Scene, Stage, Step

MOVES = {"walk": 1, "stand": 1, "show": 1, "look": 1}
"""Directions to a goal, and which of their words it is."""

SPOKEN_OF = SPEAKERS | {"biscuit"}
"""Who can be moved about; the cat has no lines."""


def staging_remarks(scene: Scene, world: World) -> Iterator[Remark]:
    """Yield what is not there in the places where a scene plays."""
    rows = {id(step): row for row, step in scene.numbered()}
    if scene.place and not world.knows_place(scene.place):
        yield about(scene, 0, "place", _no_place(scene.place, world), "error")
    for stage, place in _staged(scene.steps, scene.place):
        for code, why in _faults(stage, place, world):
            yield about(scene, rows[id(stage)], code, why, "error")


def _staged(steps: Sequence[Step], place: str) -> Iterator[tuple[Stage, str]]:
    """Yield the directions, each with the place in which it is carried out."""
    for step in steps:
        match step:
            case Stage("place", (new, *_)):
                yield step, new
                place = new
            case Stage():
                yield step, place
            case Choice(options=options):
                for option in options:
                    yield from _staged(option.steps, place)
            case Fork(steps=inner, otherwise=otherwise):
                yield from _staged(inner, place)
                yield from _staged(otherwise, place)
            case _:
                pass


def _faults(stage: Stage, place: str, world: World) -> Iterator[tuple[str, str]]:
    match stage:
        case Stage("sound", (name, *_)) if world.sounds is not None and name not in world.sounds:
            yield "sound", f"there is no sound {shown(name)}; {did_you_mean(name, world.sounds)}"
        case Stage("picture", (name,)) if name not in (world.stills or {name}) | {"none"}:
            yield (
                "picture",
                f"there is no picture {shown(name)}; {did_you_mean(name, _stills(world))}",
            )
        case Stage("place", (name, *spot)) if not world.knows_place(name):
            yield "place", _no_place(name, world)
        case Stage("place", (name, spot)) if spot not in world.spots.get(name, {spot}):
            yield "spot", _no_spot(spot, name, world)
        case Stage(verb, (who, *goals)) if verb in MOVES or verb in ("hide", "pose", "camera"):
            if who not in SPOKEN_OF:
                yield "person", f"nobody is called {shown(who)}; {did_you_mean(who, SPOKEN_OF)}"
            if verb in MOVES and goals and not _is_goal(goals[0], place, world):
                yield "spot", _no_spot(goals[0], place, world)
        case _:
            pass


def _stills(world: World) -> list[str]:
    return sorted(world.stills or ())


def _is_goal(name: str, place: str, world: World) -> bool:
    spots = world.spots.get(place)
    return spots is None or name in spots or name in SIDES or name in SPOKEN_OF


def _no_place(name: str, world: World) -> str:
    known = sorted({*world.spots, *(world.stills or ())})
    return f"there is no place {shown(name)}; {did_you_mean(name, known)}"


def _no_spot(name: str, place: str, world: World) -> str:
    advised = did_you_mean(name, sorted(world.spots.get(place, ())))
    return f"{place} has no spot {shown(name)}; {advised}"

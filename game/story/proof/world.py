"""What scenes may name besides one another: places with their spots, pictures, sounds, dreams."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from game.levels.findings import UnreadableMapError
from game.story.conditions import flags_in
from game.story.place import Place
from game.story.placereader import read_place
from game.story.remarks import Remark
from game.story.routines import DamagedRoutinesError, Evening, read_routines, strangers


class Named(NamedTuple):
    """A scene that is named outside the scenes, and by whom."""

    scene: str
    by: str


class World(NamedTuple):
    """What there is; None where that is not known and nothing can be said against a name.

    Attributes:
        spots: the places that are walked in, each with the names of its spots.
        stills: the pictures that scenes can play before.
        sounds: the names of effects.
        dreams: the ids of dreams that have a map.
        scenes: the scenes that maps and routines open.
        flags: the flags that maps and routines ask for.
        signs: the names of screens and lights, which a night can let go out.
        complete: whether everything that opens scenes is known.
    """

    spots: Mapping[str, frozenset[str]] = {}
    stills: frozenset[str] | None = None
    sounds: frozenset[str] | None = None
    dreams: frozenset[str] | None = None
    scenes: tuple[Named, ...] = ()
    flags: frozenset[str] = frozenset()
    signs: frozenset[str] | None = None
    complete: bool = False

    def knows_place(self, name: str) -> bool:
        """Whether a place of this name is there, or may be there."""
        return self.stills is None or name in self.spots or name in self.stills


NOWHERE = World()
"""A world of which nothing is known."""


def world_of(
    folder: Path,
    stills: frozenset[str] | None = None,
    sounds: frozenset[str] | None = None,
    dreams: frozenset[str] | None = None,
) -> tuple[World, list[Remark]]:
    """Return the world that the maps in a folder's `places` make, and what cannot be read of it.

    What is no map is told by the caller, if it is known.
    """
    places, remarks = _places(sorted((folder / "places").glob("*.tmx")))
    evenings, more = _evenings(folder / "routines.toml", {place.id: place for place in places})
    people = [person for evening in evenings for person in evening.people]
    world = World(
        spots={place.id: frozenset(place.spots) for place in places},
        stills=stills,
        sounds=sounds,
        dreams=dreams,
        scenes=(
            *(named for place in places for named in _scenes_of(place)),
            *(Named(one.scene, f"routines.toml, {one.who},") for one in people if one.scene),
        ),
        flags=frozenset(
            (
                *(flag for place in places for flag in _flags_of(place)),
                *(flag for person in people for flag in flags_in(person.when)),
            )
        ),
        signs=frozenset(
            (
                *(lamp.name for place in places for lamp in place.lamps),
                *(screen.name for place in places for screen in place.screens),
            )
        ),
        complete=bool(evenings),
    )
    return world, [*remarks, *more]


def _places(paths: Iterable[Path]) -> tuple[list[Place], list[Remark]]:
    places: list[Place] = []
    remarks: list[Remark] = []
    for path in paths:
        try:
            places.append(read_place(path))
        except UnreadableMapError as error:
            remarks.append(Remark("place", "error", str(error)))
    return places, remarks


def _evenings(path: Path, places: Mapping[str, Place]) -> tuple[tuple[Evening, ...], list[Remark]]:
    try:
        evenings = read_routines(path)
    except DamagedRoutinesError as error:
        return (), [Remark("routines", "error", str(error))]
    lost = [why for evening in evenings for why in strangers(evening, places)]
    return evenings, [Remark("spot", "error", f"{path}: {why}.") for why in lost]


def _scenes_of(place: Place) -> Iterator[Named]:
    by = f"the map of '{place.id}'"
    yield from (Named(look.scene, by) for look in place.looks if look.scene)
    yield from (Named(trigger.scene, by) for trigger in place.triggers if trigger.scene)
    yield from (Named(door.shut, by) for door in place.doors if door.shut)


def _flags_of(place: Place) -> Iterator[str]:
    conditions = [
        *(look.when for look in place.looks),
        *(trigger.when for trigger in place.triggers),
        *(door.when for door in place.doors),
    ]
    for when in conditions:
        yield from flags_in(when)

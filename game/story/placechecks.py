"""What is wrong with a place as a whole: spots that nobody gets to, doors that lead nowhere."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from game.levels.findings import Finding, Notes, Subject, UnreadableMapError
from game.levels.wording import did_you_mean, shown
from game.story.place import Box, Place, Spot
from game.story.placereader import read_place
from game.story.routes import Routes


def check_place(path: Path) -> list[Finding]:
    """Return the findings on a place, with those on ways into and out of it.

    Raises:
        UnreadableMapError: no place can be made of the file.
    """
    place = read_place(path)
    notes = Notes(str(path))
    _note_ways(place, notes)
    _note_doors(place, path, notes)
    return [*place.findings, *notes.all()]


def _note_ways(place: Place, notes: Notes) -> None:
    """Note spots and doors that cannot be walked to from most of the place."""
    routes = Routes(place.ground)
    areas = {spot.name: routes.area((spot.x, spot.y)) for spot in place.spots.values()}
    common = Counter(area for area in areas.values() if area is not None).most_common(1)
    home = common[0][0] if common else 0
    for name, area in areas.items():
        if area not in (None, home):
            message = "it cannot be walked to from the other spots. Join the ground, or move it."
            notes.add("E151", message, subject=Subject(0, name, "Spot"))
    for door in place.doors:
        if home not in _areas_in(place, routes, door.box):
            message = "nobody can walk into it. Let the ground reach into its rectangle."
            notes.add("W237", message, subject=Subject(0, door.name, "Door"))


def _areas_in(place: Place, routes: Routes, box: Box) -> Iterator[int | None]:
    for y in range(max(0, box.y), min(place.size[1], box.bottom)):
        for x in range(max(0, box.x), min(place.size[0], box.right)):
            if place.ground.free(x, y):
                yield routes.area((x, y))


def _note_doors(place: Place, path: Path, notes: Notes) -> None:
    """Note doors that lead nowhere."""
    for door in place.doors:
        target = path.with_name(f"{door.to}.tmx")
        where = Subject(0, door.name, "Door")
        if not door.to:
            continue
        if not target.is_file():
            known = sorted(other.stem for other in path.parent.glob("*.tmx"))
            message = f"there is no place {shown(door.to)} here: {did_you_mean(door.to, known)}"
            notes.add("E154", message, subject=where)
        elif door.at not in (spots := _spots_of(target)):
            message = f"{door.to} has no spot {shown(door.at)}: {did_you_mean(door.at, spots)}"
            notes.add("E154", message, subject=where)


def _spots_of(path: Path) -> Mapping[str, Spot]:
    """Return the spots of a place that a door leads to; what is wrong with it is told there."""
    try:
        return read_place(path).spots
    except UnreadableMapError:
        return {}

"""Who is where in the waking world: `story/routines.toml`, evening by evening.

Every key is explained at the head of that file.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from game.story.conditions import ConditionError, flags_in
from game.story.figure import WAIT, Role
from game.story.place import FACINGS, Place

TICKS = 60


class DamagedRoutinesError(Exception):
    """The routines cannot be read; the text is one sentence that says where and why."""


class Person(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What somebody does, as the file has it."""

    who: str
    place: str
    at: str = ""
    walks: tuple[str, ...] = ()
    wait: float = WAIT / TICKS
    facing: str = ""
    scene: str = ""
    when: str = ""
    pose: str = "stand"
    umbrella: str = ""
    follows: bool = False
    shy: bool = False
    steps: tuple[str, ...] = ()

    def role(self) -> Role:
        """Return it as walking knows it."""
        return Role(
            who=self.who,
            place=self.place,
            at=self.at,
            walks=self.walks,
            wait=round(self.wait * TICKS),
            facing=self.facing,
            scene=self.scene,
            when=self.when,
            pose=self.pose,
            umbrella=self.umbrella,
            follows=self.follows,
            shy=self.shy,
        )


class Evening(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The people and the news of one night's evening.

    Attributes:
        texts: lists of news by name, as screens in maps name them.
        steps: the steps of the night in which people are about at all; none: in all of them.
    """

    night: int
    steps: tuple[str, ...] = ()
    texts: Mapping[str, tuple[str, ...]] = {}
    people: tuple[Person, ...] = ()

    def roles(self, step: str) -> Iterator[Role]:
        """Yield what people do in a step of the evening; the later one of two for one place."""
        found: dict[tuple[str, str, str], Role] = {}
        for person in self.people:
            steps = person.steps or self.steps
            if not steps or step in steps:
                found[person.who, person.place, person.when] = person.role()
        yield from found.values()


class _File(msgspec.Struct, forbid_unknown_fields=True):
    evening: tuple[Evening, ...] = ()


NOBODY = Evening(0)


def read_routines(path: Path) -> tuple[Evening, ...]:
    """Return the evenings; none where there is no such file.

    Raises:
        DamagedRoutinesError: the file is damaged.
    """
    try:
        text = path.read_text(encoding="utf-8")
        evenings = msgspec.convert(tomllib.loads(text), _File).evening
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise DamagedRoutinesError(f"{path} cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise DamagedRoutinesError(f"{path} is not TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise DamagedRoutinesError(f"{path} is no list of routines: {error}") from error
    for evening in evenings:
        for person in evening.people:
            why = _wrong(person)
            if why:
                raise DamagedRoutinesError(f"{path}: night {evening.night}, {person.who}: {why}")
    return evenings


def evening_of(evenings: Iterable[Evening], night: int) -> Evening:
    """Return the evening of a night; the last one before it where it has none of its own."""
    before = [evening for evening in evenings if evening.night <= night]
    return max(before, key=lambda evening: evening.night, default=NOBODY)


def strangers(evening: Evening, places: Mapping[str, Place]) -> Iterator[str]:
    """Yield a sentence for every place and spot of the routines that no map has."""
    for person in evening.people:
        place = places.get(person.place)
        if place is None:
            yield f"{person.who}: there is no place {person.place!r}"
            continue
        wanted = (*([] if person.follows else [person.at]), *person.walks)
        for spot in wanted:
            if spot not in place.spots:
                yield f"{person.who}: {person.place} has no spot {spot!r}"


def _wrong(person: Person) -> str:
    if person.facing and person.facing not in FACINGS:
        return f"facing is {person.facing!r}; it can be u, r, d or l"
    if not person.at and not person.follows:
        return "it has to be said where; set at to a spot of the place"
    try:
        list(flags_in(person.when))
    except ConditionError as error:
        return f"when: {error}"
    return ""

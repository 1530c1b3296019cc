"""What a scene consists of: lines, stage directions, choices, and what depends on them.

Immutable values; `parsing` makes them from the text that a writer edits, `Conversation` goes
through them.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, repeat
from typing import NamedTuple, TypeAlias


class Line(NamedTuple):
    """Something that is said.

    Attributes:
        speaker: who, in small letters: `lila`, `dot`, `fridge`.
        mood: the portrait's: `calm`, `bright`, `worried`, `hurt`, `wry`, `asleep`.
        text: the words.
    """

    speaker: str
    mood: str
    text: str


class Stage(NamedTuple):
    """A stage direction, `[walk marc table]`: a verb and its words."""

    verb: str
    words: tuple[str, ...] = ()


class Option(NamedTuple):
    """One way to answer.

    Attributes:
        text: what is said when it is taken.
        flag: what is remembered then; nothing if empty.
        steps: what follows before the scene goes on for everybody.
    """

    text: str
    flag: str
    steps: "tuple[Step, ...]"


class Choice(NamedTuple):
    """A question to the player."""

    name: str
    who: str
    options: tuple[Option, ...]


class Fork(NamedTuple):
    """Steps that are taken only under a condition, and those for otherwise."""

    when: str
    steps: "tuple[Step, ...]"
    otherwise: "tuple[Step, ...]" = ()


class Remember(NamedTuple):
    """Remember a flag from here on."""

    flag: str


class End(NamedTuple):
    """The scene is over here."""


Step: TypeAlias = Line | Stage | Choice | Fork | Remember | End


class Source(NamedTuple):
    """Where a scene stands in a writer's file.

    Attributes:
        file: as the writer named it.
        head: the line of the scene's name, from 1; 0 if nobody wrote it into a file.
        rows: the lines of its steps, in the order of `every_step`.
    """

    file: str = ""
    head: int = 0
    rows: tuple[int, ...] = ()


class Scene(NamedTuple):
    """A scene.

    Attributes:
        id: what it is called everywhere, such as `n1_cafe`.
        place: where it plays; nothing if it plays wherever it is opened.
        note: the writer's heading.
        steps: in order.
        source: where it is written.
    """

    id: str
    place: str
    note: str
    steps: tuple[Step, ...]
    source: Source = Source()

    def numbered(self) -> Iterator[tuple[int, Step]]:
        """Yield every step with its line in the file; 0 where that is not known."""
        return zip(chain(self.source.rows, repeat(0)), every_step(self.steps), strict=False)


Scenes: TypeAlias = Mapping[str, Scene]


def every_step(steps: Sequence[Step]) -> Iterator[Step]:
    """Yield steps as they are written: each before what depends on it."""
    for step in steps:
        yield step
        match step:
            case Choice(options=options):
                for option in options:
                    yield from every_step(option.steps)
            case Fork(steps=inner, otherwise=otherwise):
                yield from every_step(inner)
                yield from every_step(otherwise)
            case _:
                pass

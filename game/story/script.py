"""What a scene consists of: lines, stage directions, choices, and what depends on them.

Immutable values; `parsing` makes them from the text that a writer edits, `Conversation` goes
through them.
"""

from collections.abc import Mapping
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


Step: TypeAlias = Line | Stage | Choice | Fork | Remember


class Scene(NamedTuple):
    """A scene.

    Attributes:
        id: what it is called everywhere, such as `n1_cafe`.
        place: where it plays; nothing if it plays wherever it is opened.
        note: the writer's heading.
        steps: in order.
    """

    id: str
    place: str
    note: str
    steps: tuple[Step, ...]


Scenes: TypeAlias = Mapping[str, Scene]

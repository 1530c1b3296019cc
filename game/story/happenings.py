"""What happens to somebody who walks: values that say it, for whoever opens scenes and doors."""

from typing import NamedTuple, TypeAlias

from game.story.place import Door


class Entered(NamedTuple):
    """A door was gone through."""

    door: Door


class Opened(NamedTuple):
    """A scene begins: somebody was spoken to, something looked at or walked on."""

    scene: str
    who: str = ""


class Refused(NamedTuple):
    """A door is shut."""

    door: Door


Happening: TypeAlias = Entered | Opened | Refused

"""What actions ask for: read once for each combination of letters, then remembered."""

from collections.abc import Mapping
from typing import NamedTuple

from game.rules.events import Bumped, Stepped

ACTIONS = "urdlURDL."
"""Steps, abilities in a direction, and the wait: the letters of a track (LURD)."""

ABILITY_ORDER = ("lila", "finn", "anya", "marc")
"""In each beat, each of them sees what the earlier ones have changed."""


class Said(dict[int, tuple[Stepped, Bumped]]):
    """The two events that a step from a cell can end in, made when they are first needed.

    Events are values, so the same one serves whenever the same thing happens; making them anew
    would be a quarter of a beat's cost.
    """

    def __init__(self, name: str, step: tuple[int, ...], direction: str) -> None:
        """Speak of this friend's steps in this direction; `step` says where each cell leads."""
        self.name = name
        self.step = step
        self.direction = direction

    def __missing__(self, origin: int) -> tuple[Stepped, Bumped]:
        """Make the events of a step from `origin`."""
        self[origin] = said = (
            Stepped(self.name, origin, self.step[origin], self.direction),
            Bumped(self.name, origin, self.direction),
        )
        return said


class Walk(NamedTuple):
    """A friend asks to step: its number, where each cell leads, and what is said of it."""

    number: int
    step: tuple[int, ...]
    said: Said


class Use(NamedTuple):
    """A friend asks to use its ability in a direction (u, r, d or l)."""

    number: int
    name: str
    direction: str


class Plan(NamedTuple):
    """What one combination of actions asks for: abilities in their order, and steps."""

    uses: tuple[Use, ...]
    walks: tuple[Walk, ...]


class Plans(dict[str, Plan]):
    """What the combinations of actions ask for, each read when it is first met."""

    def __init__(self, names: tuple[str, ...], steps: Mapping[str, tuple[int, ...]]) -> None:
        """Speak of these friends; `steps` says for each direction where each cell leads."""
        self.names = names
        self.walks = {
            (name, direction): Walk(number, step, Said(name, step, direction))
            for number, name in enumerate(names)
            for direction, step in steps.items()
        }

    def __missing__(self, actions: str) -> Plan:
        """Read actions, one letter a friend.

        Raises:
            ValueError: a letter is no action, or there is not one letter a friend.
        """
        if len(actions) != len(self.names) or not set(ACTIONS).issuperset(actions):
            raise ValueError(
                f"actions {actions!r}: give one of {' '.join(ACTIONS)} "
                f"for each of {len(self.names)} friends"
            )
        asked = dict(zip(self.names, actions, strict=True))
        uses = tuple(
            Use(self.names.index(name), name, asked[name].lower())
            for name in ABILITY_ORDER
            if name in asked and asked[name].isupper()
        )
        walks = tuple(
            self.walks[name, action] for name, action in asked.items() if action.islower()
        )
        self[actions] = plan = Plan(uses, walks)
        return plan

"""Going through a scene: one step at a time, forks taken by what is remembered."""

from collections.abc import Mapping

from game.story.conditions import NONE, holds
from game.story.script import Choice, End, Fork, Line, Remember, Scene, Stage, Step


class Conversation:
    """Where one is in a scene.

    Attributes:
        scene: the scene.
        now: what is being said, done or asked; None when the scene is over.
        flags: what is remembered by now.
        backlog: what has been said so far, answers included.
    """

    def __init__(
        self,
        scene: Scene,
        flags: frozenset[str] = frozenset(),
        counts: Mapping[str, int] = NONE,
    ) -> None:
        """Begin with the first step; forks may ask for flags and counts."""
        self.scene = scene
        self.flags = flags
        self._counts = counts
        self._said: list[Line] = []
        self._ahead: list[Step] = list(reversed(scene.steps))
        self.now: Line | Stage | Choice | None = None
        self._advance()

    @property
    def asks(self) -> bool:
        """Whether a choice waits for an answer."""
        return isinstance(self.now, Choice)

    @property
    def backlog(self) -> tuple[Line, ...]:
        """What has been said so far, oldest first, with what is being said now."""
        return tuple(self._said)

    def go_on(self) -> None:
        """Go from a line or a direction to the next step.

        Raises:
            ValueError: a choice is waiting for an answer.
        """
        if self.asks:
            raise ValueError("this is a choice; choose an option")
        self._advance()

    def choose(self, number: int) -> None:
        """Answer a choice with its option of this number, from 0.

        Raises:
            IndexError: there is no such option, or no choice at all.
        """
        choice = self.now
        if not isinstance(choice, Choice) or not 0 <= number < len(choice.options):
            raise IndexError("there is no such option here")
        option = choice.options[number]
        self._said.append(Line(choice.who, "calm", option.text))
        self._remember(option.flag)
        self._ahead += reversed(option.steps)
        self._advance()

    def _advance(self) -> None:
        """Take the next step that the player has a part in."""
        self.now = None
        while self._ahead and self.now is None:
            match self._ahead.pop():
                case Fork(when, steps, otherwise):
                    taken = steps if holds(when, self.flags, self._counts) else otherwise
                    self._ahead += reversed(taken)
                case Remember(flag):
                    self._remember(flag)
                case End():
                    self._ahead.clear()
                case step:
                    self.now = step
        if isinstance(self.now, Line):
            self._said.append(self.now)

    def _remember(self, flag: str) -> None:
        if flag:
            self.flags |= {flag}

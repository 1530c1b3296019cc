"""The first night from the title to the morning after, scene by scene."""

from collections.abc import Callable

from game.app.hands.buttons import Button
from tools.tour.guide import Guide, StuckError
from tools.tour.walker import Walker

EARLY = 3
"""Lines into a scene at which its picture is taken."""


class Tour:
    """Plays until the title comes again.

    Attributes:
        choices: which option is taken where, by the scene's id; the first where nothing is said.
        dreams: how many dreams are dreamt before the fear.
    """

    def __init__(
        self, guide: Guide, choices: dict[str, int] | None = None, dreams: int | None = None
    ) -> None:
        """Play with a guide."""
        self.guide = guide
        self.choices = choices or {}
        self.dreams = dreams
        self._walker = Walker(guide)
        self._steps = {
            "FirstRun": self._answer,
            "Talk": self._tell,
            "Tableau": self._tell,
            "Evening": self._walk,
            "NightNet": self._dream,
            "NightDream": lambda: guide.frames(1),
            "Morning": lambda: guide.choose("next"),
            "Sleep": self._on,
            "Page": self._on,
            "ContentNote": self._on,
            "CreditsScene": self._on,
        }

    def play(self) -> None:
        """Begin a new game and play it to the end of what there is.

        Raises:
            StuckError: it does not go on.
        """
        self.play_until(lambda: self.guide.kind == "Title")

    def play_until(self, done: Callable[[], bool], begin: str = "new") -> None:
        """Begin a new game, or one that is there with `continue`; play it until something is so.

        Raises:
            StuckError: it does not go on.
        """
        guide = self.guide
        self._show()
        guide.until(lambda: guide.kind == "Title", self._go_on, "the first questions")
        self._show()
        guide.choose(begin)
        guide.until(done, self._go_on, "the night")

    def _go_on(self) -> None:
        kind = self.guide.kind
        if kind not in self._steps:
            raise StuckError(f"nobody told the guide what to do in {kind}")
        self._steps[kind]()

    def _show(self, name: str = "") -> None:
        """Take a picture once what is new has come to rest."""
        self.guide.frames(45 if self.guide.looks else 2)
        self.guide.picture(name or self.guide.kind)

    def _answer(self) -> None:
        self._show()
        self.guide.press(Button.BACK)
        self.guide.press(Button.CONFIRM)

    def _tell(self) -> None:
        guide = self.guide
        talk = guide.scene.conversation  # type: ignore[attr-defined]
        scene = talk.scene.id
        if talk.asks:
            guide.frames(25)
            guide.picture(f"{scene} choice")
            guide.press(Button.DOWN, self.choices.get(scene, 0))
            guide.press(Button.CONFIRM)
            return
        if guide.looks and 0 < len(talk.backlog) <= EARLY:
            guide.frames(90)
            guide.picture(scene)
        guide.press(Button.CONFIRM)

    def _walk(self) -> None:
        step = self.guide.kit.journey.step
        if step is None or step.kind != "walk":
            self.guide.frames(1)
            return
        self._show(f"walk {step.id}")
        self._walker.to_goal()

    def _dream(self) -> None:
        """Choose the next star that is open, or the fear once enough are behind."""
        guide = self.guide
        self._show(f"net {len(guide.kit.journey.now.solved)}")
        if guide.kind != "NightNet":
            return
        name = self._next_star()
        net = guide.scene
        guide.until(
            lambda: net.chosen == name,  # type: ignore[attr-defined]
            lambda: guide.press(Button.FORWARD),
            f"star {name}",
        )
        guide.press(Button.CONFIRM)
        guide.until(lambda: guide.kind == "NightDream", self._go_on, f"into {name}")
        self._show(name)
        guide.solve(name)
        self._show(f"{name} asleep")
        guide.until(lambda: guide.kind == "Morning", lambda: guide.frames(10), f"morning of {name}")
        self._show("morning panel")

    def _next_star(self) -> str:
        journey = self.guide.kit.journey
        night, past = journey.night, journey.now.solved
        stars = self.guide.scene.sky.stars  # type: ignore[attr-defined]
        enough = self.dreams is not None and len(past) >= max(self.dreams, night.needed)
        ready = [star for star in stars if star.state == "open" and star.fear == enough]
        ready = ready or [star for star in stars if star.state == "open"]
        if not ready:
            raise StuckError("no star is open")
        return str(ready[0].id)

    def _on(self) -> None:
        self._show(f"{self.guide.kind} {len(self.guide.seen)}")
        self.guide.press(Button.CONFIRM)

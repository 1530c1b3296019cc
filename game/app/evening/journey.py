"""The campaign as it is being played. Whatever changes is saved at once."""

import time
from contextlib import suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from game.app.evening.readiness import lacking
from game.play.slots import AUTO, Saved, Slots
from game.story import course
from game.story.campaign import Campaign
from game.story.credits import Credits, DamagedCreditsError, read_credits
from game.story.nightreader import DamagedNightsError, read_nights
from game.story.nights import Night, Step
from game.story.parsing import ScriptError
from game.story.proofreading import read_story
from game.story.script import Scene
from game.story.words import tr

LONGEST_PAUSE = 300
"""Seconds between two saves that count as played at most: whoever fell asleep did not play."""

MISSING = "The story cannot be read: {why}"


class Journey:
    """Where the player is in the story.

    Attributes:
        campaign: how far it has come; None before one was begun or gone on with.
        slots: the saved games.
        trouble: one sentence about a story that cannot be read; or nothing.
    """

    def __init__(self, folder: Path, slots: Slots) -> None:
        """Take the story from `folder`; it is read when it is needed."""
        self.campaign: Campaign | None = None
        self.slots = slots
        self.trouble = ""
        self._folder = folder
        self._picture: bytes | None = None
        self._since = time.monotonic()

    @cached_property
    def nights(self) -> tuple[Night, ...]:
        """All nights; none, and `trouble` set, if they cannot be read."""
        try:
            return read_nights(self._folder / "nights.toml")
        except DamagedNightsError as error:
            self.trouble = MISSING.format(why=error)
            return ()

    @cached_property
    def scenes(self) -> dict[str, Scene]:
        """All scenes; none, and `trouble` set, if they cannot be read."""
        try:
            return read_story(self._folder)
        except ScriptError as error:
            self.trouble = MISSING.format(why=error)
            return {}

    @cached_property
    def credits(self) -> Credits:
        """Who is named at the end; nobody, and `trouble` set, if that cannot be read."""
        try:
            return read_credits(self._folder / "credits.toml")
        except DamagedCreditsError as error:
            self.trouble = MISSING.format(why=error)
            return Credits()

    @property
    def places(self) -> Path:
        """The folder of the maps of the waking world."""
        return self._folder / "places"

    @property
    def now(self) -> Campaign:
        """The campaign that is being played.

        Raises:
            ValueError: none is.
        """
        if self.campaign is None:
            raise ValueError("no campaign has been begun")
        return self.campaign

    @property
    def night(self) -> Night:
        """The night it is."""
        return course.night_of(self.nights, self.now)

    @property
    def step(self) -> Step | None:
        """What is being played; None when the story is over for now."""
        return course.step_of(self.nights, self.now)

    def begin(self) -> bool:
        """Begin with the first night; False, and `trouble` set, if there is no story."""
        if not self.nights or not self.nights[0].steps:
            self.trouble = self.trouble or MISSING.format(why="there is no first night")
            return False
        if not self._is_ready(self.nights[0]):
            return False
        self._since = time.monotonic()
        self._picture = None
        self.become(course.begin(self.nights))
        return True

    def resume(self, slot: str) -> bool:
        """Go on with a saved game; False, and `trouble` set, if that cannot be."""
        saved = self.slots.changed(slot) or self.slots.read(slot)
        if saved is None or not self.nights:
            self.trouble = self.trouble or self.slots.trouble
            return False
        try:
            campaign = msgspec.convert(saved.story, Campaign)
        except msgspec.ValidationError as error:
            self.trouble = f"Saved game {slot} cannot be understood: {error}"
            return False
        if not self._is_ready(course.night_of(self.nights, campaign)):
            return False
        self.campaign = campaign
        self._since = time.monotonic()
        self._picture = None
        return True

    def become(self, campaign: Campaign) -> None:
        """Let the campaign be another, and save it."""
        if campaign == self.campaign:
            return
        self.campaign = campaign
        self.save()

    def save(self, slot: str = AUTO) -> bool:
        """Save as it is now; whether that was done."""
        self._count_time()
        if slot == AUTO:
            self._take_in()
        return self.slots.write(slot, self._saved(), self._picture)

    def keep_picture(self, png: bytes) -> None:
        """Remember what it looks like now, for the next save."""
        self._picture = png

    def advance(self) -> None:
        """Go to what comes next."""
        self.become(course.advance(self.nights, self.now))

    @property
    def chapter(self) -> str:
        """Where the story is, in words."""
        return f"{tr('Night')} {self.night.number} · {tr(self.night.title)}"

    @property
    def objective(self) -> str:
        """What there is to do, in words."""
        step = self.step
        if step is None:
            return tr("Every evening that is written has been lived.")
        if step.kind == "net":
            behind = course.behind(self.night, self.now)
            return tr("{behind} of {all} dreams in bed").format(
                behind=behind, all=len(self.night.stars)
            )
        return tr(step.objective)

    def _is_ready(self, night: Night) -> bool:
        """Whether a night is whole; False, and `trouble` set, if something of it is missing."""
        scenes = self.scenes
        if not scenes and self.trouble:
            return False
        why = lacking(night, scenes, self._folder)
        if why:
            self.trouble = MISSING.format(why=why)
        return not why

    def _take_in(self) -> None:
        """Keep the dreams that another window of the game has put to bed since."""
        other = self.slots.changed(AUTO)
        if other is None or not (self.now.seen or self.now.solved):
            return
        with suppress(msgspec.ValidationError):
            theirs = msgspec.convert(other.story, Campaign)
            if theirs.night == self.now.night:
                solved = {**theirs.solved, **self.now.solved}
                self.campaign = replace(
                    self.now, solved=solved, aside=theirs.aside | self.now.aside
                )

    def _count_time(self) -> None:
        now = time.monotonic()
        passed = min(int(now - self._since), LONGEST_PAUSE)
        if passed > 0:
            self._since = now
            self.campaign = replace(self.now, seconds=self.now.seconds + passed)

    def _saved(self) -> Saved:
        story: dict[str, Any] = msgspec.to_builtins(self.now)
        return Saved(
            saved=datetime.now().astimezone().strftime("%Y-%m-%d %H:%M"),
            seconds=self.now.seconds,
            chapter=self.chapter,
            objective=self.objective,
            story=story,
        )

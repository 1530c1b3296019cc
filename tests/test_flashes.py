"""Nothing that a dream shows may flash: every effect is filmed at the highest setting and measured.

The films are of the finished canvas at 60 frames a second, the glitch at its fullest, in two sizes:
a dream that is doubled, and one at 1:1.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import get_args

import pygame
import pytest

from game.app.scene import Push
from game.app.scenes.settings import SettingsScene
from game.levels import Dream
from game.paths import data_root
from game.play import Session
from game.play.solution import read_solution
from game.rules import Event, Mark
from game.rules import events as said
from game.rules.notation import parse_level
from game.view.assets import Assets
from game.view.dream import DreamView
from game.view.framing import CANVAS
from tests.player import SOLUTIONS, TWO, Player, build_house
from tests.test_view_dream import dream_of
from tools.bench_rules import level as busy_level
from tools.bench_view import shorter
from tools.flash_meter import AREA, FlashMeter, Verdict

FPS = 60
FASTEST = 5
"""Frames between two wishes: faster than any key repeats (0.12 s) and than a thumb drums."""

PLAYED = {
    "lila": "rrDdlluRrrddLluurrDdll.",
    "marc": "lLdd.lluUrrddllDruullr.",
    "anya": "U.uUrrU.lluU.rrddU.uuU.",
    "finn": "LuuL.llD.rrUddlLuu.D.rL",
}
SIZES = ("doubled", "as it is")


@cache
def assets() -> Assets:
    return Assets(data_root() / "assets")


def busy(size: str, night: int = 5) -> Dream:
    whole = busy_level()
    return dream_of(shorter(whole) if size == "doubled" else whole, night)


class Film:
    """A dream in play, filmed."""

    def __init__(self, dream: Dream) -> None:
        self.session = Session(dream.level)
        self.view = DreamView(assets(), dream)
        self.view.glitch.level = "full"
        self.canvas = pygame.Surface(CANVAS, 0, 32)
        self.meter = FlashMeter(FPS)

    def record(self) -> None:
        """Give every friend a track, so that everything moves at once."""
        for name, track in PLAYED.items():
            self.session.switch(name)
            self.session.scrub(0)
            for action in track:
                self.session.act(action)
        self.session.scrub(0)

    def roll(self, frames: int) -> None:
        for _ in range(frames):
            self.view.update(1 / FPS)
            self.view.draw(self.canvas, self.session, ())
            self.meter.see(self.canvas)

    def act(self, act: Callable[[], Sequence[Event]]) -> None:
        self.view.play(self.session, act())

    def scrub(self, beat: int) -> None:
        before = self.session.beat
        self.session.scrub(beat)
        self.view.rewind(self.session, before)


@cache
def stage() -> Film:
    """Return one dream for all the effects that are looked at alone."""
    return Film(busy("doubled"))


def assert_harmless(verdict: Verdict) -> None:
    assert verdict.harmless, verdict


def samples(dream: Dream) -> Iterator[Event]:
    """Yield every kind of event, where it looks largest."""
    level = dream.level
    at = level.grid.index
    cell = at(8, 5)
    stuff = Mark("dreamstuff", at(3, 4))
    for mark in (stuff, Mark("glitch", 0), Mark("nightmare", 0), Mark("current", 0)):
        yield said.BreakpointSet("finn", cell, "l", mark)
        yield said.BreakpointLifted("finn", cell, "l", mark)
        yield said.Anchored("marc", cell, "r", mark)
    for shut in (False, True):
        yield said.Painted("lila", at(3, 4), "r", shut)
    yield said.Stepped("lila", at(1, 1), at(2, 1), "r")
    yield said.Bumped("lila", at(1, 1), "l")
    yield said.Rallied("anya", at(1, 7))
    yield said.DreamerCame(0, at(4, 2), at(4, 3), "d")
    yield said.Fizzled("lila", at(1, 1), "u")
    yield said.ShadowStepped(0, at(14, 5), at(13, 5), "l")
    yield said.ShadowBumped(0, at(14, 5), "l")
    yield said.Carried("lila", at(4, 5), at(5, 5))
    yield said.ShadowCarried(0, at(4, 5), at(5, 5))
    yield said.NightmareStepped(0, at(9, 1), at(10, 1))
    yield said.NightmareWaited(0, at(9, 1))
    yield said.GlitchTurned(0, solid=True)
    yield said.Caught("lila", at(1, 1), Mark("nightmare", 0))
    yield said.PlatePressed(at(5, 1))
    yield said.PlateReleased(at(5, 1))
    yield said.GateOpened(at(8, 4))
    yield said.GateClosed(at(8, 4))
    yield said.Escaped(3)
    yield said.LoopEnded(3)
    yield said.Kept(stuff, at(3, 4))
    yield said.SentHome(Mark("nightmare", 0), at(9, 1), at(10, 1))


def test_every_kind_of_event_is_filmed() -> None:
    assert {type(event) for event in samples(busy("doubled"))} == set(get_args(Event))


@pytest.mark.parametrize("event", list(samples(busy("doubled"))), ids=lambda e: type(e).__name__)
def test_an_effect_alone(event: Event) -> None:
    """What never changes a fifth of the screen may be repeated as fast as anybody can.

    What does change more is repeated for two seconds, as fast as its keys go.
    """
    film = stage()
    film.meter = FlashMeter(FPS)
    film.view.show(film.session)
    film.act(lambda: (event,))
    film.roll(30)
    if film.meter.verdict().changed >= AREA:
        for _ in range(120 // FASTEST):
            film.act(lambda: (event,))
            film.roll(FASTEST)
    assert_harmless(film.meter.verdict())


@pytest.mark.parametrize("size", SIZES)
def test_stepping_at_the_fastest(size: str) -> None:
    film = Film(busy(size))
    film.record()
    for _ in range(24):
        film.act(film.session.follow)
        film.roll(FASTEST)
    assert_harmless(film.meter.verdict())


@pytest.mark.parametrize("size", SIZES)
def test_rewinding_back_and_forth(size: str) -> None:
    film = Film(busy(size))
    film.record()
    last = film.session.last_beat
    for number in range(24):
        film.scrub(last if number % 2 == 0 else 0)
        film.roll(FASTEST)
    for number in range(12):
        film.scrub(last - number % 2)
        film.roll(FASTEST)
    assert_harmless(film.meter.verdict())


@pytest.mark.parametrize("size", SIZES)
def test_the_fold(size: str) -> None:
    """The blanket once to its end, then pulled away by undo and laid again, over and over."""
    film = Film(busy(size))
    film.record()
    film.act(film.session.end_loop)
    film.roll(50)
    for _ in range(8):
        film.session.undo()
        film.view.show(film.session)
        film.roll(FASTEST)
        film.act(film.session.end_loop)
        film.roll(2 * FASTEST)
    assert_harmless(film.meter.verdict())


def escape(night: int) -> tuple[Film, int]:
    """Return a dream one beat before everybody is in bed, and that beat."""
    film = Film(dream_of(parse_level(TWO), night))
    film.session.record(read_solution(SOLUTIONS["02_two_at_once"], film.session.level.names))
    last = film.session.last_beat
    film.session.scrub(last - 1)
    film.view.show(film.session)
    return film, last


def test_the_escape() -> None:
    """Everybody falls asleep; then the last beat is taken back and done again, over and over."""
    film, last = escape(5)
    film.act(film.session.follow)
    assert film.session.escaped
    film.roll(110)
    for _ in range(12):
        film.scrub(last - 1)
        film.roll(FASTEST)
        film.act(film.session.follow)
        film.roll(FASTEST)
    assert_harmless(film.meter.verdict())


def test_falling_asleep_and_being_woken() -> None:
    """Asleep the whole room is dim: dim and bright by turns, as fast as keys can ask for it."""
    film, last = escape(1)
    for number in range(24):
        film.session.scrub(last - number % 2)
        film.view.show(film.session)
        film.roll(FASTEST)
    assert film.meter.verdict().changed > 0
    assert_harmless(film.meter.verdict())


def test_panels_and_screens(tmp_path: Path) -> None:
    """From the title through a dream to the pause, whose panel comes and goes all the time."""
    (tmp_path / "house").mkdir()
    player = Player(build_house(tmp_path / "house"), tmp_path / "progress")
    meter = FlashMeter(FPS)

    def roll(frames: int) -> None:
        for _ in range(frames):
            player.frames(1)
            meter.see(player.window.canvas)

    try:
        roll(10)
        for key in (pygame.K_RETURN, pygame.K_RIGHT, *[pygame.K_ESCAPE] * 20):
            player.press(key)
            roll(FASTEST)
    finally:
        player.window.close()
    assert_harmless(meter.verdict())


def test_pages_of_settings_turned_and_changed_at_the_fastest(tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    player = Player(build_house(tmp_path / "house"), tmp_path / "progress")
    meter = FlashMeter(FPS)
    player.app._perform(Push(SettingsScene(player.kit)))
    keys = (pygame.K_RIGHT, pygame.K_LEFT, pygame.K_DOWN, pygame.K_e)
    try:
        for number in range(60):
            player.press(keys[number % len(keys)])
            for _ in range(FASTEST):
                player.frames(1)
                meter.see(player.window.canvas)
    finally:
        player.window.close()
    assert_harmless(meter.verdict())


@pytest.mark.parametrize("night", range(1, 6))
def test_the_end_of_the_loop(night: int) -> None:
    film = Film(busy("doubled", night))
    film.record()
    film.session.scrub(film.session.last_beat)
    film.view.show(film.session)
    film.roll(120)
    verdict = film.meter.verdict()
    assert_harmless(verdict)
    assert verdict.changed < AREA


def test_five_seconds_of_doing_everything() -> None:
    """Slow flashing is harmful too if it goes on."""
    film = Film(busy("doubled"))
    film.record()
    for number in range(330 // 15):
        film.act(film.session.follow) if number % 4 else film.scrub(0)
        film.roll(15)
    assert_harmless(film.meter.verdict())

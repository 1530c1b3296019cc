"""Makes the pictures of the README from real play: a shipped dream, its stored solution, the view.

    python -m tools.readme_pictures        assets/readme.png, readme.gif and readme_evening.png

The picture is the canvas, doubled, in the middle of a beat; the film is the solution's last loop up
to the escape. The evening is played by the guided tour: the street, a talk at Dot's, the Net.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.app.dreaming.beckoning import prompts_of
from game.app.hands.buttons import Device
from game.levels import load
from game.paths import data_root
from game.play import Session
from game.play.solution import read_solution
from game.view.assets import Assets
from game.view.dream import DreamView
from game.view.framing import CANVAS
from game.view.pictures.capture import SCALE
from game.view.pictures.gif import gif_parts
from tools.tour.guide import Guide
from tools.tour.hands import Keyboard
from tools.tour.night import Tour

ASSETS = data_root() / "assets"
HUNDREDTHS = 8
A_BEAT = 6
"""Frames for a beat; it is as slow as somebody who thinks before every step."""
ASLEEP = 14
"""Frames after the escape: light falls on the beds, and nobody moves any more."""
REST = 150
"""Hundredths for which the last frame stays."""
AT_MOST = 1_500_000
"""Bytes of the film: a page that shows it is still quick."""


class Moment(NamedTuple):
    """A moment of a stored solution: so many seconds after a beat of its last loop has begun."""

    dream: str
    beat: int
    seconds: float


PICTURE = Moment("night1/10_the_ends_still_on", 1, 0.12)
FILM = "night1/03_the_second_coat"
EVENING = ("walk to_cafe", "n1_cafe choice", "net 4")
"""Pictures of the tour that lie side by side."""
GAP = 8


class Play:
    """A dream in play, on a canvas."""

    def __init__(self, dream: str) -> None:
        """Open a shipped dream at the start of its solution's last loop."""
        path = data_root() / "levels" / f"{dream}.tmx"
        opened = load(path)
        self.session = Session(opened.level)
        text = path.with_suffix(".solution").read_text(encoding="utf-8")
        self.session.record(read_solution(text, opened.level.names))
        self.view = DreamView(Assets(ASSETS), opened, par_of(text))
        self.view.show(self.session)
        self.canvas = pygame.Surface(CANVAS, 0, 32)

    def follow(self) -> None:
        """Let a beat pass."""
        self.view.play(self.session, self.session.follow())

    def draw(self, seconds: float) -> pygame.Surface:
        """Let time pass, and return the canvas."""
        self.view.update(seconds)
        prompts = prompts_of(self.session, Device.KEYBOARD)
        self.view.draw(self.canvas, self.session, prompts)
        return self.canvas


def par_of(solution: str) -> str:
    """Return the par, which a solution says in its first line."""
    return solution.splitlines()[0].removeprefix("# par ")


def picture(moment: Moment) -> pygame.Surface:
    """Return the canvas at a moment, doubled."""
    play = Play(moment.dream)
    for _ in range(moment.beat):
        play.draw(1.0)
        play.follow()
    return pygame.transform.scale_by(play.draw(moment.seconds), SCALE)


def film(dream: str) -> Iterator[pygame.Surface]:
    """Yield the frames of a solution's last loop."""
    play = Play(dream)
    while not play.session.escaped:
        for _ in range(A_BEAT):
            yield play.draw(HUNDREDTHS / 100)
        play.follow()
    for _ in range(A_BEAT + ASLEEP):
        yield play.draw(HUNDREDTHS / 100)


def evening() -> pygame.Surface:
    """Return some scenes of a game that the guided tour plays, side by side."""
    seen: dict[str, pygame.Surface] = {}
    with tempfile.TemporaryDirectory() as folder:
        guide = Guide(Path(folder), Keyboard(), lambda name, at: seen.update({name: at.copy()}))
        Tour(guide).play_until(lambda: EVENING[-1] in seen)
    wide, high = CANVAS
    strip = pygame.Surface((len(EVENING) * (wide + GAP) - GAP, high), pygame.SRCALPHA, 32)
    for number, name in enumerate(EVENING):
        strip.blit(seen[name], (number * (wide + GAP), 0))
    return strip


def main() -> int:
    """Write all three."""
    pygame.image.save(picture(PICTURE), ASSETS / "readme.png")
    pygame.image.save(evening(), ASSETS / "readme_evening.png")
    data = b"".join(gif_parts(film(FILM), HUNDREDTHS, REST))
    (ASSETS / "readme.gif").write_bytes(data)
    print(f"readme.gif: {len(data)} bytes")
    return int(len(data) > AT_MOST)


if __name__ == "__main__":
    raise SystemExit(main())

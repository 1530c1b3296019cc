"""What the timeline says besides the tracks: lanes, what goes astray, what is kept."""

from pathlib import Path

import pygame
import pytest

from game.levels import Dream
from game.paths import data_root
from game.play import Session
from game.rules.notation import parse_level
from game.view.assets import Assets
from game.view.timeline.beats import scale_for
from game.view.timeline.keepsake import keepsake
from game.view.timeline.lanes import CHEVRONS, Lanes
from game.view.timeline.recordings import Recordings, in_vain

GLITCHING = """
#########
#L..1.l.#
#...2...#
#..3.4..#
#.......#
#########
beats 8
glitch 1 #. 0
glitch 2 .# 0
glitch 3 ## 0
glitch 4 .. 0
nightmare 1,4 3,4
"""


@pytest.fixture(scope="module")
def assets() -> Assets:
    return Assets(data_root() / "assets")


def painted(assets: Assets, picture: str, beat: int = 0) -> pygame.Surface:
    session = Session(parse_level(picture))
    for _ in range(beat):
        session.act(".")
    panel = pygame.Surface((640, 20), 0, 32)
    scale = scale_for(session.level.loop_beats, session.beat)
    Lanes(assets).paint(panel, session, scale, 0, session.beat)
    return panel


def test_a_dream_without_devices_has_no_lanes(assets: Assets) -> None:
    panel = painted(assets, "#####\n#L.l#\n#####\nbeats 4")
    assert pygame.mask.from_threshold(panel, (0, 0, 0), (1, 1, 1)).count() == 640 * 20


def test_every_group_and_patrol_has_a_lane_of_its_own(assets: Assets) -> None:
    panel = painted(assets, GLITCHING)
    scale = scale_for(8, 0)
    rows = {
        y
        for y in range(20)
        if any(panel.get_at((x, y))[:3] != (0, 0, 0) for x in range(scale.x(1), scale.x(2)))
    }
    assert len(rows) >= 5
    solid, open_ = (panel.subsurface((scale.x(beat), 0, scale.width, 3)) for beat in (2, 3))
    assert pygame.image.tobytes(solid, "RGB") != pygame.image.tobytes(open_, "RGB")


def test_a_patrol_points_where_it_goes() -> None:
    assert set(CHEVRONS) == {"u", "r", "d", "l", ""}
    assert len({CHEVRONS[way] for way in CHEVRONS}) == 5


OTHER = """
########
#L....a#
###%####
#A...l##
########
beats 7
"""


def test_a_track_that_does_something_else_than_when_it_was_recorded_is_astray() -> None:
    session, recordings = Session(parse_level(OTHER)), Recordings()
    session.switch("anya")
    for action in "rru":
        session.act(action)
    assert recordings.astray(session) == set()
    assert in_vain(session) == {("anya", 2)}, "the dreamstuff is shut"
    session.scrub(0)
    session.switch("lila")
    for action in "rrD":
        session.act(action)
    assert recordings.astray(session) == {("anya", 2)}, "it is open by now"
    while session.undo():
        pass
    assert recordings.astray(session) == set()


def test_what_the_anchor_keeps_is_told_in_words() -> None:
    level = parse_level("#####\n#M%.#\n#m..#\n#####\nbeats 4")
    dream = Dream(path=Path("kept.tmx"), title="Kept", level=level)
    session = Session(level)
    session.act("R")
    events = session.end_loop()
    assert keepsake(dream, session, events) == "shut dreamstuff"
    bare = Session(level)
    assert keepsake(dream, bare, bare.end_loop()) == ""

"""The timeline: what lies where, and that a click means what is seen there."""

from pathlib import Path

import pygame
import pytest

from game.levels import Dream
from game.play import Session
from game.play.settings.reading import allowed
from game.rules import FRIENDS
from game.view.dream import CellHit, DreamView
from game.view.framing import CANVAS
from game.view.interface import Interface
from game.view.lettering import lettering
from game.view.reading import Reading
from game.view.seen import Seen
from game.view.timeline.beats import BEATS, WIDE, scale_for
from game.view.timeline.foot import Foot
from game.view.timeline.measures import HEADER as FIRST_ROW
from game.view.timeline.measures import ROW, USUAL, measures_for
from game.view.timeline.playhead import Playhead
from game.view.timeline.timeline import TimelineHit
from game.view.timeline.tracks import Mood, mood_of
from tests.player import Player, build_house
from tests.test_view_dream import ASSETS, busy, empty, joined, pixels

TOP = USUAL.top
LARGE = [
    Reading(size, style) for size in allowed("text_size")[1:] for style in allowed("text_style")
]


@pytest.mark.parametrize("length", [1, 4, 20, 21, 25, 26, 33, 34, 64])
def test_the_beat_on_the_screen_is_always_in_sight(length: int) -> None:
    for beat in range(length + 1):
        scale = scale_for(length, beat)
        assert BEATS <= scale.x(beat) <= BEATS + WIDE
        assert scale.shown * scale.width <= WIDE


@pytest.mark.parametrize("length", [4, 20, 25, 33, 64])
def test_a_click_on_a_cell_means_its_beat_and_row(length: int) -> None:
    dream = empty(6, 4, length)
    session = Session(dream.level)
    view = DreamView(ASSETS, dream)
    for start in (0, length // 2, length):
        session.scrub(start)
        scale = scale_for(length, session.beat)
        for beat in range(scale.first, scale.first + scale.shown):
            for row, friend in enumerate(FRIENDS):
                x, y = scale.x(beat) + scale.width // 2, TOP + FIRST_ROW + row * ROW + 4
                assert view.hit(session, x, y) == TimelineHit(beat, friend)


def test_a_click_on_a_name_means_the_friend() -> None:
    session = Session(busy().level)
    view = DreamView(ASSETS, busy())
    hit = view.hit(session, 40, TOP + FIRST_ROW + 2 * ROW + 4)
    assert hit == TimelineHit(session.beat, "anya")


def test_beside_the_tracks_there_is_nothing_to_hit() -> None:
    session = Session(busy().level)
    view = DreamView(ASSETS, busy())
    assert view.hit(session, CANVAS[0] - 5, TOP + 20) is None
    assert view.hit(session, 5, CANVAS[1]) is None


def test_moods_say_what_is_played_coming_cut_and_empty() -> None:
    session = Session(busy().level)
    for action in "rrdd":
        session.act(action)
    session.scrub(2)
    assert [mood_of(session, 0, beat) for beat in range(5)] == [
        Mood.LIVE,
        Mood.LIVE,
        Mood.SLOT,
        Mood.CUT,
        Mood.EMPTY,
    ]
    session.toggle_punch()
    assert mood_of(session, 0, 3) is Mood.COMING
    session.switch("marc")
    assert [mood_of(session, 0, beat) for beat in (1, 2, 3)] == [
        Mood.PLAYED,
        Mood.COMING,
        Mood.COMING,
    ]


def test_the_panel_is_painted_anew_only_when_something_on_it_changes() -> None:
    session = Session(busy().level)
    view = DreamView(ASSETS, busy())
    surface = pygame.Surface(CANVAS, 0, 32)
    view.draw(surface, session, ())
    key = view._timeline._key
    view.update(0.5)
    view.draw(surface, session, ())
    assert view._timeline._key is key
    before = pixels(surface.subsurface((0, TOP, CANVAS[0], CANVAS[1] - TOP)))
    session.act("r")
    view.draw(surface, session, ())
    assert pixels(surface.subsurface((0, TOP, CANVAS[0], CANVAS[1] - TOP))) != before


def test_a_loop_of_64_beats_with_all_groups_is_drawn() -> None:
    dream = empty(20, 9, 64)
    session = Session(dream.level)
    view, surface = DreamView(ASSETS, dream), pygame.Surface(CANVAS, 0, 32)
    for name in session.level.names:
        session.switch(name)
        session.scrub(0)
        for _ in range(15):
            for action in "rU.d":
                session.act(action)
    panels = set()
    for beat in (0, 20, 63):
        session.scrub(beat)
        view.draw(surface, session, [("Tab", "Friend")] * 9)
        panels.add(pixels(surface.subsurface((0, TOP, CANVAS[0], CANVAS[1] - TOP))))
    assert len(panels) == 3


def enlarged(dream: Dream, reading: Reading) -> DreamView:
    view = DreamView(ASSETS, dream, "2 loops", Seen(reading, reading))
    view.show(Session(dream.level))
    return view


@pytest.mark.parametrize("reading", LARGE)
def test_rows_signs_and_names_grow_with_the_letters(reading: Reading) -> None:
    letters = lettering(ASSETS, reading)
    at = measures_for(busy().level, letters)
    assert at.cell >= 2 * USUAL.cell * 0.9
    assert at.row >= letters.body.capitals
    assert at.header >= letters.body.capitals + 4
    assert at.friends == tuple(who for who in FRIENDS if who in busy().level.names)
    names = [letters.body.width(who.capitalize()) for who in at.friends]
    assert 62 + max(names) <= at.left
    assert at.foot >= letters.cap


@pytest.mark.parametrize("reading", LARGE)
@pytest.mark.parametrize("size", [(6, 4), (20, 9), (40, 30)])
@pytest.mark.parametrize("beats", [1, 8, 20, 32, 64])
def test_large_cells_are_where_they_are_seen(
    reading: Reading, size: tuple[int, int], beats: int
) -> None:
    dream = empty(*size, beats)
    view, session = enlarged(dream, reading), Session(dream.level)
    at = view._timeline.measures
    canvas = pygame.Surface(CANVAS, 0, 32)
    for start in range(0, beats + 1, 3):
        session.scrub(start)
        view.draw(canvas, session, [("Tab", "Friend")] * 9)
        scale = at.scale(beats, session.beat)
        assert at.left <= scale.x(session.beat) <= scale.x(scale.end) < CANVAS[0] - 4
        assert scale.width >= 20
        for beat in range(scale.first, scale.end):
            for row, friend in enumerate(FRIENDS):
                x = scale.x(beat) + scale.width // 2
                y = at.top + at.header + row * at.row + at.cell // 2
                assert view.hit(session, x, y) == TimelineHit(beat, friend)


@pytest.mark.parametrize("reading", LARGE)
@pytest.mark.parametrize("size", [(6, 4), (12, 9), (20, 9), (16, 10), (40, 30)])
def test_beside_a_large_timeline_the_board_can_be_played(
    reading: Reading, size: tuple[int, int]
) -> None:
    dream = empty(*size)
    view, session = enlarged(dream, reading), Session(dream.level)
    canvas = pygame.Surface(CANVAS, 0, 32)
    assert view.height >= CANVAS[1] // 2 + 10
    for action in "rrdd":
        session.act(action)
        view.draw(canvas, session, ())
        cell = session.state.friends[0]
        x, y = view.where(cell)
        assert 0 <= x < CANVAS[0]
        assert 0 <= y < view.height
        hit = view.hit(session, x, y)
        assert isinstance(hit, CellHit)
        assert hit.cell == cell
    last = dream.level.beds[0].cell
    assert view.where(last)[1] - view.where(cell)[1] <= view.pitch * size[1]


@pytest.mark.parametrize("reading", LARGE)
def test_all_of_the_world_is_covered_at_every_size(reading: Reading) -> None:
    for dream in (busy(), joined(), empty(20, 9), empty(30, 20)):
        view, session = enlarged(dream, reading), Session(dream.level)
        canvas = pygame.Surface(CANVAS, 0, 32)
        canvas.fill((255, 0, 255))
        view.draw(canvas, session, ())
        left = pygame.mask.from_threshold(canvas, (255, 0, 255), (1, 1, 1, 255))
        assert left.count() == 0


def test_the_prompts_that_fit_stand_below_and_the_last_always_does() -> None:
    letters = lettering(ASSETS, Reading(200))
    foot = Foot(Interface(ASSETS), letters)
    prompts = [(f"Key {n}", f"Something {n}") for n in range(8)]
    assert foot.fitting(prompts, 10_000) == prompts
    assert foot.fitting(prompts, 624) == [*prompts[:2], prompts[-1]]
    bright = foot.fitting(prompts, 624, frozenset({"Key 5"}))
    assert bright == [prompts[5], prompts[0], prompts[-1]]


def test_a_timeline_can_stay_small_under_large_words() -> None:
    large = Reading(200)
    view = DreamView(ASSETS, busy(), "", Seen(large))
    assert view._timeline.measures == USUAL
    assert view.height == 288


def test_what_was_done_can_be_read_through_the_playhead_on_its_way() -> None:
    surface, paper = pygame.Surface(CANVAS, 0, 32), ASSETS.colour("hearth7")
    scale = scale_for(20, 4)
    playhead = Playhead(ASSETS, Interface(ASSETS).small, USUAL)
    for beat, dense in ((4.0, True), (4.5, False), (5.0, True)):
        surface.fill("black")
        playhead.draw(surface, scale, 4.0, beat)
        line = surface.get_at((scale.x(beat), TOP + FIRST_ROW + ROW))[:3]
        assert (line == paper) is dense
        assert line != (0, 0, 0)


def test_captions_and_messages_stay_over_a_large_timeline(tmp_path: Path) -> None:
    house = build_house(tmp_path / "levels")
    player = Player(house, tmp_path / "data", house / "night1" / "03_all_of_you.tmx")
    assert player.dream.captions_end == (634, 262)
    player.kit.settings.change(text_size=200)
    player.frames(1)
    view = player.dream.playing.view
    assert player.dream.captions_end[1] == view.height - 26 < 262
    player.dream.playing.message = "A sentence so long that it is broken into several lines."
    foot = player.window.canvas.subsurface((0, view.height, CANVAS[0], CANVAS[1] - view.height))
    player.frames(1)
    before = pixels(foot)
    player.dream.playing.message = ""
    player.frames(1)
    assert pixels(foot) == before

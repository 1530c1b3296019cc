"""The timeline: what lies where, and that a click means what is seen there."""

import pygame
import pytest

from game.play import Session
from game.rules import FRIENDS
from game.view.beats import BEATS, WIDE, scale_for
from game.view.dream import DreamView
from game.view.framing import CANVAS
from game.view.timeline import FIRST_ROW, ROW, TOP, TimelineHit
from game.view.tracks import Mood, mood_of
from tests.test_view_dream import ASSETS, busy, empty, pixels


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
    for beat in (0, 20, 63):
        session.scrub(beat)
        view.draw(surface, session, [("Tab", "Friend")] * 9)

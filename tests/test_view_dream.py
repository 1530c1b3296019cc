"""The whole frame of a dream, headless: it is still, changes nothing, and survives anything."""

from pathlib import Path

import pygame
import pytest

from game.levels import Dream
from game.paths import data_root
from game.play import Session
from game.rules import FRIENDS, Bed, Friend, Glitch, Grid, Level, Mark, Plate, Shadow
from game.view.assets import Assets
from game.view.dream import CellHit, DreamView, picture
from game.view.framing import CANVAS, Framing
from game.view.world.bearers import Bearers
from game.view.world.glance import glance
from game.view.world.marks import Marks
from game.view.world.motion import Motion
from game.view.world.overhead import Overhead
from game.view.world.people import People
from tools.bench_rules import level as busy_level

ASSETS = Assets(data_root() / "assets")
PLAYED = "rrdLulURrd.dDllurrRUd"
PROMPTS = (("WASD", "Step"), ("Z", "Undo"))


def dream_of(level: Level, night: int = 1) -> Dream:
    return Dream(path=Path(f"night{night}/test.tmx"), title="A Test", level=level)


def busy(night: int = 1) -> Dream:
    return dream_of(busy_level(), night)


def joined() -> Dream:
    grid = Grid(7, 5, "xy")
    at = grid.index
    return dream_of(
        Level(
            grid=grid,
            loop_beats=12,
            walls=grid.bits((at(3, 0), at(3, 1))),
            voids=grid.bits((at(5, 4),)),
            friends=(Friend("lila", at(0, 2)), Friend("finn", at(6, 0))),
            beds=(Bed("any", at(2, 3)), Bed("any", at(4, 3)), Bed("shadow", at(1, 4))),
            glitches=(Glitch("c", grid.bits((at(0, 4), at(6, 4))), "#."),),
            nightmares=(tuple(at(x, 1) for x in (4, 5, 6)),),
            shadows=(Shadow("lila", at(4, 4), "xy"),),
        )
    )


def empty(width: int, height: int, beats: int = 16) -> Dream:
    grid = Grid(width, height)
    names = FRIENDS[: max(1, min(4, width * height - 1))]
    return dream_of(
        Level(
            grid=grid,
            loop_beats=beats,
            friends=tuple(Friend(name, grid.index(0, 0)) for name in names),
            beds=(Bed("any", grid.index(width - 1, height - 1)),),
        )
    )


def canvas() -> pygame.Surface:
    return pygame.Surface(CANVAS, 0, 32)


def pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


def test_a_still_picture_is_the_same_when_drawn_twice() -> None:
    for dream in (busy(), joined()):
        first = picture(ASSETS, dream, Session(dream.level))
        second = picture(Assets(data_root() / "assets"), dream, Session(dream.level))
        assert first.get_size() == CANVAS
        assert pixels(first) == pixels(second)


@pytest.mark.parametrize("night", range(1, 6))
def test_every_night_has_its_own_look(night: int) -> None:
    other = picture(ASSETS, busy(night % 5 + 1), Session(busy_level()))
    assert pixels(picture(ASSETS, busy(night), Session(busy_level()))) != pixels(other)


@pytest.mark.parametrize(
    "size", [(1, 2), (2, 1), (20, 9), (21, 9), (20, 10), (40, 18), (40, 24), (3, 24)], ids=str
)
def test_rooms_of_every_size_are_drawn(size: tuple[int, int]) -> None:
    dream = empty(*size)
    session = Session(dream.level)
    view, surface = DreamView(ASSETS, dream), canvas()
    pictures = set()
    for action in "drdrU.lu":
        view.play(session, session.act(action))
        view.update(0.05)
        view.draw(surface, session, PROMPTS, "A line")
        pictures.add(pixels(surface))
    assert len(pictures) > 1, "nobody is seen to move"


@pytest.mark.parametrize("dream", [busy(), joined(), empty(8, 5)], ids=["busy", "joined", "empty"])
def test_drawing_a_whole_game_changes_nothing_of_it(dream: Dream) -> None:
    session, alone = Session(dream.level), Session(dream.level)
    view, surface = DreamView(ASSETS, dream), canvas()
    for number in range(90):
        action = PLAYED[number * 7 % len(PLAYED)]
        view.play(session, session.act(action))
        alone.act(action)
        for seconds in (0.0, 0.02, 0.3)[: 1 + number % 3]:
            view.update(seconds)
            view.draw(surface, session, PROMPTS)
        assert session.point == alone.point
        assert session.state == alone.state
        if number % 17 == 0:
            beat = session.beat
            for one in (session, alone):
                one.scrub(beat // 2)
            view.rewind(session, beat)
            view.update(0.04)
            view.draw(surface, session, PROMPTS)


def test_a_new_input_never_waits() -> None:
    session = Session(busy_level())
    view, surface = DreamView(ASSETS, busy()), canvas()
    view.show(session)
    for action in "rrdl":
        view.play(session, session.act(action))
        assert not view.settled
        view.draw(surface, session, ())
    view.show(session)
    assert view.settled
    view.draw(surface, session, ())
    assert pixels(surface) == pixels(picture(ASSETS, busy(), session))


def test_when_movement_is_over_the_picture_is_the_still_one() -> None:
    session = Session(busy_level())
    view, surface = DreamView(ASSETS, busy()), canvas()
    view.play(session, session.act("r"))
    view.update(1)
    assert view.settled
    view.show(session)
    view._time = 0
    view.draw(surface, session, ())
    assert pixels(surface) == pixels(picture(ASSETS, busy(), session))


def test_without_motion_everything_snaps() -> None:
    session = Session(busy_level())
    view = DreamView(ASSETS, busy())
    view.motion = False
    view.play(session, session.act("r"))
    assert view.settled
    view.rewind(session, 0)
    assert view.settled


def test_speed_divides_the_time_that_movement_takes() -> None:
    for speed, settled in ((1.0, False), (8.0, True)):
        session = Session(busy_level())
        view = DreamView(ASSETS, busy())
        view.speed = speed
        view.play(session, session.act("r"))
        view.update(0.06)
        assert view.settled is settled


def test_the_loop_folds_back_and_settles() -> None:
    session = Session(busy_level())
    view, surface = DreamView(ASSETS, busy()), canvas()
    view.show(session)
    view.draw(surface, session, ())
    view.play(session, session.end_loop())
    frames = set()
    for _ in range(12):
        view.draw(surface, session, ())
        frames.add(pixels(surface))
        view.update(0.1)
    assert view.settled
    assert len(frames) > 6


def test_every_cell_is_hit_where_it_is_drawn() -> None:
    for dream in (busy(), joined(), empty(40, 24)):
        session = Session(dream.level)
        view = DreamView(ASSETS, dream)
        view.draw(canvas(), session, ())
        for index in dream.level.grid.indices():
            x, y = view.where(index)
            if 0 <= y < 288:
                hit = view.hit(session, x, y)
                assert isinstance(hit, CellHit)
                assert hit.cell == index


def test_who_stands_in_a_cell_is_hit_with_it() -> None:
    session = Session(busy_level())
    view = DreamView(ASSETS, busy())
    marc = session.level.friends[1]
    hit = view.hit(session, *view.where(marc.cell))
    assert hit == CellHit(marc.cell, "marc")


@pytest.mark.parametrize(
    "mark",
    [
        None,
        Mark("nightmare", 0),
        Mark("shadow", 0),
        Mark("dreamer", 1),
        Mark("glitch", 0),
        Mark("current", 0),
        Mark("gate", 1),
    ],
    ids=str,
)
def test_everything_can_bear_a_mark(mark: Mark | None) -> None:
    level = busy_level()
    plain = pixels(picture(ASSETS, busy(), Session(level)))
    start = Session(level).point.start
    for state in (start._replace(anchor=mark), start._replace(breakpoint=mark)):
        session = Session(level)
        session._show(session.point._replace(start=state))
        marked = pixels(picture(ASSETS, busy(), session))
        assert (marked == plain) is (mark is None)


def test_a_sign_that_would_cover_something_is_worn_in_the_hair() -> None:
    grid = Grid(5, 4)
    at = grid.index
    for plate, below in (((2, 2), True), ((2, 1), True), ((1, 2), False), ((2, 0), False)):
        level = Level(
            grid=grid,
            friends=(Friend("lila", at(2, 3)),),
            beds=(Bed("lila", at(4, 3)),),
            plates=(Plate("violet", at(*plate)),),
        )
        framing = Framing(grid)
        now = glance(Session(level))
        figures = list(People(framing, level, ()).friends(now, Motion(), 0.0))
        (picture, _), *_ = Overhead(ASSETS, framing, level).signs(now, figures, 0.0)
        name = "perch/lila" if below else "mark/lila"
        assert picture is ASSETS.sprite(name).surface, plate


@pytest.mark.parametrize(
    ("lila", "shut", "harmless", "told"),
    [(3, 0, False, True), (4, 0, False, False), (3, 1, False, False), (3, 0, True, False)],
)
def test_who_stands_where_a_nightmare_comes_next_is_told(
    lila: int, shut: int, *, harmless: bool, told: bool
) -> None:
    grid = Grid(6, 3)
    at = grid.index
    wall = grid.bits((at(3, 1),))
    level = Level(
        grid=grid,
        harmless=harmless,
        dreamstuff=wall,
        shut=wall if shut else 0,
        friends=(Friend("lila", at(lila, 1)),),
        beds=(Bed("lila", at(5, 2)),),
        nightmares=(tuple(at(x, 1) for x in (2, 3)),),
    )
    now = glance(Session(level))
    framing = Framing(grid)
    marks = Marks(ASSETS, framing, level)
    figures = list(People(framing, level, ()).friends(now, Motion(), 0.0))
    shown = [picture for picture, _ in marks.over(now, Motion(), figures, 0.0)]
    assert (ASSETS.sprite("bracket/danger").surface in shown) is told


def test_chain_and_jaws_lie_under_who_stands_in_them_and_over_what_is_empty() -> None:
    grid = Grid(5, 3)
    at = grid.index
    stuff = grid.bits((at(1, 1), at(3, 1)))
    level = Level(
        grid=grid,
        dreamstuff=stuff,
        friends=(Friend("lila", at(1, 1)),),
        beds=(Bed("lila", at(4, 2)),),
    )
    framing = Framing(grid)
    bearers = Bearers(ASSETS, framing, level)
    now = glance(Session(level))
    figures = list(People(framing, level, ()).friends(now, Motion(), 0.0))
    for cell, inside in ((at(1, 1), True), (at(3, 1), False)):
        marked = now._replace(state=now.state._replace(anchor=Mark("dreamstuff", cell)))
        under = list(bearers.marks(marked, Motion(), figures, under=True))
        over = list(bearers.marks(marked, Motion(), figures))
        assert (bool(under), bool(over)) == (inside, not inside)

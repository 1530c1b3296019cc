"""High contrast: floor, wall and things apart, an outline round what counts, nothing behind."""

from pathlib import Path

import pygame
import pytest

from game.app.scenes.dream import DreamScene
from game.levels import load
from game.paths import data_root
from game.play import Session
from game.rules.notation import parse_level
from game.story.placereader import read_place
from game.view.assets import RGB
from game.view.dream import DreamView
from game.view.framing import CANVAS, CELL, Framing
from game.view.places.place import PlaceView
from game.view.reading import Reading
from game.view.seen import Seen
from game.view.world.outline import WHITE, outlined
from game.view.world.plain import FLOOR, LIT, ROSE, WALL, PlainBoard, _paint
from tests.player import Player, build_house
from tests.test_accessibility import contrast
from tests.test_view_dream import ASSETS, busy, empty, joined, pixels
from tools.flash_meter import FlashMeter

PLAIN = Seen(contrast=True)


def drawn(view: DreamView, session: Session) -> pygame.Surface:
    canvas = pygame.Surface(CANVAS, 0, 32)
    view.show(session)
    view.draw(canvas, session, ())
    return canvas


def count(surface: pygame.Surface, colour: RGB) -> int:
    return pygame.mask.from_threshold(surface, colour, (1, 1, 1, 255)).count()


def test_floor_wall_and_outlines_stand_apart() -> None:
    assert contrast(WALL, FLOOR) >= 3
    assert contrast(LIT, FLOOR) >= 7
    for colour in (WHITE, ROSE, *(ASSETS.colour(ramp.light) for ramp in ASSETS.friends.values())):
        assert contrast(colour, FLOOR) >= 7


@pytest.mark.parametrize("size", [100, 200])
def test_everybody_and_everything_is_outlined_on_a_plain_ground(size: int) -> None:
    dream = busy()
    reading = Reading(size)
    view = DreamView(ASSETS, dream, "", Seen(reading, reading, contrast=True))
    world = drawn(view, Session(dream.level)).subsurface((0, 0, CANVAS[0], view.height))
    assert isinstance(view._board, PlainBoard)
    for ramp in (ASSETS.friends[who] for who in dream.level.names):
        assert count(world, ASSETS.colour(ramp.light)) >= 20
    assert count(world, ROSE) >= 20
    assert count(world, FLOOR) > 10_000
    sky = world.subsurface((0, 0, 60, view.height))
    assert count(sky, (0, 0, 0)) == 60 * view.height


def test_an_outline_goes_round_all_of_a_picture() -> None:
    dot = pygame.Surface((3, 3), pygame.SRCALPHA, 32)
    dot.set_at((1, 1), (10, 20, 30))
    round_it = outlined(dot, WHITE)
    assert [round_it.get_at(at)[:3] for at in ((1, 2), (3, 2), (2, 1), (2, 3))] == [WHITE] * 4
    assert round_it.get_at((2, 2))[:3] == (10, 20, 30)


def test_walls_are_lit_where_they_end_and_nowhere_else() -> None:
    level = parse_level("\n.....\n.##..\n.##.L\n.....\nbeats 4\n")
    framing = Framing(level.grid)
    room = _paint(framing, level)
    left, top = framing.corner(level.grid.index(1, 1))
    block = pygame.Rect(left, top, 2 * CELL, 2 * CELL)
    for at in range(block.height):
        row = [room.get_at((x, block.y + at))[:3] == LIT for x in range(block.x, block.right)]
        edge = at < 2 or at >= block.height - 2
        assert row == [edge or x < 2 or x >= block.width - 2 for x in range(block.width)]


def test_nothing_of_it_is_striped() -> None:
    for dream in (busy(), joined(), empty(20, 9), empty(40, 30)):
        view, session = DreamView(ASSETS, dream, "", PLAIN), Session(dream.level)
        meter, frame = FlashMeter(10), drawn(view, session)
        for _ in range(12):
            meter.see(frame)
        assert meter.verdict().harmless


def test_every_shipped_dream_is_played_in_it() -> None:
    for path in sorted((data_root() / "levels").glob("*/*.tmx"))[::5]:
        dream = load(path)
        session, view = Session(dream.level), DreamView(ASSETS, dream, "", PLAIN)
        canvas = pygame.Surface(CANVAS, 0, 32)
        view.show(session)
        pictures = set()
        for action in "rU.dl":
            view.play(session, session.act(action))
            view.update(0.07)
            view.draw(canvas, session, ())
            pictures.add(pygame.image.tobytes(canvas, "RGB"))
        assert len(pictures) > 1, f"nothing moves in {path.stem}"


def test_it_is_put_on_in_the_middle_of_a_dream_and_off_again(tmp_path: Path) -> None:
    house = build_house(tmp_path / "levels")
    player = Player(house, tmp_path / "data", house / "night1" / "03_all_of_you.tmx")
    player.play("rr")
    for wanted in (True, False):
        player.press(pygame.K_ESCAPE)
        player.kit.settings.change(contrast=wanted)
        player.press(pygame.K_ESCAPE)
        player.frames(1)
        assert isinstance(player.scene, DreamScene)
        assert isinstance(player.dream.playing.view._board, PlainBoard) is wanted
        assert player.session.beat == 2
        black = count(player.window.canvas.subsurface((0, 0, 60, 200)), (0, 0, 0))
        assert (black == 60 * 200) is wanted


def test_in_the_waking_world_people_stand_out_from_a_dim_grey_backdrop() -> None:
    place = read_place(data_root() / "story" / "places" / "street.tmx")
    canvas = pygame.Surface(CANVAS, 0, 32)
    view = PlaceView(ASSETS, place, motion="none", contrast=True)
    view.camera.jump(200, 150)
    view.draw(canvas, [])
    dim = pixels(canvas)
    assert max(dim) <= 110
    view.draw(canvas, [], [look.box for look in place.looks])
    assert count(canvas, WHITE) >= 8 * 4

"""The names on Dot's cups: data of the night, drawn under the shelf."""

import pygame

from game.paths import data_root
from game.story.place import Box
from game.story.placereader import read_place
from game.view.assets import Assets
from game.view.places.cups import LIST, Cups
from game.view.places.place import PlaceView
from game.view.text import Font

PAPER = "hearth7"


def shelf() -> Box:
    cafe = read_place(data_root() / "story" / "places" / "cafe.tmx")
    return next(screen.box for screen in cafe.screens if screen.texts == LIST)


def paper(canvas: pygame.Surface, assets: Assets) -> int:
    """Pixels of paper at the row of the shelf's tags."""
    y = 2 * shelf().y + 2
    colour = assets.colour(PAPER)
    return sum(canvas.get_at((x, y))[:3] == colour for x in range(canvas.get_width()))


def test_every_name_hangs_from_the_shelf_the_first_at_the_right() -> None:
    assets = Assets(data_root() / "assets")
    widths = []
    for names in ((), ("MIRA (later)",), ("MIRA (later)", "MIRA (early)")):
        canvas = pygame.Surface((800, 360), 0, 32)
        Cups(assets, Font(assets), shelf(), names).draw(canvas, (0, 0), 2)
        widths.append(paper(canvas, assets))
        right = 2 * (shelf().x + shelf().width)
        assert (canvas.get_at((right - 2, 2 * shelf().y + 2))[:3] == assets.colour(PAPER)) == bool(
            names
        )
    assert widths[0] == 0 < widths[1] < widths[2]


def test_the_cafe_shows_the_names_of_its_night_and_no_news_on_the_shelf() -> None:
    assets = Assets(data_root() / "assets")
    cafe = read_place(data_root() / "story" / "places" / "cafe.tmx")
    view = PlaceView(assets, cafe, texts={LIST: ["MIRA (later)"], "screens": ["x"]})
    canvas = pygame.Surface((640, 360), 0, 32)
    view.camera.jump(238, 100)
    view.draw(canvas, [])
    left = 2 * view.camera.corner[0]
    y = 2 * shelf().y + 2 - 2 * view.camera.corner[1]
    right = 2 * (shelf().x + shelf().width) - left
    assert canvas.get_at((right - 2, y))[:3] == assets.colour(PAPER)
    assert len(view._news) == len(cafe.screens) - 1

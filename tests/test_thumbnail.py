"""A level as a small picture: every cell where it is, every thing in its own colour."""

import pygame
import pytest

from game.rules.notation import parse_level
from game.view.assets import RGB
from game.view.pictures.thumbnail import LARGEST, SMALL, thumbnail
from tests.test_view_dream import ASSETS

LEVEL = parse_level("""
#######
#L.%,l#
#A>1Nr#
#~.zRa#
#######
beats 8
nightmare 4,2
glitch 1 #. 0
""")
WIDE, HIGH = 7, 5


def middle(picture: pygame.Surface, x: int, y: int) -> RGB:
    """Return the colour a little below the middle of a cell, where no pillow is."""
    cell = picture.get_width() // WIDE
    red, green, blue, _ = picture.get_at((x * cell + cell // 2, y * cell + cell * 2 // 3))
    return red, green, blue


def whole(cell: int) -> pygame.Surface:
    return thumbnail(ASSETS, LEVEL, WIDE * cell, HIGH * cell)


@pytest.mark.parametrize("cell", [1, 3, SMALL - 1, SMALL, LARGEST])
def test_cells_are_as_large_as_whole_pixels_allow(cell: int) -> None:
    size = WIDE * cell, HIGH * cell
    assert whole(cell).get_size() == size
    assert thumbnail(ASSETS, LEVEL, size[0] + WIDE - 1, size[1]).get_size() == size
    assert thumbnail(ASSETS, LEVEL, size[0], size[1] + HIGH - 1).get_size() == size


def test_they_never_grow_beyond_the_largest_nor_vanish() -> None:
    assert thumbnail(ASSETS, LEVEL, 4000, 4000).get_size() == (WIDE * LARGEST, HIGH * LARGEST)
    assert thumbnail(ASSETS, LEVEL, 3, 2).get_size() == (WIDE, HIGH)


@pytest.mark.parametrize("cell", [SMALL - 1, SMALL, LARGEST])
@pytest.mark.parametrize(
    ("at", "name"),
    [
        ((0, 0), "night3"),
        ((6, 4), "night3"),
        ((2, 1), "tide2"),
        ((3, 1), "bloom3"),
        ((4, 1), "bloom1"),
        ((2, 2), "tide4"),
        ((3, 2), "steel2"),
        ((4, 2), "bloom2"),
        ((3, 3), "night6"),
        ((1, 1), ASSETS.friends["lila"].mid),
        ((1, 2), ASSETS.friends["anya"].mid),
        ((5, 1), ASSETS.friends["lila"].mid),
        ((5, 2), ASSETS.channels["red"].dark),
        ((4, 3), ASSETS.channels["red"].mid),
    ],
)
def test_everything_is_in_its_cell_in_its_colour(cell: int, at: tuple[int, int], name: str) -> None:
    assert middle(whole(cell), *at) == ASSETS.colour(name)


def test_a_void_is_seen_through() -> None:
    cell = LARGEST
    assert whole(cell).get_at((cell + 3, 3 * cell + 3)).a == 0


def test_beds_have_pillows_at_their_heads() -> None:
    cell, picture = LARGEST, whole(LARGEST)
    assert picture.get_at((5 * cell + 3, cell))[:3] == ASSETS.colour("hearth7")
    assert picture.get_at((5 * cell + 3, cell + cell // 3))[:3] != ASSETS.colour("hearth7")


def test_from_some_size_on_what_stands_in_a_cell_leaves_its_floor_to_be_seen() -> None:
    for cell, seen in ((4, False), (5, True), (8, True)):
        corner = whole(cell).get_at((cell, cell))[:3]
        assert (corner == ASSETS.colour("tide2")) == seen

"""The light on people: between the points of a coarse map it changes little by little."""

from itertools import pairwise

import pygame

from game.view.places.streetlight import CELL, CHEST, KEPT, LEAST, MOST, STEP, WHOLE, StreetLight

FEET = CELL // 2 + CHEST
"""The row of feet whose light is that of the map's first row."""


def lamp(*columns: int) -> StreetLight:
    """Return the light of a place with two rows of cells, each column as bright as it says."""
    picture = pygame.Surface((len(columns), 2), 0, 32)
    for x, bright in enumerate(columns):
        picture.fill((bright, bright, bright), (x, 0, 1, 2))
    return StreetLight(picture)


def across(light: StreetLight, cells: int) -> list[int]:
    return [light.at(CELL // 2 + x, FEET)[0] for x in range((cells - 1) * CELL + 1)]


def test_who_walks_towards_a_lamp_is_lit_more_and_more_in_steps() -> None:
    seen = across(lamp(80, 110, 140, 170), 4)
    assert all(before <= after <= before + STEP for before, after in pairwise(seen))
    assert seen[0] < seen[-1]


def test_who_walks_away_from_it_is_lit_less_and_less() -> None:
    seen = across(lamp(170, 140, 110, 80), 4)
    assert seen == across(lamp(80, 110, 140, 170), 4)[::-1]


def test_light_is_taken_at_the_chest_and_from_above_too() -> None:
    picture = pygame.Surface((1, 4), 0, 32)
    for y, bright in enumerate((80, 110, 140, 170)):
        picture.fill((bright, bright, bright), (0, y, 1, 1))
    light = StreetLight(picture)
    seen = [light.at(CELL // 2, FEET + y)[0] for y in range(3 * CELL + 1)]
    assert seen == across(lamp(80, 110, 140, 170), 4)


def test_beyond_its_edge_a_place_is_lit_as_at_the_edge() -> None:
    light = lamp(80, 110, 140, 170)
    seen = across(light, 4)
    for y in (-40, FEET, 400):
        assert light.at(-100, y)[0] == seen[0]
        assert light.at(1000, y)[0] == seen[-1]


def test_nobody_is_ever_too_dark_or_bleached() -> None:
    assert lamp(0).at(4, FEET)[0] >= LEAST
    assert lamp(255).at(4, FEET)[0] <= MOST


def test_daylight_changes_no_picture_and_half_of_it_halves_it() -> None:
    picture = pygame.Surface((1, 1), pygame.SRCALPHA, 32)
    picture.fill((200, 100, 40, 255))
    light = lamp(WHOLE)
    red, green, blue, alpha = light.lit(picture, (WHOLE, WHOLE, WHOLE)).get_at((0, 0))
    assert max(abs(red - 200), abs(green - 100), abs(blue - 40)) <= 2
    assert alpha == 255
    assert abs(light.lit(picture, (WHOLE // 2,) * 3).get_at((0, 0))[0] - 100) <= 2
    assert tuple(picture.get_at((0, 0))) == (200, 100, 40, 255)


def test_a_lit_picture_is_kept_until_many_others_have_been_lit() -> None:
    light, day = lamp(WHOLE), (WHOLE, WHOLE, WHOLE)
    pictures = [pygame.Surface((1, 1), pygame.SRCALPHA, 32) for _ in range(KEPT)]
    first = light.lit(pictures[0], day)
    for picture in pictures:
        light.lit(picture, day)
    assert light.lit(pictures[0], day) is first
    second = light.lit(pictures[1], day)
    light.lit(pygame.Surface((1, 1), pygame.SRCALPHA, 32), day)
    light.lit(pygame.Surface((1, 1), pygame.SRCALPHA, 32), day)
    assert light.lit(pictures[0], day) is first
    assert light.lit(pictures[1], day) is second
    assert len(light._kept) == KEPT

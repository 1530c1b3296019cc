"""The glitch keeps its budget: how much, how far, how long, beside the groups, letters spared."""

from itertools import pairwise

import pygame
import pytest

from game.view.world.glitch import Glitch, GlitchLevel
from game.view.world.tears import HOLD, LABEL, NIGHTS, PERIOD, Torn, torn

WORLD = pygame.Rect(0, 0, 320, 144)
SPOTS = [pygame.Rect(96, 80, 32, 16), pygame.Rect(240, 48, 16, 16)]
SLOTS = range(4 * PERIOD)
AT_MOST = 0.15
"""The share of the screen that a moment of glitch may touch."""


def slots(night: int, share: float = 1.0) -> list[Torn]:
    return [torn(night, 5, share, slot, bounds=WORLD, spots=SPOTS) for slot in SLOTS]


def world() -> pygame.Surface:
    surface = pygame.Surface(WORLD.size, 0, 32)
    for x in range(0, 320, 4):
        surface.fill((x % 200 + 20, 64, 92), (x, 0, 4, 144))
    for spot in SPOTS:
        surface.fill((159, 124, 234), spot.inflate(0, 5))
    return surface


def glitched(level: GlitchLevel, night: int, share: float, clock: float = 0.0) -> pygame.Surface:
    surface, glitch = world(), Glitch(level, night, 5)
    glitch.pass_time(clock)
    glitch.apply(surface, share, SPOTS)
    return surface


def changed(level: GlitchLevel, night: int, share: float) -> int:
    """Count what is touched in some seconds, the drift of the palette aside."""
    strength = {"off": 0.0, "low": 0.5, "full": 1.0}[level] * share
    moments = slots(night, strength)
    return sum(len(moment.tears) + len(moment.slips) for moment in moments)


@pytest.mark.parametrize("night", range(1, 6))
def test_a_moment_touches_a_small_part_of_the_screen(night: int) -> None:
    for moment in slots(night):
        pixels = sum(t.area.width * (t.area.height + 2) for t in moment.tears)
        pixels += sum(s.area.width * s.area.height for s in moment.slips)
        assert pixels <= AT_MOST * WORLD.width * WORLD.height


@pytest.mark.parametrize("night", range(1, 6))
def test_rows_slip_by_one_to_six_pixels(night: int) -> None:
    shifts = {abs(tear.shift) for moment in slots(night) for tear in moment.tears}
    assert shifts
    assert min(shifts) >= 1
    assert max(shifts) <= NIGHTS[night - 1].reach <= 6


def test_the_first_night_tears_three_rows_at_most_and_only_beside_the_groups() -> None:
    for moment in slots(1):
        assert len(moment.tears) <= 3
        assert all(tear.area.height == 1 for tear in moment.tears)
        assert all(any(tear.area.colliderect(s) for s in SPOTS) for tear in moment.tears)
    assert not any(torn(1, 5, 1.0, slot, bounds=WORLD, spots=[]).slips for slot in SLOTS)


@pytest.mark.parametrize("night", range(1, 6))
def test_letters_of_groups_stay_whole(night: int) -> None:
    for level_of_detail in (0.5, 1.0):
        for moment in slots(night, level_of_detail):
            for tear in moment.tears:
                if tear.split:
                    assert any(s.top + LABEL <= tear.area.top < s.bottom for s in SPOTS)
            for slip in moment.slips:
                shown = pygame.Rect(slip.to, slip.area.size)
                assert not any(shown.colliderect(spot) for spot in SPOTS)


def test_it_grows_with_the_loop_with_the_nights_and_with_the_level() -> None:
    assert changed("full", 3, 0.3) < changed("full", 3, 0.6) < changed("full", 3, 1.0)
    nights = [changed("full", night, 1.0) for night in range(1, 6)]
    assert nights == sorted(nights)
    assert 0 == changed("off", 5, 1.0) < changed("low", 5, 1.0) < changed("full", 5, 1.0)


def test_off_leaves_every_pixel_alone() -> None:
    assert glitched("off", 5, 1.0).get_buffer().raw == world().get_buffer().raw


def test_the_same_numbers_give_the_same_picture() -> None:
    for clock in (0.0, 0.35, 7.0):
        first, second = (glitched("full", 5, 1.0, clock) for _ in range(2))
        assert first.get_buffer().raw == second.get_buffer().raw


def test_every_picture_is_held_for_four_frames_at_least() -> None:
    assert int(HOLD * 60) >= 4
    pictures = []
    surface, glitch = world(), Glitch("full", 5, 5)
    for _ in range(120):
        surface = world()
        glitch.apply(surface, 1.0, SPOTS)
        pictures.append(surface.get_buffer().raw)
        glitch.pass_time(1 / 60)
    cuts = [0, *(n for n in range(1, 120) if pictures[n] != pictures[n - 1]), 120]
    assert len(cuts) > 10
    # The last one is cut off by the end of the test.
    assert min(b - a for a, b in pairwise(cuts[:-1])) >= 4


def test_brightness_stays_within_eight_in_a_hundred() -> None:
    def mean(surface: pygame.Surface) -> float:
        red, green, blue, _ = pygame.transform.average_color(surface)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    for night in range(1, 6):
        for clock in (0.05, 0.45, 0.85):
            ratio = mean(glitched("full", night, 1.0, clock)) / mean(world())
            assert 0.92 <= ratio <= 1.08


def test_a_picture_inside_another_can_be_torn() -> None:
    canvas = pygame.Surface((640, 360), 0, 32)
    part = canvas.subsurface((0, 0, 320, 144))
    part.blit(world(), (0, 0))
    Glitch("full", 5, 5).apply(part, 1.0, SPOTS)
    assert canvas.get_at((600, 300)) == pygame.Color(0, 0, 0, 255)

"""The flash meter, held to films of which one knows what they are."""

from collections.abc import Iterable, Iterator

import numpy as np
import numpy.typing as npt
import pygame
import pytest

from tools.flash_meter import FlashMeter, Frame, Verdict, transitions

SIZE = (90, 160)
"""Two pixels a cell; nothing in the meter depends on the size."""

Colour = tuple[int, int, int]
BLACK, WHITE, RED = (0, 0, 0), (255, 255, 255), (255, 0, 0)


def film(frames: Iterable[Frame], fps: int = 60) -> Verdict:
    meter = FlashMeter(fps)
    for frame in frames:
        meter.see(frame)
    return meter.verdict()


def plain(colour: Colour) -> Frame:
    return np.full((*SIZE, 3), colour, np.uint8)


def strobe(
    hertz: float, seconds: float = 2, on: Colour = WHITE, off: Colour = BLACK, share: float = 1
) -> Iterator[Frame]:
    for number in range(int(seconds * 60)):
        frame = plain(off)
        if int(number * hertz * 2 / 60) % 2:
            frame[: round(SIZE[0] * share)] = on
        yield frame


@pytest.mark.parametrize("hertz", [2, 3])
def test_three_flashes_a_second_pass(hertz: float) -> None:
    assert film(strobe(hertz)).harmless


@pytest.mark.parametrize("hertz", [4, 5, 10, 30])
def test_more_than_three_flashes_a_second_fail(hertz: float) -> None:
    verdict = film(strobe(hertz))
    assert verdict.flashes == 1
    assert not verdict.harmless


def test_slow_changes_count_by_their_whole_height() -> None:
    """Each frame differs little from the next, and yet it flashes five times a second."""
    waves = (128 + 100 * np.sin(np.arange(120) / 60 * 5 * 2 * np.pi)).astype(int)
    assert film(plain((grey, grey, grey)) for grey in waves).flashes == 1


def test_red_flashes_fail_that_are_too_dark_to_be_flashes_otherwise() -> None:
    dark_red = (150, 0, 0)
    verdict = film(strobe(6, on=dark_red))
    assert verdict.flashes == 0
    assert verdict.red == 1
    assert film(strobe(6, on=RED)).red == 1
    assert film(strobe(2, on=RED)).harmless


def test_noise_fails() -> None:
    rng = np.random.default_rng(1)
    noise = (rng.integers(0, 256, (*SIZE, 1), np.uint8).repeat(3, axis=2) for _ in range(120))
    assert film(noise).flashes > 0.9


def test_faint_noise_passes() -> None:
    rng = np.random.default_rng(1)
    noise = (rng.integers(20, 61, (*SIZE, 1), np.uint8).repeat(3, axis=2) for _ in range(120))
    assert film(noise).harmless


def test_a_small_area_passes() -> None:
    verdict = film(strobe(10, share=0.08))
    assert 0.05 < verdict.flashes < 0.1
    assert verdict.harmless
    assert not film(strobe(10, share=0.25)).harmless


def test_low_contrast_and_two_bright_states_pass() -> None:
    assert film(strobe(10, on=(60, 60, 60), off=(40, 40, 40))).harmless
    assert film(strobe(10, on=WHITE, off=(238, 238, 238))).harmless


def test_one_flash_passes() -> None:
    frames = [plain(BLACK)] * 30 + [plain(WHITE)] * 3 + [plain(BLACK)] * 60
    verdict = film(frames)
    assert verdict.harmless
    assert verdict.changed == 1


def test_flashing_for_five_seconds_fails_even_when_it_is_slow() -> None:
    assert film(strobe(2.5, 4)).harmless
    assert film(strobe(2.5, 7)).long == 1
    assert film(strobe(1, 7)).harmless


def test_torn_bands_pass() -> None:
    rng = np.random.default_rng(1)
    picture = rng.integers(0, 120, (*SIZE, 3), np.uint8)

    def bands() -> Iterator[Frame]:
        frame = picture
        for number in range(120):
            if number % 4 == 0:
                frame = picture.copy()
                for top in rng.integers(0, SIZE[0] - 4, 5):
                    frame[top : top + 4] = np.roll(frame[top : top + 4], rng.integers(1, 7), axis=1)
            yield frame

    assert film(bands()).harmless


def stripes(period: int, high: int, *, upright: bool = False, share: float = 1) -> Frame:
    frame = np.zeros((360, 640, 3), np.uint8)
    along = np.arange(640 if upright else 360)
    line = np.where(along % period < period / 2, high, 30).astype(np.uint8)
    if upright:
        frame[: round(360 * share)] = line[None, :, None]
    else:
        frame[:, : round(640 * share)] = line[:, None, None]
    return frame


@pytest.mark.parametrize("upright", [False, True])
def test_stripes_fail_when_they_stay(upright: bool) -> None:
    frame = stripes(12, 200, upright=upright)
    assert film([frame] * 60).stripes > 0.9
    blank = np.zeros_like(frame)
    assert film([frame] * 12 + [blank] * 48).harmless


def test_faint_few_broad_and_small_stripes_pass() -> None:
    assert film([stripes(12, 60)] * 40).stripes == 0
    assert film([stripes(200, 200)] * 40).stripes == 0
    assert film([stripes(12, 200, share=0.1)] * 40).harmless
    few = np.zeros((360, 640, 3), np.uint8)
    few[0:40:8] = 200
    assert film([few] * 40).stripes == 0


def test_a_surface_is_seen_as_it_is_shown() -> None:
    surface = pygame.Surface((640, 360), 0, 32)
    meter = FlashMeter()
    for number in range(120):
        surface.fill(RED if number // 5 % 2 else BLACK)
        meter.see(surface)
    assert meter.verdict().red == 1


def test_a_turn_is_counted_from_the_last_extreme() -> None:
    values: npt.NDArray[np.float32] = np.array([0, 0.05, 0.2, 0.3, 0.25, 0.19, 0.3], np.float32)
    assert transitions(values).nonzero()[0].tolist() == [2, 5, 6]

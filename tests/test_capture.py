"""What the player keeps: pictures and films are decoded again and compared with what was shown."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pygame
import pytest

from game.paths import data_root
from game.play import Session
from game.play.solution import read_solution
from game.rules.notation import parse_level
from game.view.assets import Assets
from game.view.pictures.capture import film_parts, last_loop, next_name, screenshot
from game.view.pictures.gif import changed, gif_parts, pack
from game.view.pictures.palette import Palette
from tests.player import SOLUTIONS, TWO
from tests.test_view_dream import dream_of

INK, ROSE, CYAN = (12, 10, 29), (217, 53, 127), (63, 227, 244)


class Block(NamedTuple):
    """One frame of a GIF as it is in the file."""

    hundredths: int
    area: tuple[int, int, int, int]
    numbers: bytes


class Gif:
    """A GIF, decoded by the letter of the specification and by nothing of ours."""

    def __init__(self, data: bytes) -> None:
        assert data[:6] == b"GIF89a"
        assert data[-1:] == b";"
        self.size = int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
        colours = 2 << (data[10] & 7)
        self.palette = [tuple(data[13 + 3 * n : 16 + 3 * n]) for n in range(colours)]
        self.data, self.at = data, 13 + 3 * colours
        assert self.take(19) == b"!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
        self.blocks = []
        while self.data[self.at : self.at + 1] != b";":
            self.blocks.append(self.block())

    def take(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]

    def block(self) -> Block:
        control, place = self.take(8), self.take(10)
        assert control[:3] == b"!\xf9\x04"
        self.transparent = control[6]
        area = tuple(int.from_bytes(place[n : n + 2], "little") for n in (1, 3, 5, 7))
        depth, packed = self.take(1)[0], b""
        while length := self.take(1)[0]:
            packed += self.take(length)
        numbers = bytes(unpack(packed, depth))
        assert len(numbers) == area[2] * area[3]
        return Block(int.from_bytes(control[4:6], "little"), area, numbers)  # type: ignore[arg-type]

    def frames(self) -> Iterator[list[tuple[int, ...]]]:
        """Yield the pixels of each picture, row by row."""
        width, height = self.size
        shown: list[tuple[int, ...]] = [(0, 0, 0)] * (width * height)
        for block in self.blocks:
            left, top, wide, tall = block.area
            for row in range(tall):
                for column in range(wide):
                    number = block.numbers[row * wide + column]
                    if number != self.transparent:
                        shown[(top + row) * width + left + column] = self.palette[number]
            yield list(shown)


def unpack(packed: bytes, depth: int) -> Iterator[int]:
    """Yield what LZW codes stand for."""
    clear, end = 1 << depth, (1 << depth) + 1
    table: list[bytes] = []
    size, before = depth + 1, b""
    bits = int.from_bytes(packed, "little")
    while True:
        code, bits = bits & (1 << size) - 1, bits >> size
        if code == end:
            assert bits == 0
            return
        if code == clear:
            table = [bytes((n,)) for n in range(clear)] + [b"", b""]
            size, before = depth + 1, b""
            continue
        entry = table[code] if code < len(table) else before + before[:1]
        if before and len(table) < 4096:
            table.append(before + entry[:1])
            if len(table) == 1 << size and size < 12:
                size += 1
        yield from entry
        before = entry


def shown(surface: pygame.Surface) -> list[tuple[int, ...]]:
    raw = pygame.image.tobytes(surface, "RGB")
    return [tuple(raw[n : n + 3]) for n in range(0, len(raw), 3)]


def films() -> list[pygame.Surface]:
    """Return a square that walks, over a picture that never changes, and once waits."""
    frames = []
    for place in (0, 3, 3, 7):
        frame = pygame.Surface((20, 12), 0, 32)
        frame.fill(INK)
        frame.fill(CYAN, (12, 8, 8, 4))
        frame.fill(ROSE, (place, 2, 4, 4))
        frames.append(frame)
    return frames


@pytest.mark.parametrize("depth", [2, 4, 8])
@pytest.mark.parametrize("length", [1, 2, 3, 5, 300, 4093, 4094, 4095, 20000])
def test_packed_numbers_are_unpacked_again(depth: int, length: int) -> None:
    rng = random.Random(length)
    for most in (1, 1 << depth):
        numbers = bytes(rng.randrange(most) for _ in range(length))
        assert bytes(unpack(pack(numbers, depth), depth)) == numbers


def test_every_length_ends_as_readers_expect() -> None:
    """Where the codes just became wider, the end is wider too."""
    rng = random.Random(1)
    numbers = bytes(rng.randrange(4) for _ in range(600))
    for length in range(1, 600):
        assert bytes(unpack(pack(numbers[:length], 2), 2)) == numbers[:length]


def test_only_what_has_changed_is_written() -> None:
    before = bytes(20)
    now = bytearray(before)
    assert changed(before, bytes(now), 5) == (0, 0, 1, 1)
    now[6] = now[13] = 1
    assert changed(before, bytes(now), 5) == (1, 1, 4, 3)
    assert changed(b"", bytes(now), 5) == (0, 0, 5, 4)


def test_a_film_comes_back_as_it_was() -> None:
    frames = films()
    gif = Gif(b"".join(gif_parts(frames, 8, 50)))
    assert gif.size == (20, 12)
    assert [block.hundredths for block in gif.blocks] == [8, 16, 58]
    assert list(gif.frames()) == [shown(frames[n]) for n in (0, 1, 3)]
    assert gif.blocks[1].area == (0, 2, 7, 4)


def test_frames_may_be_drawn_over_each_other() -> None:
    def one_surface() -> Iterator[pygame.Surface]:
        canvas = pygame.Surface((20, 12), 0, 32)
        for frame in films():
            canvas.blit(frame, (0, 0))
            yield canvas

    assert b"".join(gif_parts(one_surface(), 8)) == b"".join(gif_parts(films(), 8))


def test_a_film_of_nothing_is_nothing() -> None:
    assert b"".join(gif_parts([], 8)) == b""


def test_colours_are_kept_exactly_while_there_are_few() -> None:
    pixels = memoryview(b"".join(n.to_bytes(4, "little") for n in (1, 2, 0x808080, 2))).cast("I")
    palette = Palette([pixels], 4)
    assert set(palette.colours) == {(0, 0, 2), (128, 128, 128)}
    assert [palette.colours[n] for n in palette.number(pixels)][2] == (128, 128, 128)


def test_many_colours_become_few_and_stay_near() -> None:
    surface = pygame.Surface((64, 64), 0, 32)
    for x in range(64):
        for y in range(64):
            surface.set_at((x, y), (4 * x, 4 * y, 90))
    gif = Gif(b"".join(gif_parts([surface], 8)))
    assert len(gif.palette) == 256
    decoded = next(gif.frames())
    errors = [
        max(abs(a - b) for a, b in zip(one, other, strict=True))
        for one, other in zip(decoded, shown(surface), strict=True)
    ]
    assert max(errors) <= 24


def test_a_colour_that_was_not_counted_gets_the_nearest() -> None:
    few = memoryview((0xFF0000).to_bytes(4, "little") + (0xFF).to_bytes(4, "little")).cast("I")
    palette = Palette([few], 8)
    other = memoryview((0xE01010).to_bytes(4, "little")).cast("I")
    assert palette.colours[palette.number(other)[0]] == (255, 0, 0)


def test_screenshots_are_doubled_and_numbered(tmp_path: Path) -> None:
    canvas = films()[0]
    folder = tmp_path / "Pictures" / "Bedtime Loop"
    first, second = screenshot(canvas, folder), screenshot(canvas, folder)
    assert [first.name, second.name] == ["bedtime-loop-001.png", "bedtime-loop-002.png"]
    first.unlink()
    (folder / "bedtime-loop-41.png").touch()
    (folder / "bedtime-loop-99.png.bak").touch()
    assert screenshot(canvas, folder).name == "bedtime-loop-042.png"
    picture = pygame.image.load(second)
    assert picture.get_size() == (40, 24)
    assert shown(pygame.transform.scale(picture, (20, 12))) == shown(canvas)


def test_a_folder_that_is_a_file_is_an_error_that_can_be_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        screenshot(films()[0], tmp_path / "file")


def test_the_last_loop_is_filmed_and_nothing_of_it_changed(tmp_path: Path) -> None:
    dream = dream_of(parse_level(TWO))
    session = Session(dream.level)
    session.record(read_solution(SOLUTIONS["02_two_at_once"], session.level.names))
    session.scrub(session.last_beat)
    point = session.point
    path = next_name(tmp_path, ".gif")
    frames = last_loop(Assets(data_root() / "assets"), dream, session)
    path.write_bytes(b"".join(film_parts(frames)))
    assert session.point is point
    assert path == tmp_path / "bedtime-loop-001.gif"
    assert next_name(tmp_path, ".gif").name == "bedtime-loop-002.gif"
    assert path.stat().st_size < 600_000
    first = pygame.image.load(path)
    assert first.get_size() == (640, 360)


def test_at_the_start_of_a_loop_the_one_before_is_the_last() -> None:
    dream = dream_of(parse_level(TWO))
    session = Session(dream.level)
    session.act("r")
    session.end_loop()
    assert (session.loop, session.beat) == (2, 0)
    frames = sum(1 for _ in last_loop(Assets(data_root() / "assets"), dream, session))
    assert frames > 4 * dream.level.loop_beats

"""The window: whole multiples at every size, and what happens where there is none."""

import os
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game.app import run
from game.app.fit import CANVAS, first_size, fit
from game.app.window import NoDisplayError, Window

NIGHT = (12, 10, 29)


@pytest.fixture
def window() -> Window:
    return Window(NIGHT)


@pytest.mark.parametrize(
    ("size", "scale"),
    [
        ((640, 360), 1),
        ((1280, 720), 2),
        ((1000, 700), 1),
        ((1366, 768), 2),
        ((1920, 1080), 3),
        ((1279, 2000), 1),
        ((3840, 2160), 6),
    ],
)
def test_the_canvas_is_shown_in_whole_multiples(size: tuple[int, int], scale: int) -> None:
    fitted = fit(*size)
    assert fitted.scale == scale
    assert fitted.size == (CANVAS[0] * scale, CANVAS[1] * scale)
    assert fitted.x == (size[0] - fitted.size[0]) // 2
    assert fitted.y == (size[1] - fitted.size[1]) // 2


def test_a_pixel_of_the_window_is_a_pixel_of_the_canvas() -> None:
    fitted = fit(1301, 777)
    for x, y in ((0, 0), (639, 359), (320, 1)):
        corner = fitted.x + 2 * x, fitted.y + 2 * y
        assert fitted.to_canvas(*corner) == (x, y)
        assert fitted.to_canvas(corner[0] + 1, corner[1] + 1) == (x, y)
    assert fitted.to_canvas(fitted.x - 1, fitted.y - 1) == (-1, -1)


def test_a_window_smaller_than_the_canvas_shows_all_of_it() -> None:
    assert fit(320, 300).size == (320, 180)
    assert fit(1, 1).size >= (1, 1)


@pytest.mark.parametrize(
    ("desktop", "size"),
    [
        ((1920, 1080), (1280, 720)),
        ((1366, 768), (1280, 720)),
        ((1280, 720), (640, 360)),
        ((2560, 1440), (1920, 1080)),
        ((800, 480), (640, 360)),
    ],
)
def test_the_window_opens_with_room_for_the_desktops_bars(
    desktop: tuple[int, int], size: tuple[int, int]
) -> None:
    assert first_size(desktop) == size


@pytest.mark.parametrize("size", [(641, 361), (999, 701), (1280, 720), (2001, 1333)])
def test_at_odd_sizes_the_border_is_night_and_the_canvas_whole(
    window: Window, size: tuple[int, int]
) -> None:
    window.canvas.fill("white")
    window.resize(size)
    window.present()
    screen = window._window.get_surface()
    assert screen.get_size() == size
    fitted = window.fit
    right, bottom = fitted.x + fitted.size[0] - 1, fitted.y + fitted.size[1] - 1
    white = (255, 255, 255, 255)
    assert (
        white == tuple(screen.get_at((fitted.x, fitted.y))) == tuple(screen.get_at((right, bottom)))
    )
    if fitted.y > 0:
        assert tuple(screen.get_at((fitted.x, fitted.y - 1))) == (*NIGHT, 255)


def test_fullscreen_covers_the_desktop_and_comes_back(window: Window) -> None:
    before = window.size
    window.toggle_fullscreen()
    assert window.fullscreen
    assert window.size == pygame.display.get_desktop_sizes()[0]
    window.present()
    window.toggle_fullscreen()
    assert (window.size, window.fullscreen) == (before, False)


def test_a_refused_fullscreen_changes_nothing(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Refusing:
        def __getattr__(self, name: str) -> object:
            return getattr(real, name)

        def set_fullscreen(self, *, desktop: bool) -> None:
            raise pygame.error(f"That operation is not supported {desktop}")

    real = window._window
    monkeypatch.setattr(window, "_window", Refusing())
    window.toggle_fullscreen()
    assert not window.fullscreen
    window.present()


def in_the_dark(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the game where there is no display."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        env=environment | more,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
@pytest.mark.parametrize("driver", ["", "x11", "wayland", "no_such_driver"])
def test_without_a_display_one_sentence_names_what_works(driver: str) -> None:
    done = in_the_dark(**({"SDL_VIDEODRIVER": driver} if driver else {}))
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    for command in ("run", "check", "solve", "render"):
        assert command in done.stderr


def test_a_driver_without_a_screen_is_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "offscreen")
    with pytest.raises(NoDisplayError):
        Window(NIGHT)


def test_a_map_that_is_no_map_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "torn.tmx"
    path.write_text("<map", encoding="utf-8")
    assert run(path, data=tmp_path) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_game_runs_until_it_is_closed(tmp_path: Path) -> None:
    pygame.display.init()
    pygame.event.post(pygame.Event(pygame.QUIT))
    assert run(data=tmp_path) == 0
    assert list(tmp_path.iterdir()) == []


def test_a_game_without_its_pictures_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.app.loop.data_root", lambda: tmp_path)
    assert run(data=tmp_path) == 2
    assert "install the game again" in capsys.readouterr().err


class Frame:
    """A window that only remembers where it was put."""

    def __init__(self, real: pygame.Window) -> None:
        self._real = real
        self.position = (0, 0)
        self.done: list[str] = []

    def set_fullscreen(self, *, desktop: bool) -> None:
        assert desktop
        self.done.append(f"cover {self.position[0] & 0xFFFF}")

    def set_windowed(self) -> None:
        self.done.append("uncover")

    def get_surface(self) -> pygame.Surface:
        return self._real.get_surface()


def test_the_window_goes_to_the_screen_that_is_wished_for(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = Frame(window._window)
    monkeypatch.setattr(window, "_window", frame)
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(1920, 1080), (1366, 768)])
    window.move_to(1)
    assert frame.position == (pygame.WINDOWPOS_CENTERED | 1,) * 2
    window.toggle_fullscreen()
    window.move_to(0)
    assert frame.done == ["cover 1", "uncover", "cover 0"]
    assert window.fullscreen
    window.move_to(3)
    assert frame.position == (pygame.WINDOWPOS_CENTERED,) * 2


def test_a_screen_that_is_not_plugged_in_is_the_first_one() -> None:
    assert Window(NIGHT, None, 5).size == Window(NIGHT).size

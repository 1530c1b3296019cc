"""Natural sleep, pages and notes, by pressing buttons."""

from pathlib import Path

import pygame
import pytest

from game.app.hands.buttons import Device
from game.app.scene import Pop, Push, Transition
from game.app.scenes.credits import CreditsScene
from game.app.scenes.page import ContentNote, Page
from game.app.scenes.sleep import Sleep
from game.paths import data_root
from game.story.conversation import Conversation
from game.story.credits import Credits, DamagedCreditsError, Part, read_credits
from game.story.script import Line, Scene, Stage
from game.view.pages.street import StreetView
from game.view.pictures.stills import load_still
from tests.player import Player, build_house

ENTER, ESCAPE = pygame.K_RETURN, pygame.K_ESCAPE
BUS = Scene(
    "sleep_1",
    "",
    "Rain.",
    (
        Line("nobody", "calm", "A bus."),
        Stage("pause", ("1",)),
        Line("nobody", "calm", "It came."),
    ),
)


class Sleeper(Player):
    """Somebody who lies down."""

    def lie_down(self, scene: Scene | None = BUS) -> Sleep:
        self.woken = 0
        talk = None if scene is None else Conversation(scene)
        sleep = Sleep(self.kit, 1, talk, 2, self._wake)
        self.app._perform(Push(sleep))
        return sleep

    def _wake(self) -> Transition:
        self.woken += 1
        return Pop()


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_house(tmp_path_factory.mktemp("house") / "levels")


@pytest.fixture
def player(house: Path, tmp_path: Path) -> Sleeper:
    return Sleeper(house, tmp_path / "data")


def test_a_sleep_goes_by_without_a_press_and_then_waits(player: Sleeper) -> None:
    sleep = player.lie_down()
    player.frames(60 * 4)
    assert sleep.words == "A bus."
    player.frames(60 * 20)
    assert sleep.words == "It came."
    assert sleep.slept
    assert player.woken == 0
    player.press(ENTER)
    assert player.woken == 1


def test_a_sleep_can_be_hurried(player: Sleeper) -> None:
    sleep = player.lie_down()
    for _ in range(12):
        if player.scene is not sleep:
            break
        player.press(ENTER)
    assert player.woken == 1


def test_one_can_wake_up_at_any_moment(player: Sleeper) -> None:
    player.lie_down()
    player.press(ESCAPE)
    assert player.woken == 1


def test_a_sleep_of_which_nothing_is_told_is_a_picture(player: Sleeper) -> None:
    sleep = player.lie_down(None)
    player.frames(120)
    assert (sleep.words, sleep.slept) == ("", True)
    player.press(ENTER)
    assert player.woken == 1


def test_a_picture_stands_at_once_where_nothing_is_to_move(player: Sleeper) -> None:
    player.kit.settings.change(motion="none")
    player.lie_down(None)
    player.frames(1)
    first = player.screen
    player.frames(60)
    assert player.window.canvas.get_at((516, 72))[:3] != (0, 0, 0)
    assert first[: 640 * 300 * 3] == player.screen[: 640 * 300 * 3]


def test_a_page_leads_on_however_it_is_left(player: Sleeper) -> None:
    for key in (ENTER, ESCAPE):
        page = Page(player.kit, "To be continued", "Four more Fridays are being slept on.")
        player.app._perform(Push(page))
        player.frames(1)
        player.press(key)
        assert player.scene is not page


def test_a_note_offers_the_quiet_version_and_remembers_it(player: Sleeper) -> None:
    note = ContentNote(player.kit, "Somebody in this night has died. " * 5)
    player.app._perform(Push(note))
    player.frames(1)
    player.press(pygame.K_DOWN, ENTER)
    assert player.kit.settings.now.quiet
    assert note.menu.items[1].note == "on"
    player.press(pygame.K_UP, ENTER)
    assert player.scene is not note


def test_every_name_of_the_credits_is_shown_and_the_last_page_waits(player: Sleeper) -> None:
    credits_ = read_credits(data_root() / "story" / "credits.toml")
    scene = CreditsScene(player.kit, credits_)
    player.app._perform(Push(scene))
    seen = []
    for _ in range(len(credits_.names) + 1):
        seen.append(scene.words)
        player.frames(1)
        player.press(ENTER)
    assert [name for _, name in seen[:-1]] == [name for _, name in credits_.names]
    assert "Finn" in seen[-1][1]
    assert scene.words[1] == "If sleep is hard, tell somebody. A doctor is somebody."
    player.frames(600)
    assert player.scene is scene
    player.press(ENTER)
    assert player.scene is not scene


def test_credits_go_by_themselves_and_can_be_left(player: Sleeper) -> None:
    credits_ = Credits((Part("Gone to bed", ("Lila", "Anya", "Marc")),))
    scene = CreditsScene(player.kit, credits_)
    player.app._perform(Push(scene))
    player.frames(60 * 9)
    assert scene.over
    other = CreditsScene(player.kit, credits_)
    player.app._perform(Push(other))
    player.press(ESCAPE)
    assert player.scene is scene


def test_windows_go_dark_one_after_another_and_one_stays(player: Sleeper) -> None:
    view = StreetView(player.kit.interface)
    canvas = pygame.Surface((640, 360))
    lit = []
    for dark in range(view.windows):
        view.draw(canvas, 0.2, dark)
        shining = (player.assets.colour("hearth7"),)
        lit.append(
            sum(canvas.get_at((2 * w.x + 2, 2 * w.y + 1))[:3] in shining for w in view._windows)
        )
    assert lit == list(range(view.windows, 0, -1))


def test_damaged_credits_are_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "credits.toml"
    for text in ("[[part]]\nheading = 3\nnames = []\n", "[[part", None):
        if text is not None:
            path.write_text(text, encoding="utf-8")
        else:
            path.unlink()
        with pytest.raises(DamagedCreditsError, match=r"credits\.toml"):
            read_credits(path)


def test_a_sleep_after_sunrise_is_seen_by_daylight(player: Sleeper) -> None:
    def brightness(look: str) -> int:
        sleep = Sleep(player.kit, 1, None, 2, look=look)
        picture = sleep._view._picture
        assert picture is not None
        return sum(pygame.transform.average_color(picture)[:3])

    assert brightness("morning") > brightness("") + 100


def test_a_page_under_a_still_leaves_it_to_be_seen(player: Sleeper) -> None:
    def upper_half(still: str) -> pygame.Surface:
        canvas = pygame.Surface((640, 360), 0, 32)
        Page(player.kit, "To be continued", "Later.", still=still).draw(canvas, Device.KEYBOARD)
        return canvas.subsurface((0, 0, 640, 200))

    beds = load_still(data_root() / "assets" / "places" / "fridays.png")
    assert beds is not None
    shown = pygame.image.tobytes(beds.subsurface((0, 0, 640, 200)), "RGB")
    assert pygame.image.tobytes(upper_half("fridays"), "RGB") == shown
    roofs = pygame.image.tobytes(upper_half(""), "RGB")
    assert pygame.image.tobytes(upper_half("no such still"), "RGB") == roofs

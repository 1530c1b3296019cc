"""The scene of settings, by keys, pad and mouse: what is changed there is so, and stays."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.app.hands.buttons import Button, Context, Device
from game.app.hands.pads import BUTTONS
from game.app.scenes.dream import DreamScene
from game.app.scenes.pause import Pause
from game.app.scenes.settings import SettingsScene
from game.app.scenes.title import Title
from game.app.settings.preferences import TABS
from game.app.settings.rowkinds import Action, Preference, Scheme
from game.app.settings.sets import SETS, Bundle
from game.play.settings import Settings, SettingsFile
from game.play.settings.words import BINDINGS, TABLES
from game.view.settings.page import SIDE, Page
from tests.player import Player, build_house, down, up

PREFERENCES = [
    (tab, row, entry)
    for tab, page in enumerate(TABS)
    for row, entry in enumerate(page.entries)
    if isinstance(entry, Preference)
]
NAMES = [entry.name for _, _, entry in PREFERENCES]
CONTROLS = next(n for n, page in enumerate(TABS) if page.title == "Controls")
PAD = {name: code for code, name in BUTTONS.items()}


class Chooser(Player):
    """Somebody who sets things."""

    @property
    def page(self) -> SettingsScene:
        assert isinstance(self.scene, SettingsScene)
        return self.scene

    def open(self) -> None:
        """Go from the title to the settings."""
        title = self.scene
        assert isinstance(title, Title)
        rows = [item.value for item in title.menu.items]
        self.press(*[pygame.K_DOWN] * rows.index("settings"), pygame.K_RETURN)

    def fall_asleep(self) -> None:
        """Go from the title to the first dream."""
        title = self.scene
        assert isinstance(title, Title)
        rows = [item.value for item in title.menu.items]
        steps = (rows.index("levels") - title.menu.chosen) % len(rows)
        self.press(*[pygame.K_DOWN] * steps, pygame.K_RETURN, pygame.K_RETURN)

    def row(self, tab: int, row: int) -> None:
        """Go to a row of a page that has just been opened."""
        self.press(*[pygame.K_e] * tab, *[pygame.K_DOWN] * row)

    def pad(self, *names: str) -> None:
        for name in names:
            for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
                self.send(pygame.Event(kind, instance_id=0, button=PAD[name]))

    def action(self, button: Button) -> Action:
        """Go to the row of an action."""
        entries = TABS[CONTROLS].entries
        row = next(n for n, e in enumerate(entries) if isinstance(e, Action) and e.button is button)
        self.row(CONTROLS, row)
        entry = entries[row]
        assert isinstance(entry, Action)
        return entry

    def names(self, button: Button, context: Context = Context.DREAM) -> list[str]:
        return self.kit.hands.labels(button, context, Device.KEYBOARD)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_house(tmp_path_factory.mktemp("house") / "levels")


@pytest.fixture
def player(house: Path, tmp_path: Path) -> Iterator[Chooser]:
    SettingsFile(tmp_path / "data").save()
    player = Chooser(house, tmp_path / "data", settings=tmp_path / "data")
    yield player
    player.window.close()


@pytest.fixture
def chooser(player: Chooser) -> Chooser:
    player.open()
    return player


def value(settings: SettingsFile, name: str) -> Any:
    return getattr(settings.now, name)


def test_every_setting_has_its_row_once() -> None:
    names = [entry.name for _, _, entry in PREFERENCES]
    listed = {name for table in TABLES.values() for name in table}
    assert sorted(names) == sorted({*names})
    assert {*names} <= listed - {*BINDINGS}


@pytest.mark.parametrize(
    ("tab", "row", "entry"), PREFERENCES, ids=[e.name for *_, e in PREFERENCES]
)
def test_every_row_changes_its_setting_by_keys_and_the_change_survives(
    chooser: Chooser, tmp_path: Path, tab: int, row: int, entry: Preference
) -> None:
    usual = value(chooser.kit.settings, entry.name)
    chooser.row(tab, row)
    assert chooser.page.entry == entry
    chooser.press(pygame.K_RIGHT)
    if value(chooser.kit.settings, entry.name) == usual:
        chooser.press(pygame.K_LEFT)
    changed = value(chooser.kit.settings, entry.name)
    assert changed != usual
    assert value(SettingsFile(tmp_path / "data"), entry.name) == changed
    chooser.press(pygame.K_r)
    assert value(chooser.kit.settings, entry.name) == usual
    assert value(SettingsFile(tmp_path / "data"), entry.name) == usual


def test_settings_are_reached_and_left_from_title_and_pause(player: Chooser) -> None:
    player.open()
    player.press(pygame.K_ESCAPE)
    assert player.sees(Title)
    player.fall_asleep()
    player.press(pygame.K_ESCAPE)
    assert player.sees(Pause)
    pause = player.scene
    assert isinstance(pause, Pause)
    rows = [item.value for item in pause.menu.items]
    player.press(*[pygame.K_DOWN] * rows.index("settings"), pygame.K_RETURN)
    assert player.sees(SettingsScene)
    player.press(pygame.K_ESCAPE, pygame.K_ESCAPE)
    assert player.sees(DreamScene)


def test_a_pad_alone_changes_every_page(chooser: Chooser) -> None:
    for tab, page in enumerate(TABS):
        entry = page.entries[0]
        assert chooser.page.entry == entry
        if isinstance(entry, Preference):
            before = value(chooser.kit.settings, entry.name)
            chooser.pad("D-pad right")
            if value(chooser.kit.settings, entry.name) == before:
                chooser.pad("D-pad left")
            assert value(chooser.kit.settings, entry.name) != before, tab
            chooser.pad("(Y)")
            assert value(chooser.kit.settings, entry.name) == before
        chooser.pad("RB")
    chooser.pad("LB", "(B)")
    assert chooser.sees(Title)


def areas(chooser: Chooser, kind: str) -> list[tuple[pygame.Rect, Any]]:
    return [(area, hit) for area, hit, _ in chooser.page._page._hits if hit.kind == kind]


@pytest.mark.parametrize("size", [100, 125, 150, 200])
def test_a_mouse_alone_changes_every_row_and_finds_back(chooser: Chooser, size: int) -> None:
    chooser.kit.settings.change(text_size=size)
    chooser.press(pygame.K_ESCAPE)
    chooser.press(pygame.K_RETURN)
    for tab, page in enumerate(TABS):
        while chooser.page._tab != tab:
            area, _ = next(
                a for a in areas(chooser, "tab") if a[1].number == (chooser.page._tab + 1)
            )
            chooser.click(*area.center)
            chooser.frames(1)
        for row, entry in enumerate(page.entries):
            while not (seen := [a for a in areas(chooser, "row") if a[1].number == row]):
                chooser.click(*areas(chooser, "more")[-1][0].center)
                chooser.frames(1)
            if not isinstance(entry, Preference) or entry.name in ("fullscreen", "text_size"):
                continue
            before = value(chooser.kit.settings, entry.name)
            parts = [area for area, hit in seen if area.width < 240 and hit.number == row]
            for area in reversed(parts):
                chooser.click(area.right - 7, area.centery)
                if value(chooser.kit.settings, entry.name) != before:
                    break
            assert value(chooser.kit.settings, entry.name) != before, entry.name
            chooser.frames(1)
    back = next(area for area, hit in areas(chooser, "prompt") if hit.number == 0)
    chooser.click(*back.center)
    assert chooser.sees(Title)


def test_a_click_that_comes_with_another_page_is_not_meant_for_its_rows(chooser: Chooser) -> None:
    chooser.press(*[pygame.K_e] * CONTROLS)
    area, _ = areas(chooser, "row")[-1]
    at = chooser.window.fit.scale
    click = pygame.Event(
        pygame.MOUSEBUTTONDOWN,
        pos=(int(area.centerx * at), int(area.centery * at)),
        button=pygame.BUTTON_LEFT,
    )
    before = chooser.kit.settings.now
    chooser.send(down(pygame.K_e), up(pygame.K_e), click)
    assert chooser.page._tab != CONTROLS
    assert chooser.kit.settings.now == before


def test_a_slider_follows_the_mouse_and_is_saved_when_it_is_let_go(
    chooser: Chooser, tmp_path: Path
) -> None:
    chooser.row(2, 1)
    area = next(a for a, h, slides in chooser.page._page._hits if slides and h.number == 1)
    chooser.mouse(pygame.MOUSEBUTTONDOWN, area.x + 7, area.centery)
    assert chooser.kit.settings.now.music == 0
    chooser.mouse(pygame.MOUSEMOTION, area.centerx, area.centery)
    assert chooser.kit.settings.now.music == 50
    assert SettingsFile(tmp_path / "data").now.music == 80
    chooser.mouse(pygame.MOUSEBUTTONUP, area.centerx, area.centery)
    assert SettingsFile(tmp_path / "data").now.music == 50


def test_a_key_is_bound_by_pressing_it_and_means_it_in_the_dream(
    chooser: Chooser, tmp_path: Path
) -> None:
    chooser.action(Button.UNDO)
    chooser.press(pygame.K_RETURN, pygame.K_j)
    assert chooser.names(Button.UNDO) == ["J", "Backspace"]
    assert SettingsFile(tmp_path / "data").now.keys == {"undo": ("J", "Backspace")}
    chooser.press(pygame.K_ESCAPE)
    chooser.fall_asleep()
    chooser.play("r")
    chooser.press(pygame.K_z)
    assert chooser.session.beat == 1
    chooser.press(pygame.K_j)
    assert chooser.session.beat == 0


def test_a_key_that_means_something_else_is_taken_from_it_and_that_is_said(
    chooser: Chooser,
) -> None:
    chooser.action(Button.UNDO)
    chooser.press(pygame.K_RETURN, pygame.K_h)
    assert chooser.names(Button.UNDO) == ["H", "Backspace"]
    assert chooser.names(Button.HINT) == []
    told = chooser.page._told
    assert told is not None
    assert told.alarm
    assert told.words == "H is undo now. Hint has no key now."
    chooser.press(pygame.K_r)
    assert chooser.names(Button.HINT) == ["H"]


def test_a_chosen_key_too_is_taken_from_what_it_was_chosen_for(chooser: Chooser) -> None:
    chooser.action(Button.UNDO)
    chooser.press(pygame.K_RETURN, pygame.K_j, pygame.K_DOWN, pygame.K_RETURN, pygame.K_j)
    assert chooser.names(Button.UNDO) == ["Backspace"]
    assert chooser.names(Button.REDO) == ["J", "Shift+Z"]
    assert chooser.kit.hands.faults == ()


@pytest.mark.parametrize(
    ("button", "key"),
    [(Button.UNDO, pygame.K_ESCAPE), (Button.LOG, pygame.K_RETURN), (Button.BACK, pygame.K_UP)],
)
def test_the_way_back_cannot_be_bound_to_anything_else(
    chooser: Chooser, button: Button, key: int
) -> None:
    chooser.action(button)
    chooser.press(pygame.K_RETURN, key)
    assert chooser.kit.settings.now == SettingsFile().now
    assert not chooser.page.catches
    assert chooser.sees(SettingsScene)


def test_a_pad_button_is_bound_by_pressing_it_and_the_menu_button_leaves_it(
    chooser: Chooser,
) -> None:
    chooser.action(Button.HINT)
    chooser.pad("D-pad right", "D-pad right", "(A)", "Menu")
    assert not chooser.page.catches
    chooser.pad("(A)", "(B)")
    assert chooser.kit.hands.labels(Button.HINT, Context.DREAM, Device.PAD) == ["(B)"]
    assert chooser.kit.hands.labels(Button.WAIT, Context.DREAM, Device.PAD) == []
    assert chooser.sees(SettingsScene)


def test_a_click_leaves_the_question_for_a_key(chooser: Chooser) -> None:
    chooser.action(Button.HINT)
    chooser.press(pygame.K_RETURN)
    assert chooser.page.catches
    chooser.click(500, 200)
    assert not chooser.page.catches


def test_shift_alone_and_shift_with_a_key_are_two_keys(chooser: Chooser) -> None:
    chooser.action(Button.HINT)
    chooser.press(pygame.K_RETURN)
    chooser.send(down(pygame.K_RSHIFT))
    chooser.send(up(pygame.K_RSHIFT))
    assert chooser.names(Button.HINT) == ["Right Shift"]
    chooser.press(pygame.K_RETURN)
    chooser.send(down(pygame.K_LSHIFT))
    chooser.send(down(pygame.K_h, pygame.KMOD_LSHIFT))
    assert chooser.names(Button.HINT) == ["Shift+H"]


def test_a_slot_is_cleared_and_all_is_as_usual_again(chooser: Chooser) -> None:
    chooser.action(Button.UNDO)
    chooser.press(pygame.K_DELETE)
    assert chooser.names(Button.UNDO) == ["Backspace"]
    chooser.press(pygame.K_DELETE)
    assert chooser.names(Button.UNDO) == []
    last = len(TABS[CONTROLS].entries) - 1
    assert isinstance(TABS[CONTROLS].entries[last], Scheme)
    row = chooser.page._chosen[CONTROLS]
    chooser.press(*[pygame.K_DOWN] * (last - row), pygame.K_RETURN)
    assert chooser.kit.settings.now.keys == {}
    assert chooser.names(Button.UNDO)[:2] == ["Z", "Backspace"]


def test_whoever_binds_everything_to_nothing_can_still_leave_a_dream(player: Chooser) -> None:
    player.open()
    player.row(CONTROLS, 0)
    for _ in TABS[CONTROLS].entries[:-3]:
        for _ in range(4):
            player.press(pygame.K_DELETE, pygame.K_RIGHT)
        player.press(pygame.K_DOWN)
    player.press(pygame.K_ESCAPE)
    assert player.sees(Title)
    player.fall_asleep()
    assert player.sees(DreamScene)
    player.press(pygame.K_ESCAPE)
    assert player.sees(Pause)
    player.pad("(B)")
    assert player.sees(DreamScene)
    player.pad("Menu")
    assert player.sees(Pause)


@pytest.mark.parametrize("size", [100, 125, 150, 200])
def test_nothing_on_any_page_is_drawn_outside_its_place(chooser: Chooser, size: int) -> None:
    chooser.kit.settings.change(text_size=size)
    chooser.press(pygame.K_ESCAPE)
    chooser.press(pygame.K_RETURN)
    for page in TABS:
        for _ in page.entries:
            chooser.frames(1)
            found = chooser.page._page._hits
            rows = [area for area, hit, _ in found if hit.kind == "row"]
            for area, hit, _ in found:
                assert pygame.Rect(0, 0, 640, 360).contains(area), (hit, area)
            tops = {area.y for area in rows}
            whole = [area for area in rows if area.width > 350]
            assert all(any(row.contains(area) for row in whole) for area in rows), tops
            foot = min(area.y for area, hit, _ in found if hit.kind == "prompt")
            assert max(area.bottom for area in rows) <= foot
            chooser.press(pygame.K_DOWN)
        chooser.press(pygame.K_e)


def test_settings_hold_what_the_game_uses() -> None:
    used = {entry.name for _, _, entry in PREFERENCES} | {*BINDINGS}
    left = {field for field in Settings.__struct_fields__ if field not in used}
    assert left == {"language"}


@pytest.mark.parametrize("scheme", [e for e in TABS[CONTROLS].entries if isinstance(e, Scheme)])
def test_a_scheme_binds_everything_without_a_conflict(chooser: Chooser, scheme: Scheme) -> None:
    chooser.row(CONTROLS, TABS[CONTROLS].entries.index(scheme))
    chooser.press(pygame.K_RETURN)
    assert chooser.kit.settings.now.keys == scheme.keys
    hands = chooser.kit.hands
    assert hands.faults == ()
    for context in (Context.DREAM, Context.TALK, Context.WALK):
        for button in hands.keys[context]:
            assert hands.keys[context][button], (scheme.label, button)


@pytest.mark.parametrize("size", [100, 125])
@pytest.mark.parametrize("style", ["pixel", "plain"])
def test_what_is_beside_the_rows_stays_in_its_frame(
    chooser: Chooser, size: int, style: str
) -> None:
    chooser.kit.settings.change(text_size=size, text_style=style)
    chooser.frames(1)
    letters = chooser.kit.letters
    if Page(chooser.kit.interface, letters).side is None:
        return
    for page in TABS:
        for entry in page.entries:
            says = "Backspace and Right Shift and D-pad right and Stick right."
            says = says if isinstance(entry, Action) else entry.says
            canvas = pygame.Surface((640, 360), 0, 32)
            chooser.page._showcase.draw(canvas, SIDE, entry, says, alarm=False)
            lines = letters.body.wrap(says, SIDE.width - 24)
            assert max(map(letters.body.width, lines)) <= SIDE.width - 24
            canvas.fill((0, 0, 0), SIDE)
            outside = pygame.mask.from_threshold(canvas, (0, 0, 0), (1, 1, 1, 255))
            assert outside.count() == 640 * 360, entry


@pytest.mark.parametrize("bundle", SETS, ids=[each.name for each in SETS])
def test_a_set_is_put_on_taken_off_and_kept(
    chooser: Chooser, tmp_path: Path, bundle: Bundle
) -> None:
    chooser.row(0, SETS.index(bundle))
    chooser.press(pygame.K_RETURN)
    for name, value in bundle.values.items():
        assert getattr(SettingsFile(tmp_path / "data").now, name) == value
    chooser.frames(2)
    assert bundle.is_on(chooser.kit.settings.now)
    chooser.press(pygame.K_LEFT)
    assert SettingsFile(tmp_path / "data").now == Settings()


def test_sets_keep_what_they_are_not_about(chooser: Chooser) -> None:
    chooser.kit.settings.change(music=10, longer_loops=8)
    for _ in SETS:
        chooser.press(pygame.K_RETURN, pygame.K_DOWN)
    now = chooser.kit.settings.now
    assert (now.music, now.longer_loops) == (10, 8)
    assert all(bundle.is_on(now) for bundle in SETS)

"""The list in tools/accessibility.md holds, and what of it belongs to no other test."""

import ast
import re
from functools import cache
from pathlib import Path

import pygame
import pytest

from game.app.scenes.title import Title
from game.app.settings.preferences import ASSISTS, TABS
from game.app.settings.rowkinds import Preference
from game.paths import data_root
from game.play.settings.reading import allowed
from game.view.assets import DYES, RGB, Assets
from game.view.caps import key_width
from game.view.captions import Captions
from game.view.interface import Interface
from game.view.lettering import lettering
from game.view.pages.menu import Item, Menu
from game.view.pages.panel import CANVAS, Panel, Said, draw_panel
from game.view.reading import Reading, reading_font
from tests.player import Player, build_house
from tools.pot import whole

ROOT = Path(__file__).parent.parent
LIST = (ROOT / "tools" / "accessibility.md").read_text(encoding="utf-8")
POINTS = re.findall(r"^- \[([ x])\] (D?\d+) ([MS]) (.*)$", LIST, re.MULTILINE)
SIZES = allowed("text_size")
NICE = {47, 62, 63}
"""What would be nice and is promised to nobody."""


@cache
def names_in(file: str) -> set[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@pytest.fixture(scope="module")
def interface() -> Interface:
    return Interface(Assets(data_root() / "assets"))


def test_every_point_is_there_once_and_in_its_order() -> None:
    numbers = [int(number) for _, number, _, _ in POINTS if not number.startswith("D")]
    assert numbers == [n for n in range(1, 66) if n not in NICE]
    assert len(POINTS) == LIST.count("\n- ")


@pytest.mark.parametrize("point", POINTS, ids=[number for _, number, _, _ in POINTS])
def test_what_is_ticked_is_held_by_tests_that_exist(point: tuple[str, str, str, str]) -> None:
    ticked, _, _, words = point
    named = re.findall(r"`(tests/\w+\.py)::(\w+)`", words)
    assert bool(named) == (ticked == "x"), words
    assert ticked == "x" or "Open:" in words or "Open." in words
    for file, name in named:
        assert name in names_in(file), f"{file} has no {name}"


def luminance(colour: RGB) -> float:
    parts = [part / 255 for part in colour]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: RGB, other: RGB) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_words_stand_out_from_their_ground(interface: Interface) -> None:
    colour = interface.colour
    for words, ground in (
        ("night6", "ink"),
        ("hearth7", "ink"),
        ("steel2", "ink"),
        ("night5", "ink"),
        ("tide6", "tide1"),
        ("tide5", "ink"),
        ("hearth6", "ink"),
        ("hearth7", "hearth1"),
        ("night6", "night1"),
        ("steel2", "night1"),
        ("ink", "hearth7"),
        ("ink", "hearth6"),
        ("ink", "tide5"),
        ("ink", "steel2"),
    ):
        assert contrast(colour(words), colour(ground)) >= 4.5, (words, ground)
    for tracks in ({**interface.assets.friends}, *DYES.values()):
        for ramp in tracks.values():
            assert contrast(colour(ramp.mid), colour("ink")) >= 4, ramp
            assert contrast(colour(ramp.light), colour("ink")) >= 4.5, ramp


def test_the_smallest_letters_are_high_enough(interface: Interface) -> None:
    accents_to_foot = interface.small.height
    assert accents_to_foot * 3 >= 18  # at 1080p the canvas is shown three times as large
    assert interface.small.capitals * 2 >= 12  # and twice on a handheld of 1280 x 800


def test_plain_letters_are_a_choice(interface: Interface) -> None:
    pixel = lettering(interface.assets, Reading(100, "pixel")).body
    plain = lettering(interface.assets, Reading(100, "plain")).body
    sample = plain.rendered("Sleep", "hearth7"), pixel.rendered("Sleep", "hearth7")
    assert pygame.image.tobytes(sample[0], "RGBA") != pygame.image.tobytes(sample[1], "RGBA")
    assert abs(plain.capitals - pixel.capitals) <= 3


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("style", ["pixel", "plain"])
def test_letters_grow_with_their_size(interface: Interface, size: int, style: str) -> None:
    usual = lettering(interface.assets, Reading(100, style)).body
    found = lettering(interface.assets, Reading(size, style)).body
    assert found.capitals >= round(usual.capitals * size / 100 * 0.9)


def test_caps_of_keys_grow_with_the_letters(interface: Interface) -> None:
    widths = [key_width(lettering(interface.assets, Reading(size)), "Space") for size in SIZES]
    caps = [lettering(interface.assets, Reading(size)).cap for size in SIZES]
    assert widths == sorted(set(widths))
    assert caps[-1] > 1.5 * caps[0]


def test_spoken_lines_are_short_and_have_room_between_them(interface: Interface) -> None:
    font = reading_font(interface.assets)
    average = font.width("the quick brown fox jumps over a lazy dog") / 41
    assert 420 / average <= 80
    assert font.line >= 1.5 * font.capitals


def test_rows_are_not_all_capitals() -> None:
    for tab in TABS:
        for entry in tab.entries:
            assert not entry.label.isupper() or len(entry.label) < 3


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("style", ["pixel", "plain"])
def test_panels_hold_their_words_at_every_size(interface: Interface, size: int, style: str) -> None:
    interface.letters = lettering(interface.assets, Reading(size, style))
    menu = Menu([Item(f"Row number {n}", str(n), "note") for n in range(9)])
    words = [Said("A paragraph that has more words than one line of the panel can hold.")]
    prompts = [("Enter", "Choose"), ("Esc", "Back")]
    try:
        for chosen in range(9):
            menu.chosen = chosen
            canvas = pygame.Surface((640, 360), 0, 32)
            panel = Panel((24, 20, 190), "Paused", words, menu, prompts)
            area = draw_panel(canvas, interface, panel)
            assert CANVAS.contains(area)
            assert area.contains(menu._area)
            canvas.fill((0, 0, 0), area)
            assert (
                pygame.mask.from_threshold(canvas, (0, 0, 0), (1, 1, 1, 255)).count() == 640 * 360
            )
            assert menu.hover(menu._area.centerx, menu._area.centery)
    finally:
        interface.letters = lettering(interface.assets)


def test_focus_is_seen_in_grey(interface: Interface) -> None:
    menu = Menu([Item("One", "1"), Item("Two", "2")])
    pictures = []
    for chosen in (0, 1):
        canvas = pygame.Surface((200, 60), 0, 32)
        menu.chosen = chosen
        menu.draw(canvas, interface, (0, 0, 200))
        pictures.append(pygame.transform.grayscale(canvas))
    first, other = (pygame.mask.from_threshold(p, (0, 0, 0), (60, 60, 60, 255)) for p in pictures)
    assert first.overlap_area(other, (0, 0)) < min(first.count(), other.count()) - 30


def test_a_menu_goes_round() -> None:
    menu = Menu([Item("One", "1"), Item("Two", "2")])
    menu.move(-1)
    assert menu.value == "2"
    menu.move(1)
    assert menu.value == "1"


def test_nothing_rumbles() -> None:
    assert not [p for p in (ROOT / "game").rglob("*.py") if "rumble(" in p.read_text("utf-8")]


def test_assists_are_told_in_neutral_words() -> None:
    told = " ".join(
        f"{entry.label} {entry.says}" for entry in ASSISTS.entries if isinstance(entry, Preference)
    ).lower()
    for word in ("easy", "easier", "cheat", "baby", "casual", "only for", "not recommended"):
        assert word not in told


def test_one_plays_after_two_presses(tmp_path: Path) -> None:
    player = Player(build_house(tmp_path / "levels"), tmp_path / "data")
    title = player.scene
    player.press(pygame.K_RETURN, pygame.K_RETURN)
    assert player.scene is not title


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("style", ["pixel", "plain"])
def test_the_title_holds_its_rows_at_every_size(tmp_path: Path, size: int, style: str) -> None:
    player = Player(build_house(tmp_path / "levels"), tmp_path / "data")
    player.kit.settings.change(text_size=size, text_style=style)
    player.frames(2)
    title = player.scene
    assert isinstance(title, Title)
    assert title.menu._area.top >= 110
    assert title.menu._area.bottom <= 360 - 5 - player.kit.letters.cap
    for _ in title.menu.items:
        player.press(pygame.K_DOWN)
        player.frames(1)
        assert title.menu.hover(*title.menu._area.center)


def test_plain_letters_have_every_sign_that_is_used(interface: Interface) -> None:
    used = set(whole(data_root())) | set("→↑←↓…·")
    plain = lettering(interface.assets, Reading(100, "plain")).body

    def look(sign: str) -> bytes:
        return pygame.image.tobytes(plain.rendered(sign, "hearth7"), "RGBA")

    unknown = look("\ue000")
    assert [sign for sign in sorted(used) if sign.isprintable() and look(sign) == unknown] == []
    arrows = [look(sign) for sign in "→↑←↓"]
    assert len(set(arrows)) == 4
    assert plain.width("a→b") == plain.rendered("a→b", "hearth7").get_width()


def test_captions_never_rise_over_the_screen(interface: Interface) -> None:
    captions = Captions()
    font = lettering(interface.assets, Reading(200, "plain")).body
    for number in range(4):
        captions.say(f"somebody knocks {number}")
    canvas = pygame.Surface((640, 360), 0, 32)
    captions.draw(canvas, font, 634, 66)
    ground = canvas.get_bounding_rect()
    white = pygame.mask.from_threshold(canvas, (0, 0, 0), (1, 1, 1, 255))
    white.invert()
    area = white.get_bounding_rects()[0]
    assert area.top == 2
    assert area.height >= 4 * font.line
    assert ground.contains(area)

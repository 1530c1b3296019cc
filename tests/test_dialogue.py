"""Words in a box: letters that appear in their time, pages, portraits that exist."""

import json
import re

import pygame
import pytest

from game.paths import data_root
from game.view.assets import Assets
from game.view.interface import Interface
from game.view.reading import Reading
from game.view.talk.choices import Choices
from game.view.talk.dialogue import BOX, DialogueView, Words
from game.view.talk.speakers import portrait, speaker
from game.view.talk.typewriter import SPEEDS, Typewriter
from tools.art.palette import NAMES

LONG = "Three things. One, forty-one people woke late this week. " * 6
FIRST_NIGHT = {
    (line[0].replace(" ", "_").lower(), line[1])
    for line in re.findall(
        r"^ *([A-Z][A-Z ]*) (\w+):",
        (data_root() / "story" / "night1.scenes").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    if line[0] != "NOBODY"
}
MOODS = ("calm", "bright", "worried", "hurt", "wry", "asleep")


@pytest.fixture(scope="module")
def interface() -> Interface:
    return Interface(Assets(data_root() / "assets"))


def test_letters_appear_in_their_time_and_all_at_once_when_asked() -> None:
    writer = Typewriter("Hello there", speed=10)
    assert writer.update(0.05) == "H"
    assert writer.update(0.1) == "e"
    writer.finish()
    assert (writer.done, writer.shown) == (True, 11)
    assert writer.update(1) == ""


def test_a_sentence_is_followed_by_a_breath() -> None:
    def seconds(text: str) -> int:
        writer, frames = Typewriter(text, SPEEDS["usual"]), 0
        while not writer.done:
            writer.update(1 / 60)
            frames += 1
        return frames

    assert seconds("Is it. Then so") > seconds("Is it  Then so") + 5
    assert seconds("Is it Then so.") == seconds("Is it Then so ")


def test_instant_text_stands_there_at_once() -> None:
    assert Typewriter("All of it", SPEEDS["at once"]).done


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
@pytest.mark.parametrize("style", ["pixel", "plain"])
def test_a_long_text_goes_over_pages_that_fit_and_loses_no_word(
    interface: Interface, percent: int, style: str
) -> None:
    view = DialogueView(interface, Reading(percent, style))
    for who in ("finn", "courier"):
        pages = view.pages(who, "calm", LONG)
        assert len(pages) > 1
        assert " ".join(line for page in pages for line in page).split() == LONG.split()
        for page in pages:
            assert 1 <= len(page) <= 3
            assert 24 + len(page) * view.font.line <= view.box.height - 20
            assert all(view.font.width(line) <= 544 for line in page)


@pytest.mark.parametrize("who", ["lila", "marc", "anya", "finn"])
@pytest.mark.parametrize("mood", MOODS)
def test_every_friend_has_a_portrait_of_every_mood_unlike_the_others(who: str, mood: str) -> None:
    sheet = Assets(data_root() / "assets").sheet("portraits")
    faces = {pygame.image.tobytes(sheet.frame(f"{who}/{m}").surface, "RGBA") for m in MOODS}
    assert sheet.frame(f"{who}/{mood}").surface.get_size() == (64, 64)
    assert len(faces) == len(MOODS)


def test_who_has_no_portrait_in_a_mood_is_calm_and_who_has_none_is_a_name(
    interface: Interface,
) -> None:
    assert portrait(interface.assets, "lila", "sparkling") == "lila/calm"
    assert portrait(interface.assets, "a_passer", "calm") == ""
    assert speaker(interface.assets, "old_man").name == "Old man"


def test_every_speaker_has_a_shape_of_their_own_kind() -> None:
    frames = json.loads((data_root() / "assets" / "portraits.json").read_text(encoding="utf-8"))
    assets = Assets(data_root() / "assets")
    for who in ("lila", "marc", "anya", "finn", "dot", "host", "shadow", "fridge", "nobody"):
        assert f"shape/{speaker(assets, who).shape}" in frames


def test_the_box_is_drawn_where_it_belongs(interface: Interface) -> None:
    canvas = pygame.Surface((640, 360))
    view = DialogueView(interface)
    view.draw(canvas, Words("marc", "Marc", "wry", ("Nice palace.",), True), [("E", "Go on")])
    assert canvas.get_at((BOX.x + 4, BOX.y))[:3] == interface.colour("azure")
    assert canvas.get_at((10, 10))[:3] == (0, 0, 0)


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_choices_lie_above_the_box_and_are_found_by_the_mouse(
    interface: Interface, percent: int
) -> None:
    view = DialogueView(interface, Reading(percent))
    choices = Choices(interface, view.font, view.box)
    options = ["Faint.", "You're tired. You're seeing it everywhere."]
    areas = choices.areas(options)
    assert all(area.bottom <= view.box.y for area in areas)
    assert [choices.at(options, *area.center) for area in areas] == [0, 1]
    assert choices.at(options, 5, 5) is None


@pytest.mark.parametrize(("who", "mood"), sorted(FIRST_NIGHT))
def test_whoever_speaks_in_the_first_night_has_a_face_for_it(who: str, mood: str) -> None:
    sheet = Assets(data_root() / "assets").sheet("portraits")
    assert f"{who}/{mood}" in sheet


def test_every_pixel_of_a_portrait_is_a_colour_of_the_palette() -> None:
    assets = Assets(data_root() / "assets")
    known = {tuple(assets.colour(name)) for name in NAMES}
    picture = assets.sheet("portraits").picture
    width, height = picture.get_size()
    found = {tuple(picture.get_at((x, y))) for x in range(width) for y in range(height)}
    assert {colour[:3] for colour in found if colour[3]} <= known
    assert {colour[3] for colour in found} == {0, 255}

"""The words of the game: each has its picture and its meaning, and fits at every size."""

from pathlib import Path

import pygame
import pytest

from game.app.dreaming.glossary import THINGS, TIME, Term, terms_for
from game.app.scene import Push
from game.app.scenes.pause import Pause
from game.app.scenes.recess import Recess
from game.app.scenes.terms import Terms
from game.levels import load, read_catalogue
from game.paths import data_root
from game.play.settings.reading import allowed
from game.rules.notation import parse_level
from game.view.interface import Interface
from game.view.lettering import lettering
from game.view.pages.menu import Item, Menu
from game.view.pages.panel import CANVAS
from game.view.pages.terms import GAP, TermPage
from game.view.reading import Reading
from tests.player import Player, build_house
from tests.test_view_dream import ASSETS

ALL: tuple[Term, ...] = (*THINGS, *TIME)


@pytest.fixture
def reader(tmp_path: Path) -> Player:
    house = build_house(tmp_path / "levels")
    return Player(house, tmp_path / "data", house / "night1" / "02_two_at_once.tmx")


def test_a_dream_tells_of_what_is_in_it_first() -> None:
    level = parse_level("\n#####\n#L%.l#\n#####\n".replace("#####", "######") + "beats 4\n")
    told = [(term.name, own) for term, own in terms_for(level)]
    assert told[:3] == [("Paint", True), ("Bed", True), ("Dreamstuff", True)]
    assert ("Beat", False) in told
    assert not any(name in ("Shadow", "Anchor", "Nightmare") for name, _ in told)


def test_what_was_met_before_is_told_of_too() -> None:
    here = parse_level("\n#####\n#L.l#\n#####\nbeats 4\n")
    before = parse_level("\n#####\n#M.m#\n#1.2#\n#####\nbeats 4\nglitch 1 #. 0\nglitch 2 .# 0\n")
    names = [term.name for term, _ in terms_for(here, [before])]
    assert names.index("Glitch") > names.index("Par")
    assert "Anchor" in names
    assert len(names) == len(set(names))


def test_everything_in_the_shipped_dreams_has_a_word() -> None:
    found: set[str] = set()
    for night in read_catalogue(data_root() / "levels"):
        for entry in night.dreams:
            found |= {term.name for term, own in terms_for(load(entry.path).level) if own}
    assert {"Bed", "Dreamstuff", "Paint", "Rally", "Breakpoint", "Nightmare", "Gate"} <= found


def test_words_are_short_and_plain() -> None:
    for term in ALL:
        assert len(term.says) <= 220, term.name
        sentences = [each for each in term.says.replace(":", ".").split(".") if each.strip()]
        assert max(len(each.split()) for each in sentences) <= 26, term.name


@pytest.mark.parametrize("size", allowed("text_size"))
@pytest.mark.parametrize("style", ["pixel", "plain"])
def test_every_word_fits_with_its_picture(size: int, style: str) -> None:
    interface = Interface(ASSETS)
    interface.letters = lettering(ASSETS, Reading(size, style))
    page, menu = TermPage(interface), Menu([Item(term.name, term.name) for term in ALL])
    for number, term in enumerate(ALL):
        menu.chosen = number
        canvas = pygame.Surface((640, 360), 0, 32)
        places = page.draw(canvas, menu, (term.name, term.says, term.picture), [("Esc", "Back")])
        listed, box, words = places
        assert words.bottom <= CANVAS.bottom - interface.letters.cap - 10, term.name
        assert all(CANVAS.contains(place) for place in places)
        assert listed.right <= box.left
        assert menu.hover(listed.x + 20, menu._area.centery)


def test_it_is_reached_from_the_pause_and_left_again(reader: Player) -> None:
    reader.press(pygame.K_ESCAPE)
    pause = reader.scene
    assert isinstance(pause, Pause)
    rows = [item.value for item in pause.menu.items]
    reader.press(*[pygame.K_DOWN] * rows.index("terms"), pygame.K_RETURN)
    terms = reader.scene
    assert isinstance(terms, Terms)
    assert terms.words.startswith("Lila turns the dreamstuff")
    reader.press(pygame.K_DOWN)
    reader.frames(1)
    assert terms.menu.value == "Rally"
    reader.mouse(pygame.MOUSEMOTION, *terms.menu._area.center)
    assert reader.scene is terms
    reader.press(pygame.K_ESCAPE)
    assert reader.sees(Pause)


def test_it_is_reached_from_the_waking_world_too(reader: Player) -> None:
    opened = Recess(reader.kit).take("terms")
    assert isinstance(opened, Push)
    assert isinstance(opened.scene, Terms)
    names = [item.value for item in opened.scene.menu.items]
    assert names[0] == "Beat"
    reader.kit.progress.escape("night1/02_two_at_once", 1, 7)
    met = [item.value for item in Terms(reader.kit).menu.items]
    assert "Dreamstuff" in met
    assert "Anchor" not in met


@pytest.mark.parametrize("percent", [100, 200])
def test_the_parts_of_a_picture_stand_side_by_side_in_the_middle(percent: int) -> None:
    interface = Interface(ASSETS)
    interface.letters = lettering(ASSETS, Reading(percent))
    page, box = TermPage(interface), pygame.Rect(40, 30, 400, 160)
    for term in ALL:
        canvas = pygame.Surface((640, 360), pygame.SRCALPHA, 32)
        page._draw_picture(canvas, term.picture, box)
        seen = canvas.get_bounding_rect()
        parts = [page._part(part) for part in term.picture]
        first, last = parts[0], parts[-1]
        left = seen.x - first.get_bounding_rect().x
        right = seen.right + last.get_width() - last.get_bounding_rect().right
        assert box.contains(seen), term.name
        assert abs(left + right - 2 * box.centerx) <= 1, term.name
        gaps = GAP * page._scale * (len(parts) - 1)
        assert right - left == sum(part.get_width() for part in parts) + gaps, term.name

"""With a language in which every word is marked, nothing that players read is left unmarked."""

import re
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.app.hands.hands import USUAL
from game.paths import data_root
from game.story import words
from game.view.text import Font
from tests.player import Player
from tests.pseudo import catalogue
from tools.pot import whole

ENTER, ESCAPE, DOWN, RIGHT = pygame.K_RETURN, pygame.K_ESCAPE, pygame.K_DOWN, pygame.K_RIGHT
NAMES = {"Lila", "Marc", "Anya", "Finn", "Bedtime Loop"}
OPEN, SHUT = "«", "»"


def keys() -> set[str]:
    """What is printed on keys and buttons, which is the same everywhere."""
    bound = [*USUAL.keys.values()]
    found = {key.label for table in bound for row in table.values() for key in row}
    found |= {name for table in USUAL.pads.values() for row in table.values() for name in row}
    return {part for name in found for part in (name, name.strip("()"))} | {
        "WASD",
        "Stick",
        "D-pad",
    }


@pytest.fixture
def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """Every text that is drawn, in a language that marks each word of the template."""
    texts = re.findall(r'^msgid "(.+)"$', whole(data_root()), re.MULTILINE)
    plain = [text.replace('\\"', '"').replace("\\n", "\n") for text in texts]
    folder = tmp_path / "xx" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    marked = {text: f"{OPEN}{text}{SHUT}" for text in plain}
    (folder / "bedtime.mo").write_bytes(catalogue(marked))
    words.translate_from(tmp_path, language="xx")
    found: set[str] = set()
    draw = Font.draw

    def noting(self: Font, canvas: pygame.Surface, text: str, *where: int, **more: object) -> int:
        found.add(text)
        return draw(self, canvas, text, *where, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Font, "draw", noting)
    yield found
    words.translate_from(tmp_path / "none", language="en")


def unmarked(texts: set[str], *known: str) -> set[str]:
    """Return the texts that say something and were not translated.

    A sentence that is broken into lines is marked at its ends only, so lines that begin small are
    not asked.
    """
    free = keys() | NAMES | set(known)
    return {
        text
        for text in texts
        if re.search("[A-Za-z]{3}", text)
        and OPEN not in text
        and SHUT not in text
        and text[0].isupper()
        and text not in free
        and not re.fullmatch(r"v? ?[\d.x %/·:-]+\w{0,2}", text)
    }


def test_screens_speak_the_players_language(tmp_path: Path, drawn: set[str]) -> None:
    player = Player(data_root() / "levels", tmp_path / "data")
    player.frames(3)
    player.press(DOWN, ENTER)
    player.frames(20)
    player.press(ENTER)
    player.frames(3)
    player.play("ruldd")
    player.press(pygame.K_z, pygame.K_y, pygame.K_p, pygame.K_c, pygame.K_r, pygame.K_h)
    player.frames(3)
    player.press(pygame.K_LSHIFT, pygame.K_TAB, pygame.K_l)
    player.frames(120)
    player.press(ESCAPE)
    player.frames(3)
    for _ in range(5):
        player.press(DOWN)
    player.press(ENTER)
    for _ in range(6):
        player.frames(5)
        player.press(pygame.K_e)
        player.press(DOWN)
    assert any(OPEN in text for text in drawn)
    # Until a map has been read its dream is called by its file.
    guessed = {
        entry.path.stem[3:].replace("_", " ").capitalize() for entry in player.library.entries
    }
    assert sorted(unmarked(drawn, *guessed)) == []

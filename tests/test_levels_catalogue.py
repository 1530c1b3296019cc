"""The order of the dreams, the tileset that they are painted with, and each of them."""

from pathlib import Path

import pytest

from game.levels import DamagedCatalogueError, check, read_brushes, read_catalogue
from game.levels.schema import DEVICES, OBJECTS, TERRAIN
from tests.broken.level_folder import GOOD, TILESETS, write
from tools import make_tileset

ROOT = TILESETS.parent
NIGHT = '[[night]]\ntitle = "One"\nfolder = "night1"\ndreams = ["a.tmx"]\n'


def test_the_shipped_order_is_read_and_complete() -> None:
    nights = read_catalogue(ROOT)
    assert [night.number for night in nights] == [1, 2, 3, 4, 5, 6]
    listed = {entry.path for night in nights for entry in night.dreams}
    assert set(ROOT.glob("*/*.tmx")) == listed


def test_no_shipped_map_has_a_finding() -> None:
    assert [str(finding) for finding in check([ROOT])] == []


def test_the_tileset_is_what_its_order_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert make_tileset.main(["--check"]) == 0, capsys.readouterr().out


def test_every_class_and_word_has_a_tile() -> None:
    brushes = read_brushes(TILESETS / "dream.tsx")
    for kind, schema in {**TERRAIN, **DEVICES, **OBJECTS}.items():
        tiles = [brush.properties for brush in brushes if brush.kind == kind]
        assert tiles or kind == "Note", kind
        for name, wanted in schema.items():
            for word in wanted.words or ("true", "false"):
                assert any(tile.get(name) == word for tile in tiles), (kind, name, word)


def test_an_order_is_read(tmp_path: Path) -> None:
    write(tmp_path / "order.toml", NIGHT)
    path = write(tmp_path / "night1" / "a.tmx", GOOD)
    ((number, title, dreams),) = read_catalogue(tmp_path)
    assert (number, title, dreams) == (1, "One", (("night1/a", path),))


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("[[night", "is not TOML"),
        ("\xff".encode("latin-1"), "cannot be read"),
        ("nights = []", "is no order of dreams"),
        ('[[night]]\ntitle = 3\nfolder = ""\ndreams = []', "is no order of dreams"),
        (NIGHT + NIGHT, "is listed twice"),
        (NIGHT.replace("a.tmx", "b.tmx"), "is not there"),
        (NIGHT.replace("a.tmx", "../../etc/passwd"), "is not a .tmx file"),
        (NIGHT.replace("night1", "/etc"), "is not a .tmx file"),
    ],
)
def test_a_damaged_order_is_one_sentence(tmp_path: Path, order: str | bytes, said: str) -> None:
    write(tmp_path / "night1" / "a.tmx", GOOD)
    write(tmp_path / "order.toml", order)
    with pytest.raises(DamagedCatalogueError, match=said):
        read_catalogue(tmp_path)


def test_a_missing_order_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DamagedCatalogueError, match="cannot be read"):
        read_catalogue(tmp_path)

"""The sheet of all sprites, on the command line and as a picture."""

from pathlib import Path

import pygame
import pytest

from game.cli import main
from game.paths import data_root
from game.view.assets import Assets
from game.view.pictures import spritesheet as page
from game.view.text import Font


def test_render_draws_every_sprite(tmp_path: Path) -> None:
    out = tmp_path / "sheet.png"
    assert main(["render", "--sheet", "--out", str(out)]) == 0
    assert pygame.image.load(out).get_width() == page.WIDTH


@pytest.mark.parametrize("more", [["--beat", "3"], ["--tracks", "x"], ["--loop", "1"]])
def test_render_refuses_a_sheet_of_a_dream(
    more: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", "--sheet", "--out", str(tmp_path / "sheet.png"), *more]) == 2
    assert "--sheet draws no dream" in capsys.readouterr().err


def test_a_family_stays_on_the_page_and_no_two_frames_overlap() -> None:
    assets = Assets(data_root() / "assets")
    font = Font(assets)
    for sheet, _ in page.SHEETS:
        for _, frames in page._families(assets.sheet(sheet)):
            placed = list(page._lay(frames, 0, font))
            assert [one.text for one in placed] == [name for name, _ in frames]
            areas = []
            for one in placed:
                assert one.sprite is not None
                wide, high = one.sprite.surface.get_size()
                wide = max(wide, font.width(one.text))
                areas.append(pygame.Rect(one.x, one.y, wide, high + page.ROW))
            assert all(area.right <= page.WIDTH for area in areas)
            assert all(area.collidelist(areas[n + 1 :]) < 0 for n, area in enumerate(areas))

"""`python -m tools.tour SHEET.png [--pad] [--dreams N]` plays the night; a sheet shows it all."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

import pygame

COLUMNS, GAP = 4, 8
SMALL = (320, 180)
LABEL = 14


def main() -> int:
    """Play, and save the sheet; 1 if the game got stuck."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    from tools.tour.guide import Guide, StuckError
    from tools.tour.hands import Keyboard, Pad
    from tools.tour.night import Tour

    parser = argparse.ArgumentParser(prog="python -m tools.tour", description=__doc__)
    parser.add_argument("sheet", type=Path, metavar="SHEET.png")
    parser.add_argument("--pad", action="store_true", help="with a pad and nothing else")
    parser.add_argument("--dreams", type=int, help="so many dreams before the fear; all")
    wanted = parser.parse_args()
    pictures: list[tuple[str, pygame.Surface]] = []
    stuck = ""
    with tempfile.TemporaryDirectory() as folder:
        guide = Guide(
            Path(folder),
            Pad() if wanted.pad else Keyboard(),
            lambda name, canvas: pictures.append((name, canvas.copy())),
        )
        try:
            Tour(guide, dreams=wanted.dreams).play()
        except StuckError as error:
            stuck = str(error)
            pictures.append((f"stuck: {stuck}", guide.window.canvas.copy()))
        small = guide.kit.interface.small
        sheet = _sheet(pictures, lambda at, name, y: small.draw(at, name, 2, y, "hearth7"))
        pygame.image.save(sheet, wanted.sheet)
    print(stuck or f"{len(pictures)} scenes, from the title to the morning")
    return 1 if stuck else 0


def _sheet(pictures: list[tuple[str, pygame.Surface]], write: object) -> pygame.Surface:
    """Return all pictures at half their size, with their names under them."""
    rows = -(-len(pictures) // COLUMNS)
    wide, high = SMALL[0] + GAP, SMALL[1] + LABEL + GAP
    sheet = pygame.Surface((COLUMNS * wide + GAP, rows * high + GAP), 0, 32)
    for number, (name, picture) in enumerate(pictures):
        x, y = GAP + number % COLUMNS * wide, GAP + number // COLUMNS * high
        cell = sheet.subsurface((x, y, SMALL[0], SMALL[1] + LABEL))
        cell.blit(pygame.transform.scale(picture, SMALL), (0, 0))
        write(cell, name, SMALL[1] + 3)  # type: ignore[operator]
    return sheet


if __name__ == "__main__":
    sys.exit(main())

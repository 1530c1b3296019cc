"""Which files are drawn by program.

Whoever wants to edit a sheet by hand takes its line off this list; from then on nothing overwrites
or checks it.
"""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

import numpy as np

from tools.art import designer, fonts, palette, people, sprites, storyfont, tiles, title, ui
from tools.art.images import Drawing, as_text, read_png, write_png
from tools.art.places import album
from tools.art.portraits.draw import draw as draw_portraits
from tools.art.quiet import (
    abed,
    advert,
    evening,
    falling,
    fourrooms,
    fridays,
    labyrinth,
    net,
    sleep,
    stageset,
    terrace,
    understage,
    wren,
)

ROOT = Path(__file__).parents[2]


class Sheet(NamedTuple):
    """Files that are drawn together: `path`.png, and a list that says what lies where."""

    path: str
    draw: Callable[[], Drawing]
    list_suffix: str = ".json"

    @property
    def picture(self) -> Path:
        """The PNG."""
        return ROOT / f"{self.path}.png"

    @property
    def listing(self) -> Path:
        """The JSON."""
        return ROOT / f"{self.path}{self.list_suffix}"

    def write(self) -> None:
        """Draw the sheet into its files."""
        pixels, document = self.draw()
        self.picture.parent.mkdir(parents=True, exist_ok=True)
        if pixels is not None:
            write_png(self.picture, pixels)
        if document is not None:
            self.listing.write_text(as_text(document), encoding="utf-8")

    def is_current(self) -> bool:
        """Whether the files hold exactly what would be drawn."""
        pixels, document = self.draw()
        if document is not None and read_text(self.listing) != as_text(document):
            return False
        if pixels is None:
            return True
        return self.picture.exists() and np.array_equal(read_png(self.picture), pixels)


def read_text(path: Path) -> str | None:
    """A file's text, or None where there is none."""
    return path.read_text(encoding="utf-8") if path.exists() else None


SHEETS = (
    Sheet("assets/palette", lambda: Drawing(None, palette.document())),
    Sheet("assets/sprites", cache(sprites.draw)),
    Sheet("assets/people", people.draw),
    Sheet("assets/tiles", tiles.NIGHT_SHEETS[1]),
    *(Sheet(f"assets/tiles_{night}", tiles.NIGHT_SHEETS[night]) for night in (2, 3, 4, 5)),
    *(Sheet(f"assets/{name}", draw) for name, draw in tiles.SKY_SHEETS.items()),
    Sheet("assets/font_small", lambda: fonts.draw(large=False)),
    Sheet("assets/font_large", lambda: fonts.draw(large=True)),
    Sheet("assets/font_story", storyfont.draw),
    Sheet("assets/portraits", draw_portraits),
    Sheet("assets/net_scene", net.draw_scene),
    Sheet("assets/net", net.draw_signs),
    Sheet("assets/places/advert", advert.draw),
    Sheet("assets/places/falling", falling.draw),
    Sheet("assets/places/stage_set", stageset.draw),
    Sheet("assets/places/stage_set_open", stageset.draw_open),
    Sheet("assets/places/stage_set_bed", stageset.draw_at_bed),
    Sheet("assets/places/under_stage", understage.draw),
    Sheet("assets/places/under_stage_open", partial(understage.draw, open_=True)),
    Sheet("assets/places/labyrinth", labyrinth.draw),
    Sheet("assets/places/labyrinth_hand", partial(labyrinth.draw, hand=True)),
    Sheet("assets/places/stage_empty", abed.draw_stage),
    Sheet("assets/places/stage_empty_gone", partial(abed.draw_stage, gone=True)),
    Sheet("assets/places/labyrinth_after", abed.draw_corridor),
    Sheet("assets/places/labyrinth_quiet", partial(abed.draw_corridor, quiet=True)),
    Sheet("assets/places/four_rooms", fourrooms.draw),
    Sheet("assets/places/four_rooms_quiet", partial(fourrooms.draw, quiet=True)),
    Sheet("assets/places/wren", wren.draw),
    Sheet("assets/places/fridays", fridays.draw),
    Sheet("assets/credits", terrace.draw),
    Sheet("assets/credits_sky", terrace.draw_skies),
    Sheet("assets/sleep_1", sleep.draw),
    Sheet("assets/sleep_1@morning", partial(sleep.draw, day=True)),
    Sheet("assets/evening_sky", evening.draw_sky),
    Sheet("assets/evening_cat", evening.draw_cat),
    Sheet("assets/ui", ui.draw),
    Sheet("assets/title_scene", title.draw_scene),
    Sheet("assets/title_logo", title.draw_logo),
    *(Sheet(path, draw) for path, draw in album.sheets()),
    Sheet("levels/tilesets/dream", designer.draw, ".order.json"),
    Sheet("levels/tilesets/scenery", designer.draw_scenery, ".order.json"),
)

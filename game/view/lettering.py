"""Letters in the size that the player wants: for words and for what is chosen."""

from functools import lru_cache
from typing import NamedTuple

from game.view.assets import Assets
from game.view.reading import USUAL, Doubled, Plain, Reading
from game.view.text import Font

SMALL_PLAIN = 15
"""The size of plain letters that are as high as the small ones."""

CAP = 5
"""How much higher than its line the cap of a key is."""


class Lettering(NamedTuple):
    """Two weights of one size.

    Attributes:
        percent: how large letters are, 100 to 200.
        body: what one reads.
        strong: what is chosen, and headings.
    """

    percent: int
    body: Font
    strong: Font

    @property
    def cap(self) -> int:
        """How high the cap of a key is."""
        return self.body.line + CAP


@lru_cache(maxsize=16)
def lettering(assets: Assets, reading: Reading = USUAL) -> Lettering:
    """Return the letters of somebody who wants to read so."""
    percent = reading.percent
    if reading.style == "plain":
        plain = Plain(assets, round(SMALL_PLAIN * percent / 100))
        return Lettering(percent, plain, plain)
    if percent >= 175:
        doubled = Doubled(assets, "font_small")
        return Lettering(percent, doubled, doubled)
    if percent > 125:
        large = Font(assets, "font_large")
        return Lettering(percent, large, large)
    body = Font(assets, "font_story" if percent > 100 else "font_small")
    return Lettering(percent, body, Font(assets, "font_large"))

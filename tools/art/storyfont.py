"""The font of conversation: taller than the small one and as thin, for text that is read in lines.

Capitals are 9 high and small letters 6. Basic Latin is drawn (`grids/font_story.txt`); what is not
is the small font's glyph with rows doubled, so that both fonts can write the same languages.
"""

import unicodedata

import numpy as np

from tools.art.canvas import Mask
from tools.art.fonts import ABOVE, ACCENTS, BELOW, DOTLESS, WIDTH, characters, chosen, white
from tools.art.grids import book
from tools.art.images import Drawing, packed

CAPITALS, SMALL, ROWS = 9, 6, 12
STRETCH = (0, 1, 2, 3, 4, 4, 5, 6, 7, 8, 8, 9, 10, 11, 11)
"""Rows of a small glyph (accents first) that a glyph of this font shows."""


def glyph(character: str, small: Mask) -> Mask:
    """A glyph, from its drawing, from a letter and its accent, or from the small font."""
    drawn = _drawn(character)
    return drawn if drawn is not None else _accented(character, small)


def _drawn(character: str) -> Mask | None:
    grid = book("font_story").get(character)
    if grid is None:
        return None
    return np.array(
        [[False] * len(grid.rows[0])] * ABOVE + [[x == "#" for x in r] for r in grid.rows]
    )


def _accented(character: str, small: Mask) -> Mask:
    parts = unicodedata.normalize("NFD", character)
    known = len(parts) == 2 and parts[1] in ACCENTS
    below = known and ACCENTS[parts[1]] in BELOW
    letter = _drawn(parts[0] if below else DOTLESS.get(parts[0], parts[0])) if known else None
    if letter is None:
        return small[list(STRETCH)]
    accent = chosen(f"accent/{ACCENTS[parts[1]]}", wide=False)
    height, width = accent.shape
    result = np.zeros((ABOVE + ROWS, max(width, letter.shape[1])), bool)
    left = (result.shape[1] - letter.shape[1]) // 2
    result[:, left : left + letter.shape[1]] = letter
    tall = parts[0].isupper() or parts[0] in "bdfhklt"
    top = ABOVE + (0 if tall else CAPITALS - SMALL) - 1 - height
    top = ABOVE + CAPITALS if below else max(0, top)
    left = (result.shape[1] - width) // 2
    result[top : top + height, left : left + width] |= accent
    return result


def draw() -> Drawing:
    """The font's sheet and list."""
    glyphs = {character: glyph(character, small) for character, small in characters(wide=False)}
    glyphs[" "] = np.zeros((ABOVE + ROWS, 3), bool)
    pixels, places = packed({c: white(mask) for c, mask in glyphs.items()}, WIDTH)
    listed: dict[str, object] = {
        "height": ABOVE + ROWS,
        "ascent": ABOVE + CAPITALS,
        "capitals": CAPITALS,
        "line": 18,
        "space": 1,
        "glyphs": {c: [x, y, w] for c, (x, y, w, _) in places.items()},
    }
    return Drawing(pixels, listed)

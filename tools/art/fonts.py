"""The two pixel fonts, in white: small letters (capitals 5x7) and large ones (10 high, stems of 2).

Accented letters are put together from a letter and its accents. Large letters are the small ones
with some rows doubled and every stem one pixel wider. Small ones belong on dark ground.

`font_small.json` holds `height` (of every glyph), `ascent` (rows from a glyph's top to the line it
stands on, so capitals begin at ascent - `capitals`), `line` (from one line of text to the next),
`space` (pixels between glyphs) and `glyphs`: character to [x, y, w]. To write: blit each glyph with
its top left at (x, y), then x += w + space. What a font lacks is shown by the glyph of U+FFFD.
"""

import unicodedata
from collections.abc import Iterator

import numpy as np

from tools.art.canvas import CLEAR, Mask
from tools.art.grids import book
from tools.art.images import Drawing, Pixels, packed

ABOVE = 3  # rows for accents over capitals
ROWS = 9
X_HEIGHT_TOP = 2
ACCENTS = {
    "\u0300": "grave",
    "\u0301": "acute",
    "\u0302": "circumflex",
    "\u0303": "tilde",
    "\u0304": "macron",
    "\u0306": "breve",
    "\u0307": "dot",
    "\u0308": "diaeresis",
    "\u030a": "ring",
    "\u030b": "double_acute",
    "\u030c": "caron",
    "\u0327": "cedilla",
    "\u0328": "ogonek",
}
BELOW = ("cedilla", "ogonek")
DOTLESS = {"i": "\u0131", "j": "\u0237"}
COMPOSED = range(0xC0, 0x180)  # Latin-1 and Latin Extended-A
# Rows of a small glyph (accent rows first) that a large one shows, some of them twice.
TALL = (0, 1, 2, 3, 4, 4, 5, 6, 7, 7, 8, 8, 9, 10, 10, 11)
WIDTH = 256


def mask(title: str) -> Mask:
    """The pixels of a text picture."""
    return np.array([[letter == "#" for letter in row] for row in book("font")[title].rows])


def plain(character: str, *, wide: bool) -> Mask:
    """A glyph that is drawn whole, with empty rows above for accents."""
    return np.pad(chosen(character, wide=wide), ((ABOVE, 0), (0, 0)))


def chosen(title: str, *, wide: bool) -> Mask:
    """A text picture, or its wide form where one is drawn and wanted."""
    return mask(f"wide/{title}" if wide and f"wide/{title}" in book("font") else title)


def composed(character: str, *, wide: bool) -> Mask | None:
    """A letter with one accent, or None if the font cannot make it."""
    parts = unicodedata.normalize("NFD", character)
    if len(parts) != 2 or parts[1] not in ACCENTS or parts[0] not in book("font"):
        return None
    accent_name = ACCENTS[parts[1]]
    below = accent_name in BELOW
    letter = plain(parts[0] if below else DOTLESS.get(parts[0], parts[0]), wide=wide)
    accent = chosen(f"accent/{accent_name}", wide=wide)
    width = max(letter.shape[1], accent.shape[1])
    glyph = np.zeros((ABOVE + ROWS, width), bool)
    left = (width - letter.shape[1]) // 2
    glyph[:, left : left + letter.shape[1]] = letter
    height, wide_by = accent.shape
    left = (width - wide_by + (accent_name == "acute")) // 2
    if below:
        top = ABOVE + 7
    else:
        top_of_letter = ABOVE + (0 if tall_letter(parts[0]) else X_HEIGHT_TOP)
        top = max(0, top_of_letter - 1 - height)
    glyph[top : top + height, left : left + wide_by] |= accent
    return glyph


def tall_letter(letter: str) -> bool:
    """Whether a letter is as high as capitals are."""
    return letter.isupper() or letter in "bdfhklt"


def widened(glyph: Mask) -> Mask:
    """A large glyph: rows doubled, stems of two pixels."""
    tall = glyph[list(TALL)]
    result = np.pad(tall, ((0, 0), (0, 1)))
    result[:, 1:] |= tall
    return result


def characters(*, wide: bool) -> Iterator[tuple[str, Mask]]:
    """Every glyph of the small font, by its character."""
    for title in book("font"):
        if len(title) == 1:
            yield title, plain(title, wide=wide)
    for code in COMPOSED:
        glyph = composed(chr(code), wide=wide)
        if glyph is not None and chr(code) not in book("font"):
            yield chr(code), glyph
    for blank, width in ((" ", 2), ("\u00a0", 2), ("\u202f", 1), ("\u00ad", 0)):
        yield blank, np.zeros((ABOVE + ROWS, max(1, width)), bool)


def white(glyph: Mask) -> Pixels:
    """White where the glyph is."""
    return np.where(glyph[..., None], np.uint8(CLEAR), np.uint8(0)).repeat(4, 2).astype(np.uint8)


def draw(*, large: bool) -> Drawing:
    """One font's sheet and list."""
    glyphs = {c: widened(g) if large else g for c, g in characters(wide=large)}
    pixels, places = packed({c: white(glyph) for c, glyph in glyphs.items()}, WIDTH)
    listed: dict[str, object] = {
        "height": len(TALL) if large else ABOVE + ROWS,
        "ascent": 13 if large else 10,
        "capitals": 10 if large else 7,
        "line": 16 if large else 11,
        "space": 1,
        "glyphs": {c: [x, y, w] for c, (x, y, w, _) in places.items()},
    }
    return Drawing(pixels, listed)

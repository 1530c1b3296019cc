"""Numbers as a stranger's file spells them: bounded before they are read, never infinite."""

import math
import re

_WHOLE = re.compile(r"[+-]?[0-9]{1,10}")
_DECIMAL = re.compile(r"[+-]?[0-9]{0,12}(\.[0-9]{0,20})?([eE][+-]?[0-9]{1,3})?")


def whole(text: str) -> int | None:
    """Return the whole number that a text is, if it is one that Tiled could have written."""
    text = text.strip()
    return int(text) if _WHOLE.fullmatch(text) else None


def decimal(text: str) -> float | None:
    """Return the number that a text is, if it is a finite one that Tiled could have written."""
    text = text.strip()
    if not _DECIMAL.fullmatch(text):
        return None
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None

"""Words of a stranger's file in our sentences: short, on one line, in quotes; and near misses."""

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST = 40


def printable(text: str) -> str:
    """Return a text on one line, with nothing in it that would upset a terminal."""
    return "".join(sign if sign.isprintable() else "�" for sign in text)


def cut(text: str) -> str:
    """Return the beginning of a text, as much as a sentence bears."""
    return printable(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")


def shown(text: str) -> str:
    """Return the beginning of a text in quotes."""
    return f"'{cut(text)}'"


def bare(text: str) -> str:
    """Return what is given where a number should be: a number as it is, other texts in quotes."""
    if not text:
        return "missing"
    return text if text.isascii() and text.isdigit() and len(text) < 10 else shown(text)


def listed(words: Iterable[str]) -> str:
    """Return words as a list for a sentence."""
    return ", ".join(words)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a sentence that offers the known word nearest to a wrong one, and else all of them."""
    by_fold = {name.lower(): name for name in known}
    near = get_close_matches(word[:LONGEST].lower(), by_fold, n=1, cutoff=0.6)
    if near:
        return f"did you mean {by_fold[near[0]]}?"
    return f"choose one of {listed(by_fold.values())}."

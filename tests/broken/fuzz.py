"""Maps broken at random, many of them; each ends in a dream or a finding, and mends no worse.

    python -m tests.broken.fuzz 20000 --seed 7

Seeds count up from the one that is given; a failure says its own.
"""

import argparse
import random
import re
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from game.levels import Dream, load
from game.levels.mend import mend
from game.rules import advance, first_state
from tests.broken.level_folder import GOOD, TILESETS, TSX, Outcome, make_folder, outcome, write

Change = Callable[[str, random.Random], str]

NASTY = (
    "", "0", "-1", "1", "16", "nan", "inf", "1e999", "9" * 400, "2147483648", "4294967295", "x",
    "true", "class", "list", "int", "float", "bool", "object", "../../../etc/passwd", "Friend",
    "Nightmare", "lila", "red", "xy", "#", "0,0", "0,0 16,0", "&#0;", "&amp;", "\x00", "é", "☃",
    "base64", "csv", "zlib", "terrain", "devices", "deco", "name", "width", "5", "40", "24",
)  # fmt: skip
TAGS = (
    "map", "tileset", "layer", "data", "objectgroup", "object", "properties", "property", "point",
    "polyline", "polygon", "ellipse", "text", "group", "imagelayer", "chunk", "tile", "image",
)  # fmt: skip
ATTRIBUTE = re.compile(r'"[^"]*"')
TAG = re.compile(r"(?<=<)/?[a-z]+")
NUMBER = re.compile(r"\d+")


def swap_match(pattern: re.Pattern[str], words: tuple[str, ...], quote: str = "") -> Change:
    """Return a change that puts a word in the place of a match."""

    def change(text: str, dice: random.Random) -> str:
        found = list(pattern.finditer(text))
        if not found:
            return text
        match = dice.choice(found)
        return f"{text[: match.start()]}{quote}{dice.choice(words)}{quote}{text[match.end() :]}"

    return change


def move_line(text: str, dice: random.Random) -> str:
    """Delete a line, double it, or put it somewhere else."""
    lines = text.splitlines(keepends=True) or [""]
    line = lines[at := dice.randrange(len(lines))]
    if dice.random() < 0.6:
        del lines[at]
    if dice.random() < 0.6:
        lines.insert(dice.randrange(len(lines) + 1), line)
    return "".join(lines)


def cut_out(text: str, dice: random.Random) -> str:
    """Delete a stretch."""
    start = dice.randrange(len(text) + 1)
    return text[:start] + text[start + dice.randrange(1, 40) :]


def exchange_sign(text: str, dice: random.Random) -> str:
    """Put any sign in the place of another."""
    at = dice.randrange(len(text) + 1)
    return (
        text[:at]
        + chr(dice.choice((dice.randrange(32, 127), dice.randrange(0xD7FF))))
        + text[at + 1 :]
    )


def exchange_attributes(text: str, dice: random.Random) -> str:
    """Let two attributes exchange their values."""
    found = list(ATTRIBUTE.finditer(text))
    if len(found) < 2:
        return text
    first, second = sorted(dice.sample(found, 2), key=re.Match.start)
    middle = text[first.end() : second.start()]
    return text[: first.start()] + second[0] + middle + first[0] + text[second.end() :]


CHANGES: tuple[Change, ...] = (
    swap_match(ATTRIBUTE, NASTY, '"'),
    swap_match(NUMBER, NASTY),
    swap_match(TAG, TAGS),
    move_line,
    cut_out,
    exchange_sign,
    exchange_attributes,
)


def broken(text: str, dice: random.Random) -> str:
    """Return a text with one to four changes."""
    for _ in range(dice.choice((1, 1, 2, 4))):
        text = dice.choice(CHANGES)(text, dice)
    return text


def shipped() -> tuple[str, ...]:
    """Return the maps that come with the game."""
    return tuple(path.read_text("utf-8") for path in sorted(TILESETS.parent.glob("*/*.tmx")))


def attempt(seed: int, night: Path, maps: tuple[str, ...]) -> Outcome:
    """Break a map or its tileset, load it, and play what came of it for some beats."""
    dice = random.Random(seed)  # a broken map needs no cryptography
    text, tsx = dice.choice((GOOD, *maps)), TSX
    tileset = night.parent / "tilesets" / "dream.tsx"
    if dice.random() < 0.2:
        write(tileset, broken(tsx, dice).encode("utf-8", "replace"))
    else:
        text = broken(text, dice)
    result = outcome(write(night / "bed.tmx", text.encode("utf-8", "replace")))
    if tileset.read_text("utf-8") != tsx:
        write(tileset, tsx)
    assert all(str(finding).isprintable() for finding in result.findings)
    if result.dream is not None and dice.random() < 0.3:
        assert_mended(night / "bed.tmx", result.dream)
    if result.dream is not None:
        level = result.dream.level
        state = first_state(level)
        while state.beat < 3 and not state.escaped:
            actions = "".join(dice.choice("urdlURDL.") for _ in level.friends)
            state, _events = advance(level, state, actions)
    return result


def assert_mended(path: Path, dream: Dream) -> None:
    """Mending leaves a map readable and what was sound in it as it was, and is soon done."""
    mend(path)
    after = load(path)
    assert after.level.grid == dream.level.grid
    assert after.level.nightmares == dream.level.nightmares
    assert mend(path) == []


def main() -> int:
    """Try many; print what came of them, and each failure with its seed."""
    parser = argparse.ArgumentParser(description="Break maps at random.")
    parser.add_argument("tries", type=int)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    codes: Counter[str] = Counter()
    failures = 0
    maps = shipped()
    with tempfile.TemporaryDirectory() as folder:
        night = make_folder(Path(folder))
        for seed in range(arguments.seed, arguments.seed + arguments.tries):
            try:
                codes.update(attempt(seed, night, maps).codes() or {"none"})
            except Exception:  # noqa: BLE001  # whatever it is, it is what we look for
                failures += 1
                print(f"seed {seed}:\n{traceback.format_exc()}")
    print(f"{failures} failures; {dict(codes.most_common())}")
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())

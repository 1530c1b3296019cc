"""Everything that there is to render, by name, and the list of it that the game reads."""

from collections.abc import Iterator
from typing import Any

from tools.sound.ambience import AMBIENCES, render_ambience
from tools.sound.effects import read_effects, tape_of
from tools.sound.files import SCORES, Rendered
from tools.sound.render import render_stems, sum_of
from tools.sound.score import Score, read_score
from tools.sound.waves import RATE

EFFECTS = "effects"


def pieces() -> list[str]:
    """The names of all scores that are music."""
    return [path.stem for path in sorted(SCORES.glob("*.txt")) if path.stem != EFFECTS]


def names() -> list[str]:
    """All that can be rendered by itself."""
    return [*pieces(), *AMBIENCES, EFFECTS]


def render(name: str) -> Iterator[Rendered]:
    """Render a piece (a file a stem, or one if it is played once), an ambience, or the effects."""
    if name == EFFECTS:
        yield Rendered(EFFECTS, tape_of(read_effects(SCORES / "effects.txt"))[0])
    elif name in AMBIENCES:
        yield Rendered(name, render_ambience(name))
    else:
        score = score_of(name)
        stems = render_stems(score)
        if score.once:
            yield Rendered(name, sum_of(stems))
            return
        for stem, sound in stems.items():
            yield Rendered(f"{name}.{stem}", sound)


def score_of(name: str) -> Score:
    """Read the score of a piece."""
    return read_score(SCORES / f"{name}.txt")


def game_list(places: dict[str, list[tuple[int, int]]]) -> dict[str, dict[str, Any]]:
    """What the game has to know about the files."""
    music: dict[str, Any] = {}
    for name in pieces():
        score = score_of(name)
        music[name] = {
            "title": score.title,
            "key": score.key.name,
            "tempo": score.tempo,
            "bars": len(score.chords),
            "seconds": score.samples / RATE,
            "once": score.once,
            "stems": [] if score.once else score.stems,
        }
    return {
        "format": {"rate": RATE},
        "pieces": music,
        "ambiences": {name: name for name in AMBIENCES},
        "effects": {name: places[name] for name in sorted(places)},
    }


def effect_places() -> dict[str, list[tuple[int, int]]]:
    """Where on the tape each effect lies."""
    return tape_of(read_effects(SCORES / "effects.txt"))[1]

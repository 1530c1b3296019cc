"""What is told of a dream beside its name: where one is in it, what it can be done in."""

from collections.abc import Sequence

from game.app.wording import in_words
from game.play import Session
from game.story.words import tr

Fact = tuple[str, str]
"""What is told, and its value."""


def facts(
    session: Session, par: tuple[int, int] | None, best: tuple[int, int] | None
) -> Sequence[Fact]:
    """Return loop and beat, par and one's own best as far as there are any."""
    told = [
        (tr("Loop"), str(session.loop)),
        (tr("Beat"), f"{session.beat} / {session.level.loop_beats}"),
    ]
    if par is not None:
        told.append((tr("Par"), in_words(par)))
    if best is not None:
        told.append((tr("Best"), in_words(best)))
    return told

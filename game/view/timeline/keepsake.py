"""What the anchor kept over a loop's end, in words: `1 open dreamstuff`, `glitch B, solid`."""

from collections.abc import Iterable

from game.levels import Dream
from game.play import Session
from game.rules import Event, Mark
from game.rules.events import Kept, SentHome


def keepsake(dream: Dream, session: Session, events: Iterable[Event]) -> str:
    """Return what was kept by what happened on the way to where a session is, or nothing."""
    for event in events:
        if isinstance(event, Kept):
            return _named(dream, session, event.mark)
        if isinstance(event, SentHome):
            return ""
    return ""


def _named(dream: Dream, session: Session, mark: Mark) -> str:
    level, state = dream.level, session.state
    match mark.kind:
        case "dreamstuff":
            return f"{'shut' if state.shut >> mark.number & 1 else 'open'} dreamstuff"
        case "glitch":
            solid = level.tables.solid[mark.number][state.phases[mark.number]]
            group = level.glitches[mark.number].group.upper()
            return f"glitch {group}, {'solid' if solid else 'open'}"
        case "dreamer":
            names = dream.dreamer_names
            name = names[mark.number] if mark.number < len(names) else ""
            return name.capitalize() or "a dreamer"
        case _:
            return f"a {mark.kind}"

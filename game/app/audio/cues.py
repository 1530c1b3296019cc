"""Which sound an event has, when it comes within the beat, and from which side. Decides nothing."""

import zlib
from typing import NamedTuple

from game.play import Session
from game.rules import Event, Level
from game.rules import events as happened

WIDTH = 0.4
"""How far to the side a sound at the edge of the board is."""

ECHOED = 0.5
"""How loud the steps of an echo are against those of the live friend."""

MOST = 8
"""So many sounds of one beat at most; what matters more comes first."""

DELAYS = {
    "carried": 0.09,
    "shadow": 0.03,
    "dreamer": 0.06,
    "nightmare": 0.05,
    "glitch": 0.07,
    "caught": 0.12,
    "plate": 0.1,
    "gate": 0.15,
    "escaped": 0.12,
    "loop": 0.1,
    "kept": 0.4,
    "sent_home": 0.45,
}
"""Seconds into the beat for each family of sounds: the order of the rules, made audible."""

_RANKS = ("caught", "escaped", "loop", "gate", "plate", "glitch", "nightmare", "shadow", "kept")

_VOICES = {"lila": "lila", "marc": "marc", "anya": "anya", "finn": "finn", "shadow": "shadow"} | {
    "host": "host",
    "dot": "dot",
    "fridge": "machine",
    "advert": "machine",
}
_OTHERS = ("low", "mid", "high")


class Cue(NamedTuple):
    """A sound to be played: its name, how loud (0 to 1), from where (-1 to 1), in how long."""

    name: str
    level: float = 1.0
    side: float = 0.0
    delay: float = 0.0


SOUNDS: dict[type, str] = {
    happened.Stepped: "stepped",
    happened.Bumped: "bumped",
    happened.Painted: "painted",
    happened.BreakpointSet: "breakpoint.set",
    happened.BreakpointLifted: "breakpoint.lifted",
    happened.Rallied: "rallied",
    happened.DreamerCame: "dreamer.came",
    happened.Anchored: "anchored",
    happened.Fizzled: "fizzled",
    happened.ShadowStepped: "shadow.stepped",
    happened.ShadowBumped: "shadow.bumped",
    happened.Carried: "carried",
    happened.ShadowCarried: "shadow.carried",
    happened.NightmareStepped: "nightmare.stepped",
    happened.NightmareWaited: "nightmare.waited",
    happened.GlitchTurned: "glitch",
    happened.Caught: "caught",
    happened.PlatePressed: "plate.pressed",
    happened.PlateReleased: "plate.released",
    happened.GateOpened: "gate.opened",
    happened.GateClosed: "gate.closed",
    happened.Escaped: "escaped",
    happened.LoopEnded: "loop.ended",
    happened.Kept: "kept",
    happened.SentHome: "sent_home",
}
"""The sound of every kind of event; of some there is one a friend, or one each way."""


def sound_of(event: Event) -> str:
    """Return the name of an event's sound."""
    name = SOUNDS[type(event)]
    match event:
        case happened.Stepped(friend=who) | happened.Bumped(friend=who):
            return f"{name}.{who}"
        case happened.Fizzled(friend=who):
            return f"{name}.{who}"
        case happened.Painted(shut=shut):
            return f"{name}.shut" if shut else f"{name}.open"
        case happened.GlitchTurned(solid=solid):
            return f"{name}.solid" if solid else f"{name}.open"
        case _:
            return name


def cues_of(events: list[Event], session: Session) -> list[Cue]:
    """Return what to play for the events of one beat: each sound once, what matters first."""
    chosen: dict[str, Cue] = {}
    for event in events:
        name = sound_of(event)
        level = ECHOED if name.startswith("stepped.") and not name.endswith(session.live) else 1.0
        cue = Cue(name, level, _side(event, session.level), DELAYS.get(family(name), 0.0))
        chosen.setdefault(name, cue)
    ordered = sorted(chosen.values(), key=_rank)[:MOST]
    share = min(1.0, (4 / max(len(ordered), 1)) ** 0.5)
    return [cue._replace(level=cue.level * share) for cue in ordered]


def family(name: str) -> str:
    """Return what a sound is about: the part of its name before the dot."""
    return name.partition(".")[0]


def voice_of(speaker: str) -> str:
    """Return the voice of somebody who speaks, always the same for the same name."""
    name = speaker.lower()
    return _VOICES.get(name) or _OTHERS[zlib.crc32(name.encode()) % len(_OTHERS)]


def _rank(cue: Cue) -> int:
    about = family(cue.name)
    return _RANKS.index(about) if about in _RANKS else len(_RANKS) - (cue.level < 1)


def _side(event: Event, level: Level) -> float:
    cell = getattr(event, "cell", None)
    if not isinstance(cell, int) or level.grid.width < 2:
        return 0.0
    return (level.grid.cell(cell).x / (level.grid.width - 1) * 2 - 1) * WIDTH

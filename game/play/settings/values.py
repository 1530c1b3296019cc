"""The settings as one value. What each of them means is said in `words.py`."""

from typing import Annotated, Literal, TypeAlias

import msgspec

Percent: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=100)]
Bindings: TypeAlias = dict[str, tuple[str, ...]]

MOST_BINDINGS = 2
"""So many keys, and so many buttons of a pad, an action may have."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a player can set. A change makes another value; see `SettingsFile`."""

    fullscreen: bool = False
    scale: Annotated[int, msgspec.Meta(ge=0, le=8)] = 0
    screen: Annotated[int, msgspec.Meta(ge=0, le=7)] = 0
    tracks: Literal["own", "strong", "soft", "grey"] = "own"
    grid: bool = False
    contrast: bool = False

    master: Percent = 90
    music: Percent = 80
    effects: Percent = 80
    ambience: Percent = 70
    voices: Percent = 65
    mono: bool = False
    mute_unfocused: bool = True
    captions: bool = False
    caption_steps: bool = False

    text_size: Literal[100, 125, 150, 200] = 100
    text_style: Literal["pixel", "plain"] = "pixel"
    timeline: Literal["words", "small"] = "words"
    boxes: Literal["lighter", "usual", "opaque"] = "usual"
    text_speed: Literal["slow", "usual", "fast", "at once"] = "usual"
    auto_advance: bool = False
    auto_wait: Annotated[int, msgspec.Meta(ge=1, le=20)] = 4
    language: str = ""

    repeat_delay: Annotated[int, msgspec.Meta(ge=100, le=1000)] = 250
    repeat_every: Annotated[int, msgspec.Meta(ge=0, le=1000)] = 120
    stick: Annotated[int, msgspec.Meta(ge=20, le=90)] = 55
    pad_names: Literal["auto", "xbox", "playstation", "nintendo"] = "auto"

    glitch: Literal["off", "low", "full"] = "low"
    motion: Literal["full", "reduced", "none"] = "full"
    shake: bool = True
    pause_unfocused: bool = True
    quiet: bool = False

    longer_loops: Literal[0, 4, 8, 16] = 0
    no_catching: bool = False
    free_hints: bool = False
    skip_dreams: bool = False
    game_speed: Literal[50, 60, 70, 80, 90, 100, 125, 150, 200] = 100

    keys: Bindings = {}
    pad: Bindings = {}

"""The atlas of everything that stands, lies or floats in a dream: names, frames, anchors.

**Anchor.** The ground point of a cell whose top left pixel is (X, Y) is (X + 8, Y + 13): where
feet stand. A frame is blitted at (X + 8 - ax, Y + 13 - ay). This holds for every frame of the
atlas, people and beds, plates and blocks, effects and marks; an anchor may lie outside its frame.
Only what belongs to the interface (`glyph/`, `portrait/`, `pip/`) has its anchor at its top left.
"""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from tools.art import (
    beds,
    blocks,
    currents,
    dreamers,
    echoes,
    effects,
    friends,
    marks,
    nightmares,
    plates,
    shadows,
    timeline,
)
from tools.art.canvas import CLEAR, Picture, drawn, outlined, rgba
from tools.art.friends import FACINGS, FRIENDS
from tools.art.grids import rows
from tools.art.images import Drawing, Pixels, packed
from tools.art.palette import CHANNELS, INDEX, RGB
from tools.art.palette import FRIENDS as RAMPS

GROUND = (8, 13)
RULE = (
    "The ground point of a cell at pixel (X, Y) is (X + 8, Y + 13). Blit a frame at "
    "(X + 8 - ax, Y + 13 - ay). glyph/, portrait/ and pip/ belong to the interface: (0, 0)."
)
ALPHA = ("echo_", "shade/", "glow/")
WHITE = ("glyph/", "glow/")
WIDTH = 1024

Cover: TypeAlias = npt.NDArray[np.float64]


class Sprite(NamedTuple):
    """One frame: its pixels and the pixel that lands on the ground point."""

    pixels: Pixels
    ax: int
    ay: int


Named = Iterator[tuple[str, Sprite]]


def at(picture: Picture, left: int, top: int) -> Sprite:
    """A sprite whose top left lies at (left, top) in the cell."""
    return Sprite(rgba(picture), GROUND[0] - left, GROUND[1] - top)


def centred(picture: Picture) -> Sprite:
    """A sprite in the middle of the cell."""
    height, width = picture.shape
    return at(picture, 8 - width // 2 - width % 2 // 2, 8 - height // 2)


def standing(picture: Picture) -> Sprite:
    """A sprite whose lowest row touches the ground."""
    height, width = picture.shape
    return at(picture, 8 - width // 2, GROUND[1] - height)


def interface(picture: Picture) -> Sprite:
    """A sprite that is placed by its top left."""
    return Sprite(rgba(picture), 0, 0)


def people() -> Named:
    """Friends, their echoes and their shadows."""
    for who in FRIENDS:
        for facing in FACINGS:
            for pose, k in friends.POSES:
                frame = friends.frame(who, pose, facing, k)
                yield f"{who}/{pose}_{facing}_{k}", at(frame, -8, -17)
            for pose, k in shadows.POSES:
                frame = shadows.shadow(who, pose, facing, k)
                yield f"shadow_{who}/{pose}_{facing}_{k}", at(frame, -8, -17)
            for pose, k in echoes.POSES:
                pixels = echoes.echo(who, pose, facing, k)
                yield f"echo_{who}/{pose}_{facing}_{k}", Sprite(pixels, 16, 30)


def sleepers() -> Named:
    """Beds, friends and shadows in bed, dreamers, nightmares."""
    for kind in beds.KINDS:
        yield f"bed/{kind}", at(beds.bed(kind), 0, -7)
    for who in FRIENDS:
        yield f"bed/shadow_{who}", at(beds.bed(f"shadow_{who}"), 0, -7)
        yield f"{who}/asleep", at(beds.asleep(who), 0, -14)
        yield f"shadow_{who}/asleep", at(shadows.asleep(who), 0, -14)
    for who in dreamers.DREAMERS:
        yield f"dreamer_{who}/asleep", standing(dreamers.asleep(who))
        yield f"dreamer_{who}/awake_0", standing(dreamers.awake(who, 0))
        yield f"dreamer_{who}/awake_1", standing(dreamers.awake(who, 1))
        yield f"dreamer_{who}/in_bed", at(dreamers.in_bed(who), 0, -16)
    for kind in nightmares.KINDS:
        for k in range(4):
            yield f"nightmare/{kind}_{k}", at(nightmares.nightmare(kind, k), 0, -8)


def devices() -> Named:
    """Plates, gates, currents, dreamstuff and glitch."""
    for channel in CHANNELS:
        yield f"plate/{channel}_up", at(plates.plate(channel, pressed=False), 0, 0)
        yield f"plate/{channel}_pressed", at(plates.plate(channel, pressed=True), 0, 0)
        for state in plates.GATE_STATES:
            yield f"gate/{channel}_{state}", at(plates.gate(channel, state), 0, -8)
        yield f"channel/{channel}", centred(plates.shape(channel, CHANNELS[channel].light))
    yield "gate/inverted", at(plates.inverted_bar(), 0, -8)
    yield "gate/any", at(plates.any_sign(), 0, -8)
    for name, picture in currents.pieces().items():
        yield f"current/{name}", at(picture, 0, 0)
    yield from joined("stuff/shut", blocks.pieces(blocks.stuff_shut, rises=True), blocks.RISE)
    yield from joined("stuff/open", blocks.pieces(blocks.stuff_open, rises=False), 0)
    yield "stuff/whorl", at(blocks.turned_whorl(), 3, 3 - blocks.RISE)
    for group in blocks.GROUPS:
        solid = partial(blocks.glitch_solid, group=group)
        trace = partial(blocks.glitch_open, group=group)
        yield from joined(f"glitch/{group}_solid", blocks.pieces(solid, rises=True), blocks.RISE)
        yield from joined(f"glitch/{group}_open", blocks.pieces(trace, rises=False), 0)
        yield f"glitch/{group}_label", at(blocks.label(group), 3, -3)
        yield f"glitch/{group}_letter", at(blocks.letter(group), 3, 3)
    yield "glitch/rising", at(marks.rising_block(), 0, -5)
    for k in (0, 1):
        yield f"glitch/crumbling_{k}", at(marks.crumbling(k), 0, -16)


def joined(name: str, pieces: dict[str, Picture], rise: int) -> Named:
    """The pieces of a block, whose top lies `rise` pixels above the cell."""
    for piece, picture in pieces.items():
        yield f"{name}_{piece}", at(picture, 0, -rise)


def signs() -> Named:
    """Marks, effects, icons, rings, chevrons, the dots of a patrol, Zs."""
    for k in range(4):
        yield f"clamp/{k}", at(marks.breakpoint_frame(k), -9, -17)
        yield f"anchor/{k}", at(marks.anchor_frame(k), -9, -16)
        yield f"shackle/{k}", at(marks.shackle_frame(k), -9, -16)
    yield "badge/pause", at(marks.pause_badge(), 4, -14)
    yield "badge/anchor", at(marks.anchor(), 4, -11)
    for name, effect in effects.EFFECTS.items():
        for k in range(effects.FRAMES):
            yield f"fx/{name}_{k}", at(effect(k), -12, -16)
    for who in FRIENDS:
        yield f"icon/{who}", at(beds.icon(who, RAMPS[who].mid), 5, 5)
        yield f"mark/{who}", at(marks.mark(who), 3, -24)
        yield f"mark/shadow_{who}", at(marks.mark(who, shadow=True), 3, -24)
        yield f"perch/{who}", at(marks.perched(who), 4, -14)
        yield f"perch/shadow_{who}", at(marks.perched(who, shadow=True), 4, -14)
        yield f"ring/{who}_back", at(marks.ring(who, front=False), -1, 7)
        yield f"ring/{who}_front", at(marks.ring(who, front=True), -1, 7)
        yield f"next/{who}", at(marks.next_cell(who), 0, 0)
        yield f"next/shadow_{who}", at(marks.next_cell(who, shadow=True), 0, 0)
    yield "bracket/danger", at(outlined(marks.brackets("bloom4"), "ink"), -1, -1)
    yield "bracket/cell", at(marks.brackets("hearth7"), 0, 0)
    for direction in FACINGS:
        for use, inner, outer in (("danger", "hearth7", "bloom2"), ("rally", "hearth6", "ink")):
            chevron = outlined(marks.sign(f"chevron/{direction}", inner), outer)
            yield f"chevron/{use}_{direction}", centred(chevron)
        yield f"patrol/{direction}", at(marks.patrol(direction), 0, 0)
    yield "patrol/stop", at(marks.patrol_stop(), 0, 0)
    yield "patrol/tick", at(marks.patrol_tick(), 0, 0)
    yield "patrol/turn", centred(drawn(rows("devices", "diamond"), {"#": "bloom4"}))
    for k in range(4):
        yield f"look/across_{k}", at(marks.look(k, upright=False), 0, 0)
        yield f"look/upright_{k}", at(marks.look(k, upright=True), 0, 0)
    for k in (0, 1):
        yield f"z/{k}", at(marks.sleeping_z(k), 11, -15)


def on_screen() -> Named:
    """What belongs to the interface."""
    for name, picture in timeline.glyphs().items():
        pixels = rgba(picture)
        pixels[picture != CLEAR] = 255
        yield f"glyph/{name}", Sprite(pixels, 0, 0)
    for who in FRIENDS:
        yield f"portrait/{who}", interface(timeline.portrait(who))
    for solid in (True, False):
        for now in (True, False):
            name = ("solid" if solid else "open") + ("_now" if now else "")
            yield f"pip/{name}", interface(marks.pip(solid=solid, now=now))


def shades() -> Named:
    """Soft shadows on the ground, and stepped glows in white, to be tinted."""
    for name, width, strength in (("friend", 10, 0.45), ("dreamer", 12, 0.45), ("echo", 8, 0.3)):
        cover: Cover = np.zeros((5, width))
        cover[1:4] = strength
        inner = cover[:, 1:-1]
        cover[:, 1:-1] = inner + strength * 0.6 * (1 - inner)
        yield f"shade/{name}", Sprite(covered("ink", cover), width // 2, 3)
    beside = np.full((13, 3), 0.4)
    yield "shade/block", Sprite(covered("ink", beside), -8, 10)
    for radius, steps in ((22, 3), (30, 4), (34, 5), (72, 5), (130, 7)):
        cover = glow(radius, steps)
        height, width = cover.shape
        yield f"glow/{radius}", Sprite(covered(None, cover), width // 2, height // 2 + 9)


def covered(colour: str | None, cover: Cover) -> Pixels:
    """One colour (or white) with the given cover, 0 to 1."""
    pixels = np.zeros((*cover.shape, 4), np.uint8)
    pixels[..., :3] = 255 if colour is None else RGB[INDEX[colour]]
    pixels[..., 3] = np.round(cover * 255)
    pixels[pixels[..., 3] == 0] = 0
    return pixels


def glow(radius: int, steps: int) -> Cover:
    """Light that falls off in steps, a little wider than high."""
    squash = 1.25
    tall = int(radius / squash)
    y, x = np.mgrid[-tall : tall + 1, -radius : radius + 1]
    fall = np.clip(1 - np.hypot(x, y * squash) / radius, 0, 1)
    return np.asarray(np.ceil(fall * steps - 1e-6) / steps * (fall > 0), np.float64)


def sprites() -> dict[str, Sprite]:
    """Every frame by name."""
    sources = (people, sleepers, devices, signs, on_screen, shades)
    return {name: sprite for source in sources for name, sprite in source()}


def draw() -> Drawing:
    """The atlas and its list of frames."""
    frames = sprites()
    pixels, places = packed({name: sprite.pixels for name, sprite in frames.items()}, WIDTH)
    listed: dict[str, object] = {"_anchor": RULE, "_alpha": ALPHA, "_white": WHITE}
    for name, (x, y, w, h) in places.items():
        sprite = frames[name]
        listed[name] = {"x": x, "y": y, "w": w, "h": h, "ax": sprite.ax, "ay": sprite.ay}
    return Drawing(pixels, listed)

"""Random dreams, small and crowded, in which everything meets everything else.

The shape of a level (cells are [x, y], bodies of a kind are in object-id order):

    {"width": int, "height": int, "wrap": "none|x|y|xy", "loop_beats": int, "rescue": bool,
     "walls": [[x, y]...], "voids": [[x, y]...], "dreamstuff": [[x, y, shut]...],
     "glitches": {"a": {"pattern": "##..", "offset": 0, "cells": [[x, y]...]}...},
     "currents": [[x, y, "r"]...], "plates": [[x, y, "red"]...],
     "gates": [[x, y, "red", "all|any", inverted]...], "beds": [[x, y, who]...],
     "friends": {"lila": [x, y]...}, "dreamers": [[x, y]...],
     "nightmares": [[[x, y]...]...], "shadows": [[x, y, "lila", "x|y|xy"]...],
     "patrols": [{"kind": "polyline|polygon", "points": [[x, y]...]}...],
     "way": [{"lila": "rrR.."...}...]}

`nightmares` are whole periodic paths, `patrols` the same as drawn. `way` is there when the beds
were put where a random play ended: tracks that escape, at the latest at their last beat.

Not fair, not solvable, not fun: these are for holding two implementations against each other.
"""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from xml.sax.saxutils import quoteattr

from tests.reference import (
    STEPS,
    World,
    advance,
    anchor_target,
    debug_target,
    escaped,
    free_to_enter,
    neighbour,
    next_loop,
    nightmares,
    paintable,
    rally,
    simulate,
    start,
)

Level = dict[str, Any]
Track = dict[str, str]
Point = list[int]
TileId = Callable[[str, dict[str, Any]], int]

FRIENDS = ("lila", "marc", "anya", "finn")
CHANNELS = ("red", "yellow", "green", "blue", "violet", "white")


# The dream


def random_level(rng: random.Random) -> Level:
    """A small crowded dream. About half of them are known to be escapable (`way`)."""
    level = random_ground(rng)
    floor = [
        [x, y]
        for y in range(level["height"])
        for x in range(level["width"])
        if [x, y] not in level["walls"] and [x, y] not in level["voids"]
    ]
    add_glitches(rng, level, floor)
    add_currents(rng, level, floor)
    add_plates_and_gates(rng, level, floor)
    add_bodies(rng, level, floor)
    add_patrols(rng, level)
    level["rescue"] = rng.random() < 0.3
    add_beds(rng, level, floor)
    return level


def random_size(rng: random.Random) -> tuple[int, int, str]:
    """Mostly 3x3 to 8x6; now and then a strip so narrow that a look meets its own start."""
    wrap = rng.choice(("none", "x", "y", "xy", "xy"))
    width, height = rng.randint(3, 8), rng.randint(3, 6)
    narrow = rng.random()
    if narrow < 0.15:
        width = rng.randint(1, 3)
    elif narrow < 0.3:
        height = rng.randint(1, 3)
    elif narrow < 0.35:
        width, height = rng.randint(2, 3), rng.randint(2, 3)
    return width, height, wrap


def random_ground(rng: random.Random) -> Level:
    """Walls, void and dreamstuff. At least two cells are open floor."""
    width, height, wrap = random_size(rng)
    cells = [[x, y] for y in range(height) for x in range(width)]
    rng.shuffle(cells)
    safe, rest = cells[:2], cells[2:]
    wall, void, stuff = rng.choice(((0.1, 0.05, 0.15), (0.2, 0.1, 0.1), (0, 0, 0.4), (0.05, 0, 0)))
    walls, voids, dreamstuff = [], [], []
    for cell in sorted(rest):
        luck = rng.random()
        if luck < wall:
            walls.append(cell)
        elif luck < wall + void:
            voids.append(cell)
        elif luck < wall + void + stuff:
            dreamstuff.append([*cell, rng.random() < 0.5])
    if rng.random() < 0.2:
        dreamstuff.append([*safe[0], False])
    level: Level = {"width": width, "height": height, "wrap": wrap, "walls": walls, "voids": voids}
    level["loop_beats"] = rng.choice((4, 5, 6, 8, 8, 10, 12))
    level["dreamstuff"] = dreamstuff
    return level


def add_glitches(rng: random.Random, level: Level, floor: list[Point]) -> None:
    """Up to four groups, each with its own rhythm."""
    level["glitches"] = {}
    free = list(floor)
    rng.shuffle(free)
    groups = rng.choice(("", "a", "b", "ab", "ca", "abcd"))
    for group in groups:
        cells = [free.pop() for _ in range(rng.randint(1, 3)) if len(free) > len(floor) // 2]
        if not cells:
            return
        length = rng.choice((1, 2, 2, 3, 4, 4, 5, 7))
        pattern = "".join(rng.choice("#..") for _ in range(length))
        level["glitches"][group] = {
            "pattern": pattern,
            "offset": rng.randrange(length),
            "cells": cells,
        }


def add_currents(rng: random.Random, level: Level, floor: list[Point]) -> None:
    """Streams that follow a random walk (over seams, into themselves) and single eddies."""
    taken = [cell for glitch in level["glitches"].values() for cell in glitch["cells"]]
    flow: dict[tuple[int, int], str] = {}
    for _ in range(rng.choice((0, 1, 1, 2, 3))):
        x, y = rng.choice(floor)
        cell, direction = (x, y), rng.choice("urdl")
        for _ in range(rng.choice((1, 2, 4, 4, 7))):
            if rng.random() < 0.4:
                direction = rng.choice("urdl")
            if list(cell) in floor and list(cell) not in taken:
                flow[cell] = direction
            cell = neighbour(level, cell, direction) or cell
    level["currents"] = [[x, y, direction] for (x, y), direction in sorted(flow.items())]


def add_plates_and_gates(rng: random.Random, level: Level, floor: list[Point]) -> None:
    """Few channels, so that plates and gates share them; some gates have no plate at all."""
    channels = rng.sample(CHANNELS, rng.choice((1, 1, 2, 3)))
    plates = rng.sample(floor, min(len(floor), rng.choice((0, 1, 2, 2, 3, 5))))
    gates = rng.sample(floor, min(len(floor), rng.choice((0, 1, 2, 3, 5))))
    level["plates"] = [[*cell, rng.choice(channels)] for cell in plates]
    level["gates"] = [
        [*cell, rng.choice(channels), rng.choice(("all", "all", "any")), rng.random() < 0.4]
        for cell in gates
    ]


def add_bodies(rng: random.Random, level: Level, floor: list[Point]) -> None:
    """Friends, dreamers and shadows; now and then two in one cell."""
    shut = [[x, y] for x, y, is_shut in level["dreamstuff"] if is_shut]
    open_floor = [cell for cell in floor if cell not in shut]
    rng.shuffle(open_floor)
    unused = list(open_floor)

    def place() -> Point:
        shared = not unused or rng.random() < 0.1
        return list(rng.choice(open_floor) if shared else unused.pop())

    names = random_team(rng)
    level["friends"] = {name: place() for name in FRIENDS if name in names}
    roomy = min(3, len(open_floor) // 3)
    level["dreamers"] = [place() for _ in range(min(roomy, rng.choice((0, 1, 2, 2, 3))))]
    level["shadows"] = [
        [*place(), rng.choice(names), rng.choice(("x", "y", "xy"))]
        for _ in range(rng.choice((0, 0, 1, 1, 2, 3)) if roomy else 0)
    ]


def random_team(rng: random.Random) -> list[str]:
    """Anybody; or Marc with Finn, who can carry a breakpoint over the loop between them."""
    if rng.random() < 0.25:
        return ["marc", "finn", *rng.sample(("lila", "anya"), rng.choice((0, 0, 1)))]
    return rng.sample(FRIENDS, rng.choice((1, 2, 2, 3, 4)))


# Nightmares


def add_patrols(rng: random.Random, level: Level) -> None:
    """Up to three nightmares, whose paths may cross anything."""
    count = rng.choice((0, 0, 0, 1, 1, 2, 3))
    if level["width"] * level["height"] < 6:
        count = min(count, 1)
    level["patrols"] = [random_patrol(rng, level) for _ in range(count)]
    level["nightmares"] = [walked(patrol["kind"], patrol["points"]) for patrol in level["patrols"]]


def random_patrol(rng: random.Random, level: Level) -> dict[str, Any]:
    """A polygon round a rectangle, or a polyline of one to three stretches."""
    width, height = level["width"], level["height"]
    if width > 1 and height > 1 and rng.random() < 0.4:
        left, right = sorted(rng.sample(range(width), 2))
        top, bottom = sorted(rng.sample(range(height), 2))
        corners = [[left, top], [right, top], [right, bottom], [left, bottom]]
        first = rng.randrange(4)
        return {
            "kind": "polygon",
            "points": (corners[first:] + corners[:first])[:: rng.choice((1, -1))],
        }
    points = [[rng.randrange(width), rng.randrange(height)]]
    for _ in range(rng.choice((1, 1, 2, 3))):
        points.append(next_point(rng, level, points[-1]))
    return {"kind": "polyline", "points": points}


def next_point(rng: random.Random, level: Level, point: Point) -> Point:
    """Another point in the same row or column. Mostly near, so that it comes back soon."""
    x, y = point
    row = [[i, y] for i in range(level["width"]) if i != x and abs(i - x) <= 3]
    column = [[x, i] for i in range(level["height"]) if i != y and abs(i - y) <= 3]
    return rng.choice(row + column)


def walked(kind: str, points: list[Point]) -> list[Point]:
    """The periodic path of a patrol: to and fro over a b c d is a b c d c b, then again."""
    corners = [*points, points[0]] if kind == "polygon" else points
    path = [list(points[0])]
    for x, y in corners[1:]:
        while path[-1] != [x, y]:
            at_x, at_y = path[-1]
            path.append([at_x + (x > at_x) - (x < at_x), at_y + (y > at_y) - (y < at_y)])
    if kind == "polygon":
        return path[:-1]
    return path + path[-2:0:-1]


# Beds


def add_beds(rng: random.Random, level: Level, floor: list[Point]) -> None:
    """Beds where a random play puts everybody to rest at once; else anywhere."""
    level["beds"] = []
    if rng.random() < 0.7:
        way = random_tracks(rng, level)
        beats = simulate(level, way)
        good = [beat for beat in beats if at_rest(level, beat)]
        if good:
            later = [beat for beat in good if beat["loop"] == good[-1]["loop"]]
            beat = rng.choice(later if rng.random() < 0.5 else good)
            level["beds"] = beds_under(rng, level, beat)
            level["way"] = cut(way, beat["loop"], beat["beat"])
    if not level["beds"]:
        level["beds"] = beds_anywhere(rng, level, floor)


def at_rest(level: Level, beat: dict[str, Any]) -> bool:
    """Nobody is caught and nobody lies in another's bed (but shadows may share one).

    And not all the friends are where they started: that would be an escape at beat 0.
    """
    if beat["friends"] == level["friends"]:
        return False
    sleepers = list(beat["friends"].values())
    sleepers += [list(cell) for cell in {tuple(cell) for cell in beat["shadows"]}]
    if level["rescue"]:
        sleepers += beat["dreamers"]
    return not beat["caught"] and len({tuple(cell) for cell in sleepers}) == len(sleepers)


def beds_under(rng: random.Random, level: Level, beat: dict[str, Any]) -> list[list[Any]]:
    """A bed under everybody who needs one."""
    beds = [[*cell, rng.choice((name, "any"))] for name, cell in beat["friends"].items()]
    beds += [[x, y, "shadow"] for x, y in sorted({tuple(cell) for cell in beat["shadows"]})]
    if level["rescue"]:
        beds += [[*cell, "dreamer"] for cell in beat["dreamers"]]
    return beds


def cut(way: list[Track], loops: int, beats: int) -> list[Track]:
    """The tracks up to that beat of that loop."""
    kept = [dict(tracks) for tracks in way[:loops]]
    kept[-1] = {name: track[:beats] for name, track in kept[-1].items()}
    return kept


def beds_anywhere(rng: random.Random, level: Level, floor: list[Point]) -> list[list[Any]]:
    """As many of the beds that are needed as there is floor for, those of friends first."""
    needed = [rng.choice((name, "any")) for name in level["friends"]]
    needed += ["shadow" for _ in level["shadows"]]
    if level["rescue"] or rng.random() < 0.2:
        needed += ["dreamer" for _ in level["dreamers"]]
    cells = rng.sample(floor, min(len(floor), len(needed)))
    return [[*cell, who] for cell, who in zip(cells, needed, strict=False)]


# Tracks


def random_tracks(rng: random.Random, level: Level) -> list[Track]:
    """One to three loops. Half the time the way out, where one is known, whole or spoilt a bit."""
    if "way" in level and rng.random() < 0.6:
        way = [dict(tracks) for tracks in level["way"]]
        if rng.random() < 0.2:
            spoil(rng, rng.choice(way))
        return way
    world = start(level)
    loops = []
    for loop in range(rng.choice((1, 2, 2, 3))):
        if loop > 0:
            world = next_loop(level, world)
        loops.append(random_loop(rng, level, world))
    return loops


def random_loop(rng: random.Random, level: Level, world: World) -> Track:
    """A track for nearly every friend, made while `world` is played on to the loop's end."""
    lazy = {name for name in level["friends"] if rng.random() < 0.05}
    skill = rng.choice((0.2, 0.45, 0.8))
    tracks = {name: "" for name in level["friends"] if name not in lazy}
    for _ in range(level["loop_beats"]):
        actions = {name: random_action(rng, level, world, name, skill) for name in tracks}
        for name, action in actions.items():
            tracks[name] += action
        if not escaped(level, world):
            advance(level, world, actions)
    if rng.random() < 0.2:
        tracks = {name: track[: rng.randint(0, len(track))] for name, track in tracks.items()}
    return tracks


def random_action(rng: random.Random, level: Level, world: World, name: str, skill: float) -> str:
    """An ability that does something, a step that goes somewhere, or now and then neither."""
    if rng.random() < 0.1:
        return rng.choice("urdlURDL..")
    joined = world.anchor is not None and world.anchor == world.breakpoint
    aims = [letter.upper() for letter in STEPS if aimed(level, world, name, letter)]
    joint = [aim for aim in aims if joins_marks(level, world, name, aim.lower())]
    if joint and rng.random() < 0.8:
        return rng.choice(joint)
    if aims and rng.random() < (skill / 4 if joined else skill):
        return rng.choice(aims)
    return random_step(rng, level, world, name)


def random_step(rng: random.Random, level: Level, world: World, name: str) -> str:
    """A step that is not blocked, mostly not straight into a nightmare or a shadow."""
    ways = []
    for letter in STEPS:
        cell = neighbour(level, world.friends[name], letter)
        hunted = cell in nightmares(level, world) + world.shadows
        if free_to_enter(level, world, cell) and (not hunted or rng.random() < 0.1):
            ways.append(letter)
    return rng.choice(ways) if ways and rng.random() < 0.9 else "."


def aimed(level: Level, world: World, name: str, direction: str) -> bool:
    """The ability would find something in that direction, as things stand."""
    if name == "lila":
        return paintable(level, world, direction) is not None
    if name == "finn":
        return debug_target(level, world, direction) is not None
    if name == "marc":
        return anchor_target(level, world, direction) is not None
    rallied = replace(world, dreamers=list(world.dreamers))
    rally(level, rallied)
    return rallied.dreamers != world.dreamers


def joins_marks(level: Level, world: World, name: str, direction: str) -> bool:
    """The ability would put breakpoint and anchor on the same thing."""
    if name == "finn" and world.anchor != world.breakpoint:
        return debug_target(level, world, direction) == world.anchor is not None
    if name == "marc" and world.anchor != world.breakpoint:
        return anchor_target(level, world, direction) == world.breakpoint is not None
    return False


def spoil(rng: random.Random, tracks: Track) -> None:
    """Changes one action of one track."""
    names = [name for name, track in tracks.items() if track]
    if names:
        name = rng.choice(names)
        beat = rng.randrange(len(tracks[name]))
        action = rng.choice("urdlURDL.")
        tracks[name] = tracks[name][:beat] + action + tracks[name][beat + 1 :]


# The same dream as a Tiled map


def random_tmx(level: Level, tile_id: TileId) -> str:
    """The dream as a Tiled map; `tile_id` gives the gid for a class and its properties."""
    width, height = level["width"], level["height"]
    objects = tmx_objects(level)
    shape = (
        'orientation="orthogonal" renderorder="right-down" tilewidth="16" tileheight="16"'
        f' width="{width}" height="{height}" infinite="0"'
        f' nextlayerid="4" nextobjectid="{len(objects) + 1}"'
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<map version="1.10" tiledversion="1.10.2" class="Dream" {shape}>',
        *tmx_properties(map_properties(level)),
        ' <tileset firstgid="1" source="tilesets/dream.tsx"/>',
        *tmx_layer(level, 1, "terrain", terrain(level, tile_id)),
        *tmx_layer(level, 2, "devices", device_tiles(level, tile_id)),
        ' <objectgroup id="3" name="things">',
        *(line for number, thing in enumerate(objects, 1) for line in tmx_object(number, thing)),
        " </objectgroup>",
        "</map>",
    ]
    return "\n".join(lines) + "\n"


def map_properties(level: Level) -> dict[str, Any]:
    """The map properties of class Dream."""
    values: dict[str, Any] = {"title": "Random", "loop_beats": level["loop_beats"]}
    values |= {"wrap": level["wrap"], "rescue": level["rescue"]}
    for group, glitch in level["glitches"].items():
        values[f"glitch_{group}"] = glitch["pattern"]
        values[f"glitch_{group}_offset"] = glitch["offset"]
    return values


def tmx_properties(values: dict[str, Any]) -> list[str]:
    """Properties, with the type that each value has."""
    if not values:
        return []
    lines = [" <properties>"]
    for name, value in sorted(values.items()):
        kind = {bool: ' type="bool"', int: ' type="int"'}.get(type(value), "")
        text = str(value).lower() if isinstance(value, bool) else str(value)
        lines.append(f'  <property name="{name}"{kind} value={quoteattr(text)}/>')
    return [*lines, " </properties>"]


def terrain(level: Level, tile_id: TileId) -> dict[tuple[int, int], int]:
    """The terrain layer. Void is drawn on every other void cell; an empty cell is void too."""
    tiles = {}
    for y in range(level["height"]):
        for x in range(level["width"]):
            tiles[x, y] = tile_id("floor", {})
    for x, y in level["walls"]:
        tiles[x, y] = tile_id("wall", {})
    for x, y in level["voids"]:
        tiles[x, y] = tile_id("void", {}) if (x + y) % 2 else 0
    for x, y, shut in level["dreamstuff"]:
        tiles[x, y] = tile_id("dreamstuff", {"shut": shut})
    return tiles


def device_tiles(level: Level, tile_id: TileId) -> dict[tuple[int, int], int]:
    """The devices layer."""
    tiles = {}
    for group, glitch in level["glitches"].items():
        for x, y in glitch["cells"]:
            tiles[x, y] = tile_id("glitch", {"group": group})
    for x, y, direction in level["currents"]:
        tiles[x, y] = tile_id("current", {"direction": direction})
    return tiles


def tmx_layer(level: Level, number: int, name: str, tiles: dict[tuple[int, int], int]) -> list[str]:
    """A CSV layer."""
    width, height = level["width"], level["height"]
    table = [",".join(str(tiles.get((x, y), 0)) for x in range(width)) for y in range(height)]
    return [
        f' <layer id="{number}" name="{name}" width="{width}" height="{height}">',
        '  <data encoding="csv">',
        ",\n".join(table),
        "  </data>",
        " </layer>",
    ]


Thing = tuple[str, int, int, dict[str, Any], dict[str, Any] | None]


def tmx_objects(level: Level) -> list[Thing]:
    """Class, cell and properties of every object (and the drawing of a patrol)."""
    things: list[Thing] = []
    for x, y, who in level["beds"]:
        things.append(("Bed", x, y, {"who": who}, None))
    for x, y, channel in level["plates"]:
        things.append(("Plate", x, y, {"channel": channel}, None))
    for x, y, channel, needs, inverted in level["gates"]:
        values = {"channel": channel, "needs": needs, "inverted": inverted}
        things.append(("Gate", x, y, values, None))
    for name, (x, y) in level["friends"].items():
        things.append(("Friend", x, y, {"friend": name}, None))
    for x, y in level["dreamers"]:
        things.append(("Dreamer", x, y, {}, None))
    for patrol in level["patrols"]:
        x, y = patrol["points"][0]
        things.append(("Nightmare", x, y, {}, patrol))
    for x, y, name, mirror in level["shadows"]:
        things.append(("Shadow", x, y, {"friend": name, "mirror": mirror}, None))
    return things


def tmx_object(number: int, thing: Thing) -> list[str]:
    """A rectangle that fills its cell; a nightmare is a line through the middles of its cells."""
    kind, x, y, values, patrol = thing
    inner = tmx_properties(values)
    if patrol is None:
        place = f'x="{x * 16}" y="{y * 16}" width="16" height="16"'
    else:
        place = f'x="{x * 16 + 8}" y="{y * 16 + 8}"'
        points = " ".join(f"{(to_x - x) * 16},{(to_y - y) * 16}" for to_x, to_y in patrol["points"])
        inner.append(f'   <{patrol["kind"]} points="{points}"/>')
    head = f'  <object id="{number}" name="{kind} {number}" type="{kind}" {place}>'
    return [head, *inner, "  </object>"]

"""A second reading of the rules of a dream: slow, literal, standard library only.

The fast core is held against this one. Every function carries out one sentence of the rules and
quotes it. It shares no code with the game and must never import from it: two readings that agree
are worth something only as long as they are two.

A level is a plain dict (the shape is in `random_levels`); a cell is a tuple (x, y); a mark (the
breakpoint or the anchor) is the dict that says what bears it, such as {"kind": "glitch",
"group": "a"}, and two marks are on the same thing when the dicts are equal.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Cell = tuple[int, int]
Level = dict[str, Any]
Mark = dict[str, Any]
Track = dict[str, str]

STEPS: dict[str, Cell] = {"u": (0, -1), "r": (1, 0), "d": (0, 1), "l": (-1, 0)}
MIRRORS = {
    "x": {"u": "u", "r": "l", "d": "d", "l": "r"},
    "y": {"u": "d", "r": "r", "d": "u", "l": "l"},
    "xy": {"u": "d", "r": "l", "d": "u", "l": "r"},
}


@dataclass
class World:
    """Everything that can change. Written over in place from beat to beat."""

    friends: dict[str, Cell]
    caught: set[str]
    dreamers: list[Cell]
    places: list[int]  # how far along its path each nightmare is
    shadows: list[Cell]
    shut: set[Cell]
    phases: dict[str, int]  # which character of its pattern each glitch group reads
    open_gates: list[bool]  # beside level["gates"]
    breakpoint: Mark | None
    anchor: Mark | None


# The grid


def neighbour(level: Level, cell: Cell, direction: str) -> Cell | None:
    """`wrap` (none, x, y, xy) joins opposite edges; without it, outside is wall (None here)."""
    x, y = cell[0] + STEPS[direction][0], cell[1] + STEPS[direction][1]
    if "x" in level["wrap"]:
        x = x % level["width"]
    if "y" in level["wrap"]:
        y = y % level["height"]
    if 0 <= x < level["width"] and 0 <= y < level["height"]:
        return (x, y)
    return None


def look(level: Level, start: Cell, direction: str) -> Iterator[Cell]:
    """The cells outward from `start`, the adjacent one first.

    A look goes on round the other side and ends before it comes back to the cell that it started
    from.
    """
    cell = neighbour(level, start, direction)
    while cell is not None and cell != start:
        yield cell
        cell = neighbour(level, cell, direction)


def solid_glitches(level: Level, world: World) -> set[Cell]:
    """The glitch cells whose pattern now reads `#`."""
    solid = set()
    for group, glitch in level["glitches"].items():
        if glitch["pattern"][world.phases[group]] == "#":
            for x, y in glitch["cells"]:
                solid.add((x, y))
    return solid


def closed_gates(level: Level, world: World) -> set[Cell]:
    """The cells of the gates that are closed."""
    closed = set()
    for gate, is_open in zip(level["gates"], world.open_gates, strict=True):
        if not is_open:
            closed.add((gate[0], gate[1]))
    return closed


def opaque(level: Level, world: World, cell: Cell | None) -> bool:
    """Opaque: wall, outside, shut dreamstuff, a glitch cell that reads `#`, a closed gate."""
    if cell is None or list(cell) in level["walls"]:
        return True
    if cell in world.shut or cell in solid_glitches(level, world):
        return True
    return cell in closed_gates(level, world)


def steppable(level: Level, world: World, cell: Cell | None) -> bool:
    """Steppable: not opaque, and not void."""
    if cell is None:
        return False
    return not opaque(level, world, cell) and list(cell) not in level["voids"]


def free_to_enter(level: Level, world: World, cell: Cell | None) -> bool:
    """A cell that is steppable and holds no dreamer. A dreamer blocks everyone's steps."""
    return steppable(level, world, cell) and cell not in world.dreamers


# Who is where


def nightmares(level: Level, world: World) -> list[Cell]:
    """Each nightmare is at its place on its path."""
    cells = []
    for path, place in zip(level["nightmares"], world.places, strict=True):
        x, y = path[place]
        cells.append((x, y))
    return cells


def uncaught(world: World) -> dict[str, Cell]:
    """One who is caught takes no part, presses nothing and blocks nothing."""
    return {name: cell for name, cell in world.friends.items() if name not in world.caught}


def bodies(level: Level, world: World) -> list[Cell]:
    """The cells that hold a friend, dreamer, nightmare or shadow."""
    friends = list(uncaught(world).values())
    return friends + world.dreamers + nightmares(level, world) + world.shadows


def current_at(level: Level, cell: Cell) -> str | None:
    """The direction of the current in this cell."""
    for x, y, direction in level["currents"]:
        if (x, y) == cell:
            return str(direction)
    return None


def current_mark(level: Level, cell: Cell) -> Mark:
    """A current is a 4-connected stretch of cells (over joined edges too)."""
    group = {cell}
    edge = [cell]
    while edge:
        inner = edge.pop()
        for direction in STEPS:
            outer = neighbour(level, inner, direction)
            if outer is not None and outer not in group and current_at(level, outer):
                group.add(outer)
                edge.append(outer)
    return {"kind": "current", "cell": rows(group)[0]}


def device_mark(level: Level, cell: Cell) -> Mark | None:
    """For a glitch or current its whole group, for a gate all gates of its channel."""
    for group, glitch in level["glitches"].items():
        if list(cell) in glitch["cells"]:
            return {"kind": "glitch", "group": group}
    if current_at(level, cell):
        return current_mark(level, cell)
    for gate in level["gates"]:
        if (gate[0], gate[1]) == cell:
            return {"kind": "gate", "channel": gate[2]}
    return None


# 1. Abilities


def abilities(level: Level, world: World, actions: Track) -> None:
    """Abilities, in the order Lila, Finn, Anya, Marc; each sees what the earlier ones changed."""
    for name in ("lila", "finn", "anya", "marc"):
        action = actions.get(name, ".")
        if name not in uncaught(world) or action not in tuple("URDL"):
            continue
        if name == "lila":
            paint(level, world, action.lower())
        if name == "finn":
            debug(level, world, action.lower())
        if name == "anya":
            rally(level, world)
        if name == "marc":
            set_anchor(level, world, action.lower())


def paintable(level: Level, world: World, direction: str) -> Cell | None:
    """The adjacent cell, if it is dreamstuff and nobody is in it."""
    cell = neighbour(level, world.friends["lila"], direction)
    if cell is None or cell in bodies(level, world):
        return None
    dreamstuff = [(x, y) for x, y, _ in level["dreamstuff"]]
    return cell if cell in dreamstuff else None


def paint(level: Level, world: World, direction: str) -> None:
    """It turns from shut to open or from open to shut."""
    cell = paintable(level, world, direction)
    if cell is None:
        return
    if cell in world.shut:
        world.shut.remove(cell)
    else:
        world.shut.add(cell)


def debug_target(level: Level, world: World, direction: str) -> Mark | None:
    """The first cell that holds a nightmare, else a shadow, else a glitch, current or gate cell.

    Even where that cell is opaque; before that, an opaque cell or a dreamer ends the look with no
    effect.
    """
    for cell in look(level, world.friends["finn"], direction):
        if cell in nightmares(level, world):
            return {"kind": "nightmare", "index": nightmares(level, world).index(cell)}
        if cell in world.shadows:
            return {"kind": "shadow", "index": world.shadows.index(cell)}
        device = device_mark(level, cell)
        if device is not None:
            return device
        if opaque(level, world, cell) or cell in world.dreamers:
            return None
    return None


def debug(level: Level, world: World, direction: str) -> None:
    """If the target bears the breakpoint it is removed; otherwise the breakpoint moves to it."""
    target = debug_target(level, world, direction)
    if target is None:
        return
    world.breakpoint = None if world.breakpoint == target else target


def rally(level: Level, world: World) -> None:
    """In each direction u, r, d, l; a dreamer moves at most once in one rally."""
    moved: set[int] = set()
    for direction in ("u", "r", "d", "l"):
        rally_line(level, world, direction, moved)


def rally_line(level: Level, world: World, direction: str, moved: set[int]) -> None:
    """Outward until the first opaque cell, every dreamer in line of sight, the nearest first.

    It moves one cell toward her if that cell is steppable and holds no friend, dreamer, nightmare
    or shadow. Dreamers do not block each other's sight of her.
    """
    nearer = world.friends["anya"]
    for cell in look(level, world.friends["anya"], direction):
        if opaque(level, world, cell):
            return
        for index, dreamer in enumerate(world.dreamers):
            if dreamer != cell or index in moved:
                continue
            if steppable(level, world, nearer) and nearer not in bodies(level, world):
                world.dreamers[index] = nearer
                moved.add(index)
        nearer = cell


def anchor_target(level: Level, world: World, direction: str) -> Mark | None:
    """What is in the adjacent cell in the direction.

    A nightmare, else a dreamer, else a glitch or current group or a gate's channel, else
    dreamstuff. A shadow cannot be anchored.
    """
    cell = neighbour(level, world.friends["marc"], direction)
    if cell is None:
        return None
    if cell in nightmares(level, world):
        return {"kind": "nightmare", "index": nightmares(level, world).index(cell)}
    if cell in world.dreamers:
        return {"kind": "dreamer", "index": world.dreamers.index(cell)}
    device = device_mark(level, cell)
    if device is not None:
        return device
    if cell in [(x, y) for x, y, _ in level["dreamstuff"]]:
        return {"kind": "dreamstuff", "cell": list(cell)}
    return None


def set_anchor(level: Level, world: World, direction: str) -> None:
    """The anchor moves to it (anchoring it again changes nothing). Nothing there: no effect."""
    target = anchor_target(level, world, direction)
    if target is not None:
        world.anchor = target


# 2. to 4.: what moves


def stepped(level: Level, world: World, cell: Cell, direction: str) -> Cell:
    """Into the adjacent cell if it is steppable and holds no dreamer."""
    target = neighbour(level, cell, direction)
    if target is not None and free_to_enter(level, world, target):
        return target
    return cell


def steps(level: Level, world: World, actions: Track) -> None:
    """All friends who step, and all shadows that bear no breakpoint, move at once.

    A shadow takes the step its friend's action asks for, mirrored, whether or not the friend
    itself was blocked.
    """
    walking = {}
    for name in uncaught(world):
        if actions.get(name, ".") in STEPS:
            walking[name] = actions[name]
    for index, (_, _, name, mirror) in enumerate(level["shadows"]):
        if name in walking and world.breakpoint != {"kind": "shadow", "index": index}:
            direction = MIRRORS[mirror][walking[name]]
            world.shadows[index] = stepped(level, world, world.shadows[index], direction)
    for name, direction in walking.items():
        world.friends[name] = stepped(level, world, world.friends[name], direction)


def currents(level: Level, world: World) -> None:
    """Each friend, and each shadow without the breakpoint, is carried. Once a beat."""
    for name, cell in uncaught(world).items():
        world.friends[name] = carried(level, world, cell)
    for index, cell in enumerate(world.shadows):
        if world.breakpoint != {"kind": "shadow", "index": index}:
            world.shadows[index] = carried(level, world, cell)


def carried(level: Level, world: World, cell: Cell) -> Cell:
    """Who now stands on a current without the breakpoint is carried one cell in its direction.

    If that cell is steppable and holds no dreamer.
    """
    direction = current_at(level, cell)
    if direction is None or world.breakpoint == current_mark(level, cell):
        return cell
    return stepped(level, world, cell, direction)


def devices(level: Level, world: World) -> None:
    """Each nightmare and glitch group without the breakpoint advances by one.

    A nightmare if that cell is steppable and holds no dreamer (as things stood in 2), else it
    waits: so the nightmares go first, while the glitches still read what they read in 2.
    """
    for index, path in enumerate(level["nightmares"]):
        place = (world.places[index] + 1) % len(path)
        x, y = path[place]
        held = world.breakpoint == {"kind": "nightmare", "index": index}
        if not held and free_to_enter(level, world, (x, y)):
            world.places[index] = place
    for group, glitch in level["glitches"].items():
        if world.breakpoint != {"kind": "glitch", "group": group}:
            world.phases[group] = (world.phases[group] + 1) % len(glitch["pattern"])


# 5. to 7.: what comes of it


def catch(world: World, before: dict[str, Cell], hunters: list[tuple[Cell, Cell]]) -> None:
    """A friend is caught who is now in the cell of a nightmare or a shadow.

    Or who has exchanged cells with one during this beat. `hunters` has, of every nightmare and
    shadow, where it was and where it is.
    """
    for name, now in uncaught(world).items():
        for was, is_now in hunters:
            if now == is_now or (now == was and before[name] == is_now):
                world.caught.add(name)


def pressed_plates(level: Level, world: World) -> set[Cell]:
    """A plate is pressed while an uncaught friend, a dreamer, nightmare or shadow is in it."""
    pressed = set()
    for x, y, _ in level["plates"]:
        if (x, y) in bodies(level, world):
            pressed.add((x, y))
    return pressed


def set_gates(level: Level, world: World) -> None:
    """Gates of a channel that bears the breakpoint stay as they were, open or closed."""
    for index, (_, _, channel, needs, inverted) in enumerate(level["gates"]):
        if world.breakpoint != {"kind": "gate", "channel": channel}:
            world.open_gates[index] = plates_open(level, world, channel, needs) != inverted


def plates_open(level: Level, world: World, channel: str, needs: str) -> bool:
    """When all (or any) of its channel's plates are pressed.

    A gate whose channel has no plate counts as not pressed.
    """
    plates = [(x, y) for x, y, of in level["plates"] if of == channel]
    pressed = [plate in pressed_plates(level, world) for plate in plates]
    if not pressed:
        return False
    return all(pressed) if needs == "all" else any(pressed)


def escaped(level: Level, world: World) -> bool:
    """No friend is caught, and everybody who must be is in bed."""
    if world.caught or not friends_in_bed(level, world):
        return False
    shadow_beds = [(x, y) for x, y, who in level["beds"] if who == "shadow"]
    if not all(shadow in shadow_beds for shadow in world.shadows):
        return False
    dreamer_beds = [(x, y) for x, y, who in level["beds"] if who == "dreamer"]
    return not level["rescue"] or all(dreamer in dreamer_beds for dreamer in world.dreamers)


def friends_in_bed(level: Level, world: World) -> bool:
    """Every friend is in a bed of its own (its name, or any), no two in the same bed."""
    choices = []
    for name, cell in world.friends.items():
        mine = []
        for index, (x, y, who) in enumerate(level["beds"]):
            if (x, y) == cell and who in (name, "any"):
                mine.append(index)
        choices.append(mine)
    return any(len(set(beds)) == len(beds) for beds in itertools.product(*choices))


# Beats and loops


def advance(level: Level, world: World, actions: Track) -> None:
    """One beat, in this order."""
    friends_before = dict(world.friends)
    hunters_before = nightmares(level, world) + world.shadows
    abilities(level, world, actions)
    steps(level, world, actions)
    currents(level, world)
    devices(level, world)
    hunters_now = nightmares(level, world) + world.shadows
    if not level.get("harmless", False):
        catch(world, friends_before, list(zip(hunters_before, hunters_now, strict=True)))
    set_gates(level, world)


def start(level: Level) -> World:
    """The world at beat 0 of the first loop. Gates are set at beat 0 from the start."""
    world = World(
        friends={name: (x, y) for name, (x, y) in level["friends"].items()},
        caught=set(),
        dreamers=[(x, y) for x, y in level["dreamers"]],
        places=[0 for _ in level["nightmares"]],
        shadows=[(x, y) for x, y, _, _ in level["shadows"]],
        shut={(x, y) for x, y, shut in level["dreamstuff"] if shut},
        phases={
            group: glitch["offset"] % len(glitch["pattern"])
            for group, glitch in level["glitches"].items()
        },
        open_gates=[False for _ in level["gates"]],
        breakpoint=None,
        anchor=None,
    )
    set_gates(level, world)
    return world


def next_loop(level: Level, old: World) -> World:
    """Everything goes back to its start except what bears the anchor.

    The breakpoint stays if it is on the anchored thing (so gates that are both held and anchored
    stay as they are). The anchor stays where it is.
    """
    new = start(level)
    new.anchor = old.anchor
    if old.anchor is not None and old.breakpoint == old.anchor:
        new.breakpoint = old.breakpoint
    keep(level, old, new)
    new.open_gates = list(old.open_gates)  # those that are held; the plates decide on the others
    set_gates(level, new)
    return new


def keep(level: Level, old: World, new: World) -> None:
    """Dreamstuff stays as it is, a glitch its phase, a nightmare its place, a dreamer its cell.

    A dreamer or nightmare whose cell would hold a friend, dreamer, shadow or nightmare at the
    start goes home instead.
    """
    anchor = old.anchor or {"kind": "nothing"}
    friends_and_shadows = [*new.friends.values(), *new.shadows]
    if anchor["kind"] == "dreamstuff":
        cell = (anchor["cell"][0], anchor["cell"][1])
        new.shut = new.shut - {cell} | (old.shut & {cell})
    if anchor["kind"] == "glitch":
        new.phases[anchor["group"]] = old.phases[anchor["group"]]
    if anchor["kind"] == "nightmare":
        index = anchor["index"]
        others = nightmares(level, new)[:index] + nightmares(level, new)[index + 1 :]
        taken = friends_and_shadows + new.dreamers + others
        if nightmares(level, old)[index] not in taken:
            new.places[index] = old.places[index]
    if anchor["kind"] == "dreamer":
        index = anchor["index"]
        others = new.dreamers[:index] + new.dreamers[index + 1 :]
        taken = friends_and_shadows + nightmares(level, new) + others
        if old.dreamers[index] not in taken:
            new.dreamers[index] = old.dreamers[index]


def actions_at(tracks: Track, beat: int) -> Track:
    """A track holds one action a beat; past its end the friend waits."""
    return {name: track[beat : beat + 1] or "." for name, track in tracks.items()}


def by_row(cell: Cell) -> Cell:
    """Sorts by y, then x."""
    return (cell[1], cell[0])


def rows(cells: set[Cell]) -> list[list[int]]:
    """Cells as lists, by y then x."""
    return [list(cell) for cell in sorted(cells, key=by_row)]


def picture(level: Level, world: World, loop: int, beat: int) -> dict[str, Any]:
    """One beat, for all to see."""
    return {
        "loop": loop,
        "beat": beat,
        "friends": {name: list(cell) for name, cell in world.friends.items()},
        "caught": sorted(world.caught),
        "dreamers": [list(cell) for cell in world.dreamers],
        "nightmares": [list(cell) for cell in nightmares(level, world)],
        "shadows": [list(cell) for cell in world.shadows],
        "shut": rows(world.shut),
        "solid_glitches": rows(solid_glitches(level, world)),
        "closed": rows(closed_gates(level, world)),
        "pressed": rows(pressed_plates(level, world)),
        "breakpoint": world.breakpoint,
        "anchor": world.anchor,
        "escaped": escaped(level, world),
    }


def simulate(level: Level, loops: list[Track]) -> list[dict[str, Any]]:
    """Every beat of every loop from beat 0, L included, up to the escape.

    Escape is looked at at beat 0 too. When beat L is reached and nobody has escaped, the dream
    resets and a new loop begins.
    """
    beats: list[dict[str, Any]] = []
    world = start(level)
    for loop, tracks in enumerate(loops, start=1):
        if loop > 1:
            world = next_loop(level, world)
        for beat in range(level["loop_beats"] + 1):
            if beat > 0:
                advance(level, world, actions_at(tracks, beat - 1))
            beats.append(picture(level, world, loop, beat))
            if beats[-1]["escaped"]:
                return beats
    return beats

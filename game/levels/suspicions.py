"""What is suspicious in a dream that can be read: things that are allowed, and seldom meant."""

from game.levels.cast import Cast
from game.levels.findings import Notes
from game.levels.ground import Ground
from game.levels.properties import Owner
from game.levels.reach import Beats, crosses, ever_open, reach
from game.levels.wording import listed
from game.rules import DIRECTIONS, FRIENDS, Bed, Gate, Grid, Level, first_state, members


def note_suspicions(level: Level, cast: Cast, ground: Ground, whole: Owner, notes: Notes) -> None:
    """Note what its designer will hardly have meant; `whole` is the map."""
    if not level.friends:
        return
    open_cells = ever_open(level)
    ways = {friend.name: reach(level, [friend.cell], open_cells) for friend in level.friends}
    _note_beds(level, cast, ways, notes)
    _note_plates(level, cast, ways, open_cells, notes)
    _note_gates(level, cast, open_cells, notes)
    _note_lengths(level, cast, whole, notes)
    _note_idle(level, whole, notes)
    _note_holes(level, ground, notes)


def _note_beds(level: Level, cast: Cast, ways: dict[str, Beats], notes: Notes) -> None:
    for bed in level.beds:
        owner = cast.owners["bed", bed.cell]
        sleepers = _sleepers(level, bed)
        if sleepers is None or level.tables.barred >> bed.cell & 1:
            continue
        if not sleepers:
            message = f"nobody in this dream sleeps in a bed whose who is {bed.who}. Change who, or"
            more = " tick rescue in Map > Map Properties," if bed.who == "dreamer" else ""
            owner.note(notes, "W222", f"{message}{more} delete it.")
        elif not any(bed.cell in ways[name] for name in sleepers):
            who = listed(name.capitalize() for name in sleepers)
            message = f"{who} can never get to this bed: it is walled off. Open a way, or move it."
            owner.note(notes, "W212", message)
    for name, beats in ways.items():
        near = [
            beats[bed.cell] for bed in level.beds if bed.who in (name, "any") and bed.cell in beats
        ]
        if near and min(near) > level.loop_beats:
            message = f"the nearest bed is {min(near)} beats away, the loop has {level.loop_beats}."
            owner = cast.owners["friend", FRIENDS.index(name)]
            owner.note(notes, "W220", f"{message} Move them together, or set loop_beats higher.")


def _sleepers(level: Level, bed: Bed) -> tuple[str, ...] | None:
    """Return the friends who may sleep in a bed; None for a bed in which others rightly do."""
    if bed.who == "dreamer" and level.rescue and level.dreamers:
        return None
    if bed.who == "shadow" and level.shadows:
        return None
    return level.names if bed.who == "any" else tuple(n for n in level.names if n == bed.who)


def _note_plates(
    level: Level, cast: Cast, ways: dict[str, Beats], open_cells: int, notes: Notes
) -> None:
    starts = [*(shadow.cell for shadow in level.shadows), *level.dreamers]
    reached = {cell for beats in ways.values() for cell in beats}
    reached |= reach(level, starts, open_cells).keys()
    reached |= {cell for path in level.nightmares for cell in path}
    for plate in level.plates:
        if plate.cell not in reached:
            message = "nobody and nothing can ever get to this plate. Open a way, or move it."
            cast.owners["plate", plate.cell].note(notes, "W214", message)


def _note_gates(level: Level, cast: Cast, open_cells: int, notes: Notes) -> None:
    bodies = len(level.friends) + len(level.dreamers) + len(level.nightmares) + len(level.shadows)
    for gate in level.gates:
        plates = [plate.cell for plate in level.plates if plate.channel == gate.channel]
        owner = cast.owners["gate", gate.cell]
        if gate.needs == "all" and len(plates) > bodies:
            message = f"it needs {len(plates)} plates pressed at once, but only {bodies} can press."
            owner.note(notes, "W223", f"{message} Remove plates, or set needs to any.")
        elif len(plates) == 1 and _stops_nobody(level, gate, plates[0], open_cells):
            message = "its only plate is beside it, so whoever presses that walks through: it stops"
            owner.note(notes, "W219", f"{message} nobody on that side. Move the plate away.")


def _stops_nobody(level: Level, gate: Gate, plate: int, open_cells: int) -> bool:
    if gate.inverted or plate not in {level.grid.steps[way][gate.cell] for way in DIRECTIONS}:
        return False
    closed = Grid.bits(other.cell for other in level.gates if other.channel == gate.channel)
    starts = [friend.cell for friend in level.friends]
    free = reach(level, starts, open_cells & ~closed)
    every = reach(level, starts, open_cells)
    return plate in free and len(every) > len(free) + 1


def _note_lengths(level: Level, cast: Cast, whole: Owner, notes: Notes) -> None:
    """Note what never comes to its end within a loop, unless Marc can carry it over."""
    if "marc" in level.names:
        return
    for number, path in enumerate(level.nightmares):
        if len(set(path)) - 1 > level.loop_beats:
            message = f"its path has {len(set(path))} cells, so it never gets to the end of it in a"
            owner = cast.owners["nightmare", number]
            owner.note(
                notes,
                "W218",
                f"{message} loop of {level.loop_beats} beats. Draw a shorter one, or set loop_beats"
                " higher.",
            )
    for glitch in level.glitches:
        if len(glitch.pattern) > level.loop_beats:
            name = f"glitch_{glitch.group}"
            message = f"{name} has {len(glitch.pattern)} signs, the loop {level.loop_beats} beats."
            line = whole.lines.get(name)
            whole.note(notes, "W233", f"{message} Shorten it, or set loop_beats higher.", line)


def _note_idle(level: Level, whole: Owner, notes: Notes) -> None:
    """Note what the whole dream has without any use for it."""
    for glitch in level.glitches:
        if len(set(glitch.pattern)) == 1:
            name = f"glitch_{glitch.group}"
            kind = "wall" if "#" in glitch.pattern else "floor"
            message = f"{name} is {glitch.pattern}: it never changes. Paint {kind} there, or mix #"
            whole.note(notes, "W224", f"{message} and dots.", whole.lines.get(name))
    for axis in level.grid.wrap.replace("none", ""):
        if not crosses(level, axis):
            message = f"wrap joins the edges along {axis}, but no cell is open on both. Open one in"
            whole.note(notes, "W225", f"{message} the same row or column.", whole.lines.get("wrap"))
    if level.dreamstuff and "lila" not in level.names:
        message = "there is dreamstuff, but Lila, who alone can paint it, is not in the dream. "
        whole.note(notes, "W226", f"{message}Place her, or paint wall or floor instead.")
    line = whole.lines.get("rescue")
    if level.rescue and not level.dreamers:
        message = "rescue is set, but there is no dreamer. Place a Dreamer, or untick rescue."
        whole.note(notes, "W234", message, line)
    beds = {bed.cell for bed in level.beds if bed.who == "dreamer"}
    if level.rescue and "anya" not in level.names and set(level.dreamers) - beds:
        message = "rescue is set, but Anya, who alone can move dreamers, is not in the dream. Place"
        whole.note(notes, "W230", f"{message} her, or untick rescue.", line)
    if first_state(level).escaped:
        message = "everybody is in bed at the start, so it is over at once. Move a friend or a bed."
        whole.note(notes, "W221", message)


def _note_holes(level: Level, ground: Ground, notes: Notes) -> None:
    floor = level.grid.inside & ~ground.barred
    for index in members(level.grid.inside & ~ground.painted):
        near = Grid.bits(level.grid.steps[way][index] for way in DIRECTIONS)
        if near & floor == near:
            message = "this cell is not painted, so it is void, with floor all round. Paint floor,"
            notes.add("W232", f"{message} or void if it is meant.", cell=level.grid.cell(index))

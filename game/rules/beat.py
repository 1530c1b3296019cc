"""One beat of a dream: the seven phases of the rules, in order. Read this file first.

`advance` is a pure function. The phases hand one another a `Beat`, which lives only inside it.
"""

from game.rules.abilities import ABILITIES
from game.rules.events import (
    Bumped,
    Carried,
    Caught,
    Escaped,
    Event,
    GateClosed,
    GateOpened,
    GlitchTurned,
    NightmareStepped,
    NightmareWaited,
    PlatePressed,
    PlateReleased,
    ShadowBumped,
    ShadowCarried,
    ShadowStepped,
    Stepped,
)
from game.rules.grid import members
from game.rules.level import Level
from game.rules.pieces import Mark
from game.rules.scratch import Beat
from game.rules.state import State, is_escape

ACTIONS = "urdlURDL."
"""Steps, abilities in a direction, and the wait: the letters of a track (LURD)."""


class LoopOverError(ValueError):
    """The loop has no further beat: it is escaped, or at its last beat."""


def advance(level: Level, state: State, actions: str) -> tuple[State, list[Event]]:
    """Return the dream one beat later, and what happened.

    Args:
        level: the dream.
        state: the dream now; not changed.
        actions: one letter of `ACTIONS` for each friend, in the order of `level.names`.

    Raises:
        LoopOverError: `state` is escaped or at the last beat; use `fold` for a new loop.
        ValueError: `actions` has a letter that is no action, or not one letter a friend.
    """
    if state.escaped or state.beat >= level.loop_beats:
        raise LoopOverError("this loop is over: fold it to start the next")
    beat = Beat(level, state, actions)
    use_abilities(beat)
    take_steps(beat)
    ride_currents(beat)
    run_devices(beat)
    catch_friends(beat)
    press_plates(beat)
    return find_escape(beat), beat.events


def use_abilities(beat: Beat) -> None:
    """Phase 1: Lila paints, Finn debugs, Anya rallies, Marc anchors, each after the other."""
    actions = beat.actions
    if actions != actions.lower():
        for name, number in beat.tables.order:
            action = actions[number]
            if action != "." and action not in beat.tables.steps:
                ABILITIES[name](beat, number, action.lower())
        beat.find_blocked()


def take_steps(beat: Beat) -> None:
    """Phase 2: all friends who step and all free shadows move at once into steppable cells."""
    blocked, friends, events = beat.blocked, beat.friends, beat.events
    steps, names = beat.tables.steps, beat.names
    for number, action in enumerate(beat.actions):
        step = steps.get(action)
        if step is not None:
            origin = friends[number]
            cell = step[origin]
            if blocked >> cell & 1:
                events.append(Bumped(names[number], origin, action))
            else:
                friends[number] = cell
                events.append(Stepped(names[number], origin, cell, action))
    if beat.shadows:
        _step_shadows(beat)


def _step_shadows(beat: Beat) -> None:
    shadows = beat.shadows
    held = beat.held("shadow")
    for index, (friend, steps) in enumerate(beat.tables.shadow_steps):
        action = beat.actions[friend] if friend >= 0 else "."
        if index == held or action not in steps:
            continue
        origin = shadows[index]
        cell = steps[action][origin]
        if beat.blocked >> cell & 1:
            beat.events.append(ShadowBumped(index, origin, action))
        else:
            shadows[index] = cell
            beat.events.append(ShadowStepped(index, origin, cell, action))


def ride_currents(beat: Beat) -> None:
    """Phase 3: whoever now stands on a free current is carried one cell, once."""
    rides = beat.tables.rides
    if not rides:
        return
    held = beat.held("current")
    stream_at, blocked, events = beat.tables.stream_at, beat.blocked, beat.events
    for number, cell in enumerate(beat.friends):
        if cell in rides and stream_at[cell] != held and not beat.caught >> number & 1:
            to = rides[cell]
            if not blocked >> to & 1:
                beat.friends[number] = to
                events.append(Carried(beat.names[number], cell, to))
    free = beat.held("shadow")
    for index, cell in enumerate(beat.shadows):
        if cell in rides and stream_at[cell] != held and index != free:
            to = rides[cell]
            if not blocked >> to & 1:
                beat.shadows[index] = to
                events.append(ShadowCarried(index, cell, to))


def run_devices(beat: Beat) -> None:
    """Phase 4: free nightmares advance where the board of phase 2 lets them; glitches tick."""
    nightmares, events = beat.nightmares, beat.events
    if nightmares:
        held = beat.held("nightmare")
        for index, path in enumerate(beat.level.nightmares):
            if index != held:
                at = nightmares[index]
                onward = at + 1 if at + 1 < len(path) else 0
                origin, cell = path[at], path[onward]
                if beat.blocked >> cell & 1:
                    events.append(NightmareWaited(index, origin))
                else:
                    nightmares[index] = onward
                    events.append(NightmareStepped(index, origin, cell))
    if beat.state.phases:
        _tick_glitches(beat)


def _tick_glitches(beat: Beat) -> None:
    held = beat.held("glitch")
    phases = list(beat.state.phases)
    for index, pattern in enumerate(beat.tables.solid):
        if index != held:
            phase = phases[index]
            onward = phase + 1 if phase + 1 < len(pattern) else 0
            phases[index] = onward
            if pattern[phase] != pattern[onward]:
                beat.events.append(GlitchTurned(index, pattern[onward] != 0))
    beat.phases = tuple(phases)


def catch_friends(beat: Beat) -> None:
    """Phase 5: a friend in the cell of a nightmare or shadow, or who changed places with one."""
    if not beat.nightmares and not beat.shadows:
        return
    before, state = beat.before, beat.state
    hazards = [
        (path[was], path[now], Mark("nightmare", index))
        for index, (path, was, now) in enumerate(
            zip(beat.level.nightmares, state.nightmares, beat.nightmares, strict=True)
        )
    ]
    hazards += [
        (was, now, Mark("shadow", index))
        for index, (was, now) in enumerate(zip(state.shadows, beat.shadows, strict=True))
    ]
    for number, cell in enumerate(beat.friends):
        if state.caught >> number & 1:
            continue
        for was, now, mark in hazards:
            if cell == now or (cell == was and before[number] == now):
                beat.caught |= 1 << number
                beat.events.append(Caught(beat.names[number], cell, mark))
                break


def press_plates(beat: Beat) -> None:
    """Phase 6: plates go down under bodies; free gates follow them, for the next beat on."""
    tables, state = beat.tables, beat.state
    if not tables.channels and not tables.plates:
        return
    occupied = beat.everybody()
    pressed = occupied & tables.plates
    changed = pressed ^ state.pressed
    if changed:
        beat.events += [
            PlatePressed(cell) if pressed >> cell & 1 else PlateReleased(cell)
            for cell in members(changed)
        ]
    elif beat.breakpoint == state.breakpoint:
        return
    beat.pressed = pressed
    channel = beat.held("gate")
    held = tables.channels[channel].gates if channel >= 0 else 0
    closed = tables.closed(pressed) & ~held | state.closed & held
    beat.events += [
        GateClosed(cell) if closed >> cell & 1 else GateOpened(cell)
        for cell in members(closed ^ state.closed)
    ]
    beat.closed = closed


def find_escape(beat: Beat) -> State:
    """Phase 7: return the state after the beat, escaped if everybody is in bed."""
    state = beat.result()
    if is_escape(beat.level, state):
        beat.events.append(Escaped(state.beat))
        return state._replace(escaped=True)
    return state

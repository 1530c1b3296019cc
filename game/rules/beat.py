"""One beat of a dream: the seven phases of the rules, in order. Read this file first.

`advance` is a pure function. The phases hand one another a `Beat`, which lives only inside it.
"""

from game.rules.abilities import ABILITIES
from game.rules.events import (
    Carried,
    Caught,
    Escaped,
    Event,
    GateClosed,
    GateOpened,
    PlatePressed,
    PlateReleased,
    ShadowBumped,
    ShadowCarried,
    ShadowStepped,
)
from game.rules.grid import members
from game.rules.level import Level
from game.rules.pieces import Mark
from game.rules.scratch import Beat
from game.rules.state import State, is_escape


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
    for number, name, direction in beat.plan.uses:
        ABILITIES[name](beat, number, direction)


def take_steps(beat: Beat) -> None:
    """Phase 2: all friends who step and all free shadows move at once into steppable cells."""
    blocked, friends, events = beat.blocked, beat.friends, beat.events
    for number, step, said in beat.plan.walks:
        origin = friends[number]
        stepped, bumped = said[origin]
        cell = step[origin]
        if blocked >> cell & 1:
            events.append(bumped)
        else:
            friends[number] = cell
            events.append(stepped)
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
    for index, cell in enumerate(beat.shadows):
        if cell in rides and stream_at[cell] != held and index != beat.held("shadow"):
            to = rides[cell]
            if not blocked >> to & 1:
                beat.shadows[index] = to
                events.append(ShadowCarried(index, cell, to))


def run_devices(beat: Beat) -> None:
    """Phase 4: free nightmares advance where the board of phase 2 lets them; glitches tick."""
    if beat.nightmares:
        _advance_nightmares(beat)
    if beat.phases:
        _tick_glitches(beat)


def _advance_nightmares(beat: Beat) -> None:
    nightmares, held = beat.nightmares, beat.held("nightmare")
    for index, at in enumerate(nightmares):
        if index != held:
            onward, cell, stepped, waited = beat.tables.rounds[index][at]
            if beat.blocked >> cell & 1:
                beat.events.append(waited)
            else:
                nightmares[index] = onward
                beat.events.append(stepped)


def _tick_glitches(beat: Beat) -> None:
    held = beat.held("glitch")
    phases = []
    for index, phase in enumerate(beat.phases):
        if index == held:
            phases.append(phase)
            continue
        turns = beat.tables.turns[index]
        phases.append((phase + 1) % len(turns))
        turned = turns[phase]
        if turned is not None:
            beat.events.append(turned)
    beat.phases = tuple(phases)


def catch_friends(beat: Beat) -> None:
    """Phase 5: a friend in the cell of a nightmare or shadow, or who changed places with one."""
    if beat.level.harmless:
        return
    friends, state = beat.friends, beat.state
    was_at = state.nightmares
    hazards: list[tuple[int, int, Mark]] = []
    for index, at in enumerate(beat.nightmares):
        path = beat.level.nightmares[index]
        was, now = path[was_at[index]], path[at]
        # Nobody there now, and nobody where it came from: nobody can be caught by it.
        if now in friends or was in friends:
            hazards.append((was, now, Mark("nightmare", index)))
    for index, now in enumerate(beat.shadows):
        was = state.shadows[index]
        if now in friends or was in friends:
            hazards.append((was, now, Mark("shadow", index)))
    if hazards:
        _catch(beat, hazards)


def _catch(beat: Beat, hazards: list[tuple[int, int, Mark]]) -> None:
    """Catch friends by hazards, each given as (cell before, cell now, what it is)."""
    for number, cell in enumerate(beat.friends):
        if beat.state.caught >> number & 1:
            continue
        for was, now, mark in hazards:
            if cell == now or (cell == was and beat.before[number] == now):
                beat.caught |= 1 << number
                beat.events.append(Caught(beat.names[number], cell, mark))
                break


def press_plates(beat: Beat) -> None:
    """Phase 6: plates go down under bodies; free gates follow them, for the next beat on."""
    tables, state = beat.tables, beat.state
    if not tables.plates and not tables.channels:
        return
    pressed = beat.pressed_plates()
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

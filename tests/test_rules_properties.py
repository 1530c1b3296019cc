"""What holds in every dream, tried on small crowded ones that are drawn at random."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules import (
    Event,
    Grid,
    Level,
    State,
    advance,
    is_escape,
    members,
    nightmare_cells,
    opaque_cells,
)
from game.rules import events as told
from tests.random_dreams import beats, dream, played

SEEDS = st.integers(0, 10**6)
TRIED = settings(max_examples=40, deadline=None, derandomize=True)


@TRIED
@given(SEEDS)
def test_the_same_tracks_give_the_same_end_and_the_same_events(seed: int) -> None:
    assert list(played(seed)) == list(played(seed))


@TRIED
@given(SEEDS)
def test_a_beat_depends_on_nothing_but_the_state_and_the_actions(seed: int) -> None:
    # A level remembers plans and events for speed. Here another one has not met any of them.
    steps = list(beats(seed))
    fresh = dream(seed).level
    for step in reversed(steps):
        assert advance(fresh, step.before, step.actions) == (step.after, step.happened)


@TRIED
@given(SEEDS)
def test_states_are_hashable_and_equal_when_their_parts_are(seed: int) -> None:
    for step in played(seed):
        again = State(*step.after)
        assert again == step.after
        assert hash(again) == hash(step.after)
        assert (again == step.before) == (tuple(again) == tuple(step.before))


@TRIED
@given(SEEDS)
def test_advancing_changes_neither_the_state_nor_the_level(seed: int) -> None:
    level = dream(seed).level
    seen = [(step, repr(step)) for step in played(seed)]
    assert all(repr(step) == text for step, text in seen)
    assert all(step.level == level for step, _ in seen[-1:])


@TRIED
@given(SEEDS)
def test_sets_of_cells_stay_within_what_the_level_has(seed: int) -> None:
    for level, _, _, _, state in played(seed):
        gates = Grid.bits(gate.cell for gate in level.gates)
        plates = Grid.bits(plate.cell for plate in level.plates)
        assert not state.shut & ~level.dreamstuff
        assert not state.closed & ~gates
        assert not state.pressed & ~plates
        assert not state.caught >> len(level.friends)
        assert 0 <= state.beat <= level.loop_beats


@TRIED
@given(SEEDS)
def test_nobody_is_ever_in_a_wall_or_a_void(seed: int) -> None:
    for level, _, _, _, state in played(seed):
        ground = level.grid.inside & ~level.walls & ~level.voids
        bodies = (*state.friends, *state.dreamers, *state.shadows)
        assert all(ground >> cell & 1 for cell in bodies)


@TRIED
@given(SEEDS)
def test_dreamers_who_start_apart_are_never_in_the_same_cell(seed: int) -> None:
    for level, _, _, _, state in played(seed):
        together = len(level.dreamers) - len(set(level.dreamers))
        assert together or len(set(state.dreamers)) == len(state.dreamers)


@TRIED
@given(SEEDS)
def test_friends_never_enter_what_was_opaque(seed: int) -> None:
    # After the abilities nothing opens or shuts before the steps, but Lila may have painted.
    for level, before, _, happened, after in beats(seed):
        painted = [e.cell for e in happened if isinstance(e, told.Painted)]
        opaque = opaque_cells(level, before) & ~Grid.bits(painted) | after.shut
        for was, now in zip(before.friends, after.friends, strict=True):
            assert was == now or not opaque >> now & 1


@TRIED
@given(SEEDS)
def test_marks_are_on_things_that_can_bear_them(seed: int) -> None:
    for level, _, _, _, state in played(seed):
        count = {
            "nightmare": len(level.nightmares),
            "shadow": len(level.shadows),
            "dreamer": len(level.dreamers),
            "glitch": len(level.glitches),
            "current": len(level.tables.streams),
            "gate": len(level.tables.channels),
        }
        bearers = {"nightmare", "shadow", "glitch", "current", "gate"}
        held, kept = state.breakpoint, state.anchor
        assert held is None or (held.kind in bearers and held.number < count[held.kind])
        if kept is not None and kept.kind == "dreamstuff":
            assert level.dreamstuff >> kept.number & 1
        else:
            assert kept is None or (kept.kind != "shadow" and kept.number < count[kept.kind])


@TRIED
@given(SEEDS)
def test_what_is_caught_stays_where_it_is(seed: int) -> None:
    for _, before, _, _, after in beats(seed):
        assert before.caught & after.caught == before.caught
        for number in members(before.caught):
            assert before.friends[number] == after.friends[number]


@TRIED
@given(SEEDS)
def test_a_state_says_whether_it_is_an_escape(seed: int) -> None:
    for level, _, actions, happened, after in played(seed):
        assert after.escaped == is_escape(level, after)
        if actions:
            assert after.escaped == any(isinstance(e, told.Escaped) for e in happened)


@TRIED
@given(SEEDS)
def test_events_explain_every_change(seed: int) -> None:
    for level, before, _, happened, after in beats(seed):
        assert explained(level, before, happened) == shown(level, after)


Shown = dict[str, dict[Any, Any]]


def shown(level: Level, state: State) -> Shown:
    """Return all that is to be seen of a state."""
    solid = [level.tables.solid[number][phase] != 0 for number, phase in enumerate(state.phases)]
    return {
        "friends": dict(zip(level.names, state.friends, strict=True)),
        "caught": {name: state.caught >> n & 1 == 1 for n, name in enumerate(level.names)},
        "dreamers": dict(enumerate(state.dreamers)),
        "nightmares": dict(enumerate(nightmare_cells(level, state))),
        "shadows": dict(enumerate(state.shadows)),
        "solid": dict(enumerate(solid)),
        "shut": {cell: state.shut >> cell & 1 == 1 for cell in members(level.dreamstuff)},
        "pressed": {p.cell: state.pressed >> p.cell & 1 == 1 for p in level.plates},
        "closed": {g.cell: state.closed >> g.cell & 1 == 1 for g in level.gates},
        "marks": {"breakpoint": state.breakpoint, "anchor": state.anchor},
    }


MOVED: dict[type[Event], str] = {
    told.Stepped: "friends",
    told.Carried: "friends",
    told.DreamerCame: "dreamers",
    told.ShadowStepped: "shadows",
    told.ShadowCarried: "shadows",
    told.NightmareStepped: "nightmares",
}
STAYED: dict[type[Event], str] = {
    told.Bumped: "friends",
    told.Caught: "friends",
    told.ShadowBumped: "shadows",
    told.NightmareWaited: "nightmares",
}
TURNED: dict[type[Event], tuple[str, bool]] = {
    told.PlatePressed: ("pressed", True),
    told.PlateReleased: ("pressed", False),
    told.GateClosed: ("closed", True),
    told.GateOpened: ("closed", False),
}


def explained(level: Level, before: State, happened: list[Event]) -> Shown:
    """Return what is to be seen after a beat, by its events alone."""
    seen = shown(level, before)
    for event in happened:
        kind = type(event)
        fields: tuple[Any, ...] = tuple(event)
        if kind in MOVED:
            who, origin, cell = fields[:3]
            assert seen[MOVED[kind]][who] == origin
            seen[MOVED[kind]][who] = cell
        elif kind in STAYED:
            who, cell = fields[:2]
            assert seen[STAYED[kind]][who] == cell
        elif kind in TURNED:
            what, now = TURNED[kind]
            turn(seen[what], fields[0], now)
        explain_rest(seen, event)
    return seen


def explain_rest(seen: Shown, event: Event) -> None:
    """Change what is seen by an event that is neither a move nor a plate's or a gate's."""
    match event:
        case told.Painted(_, cell, _, shut):
            turn(seen["shut"], cell, shut)
        case told.GlitchTurned(number, solid):
            turn(seen["solid"], number, solid)
        case told.Caught(name, _, _):
            turn(seen["caught"], name, True)
        case told.BreakpointSet(_, _, _, mark):
            turn(seen["marks"], "breakpoint", mark)
        case told.BreakpointLifted(_, _, _, mark):
            assert seen["marks"]["breakpoint"] == mark
            turn(seen["marks"], "breakpoint", None)
        case told.Anchored(_, _, _, mark):
            seen["marks"]["anchor"] = mark


def turn(things: dict[Any, Any], which: str | int, now: object) -> None:
    """Turn a thing; it must have been otherwise before."""
    assert things[which] != now
    things[which] = now

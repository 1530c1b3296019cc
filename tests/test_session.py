"""rules.md, "The session": what a player does with a dream, and that undo brings all of it back."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import game.play.session
from game.play import Point, Session, Solution, actions_at, read_solution, replay
from game.rules import Level, State, advance
from game.rules.notation import draw_state, parse_level
from tests.film import parted
from tests.random_dreams import dream

TRIED = settings(max_examples=40, deadline=None, derandomize=True)
LONG = "L......\nM......\nbeats 64"


def enter(level: str) -> Session:
    return Session(parse_level(level))


def looks(session: Session) -> str:
    """Return what is on the screen."""
    return "\n".join(parted(draw_state(session.level, session.state))[0])


def act(session: Session, actions: str) -> None:
    for action in actions:
        session.act(action)


# Acting


def test_a_session_begins_at_beat_0_of_the_first_loop_with_empty_tracks() -> None:
    session = enter("L.M")
    assert (session.loop, session.beat, session.tracks) == (1, 0, ("", ""))
    assert (session.live, session.punch) == ("lila", False)
    assert looks(session) == "L.M"
    assert not session.undo()
    assert not session.redo()


def test_act_writes_the_action_at_this_beat_and_advances_one_beat() -> None:
    session = enter("L..")
    session.act("r")
    assert (session.beat, session.tracks, looks(session)) == (1, ("r",), ".L.")


def test_act_tells_what_happened() -> None:
    session = enter("L..")
    happened = session.act("r")
    assert happened == session.events_at(1) != []


def test_the_others_echo() -> None:
    session = enter("L...\nM...")
    act(session, "rr")
    session.scrub(0)
    session.switch("marc")
    act(session, ".r")
    assert looks(session) == "..L.\n.M.."
    assert session.tracks == ("rr", ".r")


def test_act_drops_what_its_own_track_held_after_it_and_leaves_the_others_whole() -> None:
    session = enter("L...\nM...")
    act(session, "rrr")
    session.scrub(0)
    session.switch("marc")
    act(session, "rrr")
    session.scrub(1)
    session.act(".")
    assert session.tracks == ("rrr", "r.")


def test_with_punch_on_the_rest_of_its_track_is_kept() -> None:
    session = enter("L...")
    act(session, "rrr")
    session.scrub(1)
    session.toggle_punch()
    session.act(".")
    assert (session.tracks, session.punch) == (("r.r",), True)
    session.follow()
    assert looks(session) == "..L."


def test_punch_is_a_toggle() -> None:
    session = enter("L...")
    session.toggle_punch()
    session.toggle_punch()
    act(session, "rrr")
    session.scrub(0)
    session.act("r")
    assert (session.tracks, session.punch) == (("r",), False)


def test_past_the_end_of_its_track_a_friend_has_waited_when_it_acts_again() -> None:
    session = enter("L...\nM...")
    act(session, "rrr")
    session.switch("marc")
    session.scrub(2)
    session.act("r")
    assert session.tracks == ("rrr", "..r")


@pytest.mark.parametrize("action", ["", "x", "rr", " "])
def test_what_is_no_action_is_refused_and_changes_nothing(action: str) -> None:
    session = enter("L..")
    with pytest.raises(ValueError, match=r"is no action; the actions are u r d l U R D L \."):
        session.act(action)
    assert not session.undo()


def test_follow_lets_a_beat_pass_with_everybody_replaying() -> None:
    session = enter("L...\nM...")
    act(session, "rr")
    session.scrub(0)
    happened = session.follow()
    assert happened == session.events_at(1)
    assert (looks(session), session.tracks) == (".L..\nM...", ("rr", ""))


# Scrubbing and switching


def test_scrub_goes_to_any_beat_and_keeps_the_tracks() -> None:
    session = enter("L...")
    act(session, "rrr")
    for beat, picture in ((1, ".L.."), (0, "L..."), (3, "...L")):
        session.scrub(beat)
        assert (session.beat, looks(session), session.tracks) == (beat, picture, ("rrr",))


def test_scrub_goes_beyond_what_was_played_while_everybody_replays() -> None:
    session = enter("L...\nbeats 8")
    session.act("r")
    session.scrub(5)
    assert (session.beat, looks(session), session.tracks) == (5, ".L..", ("r",))


def test_scrub_is_clamped_to_the_loop() -> None:
    session = enter("L...\nbeats 8")
    session.scrub(-3)
    assert session.beat == 0
    session.scrub(99)
    assert (session.beat, session.loop) == (8, 1)


def test_scrub_is_clamped_to_the_escape() -> None:
    session = enter("L.l\nbeats 8")
    act(session, "rr")
    session.scrub(0)
    session.scrub(99)
    assert (session.beat, session.escaped, session.last_beat) == (2, True, 2)


def test_a_drag_is_one_step_of_undo() -> None:
    session = enter("L...")
    act(session, "rrr")
    session.scrub(2)
    session.scrub(1, same_gesture=True)
    session.scrub(0, same_gesture=True)
    assert session.beat == 0
    session.undo()
    assert (session.beat, session.tracks) == (3, ("rrr",))
    session.redo()
    assert session.beat == 0


def test_a_drag_as_the_first_thing_of_all_can_be_undone() -> None:
    session = enter("L...")
    session.scrub(2, same_gesture=True)
    assert session.undo()
    assert session.beat == 0


def test_switch_plays_another_friend_from_this_beat_on() -> None:
    session = enter("L..\nM..")
    session.act("r")
    session.switch("marc")
    session.act("r")
    assert (session.live, session.tracks, looks(session)) == ("marc", ("r", ".r"), ".L.\n.M.")


def test_only_who_is_in_the_level_can_be_played() -> None:
    session = enter("L.M")
    with pytest.raises(ValueError, match="'finn' is not in this level; it has lila, marc"):
        session.switch("finn")


def test_states_and_events_of_any_beat_can_be_looked_at() -> None:
    session = enter("Ll")
    session.act("r")
    assert session.state_at(0).beat == 0
    assert session.state_at(9) == session.state_at(1)
    assert session.events_at(0) == session.events_at(2) == []


# Loops


def test_the_loop_ends_with_its_last_beat_and_the_tracks_are_kept() -> None:
    session = enter("L..\nbeats 2")
    session.act("r")
    happened = session.act("r")
    assert [type(event).__name__ for event in happened] == ["Stepped", "LoopEnded"]
    assert (session.loop, session.beat, session.tracks) == (2, 0, ("rr",))
    assert looks(session) == "L.."


def test_follow_ends_the_loop_too() -> None:
    session = enter("L..\nbeats 1")
    happened = session.follow()
    assert type(happened[-1]).__name__ == "LoopEnded"
    assert (session.loop, session.beat) == (2, 0)


def test_after_scrubbing_to_the_last_beat_any_act_ends_the_loop() -> None:
    for end in (lambda s: s.act("r"), Session.follow, Session.end_loop):
        session = enter("L..\nbeats 2")
        session.scrub(2)
        happened = end(session)
        assert [type(event).__name__ for event in happened] == ["LoopEnded"]
        assert (session.loop, session.beat, session.tracks) == (2, 0, ("",))


def test_end_loop_plays_on_with_everybody_replaying() -> None:
    session = enter("%LM\nbeats 4")
    act(session, "L")
    session.scrub(0)
    session.end_loop()
    assert (session.loop, session.beat, looks(session)) == (2, 0, "%LM")


def test_a_loops_end_carries_an_anchor_and_only_that() -> None:
    session = enter("%L%M\nbeats 2")
    session.switch("marc")
    session.act("L")
    session.scrub(0)
    session.switch("lila")
    act(session, "LR")
    assert (session.loop, looks(session)) == (2, "%L,M")
    assert session.tracks == ("LR", "L")


def test_rewinding_carries_nothing() -> None:
    session = enter("L%M\nbeats 4")
    session.act("R")
    session.switch("marc")
    session.act("L")
    session.scrub(0)
    assert (looks(session), session.state.anchor) == ("L%M", None)


def test_an_escape_stops() -> None:
    session = enter("L.l.\nbeats 8")
    act(session, "rr")
    assert session.escaped
    point = session.point
    assert session.act("r") == []
    assert session.follow() == []
    assert session.end_loop() == []
    assert session.point == point


def test_end_loop_stops_at_an_escape_that_the_tracks_lead_to() -> None:
    session = enter("L.l\nbeats 8")
    act(session, "rr")
    session.scrub(0)
    assert session.end_loop() == []
    assert (session.beat, session.escaped, session.loop) == (2, True, 1)


def test_an_escape_at_the_last_beat_does_not_fold() -> None:
    session = enter("L.l\nbeats 2")
    act(session, "rr")
    assert (session.escaped, session.loop, session.beat) == (True, 1, 2)


def test_a_level_with_nobody_in_it_lets_time_pass() -> None:
    session = enter("z\nbeats 2\nrescue")
    assert session.live == ""
    assert session.act("r") == []
    session.follow()
    assert session.beat == 1


# Clearing, starting over, solutions


def test_clear_empties_one_track_or_all_and_goes_to_beat_0() -> None:
    session = enter("L..\nM..")
    session.act("r")
    session.switch("marc")
    session.act("r")
    session.clear("lila")
    assert (session.tracks, session.beat) == (("", ".r"), 0)
    session.clear()
    assert session.tracks == ("", "")
    session.undo()
    session.undo()
    assert (session.tracks, session.beat) == (("r", ".r"), 2)


def test_only_who_is_in_the_level_can_be_cleared() -> None:
    session = enter("L.M")
    with pytest.raises(ValueError, match="'anya' is not in this level; it has lila, marc"):
        session.clear("anya")
    assert not session.undo()


def test_start_over_is_the_level_as_it_was_first_entered() -> None:
    session = enter("L%M\nbeats 1")
    session.act("R")
    session.clear()
    session.switch("marc")
    session.act("L")
    assert (session.loop, session.state.anchor is None) == (3, False)
    session.start_over()
    assert (session.loop, session.beat, session.tracks) == (1, 0, ("", ""))
    assert (session.state, session.live) == (enter("L%M\nbeats 1").state, "marc")
    session.undo()
    assert session.loop == 3


def test_the_solution_has_the_loops_that_led_here_and_this_one_up_to_now() -> None:
    session = enter("L%M.\nbeats 2")
    session.toggle_punch()
    session.act("R")
    session.switch("marc")
    session.act("L")
    assert session.loop == 2
    act(session, "r")
    assert session.solution() == Solution(("lila", "marc"), (("R", ".L"), ("R", "r")))
    session.scrub(0)
    assert session.solution().par == (2, 0)


def test_waits_fill_the_solution_up_to_the_beat() -> None:
    session = enter("L...\nM...")
    session.act("r")
    session.scrub(3)
    assert session.solution().loops == (("r..", "..."),)


def test_loops_that_led_nowhere_are_left_out_of_the_solution() -> None:
    session = enter("L%M\nbeats 2")
    act(session, "rr.")  # Nothing is anchored: the second loop begins as the first did.
    assert session.loop == 2
    assert session.solution().loops == ((".", "."),)


def test_loops_that_led_back_are_left_out_of_the_solution() -> None:
    session = enter("L%M\nbeats 2")
    session.record(read_solution("lila: R\nmarc: L\n", session.level.names))
    session.end_loop()  # The dreamstuff is open now, and anchored.
    session.end_loop()  # Shut and anchored: this has not been so before.
    assert (session.loop, len(session.solution().loops)) == (3, 3)
    session.end_loop()  # Open and anchored again, as at the start of the second loop.
    assert (session.loop, session.solution().loops) == (4, (("R", "L"), ("", "")))


def test_a_solution_can_be_taken_over_whole() -> None:
    session = enter("L%M.\nbeats 2")
    text = "lila: R\nmarc: L\n\nlila: rr\nmarc: r\n"
    session.record(read_solution(text, session.level.names))
    assert (session.loop, session.beat, session.live) == (2, 0, "lila")
    assert (session.tracks, looks(session)) == (("rr", "r"), "L,M.")
    session.undo()
    assert session.point == enter("L%M.\nbeats 2").point


def test_a_solution_for_other_friends_is_refused() -> None:
    session = enter("L.M")
    with pytest.raises(ValueError, match="for other friends than this level has"):
        session.record(Solution(("lila",), (("r",),)))


# Undo


def test_undo_and_redo_say_when_there_is_nothing_more() -> None:
    session = enter("L..")
    assert not session.undo()
    assert not session.redo()
    session.act("r")
    assert session.undo()
    assert session.redo()
    assert not session.redo()


def test_undo_goes_back_across_loops_to_the_beat_before() -> None:
    session = enter("L..\nbeats 2")
    act(session, "rr")
    session.undo()
    assert (session.loop, session.beat, session.tracks, looks(session)) == (1, 1, ("r",), ".L.")
    session.redo()
    assert (session.loop, session.beat, session.tracks) == (2, 0, ("rr",))


def test_a_new_act_leaves_nothing_to_redo() -> None:
    session = enter("L...")
    act(session, "rr")
    session.undo()
    session.act(".")
    assert not session.redo()
    assert session.tracks == ("r.",)


Operation = Callable[[Session], Any]


def operations(seed: int, choices: list[tuple[int, int]]) -> Iterator[Operation]:
    """Yield what a player might do, one operation for each pair of numbers."""
    level, solution, _, _ = dream(seed)
    # What comes after an escape is no part of a solution.
    loops = max(moment.loop for moment in replay(level, solution))
    solution = solution._replace(loops=solution.loops[:loops])
    for kind, number in choices:
        name = level.names[number % len(level.names)]
        yield (
            lambda s, n=number: s.act("urdlURDL."[n % 9]),
            lambda s, n=number: s.act("urdlURDL."[n % 9]),
            Session.follow,
            lambda s, n=number: s.scrub(n - 2),
            lambda s, who=name: s.switch(who),
            Session.toggle_punch,
            Session.end_loop,
            lambda s, who=name: s.clear(who),
            Session.clear,
            Session.start_over,
            lambda s: s.record(solution),
        )[kind]


PLAYS = st.tuples(
    st.integers(0, 10**4),
    st.lists(st.tuples(st.integers(0, 10), st.integers(0, 15)), max_size=30),
)


def seen(session: Session) -> tuple[Point, State]:
    return session.point, session.state


def without_repeats(trace: list[tuple[Point, State]]) -> list[tuple[Point, State]]:
    return [now for number, now in enumerate(trace) if number == 0 or now != trace[number - 1]]


@TRIED
@given(PLAYS)
def test_undo_and_redo_bring_back_each_point_and_state_exactly(
    play: tuple[int, list[tuple[int, int]]],
) -> None:
    session = Session(dream(play[0]).level)
    there = [seen(session)]
    for operation in operations(*play):
        operation(session)
        there.append(seen(session))
    back = [seen(session)]
    while session.undo():
        back.append(seen(session))
    again = [seen(session)]
    while session.redo():
        again.append(seen(session))
    assert without_repeats(back[::-1]) == without_repeats(there)
    assert without_repeats(again) == without_repeats(there)


@TRIED
@given(PLAYS)
def test_what_is_on_the_screen_follows_from_the_point(
    play: tuple[int, list[tuple[int, int]]],
) -> None:
    session = Session(dream(play[0]).level)
    for operation in operations(*play):
        operation(session)
        assert session.state == computed(session.level, session.point)
        assert session.state.beat == session.beat


def computed(level: Level, point: Point) -> State:
    state = point.start
    while state.beat < point.beat:
        state, _ = advance(level, state, actions_at(point.tracks, state.beat))
    return state


@TRIED
@given(PLAYS)
def test_the_solution_leads_to_where_the_session_is(
    play: tuple[int, list[tuple[int, int]]],
) -> None:
    session = Session(dream(play[0]).level)
    for operation in operations(*play):
        operation(session)
    solution = session.solution()
    assert len(solution.loops) <= session.loop
    last = [m for m in replay(session.level, solution) if m.loop == len(solution.loops)]
    assert last[session.beat].state == session.state


# What it costs


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the beats that were worked out since."""
    beats: list[int] = []

    def counting(level: Level, state: State, actions: str) -> Any:
        beats.append(state.beat)
        return advance(level, state, actions)

    monkeypatch.setattr(game.play.session, "advance", counting)
    return beats


def test_scrubbing_over_64_beats_works_each_of_them_out_once(counted: list[int]) -> None:
    session = enter(LONG)
    for beat in (64, 0, 32, 64, 1, 63, 5):
        session.scrub(beat)
        looks(session)
    assert counted == list(range(64))


def test_an_act_works_out_only_what_comes_after_it(counted: list[int]) -> None:
    session = enter(LONG)
    session.scrub(64)
    session.scrub(60)
    counted.clear()
    session.act("r")
    session.scrub(64)
    assert counted == [60, 61, 62, 63]


def test_a_punch_that_changes_nothing_works_nothing_out(counted: list[int]) -> None:
    session = enter(LONG)
    act(session, "rrr")
    session.toggle_punch()
    session.scrub(1)
    counted.clear()
    session.act("r")
    assert counted == []


def test_a_track_punched_in_by_another_keeps_the_beats_before_it(counted: list[int]) -> None:
    session = enter(LONG)
    act(session, "rrrr")
    session.switch("marc")
    session.scrub(2)
    counted.clear()
    session.act("r")
    assert counted == [2]


def test_a_solution_that_escapes_early_is_taken_over_up_to_there() -> None:
    level = parse_level("Ll\nbeats 4")
    session = Session(level)
    session.record(Solution(("lila",), (("r",), ("l",))))
    assert session.loop == 1
    assert session.tracks == ("r",)


def test_a_drag_does_not_swallow_what_was_done_before_it() -> None:
    session = Session(parse_level("L..\nbeats 4"))
    session.act("r")
    session.scrub(0, same_gesture=True)
    session.scrub(1, same_gesture=True)
    session.undo()
    assert (session.beat, session.tracks) == (1, ("r",))
    session.undo()
    assert session.tracks == ("",)

"""Solutions as text and as replays: rules.md, "Solutions"."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.play import (
    Solution,
    SolutionError,
    actions_at,
    read_solution,
    replay,
    write_solution,
)
from game.rules import ACTIONS, FRIENDS
from game.rules.notation import draw_state, parse_level
from tests.film import parted
from tests.random_dreams import dream

TRIED = settings(max_examples=40, deadline=None, derandomize=True)
TEAM = ("lila", "marc")

EXAMPLE = """\
# par 2 loops, 9 beats
lila: rrR.......
marc: .rruU.....

lila: rrrruu...
marc: ddlllluur
"""


def test_one_loop_is_a_paragraph_and_one_friend_a_line() -> None:
    solution = read_solution(EXAMPLE, TEAM)
    assert solution.names == TEAM
    assert solution.loops == (("rrR.......", ".rruU....."), ("rrrruu...", "ddlllluur"))


def test_the_par_is_the_loops_and_the_beats_of_the_last() -> None:
    assert read_solution(EXAMPLE, TEAM).par == (2, 9)
    assert Solution((), ((),)).par == (1, 0)


def test_it_is_written_as_it_is_read() -> None:
    assert write_solution(read_solution(EXAMPLE, TEAM)) == EXAMPLE


def test_one_loop_and_one_beat_are_written_in_the_singular() -> None:
    assert write_solution(Solution(("lila",), (("r",),))) == "# par 1 loop, 1 beat\nlila: r\n"


def test_an_empty_track_is_written_as_a_wait() -> None:
    assert str(Solution(TEAM, (("r", ""),))) == "lila: r\nmarc: .\n"


def test_a_number_sign_begins_a_comment() -> None:
    text = "# first\n  # second\nlila: rr # to the bed\n# this parts no loops\nmarc: d\n"
    assert read_solution(text, TEAM).loops == (("rr", "d"),)


def test_empty_lines_part_loops_however_many_they_are() -> None:
    assert read_solution("\n\nlila: r\n\n \n\nlila: l\n\n\n", TEAM).loops == (("r", ""), ("l", ""))


def test_a_friend_without_a_line_waits() -> None:
    assert read_solution("marc: d", TEAM).loops == (("", "d"),)


def test_names_may_be_capital_and_tracks_may_have_gaps() -> None:
    assert read_solution(" Lila :rr DD .. ", TEAM).loops == (("rrDD..", ""),)


def test_friends_may_be_listed_in_any_order() -> None:
    assert read_solution("marc: d\nlila: r", TEAM).loops == (("r", "d"),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "lila: r\nmarc d",
            (
                "line 2: 'marc d' is no track; write a friend, a colon and letters, "
                "such as 'lila: rrD.'"
            ),
        ),
        ("# x\n\nanya: r", "line 3: 'anya' is not in this level; it has lila, marc"),
        (
            "lila: r\nlila: d",
            "line 2: lila has two tracks in this loop; put an empty line between loops",
        ),
        (
            "lila: r.x",
            "line 1: 'x', action 3 of lila, is no action; the actions are u r d l U R D L .",
        ),
        ("", "there is no track in it; write lines such as 'lila: rrD.'"),
        ("# nothing\n\n", "there is no track in it; write lines such as 'lila: rrD.'"),
    ],
)
def test_a_text_that_cannot_be_read_says_the_line_and_what_to_do(text: str, said: str) -> None:
    with pytest.raises(SolutionError) as caught:
        read_solution(text, TEAM)
    assert str(caught.value) == said


def test_long_nonsense_is_quoted_in_part() -> None:
    with pytest.raises(SolutionError, match="^line 1: '" + "x" * 40 + "' is no track"):
        read_solution("x" * 999, TEAM)


def test_in_a_level_with_nobody_every_name_is_refused() -> None:
    with pytest.raises(SolutionError, match="'lila' is not in this level; it has nobody"):
        read_solution("lila: r", ())
    with pytest.raises(SolutionError, match=r"such as 'lila: rrD\.'"):
        read_solution("", ())


NAMES = st.sets(st.sampled_from(FRIENDS), min_size=1).map(
    lambda some: tuple(name for name in FRIENDS if name in some)
)
TRACKS = st.text(ACTIONS, min_size=1, max_size=12)


@st.composite
def solutions(draw: st.DrawFn) -> Solution:
    names = draw(NAMES)
    loops = st.tuples(*(TRACKS for _ in names))
    return Solution(names, tuple(draw(st.lists(loops, min_size=1, max_size=4))))


@TRIED
@given(solutions())
def test_what_is_written_is_read_back_the_same(solution: Solution) -> None:
    assert read_solution(write_solution(solution), solution.names) == solution


# Replays


def test_past_the_end_of_its_track_a_friend_waits() -> None:
    assert [actions_at(("rr", "d"), beat) for beat in range(3)] == ["rd", "r.", ".."]


def frames(level: str, text: str) -> list[tuple[int, int, str]]:
    """Return loop, beat and picture of every moment of a replay."""
    dreamt = parse_level(level)
    solution = read_solution(text, dreamt.names)
    return [
        (moment.loop, moment.state.beat, parted(draw_state(dreamt, moment.state))[0][0])
        for moment in replay(dreamt, solution)
    ]


def test_a_replay_shows_every_beat_from_beat_0_to_the_escape() -> None:
    assert frames("L.l", "lila: rrrr") == [(1, 0, "L.l"), (1, 1, ".Ll"), (1, 2, "..L")]


def test_all_loops_run_to_their_last_beat() -> None:
    shown = frames("L%M\nbeats 2", "lila: R\nmarc: L\n\nlila: r")
    assert shown == [
        (1, 0, "L%M"),
        (1, 1, "L,M"),
        (1, 2, "L,M"),
        (2, 0, "L,M"),
        (2, 1, ".LM"),
        (2, 2, ".LM"),
    ]


def test_what_a_track_holds_past_the_loops_last_beat_is_never_reached() -> None:
    assert frames("L...\nbeats 1", "lila: rrr") == [(1, 0, "L..."), (1, 1, ".L..")]


def test_an_escape_at_beat_0_is_a_solution_of_no_beats() -> None:
    assert frames("L.\nunder 0,0 l", "lila: r") == [(1, 0, "L.")]


def test_an_escape_ends_the_replay_whatever_loops_are_left() -> None:
    assert frames("Ll", "lila: r\n\nlila: r") == [(1, 0, "Ll"), (1, 1, ".L")]


def test_events_lead_to_each_moment() -> None:
    level = parse_level("L.\nbeats 1")
    moments = replay(level, read_solution("lila: r\n\nlila: r", level.names))
    told = [[type(event).__name__ for event in moment.events] for moment in moments]
    assert told == [[], ["Stepped"], ["LoopEnded"], ["Stepped"]]


@TRIED
@given(st.integers(0, 10**6))
def test_a_random_dreams_tracks_survive_writing_and_reading(seed: int) -> None:
    level, solution, _, _ = dream(seed)
    again = read_solution(write_solution(solution), level.names)
    assert list(replay(level, again)) == list(replay(level, solution))

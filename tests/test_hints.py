import random
import time
from pathlib import Path

import pytest

from game.levels import load
from game.levels.check import maps_in
from game.paths import data_root
from game.play import Session, read_solution
from game.play.adviser import NOTHING, Adviser
from game.play.hints import advise, question_of, whole_solution
from game.solver import Limits
from tests.rooms import ROOMS, Room
from tools.bench_hints import random_session

SOON = 4000
"""So many nodes are enough for each question of a hint; they take less than half a second."""


def session_in(room: str, **tracks: str) -> Session:
    """Play the tracks of each friend from beat 0, one after the other."""
    session = Session(ROOMS[room].level)
    for name, track in tracks.items():
        session.switch(name)
        session.scrub(0)
        for action in track:
            session.act(action)
    return session


def test_a_fresh_loop_can_be_won_and_the_hint_says_who_begins() -> None:
    advice = advise(question_of(session_in("swap")))
    assert (advice.winnable, advice.lost_at, advice.loops) == (True, None, 1)
    hint = advice.hint
    assert hint is not None
    assert (hint.look.since, hint.ghost.since) == (0, 0)
    assert (hint.look.friend, hint.deed.kind, hint.ghost.actions) == ("lila", "paint", "rrD")


def test_a_lost_loop_tells_since_when_it_is_lost_and_keeps_what_was_good() -> None:
    session = session_in("swap", lila="rrr", anya="rru")
    advice = advise(question_of(session))
    assert (advice.winnable, advice.lost_at, advice.loops) == (False, 3, 1)
    hint = advice.hint
    assert hint is not None
    assert [track[:2] for track in hint.whole[0]] == ["rr", "rr"]
    assert (hint.look.friend, hint.look.since, hint.ghost.actions) == ("lila", 2, "D")


@pytest.mark.parametrize("path", [*maps_in(data_root() / "levels")], ids=lambda path: path.stem)
def test_a_hint_is_soon_found_for_every_shipped_dream_wherever_one_is(path: Path) -> None:
    level = load(path).level
    text = path.with_suffix(".solution").read_text(encoding="utf-8")
    rng = random.Random(1)
    for _ in range(2):
        session = random_session(rng, level, read_solution(text, level.names))
        advice = advise(question_of(session), Limits(nodes=SOON))
        assert advice.winnable is not None
        assert advice.loops is not None


def test_tracks_that_escape_need_no_hint() -> None:
    session = session_in("swap", lila="rrDddrr", anya="rruurrr")
    assert session.escaped
    session.scrub(4)
    advice = advise(question_of(session))
    assert (advice.winnable, advice.hint) == (True, None)


@pytest.mark.parametrize("room", ROOMS.values(), ids=ROOMS)
def test_what_the_last_layer_plays_is_an_escape(room: Room) -> None:
    session = Session(room.level)
    advice = advise(question_of(session))
    assert advice.hint is not None
    solution = whole_solution(session, advice.hint)
    session.record(solution)
    session.end_loop()
    assert session.escaped
    assert (session.loop, session.beat) == (room.loops, room.beats)


def test_a_loop_that_only_prepares_is_not_winnable_but_has_a_way() -> None:
    advice = advise(question_of(session_in("overtaking")))
    assert (advice.winnable, advice.lost_at, advice.loops) == (False, 0, 2)
    assert advice.hint is not None
    assert len(advice.hint.whole) == 2


def test_the_second_loop_goes_on_from_what_was_anchored() -> None:
    session = session_in("overtaking", anya="drrUU", marc=".....L")
    assert session.loop == 2
    advice = advise(question_of(session))
    assert (advice.winnable, advice.loops) == (True, 1)


def test_a_met_limit_makes_the_answer_unknown() -> None:
    advice = advise(question_of(session_in("curtain")), Limits(deadline=lambda: True))
    assert advice == (None, None, None, None)


def test_the_adviser_answers_the_last_question_survives_its_worker_and_stops() -> None:
    adviser = Adviser()
    assert adviser.answer() is None
    try:
        adviser.ask(question_of(session_in("overtaking")))
        question = question_of(session_in("swap"))
        adviser.ask(question)
        assert wait_for(adviser) == advise(question)
        assert not adviser._waiting
        assert adviser._process is not None
        adviser._process.kill()
        adviser._process.join()
        adviser.ask(question)
        assert wait_for(adviser) == advise(question)
        adviser.ask(question)
        adviser.forget()
        assert not adviser._waiting
    finally:
        adviser.stop()
    assert adviser.answer() is None


def test_a_question_over_which_the_worker_is_killed_is_answered_with_nothing_known() -> None:
    adviser = Adviser()
    try:
        adviser.ask(question_of(session_in("swap")))
        assert adviser._process is not None
        adviser._process.kill()
        assert wait_for(adviser) == NOTHING
        assert not adviser._waiting
    finally:
        adviser.stop()


def wait_for(adviser: Adviser) -> object:
    for _ in range(1000):
        answer = adviser.answer()
        if answer is not None:
            return answer
        time.sleep(0.01)
    pytest.fail("no answer within ten seconds")

"""The strips themselves: what they compare, and what they say where a picture differs."""

import pytest

from tests.film import LOOP_ENDS, difference, events, strip


def test_a_strip_that_differs_shows_both_pictures_and_marks_the_rows() -> None:
    with pytest.raises(pytest.fail.Exception) as failed:
        strip("L..\n#..", "r", "L..\n#..")
    assert str(failed.value).splitlines() == [
        "after 'r', at beat 1:",
        "    expected   now",
        "    L..        .L.   <--",
        "    #..        #..",
    ]


@pytest.mark.parametrize(
    "line", ["caught lila", "breakpoint glitch 0", "anchor dreamer 0", "escaped"]
)
def test_who_is_caught_and_what_bears_a_mark_is_always_compared(line: str) -> None:
    assert difference("L.", f"L.\nbeat 1\n{line}\n")
    assert difference(f"L.\n{line}", "L.\nbeat 1\n")
    assert not difference(f"L.\n{line}", f"L.\nbeat 1\n{line}\n")


def test_other_lines_are_compared_where_they_are_stated() -> None:
    drawn = "L.\nbeat 1\nphases 2\nunder 0,0 l\nunder 1,0 r\n"
    assert not difference("L.", drawn)
    assert not difference("L.\nphases 2\nunder 1,0 r", drawn)
    assert difference("L.\nphases 1", drawn)
    assert difference("L.\nunder 1,0 g", drawn)
    assert difference("L.\nunder 0,1 r", drawn)


def test_events_are_those_of_the_last_tracks() -> None:
    assert events("L..\nbeats 2", "r", "r") == ["Stepped lila 1,0 2,0 r"]
    assert events("L..\nbeats 2", "r", LOOP_ENDS) == ["LoopEnded 2"]


def test_tracks_of_somebody_who_is_not_there_are_a_mistake() -> None:
    with pytest.raises(AssertionError, match="names somebody who is not in the level"):
        strip("L.", "marc: r", "L.")

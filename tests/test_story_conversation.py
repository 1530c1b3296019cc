"""Going through a scene, without a screen."""

import pytest

from game.story.conditions import ConditionError, flags_in, holds
from game.story.conversation import Conversation
from game.story.script import Choice, End, Fork, Line, Option, Remember, Scene, Stage

HELLO = Line("marc", "calm", "You're late for soup.")
HOT = Line("anya", "hurt", "Is it still hot?")
WAITS = Line("marc", "calm", "It's soup. It waits.")
ASK = Choice(
    "soup",
    "anya",
    (Option("Soup?", "soup", (WAITS,)), Option("Later.", "", ())),
)


def scene(*steps: object) -> Scene:
    return Scene("test", "", "", steps)  # type: ignore[arg-type]


def test_lines_and_directions_come_in_order_and_then_it_is_over() -> None:
    talk = Conversation(scene(HELLO, Stage("pause", ("0.5",)), HOT))
    seen = [talk.now]
    for _ in range(3):
        talk.go_on()
        seen.append(talk.now)
    assert seen == [HELLO, Stage("pause", ("0.5",)), HOT, None]
    talk.go_on()
    assert talk.now is None


def test_an_option_is_said_remembered_and_followed_by_its_reply() -> None:
    talk = Conversation(scene(ASK, HOT))
    talk.choose(0)
    assert talk.now == WAITS
    assert talk.flags == {"soup"}
    talk.go_on()
    assert talk.now == HOT
    assert [line.text for line in talk.backlog] == ["Soup?", WAITS.text, HOT.text]


def test_an_option_without_a_flag_leaves_nothing_behind() -> None:
    talk = Conversation(scene(ASK, HOT))
    talk.choose(1)
    assert (talk.now, talk.flags) == (HOT, frozenset())


def test_a_choice_is_not_walked_past() -> None:
    talk = Conversation(scene(ASK))
    with pytest.raises(ValueError, match="choose"):
        talk.go_on()
    for number in (-1, 2):
        with pytest.raises(IndexError):
            talk.choose(number)
    assert talk.asks


@pytest.mark.parametrize(("flags", "first"), [({"seen"}, HELLO), (set(), HOT)])
def test_a_fork_is_taken_by_what_is_remembered(flags: set[str], first: Line) -> None:
    talk = Conversation(scene(Fork("seen", (HELLO,), (HOT,))), frozenset(flags))
    assert talk.now == first


def test_a_flag_that_the_scene_sets_counts_at_once() -> None:
    talk = Conversation(scene(Remember("warm"), Fork("warm", (HELLO,))))
    assert talk.now == HELLO


def test_a_scene_may_end_early() -> None:
    early = scene(Fork("seen", (HELLO, End())), HOT)
    talk = Conversation(early, frozenset({"seen"}))
    talk.go_on()
    assert talk.now is None
    assert Conversation(early).now == HOT


def test_an_empty_scene_is_over_before_it_begins() -> None:
    assert Conversation(scene(Fork("seen", (HELLO,)))).now is None


@pytest.mark.parametrize(
    ("condition", "result"),
    [
        ("", True),
        ("seen", True),
        ("not seen", False),
        ("tired", False),
        ("not tired and seen", True),
        ("solved>=3", True),
        ("solved > 3", False),
        ("lucidity==0", True),
        ("seen and solved<3", False),
    ],
)
def test_a_condition_holds_by_flags_and_by_what_has_been_counted(
    condition: str, *, result: bool
) -> None:
    assert holds(condition, {"seen"}, {"solved": 3}) == result


def test_a_condition_that_makes_no_sense_says_so() -> None:
    for nonsense in ("seen or tired", "Seen", "solved=>3", "seen and"):
        with pytest.raises(ConditionError, match="is no condition"):
            holds(nonsense, set())
    assert list(flags_in("not seen and solved>=2 and tired")) == ["seen", "tired"]

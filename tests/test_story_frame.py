"""What later nights ask of the frame, shown with a small second night written into a folder."""

from pathlib import Path

import pytest

from game.story import course
from game.story.campaign import Campaign
from game.story.conversation import Conversation
from game.story.nightreader import read_nights
from game.story.nights import Night
from game.story.proof.world import World
from game.story.proofreading import proofread, read_story
from game.story.script import Choice, Scene

NIGHTS = """
[[night]]
number = 1
title = "The Demonstration"
friend = "lila"
cups = ["MIRA (later)"]
[[night.steps]]
id = "cafe"
kind = "scene"
scene = "n1_cafe"

[[night]]
number = 2
title = "The Influencer"
friend = "finn"
note = "Somebody has died before this night begins."
nap = 2
needed = 1
dark = ["naps"]
cups = ["MIRA (later)", "MIRA (early)"]
before = "n2_overlord"
[[night.steps]]
id = "cafe"
kind = "scene"
place = "cafe"
scene = "n2_cafe"
[[night.steps]]
id = "quarrel"
kind = "scene"
scene = "n2_quarrel"
when = "tired and not seen"
[[night.steps]]
id = "lab"
kind = "walk"
objective = "The lab. Quinn has left the login open."
goal = { place = "lab", spot = "desk" }
[[night.steps]]
id = "net"
kind = "net"
[night.fear]
dream = "night2/10_any_other_business"
x = 300
y = 90
[[night.stars]]
dream = "night2/01_flicker"
x = 100
y = 200
[[night.between]]
scene = "n2_between_3"
solved = 1
"""

SCENES = """
scene n1_cafe: Their table.
place cafe
CHOICE, Lila says
  "You're tired."  `tired`
  "Stand where I can see you."  `seen`

scene n2_cafe: The board says it.
place cafe
if quiet
  DOT calm: Tea is free.
else
  DOT calm: Wren died. Tea is free.
CHOICE wren, Anya says
  "Nothing."  `wren_nothing`
  "I owed her a call."  `wren_call`
  "A lamp, off."  `wren_lamp`

scene n2_quarrel: Two people and some logistics.
ANYA calm: Kettle.

scene n2_between_3: Wren's room: bed made, lamp off.
if quiet
  end
[pause 2]
if wren_lamp
  ANYA calm: It's off.

scene n2_overlord: Finn's double.
if tired
  SHADOW calm: You're tired. You're seeing it everywhere.
else
  SHADOW calm: Stand where I can see you.
if solved>=2
  FINN worried: Two of two.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "nights.toml").write_text(NIGHTS, encoding="utf-8")
    (tmp_path / "all.scenes").write_text(SCENES, encoding="utf-8")
    return tmp_path


@pytest.fixture
def nights(story: Path) -> tuple[Night, ...]:
    return read_nights(story / "nights.toml")


@pytest.fixture
def scenes(story: Path) -> dict[str, Scene]:
    return read_story(story)


def told(
    scene: Scene, campaign: Campaign, answer: int = 0, *now: str
) -> tuple[list[str], Campaign]:
    """Return what is said in a scene, and the campaign after it."""
    talk = Conversation(scene, campaign.flags | set(now), course.counts(campaign))
    while talk.now is not None:
        if isinstance(talk.now, Choice):
            talk.choose(answer)
        else:
            talk.go_on()
    said = [line.text for line in talk.backlog]
    return said, course.heard(campaign, scene.id, talk.flags - set(now))


def second_night(nights: tuple[Night, ...], scenes: dict[str, Scene], answer: int = 0) -> Campaign:
    _, campaign = told(scenes["n1_cafe"], course.begin(nights), answer)
    return course.advance(nights, campaign)


def test_nothing_is_wrong_with_this_small_story(
    nights: tuple[Night, ...], scenes: dict[str, Scene]
) -> None:
    # Two flags are for the fourth night, and `seen` keeps the quarrel away.
    remarks = proofread(scenes, nights, World(spots={"cafe": frozenset()}))
    assert {remark.text.split("'")[1] for remark in remarks} == {"wren_nothing", "wren_call"}


def test_another_friend_walks_and_the_street_has_changed(
    nights: tuple[Night, ...], scenes: dict[str, Scene]
) -> None:
    campaign = second_night(nights, scenes)
    night = course.night_of(nights, campaign)
    assert (night.friend, night.title) == ("finn", "The Influencer")
    assert night.note.startswith("Somebody has died")
    assert night.dark == ("naps",)
    assert night.cups == ("MIRA (later)", "MIRA (early)")


def test_an_answer_of_the_first_night_opens_a_scene_of_the_second_differently(
    nights: tuple[Night, ...], scenes: dict[str, Scene]
) -> None:
    for answer, words in enumerate(("You're tired. You're seeing", "Stand where I can")):
        campaign = second_night(nights, scenes, answer)
        (first, *_), _ = told(scenes["n2_overlord"], campaign)
        assert first.startswith(words)


def test_a_step_is_taken_or_left_out_by_what_was_answered(
    nights: tuple[Night, ...], scenes: dict[str, Scene]
) -> None:
    after = [
        course.advance(nights, told(scenes["n2_cafe"], second_night(nights, scenes, answer))[1])
        for answer in (0, 1)
    ]
    assert [campaign.step for campaign in after] == ["quarrel", "lab"]


def test_the_quiet_version_passes_over_what_it_is_asked_to(
    nights: tuple[Night, ...], scenes: dict[str, Scene]
) -> None:
    campaign = second_night(nights, scenes)
    loud, remembered = told(scenes["n2_cafe"], campaign, 2)
    assert loud == ["Wren died. Tea is free.", "A lamp, off."]
    assert told(scenes["n2_cafe"], campaign, 2, "quiet")[0] == ["Tea is free.", "A lamp, off."]
    assert told(scenes["n2_between_3"], remembered)[0] == ["It's off."]
    assert told(scenes["n2_between_3"], remembered, 0, "quiet")[0] == []
    assert "quiet" not in told(scenes["n2_cafe"], campaign, 2, "quiet")[1].flags


def test_counts_of_dreams_are_known_to_scenes(
    nights: tuple[Night, ...], scenes: dict[str, Scene]
) -> None:
    campaign = second_night(nights, scenes)
    assert told(scenes["n2_overlord"], campaign)[0][-1] != "Two of two."
    for dream in ("night2/01_flicker", "night1/01_lie_down_here"):
        campaign = course.solve(campaign, dream, 1, 6)
    assert told(scenes["n2_overlord"], campaign)[0][-1] == "Two of two."


def test_an_evening_has_one_natural_sleep_and_the_next_has_its_own(
    nights: tuple[Night, ...],
) -> None:
    first = course.nap(course.begin(nights))
    assert (course.has_napped(first), first.lucidity) == (True, 4)
    second = course.advance(nights, first)
    assert (second.night, course.has_napped(second)) == (2, False)
    assert course.night_of(nights, second).nap == 2


def test_what_was_answered_is_never_forgotten_by_solving_sleeping_and_going_on(
    nights: tuple[Night, ...], scenes: dict[str, Scene]
) -> None:
    campaign = second_night(nights, scenes)
    for change in (
        lambda now: told(scenes["n2_cafe"], now, 1)[1],
        lambda now: course.solve(now, "night2/01_flicker", 1, 6),
        lambda now: course.lay_aside(now, "night2/10_any_other_business"),
        course.rest,
        lambda now: course.advance(nights, now),
        lambda now: course.stand(now, "lab", "desk"),
    ):
        campaign = change(campaign)
    assert campaign.flags == {"tired", "wren_call"}


def test_how_far_one_is_needs_no_clock_and_changes_no_value(nights: tuple[Night, ...]) -> None:
    begun = course.begin(nights)
    for after in (course.solve(begun, "a", 1, 2), course.rest(begun), course.nap(begun)):
        assert after != begun
    assert begun == course.begin(nights)

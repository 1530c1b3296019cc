"""The whole first night, from the title to the morning, by pressing buttons only."""

from pathlib import Path

import pytest

from game.play.slots import AUTO, Slots
from game.story import course
from tools.tour.guide import Guide
from tools.tour.hands import Hands, Keyboard, Pad
from tools.tour.night import Tour

NIGHT = ("FirstRun", "Title", "Evening", "Talk", "NightNet", "NightDream", "Morning", "Sleep")


@pytest.mark.parametrize(
    ("hands", "choices", "flags", "dreams"),
    [
        (Keyboard(), {"n1_cafe": 1, "n1_demo": 1}, {"seen", "hand"}, None),
        (Pad(), {}, {"tired", "faint"}, 6),
    ],
    ids=["keyboard", "pad"],
)
def test_the_night_is_played_to_its_morning(
    tmp_path: Path, hands: Hands, choices: dict[str, int], flags: set[str], dreams: int | None
) -> None:
    guide = Guide(tmp_path, hands)
    Tour(guide, choices, dreams).play()
    assert set(NIGHT) <= set(guide.seen)
    assert guide.seen[-1] == "Title"
    journey = guide.kit.journey
    assert journey.step is None
    assert journey.now.flags >= flags
    solved = set(journey.now.solved)
    night = journey.nights[0]
    assert course.is_put_to_bed(night, journey.now)
    assert len(solved) == (10 if dreams is None else dreams + 1)
    assert {between.scene for between in night.between} <= journey.now.seen
    assert journey.now.lucidity == 2 + course.REST
    saved = Slots(tmp_path).read(AUTO)
    assert saved is not None
    assert set(saved.story["solved"]) == solved


def test_the_game_goes_on_where_it_was_left(tmp_path: Path) -> None:
    guide = Guide(tmp_path, Keyboard())
    tour = Tour(guide)
    tour.play_until(lambda: len(guide.kit.journey.now.solved) == 2)
    before = guide.kit.journey.now
    again = Guide(tmp_path, Keyboard())
    assert again.kind == "Title"
    again.choose("continue")
    assert again.kind in ("NightNet", "Tableau")
    now = again.kit.journey.now
    assert (now.step, now.solved, now.flags) == (before.step, before.solved, before.flags)

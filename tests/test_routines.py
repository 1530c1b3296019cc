"""Routines: who is where, read from a file that a designer edits; and those of the game."""

from pathlib import Path

import pytest

from game.paths import data_root
from game.story.nightreader import read_nights
from game.story.place import Place
from game.story.placereader import read_place
from game.story.proofreading import read_story
from game.story.routines import (
    DamagedRoutinesError,
    evening_of,
    read_routines,
    strangers,
)
from game.view.assets import Assets
from game.view.places.walkers import FRIENDS

STORY = data_root() / "story"


def read_places() -> dict[str, Place]:
    return {path.stem: read_place(path) for path in sorted((STORY / "places").glob("*.tmx"))}


TWO = """
[[evening]]
night = 1
[evening.texts]
screens = ["Rain."]
[[evening.people]]
who = "boy"
place = "street"
at = "kerb"
walks = ["road"]
wait = 2
[[evening.people]]
who = "boy"
place = "street"
at = "bench"
steps = ["late"]
[[evening]]
night = 3
"""


def test_people_do_what_the_file_says_and_what_it_says_last(tmp_path: Path) -> None:
    path = tmp_path / "routines.toml"
    path.write_text(TWO, encoding="utf-8")
    first, third = read_routines(path)
    (early,), (late,) = first.roles("early"), first.roles("late")
    assert (early.at, early.walks, early.wait) == ("kerb", ("road",), 120)
    assert (late.at, late.walks) == ("bench", ())
    assert first.texts["screens"] == ("Rain.",)
    assert evening_of((first, third), 2) == first
    assert evening_of((first, third), 5) == third
    assert tuple(evening_of((), 1).roles("early")) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[evening]", "is not TOML"),
        ("[[evening]]\nnight = 'one'", "is no list of routines"),
        ("[[evening]]\nnight = 1\nmoon = 2", "moon"),
        (TWO + '[[evening.people]]\nwho = "x"\nplace = "y"', "has to be said where"),
        (TWO + '[[evening.people]]\nwho = "x"\nplace = "y"\nat = "z"\nfacing = "w"', "u, r, d"),
        (TWO + '[[evening.people]]\nwho = "x"\nplace = "y"\nat = "z"\nwhen = "a or"', "when:"),
    ],
)
def test_a_file_that_is_wrong_is_refused_in_a_sentence(
    tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "routines.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DamagedRoutinesError, match=said) as refused:
        read_routines(path)
    assert str(path) in str(refused.value)
    assert "\n" not in str(refused.value).strip()


def test_when_the_evening_is_over_nobody_is_about(tmp_path: Path) -> None:
    path = tmp_path / "routines.toml"
    path.write_text(TWO.replace("night = 1", 'night = 1\nsteps = ["early"]'), encoding="utf-8")
    first = read_routines(path)[0]
    assert [role.at for role in first.roles("early")] == ["kerb"]
    assert [role.at for role in first.roles("late")] == ["bench"]
    assert list(first.roles("morning")) == []


def test_without_a_file_nobody_is_about(tmp_path: Path) -> None:
    assert read_routines(tmp_path / "none.toml") == ()


def test_the_people_of_the_game_are_where_there_are_spots_and_say_what_is_written() -> None:
    places, scenes = read_places(), read_story(STORY)
    steps = {step.id for night in read_nights(STORY / "nights.toml") for step in night.steps}
    for evening in read_routines(STORY / "routines.toml"):
        assert list(strangers(evening, places)) == []
        for person in evening.people:
            assert not person.scene or person.scene in scenes, person.who
            assert set(person.steps) <= steps, person.who
        assert set(evening.steps) <= steps


def test_the_people_of_the_game_have_pictures() -> None:
    people = Assets(data_root() / "assets").sheet("people")
    for evening in read_routines(STORY / "routines.toml"):
        for person in evening.people:
            assert person.who in FRIENDS or f"{person.who}/walk_d_0" in people, person.who


def test_the_screens_of_the_game_have_news() -> None:
    evenings = read_routines(STORY / "routines.toml")
    for place in read_places().values():
        for screen in place.screens:
            of_the_night = {**evening_of(evenings, 1).texts, "cups": ("Dot writes them",)}
            assert of_the_night.get(screen.texts), screen.name


def test_everybody_has_somewhere_to_look_and_everything_looked_at_is_written() -> None:
    scenes = read_story(STORY)
    for place in read_places().values():
        for look in place.looks:
            assert look.scene in scenes, f"{place.id}: {look.name}"

"""Maps of places: what is read from them, and what is said about those that are wrong."""

from pathlib import Path

import pytest

from game.cli import main
from game.levels import UnreadableMapError
from game.story.placechecks import check_place
from game.story.placereader import is_place, read_place
from tests.places import YARD, Thing, objects, write_place, yard

PLACES = sorted((Path(__file__).parents[1] / "story" / "places").glob("*.tmx"))


def codes(path: Path) -> list[str]:
    try:
        return [finding.code for finding in check_place(path)]
    except UnreadableMapError as error:
        return [finding.code for finding in error.findings]


def broken(folder: Path, *more: Thing, body: str = "") -> Path:
    """The yard without its doors, and more."""
    inside = [thing for thing in YARD if thing[0] != "Door"]
    return write_place(folder / "yard.tmx", *inside, *more, body=body)


def test_a_place_is_read_as_it_was_drawn(tmp_path: Path) -> None:
    place = yard(tmp_path)
    assert (place.id, place.title, place.size, place.ambience) == (
        "yard",
        "The yard",
        (160, 128),
        "rain",
    )
    assert place.findings == ()
    assert place.spots["left"][1:] == (20, 60, "r", "")
    assert [door.to for door in place.doors] == ["hall", "lane"]
    assert place.doors[0].shut == "is_locked"
    assert [(look.name, look.scene, look.when) for look in place.looks] == [
        ("poster", "look_poster", ""),
        ("puddle", "look_puddle", "wet"),
    ]


def test_feet_have_room_on_the_ground_and_none_on_what_is_solid(tmp_path: Path) -> None:
    ground = yard(tmp_path).ground
    assert ground.free(12, 43)
    assert not ground.free(11, 43)
    assert not ground.free(12, 42)
    assert ground.free(148, 119)
    assert not ground.free(149, 119)
    assert ground.free(80, 69)
    assert not ground.free(80, 70)
    assert not ground.free(80, 80)
    assert ground.free(80, 81)


def test_an_ellipse_and_a_polygon_are_ground_too(tmp_path: Path) -> None:
    round_one = (
        '<object id="50" type="Walk" x="20" y="20" width="80" height="60"><ellipse/></object>'
    )
    slope = '<object id="51" type="Walk" x="100" y="20"><polygon points="0,0 50,0 50,80"/></object>'
    path = write_place(tmp_path / "round.tmx", body=round_one + slope)
    ground = read_place(path).ground
    assert ground.free(60, 50)
    assert not ground.free(24, 26)
    assert ground.free(144, 40)
    assert not ground.free(112, 60)


FAULTS: dict[str, tuple[Thing, ...]] = {
    "E110": (("Wal", "", (0, 0, 9, 9), {}),),
    "E120": (("Front", "", (9, 9, 9, 9), {"foot": "low"}),),
    "E121": (("Spot", "odd", (80, 60), {"facing": "north"}),),
    "E151": (("Walk", "", (130, 2, 24, 20), {}), ("Spot", "shelf", (140, 12), {})),
    "E152": (("Spot", "", (80, 60), {}),),
    "E153": (("Look", "", (80, 60), {"scene": "look"}),),
    "E154": (("Door", "hatch", (20, 100, 20, 20), {}),),
    "E155": (("Trigger", "", (20, 100, 20, 20), {}),),
    "E156": (("Look", "", (9, 9, 9, 9), {"scene": "look", "when": "maybe or not"}),),
    "W207": (("Rain", "", (9, 9, 9, 9), {"wet": "very"}),),
    "W237": (("Door", "sky", (20, 2, 20, 9), {"to": "yard", "at": "left"}),),
}


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_found(tmp_path: Path, code: str) -> None:
    assert codes(broken(tmp_path, *FAULTS[code])) == [code]


@pytest.mark.parametrize("leads", [("moon", "door"), ("yard", "nowhere")])
def test_a_door_that_leads_nowhere_is_found(tmp_path: Path, leads: tuple[str, str]) -> None:
    to, at = leads
    hatch: Thing = ("Door", "hatch", (20, 100, 20, 20), {"to": to, "at": at})
    assert codes(broken(tmp_path, hatch)) == ["E154"]


def test_something_turned_is_left_out_and_said(tmp_path: Path) -> None:
    turned = objects(("Solid", "", (60, 90, 20, 20), {})).replace(
        "<object ", '<object rotation="30" '
    )
    assert codes(broken(tmp_path, body=turned.replace('id="1"', 'id="99"'))) == ["E153"]


def test_a_place_without_ground_is_said(tmp_path: Path) -> None:
    assert codes(write_place(tmp_path / "air.tmx")) == ["E150"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("E005", "<map"),
        ("E004", '<!DOCTYPE map [<!ENTITY a "a">]><map class="Place"/>'),
        ("E010", '<map class="Place" width="4000" height="9" tilewidth="16" tileheight="16"/>'),
        (
            "E013",
            '<map class="Place" width="9" height="9" tilewidth="16" tileheight="16" infinite="1"/>',
        ),
        ("E007", '<tileset class="Place"/>'),
        ("E007", '<map class="Dream" width="9" height="9" tilewidth="16" tileheight="16"/>'),
    ],
)
def test_a_hostile_file_is_refused(tmp_path: Path, code: str, text: str) -> None:
    path = tmp_path / "bad.tmx"
    path.write_text(text, encoding="utf-8")
    assert codes(path)[-1] == code


def test_check_tells_places_from_dreams(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = broken(tmp_path, ("Spot", "left", (80, 60), {}))
    assert is_place(path)
    assert main(["check", str(path)]) == 1
    said = capsys.readouterr().out
    assert said.count("\n") == 1
    assert f"{path}:" in said
    assert "E152 spot 'left'" in said


@pytest.mark.parametrize("path", PLACES, ids=lambda path: path.stem)
def test_the_places_of_the_game_have_no_faults_of_their_own(path: Path) -> None:
    assert read_place(path).findings == ()

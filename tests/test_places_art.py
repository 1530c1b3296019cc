"""The places of the waking world: pictures that are current, and maps that fit their pictures."""

from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from game.story.placereader import read_place
from game.story.reach import doors_in, looks_in, nearest
from tools.art.images import read_png
from tools.art.palette import FRIENDS, NAMES
from tools.art.places import sleep, things
from tools.art.places.album import FOLDER, PLACES
from tools.art.places.exposure import CELL
from tools.art.sheets import ROOT

MAPS = ROOT / "story" / "places"
CLASSES = {"Walk", "Solid", "Door", "Spot", "Look", "Front", "Screen", "Light", "Rain", "Wet"}
CLASSES |= {"Trigger"}
Box = tuple[int, int, int, int]

every_place = pytest.mark.parametrize("place", PLACES)


def objects(place: str, kind: str) -> list[ET.Element]:
    """The objects of one class in a place's map."""
    root = ET.parse(MAPS / f"{place}.tmx").getroot()  # noqa: S314 - our own file
    return [thing for thing in root.iter("object") if thing.get("type") == kind]


def properties(thing: ET.Element) -> dict[str, str]:
    """The properties of an object as they are written."""
    return {entry.get("name", ""): entry.get("value", "") for entry in thing.iter("property")}


def box(thing: ET.Element) -> Box:
    """Where a rectangle lies."""
    x, y, width, height = (int(thing.get(key, "0")) for key in ("x", "y", "width", "height"))
    return x, y, width, height


@every_place
def test_every_pixel_of_a_place_is_a_colour_of_the_palette_before_it_is_lit(place: str) -> None:
    for shot in PLACES[place].shots.values():
        assert shot().base.max() < len(NAMES)


@every_place
def test_pictures_of_a_place_are_of_one_size(place: str) -> None:
    folder = ROOT / FOLDER
    tall, wide = read_png(folder / f"{place}.png").shape[:2]
    for time in PLACES[place].shots:
        assert read_png(folder / f"{place}{time}.png").shape[:2] == (tall, wide)
        assert read_png(folder / f"{place}_front{time}.png").shape[:2] == (tall, wide)
        light = read_png(folder / f"{place}_light{time}.png").shape[:2]
        assert light == (-(-tall // CELL), -(-wide // CELL))


@every_place
def test_the_map_says_of_all_that_stands_which_row_it_stands_on(place: str) -> None:
    foot = PLACES[place].shots[""]().foot
    said = np.zeros_like(foot)
    for thing in sorted(objects(place, "Front"), key=lambda one: int(properties(one)["foot"])):
        x, y, width, height = box(thing)
        own = int(properties(thing)["foot"])
        part = foot[y : y + height, x : x + width]
        assert (part == own).any(), f"nothing stands on {own} at {x}, {y}"
        said[y : y + height, x : x + width][part == own] = own
    assert np.array_equal(said, foot)


@every_place
def test_a_map_has_classes_that_the_game_knows(place: str) -> None:
    root = ET.parse(MAPS / f"{place}.tmx").getroot()  # noqa: S314 - our own file
    assert {thing.get("type") for thing in root.iter("object")} <= CLASSES


@every_place
def test_every_look_names_a_scene_and_every_place_has_a_screen(place: str) -> None:
    assert all("scene" in properties(thing) for thing in objects(place, "Look"))
    assert objects(place, "Screen")


def test_no_thing_lies_about_that_no_place_uses() -> None:
    programs = "".join(
        path.read_text(encoding="utf-8") for path in things.FOLDER.parent.glob("*.py")
    )
    lists = {path.stem: things.sections(path.stem) for path in things.FOLDER.glob("*.txt")}
    lines = [line.split() for parts in lists.values() for part in parts.values() for line in part]
    within = {words[1] for words in lines if words[0] == "use"}
    for name, parts in lists.items():
        for thing in parts:
            kind = thing.split("_")[0]
            known = thing in within or f'"{thing}"' in programs or kind in ("mark", *FRIENDS)
            assert known or kind in ("light", "night", "morning"), f"{name}.txt: {thing}"


def test_all_that_the_bible_lists_can_be_looked_at() -> None:
    looked_at = {properties(thing)["scene"] for place in PLACES for thing in objects(place, "Look")}
    home = {"fridge", "wall", "brushes", "chair", "ringlight", "blind", "portrait", "lift"}
    outside = {"bench", "puddle", "poster", "cup"}
    assert {f"look_{thing}" for thing in home | outside} <= looked_at


@pytest.mark.parametrize("number", range(2, 7))
def test_a_natural_sleep_fills_the_world_once(number: int) -> None:
    assert sleep.shot(number).base.max() < len(NAMES)
    assert read_png(ROOT / "assets" / f"sleep_{number}.png").shape == (180, 320, 4)


@every_place
def test_a_loop_lies_within_its_place_and_never_flashes_fast(place: str) -> None:
    tall, wide = read_png(ROOT / FOLDER / f"{place}.png").shape[:2]
    for name, bit in PLACES[place].bits().items():
        assert 0 <= bit.x < wide, name
        assert bit.y < tall, name
        assert len(bit.frames) == len(bit.milliseconds)
        assert min(bit.milliseconds) >= 80


@every_place
def test_doors_lead_to_spots_that_are_there(place: str) -> None:
    for door in objects(place, "Door"):
        said = properties(door)
        if (MAPS / f"{said['to']}.tmx").exists():
            spots = {spot.get("name") for spot in objects(said["to"], "Spot")}
            assert said["at"] in spots, f"{place}: {door.get('name')}"


@every_place
def test_pictures_of_a_map_lie_where_the_map_says(place: str) -> None:
    root = ET.parse(MAPS / f"{place}.tmx").getroot()  # noqa: S314 - our own file
    sources = [image.get("source", "") for image in root.iter("image")]
    assert len(sources) == 2
    tall, wide = read_png(ROOT / FOLDER / f"{place}.png").shape[:2]
    cells = (int(root.get(key, "0")) * 16 for key in ("height", "width"))
    assert all(0 <= cell - size < 16 for cell, size in zip(cells, (tall, wide), strict=True))
    assert all(Path(MAPS / source).resolve().exists() for source in sources)


@every_place
def test_whatever_can_be_looked_at_is_the_nearest_thing_somewhere(place: str) -> None:
    there = read_place(MAPS / f"{place}.tmx")
    things_in_reach = [*looks_in(there.looks), *doors_in(there.doors)]
    wide, tall = there.size
    spots = [
        (x, y) for x in range(0, wide, 3) for y in range(0, tall, 3) if there.ground.free(x, y)
    ]
    met = {nearest(spot, facing, things_in_reach) for spot in spots for facing in "urdl"}
    assert {look.name for look in there.looks} <= {thing.name for thing in met if thing}

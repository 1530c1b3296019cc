"""The project that Tiled opens, the tilesets and the guide say what the schema says."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from game.levels.findings import Notes
from game.levels.markup import Node, read_markup
from game.levels.schema import KINDS
from tests.broken.level_folder import TILESETS
from tools import make_project

PROJECTS = sorted(TILESETS.parent.glob("*.tiled-project"))


def test_project_and_guide_are_what_the_schema_says(capsys: pytest.CaptureFixture[str]) -> None:
    assert make_project.main(["--check"]) == 0, capsys.readouterr().out


@pytest.fixture(params=PROJECTS, ids=lambda path: path.stem)
def project(request: pytest.FixtureRequest) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(request.param.read_text(encoding="utf-8"))
    return document


def test_there_is_a_project_for_every_system() -> None:
    assert [path.stem for path in PROJECTS] == ["bedtime-windows", "bedtime"]


def test_every_class_has_its_uses_its_colour_and_flat_members(project: dict[str, Any]) -> None:
    assert project["compatibilityVersion"] == 1100
    types = project["propertyTypes"]
    enums = {type_["name"]: type_ for type_ in types if type_["type"] == "enum"}
    classes = {type_["name"]: type_ for type_ in types if type_["type"] == "class"}
    assert classes.keys() == KINDS.keys()
    assert not enums.keys() & classes.keys()
    assert [type_["id"] for type_ in types] == list(range(1, len(types) + 1))
    for kind in classes.values():
        assert kind["useAs"]
        assert len(kind["color"]) == 9
        for member in kind["members"]:
            assert member["type"] in ("string", "int", "bool")
            assert member.get("propertyType", "") in ("", *enums)
    assert {enum["storageType"] for enum in enums.values()} == {"string"}


def test_one_key_plays_checks_and_solves(project: dict[str, Any]) -> None:
    keys = {command["shortcut"]: command for command in project["commands"]}
    assert list(keys) == ["F5", "Shift+F5", "F6", "F7"]
    assert all(command["saveBeforeExecute"] for command in keys.values())


def test_every_property_has_a_line_of_help() -> None:
    for kind in KINDS.values():
        assert kind.help
        assert all(wanted.help for wanted in kind.properties.values())


@pytest.fixture(scope="module")
def tileset() -> Node:
    return read_markup(TILESETS / "dream.tsx", Notes(""), file="", root="tileset")


def wang_tiles(tileset: Node) -> Iterator[tuple[str, int, list[int]]]:
    for wangset in tileset.all("wangsets")[0].all("wangset"):
        for tile in wangset.all("wangtile"):
            sides = [int(number) for number in tile.get("wangid").split(",")]
            yield wangset.get("name"), int(tile.get("tileid")), sides


def test_one_brush_has_a_tile_for_every_set_of_sides(tileset: Node) -> None:
    found: dict[str, list[tuple[int, ...]]] = {}
    for name, _tile, sides in wang_tiles(tileset):
        assert not any(sides[1::2])
        found.setdefault(name, []).append(tuple(sides[::2]))
    assert {name: len(tiles) for name, tiles in found.items()} == {
        "walls": 15,
        "void": 15,
        "dreamstuff": 30,
        "currents": 36,
    }
    assert all(len(set(tiles)) == len(tiles) for tiles in found.values())


def test_a_current_flows_out_where_its_tile_says(tileset: Node) -> None:
    directions = {
        int(tile.get("id")): tile.children[0].children[0].get("value")
        for tile in tileset.all("tile")
        if tile.get("type") == "current"
    }
    for name, tile, sides in wang_tiles(tileset):
        if name != "currents":
            continue
        flow = "urdl".index(directions[tile])
        crossed = sides[::2]
        assert crossed[flow] in (0, flow + 1)
        for side in set(range(4)) - {flow}:
            assert crossed[side] in (0, (side + 2) % 4 + 1)

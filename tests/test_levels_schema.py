"""The project that Tiled opens, the tilesets and the guide say what the schema says."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.levels.findings import Notes
from game.levels.markup import Node, read_markup
from game.levels.schema import KINDS
from tests.broken.level_folder import TILESETS
from tools import make_guide, make_project

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


def test_the_pictures_of_the_guide_are_there_and_cut_from_the_tileset(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert make_guide.main(["--check"]) == 0, capsys.readouterr().out
    guide = (TILESETS.parent / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\((guide/\w+\.png)\)", guide))
    there = {f"guide/{path.name}" for path in (TILESETS.parent / "guide").iterdir()}
    assert named == there


def test_the_guide_has_a_table_for_every_class_with_properties() -> None:
    guide = (TILESETS.parent / "README.md").read_text(encoding="utf-8")
    for name, kind in KINDS.items():
        begin = make_project.BEGIN.format(name)
        assert (begin in guide) == bool(kind.properties and kind.place != "deco"), name


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has bedtime.cmd")
def test_the_launcher_finds_a_python_wherever_it_is_called(tmp_path: Path) -> None:
    folder = tmp_path / "a folder"
    (folder / "levels").mkdir(parents=True)
    shutil.copy(TILESETS.parent / "bedtime", folder / "levels")
    (folder / ".venv" / "bin").mkdir(parents=True)
    program = folder / ".venv" / "bin" / "bedtime"
    program.write_text('#!/bin/sh\necho "told: $*"\n')
    program.chmod(0o755)
    command = ["sh", "bedtime", "check", "a map.tmx"]
    run = subprocess.run(
        command, cwd=folder / "levels", capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout) == (0, "told: check a map.tmx\n")
    program.unlink()
    bare = subprocess.run(
        command,
        cwd=folder / "levels",
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert bare.returncode == 2
    assert "is not installed" in bare.stderr

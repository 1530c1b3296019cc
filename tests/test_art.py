"""The drawn sheets are current, complete, in the palette, and tell things apart."""

import json
import re
from itertools import combinations, product
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from game.view.world.looks import LOOKS
from game.view.world.room import DIM
from tools.art import dreamers, sprites, walls
from tools.art.images import read_png
from tools.art.palette import CHANNELS, COLOURS, FRIENDS, NIGHTS, RGB
from tools.art.sheets import ROOT, SHEETS, Sheet

ASSETS = ROOT / "assets"
Bits = npt.NDArray[np.bool_]


def listed(name: str) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((ASSETS / name).read_text(encoding="utf-8"))
    return document


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.path)
def test_a_sheet_is_what_its_program_draws(sheet: Sheet) -> None:
    assert sheet.is_current(), f"python -m tools.art {sheet.path}"


@pytest.fixture(scope="module")
def frames() -> dict[str, sprites.Sprite]:
    return sprites.sprites()


def expected_frames() -> set[str]:
    facings, blocks = "urdl", ["stuff/shut", "stuff/open"]
    blocks += [f"glitch/{group}_{state}" for group, state in product("abcd", ("solid", "open"))]
    names = {f"bed/{kind}" for kind in (*FRIENDS, "any", "dreamer", "shadow")}
    for who in FRIENDS:
        names |= {f"{who}/asleep", f"bed/shadow_{who}", f"shadow_{who}/asleep"}
        names |= {f"{kind}/{who}" for kind in ("icon", "mark", "next", "portrait")}
        names |= {f"ring/{who}_back", f"ring/{who}_front"}
        for facing in facings:
            moving = {f"walk_{facing}_{k}" for k in range(4)}
            moving |= {f"idle_{facing}_{k}" for k in (0, 1)} | {f"ability_{facing}_0"}
            names |= {f"{kind}{who}/{m}" for kind in ("", "echo_", "shadow_") for m in moving}
            names |= {f"{who}/bump_{facing}_0", f"{who}/caught_{facing}_0"}
            names |= {f"echo_{who}/bump_{facing}_0"}
    for who in dreamers.DREAMERS:
        names |= {f"dreamer_{who}/{pose}" for pose in ("asleep", "awake_0", "awake_1", "in_bed")}
    for channel in CHANNELS:
        names |= {f"plate/{channel}_up", f"plate/{channel}_pressed", f"channel/{channel}"}
        names |= {f"gate/{channel}_{state}" for state in ("shut", "half", "open")}
    for block, sides in product(blocks, range(16)):
        letters = "".join(side for bit, side in enumerate(facings) if sides >> bit & 1)
        names.add(f"{block}_{letters or 'alone'}")
    for k in range(4):
        names |= {f"clamp/{k}", f"anchor/{k}", f"shackle/{k}"}
        names |= {f"nightmare/{kind}_{k}" for kind in ("free", "frozen", "tie")}
        names |= {f"current/{kind}{d}_{k}" for kind in ("", "start_", "end_") for d in facings}
        bends = [(a, b) for a, b in product(facings, repeat=2) if (a in "ud") != (b in "ud")]
        names |= {f"current/{source}_to_{to}_{k}" for source, to in bends}
    names |= {f"fx/{name}_{k}" for name in ("paint", "rally", "wake", "reset") for k in range(6)}
    names |= {f"glyph/{name}" for name in ("paint", "anchor", "rally", "debug", "wait")}
    names |= {f"glyph/step_{d}" for d in facings} | {f"glyph/tick_{d}" for d in facings}
    return names


def test_every_frame_that_the_game_can_ask_for_is_there(
    frames: dict[str, sprites.Sprite],
) -> None:
    assert expected_frames() - frames.keys() == set()


def test_every_sprite_pixel_is_a_colour_of_the_palette_and_opaque(
    frames: dict[str, sprites.Sprite],
) -> None:
    palette = {tuple(colour) for colour in RGB.tolist()}
    for name, sprite in frames.items():
        if name.startswith((*sprites.ALPHA, *sprites.WHITE)):
            continue
        solid = sprite.pixels[sprite.pixels[..., 3] > 0]
        assert (solid[:, 3] == 255).all(), name
        assert {tuple(colour) for colour in np.unique(solid[:, :3], axis=0).tolist()} <= palette, (
            name
        )


def test_no_sprite_is_empty(frames: dict[str, sprites.Sprite]) -> None:
    assert [name for name, sprite in frames.items() if not sprite.pixels[..., 3].any()] == []


def test_a_night_remaps_colours_of_the_palette_to_colours_of_the_palette() -> None:
    for table in NIGHTS.values():
        assert {*table, *table.values()} <= COLOURS.keys()


def silhouette(frames: dict[str, sprites.Sprite], name: str) -> Bits:
    """Where a sprite covers, in a field round its ground point."""
    sprite = frames[name]
    field = np.zeros((64, 64), bool)
    height, width = sprite.pixels.shape[:2]
    left, top = 32 - sprite.ax, 48 - sprite.ay
    field[top : top + height, left : left + width] = sprite.pixels[..., 3] > 127
    return field


def overlap(one: Bits, other: Bits) -> float:
    """Intersection over union."""
    return float((one & other).sum() / (one | other).sum())


@pytest.mark.parametrize("who", FRIENDS)
@pytest.mark.parametrize("facing", ["d", "u", "r", "l"])
def test_the_four_frames_of_a_walk_are_four_pictures(
    frames: dict[str, sprites.Sprite], who: str, facing: str
) -> None:
    walk = {frames[f"{who}/walk_{facing}_{k}"].pixels.tobytes() for k in range(4)}
    assert len(walk) == 4


@pytest.mark.parametrize("facing", ["d", "r"])
def test_the_four_friends_differ_in_silhouette(
    frames: dict[str, sprites.Sprite], facing: str
) -> None:
    shapes = [silhouette(frames, f"{who}/idle_{facing}_0") for who in FRIENDS]
    assert max(overlap(a, b) for a, b in combinations(shapes, 2)) < 0.84


def test_kinds_of_things_differ_in_silhouette(frames: dict[str, sprites.Sprite]) -> None:
    names = ["marc/idle_d_0", "dreamer_ava/asleep", "nightmare/free_0", "bed/any"]
    names += ["stuff/shut_alone", "gate/red_open", "plate/red_up", "clamp/3", "anchor/3"]
    for one, other in combinations(names, 2):
        assert overlap(silhouette(frames, one), silhouette(frames, other)) < 0.87, (one, other)


def test_blocks_that_fill_a_cell_differ_in_grey(frames: dict[str, sprites.Sprite]) -> None:
    names = ["stuff/shut_alone", "gate/red_shut", *(f"glitch/{g}_solid_alone" for g in "abcd")]
    greys = [frames[name].pixels[:21, :, :3] @ np.array([0.3, 0.6, 0.1]) for name in names]
    for one, other in combinations(range(len(names)), 2):
        differing = np.abs(greys[one] - greys[other]) > 40
        assert differing.mean() > 0.15, (names[one], names[other])


def test_channels_differ_in_shape_and_not_only_in_colour(
    frames: dict[str, sprites.Sprite],
) -> None:
    shapes = [silhouette(frames, f"channel/{channel}") for channel in CHANNELS]
    assert max(overlap(a, b) for a, b in combinations(shapes, 2)) < 0.75


def test_every_mask_of_a_wall_has_a_cap() -> None:
    tiles = listed("tiles.json")
    for material in walls.MATERIALS:
        assert {f"cap/{material}_{number}" for number in tiles["_caps"][material]} <= tiles.keys()
        assert len(tiles["_caps"][material]) == 256


def test_all_nights_share_the_places_of_the_tiles() -> None:
    sizes = {read_png(ASSETS / name).shape for name in listed("tiles.json")["_sheets"].values()}
    assert len(sizes) == 1


@pytest.mark.parametrize("night", NIGHTS)
def test_what_is_walked_on_is_brighter_than_the_walls_in_every_night(night: int) -> None:
    tiles, look = listed("tiles.json"), LOOKS[night]
    sheet = read_png(ASSETS / tiles["_sheets"][str(night)])

    def grey(name: str) -> float:
        x, y, w, h = (tiles[name][side] for side in "xywh")
        return float((sheet[y : y + h, x : x + w, :3] @ np.array([0.2126, 0.7152, 0.0722])).mean())

    cap = grey(f"cap/{look.wall}_{tiles['_caps'][look.wall][255]}") * DIM[0] / 255
    for variant in range(tiles["_floors"][look.floor]):
        assert grey(f"floor/{look.floor}_{variant}") > 1.05 * cap


@pytest.mark.parametrize("font", ["small", "large"])
def test_a_font_has_all_of_ascii_and_latin_1(font: str) -> None:
    glyphs = listed(f"font_{font}.json")["glyphs"]
    wanted = [*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "–—…‘’“”•×→←↑↓½Œœ\ufffd")]  # noqa: RUF001 - these very signs are meant
    assert [chr(code) for code in wanted if chr(code) not in glyphs] == []


@pytest.mark.parametrize("tileset", ["dream", "scenery"])
def test_a_tileset_says_what_each_of_its_tiles_means(tileset: str) -> None:
    path = ROOT / "levels" / "tilesets"
    order = json.loads((path / f"{tileset}.order.json").read_text(encoding="utf-8"))
    meanings = [json.dumps(entry, sort_keys=True) for entry in order.values()]
    assert list(order) == [str(number) for number in range(len(order))]
    assert len(set(meanings)) == len(meanings)
    height, width = read_png(path / f"{tileset}.png").shape[:2]
    assert len(order) <= height // 16 * (width // 16)


def test_every_tile_of_scenery_is_a_piece_of_the_board() -> None:
    path = ROOT / "levels" / "tilesets" / "scenery.order.json"
    order = json.loads(path.read_text(encoding="utf-8"))
    assert {entry[1]["piece"] for entry in order.values()} <= listed("tiles.json").keys()


def test_every_piece_of_the_interface_is_asked_for_by_the_game() -> None:
    """By its whole name, or as one of a family whose names are put together."""
    code = "".join(path.read_text("utf-8") for path in (ROOT / "game").rglob("*.py"))
    families = set(re.findall(r'f"([a-z_]+)/\{', code))
    pieces = [name for name in listed("ui.json") if not name.startswith("_")]
    assert len(pieces) > 30
    idle = [
        name for name in pieces if f'"{name}"' not in code and name.split("/")[0] not in families
    ]
    assert idle == []

"""Every picture that the view can ask for is in the assets; words are set in the game's letters."""

from itertools import combinations

import pygame
import pytest

from game.paths import data_root
from game.rules import CHANNELS, FRIENDS, GROUPS, Bed, Current, Grid, Level
from game.view.assets import Assets, MissingPictureError
from game.view.text import Font
from game.view.timeline.tracks import ABILITIES
from game.view.world.devices import flow_name
from game.view.world.looks import LOOKS
from game.view.world.people import DREAMERS, dreamer_named
from game.view.world.room import HANGS

ASSETS = Assets(data_root() / "assets")
JOINED = ["".join(sides) or "alone" for n in range(5) for sides in combinations("urdl", n)]


def names() -> list[str]:
    found = [f"{prefix}_{mask}" for mask in JOINED for prefix in ("stuff/shut", "stuff/open")]
    for group in GROUPS:
        found += [
            f"glitch/{group}_{state}_{mask}" for mask in JOINED for state in ("solid", "open")
        ]
        found += [f"glitch/{group}_label", f"glitch/{group}_letter", f"glyph/group_{group}"]
    for channel in CHANNELS:
        found += [f"gate/{channel}_{state}" for state in ("shut", "half", "open")]
        found += [f"plate/{channel}_{state}" for state in ("up", "pressed")]
    for who in FRIENDS:
        found += people_of(who)
    for who in DREAMERS:
        found += [f"dreamer_{who}/asleep", f"dreamer_{who}/in_bed"]
    for direction in "urdl":
        found += [f"chevron/danger_{direction}", f"patrol/{direction}", f"glyph/step_{direction}"]
        found += [f"fx/{work}_{direction}_{k}" for work in ("paint", "shut") for k in range(6)]
        found += [f"glyph/tick_{direction}", f"glyph/tick_small_{direction}"]
    found += [f"nightmare/{kind}_{k}" for kind in ("free", "frozen") for k in range(4)]
    found += [f"glow/{radius}" for radius in (22, 30, 34, 72, 130)]
    found += [f"{mark}/{k}" for mark in ("clamp", "anchor", "shackle") for k in range(4)]
    found += [f"glyph/{name}" for name in (*ABILITIES.values(), "wait", "caught")]
    found += [f"pip/{state}{now}" for state in ("solid", "open") for now in ("", "_now")]
    found += [
        "bracket/danger",
        "gate/inverted",
        "gate/any",
        "glitch/rising",
        "patrol/turn",
        "patrol/stop",
        "z/0",
    ]
    found += ["glitch/crumbling_0", "glitch/crumbling_1", "shade/friend", "shade/echo"]
    found += ["shade/dreamer", "bed/any", "bed/dreamer", "bed/shadow"]
    return found


def people_of(who: str) -> list[str]:
    found = [f"bed/{who}", f"{who}/asleep", f"shadow_{who}/asleep", f"icon/{who}", f"mark/{who}"]
    found += [f"portrait/{who}", f"ring/{who}_back", f"ring/{who}_front", f"next/{who}"]
    found += [f"mark/shadow_{who}", f"next/shadow_{who}", f"perch/{who}", f"perch/shadow_{who}"]
    for direction in "urdl":
        walks = [f"walk_{direction}_{k}" for k in range(4)]
        walks += [f"idle_{direction}_{k}" for k in range(2)]
        acts = [f"ability_{direction}_0", f"bump_{direction}_0"]
        found += [f"{who}/{pose}" for pose in (*walks, *acts, f"caught_{direction}_0")]
        found += [f"echo_{who}/{pose}" for pose in (*walks, *acts)]
        found += [f"shadow_{who}/{pose}" for pose in (*walks, f"idle_{direction}_1")]
    return found


def test_every_sprite_that_the_view_can_ask_for_exists() -> None:
    sheet = ASSETS.sheet("sprites")
    assert [name for name in names() if name not in sheet] == []


@pytest.mark.parametrize("night", LOOKS)
def test_every_piece_of_every_nights_environment_exists(night: int) -> None:
    look = LOOKS[night]
    notes = ASSETS.sheet("tiles").listing
    assert ASSETS.tile(f"floor/{look.floor}_{notes['_floors'][look.floor] - 1}", night)
    for number in set(notes["_caps"][look.wall]):
        assert ASSETS.tile(f"cap/{look.wall}_{number}", night)
    for variant in range(notes["_faces"][look.wall]):
        for ends in ("", "_l", "_r", "_lr"):
            assert ASSETS.tile(f"face/{look.wall}_{variant}{ends}", night)
    for name in look.hangings:
        assert name in HANGS
        assert ASSETS.tile(name, night)
    for size in ("", "_large"):
        for layer in ("ground", "drift", "near"):
            assert ASSETS.sheet(f"sky_{night}{size}", f"sky_1{size}").frame(layer)


@pytest.mark.parametrize("direction", "urdl")
def test_every_shape_of_a_current_exists(direction: str) -> None:
    grid = Grid(3, 3)
    middle = grid.index(1, 1)
    for around in (
        (a, b, c, d) for a in ".urdl" for b in ".urdl" for c in ".urdl" for d in ".urdl"
    ):
        ways = dict(zip((grid.steps[side][middle] for side in "urdl"), around, strict=True))
        parts = [Current(middle, direction)]
        parts += [Current(cell, way) for cell, way in ways.items() if way != "."]
        level = Level(grid=grid, currents=tuple(parts), beds=(Bed("any", middle),))
        name = flow_name(level, middle, direction)
        assert ASSETS.tile(f"current/{name}_3", 2)


def test_dreamers_are_known_by_name_and_else_by_number() -> None:
    assert dreamer_named("Theo", 0) == "theo"
    assert dreamer_named("Leo Yes", 0) == "leob"
    assert dreamer_named("Mira (later)", 0) == "mirad"
    assert dreamer_named("nobody", 17) == DREAMERS[1]


def test_a_missing_picture_is_named() -> None:
    with pytest.raises(MissingPictureError, match="no frame 'lila/flies'"):
        ASSETS.sprite("lila/flies")
    with pytest.raises(MissingPictureError, match="no colour 'beige'"):
        ASSETS.colour("beige")
    with pytest.raises(MissingPictureError, match="nowhere"):
        ASSETS.sheet("nowhere")


@pytest.mark.parametrize("sheet", ["font_small", "font_large"])
def test_lines_break_where_they_fit_and_lose_nothing(sheet: str) -> None:
    font = Font(ASSETS, sheet)
    text = "The loop folds back on itself, and incomprehensibilities\nremain."
    for width in (40, 90, 300):
        lines = font.wrap(text, width)
        assert all(font.width(line) <= width for line in lines)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")


def test_a_written_line_has_its_width_and_its_colour() -> None:
    font = Font(ASSETS)
    surface = pygame.Surface((200, 20), 0, 32)
    assert font.draw(surface, "Café", 4, 6, "cyan") == 4 + font.width("Café")
    drawn = {tuple(surface.get_at((x, y)))[:3] for x in range(200) for y in range(20)}
    assert drawn == {(0, 0, 0), ASSETS.colour("cyan")}

"""What is drawn in Tiled is what is in the level; and what is wrong is left out, no more."""

from pathlib import Path

import pytest

from game.levels import Deco, Dream, Picture, load
from game.rules import Bed, Cell, Current, Friend, Gate, Glitch, Level, Plate, Shadow, Wrap
from tests.broken import breaks, layer_cases, object_cases
from tests.broken.level_folder import GOOD, make_folder, write


@pytest.fixture
def night(tmp_path: Path) -> Path:
    return make_folder(tmp_path)


@pytest.fixture
def good(night: Path) -> Dream:
    return load(write(night / "good.tmx", GOOD))


def read(night: Path, text: str) -> Dream:
    return load(write(night / "bed.tmx", text))


def at(level: Level, x: int, y: int) -> int:
    return level.grid.index(x, y)


def cells(level: Level, path: tuple[int, ...]) -> list[Cell]:
    return [level.grid.cell(index) for index in path]


def test_a_map_says_its_texts(good: Dream, night: Path) -> None:
    assert (good.title, good.author, good.intro, good.music) == ("A Good Dream", "Tester", "", "")
    assert good.sources == (night / "good.tmx", night.parent / "tilesets" / "dream.tsx")
    assert good.is_valid
    untitled = breaks.put('"title"', '"intro"')
    assert read(night, untitled).title == "bed"


def test_a_map_says_the_shape_of_its_dream(good: Dream) -> None:
    level = good.level
    assert (level.grid.width, level.grid.height, level.grid.wrap) == (10, 7, Wrap.X)
    assert (level.loop_beats, level.rescue) == (12, True)


def test_terrain_is_walls_voids_and_dreamstuff_and_an_empty_cell_is_void(good: Dream) -> None:
    level = good.level
    assert level.grid.cells(level.voids) == [(7, 4), (7, 5)]
    assert level.grid.cells(level.dreamstuff) == [(4, 2), (4, 3)]
    assert level.grid.cells(level.shut) == [(4, 2)]
    assert level.walls.bit_count() == 20 + 2 * 4 + 1


def test_devices_are_glitches_and_currents(good: Dream) -> None:
    level = good.level
    glitch = level.grid.bits((at(level, 5, 2), at(level, 6, 2)))
    assert level.glitches == (Glitch("a", glitch, "#..", 1),)
    assert level.currents == (Current(at(level, 8, 3), "r"), Current(at(level, 8, 4), "d"))


def test_objects_are_in_the_cell_that_their_centre_is_in(good: Dream) -> None:
    level = good.level
    assert level.friends == (Friend("lila", at(level, 1, 2)), Friend("marc", at(level, 1, 3)))
    assert level.beds == (
        Bed("lila", at(level, 2, 2)),
        Bed("any", at(level, 2, 3)),
        Bed("dreamer", at(level, 3, 3)),
        Bed("shadow", at(level, 3, 5)),
    )
    assert level.plates == (Plate("red", at(level, 5, 4)),)
    assert level.gates == (Gate("red", at(level, 6, 4), "any"),)
    assert level.shadows == (Shadow("lila", at(level, 7, 3), "x"),)
    assert (level.dreamers, good.dreamer_names) == ((at(level, 3, 3),), ("Mira",))


def test_a_polyline_goes_to_and_fro_and_a_polygon_round(good: Dream) -> None:
    fro, round_ = good.level.nightmares
    assert cells(good.level, fro) == [(5, 5), (6, 5), (6, 4), (6, 3), (6, 4), (6, 5)]
    assert cells(good.level, round_) == [(1, 4), (2, 4), (2, 5), (1, 5)]


@pytest.mark.parametrize(
    ("shape", "points", "passed"),
    [
        ("polyline", "0,0 -48,0", [(1, 1), (0, 1), (9, 1), (8, 1), (9, 1), (0, 1)]),
        ("polygon", "0,0 160,0", [(x % 10, 1) for x in range(1, 11)]),
        ("polyline", "0,0 1,1", [(1, 1)]),
        ("polyline", "0,0", [(1, 1)]),
        ("polygon", "0,0 32,0", [(1, 1), (2, 1), (3, 1), (2, 1)]),
        ("polyline", "0,0 7.9,0 -8,0", [(1, 1)]),
    ],
)
def test_a_path_is_the_cells_passed(
    night: Path, shape: str, points: str, passed: list[Cell]
) -> None:
    dream = read(night, breaks.with_object(breaks.nightmare(shape, points)))
    assert cells(dream.level, dream.level.nightmares[-1]) == passed
    assert dream.is_valid


def test_objects_come_in_the_order_of_their_ids(night: Path) -> None:
    late = breaks.thing("Dreamer", (8, 1), number=50).replace('type="', 'name="Zoe" type="')
    early = breaks.thing("Dreamer", (8, 2), number=4).replace('type="', 'name="Al" type="')
    text = breaks.with_object(late + early).replace('id="4" type="Bed"', 'id="60" type="Bed"')
    assert read(night, text).dreamer_names == ("Al", "Mira", "Zoe")


def test_any_shape_will_do(night: Path) -> None:
    for shape in ("<ellipse/>", "<point/>", ""):
        line = f'<object id="90" type="Dreamer" x="130" y="82" width="12" height="12">{shape}'
        level = read(night, breaks.with_object(f"{line}</object>")).level
        assert level.grid.cell(level.dreamers[-1]) == (8, 5)


def test_a_picture_that_says_no_size_has_that_of_its_tile(night: Path) -> None:
    level = read(night, breaks.with_object('<object id="90" gid="25" x="128" y="96"/>')).level
    assert level.grid.cell(level.dreamers[-1]) == (8, 5)


def test_a_turned_picture_is_where_it_is_seen(night: Path) -> None:
    for turn, cell in ((90, (4, 5)), (180, (3, 5)), (-90, (3, 4)), (360, (4, 4))):
        line = f'<object id="90" gid="25" x="64" y="80" width="16" height="16" rotation="{turn}"/>'
        level = read(night, breaks.with_object(line)).level
        assert level.grid.cell(level.dreamers[-1]) == cell


def test_flipped_and_freely_turned_tiles_mean_what_they_mean(night: Path, good: Dream) -> None:
    turned = breaks.put("2,1,1,1,4,1", f"{2 | 1 << 31},1,1,1,{4 | 7 << 28},1")
    assert read(night, turned).level == good.level


def test_maps_saved_by_other_versions_are_the_same_dream(night: Path, good: Dream) -> None:
    as_in_1_9 = GOOD.replace(' type="Bed"', ' class="Bed"').replace(' type="Gate"', ' class="Gate"')
    dream = read(night, as_in_1_9.replace('class="Dream"', ""))
    assert dream.level == good.level
    tsx = night.parent / "tilesets" / "dream.tsx"
    write(
        tsx,
        tsx.read_text("utf-8")
        .replace('" type="', '" class="')
        .replace('class="bool"', 'type="bool"'),
    )
    assert read(night, as_in_1_9).level == good.level


def test_layers_in_groups_and_packed_layers_are_read(night: Path, good: Dream) -> None:
    start, end = GOOD.index(' <layer id="5"'), GOOD.index(' <objectgroup id="3"')
    grouped = (
        f'{GOOD[:start]}<group id="9"><group id="10">{GOOD[start:end]}</group></group>{GOOD[end:]}'
    )
    assert read(night, grouped).level == good.level
    data = GOOD[GOOD.index(">", GOOD.index("<data", GOOD.index('"terrain"'))) + 1 :]
    numbers = [int(part) for part in data[: data.index("<")].split(",")]
    raw = b"".join(number.to_bytes(4, "little") for number in numbers)
    assert read(night, breaks.packed(raw, None, "")).level == good.level


def test_scenery_is_pictures_by_name_and_place(good: Dream, night: Path) -> None:
    (deco,) = good.scenery
    image = night.parent / "tilesets" / "dream.png"
    assert isinstance(deco, Deco)
    assert (deco.name, deco.over) == ("deco_under", False)
    assert deco.rows[1][1] == Picture(image, (0, 0, 16, 16))
    assert deco.rows[2][2] == Picture(image, (0, 0, 16, 16), flip_x=True)
    assert sum(picture is not None for row in deco.rows for picture in row) == 2


def test_a_wrong_thing_is_left_out_and_the_rest_stays(night: Path, good: Dream) -> None:
    for line in ("bad", "unknown"):
        thing = breaks.thing("Plate", (8, 5), breaks.string("channel", line))
        assert read(night, breaks.with_object(thing)).level == good.level
    for case in (*layer_cases.property_cases(), *object_cases.object_cases()):
        if case.code.startswith(("E0", "W")):
            continue
        dream = read(night, str(case.map))
        assert not dream.is_valid
        assert dream.level.walls == good.level.walls


def test_what_is_wrong_takes_its_default(night: Path) -> None:
    dream = read(night, breaks.put('"loop_beats" type="int" value="12"', '"loop_beats" value="x"'))
    assert dream.level.loop_beats == 16
    dream = read(night, breaks.put('"#.."', '"??"'))
    assert dream.level.glitches[0].pattern == "##.."


def test_a_cell_may_have_a_glitch_and_a_current_on_two_layers(night: Path) -> None:
    text = breaks.put('"deco_under"', '"devices_under"').replace(
        ",1,0,0,0,0,0,0,0,0", ",7,0,0,0,0,0,0,0,0"
    )
    text = text.replace("0,0,2147483649,0,0,0,0,0,0,0", "0,0,0,0,0,9,0,0,0,0")
    dream = read(night, text.replace("0,0,0,0,0,9,", "0,0,0,0,0,10,"))
    level = dream.level
    assert Current(at(level, 5, 2), "u") in level.currents
    assert [glitch.group for glitch in level.glitches] == ["a", "b"]
    assert dream.is_valid

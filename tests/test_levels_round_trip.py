"""What is written as a map is read as the same level."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.levels import load, read_brushes, write_map
from game.rules import (
    CHANNELS,
    DIRECTIONS,
    FRIENDS,
    GROUPS,
    Bed,
    Current,
    Friend,
    Gate,
    Glitch,
    Grid,
    Level,
    Plate,
    Shadow,
)
from tests.broken.level_folder import TILESETS, make_folder, write

BRUSHES = read_brushes(TILESETS / "dream.tsx")
WORDS = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0x2FFF, include_characters="\t\n\r"),
    max_size=12,
)


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_folder(tmp_path_factory.mktemp("round"))


@st.composite
def paths(draw: st.DrawFn, grid: Grid) -> tuple[int, ...]:
    """A walk from cell to cell, to and fro or round."""
    start = draw(st.sampled_from(list(grid.indices())))
    walk = [start]
    for direction in draw(st.text(DIRECTIONS, max_size=7)):
        step = grid.steps[direction][walk[-1]]
        if grid.inside >> step & 1 and step != walk[-1]:
            walk.append(step)
    if len(walk) > 2 and start in (steps[walk[-1]] for steps in grid.steps.values()):
        return tuple(walk)
    return (*walk, *walk[-2:0:-1])


@st.composite
def levels(draw: st.DrawFn) -> Level:
    """Any level that a map can say."""
    grid = Grid(
        draw(st.integers(1, 6)),
        draw(st.integers(1, 5)),
        draw(st.sampled_from(("none", "x", "y", "xy"))),
    )
    every = list(grid.indices())
    ground = dict(
        zip(every, draw(st.text(".,%#~", min_size=len(every), max_size=len(every))), strict=True)
    )
    floor = [cell for cell in every if ground[cell] not in "#~"]

    def some(cells: list[int], most: int = 3) -> list[int]:
        return draw(st.lists(st.sampled_from(cells), unique=True, max_size=most)) if cells else []

    def one(*words: str) -> str:
        return draw(st.sampled_from(words))

    def bits(signs: str) -> int:
        return grid.bits(cell for cell in every if ground[cell] in signs)

    glitches = {cell: one(*GROUPS) for cell in some(floor)}
    return Level(
        grid=grid,
        loop_beats=draw(st.integers(4, 64)),
        rescue=draw(st.booleans()),
        walls=bits("#"),
        voids=bits("~"),
        dreamstuff=bits(",%"),
        shut=bits("%"),
        friends=tuple(
            Friend(name, draw(st.sampled_from(every))) for name in FRIENDS if draw(st.booleans())
        ),
        beds=tuple(Bed(one(*FRIENDS, "any", "dreamer", "shadow"), cell) for cell in some(every)),
        plates=tuple(Plate(one(*CHANNELS), cell) for cell in some(every)),
        gates=tuple(
            Gate(one(*CHANNELS), cell, draw(st.sampled_from(("all", "any"))), draw(st.booleans()))
            for cell in some(floor)
        ),
        glitches=tuple(
            Glitch(
                group,
                grid.bits(cell for cell, own in glitches.items() if own == group),
                draw(st.text("#.", min_size=1, max_size=16)),
                draw(st.integers(-9, 9)),
            )
            for group in GROUPS
            if group in glitches.values()
        ),
        currents=tuple(Current(cell, one(*DIRECTIONS)) for cell in sorted(some(floor))),
        dreamers=tuple(some(every)),
        nightmares=tuple(draw(paths(grid)) for _ in range(draw(st.integers(0, 2)))),
        shadows=tuple(Shadow(one(*FRIENDS), cell, one("x", "y", "xy")) for cell in some(every, 2)),
    )


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(level=levels(), title=WORDS, name=WORDS)
def test_a_level_is_written_and_read_back(night: Path, level: Level, title: str, name: str) -> None:
    names = tuple(name for _ in level.dreamers)
    text = write_map(level, BRUSHES, title=title, author=name, dreamer_names=names)
    dream = load(write(night / "written.tmx", text))
    assert dream.level == level
    assert (dream.title, dream.author, dream.dreamer_names) == (title or "written", name, names)
    assert text == write_map(dream.level, BRUSHES, title=title, author=name, dreamer_names=names)


def row(**parts: object) -> Level:
    return Level(grid=Grid(6, 1, "x"), **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "path", [(6, 7, 8, 9, 10, 11), (6, 11, 10, 11), (7,), (7, 8), (7, 8, 9, 8)]
)
def test_a_path_round_the_edge_is_written_and_read_back(night: Path, path: tuple[int, ...]) -> None:
    level = row(nightmares=(tuple(index + 1 for index in path),))
    assert load(write(night / "edge.tmx", write_map(level, BRUSHES))).level == level


def test_a_map_looks_as_tiled_saves_it() -> None:
    level = row(friends=(Friend("lila", 7),), beds=(Bed("any", 9),), nightmares=((10, 11),))
    lines = write_map(level, BRUSHES, title='A & "B"').splitlines()
    assert lines[3] == '  <property name="title" value="A &amp; &quot;B&quot;"/>'
    assert '  <object id="2" type="Friend" gid="14" x="0" y="16" width="16" height="16"/>' in lines
    assert '   <polyline points="0,0 16,0"/>' in lines
    assert lines[-1] == "</map>"


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"loop_beats": 99}, "99 beats"),
        ({"nightmares": ((7, 9),)}, "leaps"),
        ({"beds": (Bed("any", 7), Bed("lila", 7))}, "two beds"),
    ],
)
def test_what_a_map_cannot_say_is_refused(parts: dict[str, object], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        write_map(row(**parts), BRUSHES)


def test_a_text_that_no_map_has_is_refused() -> None:
    with pytest.raises(ValueError, match="subtitle"):
        write_map(row(), BRUSHES, subtitle="x")

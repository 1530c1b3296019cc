"""Notation into levels and states."""

from typing import get_args

from game.rules.grid import Grid
from game.rules.level import Level
from game.rules.notation.picture import (
    BED_SIGNS,
    CURRENT_SIGNS,
    DREAMER,
    FLOOR,
    FRIEND_SIGNS,
    GATE_SIGNS,
    GLITCH_SIGNS,
    OPEN,
    PLATE_SIGNS,
    SHADOW,
    SHUT,
    VOID,
    WALL,
    NotationError,
    Picture,
    cells_by_sign,
    known_sign,
    meanings,
    read_cell,
)
from game.rules.pieces import Bed, Current, Friend, Gate, Glitch, Kind, Mark, Plate, Shadow
from game.rules.state import State, first_state, settled

KINDS: tuple[Kind, ...] = get_args(Kind)


WORDS = (
    *("beats", "wrap", "rescue", "glitch", "gate", "nightmare", "shadow", "dreamers", "under"),
    *("beat", "caught", "nightmares", "phases", "shadows", "breakpoint", "anchor", "escaped"),
)


def parse_level(text: str) -> Level:
    """Read a level from its notation.

    Raises:
        NotationError: the text means nothing, or contradicts itself; says where.
    """
    rows, lines = _split(text)
    wrap = next((words[1] for words in lines if words[0] == "wrap" and len(words) == 2), "none")
    try:
        grid = Grid(len(rows[0]), len(rows), wrap)
        return _build_level(_stacks(grid, rows, lines), lines)
    except NotationError:
        raise
    except (ValueError, IndexError, KeyError) as error:
        raise NotationError(f"this is no level: {error}") from error


def _build_level(picture: Picture, lines: list[list[str]]) -> Level:
    grid = picture.grid
    told = _told(lines)
    where = cells_by_sign(picture)
    modes = {read_cell(grid, words[1]): words[2:] for words in told["gate"]}
    dreamers = [read_cell(grid, spot) for words in told["dreamers"] for spot in words[1:]]
    signs = {words[1]: words[2:] for words in told["glitch"]}
    return Level(
        grid=grid,
        loop_beats=int(told["beats"][0][1]) if told["beats"] else 16,
        rescue=bool(told["rescue"]),
        walls=Grid.bits(where.get(WALL, [])),
        voids=Grid.bits(where.get(VOID, [])),
        dreamstuff=Grid.bits([*where.get(SHUT, []), *where.get(OPEN, [])]),
        shut=Grid.bits(where.get(SHUT, [])),
        friends=tuple(
            Friend(name, cell)
            for sign, name in FRIEND_SIGNS.items()
            for cell in where.get(sign, [])
        ),
        beds=tuple(Bed(who, cell) for cell, who in meanings(picture, BED_SIGNS)),
        plates=tuple(Plate(channel, cell) for cell, channel in meanings(picture, PLATE_SIGNS)),
        gates=tuple(
            Gate(
                channel,
                cell,
                "any" if "any" in modes.get(cell, []) else "all",
                "inverted" in modes.get(cell, []),
            )
            for cell, channel in meanings(picture, GATE_SIGNS)
        ),
        glitches=tuple(
            Glitch(group, Grid.bits(where[sign]), *_pattern(signs.get(sign, [])))
            for sign, group in GLITCH_SIGNS.items()
            if sign in where
        ),
        currents=tuple(Current(cell, way) for cell, way in meanings(picture, CURRENT_SIGNS)),
        dreamers=tuple(dreamers or where.get(DREAMER, [])),
        nightmares=tuple(
            tuple(read_cell(grid, spot) for spot in words[1:]) for words in told["nightmare"]
        ),
        shadows=tuple(
            Shadow(words[2], read_cell(grid, words[1]), words[3]) for words in told["shadow"]
        ),
    )


def _pattern(words: list[str]) -> tuple[str, int]:
    pattern = words[0] if words else "##.."
    return pattern, int(words[1]) if len(words) > 1 else 0


def parse_state(level: Level, text: str) -> State:
    """Read a state of this level from its notation.

    Raises:
        NotationError: the text means nothing, or is no state of this level; says where.
    """
    rows, lines = _split(text)
    grid = level.grid
    try:
        if (len(rows[0]), len(rows)) != (grid.width, grid.height):
            raise NotationError(f"the picture is not {grid.width} x {grid.height} cells")
        return _build_state(level, _stacks(grid, rows, lines), _told(lines))
    except NotationError:
        raise
    except (ValueError, IndexError, KeyError) as error:
        raise NotationError(f"this is no state of this level: {error}") from error


def _build_state(level: Level, picture: Picture, told: dict[str, list[list[str]]]) -> State:
    grid, where = picture.grid, cells_by_sign(picture)

    def numbers(word: str) -> tuple[int, ...]:
        return tuple(int(number) for words in told[word] for number in words[1:])

    def bodies(word: str, sign: str) -> tuple[int, ...]:
        listed = tuple(read_cell(grid, spot) for words in told[word] for spot in words[1:])
        return listed or tuple(where.get(sign, []))

    caught = {name for words in told["caught"] for name in words[1:]}
    state = first_state(level)._replace(
        beat=numbers("beat")[0],
        friends=tuple(where[name[0].upper()][0] for name in level.names),
        caught=sum(1 << i for i, name in enumerate(level.names) if name in caught),
        dreamers=bodies("dreamers", DREAMER),
        nightmares=numbers("nightmares"),
        shadows=bodies("shadows", SHADOW),
        shut=Grid.bits(where.get(SHUT, [])),
        phases=numbers("phases"),
        closed=Grid.bits(cell for cell, _ in meanings(picture, GATE_SIGNS)),
        breakpoint=_read_mark(grid, told["breakpoint"]),
        anchor=_read_mark(grid, told["anchor"]),
    )
    every_gate = Grid.bits(gate.cell for gate in level.gates)
    return settled(level, state, held=every_gate)._replace(escaped=bool(told["escaped"]))


def _split(text: str) -> tuple[list[str], list[list[str]]]:
    """Return the rows of the picture and the words of each line after it."""
    rows: list[str] = []
    lines: list[list[str]] = []
    for raw in text.splitlines():
        line = raw.strip()
        if not line:
            continue
        words = line.split()
        if lines or len(words) > 1 or words[0] in ("rescue", "escaped"):
            lines.append(words)
        else:
            rows.append(line)
    if not rows:
        raise NotationError("there is no picture")
    if len({len(row) for row in rows}) > 1:
        raise NotationError("the rows of the picture are not of the same length")
    return rows, lines


def _stacks(grid: Grid, rows: list[str], lines: list[list[str]]) -> Picture:
    picture = Picture(grid)
    for y, row in enumerate(rows):
        for x, sign in enumerate(row):
            if sign != FLOOR:
                picture.add(known_sign(sign), [grid.index(x, y)])
    for words in lines:
        if words[0] == "under":
            for sign in words[2]:
                picture.add(known_sign(sign), [read_cell(grid, words[1])])
    return picture


def _told(lines: list[list[str]]) -> dict[str, list[list[str]]]:
    """Return the lines by their first word."""
    told: dict[str, list[list[str]]] = {word: [] for word in WORDS}
    for words in lines:
        if words[0] not in WORDS:
            raise NotationError(f"the line {' '.join(words)!r} means nothing")
        told[words[0]].append(words)
    return told


def _read_mark(grid: Grid, told: list[list[str]]) -> Mark | None:
    if not told:
        return None
    _, word, place = told[0]
    for kind in KINDS:
        if word == kind:
            return Mark(kind, read_cell(grid, place) if kind == "dreamstuff" else int(place))
    raise NotationError(f"{word!r} bears no mark")

"""Notation into levels and states."""

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from game.rules.grid import Grid, members
from game.rules.level import Level
from game.rules.notation.drawing import draw_level, draw_state
from game.rules.notation.picture import (
    BED_SIGNS,
    CURRENT_SIGNS,
    DREAMER,
    FLOOR,
    FRIEND_SIGNS,
    GATE_SIGNS,
    GLITCH_SIGNS,
    NIGHTMARE,
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
    write_cell,
)
from game.rules.pieces import Bed, Current, Friend, Gate, Glitch, Kind, Mark, Plate, Shadow
from game.rules.state import State, first_state, settled

KINDS: tuple[Kind, ...] = get_args(Kind)


LEVEL_WORDS = (
    *("beats", "wrap", "rescue", "harmless", "glitch", "gate"),
    *("nightmare", "shadow", "dreamers", "under"),
)
STATE_WORDS = (
    *("beat", "caught", "nightmares", "phases", "dreamers", "shadows"),
    *("breakpoint", "anchor", "under", "escaped"),
)

Told = dict[str, list[list[str]]]
"""The lines of words by their first word."""


def parse_level(text: str) -> Level:
    """Read a level from its notation.

    Raises:
        NotationError: the text means nothing, or contradicts itself; says where.
    """
    rows, lines = _split(text)
    wrap = next((words[1] for words in lines if words[0] == "wrap" and len(words) == 2), "none")
    try:
        grid = Grid(len(rows[0]), len(rows), wrap)
        picture = _stacks(grid, rows, lines)
        told = _told(lines, LEVEL_WORDS)
        level = _build_level(picture, told)
        _agree(picture, draw_level(level))
    except NotationError:
        raise
    except (ValueError, IndexError, KeyError) as error:
        raise NotationError(f"this is no level: {error}") from error
    return level


def _build_level(picture: Picture, told: Told) -> Level:
    grid = picture.grid
    where = cells_by_sign(picture)
    dreamers = [read_cell(grid, spot) for words in told["dreamers"] for spot in words[1:]]
    signs = {words[1]: words[2:] for words in told["glitch"]}
    return Level(
        grid=grid,
        loop_beats=int(told["beats"][0][1]) if told["beats"] else 16,
        rescue=bool(told["rescue"]),
        harmless=bool(told["harmless"]),
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
        gates=tuple(_gates(picture, told)),
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
        shadows=tuple(_shadow(grid, words) for words in told["shadow"]),
    )


def _gates(picture: Picture, told: Told) -> Iterator[Gate]:
    modes = _gate_modes(picture, told)
    for cell, channel in meanings(picture, GATE_SIGNS):
        mode = modes.get(cell, [])
        yield Gate(channel, cell, "any" if "any" in mode else "all", "inverted" in mode)


def _gate_modes(picture: Picture, told: Told) -> dict[int, list[str]]:
    gates = {cell for cell, _ in meanings(picture, GATE_SIGNS)}
    modes: dict[int, list[str]] = {}
    for words in told["gate"]:
        cell = read_cell(picture.grid, words[1])
        if cell not in gates or not set(words[2:]) <= {"any", "all", "inverted"}:
            raise NotationError(
                f"the line {' '.join(words)!r} does not tell of a gate in the picture; write "
                "gate X,Y any|all, and inverted where it is"
            )
        modes[cell] = words[2:]
    return modes


def _shadow(grid: Grid, words: list[str]) -> Shadow:
    if len(words) != 4:
        raise NotationError(f"the line {' '.join(words)!r} is not: shadow X,Y FRIEND MIRROR")
    return Shadow(words[2], read_cell(grid, words[1]), words[3])


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
        picture = _stacks(grid, rows, lines)
        state = _build_state(level, picture, _told(lines, STATE_WORDS))
        _agree(picture, draw_state(level, state))
    except NotationError:
        raise
    except (ValueError, IndexError, KeyError) as error:
        raise NotationError(f"this is no state of this level: {error}") from error
    return state


def _build_state(level: Level, picture: Picture, told: Told) -> State:
    grid, where = picture.grid, cells_by_sign(picture)

    def numbers(word: str) -> tuple[int, ...]:
        return tuple(int(number) for words in told[word] for number in words[1:])

    def bodies(word: str, sign: str) -> tuple[int, ...]:
        listed = tuple(read_cell(grid, spot) for words in told[word] for spot in words[1:])
        return listed or tuple(where.get(sign, []))

    if len(numbers("beat")) != 1 or not 0 <= numbers("beat")[0] <= level.loop_beats:
        raise NotationError(f"a state has one line `beat N`, N from 0 to {level.loop_beats}")
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
        breakpoint=_read_mark(level, told["breakpoint"]),
        anchor=_read_mark(level, told["anchor"]),
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
        if lines or len(words) > 1 or words[0] in ("rescue", "harmless", "escaped"):
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


def _told(lines: list[list[str]], known: tuple[str, ...]) -> Told:
    """Return the lines by their first word."""
    told: Told = {word: [] for word in known}
    for words in lines:
        if words[0] not in known:
            raise NotationError(f"the line {' '.join(words)!r} means nothing here")
        told[words[0]].append(words)
    return told


def _agree(picture: Picture, drawn: str) -> None:
    """Raise NotationError where a picture shows something else than what was read from it.

    A nightmare or shadow beneath another sign need not be shown: its line tells where it is.
    """
    again = _stacks(picture.grid, *_split(drawn))
    for cell, stack in picture.stacks.items():
        shown, meant = Counter(stack), Counter(again.stacks[cell])
        if shown - meant or set(meant - shown) - {NIGHTMARE, SHADOW}:
            raise NotationError(
                f"cell {write_cell(picture.grid, cell)} shows {''.join(stack) or FLOOR!r}, "
                f"but the lines make it {''.join(again.stacks[cell]) or FLOOR!r}"
            )


def _read_mark(level: Level, told: list[list[str]]) -> Mark | None:
    if not told:
        return None
    _, word, place = told[0]
    bearers = {
        "nightmare": range(len(level.nightmares)),
        "shadow": range(len(level.shadows)),
        "dreamer": range(len(level.dreamers)),
        "glitch": range(len(level.glitches)),
        "current": range(len(level.tables.streams)),
        "gate": range(len(level.tables.channels)),
        "dreamstuff": list(members(level.dreamstuff)),
    }
    for kind in KINDS:
        if word == kind:
            number = read_cell(level.grid, place) if kind == "dreamstuff" else int(place)
            if number in bearers[kind]:
                return Mark(kind, number)
    raise NotationError(f"there is no {word} {place} in this level that could bear a mark")

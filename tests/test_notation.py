"""Levels and states as pictures, and back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.rules import CHANNELS, FRIENDS, GROUPS, Grid, Level, Mark, first_state
from game.rules.notation import NotationError, draw_level, draw_state, parse_level, parse_state
from game.rules.notation.picture import OPEN_GATE, OPEN_GLITCH, SIGNS
from tests.random_dreams import dream, played

SEEDS = st.integers(0, 10**6)
TRIED = settings(max_examples=60, deadline=None, derandomize=True)

EXAMPLE = """\
#######
#Lz1r##
#..,.R#
#N~..l#
#######
beats 12
glitch 1 ##.. 0
nightmare 1,3 1,2 1,1 1,2
under 1,1 m
"""


def cells(level: Level, bits: int) -> list[tuple[int, int]]:
    return [(x, y) for x, y in level.grid.cells(bits)]


# Levels


@TRIED
@given(SEEDS)
def test_a_level_that_is_drawn_is_read_back_the_same(seed: int) -> None:
    level = dream(seed).level
    text = draw_level(level)
    assert parse_level(text) == level
    assert draw_level(parse_level(text)) == text


def test_a_level_is_a_picture_and_some_lines() -> None:
    level = parse_level(EXAMPLE)
    assert draw_level(level) == EXAMPLE
    assert (level.grid, level.loop_beats, level.rescue) == (Grid(7, 5), 12, False)
    assert cells(level, level.voids) == [(2, 3)]
    assert level.grid.cell(level.friends[0].cell) == (1, 1)


def test_indents_and_empty_lines_mean_nothing() -> None:
    assert parse_level("\n   L.\n   ..\n\n  beats 3 \n") == parse_level("L.\n..\nbeats 3")


def test_walls_voids_and_dreamstuff() -> None:
    level = parse_level("#~%,.")
    assert cells(level, level.walls) == [(0, 0)]
    assert cells(level, level.voids) == [(1, 0)]
    assert cells(level, level.dreamstuff) == [(2, 0), (3, 0)]
    assert cells(level, level.shut) == [(2, 0)]


@pytest.mark.parametrize(("sign", "name"), list(zip("LMAF", FRIENDS, strict=True)))
def test_friends_are_the_first_letters_of_their_names(sign: str, name: str) -> None:
    assert parse_level(sign).names == (name,)


def test_friends_are_listed_in_their_order_wherever_they_are() -> None:
    assert parse_level("FAML").names == FRIENDS


@pytest.mark.parametrize(
    ("sign", "who"),
    [*zip("lmaf", FRIENDS, strict=True), ("*", "any"), ("d", "dreamer"), ("s", "shadow")],
)
def test_beds_are_small_letters(sign: str, who: str) -> None:
    assert [bed.who for bed in parse_level(sign).beds] == [who]


@pytest.mark.parametrize("channel", CHANNELS)
def test_plates_are_small_and_gates_capital_letters_of_their_channel(channel: str) -> None:
    level = parse_level(f"{channel[0]}{channel[0].upper()}")
    assert [plate.channel for plate in level.plates] == [channel]
    assert [gate.channel for gate in level.gates] == [channel]


@pytest.mark.parametrize(("sign", "group"), list(zip("1234", GROUPS, strict=True)))
def test_glitch_groups_are_numbers(sign: str, group: str) -> None:
    assert [glitch.group for glitch in parse_level(sign).glitches] == [group]


def test_a_glitch_without_a_line_flickers_two_and_two() -> None:
    assert parse_level("1").glitches[0][2:] == ("##..", 0)
    assert parse_level("1\nglitch 1 #.").glitches[0][2:] == ("#.", 0)
    assert parse_level("1\nglitch 1 #.. 2").glitches[0][2:] == ("#..", 2)


@pytest.mark.parametrize(("sign", "way"), [("^", "u"), (">", "r"), ("_", "d"), ("<", "l")])
def test_currents_are_arrows(sign: str, way: str) -> None:
    assert [current.direction for current in parse_level(sign).currents] == [way]


def test_dreamers_nightmares_and_shadows() -> None:
    level = parse_level("z.Nx\nnightmare 2,0 1,0\nshadow 3,0 lila xy")
    cell = level.grid.cell
    assert [cell(dreamer) for dreamer in level.dreamers] == [(0, 0)]
    assert [[cell(part) for part in path] for path in level.nightmares] == [[(2, 0), (1, 0)]]
    assert [(one.friend, cell(one.cell), one.mirror) for one in level.shadows] == [
        ("lila", (3, 0), "xy")
    ]


def test_dreamers_are_in_reading_order_unless_a_line_says_otherwise() -> None:
    level = parse_level("zz\ndreamers 1,0 0,0")
    assert [level.grid.cell(cell) for cell in level.dreamers] == [(1, 0), (0, 0)]
    assert parse_level(draw_level(level)) == level


def test_under_says_what_is_beneath_the_sign_of_the_picture() -> None:
    level = parse_level("L\nunder 0,0 rl,")
    assert (len(level.plates), len(level.beds), level.dreamstuff != 0) == (1, 1, True)
    assert draw_level(level) == "L\nbeats 16\nunder 0,0 rl,\n"


@pytest.mark.parametrize(
    ("line", "needs", "inverted"),
    [
        ("", "all", False),
        ("gate 0,0 any", "any", False),
        ("gate 0,0 all inverted", "all", True),
        ("gate 0,0 any inverted", "any", True),
    ],
)
def test_gates_need_all_or_any_and_may_be_inverted(line: str, needs: str, inverted: bool) -> None:
    assert parse_level(f"R\n{line}").gates[0][2:] == (needs, inverted)


@pytest.mark.parametrize("wrap", ["x", "y", "xy"])
def test_edges_are_joined_by_a_line(wrap: str) -> None:
    assert parse_level(f"L.\nwrap {wrap}").grid == Grid(2, 1, wrap)


def test_rescue_is_a_line() -> None:
    assert parse_level("L\nrescue").rescue


def test_harmless_is_a_line() -> None:
    level = parse_level("LN\nharmless\nnightmare 1,0 0,0")
    assert level.harmless
    assert parse_level(draw_level(level)) == level
    assert not parse_level("L").harmless


def test_a_loop_has_16_beats_unless_a_line_says_otherwise() -> None:
    assert parse_level("L").loop_beats == 16
    assert parse_level("L\nbeats 3").loop_beats == 3


def test_every_sign_can_be_read() -> None:
    lines = {"N": "nightmare 0,0", "x": "shadow 0,0 lila x"}
    for sign in SIGNS - {OPEN_GATE, OPEN_GLITCH}:
        parse_level(f"{sign}\n{lines.get(sign, '')}")


@pytest.mark.parametrize("sign", ["N", "x", OPEN_GATE, OPEN_GLITCH])
def test_a_sign_that_no_line_explains_is_refused(sign: str) -> None:
    with pytest.raises(NotationError, match="cell 0,0 shows"):
        parse_level(sign)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "there is no picture"),
        ("beats 3", "there is no picture"),
        ("L.\n.", "the rows of the picture are not of the same length"),
        ("L?", "the sign '?' means nothing"),
        ("L\nunder 0,0 ?", "the sign '?' means nothing"),
        ("L\nhurry up", "the line 'hurry up' means nothing here"),
        ("L\nbeat 3", "the line 'beat 3' means nothing here"),
        ("LR\ngate 1 any", "'1' is no cell; write x,y"),
        ("L\nunder 9,0 r", "this is no level: cell (9, 0) is outside the board of 1 x 1 cells"),
        ("L\nbeats 0", "this is no level: a loop has at least one beat"),
        ("L\nwrap diagonally", "this is no level: 'diagonally' is not a valid Wrap"),
    ],
)
def test_a_level_that_means_nothing_is_refused_with_a_reason(text: str, said: str) -> None:
    with pytest.raises(NotationError) as caught:
        parse_level(text)
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("LL", "friends are listed once each, in the order of FRIENDS"),
        ("#\nunder 0,0 ~", "a cell is floor, wall or void"),
        ("#\nunder 0,0 ,", "a cell is floor, wall or void"),
        ("R\nunder 0,0 G", "a cell has one gate at most"),
        (">\nunder 0,0 <", "a cell has one current at most"),
        (">\nunder 0,0 #", "gates, currents and glitches are on floor"),
        ("1\nunder 0,0 ~", "gates, currents and glitches are on floor"),
        ("1\nglitch 1 x.", "glitch patterns are made of # and ."),
        ("x\nshadow 0,0 lila z", "shadows have a mirror"),
    ],
)
def test_a_level_that_contradicts_the_rules_is_refused_with_a_reason(text: str, said: str) -> None:
    with pytest.raises(NotationError) as caught:
        parse_level(text)
    assert str(caught.value) == f"this is no level: {said}"


@pytest.mark.parametrize(
    "line",
    [
        "beats soon",
        "glitch 1 #. soon",
        "shadow 0,0 lila",
        "under 0,0",
        "nightmare 0,x",
        "gate x,0",
        "gate 0,0 any",
    ],
)
def test_a_line_that_is_not_complete_is_refused(line: str) -> None:
    with pytest.raises(NotationError, match=r"this is no level|is not: shadow|tell of a gate"):
        parse_level(f"1\n{line}")


def test_a_gate_opens_to_all_or_any_and_to_nothing_else() -> None:
    with pytest.raises(NotationError, match="'gate 0,0 some' does not tell of a gate"):
        parse_level("R\ngate 0,0 some")


# States


@TRIED
@given(SEEDS)
def test_a_state_that_is_drawn_is_read_back_the_same(seed: int) -> None:
    for step in played(seed):
        text = draw_state(step.level, step.after)
        assert parse_state(step.level, text) == step.after


def test_a_picture_of_a_state_shows_open_gates_and_open_glitch_cells() -> None:
    level = parse_level("LRG12\ngate 2,0 any inverted\nglitch 2 .")
    assert draw_state(level, first_state(level)) == "LR'1:\nbeat 0\nphases 0 0\n"


def test_a_state_has_a_line_for_what_the_picture_cannot_show() -> None:
    level = parse_level("LzNx,1zx\nnightmare 2,0 2,0\nshadow 3,0 lila x\nshadow 7,0 marc x")
    state = first_state(level)._replace(
        beat=3,
        caught=1,
        nightmares=(1,),
        phases=(2,),
        breakpoint=Mark("shadow", 1),
        anchor=Mark("dreamstuff", level.grid.index(4, 0)),
        escaped=True,
    )
    text = draw_state(level, state)
    assert text.splitlines() == [
        "LzNx,:zx",
        "beat 3",
        "caught lila",
        "nightmares 1",
        "phases 2",
        "dreamers 1,0 6,0",
        "shadows 3,0 7,0",
        "breakpoint shadow 1",
        "anchor dreamstuff 4,0",
        "escaped",
    ]
    assert parse_state(level, text) == state


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "there is no picture"),
        ("L..\nbeat 0", "the picture is not 2 x 1 cells"),
        ("L?\nbeat 0", "the sign '?' means nothing"),
        ("L.\nbeat 0\nweather fine", "the line 'weather fine' means nothing here"),
        ("L.", "a state has one line `beat N`, N from 0 to 16"),
        ("L.\nbeat 17", "a state has one line `beat N`, N from 0 to 16"),
        ("L,\nbeat 0", "cell 1,0 shows ',', but the lines make it '.'"),
        (
            "L.\nbeat 0\nanchor glitch 7",
            "there is no glitch 7 in this level that could bear a mark",
        ),
        ("L.\nbeat 0\nanchor bed 0", "there is no bed 0 in this level that could bear a mark"),
        ("L.\nbeat 0\nanchor dreamstuff 0", "'0' is no cell; write x,y"),
    ],
)
def test_a_state_that_means_nothing_is_refused_with_a_reason(text: str, said: str) -> None:
    with pytest.raises(NotationError) as caught:
        parse_state(parse_level("L."), text)
    assert str(caught.value) == said


@pytest.mark.parametrize(
    "text",
    ["L.", "L.\nbeat soon", "..\nbeat 0", "L.\nbeat 0\nanchor glitch", "L.\nbeat 0\nunder x L"],
)
def test_a_state_with_something_missing_is_refused(text: str) -> None:
    with pytest.raises(NotationError):
        parse_state(parse_level("L."), text)

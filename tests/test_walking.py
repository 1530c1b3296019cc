"""Walking in a place: no wall is walked into, nobody is ever stuck, every direction is as fast."""

from functools import cache
from math import hypot
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.story.blocking import Blocking
from game.story.body import PACE, STEPS, UNIT, Body
from game.story.figure import Role
from game.story.happenings import Entered, Happening, Opened, Refused
from game.story.nightreader import read_nights
from game.story.place import Place
from game.story.placereader import read_place
from game.story.walking import Walking
from tests.places import YARD, Thing, write_place, yard

STREET = Path(__file__).parents[1] / "story" / "places" / "street.tmx"
EIGHT = [(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y]
ME = Role("lila", "yard", "door")
STREET_PEOPLE = (
    Role("courier", "street", "kerb", walks=("crossing", "road"), wait=20, scene="courier"),
    Role("old", "street", "bench", scene="old"),
    Role("wife", "street", "umbrella", walks=("poster", "window"), wait=5),
    Role("nurse", "street", "under_lamp"),
    Role("anya", "street", "house", follows=True),
)


@cache
def small() -> Place:
    with TemporaryDirectory() as folder:
        return yard(Path(folder))


@cache
def street() -> Place:
    return read_place(STREET)


def walking(me: Role = ME, *roles: Role, flags: frozenset[str] = frozenset()) -> Walking:
    return Walking(small(), me, roles, lambda when: _holds(when, flags))


def _holds(when: str, flags: frozenset[str]) -> bool:
    name = when.removeprefix("not ")
    return not when or (name in flags) == (name == when)


def go(walk: Walking, across: int, down: int, ticks: int) -> list[Happening]:
    return [happening for _ in range(ticks) for happening in walk.tick(across, down)]


def test_every_direction_is_as_fast_as_every_other() -> None:
    for across, down in EIGHT:
        body = Body(1000, 1000)
        x, y = body.x, body.y
        for _ in range(120):
            body.walk(across, down, lambda *_: True)
        gone = hypot(body.x - x, body.y - y) / 120
        assert gone == pytest.approx(PACE, rel=0.005)


def test_a_diagonal_crosses_both_borders_of_a_pixel_at_once() -> None:
    body = Body(100, 100)
    for _ in range(7):
        body.walk(1, 0, lambda *_: True)
    offsets = set()
    for _ in range(60):
        body.walk(1, -1, lambda *_: True)
        x, y = body.at
        offsets.add(x + y)
    assert len(offsets) <= 2


def test_a_wall_is_slid_along() -> None:
    walk = walking()
    go(walk, -1, -1, 90)
    assert walk.me.body.at == (12, 43)


def test_a_corner_is_slipped_round() -> None:
    walk = walking()
    walk.me.body.put(108, 66)
    go(walk, 0, 1, 8)
    walk.me.body.put(102, 60)
    go(walk, 0, 1, 60)
    assert walk.me.body.at[0] >= 104
    assert walk.me.body.at[1] > 90


def test_who_walks_into_a_flat_wall_stays_where_he_is() -> None:
    walk = walking()
    walk.me.body.put(80, 66)
    go(walk, 0, 1, 60)
    assert walk.me.body.at == (80, 69)
    assert not walk.me.body.moved


def test_a_door_is_walked_into_for_a_moment_before_it_opens() -> None:
    walk = walking()
    happened = go(walk, 0, -1, 40)
    assert [happening.door.to for happening in happened if isinstance(happening, Entered)] == [
        "hall"
    ]


def test_a_direction_held_through_a_door_opens_the_next_only_when_it_was_let_go() -> None:
    walk = walking()
    walk.come(0, -1)
    assert go(walk, 0, -1, 60) == []
    go(walk, 0, 0, 1)
    assert [type(happening) for happening in go(walk, 0, -1, 20)] == [Entered]


def test_standing_in_a_door_does_not_open_it() -> None:
    walk = walking()
    walk.me.body.put(80, 36)
    assert go(walk, 0, 0, 60) == []
    assert go(walk, 0, 1, 4) == []


def test_a_shut_door_says_why() -> None:
    walk = walking(flags=frozenset({"locked"}))
    assert go(walk, 0, -1, 60) == [Opened("is_locked")]


def test_a_shut_door_without_words_refuses(tmp_path: Path) -> None:
    door: Thing = ("Door", "mute", (72, 24, 16, 14), {"to": "a", "at": "b", "when": "key"})
    things = [thing for thing in YARD if thing[0] != "Door"]
    place = read_place(write_place(tmp_path / "yard.tmx", *things, door))
    walk = Walking(place, ME)
    assert [type(happening) for happening in go(walk, 0, -1, 60)] == [Refused]


def test_what_is_before_one_is_in_reach_and_what_is_behind_is_not() -> None:
    walk = walking()
    walk.me.body.put(120, 45)
    walk.me.body.facing = "u"
    assert walk.reach is not None
    assert walk.reach.name == "poster"
    assert walk.use() == (Opened("look_poster"),)
    walk.me.body.facing = "d"
    assert walk.reach is None


def test_what_is_looked_at_only_under_a_condition_is_not_there_without() -> None:
    walk = walking()
    walk.me.body.put(120, 104)
    assert walk.reach is None
    walk = walking(flags=frozenset({"wet"}))
    walk.me.body.put(120, 104)
    assert walk.use() == (Opened("look_puddle"),)


def test_a_person_comes_before_a_thing_and_both_turn_to_each_other() -> None:
    walk = walking(ME, Role("guard", "yard", "right", scene="guard", facing="d"))
    walk.me.body.put(124, 60)
    walk.me.body.facing = "r"
    assert walk.use() == (Opened("guard", "guard"),)
    assert walk.people["guard"].body.facing == "l"


def test_ground_opens_its_scene_once_each_time_it_is_walked_on() -> None:
    walk = walking()
    walk.me.body.put(20, 80)
    first = go(walk, 0, 1, 12)
    assert first == [Opened("steps_on_it")]
    assert go(walk, 0, -1, 20) == []
    assert go(walk, 0, 1, 20) == [Opened("steps_on_it")]


def test_ground_whose_condition_does_not_hold_is_only_ground() -> None:
    walk = walking(flags=frozenset({"seen"}))
    walk.me.body.put(20, 80)
    assert go(walk, 0, 1, 30) == []


def test_somebody_in_the_way_steps_aside() -> None:
    walk = walking(ME, Role("guard", "yard", "left", facing="d"))
    walk.me.body.put(20, 90)
    go(walk, 0, -1, 10)
    before = walk.people["guard"].body.at
    go(walk, 0, -1, 80)
    assert walk.me.body.at[1] == 43
    assert walk.people["guard"].body.at != before


def test_one_slips_past_somebody_in_a_wide_place() -> None:
    walk = walking(ME, Role("guard", "yard", "left", facing="d"))
    walk.me.body.put(50, 60)
    go(walk, -1, 0, 60)
    assert walk.me.body.at[0] == 12
    assert walk.people["guard"].body.at == (20, 60)


def test_who_stepped_aside_comes_back() -> None:
    walk = walking(ME, Role("guard", "yard", "left", facing="d", wait=30))
    walk.me.body.put(50, 60)
    go(walk, -1, 0, 60)
    go(walk, 1, 0, 80)
    go(walk, 0, 0, 120)
    assert walk.people["guard"].body.at == (20, 60)
    assert walk.people["guard"].body.facing == "d"


def test_a_stroller_goes_from_spot_to_spot_and_waits_at_each() -> None:
    walk = walking(ME, Role("boy", "yard", "left", walks=("right", "below"), wait=10))
    stood: list[tuple[int, int]] = []
    for _ in range(600):
        walk.tick()
        figure = walk.people["boy"]
        if figure.rail is None and figure.body.at not in stood[-1:]:
            stood.append(figure.body.at)
    assert stood[:4] == [(20, 60), (140, 60), (80, 100), (20, 60)]


def test_who_waits_looks_about_now_and_then() -> None:
    walk = walking(ME, Role("boy", "yard", "below", wait=10))
    seen = []
    for _ in range(80):
        walk.tick()
        seen.append(walk.people["boy"].body.facing)
    assert set(seen) > {"u"}
    assert walk.people["boy"].body.at == (80, 100)


def test_who_is_shy_goes_away() -> None:
    walk = walking(ME, Role("biscuit", "yard", "left", walks=("right",), wait=9999, shy=True))
    go(walk, 0, 0, 60)
    assert walk.people["biscuit"].body.at == (20, 60)
    walk.put(40, 60)
    go(walk, 0, 0, 240)
    assert walk.people["biscuit"].body.at == (140, 60)


def test_a_friend_who_follows_stays_near_and_off_the_walls() -> None:
    walk = walking(ME, Role("anya", "yard", "door", follows=True))
    for across, down in [(1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1)]:
        for _ in range(50):
            walk.tick(across, down)
            x, y = walk.people["anya"].body.at
            assert small().ground.free(x, y)
    for _ in range(60):
        walk.tick()
    (x, y), (own_x, own_y) = walk.people["anya"].body.at, walk.me.body.at
    assert hypot(x - own_x, y - own_y) < 24


def test_two_walk_in_step_side_by_side() -> None:
    walk = walking(ME, Role("anya", "yard", "door", follows=True))
    walk.put(60, 110)
    go(walk, 1, -1, 4)
    for _ in range(30):
        walk.tick(1, -1)
        figure = walk.people["anya"]
        assert figure.body.moved
        assert figure.body.facing == walk.me.body.facing
        assert abs(figure.body.at[1] - walk.me.body.at[1]) <= 1
    walk.tick()
    assert not walk.people["anya"].body.moved


def test_people_come_and_go_with_what_is_remembered() -> None:
    flags: set[str] = set()
    roles = (
        Role("guard", "yard", "left", when="not seen"),
        Role("nurse", "yard", "right", when="seen"),
        Role("host", "plaza", "right"),
    )
    walk = Walking(small(), ME, roles, lambda when: _holds(when, frozenset(flags)))
    assert set(walk.people) == {"guard"}
    flags.add("seen")
    walk.call()
    assert set(walk.people) == {"nurse"}


def test_a_click_leads_there_and_turns_to_what_is_there() -> None:
    walk = walking(ME, Role("guard", "yard", "right", scene="guard"))
    assert walk.head_for(140, 50)
    assert go(walk, 0, 0, 200) == [Opened("guard", "guard")]
    assert walk.head_for(80, 110)
    assert go(walk, 0, 0, 200) == []
    assert walk.me.body.at == (80, 110)
    assert walk.head_for(80, 30)
    assert [type(happening) for happening in go(walk, 0, 0, 200)] == [Entered]


def test_a_key_ends_the_way_that_a_click_began() -> None:
    walk = walking()
    walk.head_for(140, 110)
    go(walk, 0, 0, 10)
    go(walk, -1, 0, 10)
    at = walk.me.body.at
    go(walk, 0, 0, 60)
    assert walk.me.body.at == at


def test_directions_are_walked_and_can_be_cut_short() -> None:
    walk = walking(ME, Role("marc", "yard", "right"))
    play = Blocking(walk)
    assert not play.perform("walk", ("marc", "left"))
    ticks = 0
    while not play.tick():
        ticks += 1
    assert ticks > 60
    assert walk.people["marc"].body.at == (20, 60)
    assert walk.people["marc"].body.facing == "r"
    assert not play.perform("walk", ("marc", "below"))
    play.finish()
    assert play.tick()
    assert walk.people["marc"].body.at == (80, 100)
    assert walk.people["marc"].body.facing == "u"


def test_directions_show_hide_turn_and_pose() -> None:
    walk = walking(ME, Role("marc", "yard", "right"))
    play = Blocking(walk)
    assert play.perform("look", ("marc", "up"))
    assert walk.people["marc"].body.facing == "u"
    assert play.perform("look", ("marc", "lila"))
    assert walk.people["marc"].body.facing == "l"
    assert play.perform("show", ("finn", "below"))
    assert walk.people["finn"].body.at == (80, 100)
    assert play.perform("hide", ("marc",))
    assert "marc" not in [figure.who for figure in walk.figures]
    assert play.perform("pose", ("finn", "sit"))
    assert walk.people["finn"].pose == "sit"
    assert play.perform("stand", ("finn", "left"))
    assert walk.people["finn"].body.at == (20, 60)
    assert play.perform("walk", ("nobody", "nowhere"))
    assert play.perform("dance", ("lila",))
    assert play.perform("walk", ())


def test_who_was_put_on_a_bench_gets_up_from_it() -> None:
    walk = walking()
    play = Blocking(walk)
    play.perform("walk", ("lila", "bench"))
    play.finish()
    assert walk.me.body.at == (80, 74)
    play.perform("pose", ("lila", "sit"))
    play.release()
    assert walk.me.pose == "stand"
    go(walk, 1, 0, 10)
    assert walk.me.body.moved


def test_somebody_walks_up_beside_somebody_else() -> None:
    walk = walking(ME, Role("marc", "yard", "right"))
    play = Blocking(walk)
    play.perform("walk", ("marc", "lila"))
    play.finish()
    x, y = walk.people["marc"].body.at
    assert (abs(x - walk.me.body.at[0]), y) == (15, 48)
    assert walk.people["marc"].body.facing == "l"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from([*EIGHT, (0, 0)]), st.integers(1, 40)), max_size=30))
def test_nobody_ever_stands_in_a_wall_and_everybody_can_go_home(
    steps: list[tuple[tuple[int, int], int]],
) -> None:
    walk = Walking(street(), Role("lila", "street", "house"), STREET_PEOPLE)
    ground = street().ground
    for (across, down), ticks in steps:
        for _ in range(ticks):
            walk.tick(across, down)
            assert ground.free(*walk.me.body.at)
    home = street().spots["house"]
    way = walk.routes.way(walk.me.body.at, (home.x, home.y))
    assert way or walk.me.body.at == (home.x, home.y)


@cache
def field() -> Place:
    with TemporaryDirectory() as folder:
        ground: Thing = ("Walk", "", (0, 0, 320, 192), {})
        middle: Thing = ("Spot", "door", (160, 96), {})
        return read_place(
            write_place(Path(folder) / "yard.tmx", ground, middle, width=20, height=12)
        )


@settings(max_examples=150, deadline=None)
@example((-1, 1), 10, 7)
@given(st.sampled_from(EIGHT), st.integers(0, 14), st.integers(0, 10))
def test_people_never_shut_anybody_in(way: tuple[int, int], wide: int, high: int) -> None:
    ring = tuple(Role(f"p{number}", "yard", "door", wait=9999) for number in range(8))
    walk = Walking(field(), ME, ring)
    x, y = walk.me.body.at
    for (across, down), figure in zip(EIGHT, walk.people.values(), strict=True):
        figure.body.put(x + across * wide, y + down * high)
    for _ in range(120):
        walk.tick(*way)
    gone_x, gone_y = walk.me.body.at
    assert hypot(gone_x - x, gone_y - y) > 40


@settings(max_examples=80, deadline=None)
@given(*(st.tuples(st.integers(12, 628), st.integers(96, 165)) for _ in range(2)))
def test_a_way_is_free_all_along(start: tuple[int, int], goal: tuple[int, int]) -> None:
    ground = street().ground
    begin, end = ground.nearest(*start), ground.nearest(*goal)
    assert begin is not None
    assert end is not None
    walk = Walking(street(), Role("lila", "street", "house"))
    walk.me.body.put(*begin)
    if begin == end:
        return
    assert walk.me.walk(walk.routes, end)
    rail = walk.me.rail
    assert rail is not None
    while not rail.done:
        rail.tick(UNIT // 2)
        assert ground.free(*walk.me.body.at)
    assert walk.me.body.at == end


def whole_world() -> dict[str, Place]:
    return {path.stem: read_place(path) for path in sorted(STREET.parent.glob("*.tmx"))}


def through(place: Place, door_number: int) -> tuple[Entered, tuple[int, int]]:
    """Walk into a door with keys from a little before it; return what happened, and the way."""
    door = place.doors[door_number]
    ways = [STEPS[door.facing]] if door.facing else [(0, -1), (0, 1), (-1, 0), (1, 0)]
    box = door.box
    for across, down in ways:
        for back in (14, 8, 4):
            middle = (box.x + box.width // 2, box.y + box.height // 2)
            start = place.ground.nearest(middle[0] - across * back, middle[1] - down * back)
            assert start is not None
            walk = Walking(place, Role("lila", place.id, ""), holds=lambda _: True)
            walk.me.body.put(*start)
            happened = go(walk, across, down, 60)
            if happened and isinstance(happened[0], Entered) and happened[0].door == door:
                return happened[0], (across, down)
    raise AssertionError(f"nobody gets through {door.name} of {place.id}")


@pytest.mark.parametrize(
    ("place", "number"),
    [(place, n) for place in whole_world().values() for n in range(len(place.doors))],
    ids=lambda value: value.id if isinstance(value, Place) else str(value),
)
def test_every_door_is_walked_through_with_keys_and_does_not_lead_straight_back(
    place: Place, number: int
) -> None:
    entered, (across, down) = through(place, number)
    beyond = whole_world()[entered.door.to]
    walk = Walking(beyond, Role("lila", beyond.id, entered.door.at), holds=lambda _: True)
    assert beyond.spots[entered.door.at]
    walk.come(across, down)
    assert [h for h in go(walk, across, down, 50) if isinstance(h, Entered)] == []


@pytest.mark.parametrize("place", whole_world().values(), ids=lambda place: place.id)
def test_from_every_spot_of_the_game_one_gets_to_every_door(place: Place) -> None:
    walk = Walking(place, Role("lila", place.id, ""))
    home = walk.routes.area(walk.me.body.at)
    for spot in place.spots.values():
        nearest = place.ground.nearest(spot.x, spot.y)
        assert nearest is not None
        if place.ground.free(spot.x, spot.y):
            assert walk.routes.area(nearest) == home, spot.name


def test_every_goal_of_the_nights_is_reached_on_foot() -> None:
    places = whole_world()
    for night in read_nights(STREET.parents[1] / "nights.toml"):
        for step in night.steps:
            if step.goal is not None and step.goal.spot:
                place = places[step.goal.place]
                spot = place.spots[step.goal.spot]
                nearest = place.ground.nearest(spot.x, spot.y)
                assert nearest is not None
                assert hypot(nearest[0] - spot.x, nearest[1] - spot.y) < 20, step.id

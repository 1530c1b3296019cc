"""The campaign, step by step, without a screen."""

from pathlib import Path

import msgspec
import pytest

from game.paths import data_root
from game.story import course
from game.story.campaign import Campaign
from game.story.nightreader import DamagedNightsError, read_nights
from game.story.nights import Between, Goal, Night, Star, Step

NIGHTS = (
    Night(
        1,
        "One",
        "lila",
        needed=2,
        fear=Star("fear", 0, 0),
        stars=(Star("a", 0, 0), Star("b", 0, 0, ("a",)), Star("c", 0, 0, ("a", "b"))),
        between=(Between("talk", 1), Between("more", 2)),
        steps=(
            Step("home", "scene", place="flat", spot="table", scene="hello"),
            Step("only_tired", "scene", scene="yawn", when="tired"),
            Step("out", "walk", goal=Goal("street")),
            Step("net", "net"),
        ),
    ),
    Night(2, "Two", "finn"),
    Night(3, "Three", "marc", steps=(Step("lift", "scene", scene="lift"),)),
)
FIRST = NIGHTS[0]
HEAD = '[[night]]\nnumber = 1\ntitle = "x"\nfriend = "lila"\n'


def test_it_begins_where_the_first_step_is() -> None:
    begun = course.begin(NIGHTS)
    assert (begun.night, begun.step, begun.place, begun.spot) == (1, "home", "flat", "table")


def test_a_step_whose_condition_fails_is_left_out() -> None:
    begun = course.begin(NIGHTS)
    assert course.advance(NIGHTS, begun).step == "out"
    tired = course.heard(begun, "hello", frozenset({"tired"}))
    assert course.advance(NIGHTS, tired).step == "only_tired"


def test_who_is_told_no_place_stays_where_he_is() -> None:
    walking = course.advance(NIGHTS, course.begin(NIGHTS))
    assert (walking.place, walking.spot) == ("flat", "table")


def test_after_a_night_comes_the_next_that_has_been_written_and_then_it_is_over() -> None:
    last = Campaign(step="net")
    third = course.advance(NIGHTS, last)
    assert (third.night, third.step) == (3, "lift")
    over = course.advance(NIGHTS, third)
    assert course.step_of(NIGHTS, over) is None
    assert course.step_of(NIGHTS, course.advance(NIGHTS, over)) is None


def test_a_step_that_is_not_known_any_more_is_the_first_of_its_night() -> None:
    step = course.step_of(NIGHTS, Campaign(step="cut"))
    assert step is not None
    assert step.id == "home"


def test_stars_open_when_one_before_them_is_behind_the_player() -> None:
    begun = course.begin(NIGHTS)
    assert [course.is_open(FIRST, begun, star) for star in FIRST.sky] == [True, *[False] * 3]
    one = course.lay_aside(begun, "a")
    assert [course.is_open(FIRST, one, star) for star in FIRST.sky] == [True, True, True, False]
    two = course.solve(one, "c", 1, 9)
    assert course.is_open(FIRST, two, FIRST.sky[3])
    assert not course.is_put_to_bed(FIRST, two)
    assert course.is_put_to_bed(FIRST, course.solve(two, "fear", 2, 20))


def test_a_star_may_wait_for_more_than_the_one_before_it() -> None:
    late = FIRST.stars[1]
    patient = msgspec.structs.replace(late, solved=2)
    night = msgspec.structs.replace(FIRST, stars=(FIRST.stars[0], patient, FIRST.stars[2]))
    one = course.solve(course.begin(NIGHTS), "a", 1, 6)
    assert course.is_open(FIRST, one, late)
    assert not course.is_open(night, one, patient)
    assert course.is_open(night, course.lay_aside(one, "c"), patient)


def test_in_the_first_night_nobody_meets_the_fear_before_the_breakpoint() -> None:
    night = read_nights(data_root() / "story" / "nights.toml")[0]
    assert night.fear is not None
    campaign = course.begin(NIGHTS)
    for number in (1, 2, 3, 4, 5, 8):
        campaign = course.solve(campaign, night.stars[number - 1].dream, 1, 10)
    assert course.behind(night, campaign) >= night.needed
    assert not course.is_open(night, campaign, night.fear)
    knock = night.stars[5]
    assert course.is_open(night, campaign, knock)
    assert course.is_open(night, course.solve(campaign, knock.dream, 1, 8), night.fear)


def test_scenes_between_come_once_and_in_order() -> None:
    campaign = course.begin(NIGHTS)
    assert course.due(FIRST, campaign) == ""
    campaign = course.solve(course.solve(campaign, "a", 1, 6), "b", 1, 6)
    assert course.due(FIRST, campaign) == "talk"
    campaign = course.heard(campaign, "talk", frozenset())
    assert course.due(FIRST, campaign) == "more"
    assert course.due(FIRST, course.heard(campaign, "more", frozenset())) == ""


def test_the_shortest_escape_is_kept_and_a_dream_laid_aside_can_still_be_solved() -> None:
    campaign = course.lay_aside(course.begin(NIGHTS), "a")
    campaign = course.solve(campaign, "a", 1, 9)
    campaign = course.solve(campaign, "a", 2, 3)
    assert campaign.solved == {"a": (1, 9)}
    assert campaign.aside == frozenset()
    assert course.lay_aside(campaign, "a").aside == frozenset()


def test_lucidity_is_slept_for_and_paid_with() -> None:
    campaign = Campaign(lucidity=1)
    paid = course.pay(campaign)
    assert paid is not None
    assert paid.lucidity == 0
    assert course.pay(paid) is None
    assert course.rest(paid).lucidity == course.REST


def test_the_nights_of_the_game_can_be_read() -> None:
    nights = read_nights(data_root() / "story" / "nights.toml")
    assert [night.number for night in nights] == [1, 2, 3, 4, 5]
    assert [night.friend for night in nights[:4]] == ["lila", "finn", "marc", "anya"]
    assert len(nights[0].stars) == 9
    assert nights[0].needed == 6


def test_the_first_night_can_be_walked_to_its_end() -> None:
    nights = read_nights(data_root() / "story" / "nights.toml")
    campaign = course.begin(nights)
    seen = []
    while (step := course.step_of(nights, campaign)) is not None:
        seen.append(step.kind)
        campaign = course.advance(nights, campaign)
    assert seen.count("net") == 1
    assert seen.index("walk") < seen.index("net") < seen.index("sleep") < seen.index("card")


def test_every_star_of_the_first_night_can_be_reached() -> None:
    night = read_nights(data_root() / "story" / "nights.toml")[0]
    campaign = Campaign()
    for _ in night.sky:
        for star in night.sky:
            if course.is_open(night, campaign, star):
                campaign = course.solve(campaign, star.dream, 1, 1)
    assert course.done(campaign) == {star.dream for star in night.sky}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("night = 3", "is no list of nights"),
        (HEAD + HEAD, "there are two nights 1"),
        (HEAD.replace("lila", "lyla"), "friend is one of lila, marc, anya, finn"),
        (HEAD + '[[night.stars]]\ndream = "a"\nx = 640\ny = 1', "outside the screen"),
        ("[[night]", "is not TOML"),
        (
            HEAD + '[[night.steps]]\nid = "a"\nkind = "walk"',
            "night 1, step 'a': a walk needs a goal",
        ),
        (
            HEAD + '[[night.steps]]\nid = "a"\nkind = "net"\nwhen = "tired or seen"',
            "'tired or seen' is no condition",
        ),
        (
            HEAD + '[[night.stars]]\ndream = "a"\nx = 1\ny = 1\nafter = ["b"]',
            "comes after 'b', which has no star",
        ),
    ],
)
def test_damaged_nights_are_one_sentence(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "nights.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DamagedNightsError, match=why) as refused:
        read_nights(path)
    assert str(refused.value).count("\n") == 0
    with pytest.raises(DamagedNightsError, match="cannot be read"):
        read_nights(tmp_path / "none.toml")


def test_everything_that_is_wrong_with_nights_is_said_at_once(tmp_path: Path) -> None:
    path = tmp_path / "nights.toml"
    text = """
    title = "not here"
    [[night]]
    number = 1
    title = "One"
    friend = "lyla"
    [[night.steps]]
    id = "a"
    kind = "walk"
    [[night]]
    number = "two"
    friend = "finn"
    colour = "red"
    [[night.steps]]
    kind = "scene"
    [[night.steps]]
    id = "b"
    kind = "dance"
    [[night.stars]]
    dream = "a"
    x = "left"
    y = 1
    """
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DamagedNightsError, match="8 more; bedtime story lists them") as refused:
        read_nights(path)
    said = "\n".join(refused.value.reasons)
    for what in (
        "'title' means nothing here",
        "friend is one of lila",
        "step 'a': a walk needs a goal",
        "night two cannot be understood: Object missing required field `title`",
        "Expected `int`, got `str` - at `$.number`",
        "unknown field `colour`",
        "step 1: Object missing required field `id`",
        "step 2: Invalid enum value 'dance'",
        "star 1: Expected `int`, got `str` - at `$.x`",
    ):
        assert what in said
    assert all(str(path) in reason for reason in refused.value.reasons)

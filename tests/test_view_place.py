"""The picture of a place: who covers whom, light on people, mirrors, and what stands still."""

from functools import cache

import pygame
import pytest

from game.paths import data_root
from game.story.figure import Figure, Role
from game.story.place import Place, Spot
from game.story.placereader import read_place
from game.view.assets import Assets
from game.view.framing import CANVAS
from game.view.places.camera import SLACK, Camera
from game.view.places.place import WET, PlaceView
from game.view.places.streetlight import lit_copy

PLACES = ("street", "flat", "cafe", "plaza", "lab")


@cache
def assets() -> Assets:
    return Assets(data_root() / "assets")


@cache
def place(name: str) -> Place:
    return read_place(data_root() / "story" / "places" / f"{name}.tmx")


def somebody(x: int, y: int, who: str = "lila", umbrella: str = "") -> Figure:
    return Figure(Role(who, "street", "", umbrella=umbrella), Spot("", x, y, "d"))


def picture(view: PlaceView, *figures: Figure) -> pygame.Surface:
    canvas = pygame.Surface(CANVAS, 0, 32)
    view.draw(canvas, figures)
    return canvas


def changed(one: pygame.Surface, other: pygame.Surface) -> pygame.Rect:
    """Return the smallest rectangle of the canvas in which two pictures differ."""
    difference = one.copy()
    difference.blit(other, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    back = other.copy()
    back.blit(one, (0, 0), special_flags=pygame.BLEND_RGB_SUB)
    difference.blit(back, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    mask = pygame.mask.from_threshold(difference, (0, 0, 0), (1, 1, 1, 255))
    mask.invert()
    rects = mask.get_bounding_rects()
    return rects[0].unionall(rects[1:]) if rects else pygame.Rect(0, 0, 0, 0)


@pytest.mark.parametrize("name", PLACES)
def test_every_place_is_drawn(name: str) -> None:
    view = PlaceView(assets(), place(name), texts={"screens": ["News."]})
    view.camera.jump(200, 100)
    assert len({tuple(picture(view).get_at((x, 180))) for x in range(0, 640, 9)}) > 5


@pytest.mark.parametrize("look", ["morning", "night"])
def test_a_time_of_day_has_its_own_picture_where_there_is_one(look: str) -> None:
    usual, other = PlaceView(assets(), place("flat")), PlaceView(assets(), place("flat"), look)
    assert changed(picture(usual), picture(other)).width > 300
    cafe = PlaceView(assets(), place("cafe"), look)
    assert picture(cafe).get_at((20, 20)) == picture(PlaceView(assets(), place("cafe"))).get_at(
        (20, 20)
    )


def test_who_is_behind_something_is_covered_by_it() -> None:
    view = PlaceView(assets(), place("street"), motion="none")
    view.camera.jump(160, 90)
    post = view.on_canvas(159, 104)
    bare = picture(view).get_at(post)
    assert picture(view, somebody(159, 117)).get_at(post) == bare
    assert picture(view, somebody(159, 123)).get_at(post) != bare


def test_who_is_farther_down_is_drawn_over_who_is_behind() -> None:
    view = PlaceView(assets(), place("street"), motion="none")
    view.camera.jump(300, 90)
    near, far = somebody(300, 110, "marc"), somebody(300, 106, "finn")
    both, turned = picture(view, near, far), picture(view, far, near)
    assert pygame.image.tobytes(both, "RGB") == pygame.image.tobytes(turned, "RGB")


def test_people_are_mirrored_in_wet_ground_only() -> None:
    view = PlaceView(assets(), place("street"), motion="none")
    view.camera.jump(300, 90)
    wet = changed(picture(view), picture(view, somebody(300, 140)))
    feet = view.on_canvas(300, 140)[1]
    assert wet.bottom > feet + 16
    dry = PlaceView(assets(), place("flat"), motion="none")
    dry.camera.jump(150, 90)
    on_wood = changed(picture(dry), picture(dry, somebody(180, 110)))
    assert on_wood.bottom <= dry.on_canvas(180, 110)[1] + 6


def test_one_umbrella_is_wide_enough_for_two() -> None:
    view = PlaceView(assets(), place("street"), motion="none")
    view.camera.jump(300, 90)
    anya = somebody(300, 110, "anya", "bloom")
    alone = changed(picture(view), picture(view, anya))
    both = changed(picture(view), picture(view, anya, somebody(284, 110)))
    assert both.width > alone.width
    assert view.walkers.holds_umbrella(anya)
    indoors = PlaceView(assets(), place("cafe"))
    assert not indoors.walkers.holds_umbrella(anya)


def test_light_multiplies_and_may_brighten() -> None:
    grey = pygame.Surface((2, 2), pygame.SRCALPHA, 32)
    grey.fill((100, 100, 100, 255), (0, 0, 1, 2))
    assert lit_copy(grey, (128, 64, 192)).get_at((0, 0))[:3] == pytest.approx((100, 50, 150), abs=2)
    assert lit_copy(grey, (128, 64, 192)).get_at((1, 0)).a == 0


def test_people_are_warmer_by_the_cafe_than_by_the_screen() -> None:
    light = PlaceView(assets(), place("street")).walkers._light
    red, _, blue = light.at(500, 104)
    cold_red, _, cold_blue = light.at(290, 104)
    assert red - blue > cold_red - cold_blue


def test_nothing_moves_by_itself_where_no_movement_is_wanted() -> None:
    for motion in ("reduced", "none"):
        view = PlaceView(assets(), place("street"), texts={"screens": ["News."]}, motion=motion)
        still = pygame.image.tobytes(picture(view), "RGB")
        view.update(1.7)
        assert pygame.image.tobytes(picture(view), "RGB") == still
        assert not view.motion


def test_signs_go_dark() -> None:
    lit = PlaceView(assets(), place("street"), motion="none")
    dark = PlaceView(assets(), place("street"), dark=["naps"], motion="none")
    for view in (lit, dark):
        view.camera.jump(330, 90)
    assert changed(picture(lit), picture(dark)).width > 20


def test_a_sign_goes_dark_in_the_wet_ground_as_well_and_nothing_round_it_does() -> None:
    street = place("street")
    lit = PlaceView(assets(), street, motion="none")
    dark = PlaceView(assets(), street, dark=["naps"], motion="none")
    for view in (lit, dark):
        view.camera.jump(330, 90)
    before, after = picture(lit), picture(dark)
    left, top = lit.camera.corner
    (mirror,) = (lamp.box for lamp in street.lamps if lamp.name == "naps" and lamp.box.y > 90)
    area = [
        (2 * (x - left), 2 * (y - top))
        for x in range(mirror.x, mirror.x + mirror.width)
        for y in range(mirror.y, mirror.y + mirror.height)
    ]
    changes = [spot for spot in area if before.get_at(spot) != after.get_at(spot)]
    assert 0 < len(changes) < len(area)
    assert all(sum(after.get_at(spot)[:3]) < sum(before.get_at(spot)[:3]) for spot in changes)
    red = max(before.get_at(spot).r for spot in area)
    assert max(after.get_at(spot).r for spot in changes) < red - WET[0]


def test_the_camera_stays_while_one_walks_a_little_and_goes_along_then() -> None:
    camera = Camera((640, 180))
    camera.jump(300, 90)
    start = camera.corner
    camera.follow(300 + SLACK[0], 90, 0.1)
    assert camera.corner == start
    camera.follow(310 + SLACK[0], 90, 0.1)
    assert camera.corner == (start[0] + 10, start[1])


def test_the_camera_never_shows_what_is_beyond_the_picture() -> None:
    camera = Camera((640, 180))
    for x in range(-50, 700, 7):
        camera.follow(x, 90, 0.05)
        assert 0 <= camera.corner[0] <= 320
        assert camera.corner[1] == 0


def test_without_easing_the_camera_moves_only_with_the_one_who_is_walked() -> None:
    camera = Camera((640, 180), eases=False)
    camera.jump(300, 90)
    camera.follow(330, 90, 0.1)
    here = camera.corner
    for _ in range(100):
        camera.follow(330, 90, 0.1)
    assert camera.corner == here == (170, 0)


def test_rain_that_stands_still_is_still_rain() -> None:
    dry = place("street")._replace(rain=())
    still = [PlaceView(assets(), one, motion="reduced") for one in (place("street"), dry)]
    frames = []
    for view in still:
        view.camera.jump(200, 150)
        frames.append(picture(view))
        view.update(2.0)
    wet, bare = (pygame.PixelArray(frame) for frame in frames)
    streaks = sum(wet[x, y] != bare[x, y] for x in range(0, 640, 2) for y in range(0, 360, 2))
    wet.close()
    bare.close()
    assert streaks >= 200
    assert pygame.image.tobytes(picture(still[0]), "RGB") == pygame.image.tobytes(frames[0], "RGB")

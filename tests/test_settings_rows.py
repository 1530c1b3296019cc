"""A row of the settings: what of it lies where, for the eye and for the mouse alike."""

import itertools

import pygame
import pytest

from game.paths import data_root
from game.view.assets import Assets
from game.view.interface import Interface
from game.view.lettering import lettering
from game.view.reading import Reading
from game.view.settings.rows import GAP, TRACK, Deed, Part, Row, RowPainter, Segments, Slide, Switch
from game.view.settings.rows import Slots as Bindings

AREA = pygame.Rect(20, 100, 400, 30)
SPLIT = 120
FEW = Segments(("Off", "Low", "Full"), 1)
MANY = Segments(tuple(f"Number {number} of many" for number in range(9)), 4)


class Noting(Interface):
    """An interface that remembers which signs it has drawn, and where."""

    def __init__(self) -> None:
        super().__init__(Assets(data_root() / "assets"))
        self.signs: dict[str, tuple[int, int]] = {}

    def sign(self, canvas: pygame.Surface, name: str, x: int, y: int) -> None:
        self.signs[name] = (x, y)
        super().sign(canvas, name, x, y)


@pytest.fixture
def interface() -> Noting:
    return Noting()


def drawn(interface: Noting, control: object, *, focus: bool = True) -> list[Part]:
    painter = RowPainter(interface, lettering(interface.assets, Reading()), SPLIT)
    canvas = pygame.Surface((640, 360), 0, 32)
    row = Row("A row", control)  # type: ignore[arg-type]
    return painter.draw(canvas, row, AREA, focus=focus)


def test_options_stand_side_by_side_with_an_arrow_at_either_end(interface: Noting) -> None:
    parts = drawn(interface, FEW)
    areas = [part.area for part in parts]
    assert [part.number for part in parts] == [0, 1, 2]
    assert areas[0].x == AREA.x + SPLIT
    assert all(b.x - a.right == GAP for a, b in itertools.pairwise(areas))
    assert len({area.size for area in areas}) == 1
    width = interface.assets.sheet("ui").frame("arrow/l").surface.get_width()
    assert interface.signs["arrow/l"][0] < areas[0].x
    assert areas[-1].right < interface.signs["arrow/r"][0] <= areas[-1].right + width


def test_a_row_that_is_not_chosen_shows_no_arrows(interface: Noting) -> None:
    drawn(interface, FEW, focus=False)
    assert interface.signs == {}


def test_of_options_without_room_one_is_shown_and_its_arrows_lead_to_the_next(
    interface: Noting,
) -> None:
    parts = drawn(interface, MANY)
    assert [part.number for part in parts] == [3, 5]
    assert parts[0].area.right < parts[1].area.x
    assert parts[1].area.right <= AREA.right


@pytest.mark.parametrize(("chosen", "leads", "dim"), [(0, [1], "l"), (8, [7], "r")])
def test_at_either_end_of_them_one_arrow_is_dim_and_leads_nowhere(
    interface: Noting, chosen: int, leads: list[int], dim: str
) -> None:
    parts = drawn(interface, MANY._replace(chosen=chosen))
    assert [part.number for part in parts] == leads
    assert f"arrow/{dim}_dim" in interface.signs


@pytest.mark.parametrize("share", [0.0, 0.25, 1.0])
def test_the_knob_of_a_slider_is_where_its_share_is(interface: Noting, share: float) -> None:
    (part,) = drawn(interface, Slide(share, "25 %"))
    knob = interface.signs["slider/knob"]
    size = interface.assets.sheet("ui").frame("slider/knob").surface.get_size()
    middle = knob[0] + size[0] // 2
    assert middle == AREA.x + SPLIT + round(TRACK[0] * share)
    assert abs(knob[1] + size[1] / 2 - AREA.centery) <= 1
    assert part.slides
    assert part.area.collidepoint(middle, AREA.centery)


@pytest.mark.parametrize(("on", "sign"), [(True, "toggle/on"), (False, "toggle/off")])
def test_a_switch_is_clicked_on_its_picture_or_on_its_word(
    interface: Noting, *, on: bool, sign: str
) -> None:
    (part,) = drawn(interface, Switch(on))
    assert part.area.x == interface.signs[sign][0]
    picture = interface.assets.sheet("ui").frame(sign).surface.get_width()
    assert part.area.width > picture + lettering(interface.assets).body.width("On")


def test_four_slots_share_the_row(interface: Noting) -> None:
    parts = drawn(interface, Bindings(("Z", ""), ("(X)", "LB"), 2))
    assert [part.number for part in parts] == [0, 1, 2, 3]
    areas = [part.area for part in parts]
    assert areas[0].x == AREA.x + SPLIT
    assert areas[-1].right == AREA.right
    assert all(a.right == b.x for a, b in itertools.pairwise(areas))


def test_what_is_only_done_has_nothing_to_be_changed_with(interface: Noting) -> None:
    assert drawn(interface, Deed()) == []

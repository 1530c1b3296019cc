"""Passers-by: told apart by shape and in grey, every frame there, their feet on one row."""

from functools import cache
from itertools import combinations

import numpy as np
import numpy.typing as npt
import pytest

from tools.art.canvas import CLEAR, Picture
from tools.art.friends import FACINGS, FRIENDS, frame
from tools.art.palette import RGB
from tools.art.people import FEET, PEOPLE, frames, stood, umbrellas


@cache
def everybody() -> dict[str, Picture]:
    people = {who: stood(who, "d", None) for who in PEOPLE}
    return {**people, **{who: frame(who, "idle", "d") for who in FRIENDS}}


def grey(picture: Picture) -> npt.NDArray[np.float64]:
    values = RGB[np.where(picture == CLEAR, 0, picture)] @ np.array([0.299, 0.587, 0.114])
    return np.where(picture == CLEAR, -1.0, values)


def test_silhouettes_differ() -> None:
    for one, other in combinations(everybody().values(), 2):
        both = ((one != CLEAR) & (other != CLEAR)).sum()
        assert both / ((one != CLEAR) | (other != CLEAR)).sum() < 0.95


def test_nobody_is_like_another_in_grey() -> None:
    for one, other in combinations(everybody().values(), 2):
        first, second = grey(one), grey(other)
        seen = (first >= 0) | (second >= 0)
        assert np.abs(first - second)[seen].mean() > 25


@pytest.mark.parametrize("who", [*PEOPLE, "biscuit"])
def test_everybody_stands_and_walks_in_four_directions_on_one_row(who: str) -> None:
    drawn = dict(frames())
    for facing in FACINGS:
        for name in (f"walk_{facing}_{k}" for k in range(4)):
            picture = drawn[f"{who}/{name}"]
            rows = np.flatnonzero((picture != CLEAR).any(axis=1))
            assert rows[-1] in (FEET[1] - 1, FEET[1] - 2), name
        assert f"{who}/idle_{facing}_1" in drawn


def test_a_hand_holds_every_umbrella() -> None:
    for name, picture in umbrellas():
        rows = np.flatnonzero((picture != CLEAR).any(axis=1))
        assert rows[0] == 0, name
        assert rows[-1] > 28, name

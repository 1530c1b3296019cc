"""Ground pixel by pixel, against looking at every pixel."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from game.story.ground import Ground

SIZE = (40, 24)
CORNERS = st.tuples(st.integers(0, 40), st.integers(0, 24), st.integers(0, 40), st.integers(0, 24))
BOXES = st.lists(CORNERS, max_size=3)
POINTS = st.tuples(st.integers(-10, 50), st.integers(-10, 34))


def outline(corners: tuple[int, int, int, int]) -> list[tuple[float, float]]:
    left, top, right, bottom = corners
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def distance(one: tuple[int, int], other: tuple[int, int]) -> int:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2


@settings(max_examples=150, deadline=None, derandomize=True)
@given(BOXES, BOXES, POINTS)
def test_no_free_point_is_nearer_than_the_nearest(
    walks: list[tuple[int, int, int, int]],
    solids: list[tuple[int, int, int, int]],
    point: tuple[int, int],
) -> None:
    ground = Ground(SIZE, map(outline, walks), map(outline, solids))
    free = [(x, y) for y in range(SIZE[1]) for x in range(SIZE[0]) if ground.free(x, y)]
    nearest = ground.nearest(*point)
    if nearest is None:
        assert free == []
    else:
        assert nearest in free
        assert distance(nearest, point) == min(distance(each, point) for each in free)


def test_in_a_gap_the_nearer_side_is_taken_and_the_left_one_of_two_that_are_as_near() -> None:
    ground = Ground(SIZE, [outline((0, 0, 40, 24))], [outline((18, 0, 22, 24))])
    free = [x for x in range(SIZE[0]) if ground.free(x, 10)]
    ((left, right),) = [(a, b) for a, b in pairwise(free) if b - a > 1]
    assert (right - left) % 2 == 0
    middle = (left + right) // 2
    for x in range(left, right + 1):
        assert ground.nearest(x, 10) == (left if x <= middle else right, 10)

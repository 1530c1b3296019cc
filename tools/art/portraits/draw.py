"""The sheet of portraits: `lila/calm`, … by name."""

from collections.abc import Iterator
from types import ModuleType

from tools.art.canvas import Picture, rgba
from tools.art.images import Drawing, packed
from tools.art.portraits import anya, bodies, finn, lila, marc
from tools.art.portraits.features import MOODS
from tools.art.portraits.shapes import SHAPES, shape

FRIENDS: dict[str, ModuleType] = {"lila": lila, "marc": marc, "anya": anya, "finn": finn}


def portraits() -> Iterator[tuple[str, Picture]]:
    """Every portrait with its name."""
    for who, person in FRIENDS.items():
        for mood in MOODS:
            figure = person.draw(mood)
            if mood == "asleep":
                figure = bodies.nodding(figure)
            yield f"{who}/{mood}", bodies.over(bodies.backdrop(*person.ground(mood)), figure)
    for name in SHAPES:
        yield f"shape/{name}", shape(name)


def draw() -> Drawing:
    """The sheet and its list."""
    pixels, places = packed({name: rgba(picture) for name, picture in portraits()}, 8 * 65)
    return Drawing(
        pixels, {name: dict(zip("xywh", place, strict=True)) for name, place in places.items()}
    )

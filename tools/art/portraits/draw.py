"""The sheet of portraits: `lila/calm`, … by name."""

from collections.abc import Iterator
from types import ModuleType

from tools.art.canvas import Picture, rgba
from tools.art.images import Drawing, packed
from tools.art.portraits import (
    anya,
    bodies,
    dot,
    finn,
    host,
    lila,
    machines,
    marc,
    passers,
    shadow,
    slippers,
)
from tools.art.portraits.features import MOODS, blinks
from tools.art.portraits.shapes import SHAPES, shape

FRIENDS: dict[str, ModuleType] = {"lila": lila, "marc": marc, "anya": anya, "finn": finn}
OTHERS: dict[str, tuple[ModuleType, tuple[str, ...]]] = {
    "dot": (dot, ("calm", "bright", "worried", "wry")),
    "host": (host, ("calm", "bright", "worried", "asleep")),
    "slippers": (slippers, ("calm", "bright", "worried")),
    "shadow": (shadow, ("calm", "worried", "hurt", "asleep")),
}


def portraits() -> Iterator[tuple[str, Picture]]:
    """Every portrait with its name."""
    cast = {who: (person, tuple(MOODS)) for who, person in FRIENDS.items()} | OTHERS
    for who, (person, moods) in cast.items():
        for mood in moods:
            figure = person.draw(mood)
            if mood == "asleep":
                figure = bodies.nodding(figure)
            ground = bodies.backdrop(*person.ground(mood))
            yield f"{who}/{mood}", bodies.over(ground, figure)
            if hasattr(person, "FEATURES") and blinks(person.FEATURES, mood):
                yield f"{who}/{mood}_blink", bodies.over(ground, person.draw(mood, blink=True))
    for who, passer in passers.PASSERS.items():
        yield f"{who}/{passer.mood}", passers.draw(who)
        yield f"{who}/{passer.mood}_blink", passers.draw(who, blink=True)
    for who in machines.MACHINES:
        yield f"{who}/calm", machines.draw(who)
    for name in SHAPES:
        yield f"shape/{name}", shape(name)


def draw() -> Drawing:
    """The sheet and its list."""
    pixels, places = packed({name: rgba(picture) for name, picture in portraits()}, 8 * 65)
    return Drawing(
        pixels, {name: dict(zip("xywh", place, strict=True)) for name, place in places.items()}
    )

"""Every picture of every place, by the path of its files."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from tools.art.images import Drawing
from tools.art.places import cafe, flat, lab, plaza, sleep, street
from tools.art.places.exposure import Bit, Shot, back, bits, front, light

FOLDER = "assets/places"


class Place(NamedTuple):
    """How a place is drawn: at each time of day, and what moves there."""

    shots: Mapping[str, Callable[[], Shot]]
    bits: Callable[[], Mapping[str, Bit]]


PLACES = {
    "cafe": Place({"": cafe.shot}, cafe.bits),
    "flat": Place(
        {
            "": flat.shot,
            "@night": partial(flat.shot, time="@night"),
            "@morning": partial(flat.shot, time="@morning"),
        },
        flat.bits,
    ),
    "lab": Place({"": lab.shot}, lab.bits),
    "plaza": Place(
        {
            "": plaza.shot,
            "@night": partial(plaza.shot, time="@night"),
            "@morning": partial(plaza.shot, time="@morning"),
        },
        plaza.bits,
    ),
    "street": Place({"": street.shot}, street.bits),
}


def exposed(shot: Callable[[], Shot], expose: Callable[[Shot], Drawing]) -> Drawing:
    """One file of a shot, which is not taken before it is asked for."""
    return expose(shot())


def moving(loops: Callable[[], Mapping[str, Bit]]) -> Drawing:
    """The loops of a place, which are not drawn before they are asked for."""
    return bits(loops())


def sheets() -> Iterator[tuple[str, Callable[[], Drawing]]]:
    """Paths without ending, and what draws each."""
    for name, place in PLACES.items():
        for time, shot in place.shots.items():
            yield f"{FOLDER}/{name}{time}", partial(exposed, shot, back)
            yield f"{FOLDER}/{name}_front{time}", partial(exposed, shot, front)
            yield f"{FOLDER}/{name}_light{time}", partial(exposed, shot, light)
        yield f"{FOLDER}/{name}_bits", partial(moving, place.bits)
    for number in range(sleep.FIRST, sleep.FIRST + len(sleep.PICTURES)):
        yield f"assets/sleep_{number}", partial(exposed, partial(sleep.shot, number), back)

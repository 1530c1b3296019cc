"""The city as one sees it through a window: sky in bands, far towers, near roofs with lights."""

from typing import NamedTuple

from tools.art.canvas import Picture, box, column, dot, put
from tools.art.canvas import blank as blank_picture
from tools.art.places.surfaces import Place, fade
from tools.art.shapes import ellipse


class Hour(NamedTuple):
    """Colours of the sky from above, of far and near houses, of their windows."""

    bands: tuple[str, ...]
    far: str
    near: str
    lights: tuple[str, ...]


DUSK = Hour(
    ("night2", "night3", "bloom2", "bloom3", "hearth5"), "bloom1", "night1", ("hearth6", "bloom4")
)
NIGHT = Hour(
    ("ink", "night1", "night2", "night2", "night3"), "night1", "ink", ("hearth5", "night4")
)
DAWN = Hour(("night5", "night6", "bloom4", "skin3", "hearth6"), "bloom4", "night5", ("hearth7",))


def skyline(width: int, height: int, hour: Hour) -> Picture:
    """The city in a strip of any width; it looks the same wherever it is cut."""
    picture = blank_picture(width, height)
    band = height // (len(hour.bands) - 1) + 1
    for k, colours in enumerate(zip(hour.bands, hour.bands[1:], strict=False)):
        fade(picture, colours, (0, k * band, width, min(band, height - k * band)))
    if hour is DAWN:
        ellipse(picture, (width // 2 - 9, height - 24, 18, 18), "hearth7")
    far = near = 0
    for k in range(width // 6):
        wide, tall = 6 + k * 5 % 6, 12 + k * 13 % 17
        box(picture, (far, height - tall, wide, tall), hour.far)
        far += wide + 1 + k * 3 % 5
        wide, tall = 8 + k * 7 % 7, 6 + k * 5 % 9
        box(picture, (near, height - tall, wide, tall), hour.near)
        windows(picture, (near, height - tall, wide, tall), hour, k)
        near += wide + 1 + k % 3
    return picture


def windows(picture: Picture, house: Place, hour: Hour, number: int) -> None:
    """Some of a house's windows are lit."""
    x, y, width, height = house
    if hour is DAWN:
        return
    for j in range(2, height - 1, 3):
        for i in range(1, width - 1, 2):
            if (i * 3 + j * 5 + number) % 4 == 0:
                dot(picture, x + i, y + j, hour.lights[(i + number) % len(hour.lights)])


def seen_through(picture: Picture, city: Picture, left: int, place: Place) -> None:
    """The part of the city behind a window; `left` is where the city begins."""
    x, y, width, height = place
    put(picture, city[:height, x - left : x - left + width], x, y)
    column(picture, x + width // 2, y, y + height - 1, "hearth2")
    column(picture, x + width // 2 - 1, y, y + height - 1, "skin2")
    box(picture, (x, y + 13, width, 1), "hearth2")

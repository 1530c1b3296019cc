"""A place of the waking world as a picture: backdrop, people, rain, screens, doubled at the end.

Draws what it is given and changes nothing. What lies over the world (prompts, the objective) is in
`signposts`.
"""

from collections.abc import Iterable, Mapping, Sequence

import pygame

from game.story.figure import Figure
from game.story.place import Box, Place
from game.view.assets import Assets, MissingPictureError, load_picture
from game.view.framing import CANVAS
from game.view.places.camera import VIEW, Camera
from game.view.places.cups import LIST as CUPS
from game.view.places.cups import Cups
from game.view.places.news import News
from game.view.places.placebits import Bits
from game.view.places.rain import Rain
from game.view.places.streetlight import StreetLight
from game.view.places.walkers import Shown, Walkers
from game.view.text import Font
from game.view.world.outline import WHITE, bracket, outlined, toned

SCALE = CANVAS[0] // VIEW[0]
RIPPLES = 2.5
"""Steps of mirrored people a second."""

DARK = (70, 66, 92)
"""What is left of a sign that has gone out, of 255."""

WET = (46, 42, 92)
"""How bright the wet ground is at most where it mirrored a sign that has gone out."""

DRY = "morning"
"""The time of day at which it does not rain."""

NOTHING: Mapping[str, Sequence[str]] = {}


class PlaceView:
    """The picture of one place."""

    def __init__(
        self,
        assets: Assets,
        place: Place,
        look: str = "",
        *,
        texts: Mapping[str, Sequence[str]] = NOTHING,
        dark: Iterable[str] = (),
        motion: str = "full",
        contrast: bool = False,
    ) -> None:
        """Open the pictures of a place.

        `look` is another time of day if the place has a picture of it, `texts` what runs over
        screens by the name of the list, `dark` the names of signs that have gone out. With less
        than full `motion` only people move; with `contrast` they stand out from a dim backdrop.

        Raises:
            MissingPictureError: the place has no picture.
        """
        self.place = place
        self._moves = motion == "full"
        self._contrast = contrast
        self._friends = {who: assets.colour(ramp.light) for who, ramp in assets.friends.items()}
        toning = toned if contrast else _as_it_is
        self._back = toning(_picture(assets, place.id, "", look))
        front = toning(_picture(assets, place.id, "_front", look))
        self._fronts = list(_fronts(front, place))
        light = StreetLight(_picture(assets, place.id, "_light", look))
        rain = place.rain if look != DRY and not contrast else ()
        self.walkers = Walkers(assets, light, place.wet, rains=bool(rain))
        self._bits = Bits(assets, "" if look or contrast else place.id)
        self._rain = Rain(assets, rain, place.wet)
        self._dark = [pygame.Rect(box) for name, box in _signs(place) if name in dark]
        self._news = list(_news(Font(assets), place, texts, dark))
        self._cups = list(_cups(assets, place, texts))
        self.camera = Camera(self._back.get_size(), eases=self._moves)
        self._world = pygame.Surface(VIEW, 0, 32)
        self._ground = assets.colour("ink")
        self._seconds = 0.0

    @property
    def motion(self) -> bool:
        """Whether anything moves by itself."""
        return self._moves

    def update(self, seconds: float) -> None:
        """Let time pass for what is alive by itself."""
        self._seconds += seconds

    def draw(
        self, canvas: pygame.Surface, figures: Iterable[Figure], usable: Iterable[Box] = ()
    ) -> None:
        """Draw the whole canvas; in high contrast what is `usable` is bracketed."""
        corner = self.camera.corner
        seconds = self._seconds if self._moves else 0.0
        self._draw_still(corner, seconds)
        for box in usable if self._contrast else ():
            bracket(self._world, pygame.Rect(box).move(-corner[0], -corner[1]).inflate(2, 2))
        self._draw_people(figures, corner, seconds)
        self._rain.draw(self._world, corner, seconds)
        pygame.transform.scale(self._world, CANVAS, canvas)
        for cups in self._cups:
            cups.draw(canvas, corner, SCALE)

    def on_canvas(self, x: int, y: int) -> tuple[int, int]:
        """Return where a pixel of the place is on the canvas."""
        corner = self.camera.corner
        return (x - corner[0]) * SCALE, (y - corner[1]) * SCALE

    def in_place(self, x: int, y: int) -> tuple[int, int]:
        """Return which pixel of the place is at one of the canvas."""
        corner = self.camera.corner
        return x // SCALE + corner[0], y // SCALE + corner[1]

    def _draw_still(self, corner: tuple[int, int], seconds: float) -> None:
        world = self._world
        if self._back.get_width() < VIEW[0]:
            world.fill(self._ground)
        world.blit(self._back, (-corner[0], -corner[1]))
        beyond = corner[1] + VIEW[1] - self._back.get_height()
        if beyond > 0:
            self._mirror_edge(corner[0], beyond)
        self._bits.draw_wall(world, corner, seconds)
        for news in self._news:
            news.draw(world, corner, seconds)
        for box in self._dark:
            seen = box.move(-corner[0], -corner[1])
            if any(wet.holds(*box.center) for wet in self.place.wet):
                world.fill(WET, seen, special_flags=pygame.BLEND_RGB_MIN)
            else:
                world.fill(DARK, seen, special_flags=pygame.BLEND_RGB_MULT)
        self._rain.draw_rings(world, corner, seconds)

    def _mirror_edge(self, left: int, rows: int) -> None:
        """Let the ground go on under the edge of the picture, as what it was before, mirrored."""
        height = self._back.get_height()
        area = pygame.Rect(left, height - rows, VIEW[0], rows).clip(self._back.get_rect())
        strip = pygame.transform.flip(self._back.subsurface(area), flip_x=False, flip_y=True)
        self._world.blit(strip, (max(0, -left), VIEW[1] - rows))

    def _shown(self, figure: Figure) -> Shown:
        """Return somebody in the light of the place, or in an outline."""
        shown = self.walkers.shown(figure, self._seconds)
        if not self._contrast:
            return shown
        sprite = self.walkers.frame(figure, self._seconds)
        x, y = shown.at
        picture = outlined(sprite.surface, self._friends.get(figure.who, WHITE))
        return Shown(shown.foot, picture, (x - 1, y - 1))

    def _draw_people(
        self, figures: Iterable[Figure], corner: tuple[int, int], seconds: float
    ) -> None:
        world, walkers = self._world, self.walkers
        figures = sorted(
            (figure for figure in figures if _is_seen(figure, corner)), key=lambda one: one.body.y
        )
        open_ones = [walkers.umbrella(figure, figures) for figure in figures]
        shown = [self._shown(figure) for figure in figures]
        step = int(seconds * RIPPLES)
        mirrors = [mirror for one in shown if (mirror := walkers.mirror(one, step)) is not None]
        shades = [walkers.shade(figure) for figure in figures if figure.pose != "asleep"]
        umbrellas = [held for held in open_ones if held is not None]
        standing = [*shown, *umbrellas, *self._fronts, *self._bits.standing(seconds)]
        standing.sort(key=lambda one: one.foot)
        world.fblits([(picture, _moved(at, corner)) for picture, at in (*mirrors, *shades)])
        world.fblits([(one.picture, _moved(one.at, corner)) for one in standing])


def _as_it_is(picture: pygame.Surface) -> pygame.Surface:
    return picture


def _fronts(picture: pygame.Surface, place: Place) -> Iterable[Shown]:
    """Yield the parts of the front picture; each covers those whose feet are above its foot."""
    whole = picture.get_rect()
    for front in place.fronts:
        area = pygame.Rect(front.box).clip(whole)
        if area.width and area.height:
            yield Shown(front.foot, picture.subsurface(area), area.topleft)


def _signs(place: Place) -> Iterable[tuple[str, Box]]:
    yield from ((lamp.name, lamp.box) for lamp in place.lamps)
    yield from ((screen.name, screen.box) for screen in place.screens)


def _cups(assets: Assets, place: Place, texts: Mapping[str, Sequence[str]]) -> Iterable[Cups]:
    """Yield the shelves whose cups have names."""
    for screen in place.screens:
        if screen.texts == CUPS:
            yield Cups(assets, Font(assets), screen.box, texts.get(CUPS, ()))


def _news(
    font: Font, place: Place, texts: Mapping[str, Sequence[str]], dark: Iterable[str]
) -> Iterable[News]:
    """Yield what runs over the screens that are on, each some lines later than the one before."""
    late = sum(map(ord, place.id))
    for number, screen in enumerate(place.screens):
        if screen.name not in dark and screen.texts != CUPS:
            yield News(font, screen, texts.get(screen.texts, ()), late=number * 5 + late)


def _picture(assets: Assets, place: str, layer: str, look: str) -> pygame.Surface:
    folder = assets.root / "places"
    if look:
        try:
            return load_picture(folder / f"{place}{layer}@{look}.png")
        except MissingPictureError:
            pass
    return load_picture(folder / f"{place}{layer}.png")


def _is_seen(figure: Figure, corner: tuple[int, int]) -> bool:
    x, y = figure.body.at
    return -24 < x - corner[0] < VIEW[0] + 24 and -8 < y - corner[1] < VIEW[1] + 44


def _moved(at: tuple[int, int], corner: tuple[int, int]) -> tuple[int, int]:
    return at[0] - corner[0], at[1] - corner[1]

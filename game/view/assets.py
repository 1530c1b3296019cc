"""The pictures and colours of the game: sheets under one root, cut when they are first asked for.

A sheet is a PNG with a list beside it that says what lies where; this module is the only one that
opens them. Nothing here needs a display: everything is kept in the one format that a 32-bit display
and a surface without one share, so what is drawn is the same with a window and without.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import pygame

RGB: TypeAlias = tuple[int, int, int]

GROUND = (8, 13)
"""Where in a cell of 16 x 16 the anchor of a sprite lands: where feet stand."""


class MissingPictureError(LookupError):
    """The game asked for a picture or colour that the assets do not have; says which and where."""


class Sprite(NamedTuple):
    """One frame: its pixels, and which of them lands on the ground point of a cell."""

    surface: pygame.Surface
    ax: int
    ay: int

    def at(self, x: int, y: int) -> tuple[int, int]:
        """Return where to blit it for the cell whose top left pixel is (x, y)."""
        return x + GROUND[0] - self.ax, y + GROUND[1] - self.ay


class Ramp(NamedTuple):
    """The three tones of a friend or a channel, as names of the palette."""

    dark: str
    mid: str
    light: str


DYES = {
    "strong": {
        "lila": Ramp("bloom2", "bloom3", "bloom4"),
        "marc": Ramp("tide2", "azure", "steel2"),
        "anya": Ramp("skin2", "hearth6", "hearth7"),
        "finn": Ramp("tide3", "tide5", "tide6"),
    },
    "soft": {
        "lila": Ramp("skin1", "skin3", "skin4"),
        "marc": Ramp("night3", "night5", "night6"),
        "anya": Ramp("skin2", "skin4", "hearth7"),
        "finn": Ramp("tide3", "tide5", "tide6"),
    },
    "grey": {
        name: Ramp("steel1", "steel2", "hearth7") for name in ("lila", "marc", "anya", "finn")
    },
}
"""Other colours of the four; with the grey ones names and signs tell them apart."""


class Sheet:
    """One picture and the list of the frames in it."""

    def __init__(self, root: Path, name: str, listing: str = "") -> None:
        """Open `name`.png and its list: `listing`.json, or `name`.json where none is given.

        Raises:
            MissingPictureError: one of them is missing or cannot be read.
        """
        self.name = name
        self.listing: dict[str, Any] = read_listing(root / f"{listing or name}.json")
        self.picture = load_picture(root / f"{name}.png")
        self._cut: dict[str, Sprite] = {}

    def __contains__(self, name: object) -> bool:
        return name in self.listing

    def names(self) -> list[str]:
        """Return the names of all frames."""
        return [name for name in self.listing if not name.startswith("_")]

    def frame(self, name: str) -> Sprite:
        """Return a frame.

        Raises:
            MissingPictureError: the sheet has no such frame.
        """
        found = self._cut.get(name)
        if found is None:
            place = self.listing.get(name)
            if not isinstance(place, dict):
                raise MissingPictureError(f"the sheet {self.name} has no frame {name!r}")
            area = (place["x"], place["y"], place["w"], place["h"])
            found = Sprite(self.picture.subsurface(area), place.get("ax", 0), place.get("ay", 0))
            self._cut[name] = found
        return found


class Assets:
    """Everything that is drawn with: sheets by name, the palette, tinted and faded copies."""

    def __init__(self, root: Path) -> None:
        """Read the palette under `root`; sheets are opened when something of them is needed."""
        self.root = root
        palette = read_listing(root / "palette.json")
        self._colours: dict[str, RGB] = {
            name: _rgb(code) for name, code in palette["colours"].items()
        }
        self._friends = {name: Ramp(**ramp) for name, ramp in palette["friends"].items()}
        self.friends = self._friends
        self.channels = {name: Ramp(**ramp) for name, ramp in palette["channels"].items()}
        self.sheet = cache(self._open)
        self.sprite = cache(self._sprite)
        self.tinted = cache(self._tint)
        self.silhouette = cache(self._silhouette)
        self.faded = cache(self._fade)
        self.mirrored = cache(self._mirror)

    def dye(self, tracks: str) -> None:
        """Give the friends' tracks and glows the colours of a choice; `own` are their own.

        What is drawn from now on has them; what somebody has kept of before has not.
        """
        self.friends = DYES.get(tracks, self._friends)

    def _sprite(self, name: str) -> Sprite:
        """A frame of the atlas of everything that stands, lies or floats in a dream."""
        return self.sheet("sprites").frame(name)

    def tile(self, name: str, night: int = 1) -> pygame.Surface:
        """Return a piece of the environment in the colours of a night."""
        return self.sheet("tiles" if night == 1 else f"tiles_{night}", "tiles").frame(name).surface

    def colour(self, name: str) -> RGB:
        """Return a colour of the palette.

        Raises:
            MissingPictureError: the palette has no such colour.
        """
        try:
            return self._colours[name]
        except KeyError:
            raise MissingPictureError(f"the palette has no colour {name!r}") from None

    def _open(self, name: str, listing: str = "") -> Sheet:
        return Sheet(self.root, name, listing)

    def _tint(self, name: str, colour: str) -> pygame.Surface:
        """A white frame of the atlas in a colour: `tinted("glyph/step_r", "ink")`."""
        return tinted(self.sprite(name).surface, self.colour(colour))

    def _silhouette(self, name: str, colour: str, alpha: int) -> pygame.Surface:
        """The shape of a frame of the atlas in one colour."""
        mask = pygame.mask.from_surface(self.sprite(name).surface)
        return mask.to_surface(setcolor=(*self.colour(colour), alpha), unsetcolor=(0, 0, 0, 0))

    def _fade(self, name: str, alpha: int) -> pygame.Surface:
        """A frame of the atlas, seen through."""
        copy = self.sprite(name).surface.copy()
        copy.fill((255, 255, 255, alpha), special_flags=pygame.BLEND_RGBA_MULT)
        return copy

    def _mirror(self, name: str) -> pygame.Surface:
        """A frame of the atlas, left and right exchanged."""
        return pygame.transform.flip(self.sprite(name).surface, flip_x=True, flip_y=False)


def tinted(white: pygame.Surface, colour: RGB) -> pygame.Surface:
    """Return a copy of a white picture in a colour."""
    copy = white.copy()
    copy.fill(colour, special_flags=pygame.BLEND_RGB_MULT)
    return copy


def load_picture(path: Path) -> pygame.Surface:
    """Return a picture in the one format that everything is drawn in.

    Raises:
        MissingPictureError: the file is missing or is no picture.
    """
    try:
        loaded = pygame.image.load(path)
    except (OSError, pygame.error) as error:
        raise MissingPictureError(f"cannot open the picture {path}: {error}") from None
    picture = pygame.Surface(loaded.get_size(), pygame.SRCALPHA, 32)
    picture.blit(loaded, (0, 0))
    return picture


def read_listing(path: Path) -> Any:
    """Return what a JSON file holds.

    Raises:
        MissingPictureError: the file is missing or is no JSON.
    """
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise MissingPictureError(f"cannot read the list {path}: {error}") from None


def _rgb(code: str) -> RGB:
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)

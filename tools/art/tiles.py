"""The environment of the dreams, in pieces that a board composes by plain blits.

`tiles.json` names every piece: {x, y, w, h}. The places are the same on all five sheets:
`tiles.png` for night 1, `tiles_2.png` to `tiles_5.png` in the colours of the other nights.

**How a board is composed.** A cell is 16x16 with its top left at (X, Y). Cells are wall, void or
floor; whatever is outside the map is void here (unless its edges are joined). In this order:

1. *Sky*: `sky_1.png` to `sky_5.png` hold one of 320x180 for each night, at the places that
   `sky_1.json` says, `sky_1_large.png` and so on one of 640x360. Each is three layers, from the
   farthest on: `ground`, `drift`, which may go sideways and comes round again, and `near`.
2. *Hems*: for each cell that is not void and has void below, at (X, Y + 16): `hem/floor` or
   `hem/wall`; under a current instead `lightfall/0` to `/5` (number x % 6) at (X, Y + 15).
3. *Floors*: for each floor cell at (X, Y), one over the other:
   a. `floor/<style>_<k>` with k = (3 * x + 5 * y) % `_floors`[style]; only for `slats` k is 1 if
      there is void to the left or to the right, else 0;
   b. `applique/<name>`, where the level has one;
   c. not on slats: `over/shade_u` if the cell above is wall, then `over/shade_l` if the cell to
      the left is;
   d. `over/edge_l`, `_r`, `_u`, `_d` in this order, for void on that side; slats with k = 0 take
      only u and d.
4. *What lies on the floor*: currents, plates, open blocks, the dots of a patrol. The currents of
   this sheet, `current/...`, have the night's colours; else they are those of the sprites.
5. *Rows from top to bottom*; in each row first its walls, then blocks, gates, beds and people. For
   each wall cell:
   a. mask = the sum of 1 << bit over those of its eight neighbours that are wall, the bits
      clockwise from above: u 0, ur 1, r 2, dr 3, d 4, dl 5, l 6, ul 7;
   b. the cap at (X, Y - 4): `cap/<material>_<n>` with n = `_caps`[material][mask];
   c. if the cell below is not wall, the face at (X, Y + 4): `face/<material>_<k><ends>` with
      k = (3 * x + 5 * y) % `_faces`[material], and ends `_l` if the cell to the left is not wall,
      `_r` if the one to the right is not, `_lr` if neither is, nothing if both are;
   d. over the face, where the scenery says so: `lamp` at (X + 5, Y + 6), or `picture/<name>`, w
      pixels wide, at (X + (16 - w) // 2, Y + 5).

A room whose rim is all wall lies in a bed: `frame/board` along its upper edge with `frame/board_l`
and `_r` at the ends, and at both sides posts of `frame/knob`, `frame/shaft` and `frame/foot`.

Of row y + 1 only the upper 4 pixels of its caps reach into row y, and feet stand at Y + 13: caps
touch the feet of whoever stands above them by a pixel, and never more.
"""

from collections.abc import Iterator
from functools import cache, partial

import numpy as np

from tools.art import bedding, currents, faces, floors, voids, walls
from tools.art.canvas import Picture, recoloured, rgba
from tools.art.images import Drawing, Pixels, packed
from tools.art.palette import NIGHTS

WIDTH = 512
MASKS = range(256)
ENDS = ("", "l", "r", "lr")
PICTURES = (
    *("sunset", "hills", "note", "clock"),
    *("window", "mirror", "plant", "shelf", "calendar"),
)
# What hangs on walls gives light or shows a picture: it keeps its colours on every night.
KEEPS_COLOURS = ("lamp", "picture/")


@cache
def caps(material: str) -> tuple[tuple[Picture, ...], tuple[int, ...]]:
    """The different caps of a material, and which of them each of the 256 masks has."""
    pictures: dict[bytes, Picture] = {}
    numbers = []
    for mask in MASKS:
        picture = walls.cap_piece(material, mask)
        pictures.setdefault(picture.tobytes(), picture)
        numbers.append(list(pictures).index(picture.tobytes()))
    return tuple(pictures.values()), tuple(numbers)


def wall_pieces() -> Iterator[tuple[str, Picture]]:
    """Caps and faces of every material."""
    for material, look in walls.MATERIALS.items():
        for number, picture in enumerate(caps(material)[0]):
            yield f"cap/{material}_{number}", picture
        for variant in range(look.faces):
            for ends in ENDS:
                name = f"face/{material}_{variant}" + (f"_{ends}" if ends else "")
                yield name, walls.face_piece(material, variant, ends)
    yield "lamp", faces.decoration("lamp")
    for title in PICTURES:
        yield f"picture/{title}", faces.decoration(f"picture/{title}")


def floor_pieces() -> Iterator[tuple[str, Picture]]:
    """Floors, appliques, overlays, hems and currents."""
    for style, (draw_floor, variants) in floors.FLOORS.items():
        for variant in range(variants):
            yield f"floor/{style}_{variant}", draw_floor(variant)
    for name in floors.APPLIQUES:
        yield f"applique/{name}", floors.applique(name)
    for name, picture in floors.overlays().items():
        yield f"over/{name}", picture
    yield "hem/floor", voids.hem(12)
    yield "hem/wall", voids.hem(9)
    for variant in range(6):
        yield f"lightfall/{variant}", voids.lightfall(variant)
    for name, picture in currents.pieces().items():
        yield f"current/{name}", picture
    yield from bedding.pieces().items()


@cache
def pieces() -> dict[str, Picture]:
    """Every piece by name, in the colours of night 1."""
    return {**dict(floor_pieces()), **dict(wall_pieces())}


def of_night(name: str, picture: Picture, night: int) -> Pixels:
    """A piece as it looks on a night."""
    keeps = name.startswith(KEEPS_COLOURS)
    return rgba(picture if keeps else recoloured(picture, NIGHTS[night]))


def draw(night: int) -> Drawing:
    """The sheet of one night; the list belongs to the first."""
    frames = {name: of_night(name, picture, night) for name, picture in pieces().items()}
    pixels, places = packed(frames, WIDTH)
    if night > 1:
        return Drawing(pixels, None)
    listed: dict[str, object] = {
        "_sheets": {str(k): "tiles.png" if k == 1 else f"tiles_{k}.png" for k in NIGHTS},
        "_caps": {material: list(caps(material)[1]) for material in walls.MATERIALS},
        "_faces": {material: look.faces for material, look in walls.MATERIALS.items()},
        "_floors": {style: variants for style, (_, variants) in floors.FLOORS.items()},
    }
    for name, (x, y, w, h) in places.items():
        listed[name] = {"x": x, "y": y, "w": w, "h": h}
    return Drawing(pixels, listed)


def draw_sky(night: int, scale: int) -> Drawing:
    """The sky of one night at one size. A sheet each: only one is seen at a time."""
    frames: dict[str, Pixels] = {}
    for name, picture in voids.layers(night, scale).items():
        layer = recoloured(picture, NIGHTS[night])
        if night == 5 and name == "ground":
            voids.dawn(layer)
        frames[name] = rgba(layer)
    pixels, places = packed(frames, 640)
    listed = {name: dict(zip("xywh", place, strict=True)) for name, place in places.items()}
    return Drawing(np.ascontiguousarray(pixels), listed if night == 1 else None)


SKY_SHEETS = {
    f"sky_{night}{size}": partial(draw_sky, night, scale)
    for night in NIGHTS
    for scale, size in ((1, ""), (2, "_large"))
}
NIGHT_SHEETS = {night: partial(draw, night) for night in NIGHTS}

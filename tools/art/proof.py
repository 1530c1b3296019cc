"""`python -m tools.art.proof OUT.png` composes rooms from the files in `assets`, by plain blits.

It follows the rules in `tools.art.tiles` and `tools.art.sprites` word for word, with pygame alone:
what looks wrong here looks wrong in the game.
"""

import argparse
import json
import os
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
import pygame

from tools.art.sheets import ROOT

ASSETS = ROOT / "assets"
WALL, VOID = "#", "~"
CLOCKWISE = ((0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1))

# "#" wall, "~" void, ">" current, "s" shut and "o" open dreamstuff, "g" glitch; else floor.
BEDROOM = (
    "#################",
    "#....#.....#....#",
    "#....s..o..g....#",
    "#....#..~~~#....#",
    "##o###gg~~~##.###",
    "#..(>>>>>>>>>)..#",
    "#.......~~~g....#",
    "##..o..s~~~g...##",
)
ODD = (
    "##############",
    "#....#...ss..#",
    "#.#....#.ss#.#",
    "#..~~.##.s...#",
    "##.~~..####..#",
    "#..~~..#..#.##",
    "~~.##.##..#.#~",
    "~~.#....#....~",
)
LOOKS = (
    ("tuft", "quilt", 1),
    ("canvas", "dropcloth", 1),
    ("pillow", "carpet", 2),
    ("sheet", "quilt", 3),
    ("curtain", "boards", 4),
    ("knit", "knit", 5),
)


@dataclass
class Sheet:
    """A picture of pieces with its list."""

    name: str
    listed: dict[str, dict[str, int]] = field(init=False)
    picture: pygame.Surface = field(init=False)
    image: str = ""

    def __post_init__(self) -> None:
        self.listed = json.loads((ASSETS / f"{self.name}.json").read_text(encoding="utf-8"))
        self.picture = pygame.image.load(ASSETS / f"{self.image or self.name}.png")

    def blit(self, target: pygame.Surface, name: str, x: int, y: int) -> None:
        """A piece with its top left at (x, y)."""
        place = self.listed[name]
        area = (place["x"], place["y"], place["w"], place["h"])
        target.blit(self.picture, (x, y), area)

    def stand(self, target: pygame.Surface, name: str, cell: tuple[int, int]) -> None:
        """A sprite by its anchor, in the cell whose top left is given."""
        place = self.listed[name]
        self.blit(target, name, cell[0] + 8 - place["ax"], cell[1] + 13 - place["ay"])


@dataclass
class Room:
    """One room, drawn with a night's pieces."""

    rows: tuple[str, ...]
    wall: str
    floor: str
    night: int
    origin: tuple[int, int] = (24, 6)

    def __post_init__(self) -> None:
        image = "tiles" if self.night == 1 else f"tiles_{self.night}"
        self.tiles = Sheet("tiles", image=image)
        self.sprites = Sheet("sprites")

    def at(self, x: int, y: int) -> str:
        """The letter of a cell; outside is void."""
        inside = 0 <= y < len(self.rows) and 0 <= x < len(self.rows[0])
        return self.rows[y][x] if inside else VOID

    def kind(self, x: int, y: int) -> str:
        """Wall, void, or "." for floor."""
        letter = self.at(x, y)
        return letter if letter in (WALL, VOID) else "."

    def corner(self, x: int, y: int) -> tuple[int, int]:
        """The pixel of a cell's top left."""
        return self.origin[0] + x * 16, self.origin[1] + y * 16

    def cells(self) -> list[tuple[int, int]]:
        """All cells, rows from top to bottom."""
        return [(x, y) for y in range(len(self.rows)) for x in range(len(self.rows[0]))]

    def draw(self, target: pygame.Surface) -> None:
        """Everything in its order."""
        for layer in ("ground", "drift", "near"):
            Sheet("sky_1", f"sky_{self.night}").blit(target, layer, 0, 0)
        for x, y in self.cells():
            self.draw_hem(target, x, y)
        for x, y in self.cells():
            if self.kind(x, y) == ".":
                self.draw_floor(target, x, y)
        for x, y in self.cells():
            if self.kind(x, y) == WALL:
                self.draw_wall(target, x, y)
            self.draw_block(target, x, y)

    def draw_hem(self, target: pygame.Surface, x: int, y: int) -> None:
        """What hangs over the void."""
        left, top = self.corner(x, y)
        if self.kind(x, y) == VOID or self.kind(x, y + 1) != VOID:
            return
        if self.at(x, y) in "(>)":
            self.tiles.blit(target, f"lightfall/{x % 6}", left, top + 15)
        else:
            hem = "hem/wall" if self.kind(x, y) == WALL else "hem/floor"
            self.tiles.blit(target, hem, left, top + 16)

    def draw_floor(self, target: pygame.Surface, x: int, y: int) -> None:
        """A floor cell with its overlays, and a current on it."""
        place = self.corner(x, y)
        variants = int(str(self.tiles.listed["_floors"][self.floor]))
        over_void = self.at(x, y) in "(>)" and VOID in (self.kind(x, y - 1), self.kind(x, y + 1))
        pieces = []
        if not over_void:
            pieces = [f"floor/{self.floor}_{(3 * x + 5 * y) % variants}"]
            pieces += [f"applique/{'cloud' if x % 2 else 'star'}"] * ((x * 7 + y * 3) % 11 == 0)
            pieces += ["over/shade_u"] * (self.kind(x, y - 1) == WALL)
            pieces += ["over/shade_l"] * (self.kind(x - 1, y) == WALL)
            for side, (dx, dy) in {"l": (-1, 0), "r": (1, 0), "u": (0, -1), "d": (0, 1)}.items():
                pieces += [f"over/edge_{side}"] * (self.kind(x + dx, y + dy) == VOID)
        flow = {"(": "current/start_r_1", ">": "current/r_1", ")": "current/end_r_1"}
        pieces += [flow[self.at(x, y)]] if self.at(x, y) in flow else []
        for piece in pieces:
            self.tiles.blit(target, piece, *place)

    def draw_wall(self, target: pygame.Surface, x: int, y: int) -> None:
        """A cap, and a face where no wall is below."""
        left, top = self.corner(x, y)
        walls = [self.kind(x + dx, y + dy) == WALL for dx, dy in CLOCKWISE]
        mask = sum(1 << bit for bit, wall in enumerate(walls) if wall)
        number = self.tiles.listed["_caps"][self.wall][mask]  # type: ignore[index]
        self.tiles.blit(target, f"cap/{self.wall}_{number}", left, top - 4)
        if walls[4]:
            return
        variant = (3 * x + 5 * y) % int(str(self.tiles.listed["_faces"][self.wall]))
        ends = "l" * (not walls[6]) + "r" * (not walls[2])
        name = f"face/{self.wall}_{variant}" + (f"_{ends}" if ends else "")
        self.tiles.blit(target, name, left, top + 4)
        if (x * 5 + y) % 7 == 3:
            self.tiles.blit(target, "lamp", left + 5, top + 6)

    def draw_block(self, target: pygame.Surface, x: int, y: int) -> None:
        """Dreamstuff and glitch, joined by the rule of `tools.art.blocks`."""
        letter = self.at(x, y)
        family = {"s": "stuff/shut", "o": "stuff/open", "g": "glitch/a_solid"}.get(letter)
        if family is None:
            return
        around = {"u": (0, -1), "r": (1, 0), "d": (0, 1), "l": (-1, 0)}
        sides = "".join(s for s, (dx, dy) in around.items() if self.at(x + dx, y + dy) == letter)
        pieces = [f"{family}_{sides or 'alone'}"]
        for corner in ("ur", "rd", "dl", "ul"):
            dx = sum(around[side][0] for side in corner)
            dy = sum(around[side][1] for side in corner)
            if set(corner) <= set(sides) and self.at(x + dx, y + dy) != letter:
                pieces.append(f"{family}_corner_{corner}")
        for piece in pieces:
            if piece in self.sprites.listed:
                self.sprites.stand(target, piece, self.corner(x, y))
        if letter == "g" and "u" not in sides and "l" not in sides:
            self.sprites.stand(target, "glitch/a_label", self.corner(x, y))


CAST = (
    ("bed/lila", 12, 1),
    ("bed/marc", 13, 1),
    ("bed/anya", 14, 1),
    ("finn/asleep", 15, 1),
    ("shade/friend", 2, 2),
    ("echo_marc/idle_d_0", 2, 2),
    ("next/marc", 1, 2),
    ("ring/lila_back", 4, 2),
    ("lila/ability_r_0", 4, 2),
    ("ring/lila_front", 4, 2),
    ("mark/lila", 4, 2),
    ("echo_finn/ability_r_0", 7, 1),
    ("nightmare/frozen_0", 9, 1),
    ("clamp/3", 9, 1),
    ("gate/violet_open", 13, 4),
    ("anchor/3", 2, 4),
    ("dreamer_sam/asleep", 1, 6),
    ("patrol/turn", 3, 6),
    *((f"patrol/{side}", x, 6) for x in (4, 5, 6) for side in "lr"),
    ("nightmare/free_0", 5, 6),
    ("chevron/danger_r", 6, 6),
    ("patrol/turn", 7, 6),
    ("plate/green_up", 14, 6),
    ("echo_anya/ability_d_0", 13, 6),
    ("fx/rally_3", 13, 6),
    ("dreamer_ravi/asleep", 15, 6),
    ("z/0", 15, 6),
)


def bedroom() -> pygame.Surface:
    """A furnished room of night 1."""
    target = pygame.Surface((320, 180))
    room = Room(BEDROOM, "tuft", "quilt", 1)
    room.draw(target)
    for name, x, y in CAST:
        room.sprites.stand(target, name, room.corner(x, y))
    return target


def page() -> pygame.Surface:
    """The furnished room, and one of odd shapes in every material."""
    picture = pygame.Surface((960, 180 + 2 * 180))
    picture.blit(bedroom(), (0, 0))
    for number, (wall, floor, night) in enumerate(LOOKS):
        target = pygame.Surface((320, 180))
        Room(ODD, wall, floor, night, (48, 16)).draw(target)
        picture.blit(target, (number % 3 * 320, 180 + number // 3 * 180))
    return picture


def main() -> None:
    """Write the page, doubled."""
    parser = argparse.ArgumentParser(prog="python -m tools.art.proof", description=__doc__)
    parser.add_argument("out", type=Path)
    out = parser.parse_args().out
    pygame.image.save(pygame.transform.scale_by(page(), 2), out)


if __name__ == "__main__":
    main()

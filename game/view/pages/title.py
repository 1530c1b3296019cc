"""The title: four friends asleep, the name of the game, a menu."""

import pygame

from game.view.assets import MissingPictureError
from game.view.caps import draw_foot
from game.view.interface import Interface
from game.view.pages.menu import Menu

LOGO = (26, 28)
MENU = (24, 166, 214)
MENU_TOP, FOOT = 120, 338
TROUBLE = 320
"""How wide a sentence about trouble may be."""


class TitleView:
    """Draws the title. Its picture is opened once and then stays."""

    def __init__(self, interface: Interface, version: str) -> None:
        """Open the pictures.

        Raises:
            MissingPictureError: one of them is not there.
        """
        self._interface = interface
        self._version = version
        self._scene = self._open("title_scene")
        self._scene.blit(self._open("title_logo"), LOGO)

    def draw(
        self,
        canvas: pygame.Surface,
        menu: Menu[str],
        prompts: list[tuple[str, str]],
        trouble: str = "",
    ) -> None:
        """Draw the whole canvas; `trouble` is what the player has to know before anything else."""
        interface = self._interface
        canvas.blit(self._scene, (0, 0))
        letters = interface.letters
        foot = min(FOOT, 350 - letters.cap)
        room = foot - MENU_TOP
        width = MENU[2] if letters.percent < 140 else MENU[2] * letters.percent // 100
        top = max(MENU_TOP, min(MENU[1], foot - menu.height(letters)))
        menu.draw(canvas, interface, (MENU[0], top, width), room)
        draw_foot(canvas, interface, prompts, (29, 342))
        right = 632 - interface.small.width(self._version)
        interface.small.draw(canvas, self._version, right, 342, "steel2")
        if trouble:
            self._draw_trouble(canvas, trouble)

    def _draw_trouble(self, canvas: pygame.Surface, trouble: str) -> None:
        letters = self._interface.letters
        width = min(TROUBLE * letters.percent // 100, 600)
        lines = len(letters.body.wrap(trouble, width))
        height = 14 + (letters.body.line + 2) * lines
        area = pygame.Rect(628 - width - 16, 330 - height, width + 16, height)
        self._interface.frame(canvas, "panel/danger", area)
        self._interface.lines(canvas, trouble, (area.x + 8, area.y + 7, width), "hearth7")

    def _open(self, name: str) -> pygame.Surface:
        path = self._interface.assets.root / f"{name}.png"
        try:
            picture = pygame.image.load(path)
        except (OSError, pygame.error) as error:
            raise MissingPictureError(f"cannot open the picture {path}: {error}") from None
        depth = pygame.SRCALPHA if picture.get_flags() & pygame.SRCALPHA else 0
        copy = pygame.Surface(picture.get_size(), depth, 32)
        copy.blit(picture, (0, 0))
        return copy

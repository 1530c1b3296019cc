"""Caps of keys and buttons of a pad, as high as the letters that the player wants."""

from collections.abc import Sequence
from typing import TypeAlias

import pygame

from game.view.interface import PAD_SIGNS, Interface
from game.view.lettering import Lettering

Prompt: TypeAlias = tuple[tuple[str, ...], str]
"""Keys, and what they do."""


BETWEEN = 14
"""Pixels between two prompts."""

USUAL_CAP = 13
"""How far below the line of a prompt its cap ends."""


def key_width(letters: Lettering, label: str) -> int:
    """Return how wide the cap of a key or the button of a pad is."""
    if label in PAD_SIGNS:
        return letters.cap - 1
    return letters.body.width(label) + 8


def draw_key(
    canvas: pygame.Surface,
    interface: Interface,
    letters: Lettering,
    label: str,
    at: tuple[int, int],
    *,
    pad: bool = False,
) -> int:
    """Draw the cap of a key, or the button of a pad; return where it ends."""
    (x, y), font, cap = at, letters.body, letters.cap
    above = (cap - 1 - font.capitals) // 2
    width = key_width(letters, label)
    if label in PAD_SIGNS:
        disc = interface.assets.sheet("ui").frame(PAD_SIGNS[label]).surface
        if cap > disc.get_height():
            disc = pygame.transform.scale(disc, (cap - 1, cap))
        canvas.blit(disc, (x, y))
        interface.on_disc(canvas, label, pygame.Rect(x, y, disc.get_width(), cap - 1), font)
        return x + width
    interface.frame(canvas, "pad/cap" if pad else "key/large", pygame.Rect(x, y, width, cap))
    font.draw(canvas, label, x + 4, y + above, "ink")
    return x + width


def draw_prompts(
    canvas: pygame.Surface,
    interface: Interface,
    letters: Lettering,
    prompts: Sequence[Prompt],
    at: tuple[int, int],
) -> list[pygame.Rect]:
    """Draw keys and what they do in one row; return where each prompt lies."""
    areas = []
    x, y = at
    under = y + (letters.cap - 2 - letters.body.capitals) // 2
    for labels, meaning in prompts:
        left = x
        for label in labels:
            x = draw_key(canvas, interface, letters, label, (x, y)) + 3
        x = letters.body.draw(canvas, meaning, x + 3, under, "night6")
        areas.append(pygame.Rect(left, y, x - left, letters.cap))
        x += BETWEEN
    return areas


def prompts_width(letters: Lettering, prompts: Sequence[Prompt]) -> int:
    """Return how wide a row of prompts is."""
    each = (
        sum(key_width(letters, label) + 3 for label in labels) + 3 + letters.body.width(meaning)
        for labels, meaning in prompts
    )
    return sum(each) + BETWEEN * max(0, len(prompts) - 1)


def draw_foot(
    canvas: pygame.Surface,
    interface: Interface,
    prompts: Sequence[tuple[str, str]],
    at: tuple[int, int],
    *,
    ends: bool = False,
) -> None:
    """Draw the prompts at the foot of a screen; larger ones grow upwards from it.

    They begin at a pixel, or end there.
    """
    letters, (x, y) = interface.letters, at
    caps = [((label,), meaning) for label, meaning in prompts if label]
    if ends:
        x -= prompts_width(letters, caps)
    draw_prompts(canvas, interface, letters, caps, (x, y + USUAL_CAP - letters.cap))

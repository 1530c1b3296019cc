"""Keys by their names: as prompts call them, as the file of settings lists them."""

from functools import cache
from typing import NamedTuple

import pygame

MODIFIERS = ("Ctrl", "Shift", "Alt")
ALONE = frozenset(
    {
        pygame.K_LSHIFT,
        pygame.K_RSHIFT,
        pygame.K_LCTRL,
        pygame.K_RCTRL,
        pygame.K_LALT,
        pygame.K_RALT,
        pygame.K_LMETA,
        pygame.K_RMETA,
    }
)
"""Keys that come with the modifier that they are."""

SAID = {
    pygame.K_RETURN: "Enter",
    pygame.K_KP_ENTER: "Num Enter",
    pygame.K_ESCAPE: "Esc",
    pygame.K_LSHIFT: "Shift",
    pygame.K_PAGEUP: "Page Up",
    pygame.K_PAGEDOWN: "Page Down",
}
"""What we call a key where the system says it otherwise."""


class Key(NamedTuple):
    """A key with the modifiers that it needs.

    Attributes:
        label: what prompts call it.
        code: its letter, as pygame knows it.
        scan: its position, if that is what counts.
        command: Ctrl, or Cmd on a Mac.
    """

    label: str
    code: int
    scan: int = 0
    shift: bool = False
    command: bool = False
    alt: bool = False

    @property
    def letter(self) -> tuple[int, bool, bool, bool]:
        """What two keys have in common that are one key on the usual keyboard."""
        return self.code, self.shift, self.command, self.alt


def key_of(name: str) -> Key | None:
    """Return the key of a name such as `Z`, `Page Up` or `Ctrl+Z`; None if there is none."""
    rest, held = name.strip(), set()
    while (found := _modifier(rest)) is not None:
        held.add(found)
        rest = rest[len(found) + 1 :].strip()
    code = _codes().get(rest.lower()) or (ord(rest.lower()) if len(rest) == 1 else 0)
    if not code or not rest.isprintable() or rest.isspace():
        return None
    shift, command, alt = "Shift" in held, "Ctrl" in held, "Alt" in held
    return Key(_said(code, held), code, shift=shift, command=command, alt=alt)


def key_pressed(event: pygame.Event) -> Key | None:
    """Return the key that went down, with what is held; None if it has no name."""
    mods = 0 if event.key in ALONE else getattr(event, "mod", 0)
    held = {
        name
        for name, mask in zip(
            MODIFIERS,
            (pygame.KMOD_CTRL | pygame.KMOD_META, pygame.KMOD_SHIFT, pygame.KMOD_ALT),
            strict=True,
        )
        if mods & mask
    }
    return key_of(_said(event.key, held)) if _name(event.key) else None


def _modifier(name: str) -> str | None:
    starts = (each for each in MODIFIERS if name.lower().startswith(f"{each.lower()}+"))
    return next((each for each in starts if len(name) > len(each) + 1), None)


def _said(code: int, held: set[str]) -> str:
    return "+".join([*(each for each in MODIFIERS if each in held), _name(code)])


def _name(code: int) -> str:
    if code in SAID:
        return SAID[code]
    name = pygame.key.name(code)
    if name.startswith("[") and name.endswith("]") and len(name) > 2:
        return f"Num {name[1:-1]}"
    if not name and 32 < code < 0x10000 and chr(code).isprintable():
        name = chr(code)
    return name.title()


@cache
def _codes() -> dict[str, int]:
    """Every key that has a name, by its name in small letters."""
    numbers = (
        getattr(pygame, name)
        for name in dir(pygame)
        if name.startswith("K_") and name != "K_UNKNOWN"
    )
    return {_name(number).lower(): number for number in numbers if _name(number)}

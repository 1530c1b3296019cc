"""The sound device, which may not be there: then everything is silent, and nothing is an error."""

import pygame

from game.app.hush import hushed

RATE, BITS, SIDES, BUFFER = 32_000, -16, 2, 512
"""As the files are, so that nothing is converted; a minute of a stem is 7.7 MB."""

FRAME_BYTES = 4

STEMS = {"lila": 0, "marc": 1, "anya": 2, "finn": 3, "glitch": 4}
"""Which channel each stem has for ever, so that all of them start together."""

CADENCE, AMBIENCE = 5, 6
RESERVED, CHANNELS = 8, 32

PATIENCE = (4.0, 8.0, 16.0, 32.0, 60.0)
"""Seconds until it is tried again, for the first failure, the second, …; then the last."""


def open_mixer() -> bool:
    """Open the device; False if there is none."""
    try:
        with hushed():
            pygame.mixer.init(RATE, BITS, SIDES, BUFFER, allowedchanges=0)
    except (pygame.error, NotImplementedError):
        return False
    pygame.mixer.set_num_channels(CHANNELS)
    pygame.mixer.set_reserved(RESERVED)
    return True


def close_mixer() -> None:
    """Close the device, if it is open."""
    if pygame.mixer.get_init():
        pygame.mixer.quit()


def set_level(channel: pygame.mixer.Channel, level: float, side: float) -> None:
    """Set how loud a channel is (0 to 1) and where (-1 is left, 1 right, 0 as it is)."""
    level = max(0.0, min(level, 1.0))
    if side:
        channel.set_volume(level * min(1.0, 1 - side), level * min(1.0, 1 + side))
    else:
        channel.set_volume(level)

"""Channels: which plates open which gates."""

from typing import NamedTuple

from game.rules.grid import Grid
from game.rules.pieces import CHANNELS, Gate, Plate


class Gates(NamedTuple):
    """The gates (a set of cells) of a channel that open under the same condition."""

    cells: int
    needs_any: bool
    inverted: bool


class Channel(NamedTuple):
    """A channel that has gates: its plates and all its gates as sets, and the gates by kind."""

    name: str
    plates: int
    gates: int
    kinds: tuple[Gates, ...]

    def closed(self, pressed: int) -> int:
        """Return the set of this channel's gates that are closed while `pressed` plates are."""
        every = bool(self.plates) and self.plates & ~pressed == 0
        some = self.plates & pressed != 0
        closed = 0
        for kind in self.kinds:
            if (some if kind.needs_any else every) == kind.inverted:
                closed |= kind.cells
        return closed


def channels_of(plates: tuple[Plate, ...], gates: tuple[Gate, ...]) -> list[Channel]:
    """Return the channels that have gates, in the order of CHANNELS."""
    channels = []
    for name in CHANNELS:
        own = [gate for gate in gates if gate.channel == name]
        kinds: dict[tuple[bool, bool], int] = {}
        for gate in own:
            key = (gate.needs == "any", gate.inverted)
            kinds[key] = kinds.get(key, 0) | 1 << gate.cell
        if own:
            channels.append(
                Channel(
                    name,
                    Grid.bits(plate.cell for plate in plates if plate.channel == name),
                    Grid.bits(gate.cell for gate in own),
                    tuple(Gates(cells, *key) for key, cells in kinds.items()),
                )
            )
    return channels

"""A level: all that never changes while its dream is played. It is a value, not a file."""

from dataclasses import dataclass, field

from game.rules.grid import DIRECTIONS, Grid, members
from game.rules.pieces import (
    CHANNELS,
    FRIENDS,
    GROUPS,
    MIRRORS,
    Bed,
    Current,
    Friend,
    Gate,
    Glitch,
    Plate,
    Shadow,
)
from game.rules.tables import Tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A dream as its designer drew it.

    Sets of cells are integers, one bit a cell (see `Grid`); single cells are indices.

    Attributes:
        harmless: nobody is caught in it. For players who want it so; no map says it.
        walls, voids, dreamstuff: sets of cells; all other cells are floor.
        shut: which of the dreamstuff is shut at the start.
        nightmares: for each one, the cells of its path, passed over and over in this order.
        tables: what the rules look up, worked out once.

    Raises:
        ValueError: a part contradicts the rules (says which).
    """

    grid: Grid
    loop_beats: int = 16
    rescue: bool = False
    harmless: bool = False
    walls: int = 0
    voids: int = 0
    dreamstuff: int = 0
    shut: int = 0
    friends: tuple[Friend, ...] = ()
    beds: tuple[Bed, ...] = ()
    plates: tuple[Plate, ...] = ()
    gates: tuple[Gate, ...] = ()
    glitches: tuple[Glitch, ...] = ()
    currents: tuple[Current, ...] = ()
    dreamers: tuple[int, ...] = ()
    nightmares: tuple[tuple[int, ...], ...] = ()
    shadows: tuple[Shadow, ...] = ()
    tables: Tables = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for broken in self._contradictions():
            raise ValueError(broken)
        for part in ("beds", "plates", "gates", "currents"):
            # Their order means nothing, so equal dreams are equal values whatever it was.
            ordered = sorted(getattr(self, part), key=lambda piece: (piece.cell, piece))
            object.__setattr__(self, part, tuple(ordered))
        object.__setattr__(self, "tables", Tables(self))

    def offers(self, name: str) -> bool:
        """Whether there is anything in the dream for a friend's ability."""
        devices = self.glitches or self.currents or self.nightmares or self.gates
        things = {
            "lila": self.dreamstuff,
            "marc": devices or self.dreamers or self.dreamstuff,
            "anya": self.dreamers,
            "finn": devices or self.shadows,
        }
        return bool(things.get(name))

    @property
    def names(self) -> tuple[str, ...]:
        """The friends of this level, in the order in which actions are given."""
        return tuple(friend.name for friend in self.friends)

    def _contradictions(self) -> list[str]:
        names = [friend.name for friend in self.friends]
        floor = self.grid.inside & ~self.walls & ~self.voids
        devices = [gate.cell for gate in self.gates] + [part.cell for part in self.currents]
        every_glitch = Grid.bits(cell for glitch in self.glitches for cell in members(glitch.cells))
        checks = {
            "a loop has at least one beat": self.loop_beats >= 1,
            "friends are listed once each, in the order of FRIENDS": names
            == [name for name in FRIENDS if name in names],
            "shut cells are dreamstuff": not self.shut & ~self.dreamstuff,
            "a cell is floor, wall or void": not self.walls & self.voids
            and not self.dreamstuff & ~floor,
            "a cell has one gate at most": len({gate.cell for gate in self.gates})
            == len(self.gates),
            "a cell has one current at most": len({part.cell for part in self.currents})
            == len(self.currents),
            "gates, currents and glitches are on floor": not Grid.bits(devices) & ~floor
            and not any(glitch.cells & ~floor for glitch in self.glitches),
            "channels are known": all(part.channel in CHANNELS for part in self.plates)
            and all(part.channel in CHANNELS for part in self.gates),
            "currents have a direction": all(c.direction in DIRECTIONS for c in self.currents),
            "glitch groups are a to d, each given once": [g.group for g in self.glitches]
            == [group for group in GROUPS if group in {g.group for g in self.glitches}],
            "a cell is in one glitch group at most": sum(
                glitch.cells.bit_count() for glitch in self.glitches
            )
            == every_glitch.bit_count(),
            "glitch patterns are made of # and .": all(
                glitch.pattern and set(glitch.pattern) <= {"#", "."} for glitch in self.glitches
            ),
            "a nightmare's path has a cell": all(self.nightmares),
            "shadows have a mirror": all(shadow.mirror in MIRRORS for shadow in self.shadows),
        }
        return [said for said, holds in checks.items() if not holds]

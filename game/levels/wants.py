"""What a dream wants as a whole: a friend, a bed for everyone, plates for its gates."""

from game.levels.cast import Cast
from game.levels.findings import Notes
from game.levels.ground import Ground
from game.levels.properties import Owner
from game.levels.wording import listed
from game.rules import GROUPS


def note_wants(cast: Cast, whole: Owner, notes: Notes, *, rescue: bool) -> None:
    """Note what is missing in the cast of a dream; `whole` is the map."""
    if not cast.friends:
        message = "no friend is in the dream. Place an object of class Friend."
        whole.note(notes, "E130", message)
    _note_beds(cast, whole, notes, rescue=rescue)
    _note_channels(cast, notes)
    for number, shadow in enumerate(cast.shadows):
        if shadow.friend not in cast.friends:
            message = f"it is the shadow of {shadow.friend}, who is not in the dream. Place "
            owner = cast.owners["shadow", number]
            owner.note(notes, "E133", message + f"{shadow.friend}, or choose another friend.")


def _note_beds(cast: Cast, whole: Owner, notes: Notes, *, rescue: bool) -> None:
    beds = [bed.who for bed in cast.beds]
    without = [friend.name for friend in cast.in_order() if friend.name not in beds]
    missing = len(without) - beds.count("any")
    if missing > 0:
        message = f"{_beds(missing)} missing for {listed(without)}. Place a Bed with who = their "
        whole.note(notes, "E132", message + "name, or any.")
    sleepers = {"shadow": len(cast.shadows), "dreamer": len(cast.dreamers) if rescue else 0}
    for who, count in sleepers.items():
        missing = count - beds.count(who)
        if missing > 0:
            message = f"{_beds(missing)} missing for the {who}s ({count}). Place a Bed with who = "
            whole.note(notes, "E132", f"{message}{who}.")


def _beds(count: int) -> str:
    return "a bed is" if count == 1 else f"{count} beds are"


def _note_channels(cast: Cast, notes: Notes) -> None:
    sent = {plate.channel for plate in cast.plates}
    heard = {gate.channel for gate in cast.gates}
    for gate in cast.gates:
        if gate.channel not in sent:
            message = f"listens to {gate.channel}, but no plate sends {gate.channel}. Place a "
            owner = cast.owners["gate", gate.cell]
            owner.note(notes, "W204", message + "Plate of that channel, or change the gate's.")
    for plate in cast.plates:
        if plate.channel not in heard:
            message = f"sends {plate.channel}, but no gate listens to {plate.channel}. Place a "
            owner = cast.owners["plate", plate.cell]
            owner.note(notes, "W205", message + "Gate of that channel, or change the plate's.")


def note_idle_patterns(given: set[str], ground: Ground, whole: Owner, notes: Notes) -> None:
    """Note the patterns that are given for glitch groups without cells."""
    for group in GROUPS:
        name = f"glitch_{group}"
        idle = sorted(given & {name, f"{name}_offset"})
        if idle and group not in ground.glitches:
            message = f"{idle[0]} is set, but no glitch tile of group {group} is painted. Paint "
            line = whole.lines.get(idle[0])
            whole.note(notes, "W206", message + "one, or remove the property.", line)

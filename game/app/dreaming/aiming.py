"""The ability key, tapped and let go: the direction that comes next is the ability's."""

from game.app.dreaming.playing import Playing
from game.app.hands.buttons import USES, Button, Press


class Aim:
    """Waits for a direction, or not."""

    def __init__(self) -> None:
        """Nothing is waited for yet."""
        self._waits = False

    def lower(self) -> None:
        """Wait no longer."""
        self._waits = False

    def tap(self, playing: Playing) -> None:
        """Take a tap on the key: Anya needs no more, the others need a direction."""
        if playing.session.live == "anya":
            playing.act("U")
        elif not playing.session.escaped:
            self._waits = True
            playing.ask_direction()

    def read(self, press: Press) -> Button | None:
        """Return what a press means; nothing if it only says that no direction will come."""
        if not self._waits:
            return press.button
        self._waits = False
        if press.button in (Button.PAUSE, Button.USE) and not press.note:
            return None
        return USES.get(press.button, press.button)

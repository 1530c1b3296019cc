"""An escape that is watched again: from the loop's start everybody replays, a beat at a time."""

from game.app.dreaming.playing import Playing

PAUSE = 0.12
"""Seconds between two beats."""


class Rerun:
    """A dream that plays itself, until somebody wishes for something or everybody is asleep."""

    def __init__(self) -> None:
        """Nothing is watched yet."""
        self._since: float | None = None

    @property
    def is_on(self) -> bool:
        """Whether it is playing."""
        return self._since is not None

    def begin(self, playing: Playing) -> None:
        """Go to the loop's start and watch from there."""
        playing.scrub(0)
        self._since = 0.0

    def stop(self) -> None:
        """Leave off where it is."""
        self._since = None

    def update(self, playing: Playing, seconds: float) -> None:
        """Go on; to be called while nothing else moves."""
        if self._since is None:
            return
        self._since += seconds
        if playing.session.escaped:
            self._since = None
        elif self._since >= PAUSE:
            self._since = 0.0
            playing.begin(goes_on=True)
            playing.shift(1)

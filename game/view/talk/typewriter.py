"""Words that appear letter by letter, with a breath after a stop. Knows time, but no pixels."""

SPEEDS = {"slow": 24.0, "usual": 42.0, "fast": 80.0, "at once": 0.0}
"""Letters a second; 0 is all at once."""

BREATHS = {".": 7, "?": 7, "!": 7, ",": 3, ":": 4, ";": 4, "…": 8, "—": 5}
"""How many letters' time passes after a sign, where another word follows."""


class Typewriter:
    """One page of text that is being written."""

    def __init__(self, text: str, speed: float = SPEEDS["usual"]) -> None:
        """Begin with nothing written; with a speed of 0 all of it is."""
        self._text = text
        self._speed = speed
        self._wait = 0.0
        self.shown = 0
        if speed <= 0:
            self.finish()

    @property
    def done(self) -> bool:
        """Whether all of it stands there."""
        return self.shown >= len(self._text)

    def finish(self) -> None:
        """Write all of it at once."""
        self.shown = len(self._text)

    def update(self, seconds: float) -> str:
        """Let time pass; return the letters that were written."""
        before = self.shown
        self._wait -= seconds
        while not self.done and self._wait <= 0:
            self.shown += 1
            self._wait += self._pause() / self._speed
        return self._text[before : self.shown]

    def _pause(self) -> int:
        """How many letters' time passes before the next letter."""
        written, rest = self._text[: self.shown], self._text[self.shown :]
        ends = rest[:1].isspace() and not rest.isspace()
        return 1 + (BREATHS.get(written[-1], 0) if ends else 0)

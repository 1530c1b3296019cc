"""A line as it is being said: page by page, letter by letter."""

from collections.abc import Sequence

from game.story.script import Line
from game.view.talk.typewriter import Typewriter


class Spoken:
    """Knows what of a line stands in the box.

    Attributes:
        line: what is said, and who says it.
    """

    def __init__(self, line: Line, pages: Sequence[Sequence[str]], speed: float) -> None:
        """Begin to write the first of its pages, so many letters a second."""
        self.line = line
        self._pages = ["\n".join(page) for page in pages]
        self._speed = speed
        self._writer = Typewriter(self._pages[0], speed)

    @property
    def written(self) -> str:
        """What can be read so far, with line breaks."""
        return self._pages[0][: self._writer.shown]

    @property
    def done(self) -> bool:
        """Whether the page is written to its end."""
        return self._writer.done

    def finish(self) -> None:
        """Write the page to its end."""
        self._writer.finish()

    def end(self) -> None:
        """Show the last page, written to its end."""
        del self._pages[:-1]
        self._writer = Typewriter(self._pages[0], 0)

    def turn(self) -> bool:
        """Begin the next page; False if this was the last one."""
        if len(self._pages) == 1:
            return False
        del self._pages[0]
        self._writer = Typewriter(self._pages[0], self._speed)
        return True

    def update(self, seconds: float) -> bool:
        """Let time pass; whether a letter was written that can be heard."""
        return any(letter.isalnum() for letter in self._writer.update(seconds))

"""Numbers as the player reads them."""

from game.story.words import tr


def in_words(par: tuple[int, int]) -> str:
    """Return a par as words: beats alone where one loop is enough."""
    loops, beats = par
    said = tr("{beats} beat") if beats == 1 else tr("{beats} beats")
    said = said.format(beats=beats)
    return said if loops == 1 else tr("{loops} loops, {beats}").format(loops=loops, beats=said)


def time_played(seconds: int) -> str:
    """Return for how long something has been played, to the minute."""
    hours, minutes = divmod(seconds // 60, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"

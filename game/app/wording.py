"""Numbers as the player reads them."""


def in_words(par: tuple[int, int]) -> str:
    """Return a par as words: beats alone where one loop is enough."""
    loops, beats = par
    said = f"{beats} beat{'s' * (beats != 1)}"
    return said if loops == 1 else f"{loops} loops, {said}"


def time_played(seconds: int) -> str:
    """Return for how long something has been played, to the minute."""
    hours, minutes = divmod(seconds // 60, 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"

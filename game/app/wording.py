"""Numbers as the player reads them."""


def in_words(par: tuple[int, int]) -> str:
    """Return a par as words: beats alone where one loop is enough."""
    loops, beats = par
    said = f"{beats} beat{'s' * (beats != 1)}"
    return said if loops == 1 else f"{loops} loops, {said}"

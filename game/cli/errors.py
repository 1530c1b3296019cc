"""The one way in which a command refuses what it was given."""


class BadInputError(Exception):
    """Bad input, said in one sentence: what is wrong, where, and what to do."""

"""Conditions that a writer can put: flags, `not`, and counts such as `solved>=3`.

All parts, joined by `and`, have to hold. An empty condition always holds.
"""

import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

FLAG = re.compile(r"(not )?(?!and\b|not\b)([a-z][a-z0-9_]*)")
COUNT = re.compile(r"([a-z][a-z0-9_]*) ?(>=|<=|==|<|>) ?(\d{1,4})")
NONE: Mapping[str, int] = {}

GIVEN = frozenset({"near_lila", "near_marc", "near_anya", "near_finn", "rested", "quiet"})
"""Flags that the game itself sets: who is near, whether one has slept, the quiet version."""

TAKEN = frozenset({"nap"})
"""Flags that the game itself asks for: whether one lies down for a natural sleep now."""

PASSING = GIVEN | TAKEN
"""What holds only for the moment and is not remembered."""


class ConditionError(ValueError):
    """A condition that cannot be read; the text is one sentence that says why."""


def holds(condition: str, flags: AbstractSet[str], counts: Mapping[str, int] = NONE) -> bool:
    """Whether a condition holds. A count that is not known is 0.

    Raises:
        ConditionError: the condition cannot be read.
    """
    return all(_part_holds(part, flags, counts) for part in _parts(condition))


def flags_in(condition: str) -> Iterable[str]:
    """Return the flags that a condition reads.

    Raises:
        ConditionError: the condition cannot be read.
    """
    for part in _parts(condition):
        if COUNT.fullmatch(part) is None:
            yield _flag(part)[1]


def facts_in(condition: str) -> dict[str, bool] | None:
    """Return what a condition wants of flags; None if it wants two things that exclude each other.

    Raises:
        ConditionError: the condition cannot be read.
    """
    wanted: dict[str, bool] = {}
    for part in _parts(condition):
        if COUNT.fullmatch(part) is None:
            negated, flag = _flag(part)
            if wanted.setdefault(flag, not negated) == negated:
                return None
    return wanted


def _parts(condition: str) -> list[str]:
    words = " ".join(condition.split())
    return words.split(" and ") if words else []


def _part_holds(part: str, flags: AbstractSet[str], counts: Mapping[str, int]) -> bool:
    count = COUNT.fullmatch(part)
    if count is None:
        negated, flag = _flag(part)
        return (flag in flags) != negated
    name, sign, number = count.groups()
    has, wanted = counts.get(name, 0), int(number)
    return {
        ">=": has >= wanted,
        "<=": has <= wanted,
        "==": has == wanted,
        "<": has < wanted,
        ">": has > wanted,
    }[sign]


def _flag(part: str) -> tuple[bool, str]:
    found = FLAG.fullmatch(part)
    if found is None:
        raise ConditionError(
            f"'{part}' is no condition. Write a flag, 'not' and a flag, or a count such as "
            "'solved>=3'."
        )
    return found[1] is not None, found[2]

"""Proves dreams: solvable or not, par, hints. Knows the rules and nothing else.

`solve(level)` answers exactly; read `loop.py` first, then `engine.py`, and what it puts together:
`effects.py`, `plates.py`, `moves.py`; what ends a search early is in `outlook.py`, `rescue.py` and
`mirror.py`. For several loops read `kept.py`, then `chain.py`.
"""

from game.solver.confirm import WrongSolutionError
from game.solver.limits import WITHIN_REASON, Limits, StoppedError
from game.solver.needs import Needs, needs
from game.solver.solve import Result, can_be_won, solve, solve_from

__all__ = [
    "WITHIN_REASON",
    "Limits",
    "Needs",
    "Result",
    "StoppedError",
    "WrongSolutionError",
    "can_be_won",
    "needs",
    "solve",
    "solve_from",
]

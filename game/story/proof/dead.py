"""What can never be said: after the end, under conditions that cannot hold, offered twice."""

from collections.abc import Iterator, Mapping, Sequence

from game.story.conditions import facts_in
from game.story.proof.remarking import about
from game.story.remarks import Remark
from game.story.script import Choice, End, Fork, Remember, Scene, Step

Facts = Mapping[str, bool]
"""What is known of flags at a step: remembered, or not."""


def dead_remarks(scene: Scene) -> Iterator[Remark]:
    """Yield what no player can ever come to."""
    rows = {id(step): row for row, step in scene.numbered()}
    for step, why in _dead(scene.steps, {}):
        yield about(scene, rows.get(id(step), 0), "unreachable", why, "error")


def _dead(steps: Sequence[Step], known: Facts) -> Iterator[tuple[Step, str]]:
    facts = dict(known)
    over = False
    for step in steps:
        if over:
            yield step, "is never reached: the scene has ended before. Move it up, or remove it."
            return
        match step:
            case End():
                over = True
            case Remember(flag=flag):
                facts[flag] = True
            case Choice():
                yield from _dead_options(step, facts)
                # What was chosen is not known here.
                facts = {flag: value for flag, value in facts.items() if value}
            case Fork():
                yield from _dead_ways(step, facts)
                facts = {flag: value for flag, value in facts.items() if value}
            case _:
                pass


def _dead_options(choice: Choice, facts: Facts) -> Iterator[tuple[Step, str]]:
    texts = [option.text for option in choice.options]
    for text in sorted({text for text in texts if texts.count(text) > 1}):
        yield choice, f"offers '{text}' twice; nobody can tell them apart. Change one."
    for option in choice.options:
        yield from _dead(option.steps, {**facts, option.flag: True} if option.flag else facts)


def _dead_ways(fork: Fork, facts: Facts) -> Iterator[tuple[Step, str]]:
    wanted = facts_in(fork.when)
    if wanted is None or any(facts.get(flag, value) != value for flag, value in wanted.items()):
        yield fork, f"'if {fork.when}' can never hold here. Change the condition, or remove it."
    else:
        yield from _dead(fork.steps, {**facts, **wanted})
    otherwise = _opposite(fork.when)
    if fork.otherwise and any(facts.get(flag) == (not value) for flag, value in otherwise.items()):
        yield fork.otherwise[0], f"is never reached: 'if {fork.when}' always holds. Remove 'else'."
    else:
        yield from _dead(fork.otherwise, {**facts, **otherwise})


def _opposite(when: str) -> Facts:
    """Return what is known where a condition does not hold; only of single flags can it be said."""
    wanted = facts_in(when) or {}
    return {} if " and " in f" {when} " else {flag: not value for flag, value in wanted.items()}

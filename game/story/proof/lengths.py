"""Bubbles that are too long, and scenes with too many of them."""

from collections.abc import Iterator, Sequence

from game.story.proof.remarking import about
from game.story.remarks import Remark
from game.story.script import Choice, Fork, Line, Scene, Stage, Step

LONGEST_BUBBLE = 40
"""Words."""

MOST_BUBBLES = 14
"""As many as one listens to without a change of place."""


def length_remarks(scene: Scene) -> Iterator[Remark]:
    """Yield what is too long in a scene."""
    for row, step in scene.numbered():
        for text in _texts(step):
            words = len(text.split())
            if words > LONGEST_BUBBLE:
                begins = " ".join(text.split()[:5])
                yield about(
                    scene,
                    row,
                    "long",
                    f"'{begins} …' has {words} words; more than {LONGEST_BUBBLE} are not read. "
                    "Cut it, or make two bubbles of it.",
                )
    most = max(_stretches(scene.steps))
    if most > MOST_BUBBLES:
        yield about(
            scene,
            scene.source.head,
            "long",
            f"scene '{scene.id}' has {most} bubbles in one place, more than {MOST_BUBBLES}. "
            "Cut some, or make two scenes of it.",
        )


def _texts(step: Step) -> list[str]:
    match step:
        case Line(text=text):
            return [text]
        case Choice(options=options):
            return [option.text for option in options]
        case _:
            return []


def _stretches(steps: Sequence[Step]) -> list[int]:
    """Return how many bubbles there are from one change of place to the next, at the most."""
    found = [0]
    for step in _longest_way(steps):
        if isinstance(step, Stage) and step.verb == "place":
            found.append(0)
        found[-1] += isinstance(step, Line | Choice)
    return found


def _longest_way(steps: Sequence[Step]) -> Iterator[Step]:
    """Yield the steps of the way through that says most."""
    for step in steps:
        yield step
        match step:
            case Choice(options=options):
                yield from _longest(*(option.steps for option in options))
            case Fork(steps=inner, otherwise=otherwise):
                yield from _longest(inner, otherwise)
            case _:
                pass


def _longest(*ways: Sequence[Step]) -> list[Step]:
    return max((list(_longest_way(way)) for way in ways), key=len, default=[])

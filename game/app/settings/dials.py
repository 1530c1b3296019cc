"""What a setting is changed with: the control that shows its value, and the value next to it."""

from collections.abc import Sequence
from typing import Any

from game.app.settings.rowkinds import Preference
from game.play.settings.reading import bounds
from game.story.words import tr
from game.view.settings.rows import Control, Segments, Slide, Switch


def control_of(entry: Preference, value: Any) -> Control:
    """Return what a setting is changed with, as it stands."""
    if entry.options:
        values = [each for each, _ in entry.options]
        near = min(range(len(values)), key=lambda n: (values[n] != value, _far(values[n], value)))
        return Segments(tuple(tr(words) for _, words in entry.options), near)
    if isinstance(value, bool):
        return Switch(value)
    least, most = bounds(entry.name)
    said = entry.zero if entry.zero and not value else f"{value}{entry.unit}"
    return Slide((value - least) / (most - least), said)


def stepped(entry: Preference, value: Any, step: int) -> Any:
    """Return the value next to one; at the end it stays. A truth turns over."""
    if entry.options:
        values: Sequence[Any] = [each for each, _ in entry.options]
        control = control_of(entry, value)
        assert isinstance(control, Segments)
        return values[max(0, min(control.chosen + step, len(values) - 1))]
    if isinstance(value, bool):
        return not value
    least, most = bounds(entry.name)
    return max(least, min(value + step * entry.step, most))


def _far(one: Any, other: Any) -> float:
    """Return how far apart two values are that may not be numbers."""
    numbers = isinstance(one, int) and isinstance(other, int)
    return abs(one - other) if numbers else 0.0

"""Remarks about a scene, with the place in its writer's file."""

from game.story.remarks import Remark, Severity
from game.story.script import Scene


def about(scene: Scene, row: int, code: str, text: str, severity: Severity = "warning") -> Remark:
    """Return a remark about a line of a scene's file."""
    return Remark(code, severity, text, scene.source.file, row or scene.source.head)

"""What a whole story has to agree on, and what reads badly; all of it at once.

What cannot even be understood is `parsing`'s.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from game.story.nights import Night
from game.story.parsing import ScriptError, read_scenes
from game.story.proof.dead import dead_remarks
from game.story.proof.lengths import length_remarks
from game.story.proof.memory import memory_remarks
from game.story.proof.naming import naming_remarks
from game.story.proof.staging import staging_remarks
from game.story.proof.world import NOWHERE, World
from game.story.remarks import Remark
from game.story.script import Scene


def read_story(folder: Path) -> dict[str, Scene]:
    """Return all scenes of the files in a folder.

    Raises:
        ScriptError: a file cannot be understood, or two files have a scene of one name.
    """
    found: dict[str, Scene] = {}
    faults: list[Remark] = []
    for path in sorted(folder.glob("*.scenes")):
        try:
            scenes = read_scenes(path)
        except ScriptError as error:
            faults += error.remarks
            continue
        faults += (
            Remark(
                "scene",
                "error",
                f"scene '{name}' is in another file, too ({found[name].source.file}). Rename one.",
                str(path),
                scene.source.head,
            )
            for name, scene in scenes.items()
            if name in found
        )
        found |= scenes
    if faults:
        raise ScriptError(faults)
    return found


def proofread(
    scenes: Mapping[str, Scene], nights: Sequence[Night], world: World = NOWHERE
) -> list[Remark]:
    """Return what does not agree and what reads badly, by file and line."""
    found = [
        *naming_remarks(scenes, nights, world),
        *memory_remarks(scenes, nights, world.flags),
    ]
    for scene in scenes.values():
        found += staging_remarks(scene, world)
        found += dead_remarks(scene)
        found += length_remarks(scene)
    return sorted(found, key=lambda remark: (remark.file, remark.line))

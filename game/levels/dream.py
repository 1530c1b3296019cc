"""A dream: what a map file holds, its meaning and its scenery apart. `load` reads one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.levels.cast import Cast, read_cast
from game.levels.findings import Finding, Notes
from game.levels.ground import Ground, read_currents, read_glitches, read_ground
from game.levels.guard import SoundMap, guard
from game.levels.properties import Owner, Values, settle
from game.levels.scenery import Deco, read_scenery
from game.levels.schema import MAP, MAP_CLASS
from game.levels.suspicions import note_suspicions
from game.levels.tiled import Drawing, read_drawing
from game.levels.wants import note_idle_patterns, note_wants
from game.levels.wording import shown
from game.rules import Cell, Glitch, Grid, Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Dream:
    """A level with all that is around it. Texts that a map does not give are empty.

    Attributes:
        intro, outro: ids of dialogues.
        dreamer_names: for each dreamer of the level, its name or nothing.
        scenery: the deco layers, the lowest first.
        findings: what is wrong with the map.
        places: for each object that is something in the dream, its id in Tiled and its cell.
        sources: the files that were read; when one changes, so may the dream.
    """

    path: Path
    title: str
    level: Level
    author: str = ""
    intro: str = ""
    outro: str = ""
    music: str = ""
    dreamer_names: tuple[str, ...] = ()
    scenery: tuple[Deco, ...] = ()
    findings: tuple[Finding, ...] = ()
    places: Mapping[int, Cell] = field(default_factory=dict)
    sources: tuple[Path, ...] = ()

    @property
    def is_valid(self) -> bool:
        """Whether no finding is an error."""
        return all(finding.severity != "error" for finding in self.findings)


def load(path: Path) -> Dream:
    """Return the dream in a map file; what is wrong is left out or takes its default.

    Raises:
        UnreadableMapError: no level can be made of the file.
    """
    notes = Notes(str(path))
    sound = guard(path, notes)
    drawing = read_drawing(sound, notes)
    whole = Owner("the map", line=sound.line, lines=sound.property_lines)
    values = _map_values(drawing, whole, notes)
    grid = Grid(sound.width, sound.height, values["wrap"])
    ground = read_ground(drawing, grid, notes)
    cast = read_cast(drawing.objects, grid, ground, notes)
    glitches = read_glitches(ground, values, whole, notes)
    note_idle_patterns(set(drawing.properties), ground, whole, notes)
    note_wants(cast, whole, notes, rescue=values["rescue"])
    level = _level(values, grid, ground, cast, glitches)
    note_suspicions(level, cast, ground, whole, notes)
    scenery = read_scenery(drawing, sound.tilesets, notes)
    return Dream(
        path=path,
        title=values["title"] or path.stem,
        level=level,
        **{name: values[name] for name in ("author", "intro", "outro", "music")},
        dreamer_names=tuple(cast.dreamer_names),
        scenery=scenery,
        findings=notes.all(),
        places=cast.places,
        sources=_sources(path, sound),
    )


def _map_values(drawing: Drawing, whole: Owner, notes: Notes) -> Values:
    if drawing.kind not in ("", MAP_CLASS):
        message = f"the map's class is {shown(drawing.kind)}. Set it to {MAP_CLASS} in Map > Map "
        whole.note(notes, "W215", message + "Properties.")
    return settle(drawing.properties, MAP, whole, notes)


def _level(
    values: Values, grid: Grid, ground: Ground, cast: Cast, glitches: tuple[Glitch, ...]
) -> Level:
    return Level(
        grid=grid,
        loop_beats=values["loop_beats"],
        rescue=values["rescue"],
        walls=ground.walls,
        voids=ground.voids,
        dreamstuff=ground.dreamstuff,
        shut=ground.shut,
        friends=cast.in_order(),
        beds=tuple(cast.beds),
        plates=tuple(cast.plates),
        gates=tuple(cast.gates),
        glitches=glitches,
        currents=read_currents(ground),
        dreamers=tuple(cast.dreamers),
        nightmares=tuple(cast.nightmares),
        shadows=tuple(cast.shadows),
    )


def _sources(path: Path, sound: SoundMap) -> tuple[Path, ...]:
    return (path, *dict.fromkeys(tileset.path for tileset in sound.tilesets))

"""Scenes and dreams that are named and not there, and scenes that nobody opens."""

import re
from collections.abc import Iterator, Mapping, Sequence

from game.levels.wording import did_you_mean, shown
from game.story.nights import Night
from game.story.proof.remarking import about
from game.story.proof.world import Named, World
from game.story.remarks import Remark
from game.story.script import Scene

BY_THE_GAME = re.compile(r"sleep_\d")
"""Scenes that the game opens by itself, one natural sleep after the other."""


def naming_remarks(
    scenes: Mapping[str, Scene], nights: Sequence[Night], world: World
) -> Iterator[Remark]:
    """Yield names that lead nowhere, and scenes to which no name leads."""
    named = [*(each for night in nights for each in _named_by(night)), *world.scenes]
    for name, by in named:
        if name not in scenes:
            advised = did_you_mean(name, sorted(scenes)) if scenes else "write it."
            text = f"{by} opens scene {shown(name)}, which nobody has written; {advised}"
            yield Remark("scene", "error", text)
    if world.complete:
        opened = {name for name, _ in named}
        unopened = scenes.keys() - opened
        for scene in (scenes[name] for name in sorted(unopened) if not BY_THE_GAME.match(name)):
            yield about(
                scene,
                scene.source.head,
                "unopened",
                f"nobody opens scene '{scene.id}'. Name it in nights.toml, routines.toml or a map.",
            )
    for night in nights:
        yield from _spots(night, world)
        yield from _dreams(night, world)
        yield from _signs(night, world)


def _named_by(night: Night) -> Iterator[Named]:
    by = f"night {night.number}"
    own = [night.before, night.after, *(between.scene for between in night.between)]
    yield from (Named(scene, by) for scene in own if scene)
    for step in night.steps:
        if step.scene:
            yield Named(step.scene, f"{by}, step '{step.id}'")


def _spots(night: Night, world: World) -> Iterator[Remark]:
    """Yield steps that stand or lead where nothing is."""
    for step in night.steps:
        goal = step.goal
        for place, spot in ((step.place, step.spot), (goal.place, goal.spot) if goal else ("", "")):
            where = f"night {night.number}, step '{step.id}'"
            if place and not world.knows_place(place):
                advised = did_you_mean(place, sorted(world.spots))
                text = f"{where}: there is no place {shown(place)}; {advised}"
                yield Remark("place", "error", text)
            elif spot and spot not in world.spots.get(place, {spot}):
                advised = did_you_mean(spot, sorted(world.spots[place]))
                text = f"{where}: {place} has no spot {shown(spot)}; {advised}"
                yield Remark("spot", "error", text)


def _dreams(night: Night, world: World) -> Iterator[Remark]:
    for star in night.sky:
        if world.dreams is not None and star.dream not in world.dreams:
            text = f"night {night.number}: there is no dream '{star.dream}' in the levels."
            yield Remark("dream", "warning", text)


def _signs(night: Night, world: World) -> Iterator[Remark]:
    """Yield signs that are to go out and hang nowhere."""
    signs = world.signs
    if signs is None:
        return
    for name in night.dark:
        if name not in signs:
            advised = did_you_mean(name, sorted(sign for sign in signs if sign))
            text = f"night {night.number}, dark: no place has a sign {shown(name)}; {advised}"
            yield Remark("dark", "error", text)

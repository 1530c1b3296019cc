"""`bedtime story`: whether the scenes hang together; or one of them, read in the terminal."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from game.cli.errors import BadInputError
from game.cli.naming import named_path
from game.levels.wording import did_you_mean
from game.paths import data_root
from game.story.conversation import Conversation
from game.story.nightreader import DamagedNightsError, read_nights
from game.story.parsing import ScriptError
from game.story.proof.world import world_of
from game.story.proofreading import proofread, read_story
from game.story.remarks import Remark
from game.story.script import Choice, Line, Scene, Stage

NIGHTS = "nights.toml"


def add_parser(commands: Any) -> None:
    """Add the command to the subparsers of `bedtime`."""
    parser = commands.add_parser("story", help="proofread the scenes, or read one aloud")
    parser.add_argument(
        "folder", type=named_path, nargs="?", metavar="FOLDER", help="the game's own story"
    )
    parser.add_argument("--read", metavar="SCENE", help="go through a scene here, with its choices")
    parser.add_argument(
        "--remember", metavar="FLAG", action="append", default=[], help="as if this was chosen"
    )
    parser.add_argument("--json", action="store_true", help="a JSON list of what is wrong")
    parser.set_defaults(command=story)


def story(arguments: argparse.Namespace) -> int:
    """Proofread or read; 0 if nothing is wrong, else 1."""
    folder: Path = arguments.folder or data_root() / "story"
    if not any(folder.glob("*.scenes")):
        raise BadInputError(f"{folder}: there are no scenes (.scenes) in it")
    try:
        scenes = read_story(folder)
    except ScriptError as error:
        if arguments.read:
            raise BadInputError(str(error)) from error
        return _tell(error.remarks, as_json=arguments.json)
    if arguments.read:
        if arguments.read not in scenes:
            advised = did_you_mean(arguments.read, scenes)
            raise BadInputError(f"{folder}: there is no scene '{arguments.read}'; {advised}")
        read(scenes[arguments.read], frozenset(arguments.remember), _answer)
        return 0
    return _tell(_remarks(folder, scenes), as_json=arguments.json)


def _remarks(folder: Path, scenes: dict[str, Scene]) -> list[Remark]:
    path = folder / NIGHTS
    try:
        nights = read_nights(path) if path.exists() else ()
    except DamagedNightsError as error:
        return [Remark("nights", "error", reason) for reason in error.reasons]
    world, remarks = world_of(
        folder, stills=_stills(), sounds=_sounds(data_root() / "assets"), dreams=_dreams()
    )
    return [*remarks, *proofread(scenes, nights, world)]


def _stills() -> frozenset[str]:
    """Return the pictures that scenes can play before."""
    pictures = (data_root() / "assets" / "places").glob("*.png")
    return frozenset(path.stem.split("@")[0] for path in pictures)


def _sounds(assets: Path) -> frozenset[str] | None:
    """Return the names of effects; None if they are not known."""
    try:
        listing = json.loads((assets / "sound" / "sounds.json").read_text(encoding="utf-8"))
        return frozenset(listing["effects"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _dreams() -> frozenset[str]:
    levels = data_root() / "levels"
    maps = levels.rglob("*.tmx")
    return frozenset(path.relative_to(levels).with_suffix("").as_posix() for path in maps)


def _tell(remarks: Sequence[Remark], *, as_json: bool) -> int:
    """Print remarks; 1 if one of them is an error, else 0."""
    if as_json:
        print(json.dumps(msgspec.to_builtins(remarks), indent=1, ensure_ascii=False))
    else:
        print(*remarks, sep="\n", end="\n" if remarks else "")
    return 1 if any(remark.severity == "error" for remark in remarks) else 0


def read(scene: Scene, flags: frozenset[str], answer: Callable[[int], int]) -> None:
    """Print a scene; `answer` is asked which of so many options is chosen, from 0."""
    talk = Conversation(scene, flags)
    if scene.note:
        print(f"{scene.note}\n")
    while (now := talk.now) is not None:
        match now:
            case Line(speaker=speaker, text=text):
                print(f"{speaker.upper().replace('_', ' ')}: {text}")
            case Stage(verb=verb, words=words):
                print(f"    [{' '.join((verb, *words))}]")
            case Choice(options=options):
                for number, option in enumerate(options, start=1):
                    print(f"  {number}) {option.text}")
                talk.choose(answer(len(options)))
                continue
        talk.go_on()
    if talk.flags - flags:
        print(f"\nRemembered: {', '.join(sorted(talk.flags - flags))}")


def _answer(options: int) -> int:
    """Ask the terminal; whoever has nothing to say takes the first."""
    while True:
        print("  ? ", end="", flush=True)
        typed = sys.stdin.readline()
        if not typed:
            print("1")
            return 0
        if not sys.stdin.isatty():
            print(typed.strip())
        if typed.strip().isdecimal() and 1 <= int(typed) <= options:
            return int(typed) - 1
        print(f"  Type a number from 1 to {options}.")

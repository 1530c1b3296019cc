"""`bedtime story`: whether the scenes hang together; or one of them, read in the terminal."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from game.cli.errors import BadInputError
from game.cli.naming import named_path
from game.paths import data_root
from game.story.conversation import Conversation
from game.story.nights import DamagedNightsError, read_nights
from game.story.parsing import ScriptError
from game.story.proofreading import proofread, read_story
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
    parser.set_defaults(command=story)


def story(arguments: argparse.Namespace) -> int:
    """Proofread or read; 0 if nothing is wrong, else 1."""
    folder: Path = arguments.folder or data_root() / "story"
    try:
        if not any(folder.glob("*.scenes")):
            raise BadInputError(f"{folder}: there are no scenes (.scenes) in it")
        scenes = read_story(folder)
    except ScriptError as error:
        if arguments.read:
            raise BadInputError(str(error)) from error
        print("\n".join(error.faults))
        return 1
    if arguments.read:
        if arguments.read not in scenes:
            raise BadInputError(f"{folder}: there is no scene '{arguments.read}'")
        read(scenes[arguments.read], frozenset(arguments.remember), _answer)
        return 0
    return _proofread(folder, scenes)


def _proofread(folder: Path, scenes: dict[str, Scene]) -> int:
    path = folder / NIGHTS
    try:
        nights = read_nights(path) if path.exists() else ()
    except DamagedNightsError as error:
        print(error)
        return 1
    remarks = proofread(scenes, nights)
    for remark in remarks:
        print(f"{folder}: {remark.severity}: {remark.text}")
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

"""The command line. All of it is headless but `play`; each command is a module of its own.

Exit status: 0 good, 1 an honest no (not escaped, findings, not solved), 2 bad input, which is said
in one sentence on standard error.
"""

import argparse
import io
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from game import __version__
from game.cli.errors import BadInputError

COMMANDS = ("play", "new", "run", "check", "solve", "render", "story")
"""Each is a module of this package."""

HEADLESS = "new, run, check, solve, render and story need none"

Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line (by default the program's own) and return its exit status."""
    _settle_streams()
    try:
        status = _carry_out(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except BadInputError as error:
        print(f"bedtime: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("bedtime: stopped", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # Whoever read our output has gone; a second complaint at exit would help nobody.
        _drop_output()
        return 141
    except OSError as error:
        print(f"bedtime: {error.filename or 'the output'}: {error.strerror}", file=sys.stderr)
        _drop_output()
        return 2
    return status


def _settle_streams() -> None:
    """Write what a terminal cannot spell as escapes; a stream that is closed is an empty one."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            stream = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115  kept open
            setattr(sys, name, stream)
        elif mode == "w" and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _drop_output() -> None:
    """Let what is still to be written go nowhere."""
    with suppress(OSError, io.UnsupportedOperation):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _carry_out(arguments: list[str]) -> int:
    if not arguments:
        from game.cli.play import play

        return play(argparse.Namespace(level=None, at=None, data=None))
    # The one that is asked for does for its own arguments; the others are not even read.
    known = arguments[:1] if arguments[0] in COMMANDS else COMMANDS
    parsed = _parser(known).parse_args(arguments)
    command: Command = parsed.command
    return command(parsed)


def _parser(names: Iterable[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bedtime",
        description="Bedtime Loop. Without a command, the game.",
        epilog=f"Only the game itself needs a display; {HEADLESS}.",
    )
    parser.add_argument("--version", action="version", version=f"bedtime {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name in names:
        import_module(f"game.cli.{name}").add_parser(commands)
    return parser

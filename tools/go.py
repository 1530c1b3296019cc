"""Set up and start the game, or run its tests, on a machine that has nothing but Python.

    python3 tools/go.py             the game
    python3 tools/go.py test        the tests, with ruff and mypy
    python3 tools/go.py run …       any command of `bedtime`

Everything goes into the folder `.venv` beside `pyproject.toml`, so the system's own Python stays
as it is. Standard library only; works on Windows, macOS and Linux, also where pip refuses to
install into the system (PEP 668).
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv"
BIN = HOME / ("Scripts" if os.name == "nt" else "bin")
PYTHON = str(BIN / ("python.exe" if os.name == "nt" else "python"))

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("pytest", "--numprocesses=auto"),
)
"""What the tests are; pytest, on all cores, comes last, so that its verdict is the last line."""


def main(arguments: list[str]) -> int:
    """Install what is needed if that has not been done, then start what is asked for."""
    if sys.version_info < (3, 11):  # noqa: UP036  an older Python may be the one that runs this
        print(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    testing = arguments[:1] == ["test"]
    if not install("dev" if testing else ""):
        return 2
    if testing:
        return test(arguments[1:])
    return subprocess.call([PYTHON, "-m", "game", *arguments], env=environment())


def install(extra: str) -> bool:
    """Make the virtual environment and install the project into it; False if that failed."""
    stamp = HOME / f"installed{'-' + extra if extra else ''}"
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return True
    print(f"Setting up {HOME} (once) …", file=sys.stderr)
    if not Path(PYTHON).exists() and not make_environment():
        return False
    target = f"{ROOT}[{extra}]" if extra else str(ROOT)
    command = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if subprocess.call([*command, "--editable", target]) != 0:
        print(
            "Installing failed; pip says why above. Check the network and start again.",
            file=sys.stderr,
        )
        return False
    stamp.write_text(wanted)
    return True


def make_environment() -> bool:
    """Make an empty virtual environment with pip; False if this Python cannot."""
    try:
        venv.create(HOME, with_pip=True, clear=True)
    except (OSError, subprocess.CalledProcessError, KeyboardInterrupt) as error:
        # Half an environment would be taken for a whole one the next time.
        shutil.rmtree(HOME, ignore_errors=True)
        if isinstance(error, KeyboardInterrupt):
            raise
        print(
            "This Python cannot make virtual environments. On Debian and Ubuntu install the "
            "package python3-venv, then start again.",
            file=sys.stderr,
        )
        return False
    return True


def test(arguments: list[str]) -> int:
    """Run ruff, mypy and pytest, all of them even if one fails; 0 if none did."""
    failed = 0
    for name, *words in CHECKS:
        more = arguments if name == "pytest" else []
        command = [PYTHON, "-m", name, *words, *more]
        print("$", name, *words, *more, flush=True)
        failed |= subprocess.call(command, cwd=ROOT, env=environment())
    return 1 if failed else 0


def environment() -> dict[str, str]:
    """Return the environment for what is started: Python speaks UTF-8 on every system."""
    return {**os.environ, "PYTHONUTF8": "1"}


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)

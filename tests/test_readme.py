"""What the READMEs show has to work as it stands there."""

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from game.cli import COMMANDS, main

ROOT = Path(__file__).parent.parent
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "levels").glob("*.md")),
    *sorted((ROOT / "story").rglob("*.md")),
    *sorted((ROOT / "tools").glob("*.md")),
]
README = PAGES[0].read_text(encoding="utf-8")
THE_READERS_OWN = "levels/mine"
"""A folder that the guide lets its reader make."""

each_page = pytest.mark.parametrize(
    "page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix()
)


def test_the_python_examples_run_one_after_the_other() -> None:
    examples = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
    names: dict[str, object] = {}
    for example in examples:
        assert "assert" in example
        exec(example, names)  # noqa: S102  the README's own words
    assert getattr(names["state"], "escaped", None) is True


def test_the_two_lines_are_at_the_top() -> None:
    lines = README.splitlines()
    assert "python3 tools/go.py" in lines[:10]
    assert "python3 tools/go.py test" in lines[:18]


@each_page
def test_every_command_and_every_option_is_one(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = re.findall(r"^(?:\.venv/bin/)?bedtime (\S.*)$", page.read_text("utf-8"), re.MULTILINE)
    for line in lines:
        command, *words = line.partition("#")[0].split()
        assert command in COMMANDS, line
        with pytest.raises(SystemExit):
            main([command, "--help"])
        told = capsys.readouterr().out
        for word in words:
            assert not word.startswith("--") or word in told, line


@each_page
def test_every_tool_that_is_named_is_there(page: Path) -> None:
    for module in re.findall(r"-m (tools(?:\.\w+)*)", page.read_text("utf-8")):
        assert find_spec(module) is not None, module


@each_page
def test_every_link_and_every_path_leads_somewhere(page: Path) -> None:
    text = page.read_text("utf-8")
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", text):
        assert (page.parent / target).exists(), target
    named = re.findall(
        r"(?<![\w./-])((?:game|tools|tests|story|levels|assets)/[\w/.*<>:@-]+)", text
    )
    for path, _, function in (name.partition("::") for name in named):
        if path.startswith(THE_READERS_OWN):
            continue
        found = list(ROOT.glob(re.sub(r"<\w+>", "*", path).rstrip("/")))
        assert found, path
        assert not function or f"def {function}(" in found[0].read_text("utf-8"), function

"""`python -m tools.pot [FILE]` writes the template for translators: every word that players read.

From the code every text in `tr("…")`, from the story every line, option, note, objective and page.
Our own small extractor: the standard library writes no templates of files that are not Python.
"""

import argparse
import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from game.paths import data_root
from game.story.nights import Night, read_nights
from game.story.proofreading import read_story
from game.story.script import Choice, Line, Stage, Step

HEAD = """\
# The words of Bedtime Loop. Translations: <language>/LC_MESSAGES/bedtime.po
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""
Found = tuple[str, str]
"""Where a text is, and the text."""


def from_code(root: Path) -> Iterator[Found]:
    """Yield the texts that the code passes through `tr`."""
    for path in sorted((root / "game").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or getattr(node.func, "id", "") != "tr":
                continue
            text = node.args[0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value:
                yield f"{path.relative_to(root).as_posix()}:{node.lineno}", text.value


def from_story(folder: Path) -> Iterator[Found]:
    """Yield what is said, offered and written in the story."""
    for scene in read_story(folder).values():
        file = f"{folder.name}/{Path(scene.source.file).name}"
        for row, step in scene.numbered():
            yield from ((f"{file}:{row}", text) for text in texts_of(step))
    for night in read_nights(folder / "nights.toml"):
        yield from ((f"night {night.number}", text) for text in _of_night(night))


def texts_of(step: Step) -> list[str]:
    """Return the words of a step that players read."""
    match step:
        case Line(text=text):
            return [text]
        case Choice(options=options):
            return [option.text for option in options]
        case Stage(verb="caption", words=words):
            return [" ".join(words)]
        case _:
            return []


def _of_night(night: Night) -> Iterator[str]:
    texts = [night.title, night.note, *(star.line for star in night.sky)]
    texts += (text for step in night.steps for text in (step.objective, step.text))
    yield from (text for text in texts if text)


def template(found: Iterator[Found]) -> str:
    """Return the template: each text once, with all places where it is."""
    places: dict[str, list[str]] = {}
    for where, text in found:
        if where not in places.setdefault(text, []):
            places[text].append(where)
    entries = [
        "".join(f"#: {where}\n" for where in where_all) + f'msgid "{_quoted(text)}"\nmsgstr ""\n'
        for text, where_all in places.items()
    ]
    return "\n".join([HEAD, *entries])


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def whole(root: Path) -> str:
    """Return the template of everything."""

    def found() -> Iterator[Found]:
        yield from from_code(root)
        yield from from_story(root / "story")

    return template(found())


def main() -> int:
    """Write the template to a file, or print it."""
    parser = argparse.ArgumentParser(prog="python -m tools.pot", description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    wanted = parser.parse_args()
    text = whole(data_root())
    if wanted.file is None:
        print(text, end="")
    else:
        wanted.file.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

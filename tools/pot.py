"""`python -m tools.pot [FILE]` writes the template for translators: every word that players read.

From the code every text in `tr("…")` and `marked("…")`, from the story every line, option, caption,
objective, page, news, name and title.
Our own small extractor: the standard library writes no templates of files that are not Python.
"""

import argparse
import ast
import os
import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from game.levels import load, read_catalogue
from game.paths import data_root
from game.story.cast import SPEAKERS
from game.story.credits import read_credits
from game.story.nightreader import read_nights
from game.story.nights import Night
from game.story.placereader import read_place
from game.story.proofreading import read_story
from game.story.routines import read_routines
from game.story.script import Choice, Line, Stage, Step

HEAD = """\
# The words of Bedtime Loop. Translations: <language>/LC_MESSAGES/bedtime.po
msgid ""
msgstr ""
"Project-Id-Version: Bedtime Loop\\n"
"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n"
"Last-Translator: FULL NAME <EMAIL@ADDRESS>\\n"
"Language-Team: LANGUAGE\\n"
"Language: \\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""
PASSED = ("tr", "marked")
"""Functions whose texts translators are given."""

Found = tuple[str, str]
"""Where a text is, and the text."""


def from_code(root: Path) -> Iterator[Found]:
    """Yield the texts that the code passes through `tr`, or marks for it."""
    for path in sorted((root / "game").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in PASSED:
                for text in _constants(node):
                    yield f"{path.relative_to(root).as_posix()}:{node.lineno}", text


def _constants(call: ast.Call) -> Iterator[str]:
    """Yield the texts that a call is given as they are, of `a if b else c` both."""
    for given in call.args:
        ways = [given.body, given.orelse] if isinstance(given, ast.IfExp) else [given]
        for way in ways:
            if isinstance(way, ast.Constant) and isinstance(way.value, str) and way.value:
                yield way.value


def from_speakers() -> Iterator[Found]:
    """Yield the names of those who speak."""
    from game.view.talk.speakers import named

    yield from (("game/view/talk/speakers.py", named(who)) for who in sorted(SPEAKERS))


def from_levels(folder: Path) -> Iterator[Found]:
    """Yield the titles of nights and dreams."""
    for night in read_catalogue(folder):
        yield folder.name, night.title
        for entry in night.dreams:
            file = entry.path.relative_to(folder).as_posix()
            yield f"{folder.name}/{file}", load(entry.path).title


def from_story(folder: Path) -> Iterator[Found]:
    """Yield what is said, offered and written in the story."""
    for scene in read_story(folder).values():
        file = f"{folder.name}/{Path(scene.source.file).name}"
        for row, step in scene.numbered():
            yield from ((f"{file}:{row}", text) for text in texts_of(step))
    for night in read_nights(folder / "nights.toml"):
        yield from ((f"{folder.name}/nights.toml", text) for text in _of_night(night))
    yield from ((f"{folder.name}/credits.toml", text) for text in _of_credits(folder))


def from_places(folder: Path) -> Iterator[Found]:
    """Yield the names of places, and the news on their screens."""
    for path in sorted((folder / "places").glob("*.tmx")):
        yield f"{folder.name}/places/{path.name}", read_place(path).title
    for evening in read_routines(folder / "routines.toml"):
        for lines in evening.texts.values():
            yield from ((f"{folder.name}/routines.toml", line) for line in lines)


def from_tables() -> Iterator[Found]:
    """Yield what stands in tables: settings, and sounds in words."""
    from game.app.settings.preferences import TABS
    from game.view.captions import AMBIENCES, EVENTS, INTERFACE, PIECES

    for tab in TABS:
        yield "game/app/settings/preferences.py", tab.title
        for entry in tab.entries:
            yield "game/app/settings/preferences.py", entry.label
            options = getattr(entry, "options", ())
            words = (getattr(entry, "says", ""), *(name for _, name in options))
            yield from (("game/app/settings/preferences.py", text) for text in words if text)
    tables = (EVENTS, INTERFACE, AMBIENCES, PIECES)
    for text in chain.from_iterable(table.values() for table in tables):
        yield "game/view/captions.py", text


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
    texts = [night.title, night.note, *night.cups, *(star.line for star in night.sky)]
    texts += (text for step in night.steps for text in (step.objective, step.text))
    yield from (text for text in texts if text)


def _of_credits(folder: Path) -> Iterator[str]:
    credits_ = read_credits(folder / "credits.toml")
    for part in credits_.part:
        yield from (part.heading, *part.names)
    yield from (credits_.last.still_up, credits_.last.care)


def template(found: Iterator[Found]) -> str:
    """Return the template: each text once, with all places where it is."""
    places: dict[str, list[str]] = {}
    for where, text in found:
        if not text:
            continue
        if where not in places.setdefault(text, []):
            places[text].append(where)
    return "\n".join([HEAD, *(_entry(text, where) for text, where in places.items())])


def _entry(text: str, places: Sequence[str]) -> str:
    """Return an entry; of one with something to be filled in, translators' tools check that."""
    where = "".join(f"#: {place}\n" for place in places)
    flag = "#, python-brace-format\n" if "{" in text else ""
    return f'{where}{flag}msgid "{_quoted(text)}"\nmsgstr ""\n'


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def words_of(root: Path) -> Iterator[Found]:
    """Yield every word that players read, with where it is written."""
    yield from from_code(root)
    yield from from_speakers()
    yield from from_story(root / "story")
    yield from from_places(root / "story")
    yield from from_levels(root / "levels")
    yield from from_tables()


def whole(root: Path) -> str:
    """Return the template of everything."""
    return template(words_of(root))


def main() -> int:
    """Write the template to a file, or print it."""
    parser = argparse.ArgumentParser(prog="python -m tools.pot", description=__doc__)
    parser.add_argument("file", type=Path, nargs="?")
    wanted = parser.parse_args()
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    text = whole(data_root())
    if wanted.file is None:
        print(text, end="")
    else:
        wanted.file.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

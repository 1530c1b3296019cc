"""The shape of the code: short functions, short modules, nothing that nobody uses."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
LONGEST_FUNCTION = 40
LONGEST_MODULE = 300
VAGUE = re.compile(r"Manager|Handler|Helper|Util|Data$|Info$")
VAGUE_MODULES = {"utils", "util", "helpers", "common", "misc", "data", "info"}

SOURCES = {
    str(path.relative_to(ROOT)): path.read_text("utf-8")
    for folder in ("game", "tools", "tests")
    for path in sorted((ROOT / folder).rglob("*.py"))
}
TREES = {path: ast.parse(text) for path, text in SOURCES.items() if not path.startswith("tests")}

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Definition(NamedTuple):
    """Something that has a name of its own."""

    path: str
    name: str
    node: ast.stmt

    def __str__(self) -> str:
        return f"{self.path}:{self.node.lineno} {self.name}"


def definitions() -> Iterator[Definition]:
    """Yield every function and class, and the constants of modules."""
    for path, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, Function | ast.ClassDef):
                yield Definition(path, node.name, node)
        for line in tree.body:
            match line:
                case ast.Assign(targets=[ast.Name(name)]) | ast.AnnAssign(ast.Name(name)):
                    yield Definition(path, name, line)


DEFINITIONS = tuple(definitions())


def words(*folders: str) -> Counter[str]:
    """Return how often each word stands in the code of some folders."""
    texts = (text for path, text in SOURCES.items() if path.startswith(folders))
    return Counter(word for text in texts for word in re.findall(r"\w+", text))


def test_a_function_has_no_more_than_40_lines() -> None:
    functions = [found for found in DEFINITIONS if isinstance(found.node, Function)]
    long = [
        str(found)
        for found in functions
        if (found.node.end_lineno or 0) - found.node.lineno >= LONGEST_FUNCTION
    ]
    assert len(functions) > 3000
    assert long == []


def test_a_module_has_no_more_than_300_lines() -> None:
    lines = {path: SOURCES[path].count("\n") for path in TREES}
    assert {path: count for path, count in lines.items() if count > LONGEST_MODULE} == {}


def test_every_module_says_what_it_is() -> None:
    silent = [path for path, tree in TREES.items() if tree.body and not ast.get_docstring(tree)]
    assert silent == []


def test_no_name_is_vague() -> None:
    classes = [found for found in DEFINITIONS if isinstance(found.node, ast.ClassDef)]
    assert [str(found) for found in classes if VAGUE.search(found.name)] == []
    assert [path for path in TREES if Path(path).stem in VAGUE_MODULES] == []


def test_what_the_game_defines_is_used_by_the_game_or_its_tools() -> None:
    """By its name at least; what only tests use is nothing that the game needs."""
    used = words("game", "tools")
    own = [found for found in DEFINITIONS if found.path.startswith("game")]
    assert [str(found) for found in own if used[found.name] == 1 and not is_magic(found)] == []


def test_what_a_tool_defines_is_used_by_a_tool_or_a_test() -> None:
    used = words("game", "tools", "tests")
    own = [found for found in DEFINITIONS if found.path.startswith("tools")]
    assert [str(found) for found in own if used[found.name] == 1 and not is_magic(found)] == []


def is_magic(found: Definition) -> bool:
    """Whether Python itself calls it."""
    return found.name.startswith("__")

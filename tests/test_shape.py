"""The shape of the code: short functions, short modules, nothing that nobody uses."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.sources import sources, statements, trees

CODE = ("game", "tools")
LONGEST_FUNCTION = 40
LONGEST_MODULE = 300
VAGUE = re.compile(r"Manager|Handler|Helper|Util|Data$|Info$")
VAGUE_MODULES = {"utils", "util", "helpers", "common", "misc", "data", "info"}


class Definition(NamedTuple):
    """Something that has a name of its own; a kind is `function`, `class` or `constant`."""

    path: str
    name: str
    kind: str
    line: int
    lines: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.name}"


@cache
def definitions(*folders: str) -> tuple[Definition, ...]:
    """Return every function and class, and the constants of modules."""
    return tuple(
        found for folder in folders for path, tree in trees(folder) for found in named(path, tree)
    )


def named(path: str, tree: ast.Module) -> Iterator[Definition]:
    """Yield what is defined in a module."""
    outermost = set(map(id, tree.body))
    for node in statements(tree):
        where = node.lineno, (node.end_lineno or 0) - node.lineno + 1
        match node:
            case ast.FunctionDef(name) | ast.AsyncFunctionDef(name):
                yield Definition(path, name, "function", *where)
            case ast.ClassDef(name):
                yield Definition(path, name, "class", *where)
            case ast.Assign([ast.Name(name)]) | ast.AnnAssign(ast.Name(name)):
                if id(node) in outermost:
                    yield Definition(path, name, "constant", *where)
            case _:
                pass


def words(*folders: str) -> Counter[str]:
    """Return how often each word stands in the code of some folders."""
    texts = (text for folder in folders for text in sources(folder).values())
    return Counter(word for text in texts for word in re.findall(r"\w+", text))


def test_a_function_has_no_more_than_40_lines() -> None:
    functions = [found for found in definitions(*CODE) if found.kind == "function"]
    assert len(functions) > 3000
    assert [str(found) for found in functions if found.lines > LONGEST_FUNCTION] == []


def test_a_module_has_no_more_than_300_lines() -> None:
    lines = {path: text.count("\n") for folder in CODE for path, text in sources(folder).items()}
    assert {path: count for path, count in lines.items() if count > LONGEST_MODULE} == {}


def test_every_module_says_what_it_is() -> None:
    modules = [module for folder in CODE for module in sources(folder).items()]
    assert [path for path, text in modules if text and not text.startswith('"""')] == []


def test_no_name_is_vague() -> None:
    classes = [found for found in definitions(*CODE) if found.kind == "class"]
    assert [str(found) for found in classes if VAGUE.search(found.name)] == []
    modules = [path for folder in CODE for path in sources(folder)]
    assert [path for path in modules if Path(path).stem in VAGUE_MODULES] == []


def test_what_the_game_defines_is_used_by_the_game_or_its_tools() -> None:
    """By its name at least; what only tests use is nothing that the game needs."""
    used = words("game", "tools")
    own = definitions("game")
    assert [str(found) for found in own if used[found.name] == 1 and not is_magic(found)] == []


def test_what_a_tool_defines_is_used_by_a_tool_or_a_test() -> None:
    used = words("game", "tools", "tests")
    own = definitions("tools")
    assert [str(found) for found in own if used[found.name] == 1 and not is_magic(found)] == []


def is_magic(found: Definition) -> bool:
    """Whether Python itself calls it."""
    return found.name.startswith("__")

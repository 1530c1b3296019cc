"""The code as tests about its shape look at it: texts, trees, statements. Read when asked for."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent


@cache
def sources(folder: str) -> dict[str, str]:
    """Return the modules of a folder by their paths from the root, with `/`."""
    return {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
        for path in sorted((ROOT / folder).rglob("*.py"))
    }


def trees(folder: str) -> Iterator[tuple[str, ast.Module]]:
    """Yield the same, parsed one by one: all at once they are half a million things to be kept."""
    for path, text in sources(folder).items():
        yield path, ast.parse(text)


def statements(node: ast.AST) -> Iterator[ast.stmt]:
    """Yield the statements in a piece of code, those inside others too."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt):
            yield child
        if isinstance(child, ast.stmt | ast.excepthandler | ast.match_case):
            yield from statements(child)

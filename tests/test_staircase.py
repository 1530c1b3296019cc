"""The house as a staircase: a package imports itself and those to its left, never to the right."""

import ast
import sys
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

GAME = Path(__file__).parent.parent / "game"
STAIRCASE = ("rules", "solver", "levels", "play", "story", "view", "app")
BESIDE_THE_APP = ("cli", "__main__", "__init__")
WINDOW = ("view", "app", "cli")
FILES = sorted(GAME.rglob("*.py"))


def package(path: Path) -> str:
    """Return the step of the staircase that a file is on."""
    return path.relative_to(GAME).parts[0].removesuffix(".py")


PACKAGES = {package(path) for path in FILES}


@cache
def imports(path: Path) -> tuple[tuple[str, bool], ...]:
    """Return the full names that a file imports, each with whether a function does it, late."""
    return tuple(imports_under(ast.parse(path.read_text("utf-8")), late=False))


def imports_under(node: ast.AST, *, late: bool) -> Iterator[tuple[str, bool]]:
    """Yield the imports in a piece of a file; what is in a function is late."""
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.Import():
                yield from ((alias.name, late) for alias in child.names)
            case ast.ImportFrom():
                whole = "." * child.level + (child.module or "")
                yield from ((f"{whole}.{alias.name}", late) for alias in child.names)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield from imports_under(child, late=True)
            case ast.stmt() | ast.excepthandler() | ast.match_case():
                yield from imports_under(child, late=late)


def who_imports(*modules: str, but: Collection[str] = (), at_once: bool = False) -> list[str]:
    """Return the files, those of some packages left out, that import one of these modules."""
    return [
        f"{path.relative_to(GAME)} imports {name}"
        for path in FILES
        for name, late in imports(path)
        if package(path) not in but
        and not (at_once and late)
        and any(f"{name}.".startswith(f"{module}.") for module in modules)
    ]


def test_every_package_has_its_place() -> None:
    assert {*STAIRCASE, *BESIDE_THE_APP, "paths"} >= PACKAGES


def test_imports_say_the_whole_name() -> None:
    assert [name for path in FILES for name, _ in imports(path) if name.startswith(".")] == []


def test_a_package_imports_itself_and_those_to_its_left() -> None:
    for step, name in enumerate(STAIRCASE):
        right = [f"game.{other}" for other in (*STAIRCASE[step + 1 :], *BESIDE_THE_APP)]
        assert who_imports(*right, but=PACKAGES - {name}) == []


def test_only_the_app_and_the_command_line_know_where_files_are() -> None:
    assert who_imports("game.paths", but=("app", *BESIDE_THE_APP)) == []


def test_the_rules_and_the_solver_import_the_standard_library_only() -> None:
    for path in FILES:
        if package(path) in ("rules", "solver"):
            roots = {name.split(".")[0] for name, _ in imports(path)}
            assert roots <= {*sys.stdlib_module_names, "game"}, path


def test_the_rules_know_no_chance_no_clock_and_no_files() -> None:
    outside = ("random", "secrets", "time", "datetime", "pathlib", "os", "io", "sys")
    assert who_imports(*outside, but=PACKAGES - {"rules"}) == []


def test_only_levels_knows_pytmx() -> None:
    assert who_imports("pytmx", but=("levels",)) == []


def test_only_the_view_and_the_app_know_pygame_and_the_command_line_late() -> None:
    assert who_imports("pygame", but=WINDOW) == []
    assert who_imports("pygame", but=("view", "app"), at_once=True) == []


def test_only_the_app_and_the_command_line_beside_it_read_the_clock() -> None:
    assert who_imports("time", "datetime", but=("app", "cli")) == []


def test_nobody_needs_numpy() -> None:
    assert who_imports("numpy") == []

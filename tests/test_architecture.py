"""What keeps the house easy to change: the import contracts, short files and functions, docstrings, clean words."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LONGEST_FILE = 400
LONGEST_FUNCTION = 60

LONG_FILES: dict[str, str] = {}
LONG_FUNCTIONS: dict[str, str] = {}

TEXT_SUFFIXES = {".py", ".md", ".toml", ".yaml", ".yml", ".json", ".typ", ".txt", ".cfg", ""}
# Written in pieces, so that this file does not find itself.
UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")
MACHINE_PATH = re.compile(r"(?<![\w.}:/-])/(wo" + r"rk|ro" + r"ot|ho" + r"me/\w+|Us" + r"ers/\w+)\b")
REGISTRY_HOST = re.compile(r"(py" + r"pi\.org|pythonho" + r"sted\.org|deb\.deb" + r"ian\.org|registry\.np" + r"mjs)")


def sources() -> list[Path]:
    """Return the program's Python files."""
    return sorted((ROOT / "drafter").rglob("*.py"))


def tracked() -> list[Path]:
    """Return the text files of the tree, without what tools leave behind."""
    skipped = {"__pycache__", "build", "dist", "_letter_templates"}
    files = []
    for name in ("drafter", "letter_templates", "tests", "docs", ".ci", "."):
        folder = ROOT / name
        found = folder.iterdir() if name == "." else folder.rglob("*")
        files += [file for file in found if file.is_file() and file.suffix in TEXT_SUFFIXES]
    return sorted(f for f in files if not skipped & set(f.parts) and (f.parent != ROOT or f.name[0] != "."))


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def functions(tree: ast.AST, prefix: str = "") -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Yield every function with its dotted name."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield f"{prefix}{node.name}", node
            yield from functions(node, f"{prefix}{node.name}.")
        elif isinstance(node, ast.ClassDef):
            yield from functions(node, f"{prefix}{node.name}.")
        else:
            yield from functions(node, prefix)


def public_without_docstring(tree: ast.Module) -> Iterator[str]:
    """Yield public functions, classes and methods that do not say what they are."""
    if not ast.get_docstring(tree):
        yield "the module itself"
    todo: list[tuple[str, ast.AST]] = [("", tree)]
    while todo:
        prefix, owner = todo.pop()
        for node in ast.iter_child_nodes(owner):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                private = node.name.startswith("_") or node.name.startswith("visit_")
                if not private and not ast.get_docstring(node):
                    yield f"{prefix}{node.name}"
                if isinstance(node, ast.ClassDef) and not private:
                    todo.append((f"{prefix}{node.name}.", node))


def test_rooms_import_only_as_the_contracts_allow() -> None:
    tool = Path(sys.executable).with_name("lint-imports")
    if not tool.exists():
        pytest.skip("import-linter is not installed beside this Python")
    run = subprocess.run([tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr


def test_no_file_is_too_long() -> None:
    lengths = {
        name_of(file): len(file.read_text("utf-8").splitlines())
        for file in sources()
        if file.parent.name != "languages"
    }  # data
    long = {name: length for name, length in lengths.items() if length > LONGEST_FILE}
    assert set(long) == set(LONG_FILES), long


def test_no_function_is_too_long() -> None:
    long = {}
    for file in sources():
        for name, node in functions(ast.parse(file.read_text("utf-8"))):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                long[f"{name_of(file)}:{name}"] = length
    assert set(long) == set(LONG_FUNCTIONS), long


def test_everything_public_says_what_it_is() -> None:
    silent = [
        f"{name_of(file)}: {name}"
        for file in sources()
        for name in public_without_docstring(ast.parse(file.read_text("utf-8")))
    ]
    assert not silent


def test_no_catch_all_modules() -> None:
    assert not [name_of(file) for file in sources() if file.stem in {"utils", "util", "helpers", "misc", "common"}]


@pytest.mark.parametrize(
    ("pattern", "what"),
    [(UNFINISHED, "unfinished work"), (MACHINE_PATH, "a machine's path"), (REGISTRY_HOST, "a registry's host")],
    ids=["unfinished", "machine-path", "registry-host"],
)
def test_no_traces_of_the_workshop(pattern: re.Pattern[str], what: str) -> None:
    found = [
        f"{name_of(file)}:{number}: {line.strip()[:80]}"
        for file in tracked()
        for number, line in enumerate(file.read_text("utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]
    assert not found, what

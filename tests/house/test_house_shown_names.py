"""A file's name that a person reads is shown in one line and one direction, wherever a window or a command says it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import shortlister

ROOMS = [Path(shortlister.__file__).parent / room for room in ("cli", "ui")]
MODULES = sorted(path for room in ROOMS for path in room.rglob("*.py"))
NAMES = ("file", "folder", "path", "text")


def _raw(tree: ast.AST) -> Iterator[int]:
    """The lines on which a sentence is given `….name` or a bare path for a file; a Refusal sees to its own."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format"):
            continue
        for word in node.keywords:
            value = word.value
            named = isinstance(value, ast.Attribute) and value.attr in ("name", "path", "summary")
            bare = isinstance(value, ast.Name) and value.id in ("path", "out", "to", "key", "folder")
            if word.arg in NAMES and (named or bare):
                yield node.lineno


@pytest.mark.parametrize("room", ["cli", "ui"])
def test_a_files_name_is_shown_in_one_line_and_one_direction(room: str) -> None:
    found = [
        f"{path.name}:{line}"
        for path in MODULES
        if room in path.parts
        for line in _raw(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []

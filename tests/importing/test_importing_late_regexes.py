"""The reader's expressions are compiled late: each is a right one all the same, and none is compiled at the start."""

import ast
import gc
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import shortlister.importing
from shortlister.importing import late_regexes
from shortlister.importing.late_regexes import late_regex

FOLDER = Path(shortlister.importing.__file__).parent


def test_a_late_expression_matches_as_any_other() -> None:
    late, soon = late_regex(r"(?P<level>[ED])\b", re.IGNORECASE), re.compile(r"(?P<level>[ED])\b", re.IGNORECASE)
    for text in ("E", "d 2", "Edge", ""):
        assert (late.match(text) is None) is (soon.match(text) is None)
    assert late.sub("x", "E d") == "x x"
    assert [found["level"] for found in late.finditer("E d")] == ["E", "d"]
    assert late.pattern == soon.pattern


def test_a_wrong_expression_says_so_when_it_is_used() -> None:
    wrong = late_regex("(")
    with pytest.raises(re.error):
        wrong.match("x")


def test_every_expression_of_the_reader_compiles() -> None:
    for module in pkgutil.walk_packages([str(FOLDER)], "shortlister.importing."):
        importlib.import_module(module.name)
    late = [one for one in gc.get_objects() if type(one) is late_regexes._LateRegex]
    assert len(late) > 1000
    assert {one.flags & re.UNICODE for one in late} == {re.UNICODE}


def _compiled_at_the_start(node: ast.AST) -> bool:
    if isinstance(node, ast.FunctionDef | ast.Lambda):
        return False
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
        return not any(isinstance(one, ast.Constant) and isinstance(one.value, bytes) for one in ast.walk(node))
    return any(map(_compiled_at_the_start, ast.iter_child_nodes(node)))


def test_no_module_of_the_reader_compiles_text_expressions_when_it_is_imported() -> None:
    trees = {path.stem: ast.parse(path.read_text(encoding="utf-8")) for path in FOLDER.rglob("*.py")}
    assert len(trees) > 300
    assert not [name for name, tree in trees.items() if _compiled_at_the_start(tree)]

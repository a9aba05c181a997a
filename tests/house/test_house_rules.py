"""The rules of the house, as tests."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "shortlister"
FILES = sorted(PACKAGE.rglob("*.py"))
NAMES_TOO_VAGUE = {"utils", "util", "helpers", "common", "manager", "service", "base", "misc"}
SYNONYMS = {
    "candidate": "applicant",
    "candidates": "applicants",
    "assessor": "member",
    "reviewer": "member",
    "panellist": "member",
    "audit log": "ledger",
    "job spec": "person specification",
}
MANNERS = re.compile(r"\b(please|successfully|oops|sorry)\b|!(?!=)", re.IGNORECASE)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree(path)))


@pytest.fixture(scope="module", autouse=True)
def _trees_are_let_go() -> Iterator[None]:
    yield
    nodes.cache_clear()
    tree.cache_clear()


@cache
def messages() -> tuple[tuple[Path, int, str], ...]:
    """Every message that a person may read: first argument of `_`, `N_`, both of `ngettext`."""
    return tuple(_messages())


def _messages() -> Iterator[tuple[Path, int, str]]:
    for path in FILES:
        for node in nodes(path):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in {"_", "N_", "ngettext"}
            ):
                for argument in node.args[:2]:
                    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                        yield path, node.lineno, argument.value


def test_imports_go_down_and_rooms_keep_to_themselves() -> None:
    run = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(tree(path)), f"{path} has no docstring"


def test_no_file_holds_two_ideas() -> None:
    long = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {name: lines for name, lines in long.items() if lines > 320} == {}


def test_files_name_the_thing() -> None:
    assert [path.name for path in FILES if set(path.stem.split("_")) & NAMES_TOO_VAGUE] == []


def test_messages_are_whole_and_never_put_together() -> None:
    wrong = [
        f"{path}:{node.lineno}"
        for path in FILES
        for node in nodes(path)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"_", "N_", "ngettext"}
        and any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in node.args[:2])
    ]
    assert wrong == []


def test_messages_use_the_words_of_the_glossary() -> None:
    wrong = [
        f"{path.name}:{line}: “{synonym}” is “{word}”"
        for path, line, message in messages()
        for synonym, word in SYNONYMS.items()
        if re.search(rf"\b{synonym}\b", message, re.IGNORECASE)
    ]
    assert wrong == []


def test_messages_are_plain_and_calm() -> None:
    wrong = [f"{path.name}:{line}: {message}" for path, line, message in messages() if MANNERS.search(message)]
    assert wrong == []


def test_exceptions_are_never_swallowed_whole() -> None:
    """`except Exception` and bare `except` only where the handler raises again or hands to the crash report."""
    wrong = []
    for path in FILES:
        for node in nodes(path):
            if not isinstance(node, ast.ExceptHandler):
                continue
            broad = node.type is None or (
                isinstance(node.type, ast.Name) and node.type.id in {"Exception", "BaseException"}
            )
            if (
                broad
                and not any(isinstance(inner, ast.Raise) for inner in ast.walk(node))
                and not re.search("crash|excepthook", ast.unparse(ast.Module(body=node.body, type_ignores=[])))
            ):
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert wrong == []


def test_nothing_in_the_project_names_this_machine() -> None:
    """No absolute paths of a developer's machine in code, tests, notes or sample data."""
    tell = re.compile(rb"/(wor" + rb"k|roo" + rb"t|hom" + rb"e)/[a-z]")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    names = [name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]
    text = [
        n for n in names if n.endswith((".py", ".md", ".toml", ".csv", ".txt", ".json", "run", "Makefile", ".html"))
    ]
    assert [name for name in text if tell.search((ROOT / name).read_bytes()) and name != "uv.lock"] == []


def test_every_icon_that_is_named_is_there() -> None:
    """Icons are named in calls that take one: IconLabel("lock"), Button(icon="lock"), CellRole.ICON answers."""
    there = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
    takers = {"IconLabel", "IconButton", "paint_icon", "pixmap", "icon", "set_icon"}
    named: set[str] = set()
    for path in (PACKAGE / "ui").rglob("*.py"):
        for node in nodes(path):
            if not isinstance(node, ast.Call):
                continue
            function = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            given = [keyword.value for keyword in node.keywords if keyword.arg == "icon"]
            given += [argument for argument in node.args if function in takers]
            named |= {one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)}
    shaped = {name for name in named if re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", name)}
    assert len(shaped) > 20
    assert shaped - there == set()

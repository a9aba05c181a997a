"""A fault of the program's own is told as what it is, and not as damage of the file."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from shortlister import SAMPLE_DATA

_PACKAGE = Path(sys.modules["shortlister"].__file__ or "").parent


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of the program whose recogniser has a programming error."""
    unneeded = shutil.ignore_patterns("__pycache__", "ui", "exporting")
    shutil.copytree(_PACKAGE, tmp_path / "shortlister", ignore=unneeded)
    (tmp_path / "resources").symlink_to(SAMPLE_DATA.parent / "resources", target_is_directory=True)
    room = tmp_path / "shortlister" / "importing" / "recognising.py"
    words = room.read_text(encoding="utf-8")
    assert "    _require_size(document, limits)\n" in words
    room.write_text(words.replace("    _require_size(document, limits)\n", "    raise KeyError(0)\n"), encoding="utf-8")
    return tmp_path


def _said(program: Path, file: Path) -> str:
    command = [sys.executable, "-P", "-m", "shortlister", "spec", str(file)]
    surroundings = {**os.environ, "PYTHONPATH": str(program)}
    done = subprocess.run(command, capture_output=True, text=True, env=surroundings, timeout=60)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    return done.stderr


def test_a_stumble_over_a_good_file_does_not_call_the_file_damaged(broken: Path) -> None:
    said = _said(broken, SAMPLE_DATA / "specifications" / "web-manager.docx")
    assert "“web-manager.docx” was opened, but this program stumbled" in said
    assert "damaged" not in said


def test_a_damaged_file_is_still_called_damaged(broken: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.docx"
    cut.write_bytes((SAMPLE_DATA / "specifications" / "web-manager.docx").read_bytes()[:2000])
    assert "damaged" in _said(broken, cut)

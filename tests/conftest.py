"""What every test stands on: no screen, no network, a home of its own, workers that are quickly there."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Final

import docx.api
import pytest

from tests.fixtures.ready_workers.forked import READY, Forked, Started
from tests.fixtures.word_template.slim import write_slim

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"

_MEMORY: Final = Path("/dev/shm")
if _MEMORY.is_dir() and os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > 4 << 30:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY))  # no disk is waited for at each of the many commits


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders for homes, numbered here: `mktemp` looks through all that there are for the next free number."""
    folder = tmp_path_factory.mktemp("homes", numbered=False)
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def _own_home(_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Preferences, backups and crash reports of a test go to a folder of its own."""
    home = next(_homes)
    home.mkdir()
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.fixture(scope="session", autouse=True)
def _workers_are_forked() -> Iterator[None]:
    """Where a test reads a file, its worker comes from a process that has imported all; still one for each file."""
    with pytest.MonkeyPatch.context() as patch:
        if sys.platform == "linux":
            patch.setattr(subprocess, "Popen", Forked)
        yield
        READY.close()


@pytest.fixture(scope="session", autouse=True)
def _word_files_begin_slim(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Word files that tests write hold the styles that tests use; those of the sample hold all that Word writes."""
    slim = str(write_slim(tmp_path_factory.mktemp("word") / "slim.docx"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(docx.api, "_default_docx_path", lambda: slim)
        yield


@pytest.fixture
def workers_started_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers as the program starts them, for tests of the worker itself and of its limits."""
    monkeypatch.setattr(subprocess, "Popen", Started)

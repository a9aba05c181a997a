"""A small vacancy on disk, and the command line in this process and in one of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from shortlister.__main__ import main

SPECIFICATION = """Person specification: Web Officer,,
Criterion,Essential or desirable,Measured by
Runs the website of a large organisation,Essential,Application form
Writes plain English for the public,Essential,Application form
Explains technical matters to people who are not technical,Essential,Application form and interview
Reads and writes Welsh,Desirable,Application form
"""
PNG = b"\x89PNG\r\n\x1a\n" + bytes(200)
APPLICANTS = "Reference,Name\nA-1,Hannah Mellor\nA-2,Idris Vaughan\nA-3,Nia Treharne\n"
CELLS = tuple((applicant, criterion) for applicant in ("A-1", "A-2", "A-3") for criterion in ("E1", "E2", "E3", "D1"))

ANN = (3, 3, 3, 3, 2, 2, 2, 1, 2, 1, 2, 0)
BO = (3, 2, 3, 3, 2, 2, 2, 1, 2, 1, 2, 0)


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


Command = Callable[..., Ran]


@pytest.fixture
def shortlister(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """The command line in this process."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    def run(*words: object) -> Ran:
        capsys.readouterr()
        status = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    return run


@pytest.fixture
def process(tmp_path: Path) -> Command:
    """The command line in a process of its own; keyword arguments go to `subprocess.run`."""

    def run(*words: object, **options: Any) -> Ran:
        environment = {**os.environ, **options.pop("env", {})}
        for name in options.pop("without", ()):
            environment.pop(name, None)
        command = [sys.executable, "-m", "shortlister", *(str(word) for word in words)]
        done = subprocess.run(
            command, capture_output=True, cwd=tmp_path, env=environment, check=False, timeout=120, **options
        )
        return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run


@pytest.fixture
def specification(tmp_path: Path) -> Path:
    """A specification with three essential criteria and a desirable one."""
    path = tmp_path / "specification.csv"
    path.write_text(SPECIFICATION, encoding="utf-8")
    return path


@pytest.fixture
def applicants(tmp_path: Path) -> Path:
    """Three applicants with references of the employer's."""
    path = tmp_path / "applicants.csv"
    path.write_text(APPLICANTS, encoding="utf-8")
    return path


@pytest.fixture
def vacancy(tmp_path: Path, specification: Path, applicants: Path, shortlister: Command) -> Path:
    """A vacancy that is not open for scoring yet."""
    path = tmp_path / "v.shortlist"
    words = ("--spec", specification, "--applicants", applicants, "--chair", "Ann Lee", "--panel", "Bo Rees")
    made = shortlister("new", path, *words, "--places", 1)
    assert (made.status, made.err) == (0, "")
    return path


@pytest.fixture
def opened(vacancy: Path, shortlister: Command) -> Path:
    """A vacancy that is open for scoring."""
    assert shortlister("open-scoring", vacancy).status == 0
    return vacancy


@pytest.fixture
def scored(opened: Path, shortlister: Command) -> Path:
    """A vacancy that both members have scored and submitted; one cell differs."""
    for name, ratings in (("Ann Lee", ANN), ("Bo Rees", BO)):
        file = scores_file(opened.parent, name, ratings)
        assert shortlister("score", opened, "--member", name, "--from", file).status == 0
        assert shortlister("submit", opened, "--member", name).status == 0
    return opened


def scores_file(folder: Path, name: str, ratings: tuple[object, ...]) -> Path:
    """A scores file with a rating for each cell in order."""
    lines = [
        f"{applicant},{criterion},,{rating},seen on page {rating}"
        for (applicant, criterion), rating in zip(CELLS, ratings, strict=True)
    ]
    path = folder / f"{name}.csv"
    path.write_text("\n".join(["applicant,criterion,method,rating,evidence", *lines, ""]), encoding="utf-8")
    return path


def digests(folder: Path) -> dict[str, str]:
    """Every file of a folder by the SHA-256 of its bytes."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def refused(ran: Ran, *words: str, lines: int = 1) -> None:
    """The command was refused with these words, in so many lines, and printed nothing else."""
    assert ran.status == 1, ran
    assert ran.out == ""
    assert len(ran.err.splitlines()) == lines, ran.err
    for word in words:
        assert word in ran.err

"""A workbook behind a password in LibreOffice: it opens there, and what is saved there is compared here."""

import shutil
import socket
import subprocess
from pathlib import Path

import pytest

from shortlister.exporting.comparing import compare_matrix
from shortlister.exporting.passwords import is_locked
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import Recipe, snapshot, vacancy
from tests.exporting.office import SOFFICE

WORD = "gwydr & Glas, 42 €"
SCRIPT = Path(__file__).with_name("office_password.py")
SYSTEM = shutil.which("python3", path="/usr/bin")


def _bridge() -> bool:
    if SOFFICE is None or SYSTEM is None:
        return False
    return subprocess.run([SYSTEM, "-c", "import uno"], capture_output=True, check=False).returncode == 0


needs_bridge = pytest.mark.skipif(not _bridge(), reason="LibreOffice's Python bridge is not installed")


def opened_in_office(folder: Path, source: Path, password: str) -> tuple[int, str, Path, Path]:
    """The script's status and words, and the two files that it saved."""
    assert SOFFICE is not None
    assert SYSTEM is not None
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = str(free.getsockname()[1])
    office = subprocess.Popen(
        [
            SOFFICE,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--norestore",
            f"--accept=socket,host=localhost,port={port};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    plain, locked = folder / "plain.xlsx", folder / "again.xlsx"
    try:
        words = [SYSTEM, str(SCRIPT), port, str(source), password, str(plain), str(locked)]
        done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=120)
        office.wait(timeout=60)
    finally:
        office.kill()
        office.wait()
    return done.returncode, done.stdout.strip(), plain, locked


@needs_bridge
@pytest.mark.timeout(240)
def test_libreoffice_opens_it_with_the_password_and_what_it_saves_does_not_differ(tmp_path: Path) -> None:
    source = snapshot(vacancy(Recipe(applicants=6, criteria=4)))
    path = tmp_path / "locked.xlsx"
    write_matrix(path, source, password=WORD)
    status, said, plain, again = opened_in_office(tmp_path, path, WORD)
    assert (status, said) == (0, "Shortlisting record")
    assert not is_locked(plain)
    assert compare_matrix(plain, source).differences == ()
    assert is_locked(again)
    assert compare_matrix(again, source, password=WORD).differences == ()


@needs_bridge
@pytest.mark.timeout(240)
def test_libreoffice_does_not_open_it_with_another_password(tmp_path: Path) -> None:
    path = tmp_path / "locked.xlsx"
    write_matrix(path, snapshot(vacancy(Recipe(applicants=2, criteria=2))), password=WORD)
    status, _said, plain, _again = opened_in_office(tmp_path, path, WORD.lower())
    assert status != 0
    assert not plain.exists()

"""A workbook behind a password: nobody reads it without, and what opens is what was written."""

from io import BytesIO
from pathlib import Path
from typing import IO

import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from shortlister.domain.refusals import Refusal
from shortlister.exporting.comparing import compare_matrix
from shortlister.exporting.passwords import is_locked, opened
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import Recipe, snapshot, vacancy

SMALL = Recipe(applicants=6, criteria=4)
WORD = "gwydr & Glas, 42 €"


def written(folder: Path, password: str = "") -> Path:
    path = folder / ("locked.xlsx" if password else "plain.xlsx")
    write_matrix(path, snapshot(vacancy(SMALL)), password=password)
    return path


def test_what_opens_with_the_password_is_the_workbook_without_one(tmp_path: Path) -> None:
    locked, plain = written(tmp_path, WORD), written(tmp_path)
    assert is_locked(locked)
    assert not is_locked(plain)
    assert opened(locked, WORD).getvalue() == plain.read_bytes()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["locked.xlsx", "plain.xlsx"]


def test_it_is_compared_with_its_password_and_not_without(tmp_path: Path) -> None:
    path = written(tmp_path, WORD)
    source = snapshot(vacancy(SMALL))
    assert compare_matrix(path, source, password=WORD).differences == ()
    with pytest.raises(Refusal, match="has a password"):
        compare_matrix(path, source)
    with pytest.raises(Refusal, match="does not open"):
        compare_matrix(path, source, password=WORD.lower())


@pytest.mark.parametrize("password", ["x" * 256, "a\nb", "\ud800"])
def test_a_password_that_no_workbook_can_have_is_refused_and_the_old_file_stays(tmp_path: Path, password: str) -> None:
    path = tmp_path / "m.xlsx"
    path.write_bytes(b"the old one")
    with pytest.raises(Refusal, match="1 to 255 characters"):
        write_matrix(path, snapshot(vacancy(SMALL)), password=password)
    assert path.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [path]


def test_a_cancelled_one_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "m.xlsx"
    path.write_bytes(b"the old one")
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 20

    with pytest.raises(Refusal, match="stopped"):
        write_matrix(path, snapshot(vacancy(SMALL)), password=WORD, cancelled=cancelled)
    assert path.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("at", [0.02, 0.3, 0.6, 0.95])
def test_a_damaged_one_is_refused_in_a_sentence(tmp_path: Path, at: float) -> None:
    path = written(tmp_path, WORD)
    data = bytearray(path.read_bytes())
    place = int(len(data) * at)
    data[place : place + 64] = bytes(64)
    path.write_bytes(data)
    for password in (WORD, "another"):
        with pytest.raises(Refusal):
            compare_matrix(path, snapshot(vacancy(SMALL)), password=password)


def test_a_cut_off_one_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = written(tmp_path, WORD)
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(Refusal):
        compare_matrix(path, snapshot(vacancy(SMALL)), password=WORD)


def test_what_does_not_open_again_is_never_put_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "m.xlsx"
    path.write_bytes(b"the old one")
    original = OOXMLFile.encrypt

    def careless(book: OOXMLFile, password: str, target: IO[bytes]) -> None:
        """A library that loses a byte of what it is given."""
        plain = bytearray(book.file.getvalue())
        plain[len(plain) // 2] ^= 1
        original(OOXMLFile(BytesIO(plain)), password, target)

    monkeypatch.setattr(OOXMLFile, "encrypt", careless)
    with pytest.raises(Refusal, match="did not open again"):
        write_matrix(path, snapshot(vacancy(SMALL)), password=WORD)
    assert path.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [path]

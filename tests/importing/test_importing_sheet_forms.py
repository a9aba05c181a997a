"""An application form in a workbook is an application; a list, a matrix or an account in one is not."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl

from shortlister.importing.applicants import read_applicants

_FORM = [
    ("Application form", None),
    ("Candidate", None),
    ("Name", "Orla Finn"),
    ("Contact email", "orla@finn.test"),
    ("Contact phone", "01970 333444"),
    ("Referee 1", None),
    ("Name", "Una Dent"),
    ("Contact email", "una@dent.test"),
    ("Contact phone", "01970 111222"),
]


def _book(path: Path, rows: Sequence[Sequence[str | None]]) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    book.save(path)


def test_a_form_of_labels_and_values_is_an_applicants(tmp_path: Path) -> None:
    (tmp_path / "Orla Finn").mkdir()
    _book(tmp_path / "Orla Finn" / "form.xlsx", _FORM)
    [one] = read_applicants(tmp_path).applicants
    assert (one.name, one.email, one.phone) == ("Orla Finn", "orla@finn.test", "01970 333444")
    assert not one.doubts


def test_what_is_no_form_is_left_out_and_said(tmp_path: Path) -> None:
    _book(tmp_path / "Orla Finn.xlsx", _FORM)
    _book(tmp_path / "all.xlsx", [("Name", "Email"), ("Orla Finn", "orla@finn.test"), ("Sam Petts", "sam@petts.test")])
    (tmp_path / "costs").mkdir()
    _book(tmp_path / "costs" / "sums.xlsx", [("Item", "Pounds"), ("Advert", "200")])
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 nothing")
    draft = read_applicants(tmp_path)
    assert [one.name for one in draft.applicants] == ["Orla Finn"]
    assert sorted(draft.doubts) == [
        f"The file “{name}” is not a document and was left out."
        for name in ("all.xlsx", "broken.xlsx", "costs/sums.xlsx")
    ]


def test_a_monitoring_form_in_a_workbook_is_left_out(tmp_path: Path) -> None:
    _book(tmp_path / "Orla Finn.xlsx", _FORM)
    _book(tmp_path / "two.xlsx", [("Equal opportunities monitoring form", None), ("Name", "Orla Finn"), ("Age", "40")])
    draft = read_applicants(tmp_path)
    assert [Path(file).name for one in draft.applicants for file in one.files] == ["Orla Finn.xlsx"]
    assert "equality monitoring" in draft.doubts[0]

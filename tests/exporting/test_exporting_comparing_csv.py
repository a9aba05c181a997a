"""A matrix that came back as CSV, from this program or saved again by a spreadsheet program."""

from pathlib import Path

import pytest

from shortlister.domain.refusals import Refusal
from shortlister.exporting.comparing import compare_matrix
from shortlister.exporting.csv import write_csv
from shortlister.exporting.snapshot import Snapshot
from tests.exporting.making import Recipe, snapshot, vacancy
from tests.exporting.matrices import RECIPES
from tests.exporting.test_exporting_text import INJECTED
from tests.exporting.test_exporting_text_everywhere import filled


def written(folder: Path, recipe: Recipe = RECIPES[0]) -> tuple[Path, Snapshot]:
    source = snapshot(vacancy(recipe))
    path = folder / "m.csv"
    write_csv(path, source)
    return path, source


def rewritten(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8-sig")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8-sig", newline="")


@pytest.mark.parametrize("recipe", RECIPES, ids=range(len(RECIPES)))
def test_one_that_nobody_changed_does_not_differ(tmp_path: Path, recipe: Recipe) -> None:
    path, source = written(tmp_path, recipe)
    assert compare_matrix(path, source).differences == ()


@pytest.mark.parametrize("text", [one for one in INJECTED if "\r" not in one and "\0" not in one])
def test_texts_that_look_like_formulas_are_told_as_they_were_typed(tmp_path: Path, text: str) -> None:
    source = filled(text)[0]
    write_csv(tmp_path / "m.csv", source)
    assert compare_matrix(tmp_path / "m.csv", source).differences == ()


def test_a_changed_rating_a_total_and_a_lost_applicant_are_found(tmp_path: Path) -> None:
    path, source = written(tmp_path)
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    reference, was, rest = lines[8].split(",", 2)
    gone = lines[12].split(",", 1)[0]
    lines[8] = f"{reference},{0 if was != '0' else 3},{rest}"
    del lines[12]
    path.write_text("\n".join(lines), encoding="utf-8-sig")
    found = compare_matrix(path, source).differences
    assert [(one.matter.value, one.applicant, one.cell) for one in found] == [
        ("missing applicant", gone, None),
        ("rating", reference, "B9"),
    ]


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "utf-8"), ("\t", "utf-16"), (",", "cp1252")])
def test_other_programs_delimiters_and_encodings_are_read(tmp_path: Path, delimiter: str, encoding: str) -> None:
    path, source = written(tmp_path)
    text = path.read_text(encoding="utf-8-sig")
    if delimiter != ",":
        import csv as reader
        from io import StringIO

        rows = list(reader.reader(StringIO(text)))
        out = StringIO()
        reader.writer(out, delimiter=delimiter).writerows(rows)
        text = out.getvalue()
    path.write_text(text, encoding=encoding, newline="")
    assert compare_matrix(path, source).differences == ()


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"\x00\x01\x02", b'"open', b"\xff" * 40, b"x" * 200_000])
def test_what_is_no_matrix_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    with pytest.raises(Refusal) as refused:
        compare_matrix(path, snapshot(vacancy(RECIPES[0])))
    assert "x.csv" in str(refused.value)
    assert len(refused.value.lines()) == 1


def test_another_vacancys_csv_is_refused(tmp_path: Path) -> None:
    path, _source = written(tmp_path)
    with pytest.raises(Refusal, match="another vacancy"):
        compare_matrix(path, snapshot(vacancy(Recipe(seed=9))))

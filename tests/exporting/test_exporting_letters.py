"""Letters from a template that the organisation can edit."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from shortlister.domain.records import Decision, Outcome
from shortlister.domain.refusals import Refusal
from shortlister.exporting.letters.template import Template
from shortlister.exporting.letters.writing import shipped_template, write_letters
from tests.exporting.making import STAGE, Recipe, snapshot, vacancy

ODD = "=cmd|'x'!A1 & <b> {{ reference }} {% for x %} “Ŵyn” 👩‍💻 \u202eabc\nsecond line"


def template(path: Path, *paragraphs: str) -> Path:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(str(path))
    return path


def texts(content: bytes) -> list[str]:
    document: Any = Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


@pytest.mark.parametrize(("language", "met", "named"), [("en", "Met", "Dear"), ("cy", "Wedi’i fodloni", "Annwyl")])
def test_a_letter_says_each_criterion_and_its_finding(tmp_path: Path, language: str, met: str, named: str) -> None:
    state = vacancy(Recipe(seed=3, not_assessable=0.2))
    shown = snapshot(state)
    written = write_letters(tmp_path / "letters", shown, shipped_template(language))
    assert len(written) == len(state.applicants)
    for path in written:
        said = texts(path.read_bytes())
        assert not any("{" in text or "[[" in text for text in said)
        for criterion in state.criteria.values():
            assert (criterion.text in said) == ("app" in criterion.methods or "cv" in criterion.methods)
        assert sum(named in text for text in said) == 1
    assert any(met in texts(path.read_bytes()) for path in written)


def test_only_what_holds_for_the_outcome_is_said(tmp_path: Path) -> None:
    state = vacancy(Recipe(seed=3))
    own = template(
        tmp_path / "own.docx",
        "{%p if shortlisted %}",
        "Come on Monday.",
        "{%p else %}",
        "Not this time: {{ reason }}",
        "{%p endif %}",
        "{{ essentials_met }} of {{ essentials }}; {{ total }} of {{ available }}; {{ percent }}",
    )
    for path in write_letters(tmp_path / "letters", snapshot(state), own):
        key = next(key for key, one in state.applicants.items() if one.reference in path.stem)
        outcome = state.outcomes[key, STAGE]
        first, figures = texts(path.read_bytes())
        assert first == (
            "Come on Monday." if outcome.decision is Decision.SHORTLISTED else f"Not this time: {outcome.reason}"
        )
        assert figures.count(" of ") == 2


def test_whatever_a_text_holds_stands_in_the_letter_as_text(tmp_path: Path) -> None:
    state = vacancy(Recipe(seed=3, applicants=3))
    key = next(iter(state.applicants))
    outcomes = {**state.outcomes, (key, STAGE): Outcome(key, STAGE, Decision.RESERVE, ODD)}
    own = template(tmp_path / "own.docx", "{{ reason }}")
    written = write_letters(tmp_path / "letters", snapshot(replace(state, outcomes=outcomes)), own)
    said = [texts(path.read_bytes())[0] for path in written]
    assert ODD.split("\n")[0] + "\nsecond line" in said


def test_the_same_values_give_the_same_bytes() -> None:
    read = Template.read(shipped_template("en"))
    values = dict.fromkeys(
        ("name", "reference", "post", "post_reference", "organisation", "date_in_words", "reason"), "x"
    ) | {"criteria": [], "shortlisted": True}
    assert read.letter(values) == read.letter(values)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ salary }}", "asks for something that is not known"),
        ("{% if shortlisted %}never closed", "cannot be read"),
        ("{{ name", "cannot be read"),
        ("{{ 1 / 0 }}", "cannot be done"),
        ("{% for one in range(100000000) %}x{% endfor %}", "cannot be done"),
        ('{{ "x" * 999999999 }}', "cannot be done"),
        ("{{ 9 ** 9 ** 9 }}", "cannot be done"),
        ("{{ '%999999999d' % 1 }}", "cannot be done"),
        ("{{ '{:999999999}'.format(1) }}", "cannot be done"),
        ("{{ 'x'|center(999999999) }}", "cannot be read"),
        ("{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}", "cannot be done"),
        ("{{ name.__class__.__mro__ }}", "cannot be done"),
        ("{{ ''.__class__ }}", "cannot be done"),
    ],
)
def test_a_template_that_does_not_fit_is_refused_and_writes_nothing(tmp_path: Path, text: str, said: str) -> None:
    own = template(tmp_path / "own.docx", text)
    with pytest.raises(Refusal, match=r"The template “own\.docx”") as refused:
        write_letters(tmp_path / "letters", snapshot(vacancy(Recipe(seed=3, applicants=2))), own)
    assert said in str(refused.value)
    assert not (tmp_path / "letters").exists()


def test_a_file_that_is_no_template_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text.docx").write_text("Dear all")
    with zipfile.ZipFile(tmp_path / "zip.docx", "w") as archive:
        archive.writestr("word/other.xml", "<a/>")
    with zipfile.ZipFile(tmp_path / "broken.docx", "w") as archive:
        archive.writestr("word/document.xml", "<a")
    for name in ("text.docx", "zip.docx"):
        with pytest.raises(Refusal, match="no Word file"):
            Template.read(tmp_path / name)
    with pytest.raises(Refusal, match="no Word file"):
        Template.read(tmp_path / "broken.docx").letter({})
    with pytest.raises(Refusal, match="cannot be read"):
        Template.read(tmp_path / "nowhere.docx")
    with pytest.raises(Refusal, match="no template for letters in “fr”"):
        shipped_template("fr")


@pytest.mark.parametrize(
    ("language", "said"), [("en", "The reserve list stands until 31 March 2027."), ("cy", "tan 31/03/2027.")]
)
def test_a_letter_to_one_in_reserve_says_until_when_the_list_stands(tmp_path: Path, language: str, said: str) -> None:
    state = vacancy(Recipe(seed=3, applicants=3))
    stage = replace(state.stages[STAGE], reserve_until="2027-03-31")
    first, second, third = state.applicants
    outcomes = {
        (first, STAGE): Outcome(first, STAGE, Decision.RESERVE, "x"),
        (second, STAGE): Outcome(second, STAGE, Decision.SHORTLISTED, "x"),
        (third, STAGE): Outcome(third, STAGE, Decision.NOT_SHORTLISTED, "x"),
    }
    dated = replace(state, outcomes=outcomes, stages={**state.stages, STAGE: stage})
    for shown, times in ((dated, 1), (replace(dated, stages=state.stages), 0)):
        written = write_letters(tmp_path / "letters", snapshot(shown), shipped_template(language))
        found = [text for path in written for text in texts(path.read_bytes()) if said in text]
        assert len(found) == times

"""Short plain lists whose lines each say their level, with no heading above: a specification all the same."""

from pathlib import Path

import docx
import pytest

from shortlister.domain.plans.drafts import DraftSpecification, Verdict
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.pasting import read_text

_LINES = (("essential", "RHS level 2"), ("desirable", "Driving licence"), ("essential", "Tree work"))
_FORMS = (
    "{text} ({letter})", "{text} [{letter}]", "{text} - {letter}", "{text} – {word}", "{text}: {letter}",
    "{text} ... {letter}", "{text} {letter}", "{letter}: {text}", "{letter} - {text}", "[{letter}] {text}",
    "({letter}) {text}", "{letter}) {text}", "{name} – {text}", "{name}: {text}", "{letter} {text}",
    "{text}, {word}", "- {text} ({word})", "1. {text} - {letter}",
)  # fmt: skip


def _lines(form: str) -> list[str]:
    return [form.format(text=text, word=level, name=level.title(), letter=level[0].upper()) for level, text in _LINES]


def _told(draft: DraftSpecification) -> tuple[tuple[str, str], ...]:
    return tuple((one.level, one.text) for post in draft.posts for one in post.criteria)


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("heading", ["", "Gardener\n\n", "PERSON SPECIFICATION - GARDENER\n\n"])
def test_a_few_lines_with_levels_are_a_specification_in_plain_text(form: str, heading: str) -> None:
    draft = read_text(heading + "\n".join(_lines(form)) + "\n", "pasted.txt")
    assert draft.verdict is Verdict.SPECIFICATION
    assert _told(draft) == _LINES


@pytest.mark.parametrize("form", [form for form in _FORMS if form[:2] not in ("- ", "1.")])
def test_so_are_paragraphs_of_a_page_and_of_a_word_file(form: str, tmp_path: Path) -> None:
    page = "<h1>Gardener</h1>" + "".join(f"<p>{line}</p>" for line in _lines(form))
    assert _told(read_text(page, "page.html")) == _LINES
    paper = docx.Document()
    paper.add_paragraph("Gardener")
    for line in _lines(form):
        paper.add_paragraph(line)
    paper.save(str(tmp_path / "paper.docx"))
    draft = recognise(parse((tmp_path / "paper.docx").read_bytes(), "docx", "paper.docx", DEFAULT), DEFAULT)
    assert draft.verdict is Verdict.SPECIFICATION
    assert _told(draft) == _LINES


def test_groups_and_codes_of_methods_stand_around_such_lines() -> None:
    draft = read_text(
        "Gardener\n\nQualifications\nRHS level 2 (E) A\nDriving licence (D) I\n\nExperience\nTree work (E) A/I\n\n"
        "A = application, I = interview\n",
        "pasted.txt",
    )
    assert [(one.group, one.level, one.text, one.measured_by) for one in draft.posts[0].criteria] == [
        ("Qualifications", "essential", "RHS level 2", ("Application form",)),
        ("Qualifications", "desirable", "Driving licence", ("Interview",)),
        ("Experience", "essential", "Tree work", ("Application form", "Interview")),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Results\n\nMaths A\nEnglish D\nFrench E\nArt B\n",
        "Rota\n\nA: Monday\nB: Tuesday\nC: Wednesday\nD: Thursday\nE: Friday\n",
        "Stock\n\nVitamin D\nVitamin E\nSoap and towels\nPlasters and bandages\nThermometers\n",
        "Results\n\nMaths (A)\nEnglish (D)\nFrench (E)\nArt (B)\n",
    ],
)
def test_letters_that_run_on_or_stand_beside_others_are_no_levels(text: str) -> None:
    draft = read_text(text, "pasted.txt")
    assert draft.verdict is Verdict.NOT_A_SPECIFICATION
    assert _told(draft) == ()


def test_a_refusal_names_the_lines_that_look_most_like_criteria() -> None:
    text = (
        "Hello\n\nWe met on Monday.\nExperience of driving in snow, says Bob\nWe talked about typing (E).\nThe end.\n"
    )
    draft = read_text(text, "pasted.txt")
    assert draft.verdict is Verdict.NOT_A_SPECIFICATION
    assert "Line 4 (“Experience of driving in snow, says Bob”)" in draft.why


def test_a_refusal_of_what_has_nothing_like_criteria_names_no_line() -> None:
    draft = read_text("Dear all\n\nThe meeting is at noon.\nBring cake.\n", "pasted.txt")
    assert draft.why == "No criteria were found in this document."

"""Marks that the heading of a column or a list explains: each row and item gets the level that its mark says."""

from pathlib import Path

import docx
import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.criteria.methods.head_notes import head_note
from shortlister.importing.reading import read_specification
from tests.importing.pasting import read_text

_LEVELS = ["essential", "desirable", "essential", "desirable"]
_TEXTS = ("Splices rope", "Rows a gig", "Reads tide tables", "Sings shanties")


def _page(heading: str, rows: tuple[str, ...], *, beside: str = "Assessed by") -> str:
    lines = "".join(f"<tr><td>{text}</td><td>Interview</td></tr>" for text in rows)
    table = f"<table><tr><th>{heading}</th><th>{beside}</th></tr>{lines}</table>"
    return f"<h1>Person specification: Boatman</h1>{table}"


def _told(draft: DraftSpecification) -> list[tuple[str, str]]:
    return [(one.text, str(one.level)) for post in draft.posts for one in post.criteria]


def _marked(form: str) -> tuple[str, ...]:
    return tuple(
        form.format(text) if level == "desirable" else text for text, level in zip(_TEXTS, _LEVELS, strict=True)
    )


@pytest.mark.parametrize(
    ("heading", "form"),
    [
        ("Criteria (* = desirable)", "{}*"),
        ("Requirements († denotes desirable)", "{} †"),
        ("What we ask for (starred = desirable)", "{} *"),
        ("Criteria (essential unless marked *)", "{} *"),
        ("Attribute – desirable ones are followed by ‡", "{}‡"),
        ("Essential criteria (those with an asterisk are desirable)", "{}*"),
        ("Essential and desirable (D) criteria", "{} (D)"),
        ("Point (N = nice to have)", "{} (N)"),
        ("Criteria (desirable criteria are shown in brackets)", "({})"),
        ("Criteria – those in italics are desirable", "<em>{}</em>"),
        ("Criterion (desirable in bold)", "<b>{}</b>"),
    ],
)
def test_a_mark_that_a_column_heading_explains_tells_the_level_of_each_row(heading: str, form: str) -> None:
    draft = read_text(_page(heading, _marked(form)), "page.html")
    assert _told(draft) == list(zip(_TEXTS, _LEVELS, strict=True))
    assert not draft.doubts


def test_rows_without_the_mark_of_what_is_essential_are_desirable() -> None:
    rows = ("<b>Splices rope</b>", "Rows a gig", "<b>Reads tide tables</b>", "Sings shanties")
    assert _told(read_text(_page("Criterion (bold type = essential)", rows), "page.html")) == list(
        zip(_TEXTS, _LEVELS, strict=True)
    )


@pytest.mark.parametrize(
    ("heading", "form"),
    [("Skills (* = desirable)", "{} *"), ("Criteria: items in brackets are desirable", "({})"),
     ("Criteria (all are essential unless marked D)", "{} (D)"), ("Essential and desirable* criteria", "{}*")],
)  # fmt: skip
def test_a_mark_that_the_heading_of_a_list_explains_tells_the_level_of_each_item(heading: str, form: str) -> None:
    listed = "\n".join(f"- {text}" for text in _marked(form))
    draft = read_text(f"Person specification: Boatman\n\n{heading}\n\n{listed}\n", "list.txt")
    assert _told(draft) == list(zip(_TEXTS, _LEVELS, strict=True))


def test_italics_in_a_word_table_tell_levels_too(tmp_path: Path) -> None:
    paper = docx.Document()
    paper.add_paragraph("Person Specification – Boatman")
    table = paper.add_table(5, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Criteria (italics = desirable)", "Method"
    for row, (text, level) in enumerate(zip(_TEXTS, _LEVELS, strict=True), 1):
        table.cell(row, 0).paragraphs[0].add_run(text).italic = level == "desirable"
        table.cell(row, 1).text = "Interview"
    paper.save(str(tmp_path / "boat.docx"))
    assert _told(read_specification(tmp_path / "boat.docx")) == list(zip(_TEXTS, _LEVELS, strict=True))


@pytest.mark.parametrize("heading", ["Criteria (underlined = essential)", "Criteria (those in red are essential)"])
def test_a_mark_that_cannot_be_seen_gives_no_level_and_is_doubted_with_its_place(heading: str) -> None:
    draft = read_text(_page(heading, _TEXTS), "page.html")
    assert [level for _text, level in _told(draft)] == ["unspecified"] * 4
    assert [said for said in draft.doubts if "row 1, column 1" in said and heading in said]


@pytest.mark.parametrize("heading", ["Criteria (E = essential, D = desirable)", "Criteria (E/D)", "Skill – E or D"])
def test_rows_that_end_with_their_level_below_a_heading_of_both_are_read(heading: str) -> None:
    rows = tuple(f"{text} ({level[0].upper()})" for text, level in zip(_TEXTS, _LEVELS, strict=True))
    assert _told(read_text(_page(heading, rows), "page.html")) == list(zip(_TEXTS, _LEVELS, strict=True))


@pytest.mark.parametrize(
    "text",
    ["Essential (assessed by form)", "Essential (E)", "Essential criteria *", "Criteria (essential)",
     "M = must have, P = preferred", "Essential criteria (those marked * are assessed at interview)"],
)  # fmt: skip
def test_headings_that_explain_no_mark_are_left_alone(text: str) -> None:
    assert head_note(text) is None


@pytest.mark.parametrize("note", ["○ = helpful, but can be learned here", "○ means nice to have", "◇ – desirable only"])
def test_a_line_that_explains_a_sign_of_the_table_is_no_criterion(note: str) -> None:
    rows = [("Splices rope", "●", ""), ("Rows a gig", "", "●"), ("Sings shanties", "", note[0])]
    lines = "\n".join(f"| {text} | {must} | {plus} | CV |" for text, must, plus in rows)
    table = f"| We ask for | Must | Plus | Seen in |\n|---|---|---|---|\n{lines}\n"
    draft = read_text(f"# Boatman – person specification\n\n{table}\n{note}\n", "page.md")
    assert _told(draft) == [
        ("Splices rope", "essential"), ("Rows a gig", "desirable"), ("Sings shanties", "desirable"),
    ]  # fmt: skip

"""Keys, references and letters around tables: codes for several methods, digits, `E1`, `[D]`, a `D` for documents."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import docx
import openpyxl
import pytest

from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import MethodKey
from tests.importing.pasting import read_text

_Rows = Sequence[Sequence[str]]
_Read = Callable[[Path], list[str]]
_Write = Callable[[str, _Rows, str, Path], Path]
_HEAD = "<h1>Gardener</h1><h2>Person specification</h2>"


def _table(*rows: Sequence[str]) -> str:
    """A table; a row of one text lies over all columns."""
    wide = max(map(len, rows))
    over = [f" colspan={wide}" if len(row) < wide else "" for row in rows]
    body = ("".join(f"<td{span}>{text}</td>" for text in row) for row, span in zip(rows, over, strict=True))
    return f"<table><tr>{'</tr><tr>'.join(body)}</tr></table>"


def _read(text: str, name: str = "page.html") -> list[str]:
    draft = read_text((_HEAD if name.endswith("html") else "") + text, name)
    return [f"{c.level[0]}|{c.group}|{c.text}|{','.join(c.measured_by)}" for post in draft.posts for c in post.criteria]


_FORM: Final = "Application form"


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Assessed by Application (A) or by Interview/Reference (I)", {"A": _FORM, "I": "Interview,References"}),
        ("By CV and letter (C) or by Interview/Practical (P)", {"C": "CV,Letter", "P": "Interview,Practical"}),
        ("A = Form/CV; I = Interview and references", {"A": f"{_FORM},CV", "I": "Interview,References"}),
        ("Form & CV (F), interview & task (I)", {"F": f"{_FORM},CV", "I": "Interview,Task"}),
        ("A = Application, I = Interview, B = Both", {"A": _FORM, "I": "Interview", "B": f"{_FORM},Interview"}),
        (
            "evidence from application form (AF), written tests (WT), interview (I) and medical (MED).",
            {"AF": _FORM, "WT": "Written tests", "I": "Interview", "MED": "Medical"},
        ),
        (
            "from your letter (L), an interview with the head gardener (I) and your references (R)",
            {"L": "Letter", "I": "Interview", "R": "References"},
        ),
    ],
)
def test_a_key_says_what_its_codes_stand_for(text: str, meaning: dict[str, str]) -> None:
    key = MethodKey()
    key.learn(key_pairs(text))
    assert {code: ",".join(key.expand(code) or ()) for code in key.codes} == meaning


def test_a_code_behind_the_last_of_two_methods_is_that_of_the_last_alone() -> None:
    assert key_pairs("application form (A), test (T) and interview (I)")["I"] == "Interview"
    assert key_pairs("by form and interview (I) or by test (T) and form (F)")["I"] == "Interview"


def test_a_tick_below_a_code_for_two_methods_says_both(tmp_path: Path, criteria_of: _Read) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (
        ("Person specification",), ("Assessed by letter (L) or by interview/work trial (I)",),
        (None, "Criteria", "Essential", "Desirable", "L", "I"),
        (1, "Prunes roses well", "x", None, None, "x"), (2, "Knows Latin names", None, "x", "x", "x"),
    ):  # fmt: skip
        sheet.append(row)
    book.save(tmp_path / "specification.xlsx")
    assert criteria_of(tmp_path / "specification.xlsx") == [
        "e||Prunes roses well|Interview,Work trial",
        "d||Knows Latin names|Letter,Interview,Work trial",
    ]


_DIGITS = (("Requirement", "E/D", "Assessment"), ("Prunes roses", "E", "1 & 3"), ("Drives", "D", "2"))


_NAMES: Final = (("1", "Application form"), ("2", "Licence check"), ("3", "Interview"))
_TURNED: Final = tuple((name, code) for code, name in _NAMES)


@pytest.mark.parametrize(
    "legend",
    [
        (("Assessment",), *_NAMES),
        (("Methods of assessment",), ("No.", "Method"), *_NAMES),
        (("Key",), *_TURNED),
        (("Method", "Code"), *_TURNED),
    ],
)
def test_a_small_table_explains_the_digits_of_another(legend: _Rows) -> None:
    told = ["e||Prunes roses|Application form,Interview", "d||Drives|Licence check"]
    assert _read(_table(*_DIGITS) + _table(*legend)) == told
    assert _read(_table(*legend) + _table(*_DIGITS)) == told


_LETTER_D = (
    ("No.", "Criteria", "Essential (E) or Desirable (D)", "Method of assessment"),
    ("1.1", "Prunes roses well", "E", "I"), ("1.2", "Clean record", "E", "D"), ("1.3", "Draws plans", "D", "E"),
)  # fmt: skip


@pytest.mark.parametrize("form", ["word", "page"])
def test_a_row_with_e_and_d_of_which_one_is_a_method_is_no_heading(
    form: str, tmp_path: Path, criteria_of: _Read, paper_of: _Write
) -> None:
    note = "I = Interview; D = Documents; E = Exercise; A = Application form"
    assert criteria_of(paper_of(form, _LETTER_D, note, tmp_path)) == [
        "e||Prunes roses well|Interview", "e||Clean record|Documents", "d||Draws plans|Exercise",
    ]  # fmt: skip


_REFERENCES = (
    ("Ref", "Criterion", "Evidenced by"), ("E1", "Prunes roses well", "Interview"), ("D1", "Draws plans", "CV"),
    ("E2", "Drives a van", "CV"),
)  # fmt: skip


def test_the_letters_of_references_say_the_level() -> None:
    assert [line[0] for line in _read(_table(*_REFERENCES))] == ["e", "d", "e"]
    lines = "\n".join("| " + " | ".join(row) + " |" for row in (_REFERENCES[0], ("---",) * 3, *_REFERENCES[1:]))
    assert [line[0] for line in _read(f"# Person specification\n\n{lines}\n", "page.md")] == ["e", "d", "e"]


def test_a_legend_says_the_level_of_other_letters() -> None:
    rows = _table(_REFERENCES[0], ("M1", "Prunes roses", "CV"), ("P1", "Draws plans", "CV"))
    assert [line[0] for line in _read(f"<p>M = must have, P = preferred</p>{rows}")] == ["e", "d"]


def test_letters_that_number_groups_are_no_levels() -> None:
    rows = _table(_REFERENCES[0], ("A1", "Prunes roses", "CV"), ("D1", "Draws plans", "CV"), ("E1", "Drives", "CV"))
    assert [line[0] for line in _read(rows)] == ["u", "u", "u"]


@pytest.mark.parametrize("brackets", ["[]", "()"])
def test_letters_in_brackets_before_headings_are_no_levels(brackets: str) -> None:
    names = ["Qualifications", "Garden skills", "Manner", "Teaching experience", "Strength"]
    left, right = brackets[0], brackets[1]
    page = "".join(
        f"<p><b>{left}{letter}{right} {name}</b></p>{_table(('', 'Essential', 'Desirable'), (f'Has {name}', 'x', ''))}"
        for letter, name in zip("ABCDE", names, strict=True)
    )
    assert _read(page) == [f"e|{name}|Has {name}|" for name in names]


def test_a_letter_in_brackets_that_numbers_nothing_still_says_the_level() -> None:
    assert _read("<ul><li>[E] Prunes roses</li><li>[D] Draws planting plans</li></ul>") == [
        "e||Prunes roses|", "d||Draws planting plans|",
    ]  # fmt: skip


_CRITERIA = _table(("Criteria", "Level"), ("Prunes roses", "Essential"), ("Calm with visitors", "Desirable"))


@pytest.mark.parametrize(
    "rows",
    [
        (("Closing date", "Noon, 23 September"), ("Shortlisting", "25 September"), ("Interviews", "3 and 4 October")),
        (("Day", "Where", "Hours"), ("Monday", "Walled garden", "7.30–3.30"), ("Friday", "Orchard", "7.30–1.00")),
        (("Shortlisting by", "08/05/2026"), ("Tour of the garden", "19/05/2026, 10am"), ("Letter", "22/05/2026")),
        (("Applications close", "Tuesday 5 May"), ("Interviews", "week commencing 18 May")),
    ],
)
def test_a_table_of_dates_or_hours_holds_no_criteria(rows: _Rows) -> None:
    told = ["e||Prunes roses|", "d||Calm with visitors|"]
    assert _read(_CRITERIA + "<h3>What comes next</h3>" + _table(*rows)) == told
    assert _read(_CRITERIA + _table(*rows)) == told


def test_rows_of_a_form_that_begin_with_status_or_level_are_no_headings(tmp_path: Path, criteria_of: _Read) -> None:
    paper = docx.Document()
    facts = (("Position", "Gardener"), ("Status", "Permanent, full time"), ("Reports to", "Head gardener"),
             ("Level", "Craft two"), ("Based at", "Orchard lodge"))  # fmt: skip
    table = paper.add_table(len(facts), 2)
    for row, texts in enumerate(facts):
        table.cell(row, 0).text, table.cell(row, 1).text = texts
    paper.add_heading("Aims", 2)
    paper.add_paragraph("Keep the garden open", style="List Bullet")
    paper.add_heading("Selection criteria", 1)
    paper.add_heading("Essential", 2)
    paper.add_paragraph("Able to prune roses", style="List Bullet")
    paper.save(str(tmp_path / "specification.docx"))
    assert criteria_of(tmp_path / "specification.docx") == ["e||Able to prune roses|"]


def test_headings_above_further_tables_are_their_groups() -> None:
    head = ("Experience and competency required", "Importance", "Evidenced by")
    page = "<h3>Entry rules</h3>" + _table(head, ("Over eighteen", "E", "CV")) + "<h3>Fitness to practise</h3>"
    assert _read(page + _table(head, ("Up to date", "E", "Interview"))) == [
        "e|Entry rules|Over eighteen|CV", "e|Fitness to practise|Up to date|Interview",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        (("Main duties", "Share of time"), ("Planting", "Most of it"), ("Leading tours", "Some")),
        (("Salary", "£21,000"), ("Hours", "37 a week"), ("Place", "Orchard House")),
        (("Prepared by", "A Smith"), ("Approved by", "B Jones"), ("Version", "2")),
        (("Lifting", "Up to 25 kg"), ("Weather", "Outdoors all year")),
    ],
)
def test_a_plain_table_beside_criteria_that_all_have_levels_holds_none(rows: _Rows) -> None:
    told = ["e||Prunes roses|", "d||Calm with visitors|"]
    assert _read(_CRITERIA + _table(*rows)) == told
    assert _read(_CRITERIA + "<h3>Working conditions</h3>" + _table(*rows)) == told


def test_such_a_table_that_no_heading_explains_is_said() -> None:
    draft = read_text(_HEAD + _CRITERIA + _table(("Lifting", "Up to 25 kg"), ("Weather", "Outdoors")), "page.html")
    assert any("“Lifting”" in doubt for doubt in draft.doubts)


def test_a_further_table_that_reads_like_criteria_is_kept() -> None:
    read = _read(_CRITERIA + _table(("Knowledge of roses", "Old and new"), ("Experience of tours", "Two summers")))
    assert len(read) > 2

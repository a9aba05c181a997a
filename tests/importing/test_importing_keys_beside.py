"""Keys told in small letters, or in columns beside the table; forms above a grid; captions and grades in brackets."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from shortlister.domain.plans.drafts import DraftPost, DraftSpecification
from shortlister.importing.limits import DEFAULT
from shortlister.importing.reading import read_document
from shortlister.importing.recognising import recognise
from tests.importing.pasting import read_text

_LINES = (
    "Essential\n- Used to night work (f)\n- Fair to all (f, i)\n- Can splice a rope (s/i)\n\n"
    "Desirable\n- Tactful with visitors (i, r)\n"
)
_ROWS = (
    ("Ref", "Criterion", "E/D", "Assessed by"),
    ("1", "Used to night work", "E", "FM"),
    ("2", "Can splice a rope", "D", "XC"),
    ("3", "Fair to all", "E", "FM, IV"),
    ("4", "Tact", "E", "XC, IV"),
)


def _measured(post: DraftPost) -> list[str]:
    return [",".join(one.measured_by) for one in post.criteria]


@pytest.mark.parametrize(
    "key",
    [
        "The letters in brackets show how we judge each: (f) form, (i) interview, (r) references, (s) skills test.",
        "How each is judged: f = form, i = interview, r = references, s = skills test.",
        "We judge each by form (f), interview (i), references (r) or skills test (s).",
        "Key\n(f) form\n(i) interview\n(r) references\n(s) skills test",
        "How each is judged: F = form, I = interview, R = references, S = skills test.",
    ],
)
def test_small_letters_behind_lines_are_the_codes_of_the_key(key: str) -> None:
    draft = read_text(f"Person specification\n\nPost: Lock Keeper\n\n{key}\n\n{_LINES}", "pasted")
    (post,) = draft.posts
    assert [one.text for one in post.criteria][:2] == ["Used to night work", "Fair to all"]
    assert [set(one.measured_by) for one in post.criteria] == [
        {"Application form"},
        {"Application form", "Interview"},
        {"Skills test", "Interview"},
        {"Interview", "References"},
    ]
    assert not draft.doubts


def test_small_letters_without_a_key_stay_as_they_are() -> None:
    (post,) = read_text(f"Post: Lock Keeper\n\nEach is judged at interview.\n\n{_LINES}", "pasted").posts
    assert post.criteria[0].text == "Used to night work (f)"


def _sheet(folder: Path, top: Sequence[Sequence[str]], key: Sequence[Sequence[str]], column: int) -> DraftSpecification:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (*top, *_ROWS):
        sheet.append(list(row))
    for at, texts in enumerate(key, len(top) + 1):
        for beside, text in enumerate(texts):
            sheet.cell(at, column + beside, text)
    book.save(path := folder / "grid.xlsx")
    return recognise(read_document(path), DEFAULT)


_PAIRS = (("FM", "Form"), ("IV", "Interview"), ("XC", "Exercise on the day"))


@pytest.mark.parametrize(
    ("key", "column"),
    [
        ((("Key",), *_PAIRS, ("E", "Essential"), ("D", "Desirable")), 6),
        (_PAIRS, 6),
        ((("Codes used",), *((f"{code} = {name}",) for code, name in _PAIRS)), 5),
    ],
)
def test_a_key_in_columns_beside_the_table_explains_its_codes(
    tmp_path: Path, key: Sequence[Sequence[str]], column: int
) -> None:
    draft = _sheet(tmp_path, [("Job title", "Lock Keeper")], key, column)
    form, day = "Application form", _measured(draft.posts[0])[1]
    assert day
    assert _measured(draft.posts[0]) == [form, day, f"{form},Interview", f"{day},Interview"]
    assert [one.text for one in draft.posts[0].criteria] == [row[1] for row in _ROWS[1:]]
    assert not draft.doubts


def test_a_short_field_between_the_title_and_the_headings_is_no_criterion(tmp_path: Path) -> None:
    top = [("Person specification",), ("Post", "Lock Keeper"), ("Owner", "(Canal team)"), ("Version", "(May 2025)")]
    (post,) = _sheet(tmp_path, top, _PAIRS, 6).posts
    assert [one.text for one in post.criteria] == [row[1] for row in _ROWS[1:]]


@pytest.mark.parametrize("fields", ["Post:,{},Grade:,E", "Job title,{},Scale,D", "Post:,{},Level:,E"])
def test_a_form_row_with_a_grade_of_one_letter_heads_no_columns_of_posts(tmp_path: Path, fields: str) -> None:
    grid = "Requirement,Essential,Desirable,Assessed\nUsed to night work,Y,,FI\nCan splice a rope,,Y,F\nFair,Y,,I\n"
    path = tmp_path / "grid.csv"
    path.write_text(f"Person specification,,,\n{fields.format('Lock Keeper')}\n,,,\n{grid}")
    (post,) = recognise(read_document(path), DEFAULT).posts
    assert (post.title, [one.level[:1] for one in post.criteria]) == ("Lock Keeper", ["e", "d", "e"])


def test_each_caption_is_the_group_of_its_own_table() -> None:
    head = "<tr><th>Criterion</th><th>Level</th><th>How assessed</th></tr>"
    rows = (
        "<tr><td>{0} one</td><td>Essential</td><td>Interview</td></tr>"
        "<tr><td>{0} two</td><td>Desirable</td><td>Form</td></tr>"
    )
    captions = ("Qualifications", "What you have done", "How you work")
    tables = "".join(f"<table><caption>{one}</caption>{head}{rows.format(one[-4:])}</table>" for one in captions)
    (post,) = read_text(f"<html><h1>Lock Keeper</h1><h2>Person specification</h2>{tables}</html>", "a.html").posts
    assert list(dict.fromkeys(one.group for one in post.criteria)) == list(captions)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Welfare Benefits Adviser", "Welfare Benefits Adviser"),
        ("Salaries and Pensions Officer", "Salaries and Pensions Officer"),
        ("Duties of the Caretaker", ""),
    ],
)
def test_a_post_whose_name_has_a_word_of_a_section_is_a_title(line: str, title: str) -> None:
    text = f"ASH ADVICE CENTRE\n\n{line}\n28 hours a week\n\nPERSON SPECIFICATION\n\n{_LINES}"
    assert [post.title for post in read_text(text, "pasted").posts] == [title]

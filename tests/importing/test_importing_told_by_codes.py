"""Levels and methods that sentences tell by lists of numbers or letters, in whatever verbs."""

import io

import docx
import pytest

from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.lines_making import FORMS, draft_in, lines_in

NUMBERED = """# Harbour Clerk
## {above}
- Answer the radio
- Keep the berth book
## {head}
### {first}
1. Two seasons in a marina
2. Keeps cash books
3. Knows the tide tables
### {second}
4. Civil to skippers
5. Speaks French
6. Free at weekends

{levels}

{methods}
"""
READ = [
    "e|Trade|Two seasons in a marina|CV,Interview",
    "e|Trade|Keeps cash books|Typing test",
    "d|Trade|Knows the tide tables|CV",
    "e|Manner|Civil to skippers|CV,Interview",
    "d|Manner|Speaks French|CV",
    "e|Manner|Free at weekends|Phone call",
]


@pytest.mark.parametrize("form", ["md", "txt", "html"])
@pytest.mark.parametrize("head", ["Points we shall weigh", "The one we hope for", "What counts here"])
@pytest.mark.parametrize(
    ("levels", "methods"),
    [
        (
            "Numbers 1, 2, 4 and 6 are essential. All the others are desirable.",
            "1 and 4 will be looked at in your CV and again at interview. 3 and 5 we will read off your CV. 2 we "
            "settle in a typing test. 6 we ask about in a phone call before anything else.",
        ),
        (
            "Points 1, 2, 4 and 6 are essential and points 3 and 5 are desirable.",
            "Your CV covers 3 and 5. Points 1 and 4 are drawn from your CV and discussed at interview; point 2 is "
            "tried in a typing test; and for 6 we make a phone call.",
        ),
        (
            "Items 1, 2, 4 and 6 are required; the rest are desirable.",
            "1, 3, 4 and 5 are taken from your CV, 1 and 4 are gone through again at interview, 2 is tried in a typing "
            "test and 6 in a phone call.",
        ),
    ],
)
def test_numbers_tell_what_is_asked_for_its_level_and_how_it_is_judged(
    form: str, head: str, levels: str, methods: str
) -> None:
    text = NUMBERED.format(above="Tasks", head=head, first="Trade", second="Manner", levels=levels, methods=methods)
    assert lines_in(form, text) == READ


def test_a_table_that_counts_its_rows_by_letters_is_a_list() -> None:
    paper, written = docx.Document(), io.BytesIO()
    paper.add_heading("Harbour Clerk", 1)
    paper.add_heading("Points on which we decide", 2)
    table = paper.add_table(0, 2)
    for code, text in [("Trade", ""), ("A", "Two seasons in a marina"), ("B", "Keeps cash books"), ("Manner", ""),
                       ("C", "Civil to skippers"), ("D", "Speaks French")]:  # fmt: skip
        row = table.add_row()
        row.cells[0].text, row.cells[1].text = code, text
        if not text:
            row.cells[0].merge(row.cells[1])
    paper.add_paragraph("Points A to C are essential and point D is desirable.")
    paper.add_paragraph("A and D come from your letter. B is tried in a spreadsheet test. C is for the interview only.")
    paper.save(written)
    draft = recognise(parse(written.getvalue(), "docx", "paper.docx", DEFAULT), DEFAULT)
    assert [(one.level[0], one.group, one.text, *one.measured_by) for one in draft.posts[0].criteria] == [
        ("e", "Trade", "Two seasons in a marina", "Letter"),
        ("e", "Trade", "Keeps cash books", "Spreadsheet test"),
        ("e", "Manner", "Civil to skippers", "Interview"),
        ("d", "Manner", "Speaks French", "Letter"),
    ]
    assert not [doubt for doubt in draft.doubts if "stands beside" in doubt]


QUESTIONS = """# Boatbuilder
### What does it pay?
Enough.
### What must I already be able to do?
{first}
1. Caulk a hull
2. Splice wire
3. Swim a length
### What would put me ahead?
{second}
4. An apprenticeship
5. Sail repair
### How will you find out?
{how}
### Do I need my own tools?
No, we have them all.
"""


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "You will not get the job unless you can do all of these:",
            "None of these is required, but each is worth something to us:",
        ),
        ("Whoever we take must:", "These are not required, though they count in your favour:"),
        ("We shall not appoint you unless you have every one of these:", "Looked on with favour:"),
    ],
)
def test_questions_whose_answers_are_lists_with_numbers_that_run_on(form: str, first: str, second: str) -> None:
    how = (
        "Every one of the five comes up at interview. Besides that, numbers 1 and 2 are tried in a bench test, number "
        "3 in a river trial, and for 4 we want to see certificates."
    )
    text = QUESTIONS.format(first=first, second=second, how=how)
    told = [(line.split("|")[0], *line.split("|")[2:]) for line in lines_in(form, text)]
    assert told == [
        ("e", "Caulk a hull", "Interview,Bench test"),
        ("e", "Splice wire", "Interview,Bench test"),
        ("e", "Swim a length", "Interview,River trial"),
        ("d", "An apprenticeship", "Interview,Certificates"),
        ("d", "Sail repair", "Interview"),
    ]


@pytest.mark.parametrize("form", FORMS)
def test_a_clause_about_numbers_that_is_not_surely_read_is_doubted(form: str) -> None:
    text = """# Harbour Clerk: person specification
1. Two seasons in a marina
2. Keeps cash books
3. Knows the tide tables
4. Civil to skippers

Numbers 1 and 2 are essential, the others desirable.

1 and 2 we read off your CV. 3 we may try at interview or in a test. 4 is settled by a phone call.
"""
    if form == "docx":  # whose lists count themselves
        return
    draft = draft_in(form, text)
    assert [one.measured_by for one in draft.posts[0].criteria] == [("CV",), ("CV",), (), ("Phone call",)]
    assert any("3 we may try at interview" in doubt for doubt in draft.doubts)


def test_what_is_paid_and_when_is_nothing_said_of_numbers() -> None:
    text = """# Harbour Clerk: person specification
## Essential
1. Two seasons in a marina
2. Keeps cash books
3. Knows the tide tables

Interviews are held on 2 and 3 May. We are open 1 to 3 days a week and pay for 2 nights in a guest house.
"""
    assert all(not line.rpartition("|")[2] for line in lines_in("md", text))

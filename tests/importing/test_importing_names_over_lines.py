"""A bold line that begins every cell of a column names what stands below it there, whatever it is called."""

import io
from collections.abc import Sequence

import docx
import pytest

from tests.importing.table_making import draft_of, lines_of, table_in

TOLD = [
    ("**Customer focus\nPuts the customer first", "X", "", "Interview"),
    ("**Getting things done\nPlans the day and meets deadlines", "X", "", "Interview"),
    ("**Number work\nChecks sums without a calculator", "", "X", "Test"),
    ("**Lifting and carrying\nCarries boxes up the stairs", "X", "", "Test"),
]
HEAD = ("Criteria", "Essential", "Desirable", "How assessed")


def read(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """What is read from a table in Word whose lines behind `**` are in bold type."""
    paper, written = docx.Document(), io.BytesIO()
    paper.add_heading("Person specification: Clerk", 1)
    table = paper.add_table(len(rows), len(rows[0]))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            for at, line in enumerate(text.split("\n")):
                cell = table.cell(row, column)
                paragraph = cell.add_paragraph() if at else cell.paragraphs[0]
                paragraph.add_run(line.removeprefix("**")).bold = line.startswith("**")
    paper.save(written)
    return lines_of(draft_of(written.getvalue(), "docx"))


def test_a_bold_line_over_one_plain_line_in_each_cell_names_its_group() -> None:
    assert read([HEAD, *TOLD]) == [
        "e|Customer focus|Puts the customer first|Interview",
        "e|Getting things done|Plans the day and meets deadlines|Interview",
        "d|Number work|Checks sums without a calculator|Test",
        "e|Lifting and carrying|Carries boxes up the stairs|Test",
    ]


def test_a_cell_of_one_line_among_them_keeps_its_text() -> None:
    assert read([HEAD, *TOLD, ("A driving licence", "X", "", "Application")])[-1] == (
        "e||A driving licence|Application form"
    )


def test_bold_lines_that_ask_for_something_themselves_are_no_names() -> None:
    asked = [
        ("**Experience of caring for horses in winter\nFeeding and mucking out", "X", "", "Interview"),
        ("**Knowledge of saddlery and its repair\nBridles too", "X", "", "Interview"),
        ("**Ability to drive a horse box safely\nOn country lanes", "X", "", "Test"),
    ]
    assert read([HEAD, *asked])[0] == "e||Experience of caring for horses in winter|Interview"


def test_bold_lines_in_a_few_cells_only_are_no_names() -> None:
    plain = [(text.replace("**", ""), *rest) for text, *rest in TOLD[1:]]
    assert read([HEAD, TOLD[0], *plain])[0] == "e||Customer focus|Interview"


def test_a_row_of_questions_beside_kinds_of_criteria_is_a_heading() -> None:
    head = ("Skills / ability / experience", "To do what?", "How well?")
    rows = [head, *[(text, "To serve the public", "Now") for text, *_rest in TOLD]]
    assert [line.split("|")[1] for line in read(rows)] == [text.split("\n")[0].strip("*") for text, *_rest in TOLD]


def test_the_name_of_the_post_across_a_table_is_no_group() -> None:
    rows = [("**POST: CLERK – GRADE 3", "", ""), ("**Skills", "**To do what?", "**How well?")]
    rows += [(text, "To serve the public", "Now") for text in ("Shorthand at speed", "Book-keeping by hand", "Filing")]
    assert [line.split("|")[1:3] for line in read(rows)] == [
        ["", "Shorthand at speed"],
        ["", "Book-keeping by hand"],
        ["", "Filing"],
    ]


@pytest.mark.parametrize(
    "head",
    [
        "Essential criteria / Necessary requirements – skills, knowledge, experience etc.",
        "Essential requirements (qualifications, experience, knowledge, skills and personal qualities)",
    ],
)
def test_a_long_heading_of_a_level_and_the_kinds_below_it_is_of_that_level(head: str) -> None:
    rows = [("", head, "M.O.A."), ("1", "Shorthand at eighty words", "A"), ("2", "Good at filing letters", "I")]
    assert [line[0] for line in lines_of(draft_of(table_in("docx", rows), "docx"))] == ["e", "e"]


def test_a_long_heading_of_both_levels_says_neither() -> None:
    head = "Essential criteria / Desirable criteria – skills, knowledge, experience and qualifications etc."
    rows = [("", head, "M.O.A."), ("1", "Shorthand at eighty words", "A"), ("2", "Good at filing letters", "I")]
    assert "e" not in [line[0] for line in lines_of(draft_of(table_in("docx", rows), "docx"))]

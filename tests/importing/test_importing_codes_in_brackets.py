"""Tables whose codes stand in brackets each, whose headings name two methods, or whose levels are too few."""

import pytest

from tests.importing.table_making import FORMS, doubts_of, draft_of, lines_of, table_in

_KEY = "[A] Application form [I] Interview [P] Practical session"
_HEADS = ("Area", "Essential", "Desirable", "Assessed")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("told", ["[A] [I]", "[A][I]", "[A], [I]", "(A) (I)", "(A)/(I)", "[A] & [I]"])
def test_codes_in_brackets_are_read_by_the_key(form: str, told: str) -> None:
    rows = (_HEADS, ("Training", "Diploma in floristry", "Knows Latin names", told), ("Skills", "Neat", "Quick", "[P]"))
    assert lines_of(draft_of(table_in(form, rows, _KEY), form)) == [
        "e|Training|Diploma in floristry|Application form,Interview",
        "d|Training|Knows Latin names|Application form,Interview",
        "e|Skills|Neat|Practical session",
        "d|Skills|Quick|Practical session",
    ]


def test_a_code_in_brackets_that_no_key_has_is_told() -> None:
    rows = (_HEADS, ("Training", "Diploma in floristry", "Knows Latin names", "[A] [Q]"), ("Skills", "Neat", "", "[P]"))
    post = draft_of(table_in("docx", rows, _KEY), "docx").posts[0]
    assert any("Q" in str(doubt) for doubt in (*post.doubts, *post.criteria[0].doubts)), post


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("Certificates / checks", "Certificates,Other checks"),
        ("Test / task", "Test,Task"),
        ("Interview or trial shift", "Interview,Trial shift"),
        ("Application form / CV", "Application form,CV"),
        ("Interview and visit", "Interview and visit"),
    ],
)
def test_a_heading_over_ticks_may_name_two_methods(heading: str, named: str) -> None:
    rows = (
        ("Criteria", "Essential", "Desirable", "Form", heading),
        ("Diploma in floristry", "✓", "", "✓", ""),
        ("Ties wreaths", "✓", "", "", "✓"),
        ("Speaks Dutch", "", "✓", "", "✓"),
    )
    read = lines_of(draft_of(table_in("docx", rows), "docx"))
    assert read[1:] == [f"e||Ties wreaths|{named}", f"d||Speaks Dutch|{named}"]


_LEVELS = ("Area", "Criteria", "Level", "Measured by")


@pytest.mark.parametrize("form", ["docx", "html"])
@pytest.mark.parametrize(("told", "doubted"), [("E\nE", True), ("E\nE\nE", False), ("E", False)])
def test_fewer_levels_than_criteria_are_doubted(form: str, told: str, doubted: bool) -> None:
    rows = (
        _LEVELS,
        ("Skills", "Ties wreaths\nKeeps a till\nDrives a van", told, "Interview"),
        ("Training", "Diploma in floristry\nKnows Latin names", "E\nD", "Application form"),
    )
    draft = draft_of(table_in(form, rows), form)
    assert [line[0] for line in lines_of(draft)] == ["e", "e", "e", "e", "d"]
    said = [any("was read as essential" in doubt for doubt in doubts) for doubts in doubts_of(draft).values()]
    assert said == [doubted] * 3 + [False] * 2


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["Person specification: Clerk", "Person specification"])
def test_a_heading_that_is_the_specifications_name_is_one(form: str, name: str) -> None:
    rows = (
        ("Personal qualities", name, "How identified"),
        ("Training", "Diploma in floristry (E)\nKnows Latin names (D)", "Application form\nInterview and form"),
        ("Skills", "Ties wreaths (E)", "Interview"),
    )
    draft = draft_of(table_in(form, rows), form)
    assert [line.split("|")[2] for line in lines_of(draft)] == [
        "Diploma in floristry", "Knows Latin names", "Ties wreaths",
    ]  # fmt: skip
    assert draft.posts[0].criteria[2].measured_by == ("Interview",)

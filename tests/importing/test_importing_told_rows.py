"""Rows of a table that say how the criteria of a level are assessed hold for that level, and for no other."""

import html
from collections.abc import Sequence

import pytest

from tests.importing.table_making import FORMS, doubts_of, draft_of, lines_of, table_in

_HEAD = ("Requirement", "Essential", "Desirable")
_TICKED = [("Sailing at night", "x", ""), ("Mending nets", "", "x"), ("Splicing rope", "x", "")]


def _page(*tables: Sequence[Sequence[str]], titles: Sequence[str] = ("Person specification: Boatman",)) -> bytes:
    parts = []
    for at, rows in enumerate(tables):
        lines = ("".join(f"<td>{html.escape(text)}</td>" for text in row) for row in rows)
        title = f"<h1>{titles[at]}</h1>" if at < len(titles) else "<p></p>"
        parts.append(title + "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>")
    return "".join(parts).encode()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("place", [1, 2, 4])
@pytest.mark.parametrize(
    "said",
    ["All essential criteria are assessed by CV", "Essential requirements will be tested from the CV."],
)
def test_a_row_about_one_level_leaves_the_other_without_methods(form: str, place: int, said: str) -> None:
    rows = [_HEAD, *_TICKED]
    rows.insert(place, (said, "", ""))
    draft = draft_of(table_in(form, rows), form)
    assert lines_of(draft) == ["e||Sailing at night|CV", "d||Mending nets|", "e||Splicing rope|CV"]
    assert "The document does not say how this is measured." in doubts_of(draft)["Mending nets"]


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
def test_two_rows_and_two_halves_of_a_sentence_tell_each_level(form: str) -> None:
    read = ["e||Sailing at night|CV", "d||Mending nets|Interview", "e||Splicing rope|CV"]
    first, last = "All essential criteria are assessed by CV", "All desirable criteria are assessed at interview"
    assert lines_of(draft_of(table_in(form, [_HEAD, (first, "", ""), *_TICKED, (last, "", "")]), form)) == read
    whole = "Essential criteria are measured by CV; desirable criteria at interview."
    assert lines_of(draft_of(table_in(form, [_HEAD, *_TICKED, (whole, "", "")]), form)) == read


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
@pytest.mark.parametrize(
    "said",
    [
        ("All essential criteria are assessed by CV", "All desirable criteria are assessed at interview"),
        ("Assessed by CV", "Assessed at interview"),
    ],
)
@pytest.mark.parametrize("place", [1, 3])
def test_a_row_below_lists_tells_each_column(form: str, said: tuple[str, str], place: int) -> None:
    rows = [("Essential", "Desirable"), ("Sailing at night", "Mending nets"), ("Splicing rope", "Smoking fish")]
    rows.insert(place, said)
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        "e||Sailing at night|CV",
        "d||Mending nets|Interview",
        "e||Splicing rope|CV",
        "d||Smoking fish|Interview",
    ]


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
def test_bare_methods_below_each_row_of_lists_are_those_of_its_criteria(form: str) -> None:
    rows = [
        ("", "Essential", "Desirable"),
        ("Skills", "Sailing at night", "Mending nets"),
        ("", "CV", "Interview"),
        ("Crafts", "Splicing rope", "Smoking fish"),
        ("", "Interview", "CV"),
    ]
    assert lines_of(draft_of(table_in(form, rows), form)) == [
        "e|Skills|Sailing at night|CV",
        "d|Skills|Mending nets|Interview",
        "e|Crafts|Splicing rope|Interview",
        "d|Crafts|Smoking fish|CV",
    ]


def test_what_two_tables_say_otherwise_of_a_level_holds_in_each() -> None:
    tables = [
        [_HEAD, ("All essential criteria are assessed by CV", "", ""), ("Sailing at night", "x", "")],
        [_HEAD, ("All essential criteria are assessed at interview", "", ""), ("Splicing rope", "x", "")],
    ]
    assert [line.split("|")[3] for line in lines_of(draft_of(_page(*tables), "html"))] == ["CV", "Interview"]


def test_what_one_table_alone_says_of_a_level_holds_for_its_post_only() -> None:
    tables = [
        [_HEAD, ("All essential criteria are assessed by CV", "", ""), ("Sailing at night", "x", ""), _TICKED[1]],
        [_HEAD, ("Splicing rope", "x", ""), ("Smoking fish", "", "x")],
    ]
    titles = ("Person specification: Boatman", "Person specification: Cook")
    read = [line.split("|")[3] for line in lines_of(draft_of(_page(*tables, titles=titles), "html"))]
    assert read == ["CV", "", "", ""]
    again = [line.split("|")[3] for line in lines_of(draft_of(_page(*tables), "html"))]
    assert again == ["CV", "", "CV", ""]


def test_a_row_that_sets_the_level_of_those_below_is_no_statement_about_the_others() -> None:
    rows = [
        ("Essential criteria are assessed by CV", ""),
        ("Sailing at night", "Any boat"),
        ("Splicing rope", "Any kind"),
        ("Desirable criteria are assessed at interview", ""),
        ("Mending nets", "By hand"),
    ]
    levels = [line[0] + line.split("|")[3] for line in lines_of(draft_of(_page(rows), "html"))]
    assert levels == ["eCV", "eCV", "dInterview"]


def test_a_sentence_beside_other_words_takes_no_criterion_away() -> None:
    rows = [
        ("Essential", "Desirable"),
        ("Sailing at night\nSplicing rope\nAll essential criteria are assessed by CV.", "Mending nets"),
    ]
    read = lines_of(draft_of(table_in("docx", rows), "docx"))
    assert [line.split("|")[2] for line in read] == ["Sailing at night", "Splicing rope", "Mending nets"]

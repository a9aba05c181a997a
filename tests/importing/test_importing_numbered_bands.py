"""Rows alone with a number over rows that have none: headings, though they ask for something by their words."""

from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of, lines_of

_LONG = (
    "Ability to lead a small team and to bring on the people in it, in term time and beyond, in all that the library "
)
_LONG += "does for its readers and its town"


def test_such_rows_are_groups_however_long() -> None:
    page = f"""<h1>Person specification: Clerk</h1><table>
    <tr><th>Requirement</th><th>Level</th><th>How assessed</th></tr>
    <tr><td>(i) {_LONG}</td><td></td><td></td></tr><tr><td>Has led volunteers</td><td>E</td><td>Form</td></tr>
    <tr><td>(ii) Able to communicate with families in a caring and open way</td><td></td><td></td></tr>
    <tr><td>Writes clear letters</td><td>D</td><td>Test</td></tr></table>"""
    draft = draft_of(page.encode(), "html")
    assert lines_of(draft) == [
        f"e|{_LONG}|Has led volunteers|Application form",
        "d|Able to communicate with families in a caring and open way|Writes clear letters|Test",
    ]
    assert not draft.doubts


def test_numbers_that_go_on_in_the_rows_below_make_no_headings() -> None:
    rows = "1. Able to communicate with families in a caring and open way\t\n2. Writes clear letters\tForm\n"
    rows += "3. Able to keep good order in a large and busy office all year\t\n4. Stays calm\tInterview\n"
    draft = read_text(f"Person specification: Clerk\n\nCriteria\tAssessed by\n{rows}", "clipboard")
    assert [one.group for one in draft.posts[0].criteria] == [""] * 4

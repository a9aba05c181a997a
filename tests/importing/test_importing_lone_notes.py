"""Rows with one filled cell that open as notes do, in the column of the criteria; papers that are to be sent."""

from tests.importing.pasting import read_text

_HEADS = "<tr><th>Details</th><th>Assessed by</th></tr>"
_TABLE = (
    f"<h1>Person specification</h1><p>Post: Trainee Scientist</p><table>{_HEADS}<tr><td><p>{{}}</p><p>{{}}</p></td>"
    f"<td></td></tr></table><h2>Skills</h2><table>{_HEADS}<tr><td>Able to plan experiments</td><td>Interview</td></tr>"
    "</table>"
)


def test_lines_that_open_as_a_note_and_ask_are_criteria_though_nothing_stands_beside_them() -> None:
    asked = "Applicants must have a degree in a science.", "For all candidates evidence of research is desirable."
    criteria = read_text(_TABLE.format(*asked), "a.html").posts[0].criteria
    assert [(one.text, one.level) for one in criteria] == [
        (asked[0], "unspecified"),
        (asked[1], "desirable"),
        ("Able to plan experiments", "unspecified"),
    ]


def test_a_note_that_asks_nothing_is_none() -> None:
    noted = "Applicants are told of the outcome by post.", "Please see the notes overleaf."
    criteria = read_text(_TABLE.format(*noted), "a.html").posts[0].criteria
    assert [one.text for one in criteria] == ["Able to plan experiments"]

"""The last number of a scale whose words name no level: it weighs more than the essential ones, and is no criterion."""

import pytest

from tests.importing.table_making import draft_of

_SCALE = "<li>are desirable</li><li>are desirable and can be learnt</li><li>are essential, with some room</li>"


@pytest.mark.parametrize("last", ["we want from the first day on", "must work at once, without any training"])
def test_the_last_line_of_a_scale_is_part_of_it(last: str) -> None:
    rows = "".join(f"<tr><td>{text}<td>{weight}" for text, weight in (("Mends nets", 4), ("Tact", 1), ("Rows", 3)))
    page = (
        f"<h1>Netmaker</h1><h2>Person specification</h2><p>Each is weighted from 1 to 4. Those rated:</p><ol>{_SCALE}"
        f"<li>{last}</li></ol><table><tr><th>Requirement<th>Weighting{rows}</table>"
    )
    (post,) = draft_of(page.encode(), "html").posts
    assert [one.level for one in post.criteria] == ["essential", "desirable", "essential"]


@pytest.mark.parametrize(
    "note",
    ["Qualifications must be obtained on the date of taking up the appointment",
     "All qualifications must be held before taking up the post"],
)  # fmt: skip
def test_when_qualifications_must_be_held_is_a_note_and_no_criterion(note: str) -> None:
    rows = f"<tr><td>Qualifications<td><p>{note}</p><p>Hold a ticket for boats</p><p>Hold a licence</p><td>Form"
    page = (
        "<h1>Netmaker</h1><h2>Person specification</h2><table><tr><th>Factor<th>Essential criteria<th>How assessed"
        f"{rows}<tr><td>Skills<td>Ability to row<td>Interview</table>"
    )
    (post,) = draft_of(page.encode(), "html").posts
    assert [one.text for one in post.criteria] == ["Hold a ticket for boats", "Hold a licence", "Ability to row"]

"""Lines that say what E and D stand for are keys, whatever their words, and no criteria."""

import pytest

from tests.importing.table_making import draft_of, lines_of

READ = ["e||Counts stock|Application form", "d||Drives a fork lift|Application form,Interview", "e||Tact|Interview"]
TABLE = (
    "<table><tr><td>E/D</td><td>Criteria</td><td>Method of assessment</td></tr>"
    "<tr><td>E</td><td>Counts stock</td><td>AF</td></tr><tr><td>D</td><td>Drives a fork lift</td><td>AF, I</td></tr>"
    "<tr><td>E</td><td>Tact</td><td>I</td></tr></table>"
)
KEY = (
    "<p><b>Methods of assessment</b></p><table><tr><td>AF</td><td>Application form</td></tr>"
    "<tr><td>I</td><td>Interview</td></tr></table>"
)
LINES = [
    "E is essential and D is desirable.",
    "Key: E is essential, D is desirable. Please read the notes.",
    "In the table E stands for essential and D for desirable.",
    "“E” is essential, “D” is desirable",
    "Criteria marked E are essential and those marked D are desirable.",
    "E stands for essential. D stands for desirable.",
]


@pytest.mark.parametrize("line", LINES)
def test_such_a_line_behind_a_key_of_methods_is_no_criterion(line: str) -> None:
    page = f"<h1>Person specification: Storekeeper</h1>{TABLE}{KEY}"
    assert lines_of(draft_of(f"{page}<p>{line}</p>".encode(), "html")) == READ
    assert lines_of(draft_of(f"{page}<h3>Notes</h3><ul><li>{line}</li></ul>".encode(), "html")) == READ


def test_what_follows_on_the_line_is_not_mixed_with_it() -> None:
    line = "<p>E – essential, D – desirable. Applicants must be 21 on the day they start.</p>"
    for page in (f"{TABLE}{line}", f"{line}{TABLE}"):
        draft = draft_of(f"<h1>Person specification: Storekeeper</h1>{page}{KEY}".encode(), "html")
        assert lines_of(draft) == READ
        assert any("must be 21" in str(doubt) for doubt in draft.doubts)


def test_letters_that_stand_for_methods_on_the_same_line_are_kept() -> None:
    line = "<p>E - essential, D - desirable. AF - application form, I - interview.</p>"
    assert lines_of(draft_of(f"<h1>Person specification: Storekeeper</h1>{TABLE}{line}".encode(), "html")) == READ


def test_a_criterion_with_such_words_stays_one() -> None:
    page = (
        "<h1>Person specification: Storekeeper</h1><h2>Essential</h2><ul><li>Knows which items are essential</li></ul>"
    )
    assert len(lines_of(draft_of(page.encode(), "html"))) == 1

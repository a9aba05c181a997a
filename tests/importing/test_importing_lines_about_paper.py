"""Who made the paper, whom the employer welcomes and how to apply ask nothing of anybody, wherever they stand."""

import pytest

from tests.importing.pasting import read_text

ASKED = ["Plain English", "Tidy records", "A kind manner"]
BEHIND = (
    "Prepared by: R Moss",
    "Approved by: Head of Gardens",
    "Review date: spring",
    "We welcome applications from everybody. Registered charity 100200.",
    "Applications from carers are particularly welcome.",
    "For an application form please ring the Clerk on 01632 960100.",
    "Please send your CV to the farm.",
    "Closing date Friday.",
)


def _asked(text: str) -> list[str]:
    return [one.text for post in read_text(text, "pasted").posts for one in post.criteria]


@pytest.mark.parametrize("line", BEHIND)
def test_lines_about_the_paper_behind_the_criteria_are_none(line: str) -> None:
    rows = "".join(f"<tr><td>{one}<td>E" for one in ASKED)
    table = f"<h1>Cook</h1><table><tr><th>Criteria<th>Level{rows}<tr><td>{line}<td></table>"
    assert _asked(table) == ASKED
    listed = "".join(f"- {one} (E)\n" for one in ASKED)
    assert _asked(f"Cook\nPerson specification\n{listed}\n{line}\n") == ASKED


def test_a_fact_of_the_post_above_the_criteria_is_none() -> None:
    rows = "".join(f"<tr><td>{one}<td>E" for one in ASKED)
    head = "<h2>Person specification</h2><p>Post: Cook</p><p>Ward/Department: Linen Room</p><p>Base/Site: Elm</p>"
    assert _asked(f"{head}<table><tr><th>Criteria<th>Level{rows}</table>") == ASKED


def test_what_is_asked_behind_such_a_label_stays() -> None:
    last = "Team: able to work with a small team"
    assert _asked("Cook\nPerson specification\n- Plain English (E)\n- Tidy records (E)\n- " + last)[-1] == last

"""A level with a mark, and a note below the table that says when it does not hold."""

import pytest

from tests.importing.table_making import doubts_of, draft_of, lines_of, table_in

_HEAD = ("Criterion", "Level", "Assessed by")


def _doubted(form: str, level: str, note: str) -> list[str]:
    rows = (_HEAD, ("Registered nurse", "E", "Application form"), ("Mentoring", level, "Interview"))
    draft = draft_of(table_in(form, (*rows, ("Welsh", "D", "Interview")), note), form)
    assert [line.split("|")[0] for line in lines_of(draft)][:1] == ["e"]
    return [text for text, doubts in doubts_of(draft).items() if any("noted of this level" in one for one in doubts)]


@pytest.mark.parametrize("form", ["docx", "xlsx", "html", "txt"])
@pytest.mark.parametrize(
    ("level", "note"),
    [
        ("E*", "* Desirable for candidates who qualified in the last two years."),
        ("D*", "* Essential if the post is based at Ashby"),
        ("Essential†", "† may be waived for internal applicants"),
        ("E (*)", "(*) not needed until the end of probation"),
    ],
)
def test_the_note_behind_the_mark_of_a_level_is_doubted(form: str, level: str, note: str) -> None:
    assert _doubted(form, level, note) == ["Mentoring"]


@pytest.mark.parametrize(
    ("level", "note"), [("E", "* Desirable for candidates who qualified lately."), ("E*", "* assessed by interview")]
)
def test_a_note_without_its_mark_or_of_methods_is_not(level: str, note: str) -> None:
    assert not _doubted("docx", level, note)

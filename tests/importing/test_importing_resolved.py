"""Minutes that resolve what a post must have, and sentences that begin with the letters of criteria."""

import pytest

from tests.importing.lines_making import draft_in, lines_in

_MINUTES = {
    "in one sentence": (
        "# Minutes of the Staffing Committee\n24/16 Appointment of a Parish Clerk\n"
        "RESOLVED that the clerk must have: (a) practice in keeping accounts; (b) a clear style; (c) a calm manner. "
        "It was agreed that knowledge of allotments would be an advantage.\n"
        "Candidates will be asked for a letter; (b) and (c) will be tested at interview.\n24/17 Next meeting: 7 April.",
        "Parish Clerk",
        ["e||practice in keeping accounts|", "e||a clear style|Interview", "e||a calm manner|Interview",
         "d||Knowledge of allotments|"],
    ),
    "in lines": (
        "# Trustees' meeting\nItem 6: New caretaker\nIt was agreed that the new caretaker must:\n"
        "(i) do small repairs;\n(ii) live within five miles;\n(iii) hold a driving licence.\n"
        "It was further agreed that experience of boilers would be useful.\n"
        "Candidates write a letter. (i) will be tested by a practical task, (ii) and (iii) on the form.",
        "Caretaker",
        ["e||do small repairs|Practical task", "e||live within five miles|Application form",
         "e||hold a driving licence|Application form", "d||Experience of boilers|"],
    ),
    "both levels lettered": (
        "# Minutes of the Governing Body\n## Recruitment of Bursar\n"
        "Governors resolved that the bursar should have: a) an accountancy qualification, b) five years in an office "
        "and c) tact.\nGovernors agreed it would be desirable to have d) knowledge of payroll and e) some Welsh.\n"
        "a), b) and e) will be seen from the application form; c) and d) at interview.",
        "Bursar",
        ["e||an accountancy qualification|Application form", "e||five years in an office|Application form",
         "e||tact|Interview", "d||knowledge of payroll|Interview", "d||some Welsh|Application form"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", ["docx", "html", "txt"])
@pytest.mark.parametrize("name", _MINUTES)
def test_what_a_committee_resolves_that_a_post_must_have_is_read(name: str, form: str) -> None:
    text, title, told = _MINUTES[name]
    assert lines_in(form, text) == told
    assert [post.title for post in draft_in(form, text).posts] == [title]


@pytest.mark.parametrize("form", ["docx", "html"])
def test_minutes_that_resolve_other_things_are_no_specification(form: str) -> None:
    text = (
        "# Minutes\n## Village hall\nRESOLVED that the hall must have: (a) new doors; (b) a fire alarm.\n"
        "It was agreed that a ramp would be an advantage."
    )
    assert not lines_in(form, text)


_LISTS = (
    "# Parish Clerk\n## Essential\n(a) practice in keeping accounts\n(b) a clear style\n(c) a calm manner\n"
    "## Desirable\n(d) knowledge of allotments\n"
)


@pytest.mark.parametrize("form", ["docx", "html"])
@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("(b) and (c) will be tested at interview.", ["", "Interview", "Interview", ""]),
        ("(a) will be tested by a work sample, (b) and (c) on the form.",
         ["Work sample", "Application form", "Application form", ""]),
        ("a), b) and d) will be seen from the application form; c) at interview.",
         ["Application form", "Application form", "Interview", "Application form"]),
    ],
)  # fmt: skip
def test_a_sentence_that_begins_with_letters_of_criteria_is_none_itself(said: str, told: list[str], form: str) -> None:
    assert [line.split("|")[3] for line in lines_in(form, _LISTS + said)] == told

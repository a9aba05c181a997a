"""Paragraphs of a letter that ask for numbered points one after the other and end in how these are judged."""

import pytest

from tests.importing.lines_making import FORMS, draft_in, lines_in

LETTER = """# Hill Road Surgery
Dear applicant,
## Dental Nurse, 30 hours
Thank you for asking about us. We are a small practice by the river and have been here for a long while.

First, on paper. {must} {0} hold a dental nursing diploma; {1} have kept up your training. \
{nice} {2} hold a radiography certificate. {paper}

Next, with people. {must} {0} talk gently to a frightened child; and {1} keep a confidence. \
{nice} {2} sign; or {3} speak Polish. {people}

Please write to me by the 20th. A call first is welcome.

Yours sincerely,
"""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "marks", [("(i)", "(ii)", "(iii)", "(iv)"), ("(a)", "(b)", "(c)", "(d)"), ("(1)", "(2)", "(3)", "(4)")]
)
@pytest.mark.parametrize(
    ("must", "nice", "paper", "people"),
    [
        (
            "You must:", "It would please us, but is not required, if you were also to:",
            "This paragraph we shall judge from your letter of application and by a register check.",
            "This paragraph we shall judge at interview and on a trial day.",
        ),
        (
            "It is essential that you:", "It is desirable that you:",
            "These are assessed from your letter of application and a register check.",
            "These points are tested at interview and on a trial day.",
        ),
    ],
)  # fmt: skip
def test_points_in_running_text_are_a_list_below_their_level(
    form: str, marks: tuple[str, ...], must: str, nice: str, paper: str, people: str
) -> None:
    text = LETTER.format(*marks, must=must, nice=nice, paper=paper, people=people)
    on_paper, talking = "Letter of application,Register check", "Interview,Trial day"
    assert [line.replace("Covering letter", "Letter of application") for line in lines_in(form, text)] == [
        f"e|On paper|hold a dental nursing diploma|{on_paper}",
        f"e|On paper|have kept up your training|{on_paper}",
        f"d|On paper|hold a radiography certificate|{on_paper}",
        f"e|With people|talk gently to a frightened child|{talking}",
        f"e|With people|keep a confidence|{talking}",
        f"d|With people|sign|{talking}",
        f"d|With people|speak Polish|{talking}",
    ]
    assert [post.title for post in draft_in(form, text).posts] == ["Dental Nurse"]


def test_what_an_applicant_must_send_is_no_criterion() -> None:
    text = """# Dental Nurse
To apply. You must: (i) complete the form; (ii) send it by Friday; (iii) enclose two photographs.
"""
    assert not [one for post in draft_in("md", text).posts for one in post.criteria]


def test_a_judging_sentence_that_is_not_surely_read_gives_no_methods() -> None:
    text = """# Dental Nurse
On paper. You must: (i) hold a diploma; (ii) train; (iii) be registered. This we may judge at interview.
"""
    draft = draft_in("md", text)
    assert [one.measured_by for post in draft.posts for one in post.criteria] == [(), (), ()]
    assert draft.doubts or any(post.doubts or one.doubts for post in draft.posts for one in post.criteria)


def test_what_a_building_must_have_is_no_criterion() -> None:
    text = """# Dental Nurse
The surgery must have: (i) a ramp; (ii) a fire door; (iii) an alarm.
"""
    assert not [one for post in draft_in("md", text).posts for one in post.criteria]

"""Sections whose first line tells people what they will do, in place of how it is assessed."""

import pytest

from tests.importing.pasting import read_text

_PAPER = """LOCK KEEPER: PERSON SPECIFICATION

1. EXPERIENCE
We will look for this section on the application form.

Essential:
1.1 Experience of looking after a building
Desirable:
1.2 Experience of boats

2. SKILLS
{said}

Essential:
2.1 Able to use hand tools safely
Desirable:
2.2 Able to splice a rope
"""


@pytest.mark.parametrize(
    ("said", "methods"),
    [
        (
            "You will be asked to do a short practical task, and we will also ask your referees about this section.",
            {"Practical task", "Referees"},
        ),
        ("You'll sit a written test on this section.", {"Written test"}),
        ("You may be asked to give a presentation about this section.", set()),
        ("You will take a written test on these skills and your referees will be asked about them.", None),
        ("We will contact your referees about this section; you will do a role play.", {"Referees", "Role play"}),
    ],
)
def test_what_people_will_do_measures_the_section(said: str, methods: set[str] | None) -> None:
    (post,) = read_text(_PAPER.format(said=said), "a.txt").posts
    wanted = {"Written test", "Referees"} if methods is None else methods
    assert [set(one.measured_by) for one in post.criteria][2:] == [wanted, wanted]
    assert [one.measured_by for one in post.criteria][:2] == [("Application form",)] * 2

"""Headings such as `Applicants are required to` say the level of what they lead to; over the work, they are duties."""

import pytest

from tests.importing.lines_making import FORMS, lines_in

_PAPER = """# Orchard Officer
## The successful candidate will be expected to
- Prune the old trees each winter
- Order stakes and ties
- Lead the volunteers on picking days
## {heading}
{mark}{needed}
- Hold a certificate in fruit growing
- Communication - ability to talk to visitors
- Experience of grafting
{mark}{wished}
- Have worked with bees
- Speak Welsh
"""
_READ = [
    "e||Hold a certificate in fruit growing|",
    "e||Communication - ability to talk to visitors|",
    "e||Experience of grafting|",
    "d||Have worked with bees|",
    "d||Speak Welsh|",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("needed", "wished"),
    [
        ("Applicants for this post are required to", "Applicants for this post are desired to"),
        ("Candidates will be expected to:", "Candidates are preferred to:"),
        ("The post-holder is required to", "The post-holder is desired to"),
    ],
)
def test_they_say_the_level_and_name_no_group(form: str, needed: str, wished: str) -> None:
    paper = _PAPER.format(heading="Person Specification", mark="## ", needed=needed, wished=wished)
    assert lines_in(form, paper) == _READ


@pytest.mark.parametrize("form", ["docx", "html", "md"])
def test_so_they_do_as_plain_lines_over_their_lists(form: str) -> None:
    needed, wished = "Applicants for this post are required to", "Applicants for this post are desired to"
    paper = _PAPER.format(heading="Person Specification", mark="", needed=needed, wished=wished)
    assert lines_in(form, paper) == _READ


@pytest.mark.parametrize("form", ["docx", "html", "md"])
def test_the_level_of_a_heading_right_above_stands(form: str) -> None:
    paper = "# Person specification: Beekeeper\n## Desirable\nCandidates are expected to:\n- Hold a licence to drive\n"
    paper += "- Have experience of bees\n## Essential\n- Patience\n"
    assert [line[0] for line in lines_in(form, paper)] == ["d", "d", "e"]


@pytest.mark.parametrize("form", ["docx", "html", "md"])
def test_what_completes_them_in_a_specification_is_asked_whatever_it_is(form: str) -> None:
    paper = "# Person specification: Beekeeper\n## Candidates are expected to\n- Lift full boxes\n- Stay calm\n"
    assert [line.split("|")[2] for line in lines_in(form, paper)] == ["Lift full boxes", "Stay calm"]


def test_two_criteria_on_one_wrapped_line_are_told_apart() -> None:
    paper = "## Essential\n- Hold a certificate in fruit growing\n"
    paper += "- Write plainly in a second language Understand and have some experience of grafting\n"
    assert [line.split("|")[2] for line in lines_in("docx", paper)][1:] == [
        "Write plainly in a second language",
        "Understand and have some experience of grafting",
    ]

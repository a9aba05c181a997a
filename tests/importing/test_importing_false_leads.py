"""Lines that lead to what the employer gives, or stand between two steps, open no specification beside the real one."""

import pytest

from tests.importing.lines_making import draft_in, lines_in

_SPECIFICATION = """# Person specification: Dairy Manager – Hill Farm
## Essential
- Hold a certificate in dairy hygiene
- Experience of managing a small team
- Ability to keep exact records
## Desirable
- A licence to drive a tractor
"""
_READ = [
    "Hold a certificate in dairy hygiene",
    "Experience of managing a small team",
    "Ability to keep exact records",
    "A licence to drive a tractor",
]


_SHEET = """# Information sheet
Job title: Farm hands at Hill Farm
{said}
# Job description
Job title: Dairy Manager – Hill Farm
"""


def _texts(form: str, paper: str) -> list[str]:
    return [line.split("|")[2] for line in lines_in(form, paper)]


@pytest.mark.parametrize("form", ["docx", "html", "md"])
@pytest.mark.parametrize(
    "lead",
    [
        "Why come to Hill Farm? We offer the following:",
        "We offer:",
        "Come and see us. In spring we can offer you:",
        "At the dairy you are somebody. We provide our staff:",
    ],
)
def test_what_the_employer_gives_is_not_asked_for(form: str, lead: str) -> None:
    said = f"{lead}\n- Good rates of pay with a yearly rise\n- A pension from the first day\n- A caring place to work\n"
    assert _texts(form, f"{_SHEET.format(said=said)}{_SPECIFICATION}") == _READ


@pytest.mark.parametrize("form", ["docx", "html", "md"])
def test_what_somebody_offers_is(form: str) -> None:
    paper = "# Person specification: Dairymaid\nYou will offer:\n- Experience of cows\n- Knowledge of hygiene\n"
    assert _texts(form, paper) == ["Experience of cows", "Knowledge of hygiene"]


_STEPS = """1. A letter of interest
Please write to the farm and say why you would like the work.
2. A morning at the dairy
You will be invited to milk, and will be expected to fill in a form that shows how you meet the criteria.
3. A formal interview
You will be asked some questions by two of us.
"""


@pytest.mark.parametrize("form", ["md", "txt"])
def test_a_sentence_between_two_steps_leads_to_neither(form: str) -> None:
    assert _texts(form, f"{_SHEET.format(said=_STEPS)}{_SPECIFICATION}") == _READ


def test_papers_that_must_be_sent_are_not_asked_of_a_person() -> None:
    sent = "Send your letter to the office, you must also include a CV. You must also have kept goats.\n"
    texts = _texts("docx", f"# Who we are looking for\n{sent}")
    assert not any("CV" in text for text in texts)
    assert any("goats" in text for text in texts)


_PROSE = """# Information sheet Dairy Manager
Job title: Information sheet Dairy Manager
## Who we are looking for
To understand the accounts of a farm is a must. You will love cows.
## Job description
Job title: Dairy Manager – Hill Farm
"""


def test_what_prose_asks_before_the_specification_of_that_post_is_said_to_be_left_out() -> None:
    draft = draft_in("docx", f"{_PROSE}{_SPECIFICATION}")
    assert [[one.text for one in post.criteria] for post in draft.posts] == [_READ]
    assert any("accounts of a farm" in doubt for doubt in draft.doubts)

"""Adverts in running prose are no specifications, but what their sentences ask for is offered, each with a doubt."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification, Verdict
from shortlister.importing.criteria.adverts.offering import READ_FROM_PROSE
from tests.importing.lines_making import draft_in

ADVERT = """# Keeper of Maps
The county library is seeking to appoint a Keeper of Maps. Salary £27,000; closing date 4 June.
## About the role
You will be responsible for the map room and will be expected to contribute to our exhibitions.
You must hold a degree in geography, possess excellent spoken English and the ability to read old handwriting.
You will have a good eye for detail. It is desirable that candidates have experience of conservation.
Knowledge of Welsh is essential, and some teaching experience would be an advantage. No driving licence is required.
## Benefits
You must have experience of our canteen! You will have the opportunity to gain new skills and 28 days of leave.
## How to apply
You should have a good reference with you. Applicants must have the right to work in the UK.
"""
ASKED = [
    ("essential", "a degree in geography"),
    ("essential", "excellent spoken English"),
    ("essential", "the ability to read old handwriting"),
    ("unspecified", "a good eye for detail"),
    ("desirable", "experience of conservation"),
    ("essential", "Knowledge of Welsh"),
    ("desirable", "some teaching experience"),
]


def _criteria(draft: DraftSpecification) -> list[tuple[str, str]]:
    return [(one.level, one.text) for post in draft.posts for one in post.criteria]


@pytest.mark.parametrize("form", ["docx", "html", "md", "txt"])
def test_what_an_advert_asks_for_in_sentences_is_offered_and_each_criterion_doubted(form: str) -> None:
    draft = draft_in(form, ADVERT)
    assert draft.verdict is Verdict.NOT_A_SPECIFICATION
    assert draft.why == (
        "This document asks for something only in sentences of running text. What was found in them is offered as a "
        "draft."
    )
    assert [post.title for post in draft.posts] == ["Keeper of Maps"]
    assert _criteria(draft) == ASKED
    assert all(READ_FROM_PROSE in one.doubts for one in draft.posts[0].criteria)
    assert not any(one.measured_by for one in draft.posts[0].criteria)


def test_only_sentences_that_were_not_read_are_said_to_be_left_out() -> None:
    assert [one.text for one in draft_in("md", ADVERT).left_over] == ["You must have experience of our canteen!"]


def test_a_list_of_criteria_is_read_as_ever_whatever_its_sentences_ask() -> None:
    listed = (
        f"{ADVERT}## Person specification\nEssential:\n- A steady hand\n- Patience with paper\nDesirable:\n- Some Latin"
    )
    criteria = [one for post in draft_in("md", listed).posts for one in post.criteria]
    assert {"A steady hand", "Patience with paper", "Some Latin"} <= {one.text for one in criteria}
    assert not [one for one in criteria if READ_FROM_PROSE in one.doubts]


def test_two_sentences_read_otherwise_are_offered_with_what_the_others_ask() -> None:
    text = """About you
We are looking for a commitment from you to walk with us once a week, for at least a year.
You must have patience and a sense of direction. You must be physically fit with good interpersonal skills.
"""
    assert [text for _level, text in _criteria(draft_in("txt", text))] == [
        "a commitment from you to walk with us once a week, for at least a year",
        "patience and a sense of direction",
        "physically fit",
        "good interpersonal skills",
    ]


@pytest.mark.parametrize(
    "text",
    [
        """# Council approves pool
Work must begin in May. “You need to be realistic, and experience of other towns is essential,” said Ann Hobbs.
The successful contractor will have experience of pools. Visitors must be able to swim. Salaries will not change.""",
        """Minutes of the meeting of the parish council
Present: Bell, Marsh
Vacancy for a clerk: candidates must have good IT skills, and experience would be an advantage.
Date of next meeting: 1 April""",
        """# Recruitment policy
All vacancies are advertised. Candidates should have good references, and must be able to show their skills.
Experience of interviewing is desirable for the panel. The closing date is stated.""",
        """# Lemon cake
You will need 200g flour and patience. You must have a good tin, and experience of baking is useful.""",
        """Dear Dr Shah
I wish to apply for the vacancy. A technician must have knowledge of safety, which I hold. You need somebody reliable.
Yours sincerely
Tom Price""",
        """# Warehouse Operative
We are hiring! Salary £24,000. You will be responsible for loading vans and will have access to training.
You will be working with experienced colleagues. Applicants must be able to attend an interview on 10 June.
You should have received our e-mail. To apply, complete the form.""",
        """# Privacy notice for applicants
When we fill a vacancy we hold data. You have the right to see them, and should be able to show who you are.
Information on health is required, and your qualifications must be known. The closing date starts the time.""",
        """# Tips for hiring cooks
When you are looking for a cook, you should have a clear idea. You must be patient. Candidates will be nervous, and
experience of interviewing is essential. Salary comes last.""",
        """Dear candidate
Thank you for your application for the post of Caretaker. You must have photographic identification with you.
It would be helpful if you had a copy of your driving licence. You need the ability to speak for five minutes.""",
    ],
    ids=["news", "minutes", "policy", "recipe", "letter", "duties", "privacy", "advice", "invitation"],
)
def test_what_looks_for_nobody_or_asks_for_nothing_gives_none(text: str) -> None:
    assert _criteria(draft_in("md", text)) == []

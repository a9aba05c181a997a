"""Sentences below a heading that say where the evidence for it is taken from, and openings that name what is used."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.pasting import read_text


def _measured(draft: DraftSpecification) -> list[str]:
    return [",".join(one.measured_by) for post in draft.posts for one in post.criteria]


@pytest.mark.parametrize(
    ("said", "methods"),
    [
        ("Evidence will be sought from references and at interview.", "References,Interview"),
        ("The evidence for these is gathered through a practical exercise.", "Practical exercise"),
        ("The panel will take these from your CV.", "CV"),
        ("This section is drawn from your covering letter and the observation of a lesson.",
         "Covering letter,Lesson observation"),
    ],
)  # fmt: skip
def test_where_evidence_is_taken_from_measures_the_section_below(said: str, methods: str) -> None:
    text = (
        "Music Teacher\n\nPerson specification\n\nTeaching\n\nThese will be assessed by a test.\n\n"
        f"- Can lead a choir (essential)\n- Plays the organ (desirable)\n\nManner\n\n{said}\n\n"
        "- Warm with pupils (essential)\n- Calm under pressure (essential)\n"
    )
    draft = read_text(text, "music.txt")
    assert _measured(draft) == ["Test", "Test", methods, methods]
    assert draft.doubts == () == draft.left_over


@pytest.mark.parametrize(
    "said", ["Evidence of good practice in schools is wanted.", "We will take these up before the interview."]
)
def test_evidence_that_is_asked_for_measures_nothing(said: str) -> None:
    text = f"Clerk\n\nPerson specification\n\nEssential\n\n{said}\n\n- Can type letters\n- Keeps clear files\n"
    assert set(_measured(read_text(text, "clerk.txt"))) == {""}


_POINTS = (
    "Cook\n\nPerson specification\n\nEssential\n\n1. Experience of cooking for fifty\n2. A food hygiene certificate\n"
    "3. Ability to plan menus\n\nDesirable\n\n4. Experience of training helpers\n5. Knowledge of allergens\n\n"
    "How we choose\n\n"
)


@pytest.mark.parametrize(
    ("said", "methods"),
    [
        ("We will use your form to assess points 1 and 2, and will ask more about them at interview. Point 3 will be "
         "tested by a cooking task. The desirable points (4 and 5) will be considered from the form.",
         ["Application form,Interview"] * 2 + ["Cooking task"] + ["Application form"] * 2),
        ("Your CV will be used to judge criteria 1 to 3, and we will discuss them at interview. "
         "The desirable criteria (4–5) are checked in your CV.",
         ["CV,Interview"] * 3 + ["CV"] * 2),
    ],
)  # fmt: skip
def test_what_is_used_first_counts_beside_what_follows_and_numbers_stand_in_brackets(
    said: str, methods: list[str]
) -> None:
    draft = read_text(f"{_POINTS}{said}\n", "cook.txt")
    assert _measured(draft) == methods
    assert draft.doubts == ()


def test_a_house_named_in_capitals_is_no_title() -> None:
    draft = read_text(f"OPEN GATE SHELTER\n\nJOB PACK: GRANTS FUNDRAISER\n\n{_POINTS[6:]}All by interview.\n", "a.txt")
    assert [post.title.upper() for post in draft.posts] == ["GRANTS FUNDRAISER"]

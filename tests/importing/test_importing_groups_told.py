"""Sentences that give methods to some groups only: read for those groups, never for all."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.pasting import read_text

_PAPER = """Finance Officer

Person specification

Experience
• Use of ledgers (essential)
• Sage training (desirable)

Skills and abilities
• Clear writing (essential)
• Calm under pressure (essential)

"""
_FORM, _TALK = "Application form", "Interview"


def _told(sentence: str) -> tuple[DraftSpecification, list[tuple[str, ...]]]:
    draft = read_text(_PAPER + sentence + "\n", "note.txt")
    return draft, [one.measured_by for one in draft.posts[0].criteria]


@pytest.mark.parametrize(
    ("sentence", "experience", "skills"),
    [
        ("Experience is assessed from your CV; skills and abilities by a written test.", ("CV",), ("Written test",)),
        ("Experience will be measured from the application form, and skills at interview.", (_FORM,), (_TALK,)),
        ("All criteria are assessed from the CV; abilities also at interview.", ("CV",), ("CV", _TALK)),
        ("Skills will be tested at interview and all other criteria will be assessed by CV.", ("CV",), (_TALK,)),
        ("All criteria are measured by CV. The interview will explore skills.", ("CV",), ("CV", _TALK)),
        ("At interview we will also test skills. All criteria are measured by CV.", ("CV",), ("CV", _TALK)),
        ("We check experience from references and explore skills at interview.", ("References",), (_TALK,)),
    ],
)
def test_a_method_of_one_group_is_given_to_that_group_alone(
    sentence: str, experience: tuple[str, ...], skills: tuple[str, ...]
) -> None:
    _draft, methods = _told(sentence)
    assert methods == [experience, experience, skills, skills]


def test_what_alone_is_looked_at_to_shortlist_measures_all() -> None:
    _draft, methods = _told("We will shortlist from your covering letter alone.")
    assert methods == [("Covering letter",)] * 4


def test_a_sentence_about_unread_ways_is_named_instead_of_saying_there_is_none() -> None:
    draft, methods = _told("The panel will read your letter for all of it, or ring you about the essentials.")
    assert not any(methods)
    assert not any("does not say how the criteria" in doubt for doubt in draft.posts[0].doubts)
    assert any("ring you about the essentials" in doubt for doubt in draft.doubts)


def test_points_under_a_heading_are_those_of_its_group_and_what_is_unread_goes_to_nobody() -> None:
    text = (
        "Person specification\nPost: Cook\n\nTraining\n\nEssential\n- Level 2 in catering\n\nQualities\n\nEssential\n"
        "- Lifts heavy pans\n\nManner\n\nEssential\n- Chats well\n\n"
        "Points under Training are checked from your certificates. Everything listed under “Qualities” is judged at "
        "interview and on a tea-time visit. Points under Manner are judged at interview unless we forget.\n"
    )
    draft = read_text(text, "a.txt")
    assert [(one.group, one.measured_by) for one in draft.posts[0].criteria] == [
        ("Training", ("Certificates",)),
        ("Qualities", ("Interview", "Tea-time visit")),
        ("Manner", ()),
    ]
    assert any("Points under Manner" in doubt for doubt in draft.doubts)

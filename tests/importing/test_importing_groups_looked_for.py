"""Paragraphs that explain a star and tell clause by clause where each group is looked for."""

import pytest

from shortlister.domain.plans.drafts import DraftCriterion
from tests.importing.pasting import read_text

_PAGE = """# Allotment Officer

## What we are looking for

{note}

### Your experience

* {sign} Running a site with many plots
* Keeping waiting lists

### Your knowledge

* {sign} Soil and compost

### Your skills

* {sign} Settling quarrels between neighbours
* Drawing simple plans
"""
_FORM, _TALK = "Application form", "Interview"
_STARS = "Points marked with a star ({sign}) are essential and everything else is desirable. "


def _read(note: str, sign: str) -> tuple[DraftCriterion, ...]:
    (post,) = read_text(_PAGE.format(note=note.replace("{sign}", sign), sign=sign), "a.md").posts
    return post.criteria


@pytest.mark.parametrize("sign", ["★", "†", "☆"])
@pytest.mark.parametrize(
    "note",
    [
        "Things with a {sign} are essential. All others are desirable. ",
        "Points marked {sign} are essential; everything else is desirable. ",
        "Those marked with a star ({sign}) are essential. Everything else is desirable. ",
    ],
)
def test_a_sign_that_a_long_paragraph_explains_is_a_level(note: str, sign: str) -> None:
    long = (
        note + "We are a small team of five and share one office by the river, so that everybody helps everybody. " * 2
    )
    assert [(one.text, one.level[0]) for one in _read(long, sign)] == [
        ("Running a site with many plots", "e"),
        ("Keeping waiting lists", "d"),
        ("Soil and compost", "e"),
        ("Settling quarrels between neighbours", "e"),
        ("Drawing simple plans", "d"),
    ]


@pytest.mark.parametrize(
    ("said", "experience", "knowledge", "skills"),
    [
        (
            "We'll look at your application form for your experience and your knowledge, we'll ask about all three "
            "headings at interview, and we'll invite you to do a short presentation so that we can see your skills.",
            {_FORM, _TALK},
            {_FORM, _TALK},
            {"Presentation", _TALK},
        ),
        (
            "We will read your CV for your experience, and at interview we will ask about your knowledge and skills.",
            {"CV"},
            {_TALK},
            {_TALK},
        ),
        (
            "The panel will use the application form to judge your experience and knowledge, at interview the panel "
            "will explore everything, and we will ask you to take a written test to check your skills.",
            {_FORM, _TALK},
            {_FORM, _TALK},
            {"Written test", _TALK},
        ),
        (
            "We will look at references for your experience and we will talk about all of the sections at interview.",
            {"References", _TALK},
            {_TALK},
            {_TALK},
        ),
    ],
)
def test_each_group_has_the_methods_of_its_clauses(
    said: str, experience: set[str], knowledge: set[str], skills: set[str]
) -> None:
    told = [set(one.measured_by) for one in _read(_STARS + said, "★")]
    assert told == [experience, experience, knowledge, skills, skills]


def test_a_clause_that_is_not_understood_leaves_the_sentence_unread() -> None:
    said = "We'll look at your application form for your experience, and at interview we may cover your skills."
    page = _PAGE.format(note=said, sign="")
    draft = read_text(page, "a.md")
    assert not any(one.measured_by for one in draft.posts[0].criteria if one.group == "Your skills")
    assert draft.doubts or draft.posts[0].doubts

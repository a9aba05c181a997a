"""Specifications without line breaks: their headings run into the line of a level, and its sentences into another."""

import pytest

from tests.importing.lines_making import FORMS, draft_in, lines_in

_ESSENTIAL = "Essential: Two years on a trawler. Good knowledge of nets. Able to swim a mile."
_DESIRABLE = "Desirable: Welding certificate. Experience of winches."
_READ = [
    "e||Two years on a trawler|",
    "e||Good knowledge of nets|",
    "e||Able to swim a mile|",
    "d||Welding certificate|",
    "d||Experience of winches|",
]
_BEFORE = "Deckhand\nWe are a small fleet and look for a deckhand. Salary £21,500."


@pytest.mark.parametrize(
    "text",
    [
        f"Person Specification {_ESSENTIAL} {_DESIRABLE}",
        f"Person Specification: {_ESSENTIAL} {_DESIRABLE}",
        f"PERSON SPECIFICATION – {_ESSENTIAL}\n{_DESIRABLE}",
        f"{_ESSENTIAL} {_DESIRABLE}",
        f"We ask for the following. {_ESSENTIAL} {_DESIRABLE}",
        f"Main duties: Mending nets and gutting fish. Person Specification {_ESSENTIAL} {_DESIRABLE}",
        f"Person Specification {_ESSENTIAL} {_DESIRABLE} To apply please send a CV to the skipper by 3 May.",
    ],
)
@pytest.mark.parametrize("form", FORMS)
def test_the_sentences_behind_a_level_in_the_line_are_criteria(form: str, text: str) -> None:
    whole = f"{_BEFORE}\n{text}\nTo apply please send a CV to the skipper by 3 May."
    assert lines_in(form, whole) == _READ


@pytest.mark.parametrize("form", FORMS)
def test_the_names_of_groups_run_in_too(form: str) -> None:
    text = (
        "Deckhand\nPerson Specification Qualifications Essential: Ticket for radio. First aid certificate. "
        "Desirable: Welding certificate. Skipper's ticket. Experience Essential: Two years on a trawler. "
        "Experience of winches. Desirable: Time in the north."
    )
    assert lines_in(form, text) == [
        "e|Qualifications|Ticket for radio|",
        "e|Qualifications|First aid certificate|",
        "d|Qualifications|Welding certificate|",
        "d|Qualifications|Skipper's ticket|",
        "e|Experience|Two years on a trawler|",
        "e|Experience|Experience of winches|",
        "d|Experience|Time in the north.|",
    ]


@pytest.mark.parametrize(
    "explained",
    [
        "How to read this. Essential: without these nobody is appointed. Desirable: these help us to choose.",
        "Person specification key. Essential: E. Desirable: D.",
    ],
)
def test_what_only_explains_the_levels_is_no_criterion(explained: str) -> None:
    text = f"Deckhand\n{explained}\n# Person specification\n## Essential\n- Able to swim\n- Good knowledge of nets"
    assert [line.split("|")[2] for line in lines_in("docx", text)] == ["Able to swim", "Good knowledge of nets"]


def test_a_word_before_a_level_that_is_no_heading_stays() -> None:
    draft = draft_in("txt", "Deckhand\n\nPerson specification\n\nOne thing Essential: Able to swim. Two years at sea.")
    assert not any(one.text == "Able to swim" for post in draft.posts for one in post.criteria)

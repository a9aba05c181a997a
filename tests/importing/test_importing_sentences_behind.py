"""Criteria that a sentence stands behind which says how each is measured: `… (E). We will ask about this …`."""

import pytest

from tests.importing.lines_making import FORMS, draft_in, lines_in

_BULLETS = """# Debt Caseworker: person specification
E is essential and D is desirable.
## Experience
- Experience of running a caseload (E). Tell us about this in your covering letter.
- Experience of speaking at tribunals (D). You will be asked about this at interview. We will also ask your referees.
## Knowledge
- Knowledge of insolvency law (E). We'll check this with a short quiz on the day.
- Knowledge of pensions (D). Please show us this in your covering letter, and we will discuss it at interview.
"""


@pytest.mark.parametrize("form", FORMS)
def test_a_sentence_behind_each_line_says_how_that_is_measured(form: str) -> None:
    assert lines_in(form, _BULLETS) == [
        "e|Experience|Experience of running a caseload|Covering letter",
        "d|Experience|Experience of speaking at tribunals|Interview,Referees",
        "e|Knowledge|Knowledge of insolvency law|Quiz",
        "d|Knowledge|Knowledge of pensions|Covering letter,Interview",
    ]


@pytest.mark.parametrize("form", ["html", "docx"])
def test_such_a_sentence_may_stand_in_a_paragraph_below_its_item(form: str) -> None:
    text = """# Archivist: person specification
## Essential
- Reads old hands
Measured by a transcription test
- Patient with visitors
Measured at interview
## Desirable
- Latin
Measured from your CV and at interview
"""
    assert lines_in(form, text) == [
        "e||Reads old hands|Transcription test",
        "e||Patient with visitors|Interview",
        "d||Latin|CV,Interview",
    ]


def test_the_level_may_be_a_sentence_of_its_own_before_it() -> None:
    text = """# Porter: person specification
1. Experience of lifting. Essential. Tell us about it on the form.
2. Wakes early. Essential. We will see this on a trial shift.
3. Kind to guests. Desirable. We'll take up references on this.
"""
    assert lines_in("txt", text) == [
        "e||Experience of lifting|Application form",
        "e||Wakes early|Trial shift",
        "d||Kind to guests|References",
    ]


def test_one_of_them_that_only_says_what_may_be_done_stays_with_a_doubt() -> None:
    text = """# Guide: person specification
- Knows the town (E). Your letter should show us this.
- Walks all day (E). You may be asked about this at interview.
- Speaks French (D). We will ask you about this at interview.
"""
    draft = draft_in("md", text)
    assert [one.measured_by for one in draft.posts[0].criteria] == [("Letter",), (), ("Interview",)]
    assert [one.level[0] for one in draft.posts[0].criteria] == ["e", "e", "d"]
    assert sum("You may be asked about this" in doubt for doubt in draft.doubts) == 1


def test_a_paragraph_below_several_items_is_not_of_the_last_alone() -> None:
    text = """# Clerk: person specification
## Essential
- Types fast
- Spells well
Measured by a typing test
- Polite
Measured at interview
## Desirable
- Shorthand
Measured by a shorthand test
"""
    assert [line.rpartition("|")[2] for line in lines_in("docx", text)] == [
        "Typing test", "Typing test", "Interview", "Shorthand test",
    ]  # fmt: skip


def test_stars_before_such_lines_are_bullets() -> None:
    text = (
        "Porter\n\nPerson specification\n\nEssential\n* Works alone. We will speak to you about this at interview.\n"
        "* Lifts cases. We will see this on a trial shift.\n* Has worked in a hotel (CV)\n"
    )
    assert lines_in("txt", text) == [
        "e||Works alone|Interview", "e||Lifts cases|Trial shift", "e||Has worked in a hotel|CV",
    ]  # fmt: skip

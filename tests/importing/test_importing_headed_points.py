"""Sentences about the points under one heading, times that are no methods, notes between lists, short demands."""

import pytest

from tests.importing.pasting import read_text

_GROUPS = (
    "<h1>Person specification</h1><p>Job title: Ferry Clerk</p><h2>Experience</h2><ul><li>A year at a ticket desk</li>"
    "<li>Taking bookings by telephone</li></ul><h2>Skills</h2><ul><li>Types quickly</li><li>Adds up without mistakes"
    "</li></ul><p>{}</p>"
)
_LIST = "Job title: Warden\n\nPerson specification\n\nEssential\n* Able to lift 20 kg\n* Holds a driving licence\n{}\n"
_NOTED = (
    "<h1>Person specification</h1><p>Job title: Gardener</p><h2>Essential</h2><ul><li>A year of work in a garden</li>"
    "<li>Level 2 in horticulture</li></ul><p>{}</p><ul><li>Able to start in May</li><li>Out in all weathers</li></ul>"
)


def _methods(sentence: str) -> list[tuple[str, ...]]:
    return [one.measured_by for one in read_text(_GROUPS.format(sentence), "a.html").posts[0].criteria]


@pytest.mark.parametrize(
    ("sentence", "experience", "skills"),
    [
        (
            "Each of the points under the heading Skills will be tested at interview; each of the points under "
            "Experience we take from your application form.",
            "Application form",
            "Interview",
        ),
        (
            "All the items in the Skills list are tested by an exercise, and the ones in the Experience list come "
            "from your CV.",
            "CV",
            "Exercise",
        ),
        (
            "Everything listed under “Skills” we test with an exercise. Experience we read about in your letter.",
            "Letter",
            "Exercise",
        ),
    ],
)
def test_points_under_a_heading_are_those_of_that_group_and_not_all(
    sentence: str, experience: str, skills: str
) -> None:
    assert _methods(sentence) == [(experience,)] * 2 + [(skills,)] * 2


def test_what_is_tested_on_a_day_and_not_said_how_gives_no_other_groups_method() -> None:
    sentence = (
        "Each of the points under the heading Skills will be tested on the day; each of the points under "
        "Experience we take from your application form."
    )
    draft = read_text(_GROUPS.format(sentence), "a.html")
    assert all(one.measured_by in ((), ("Application form",)) for one in draft.posts[0].criteria[:2])
    assert [one.measured_by for one in draft.posts[0].criteria[2:]] == [(), ()]
    assert any("says how criteria are measured, but that was not read" in str(doubt) for doubt in draft.doubts)


def test_a_time_is_no_method() -> None:
    assert (
        _methods("All the criteria are assessed in the morning and by a written exercise.")
        == [("Written exercise",)] * 4
    )


@pytest.mark.parametrize("lead", ["Points to note:", "Please be aware that:", "Please note:", "Notes"])
def test_a_list_of_notes_below_the_essential_criteria_is_not_essential_without_a_word(lead: str) -> None:
    draft = read_text(_NOTED.format(lead), "a.html")
    levels = [one.level for one in draft.posts[0].criteria]
    assert levels == ["essential", "essential", "unspecified", "unspecified"]
    assert any(f"“{lead}” stands over a list of its own" in str(doubt) for doubt in draft.doubts)


@pytest.mark.parametrize("line", ["we expect you on one weekend in four.", "the criteria are tested at interview"])
def test_a_sentence_in_small_letters_below_a_list_is_no_end_of_its_last_item(line: str) -> None:
    texts = [one.text for one in read_text(_LIST.format(line), "a.txt").posts[0].criteria]
    assert texts == ["Able to lift 20 kg", "Holds a driving licence"]


def test_small_words_that_complete_an_item_still_do() -> None:
    texts = [one.text for one in read_text(_LIST.format("and a van that is clean"), "a.txt").posts[0].criteria]
    assert texts[-1] == "Holds a driving licence and a van that is clean"


@pytest.mark.parametrize("line", ["You must speak Welsh.", "you must live nearby", "We want somebody who rides."])
def test_a_short_demand_below_the_list_is_doubted_and_not_lost(line: str) -> None:
    draft = read_text(_LIST.format(line), "a.txt")
    assert [one.text.lower() for one in draft.left_over] == [line.lower()]

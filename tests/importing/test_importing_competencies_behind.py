"""Competencies told behind the criteria, each in a paragraph below its name: criteria of no level, measured apart."""

import pytest

from tests.importing.pasting import read_text

_TOP = "Person specification: Clerk\n\nEssential\n\n- GCSE maths\n- Can type\n\nDesirable\n\n- Knows a ledger\n\n"
_SENTENCE = "Competencies are assessed at the interview stage"
_LONG = (
    "The role holder is required to understand and convey plain information in a clear manner, and now and then to "
    "explain to others what needs care, taking into account what they know of it already."
)
_OTHER = "Taking decisions is a requirement. The role holder is required to be party to some shared decisions."


def test_they_are_read_with_their_names_and_methods_and_the_level_above_ends() -> None:
    text = f"{_TOP}{_SENTENCE}\n\nCommunication\n\nSpoken Words\n\n{_LONG}\n\nDecision Making\n\n{_OTHER}\n"
    criteria = read_text(text, "page.txt").posts[0].criteria
    assert [one.text for one in criteria] == ["GCSE maths", "Can type", "Knows a ledger", _LONG, _OTHER]
    assert [one.level for one in criteria[2:]] == ["desirable", "unspecified", "unspecified"]
    assert [one.group for one in criteria[3:]] == ["Spoken Words", "Decision Making"]
    assert [one.measured_by for one in criteria] == [()] * 3 + [("Interview",)] * 2
    assert all("how this is measured" in " ".join(one.doubts) for one in criteria[:3])


@pytest.mark.parametrize("sentence", [_SENTENCE, "Key competencies will be assessed at the interview."])
def test_the_sentence_is_of_all_where_none_follow(sentence: str) -> None:
    criteria = read_text(f"{_TOP}{sentence}\n", "page.txt").posts[0].criteria
    assert {one.measured_by for one in criteria} == {("Interview",)}


def test_it_is_of_those_above_where_their_heading_calls_them_so() -> None:
    above = f"# Person specification\n\n## Essential competencies\n\n- Adds\n- Types\n\n{_SENTENCE}\n\n"
    criteria = read_text(f"{above}## Other\n\n- Drives\n", "page.md").posts[0].criteria
    assert [one.measured_by for one in criteria[:2]] == [("Interview",)] * 2

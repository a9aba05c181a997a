"""`Essential: a, b, c` on one line: one criterion is read, and said to be several."""

import pytest

from shortlister.importing.criteria.words.vocabulary import MORE_THAN_ONE
from tests.importing.lines_making import draft_in

_HEAD = "# Person specification: Kennel Hand\n"
_FOOT = "\nAssessed by application form."


def _together(form: str, text: str) -> list[bool]:
    criteria = [one for post in draft_in(form, _HEAD + text + _FOOT).posts for one in post.criteria]
    return [MORE_THAN_ONE in one.doubts for one in criteria]


@pytest.mark.parametrize("form", ["docx", "txt"])
@pytest.mark.parametrize(
    "text",
    [
        "Essential: walking large dogs, lifting 25 kg, driving licence\nDesirable: grooming, first aid for animals",
        "Must have: forklift ticket, early starts, and tact\nNice to have: Polish, Romanian",
        "Essential - sewing, pattern cutting, fitting (at home), stock\nDesirable - window dressing, French",
    ],
)
def test_commas_behind_a_level_part_several_things(form: str, text: str) -> None:
    assert _together(form, text) == [True, True]


@pytest.mark.parametrize(
    "text",
    [
        "Essential: experience with animals, especially horses\nDesirable: a driving licence, clean",
        "Essential: experience of web design, sites, search\nDesirable: ability to walk, run, crawl",
        "Essential: work with dogs (hounds, terriers, setters)\nDesirable: grooming",
        "Essential: lifting, carrying, mops\nEssential: tact\nDesirable: grooming\nDesirable: trimming, brushing",
    ],
)
def test_a_comma_within_one_criterion_is_not_doubted(text: str) -> None:
    assert not any(_together("txt", text))

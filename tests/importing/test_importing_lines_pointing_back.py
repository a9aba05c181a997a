"""A sentence below the heading of a level that only points at its criteria is none of them and ends no level."""

import pytest

from tests.importing.lines_making import FORMS, lines_in

POINTING = (
    "You must be able to show that you meet all of these to be shortlisted.",
    "You must have all of these.",
    "All of these must be met.",
    "Show us how you meet each of them.",
    "To be considered you need to have each of the following.",
    "Nobody will be appointed without all of these. Please tell us how you meet them.",
    "Everything here is needed from the first day.",
    "You won’t be shortlisted unless you meet every one of these requirements.",
)
GROUPED = """# Person specification
# Essential criteria
{sentence}
## Qualifications
- A certificate in horticulture
## Experience
- Pruning of fruit trees
- Care of glasshouses
# Desirable criteria
- Keeping of bees
"""
PLAIN = """# Person specification
# Essential criteria
{sentence}
A certificate in horticulture that is still valid.
Experience of pruning fruit trees in winter.
# Desirable criteria
Experience of keeping bees.
"""
BELOW_METHODS = GROUPED.replace("{sentence}", "Assessed by application form.\n{sentence}")
BELOW_A_GROUP = """# Person specification
# Essential criteria
## Experience
{sentence}
Pruning of fruit trees in an orchard.
Care of old glasshouses and their heating.
"""


def without(text: str) -> str:
    """The same document without the sentence."""
    return text.replace("{sentence}\n", "")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", [GROUPED, PLAIN, BELOW_METHODS, BELOW_A_GROUP])
def test_a_sentence_that_only_points_at_the_criteria_changes_nothing(form: str, text: str) -> None:
    expected = lines_in(form, without(text))
    assert len(expected) > 1
    assert {one[0] for one in expected} <= {"e", "d"}
    for sentence in POINTING:
        assert lines_in(form, text.format(sentence=sentence)) == expected, sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "You must be able to repair and sharpen these.",
        "You must know all of these trees by their leaves.",
        "Able to show visitors round the gardens and to explain these.",
    ],
)
def test_a_sentence_that_asks_for_something_stays(sentence: str) -> None:
    read = lines_in("docx", PLAIN.format(sentence=sentence))
    assert read[0] == f"e||{sentence}|"
    assert len(read) == 4

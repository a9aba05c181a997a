"""Items of a word or two, each over the sentence that says what it means: the sentence is what is asked for."""

import pytest

from tests.importing.lines_making import draft_in
from tests.importing.pasting import read_text

OFFICE = """HARBOUR MASTER

{head}

{a} Character

Candidates shall be of good standing in the port.

{b} Health and fitness

Each candidate must be in a state of health that lets them board vessels.

{c} Education, training, etc.

Candidates must have a good general level of education.

DESIRABLE CRITERIA

1. Some knowledge of tides
2. An interest in boats
"""


@pytest.mark.parametrize("labels", [("1.", "2.", "3."), ("(a)", "(b)", "(c)"), ("-", "-", "-")])
@pytest.mark.parametrize("head", ["ESSENTIAL CRITERIA", "Essential:"])
def test_short_names_over_a_sentence_each_are_groups_and_the_sentences_criteria(
    labels: tuple[str, str, str], head: str
) -> None:
    draft = read_text(OFFICE.format(head=head, a=labels[0], b=labels[1], c=labels[2]), "office.txt")
    assert [(one.level[0], one.group, one.text[:24]) for one in draft.posts[0].criteria] == [
        ("e", "Character", "Candidates shall be of g"),
        ("e", "Health and fitness", "Each candidate must be i"),
        ("e", "Education, training, etc.", "Candidates must have a g"),
        ("d", "", "Some knowledge of tides"),
        ("d", "", "An interest in boats"),
    ]


def test_short_criteria_that_sentences_only_explain_stay_criteria() -> None:
    text = "# Mate\n## Essential\n- Team player\nThe crew is four people.\n- Sea legs\nSome voyages take a week.\n"
    assert [one.text for one in draft_in("docx", text).posts[0].criteria] == ["Team player", "Sea legs"]

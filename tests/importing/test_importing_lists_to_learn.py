"""Lines over a list of what people only learn in the job: the level of the list above them ends."""

import pytest

from tests.importing.lines_making import draft_in, lines_in

ABOVE = "# Groom: person specification\n\n{level}\n- Calm with horses\n- Good at early rising\n\n{line}\n"
BELOW = "- A good level of competence at clipping\n- To drive the box\n"


@pytest.mark.parametrize(
    "line",
    ["What you will need to learn with us:", "Tasks we will teach you", "Skills that you can pick up later:"],
)
@pytest.mark.parametrize("form", ["docx", "txt"])
def test_a_list_of_what_is_learnt_in_the_job_is_a_group_without_a_level(form: str, line: str) -> None:
    lines = lines_in(form, ABOVE.format(level="Essential from the start:", line=line) + BELOW)
    name = line.rstrip(":")
    assert lines[:2] == ["e||Calm with horses|", "e||Good at early rising|"]
    assert lines[2:] == [f"u|{name}|A good level of competence at clipping|", f"u|{name}|To drive the box|"]


def test_a_sentence_over_such_a_list_names_no_group_and_is_doubted() -> None:
    draft = draft_in("docx", ABOVE.format(level="Essential:", line="You will be trained in:") + BELOW)
    assert [(one.level[0], one.group) for one in draft.posts[0].criteria[2:]] == [("u", ""), ("u", "")]
    assert any("You will be trained in:" in doubt for doubt in draft.doubts)


def test_what_a_groom_must_have_besides_is_no_such_list() -> None:
    lines = lines_in("docx", ABOVE.format(level="Essential:", line="You must:") + BELOW)
    assert [one[0] for one in lines] == ["e", "e", "e", "e"]

"""`DBS` or `References` as the last line of a list: asked for, and no name of a column."""

import pytest

from tests.importing.lines_making import FORMS, draft_in, lines_in

HEAD = "# Classroom assistant: person specification\n## Essential\n"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("held", ["DBS", "References", "Two references", "Medical"])
def test_a_check_that_ends_a_list_without_bullets_is_a_criterion(form: str, held: str) -> None:
    text = f"{HEAD}NVQ level 2\nEnjoys reading aloud\n{held}\n## Desirable\nSigning\n"
    assert lines_in(form, text) == ["e||NVQ level 2|", "e||Enjoys reading aloud|", f"e||{held}|", "d||Signing|"]


@pytest.mark.parametrize("form", FORMS)
def test_a_check_below_a_list_with_bullets_is_said_to_be_left_out(form: str) -> None:
    draft = draft_in(form, f"{HEAD}- NVQ level 2\n- Enjoys reading aloud\nDBS\n")
    assert [one.text for one in draft.posts[0].criteria] == ["NVQ level 2", "Enjoys reading aloud"]
    assert any("“DBS”" in doubt and "left out" in doubt for doubt in draft.doubts)


def test_the_names_of_columns_on_lines_of_their_own_are_still_none() -> None:
    text = "# Classroom assistant: person specification\n\nCriteria\nApplication form\nInterview\nReferences\n"
    assert not any("References" in line for line in lines_in("txt", f"{text}\nEssential\nNVQ level 2\nSigning\n"))

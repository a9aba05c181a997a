"""Items that came together with a full stop or semicolon and no space between them: each is a criterion, doubted."""

import pytest

from shortlister.domain.own_doubts import WITHOUT_A_BREAK
from shortlister.importing.criteria.words.running import split_run_together
from tests.importing.lines_making import draft_in, lines_in


@pytest.mark.parametrize("form", ["docx", "html", "txt"])
def test_two_items_with_no_space_between_them_are_two_criteria(form: str) -> None:
    text = "# Person specification: Dresser\n## Skills\n- Works late as needed.Diploma in lace preferred.\n- Sews\n"
    assert lines_in(form, text) == ["u|Skills|Works late as needed.|", "d|Skills|Diploma in lace preferred.|",
                                    "u|Skills|Sews|"]  # fmt: skip
    criteria = draft_in(form, text).posts[0].criteria
    assert [WITHOUT_A_BREAK in one.doubts for one in criteria] == [True, True, False]


@pytest.mark.parametrize("text", [
    "Experience of Microsoft.Net and similar things", "Knows how to use node.Js and more of it",
    "Writes for us at anna@example.Net when asked", "Good at e.g.Cooking for two hundred",
])  # fmt: skip
def test_names_with_a_full_stop_stay_whole(text: str) -> None:
    assert split_run_together(text)[0] == [text]

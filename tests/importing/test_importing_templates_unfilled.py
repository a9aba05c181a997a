"""Lines by which a template tells whoever fills it in what to do, and that ask nothing of a person."""

import pytest

from shortlister.importing.criteria.words.fillers import is_filler
from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of, lines_of

_PAGE = """<h1>Person specification: Ward Clerk</h1><table>
<tr><th>Essential</th><th>Desirable</th><th>Assessed by</th></tr>
<tr><td><p>Amend as necessary</p><p>Experience of office work</p></td>
<td><p>To be completed by the department, e.g.s below</p><p>Delete those which do not apply</p><p>Medical terms</p></td>
<td><p>Form</p><p>Please add/delete as applicable</p></td></tr></table>"""


def test_what_a_template_says_in_a_cell_is_no_criterion() -> None:
    draft = draft_of(_PAGE.encode(), "html")
    assert lines_of(draft) == ["e||Experience of office work|Application form", "d||Medical terms|Application form"]
    assert not draft.doubts


def test_nor_is_it_above_a_list() -> None:
    text = "Essential\nPlease edit to suit the post\n- Able to push beds\n\nDesirable\n"
    text += "To be agreed with the directorate\n- Knows the hospital\n"
    found = lines_of(read_text(f"Person specification: Porter\n\n{text}", "clipboard"))
    assert found == ["e||Able to push beds|", "d||Knows the hospital|"]


@pytest.mark.parametrize(
    "text",
    ["Adapt teaching as required", "Updates records when necessary", "Training to be completed by the school"],
)
def test_what_somebody_does_as_required_is_left(text: str) -> None:
    assert not is_filler(text)

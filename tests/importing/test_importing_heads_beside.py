"""What stands over the columns beside the criteria heads none of them, and what a paper is for is in no title."""

import pytest

from shortlister.importing.criteria.posts.titles import title_in
from tests.importing.table_making import draft_of

_TABLE = """<h1>Person specification: Warden</h1><table>
<tr><td></td><td colspan="2">{head}</td></tr>
<tr><td></td><td>Application form</td><td>Interview</td></tr>
<tr><td><b>Experience</b></td><td></td><td></td></tr>
<tr><td>Work with visitors</td><td>*</td><td></td></tr>
<tr><td>Care of paths and woods</td><td>*</td><td>*</td></tr></table>"""


@pytest.mark.parametrize("head", ["Ways of asessing", "Where we will see it"])
def test_a_heading_over_columns_of_methods_is_no_group_that_was_lost(head: str) -> None:
    draft = draft_of(_TABLE.format(head=head).encode(), "html")
    assert [one.measured_by for one in draft.posts[0].criteria] == [
        ("Application form",), ("Application form", "Interview"),
    ]  # fmt: skip
    assert draft.doubts == ()


@pytest.mark.parametrize(
    "line",
    ["Warden SHORTLISTING/PERSON SPECIFICATION", "Selection & person profile: Warden", "Warden person spec/selection"],
)
def test_what_the_paper_is_for_is_not_in_the_title(line: str) -> None:
    assert title_in(line) == "Warden"


def test_a_post_that_shortlists_keeps_its_name() -> None:
    assert title_in("Recruitment & Selection Adviser person specification") == "Recruitment & Selection Adviser"

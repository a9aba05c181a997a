"""What a paper is for, behind its name in a heading, is no title of a post."""

import pytest

from shortlister.importing.criteria.posts.titles import field_of, title_in
from tests.importing.lines_making import draft_in


@pytest.mark.parametrize("use", [
    "– For selection for interview and testing", "- for use in shortlisting", "– to be read with the job description",
    ": at interview",
])  # fmt: skip
def test_what_a_paper_is_for_is_no_title(use: str) -> None:
    heading = f"Person specification {use}"
    assert field_of(heading) is None
    assert title_in(heading) == ""
    text = f"# Job specification\nJob title: Dresser\n## {heading}\n- Sews by hand\n- Tidy\n"
    assert [post.title for post in draft_in("docx", text).posts] == ["Dresser"]


def test_a_post_behind_the_name_of_the_paper_still_is() -> None:
    assert title_in("Person specification – Interview Coach – for selection") == "Interview Coach"

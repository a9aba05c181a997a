"""Weights that a document gives are read as data, with a doubt that says so."""

from fractions import Fraction

import pytest

from shortlister.domain.plans.drafts_json import as_json
from shortlister.importing.criteria.methods.weighting import weight_in
from tests.importing.pasting import read_text

GRID = (
    "Person specification\n\nCriteria\tE/D\tMeasured by\t{head}\n"
    "Tact\tE\tTest\t{one}\nWit\tD\tTest\t{two}\nTyping\tD\tTest\t{two}\n"
)


def test_weights_in_a_column_are_read_and_said() -> None:
    draft = read_text(GRID.format(head="Weighting", one="3", two="1.5"), "pasted")
    (post,) = draft.posts
    assert [one.weight for one in post.criteria] == [Fraction(3), Fraction(3, 2), Fraction(3, 2)]
    assert "Line 4: the document gives weights. They count in every total unless you set them to 1." in post.doubts
    posts = as_json(draft)["posts"]
    assert isinstance(posts, list)
    assert [one["weight"] for one in posts[0]["criteria"]] == [3, 1.5, 1.5]


def test_weights_after_the_ticks_of_a_line_explained_in_a_legend_are_read() -> None:
    text = (
        "Person specification\n\nCriteria Application Interview Shortlisting Weighting\n\n"
        "1. Effective written communication ✓ ✓ 6\n2. Effective team work skills in a college ✓ 4\n\n"
        "6 Minimum/critical - criteria which is essential for the role\n"
        "4 Important - criteria that would be significant\n"
    )
    (post,) = read_text(text, "pasted").posts
    assert [(one.text, one.weight) for one in post.criteria] == [
        ("Effective written communication", Fraction(6)),
        ("Effective team work skills in a college", Fraction(4)),
    ]


def test_a_column_of_numbers_under_another_heading_is_no_weight() -> None:
    (post,) = read_text(GRID.format(head="Points", one="3", two="4"), "pasted").posts
    assert [one.weight for one in post.criteria] == [None, None, None]
    assert not any("weights" in doubt for doubt in post.doubts)


@pytest.mark.parametrize(
    ("text", "weight"),
    [("6", 6), ("2.5", Fraction(5, 2)), ("2,5", Fraction(5, 2)), ("2½", Fraction(5, 2)), ("½", Fraction(1, 2)),
     ("20%", 20), ("x 3", 3), ("0", None), ("101", None), ("2.3", None), ("high", None), ("", None)],
)  # fmt: skip
def test_a_weight_is_a_whole_or_half_number(text: str, weight: Fraction | None) -> None:
    assert weight_in(text) == weight

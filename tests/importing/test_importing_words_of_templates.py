"""Criteria that begin as what a template tells whoever fills it in: `Type quickly (A, I)`."""

import pytest

from tests.importing.pasting import read_text

_REST = (
    "- Tactful (I)\n- Clever with machines (A)\n\nDesirable\n\n- Clear letters (I)\n\nA = Application, I = Interview\n"
)


@pytest.mark.parametrize("text", ["Type quickly", "Enter data without errors", "Complete records on the day"])
def test_a_criterion_that_begins_with_what_is_done_to_a_paper_is_one(text: str) -> None:
    (post,) = read_text(f"# Clerk\n\nPerson specification\n\nEssential\n\n- {text} (A, I)\n{_REST}", "clerk.md").posts
    assert [one.text for one in post.criteria] == [text, "Tactful", "Clever with machines", "Clear letters"]
    assert post.criteria[0].measured_by == ("Application form", "Interview")


@pytest.mark.parametrize("text", ["[Enter further criteria (if any)]", "<type the title here>", "Insert more lines]"])
def test_what_a_template_says_is_no_criterion(text: str) -> None:
    (post,) = read_text(f"# Clerk\n\nPerson specification\n\nEssential\n\n- {text}\n{_REST}", "clerk.md").posts
    assert [one.text for one in post.criteria] == ["Tactful", "Clever with machines", "Clear letters"]

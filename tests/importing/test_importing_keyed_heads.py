"""Keys to the codes of a table that stand in the heading of its criteria, with codes in the columns of levels."""

import pytest

from tests.importing.pasting import read_text

_KEY = "A = Application, I = Interview, E = Exercise"
_ROWS = (
    "| Type quickly | E |  |\n| Court work | A, I |  |\n| Lead a team of clerks |  | A |\n"
    "| Draft letters for partners | I, E |  |\n"
)


@pytest.mark.parametrize(
    "heads",
    [
        f"Criteria ({_KEY}) | Essential | Desirable",
        "Requirement – A: application, I: interview, E: exercise | Essential | Desirable",
        f"Requirements and how each is tested [{_KEY}] | Essential | Desirable",
        f"{_KEY} | Essential | Desirable",
        f"Criteria | Essential ({_KEY}) | Desirable ({_KEY})",
    ],
)
def test_a_heading_of_criteria_or_levels_with_the_key_is_none_of_methods(heads: str) -> None:
    (post,) = read_text(f"# Clerk\n\n| {heads} |\n|---|---|---|\n{_ROWS}", "clerk.md").posts
    assert [(one.text, one.level, ", ".join(one.measured_by)) for one in post.criteria] == [
        ("Type quickly", "essential", "Exercise"),
        ("Court work", "essential", "Application form, Interview"),
        ("Lead a team of clerks", "desirable", "Application form"),
        ("Draft letters for partners", "essential", "Interview, Exercise"),
    ]


def test_a_heading_of_methods_keeps_its_key() -> None:
    rows = "| Type quickly | Essential | E |\n| Court work | Essential | A, I |\n| Own transport | Desirable | A |\n"
    heads = f"| Criteria | Level | Assessed by ({_KEY}) |\n|---|---|---|\n"
    (post,) = read_text(f"# Clerk\n\n{heads}{rows}", "clerk.md").posts
    assert [", ".join(one.measured_by) for one in post.criteria] == [
        "Exercise", "Application form, Interview", "Application form",
    ]  # fmt: skip

"""Headings of levels with the letter that is short for them: `Essential (E)`, which is no code of a method."""

import pytest

from tests.importing.pasting import read_text


@pytest.mark.parametrize(
    ("essential", "desirable"),
    [
        ("Essential (E)", "Desirable (D)"),
        ("Essential criteria [E]", "Desirable criteria [D]"),
        ("E – Essential", "D – Desirable"),
    ],
)
@pytest.mark.parametrize("methods", [("", ""), ("Application form", "Interview")])
def test_their_letters_measure_nothing(essential: str, desirable: str, methods: tuple[str, str]) -> None:
    one, other = methods
    head = f"| Requirement | {essential} | {desirable} |" + (" Assessed by |" if one else "")
    rule = "|---" * (head.count("|") - 1) + "|"
    rows = f"| Type quickly | ✓ | | {one} |\n| Own transport | ✓ | | {one} |\n| Court work | | ✓ | {other} |"
    (post,) = read_text(f"# Person specification: Clerk\n\n{head}\n{rule}\n{rows}\n", "clerk.md").posts
    measured = [tuple(filter(None, (name,))) for name in (one, one, other)]
    assert [found.level for found in post.criteria] == ["essential"] * 2 + ["desirable"]
    assert [found.measured_by for found in post.criteria] == measured


@pytest.mark.parametrize("mark", ["(E)", "[E]", "- E"])
def test_the_same_over_lists(mark: str) -> None:
    text = f"# Person specification: Clerk\n\n## Essential {mark}\n\n- Type quickly\n- Own transport\n\n"
    text += f"## Desirable {mark.replace('E', 'D')}\n\n- Court work\n"
    (post,) = read_text(text, "clerk.md").posts
    assert [(one.level, one.measured_by) for one in post.criteria] == [("essential", ())] * 2 + [("desirable", ())]

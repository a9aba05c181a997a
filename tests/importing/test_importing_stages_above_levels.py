"""Plain lines that name a stage of the selection, each above both levels: they say what measures what stands there."""

import pytest

from tests.importing.lines_making import draft_in, lines_in

PAPER = (
    "# Herd Manager\n{0}\nEssential:\n{2}Milking goats by hand\n{2}A driving licence\nDesirable:\n{2}Making cheese\n"
    "{1}\nEssential:\n{2}Ability to keep calm in a storm\nDesirable:\n{2}Keeping bees\n"
)
BOTH, LATER = "Shortlisting,Interview", "Interview"


@pytest.mark.parametrize("form", ["docx", "txt"])
@pytest.mark.parametrize("bullet", ["- ", ""])
@pytest.mark.parametrize(
    ("first", "second", "early", "late"),
    [
        ("Shortlisting criteria", "Interview criteria", "Shortlisting", LATER),
        ("Shortlisting criteria", "Interview criteria\nIncludes shortlisting criteria", BOTH, LATER),
        ("## Shortlisting criteria", "## Interview criteria\nThese include all of the above", BOTH, LATER),
        ("Application form stage", "Assessment centre stage", "Application form", "Assessment centre"),
    ],
)
def test_each_criterion_has_the_methods_of_its_stage(
    form: str, bullet: str, first: str, second: str, early: str, late: str
) -> None:
    text = PAPER.format(first, second, bullet)
    assert lines_in(form, text) == [
        f"e||Milking goats by hand|{early}", f"e||A driving licence|{early}", f"d||Making cheese|{early}",
        f"e||Ability to keep calm in a storm|{late}", f"d||Keeping bees|{late}",
    ]  # fmt: skip
    draft = draft_in(form, text)
    assert [post.title for post in draft.posts] == ["Herd Manager"]
    assert not draft.doubts


def test_what_a_criterion_says_of_itself_stands_before_the_stage() -> None:
    text = PAPER.format("Shortlisting criteria", "Interview criteria", "- ").replace(
        "in a storm", "in a storm (judged through the practical exercise)"
    )
    assert "e||Ability to keep calm in a storm|Practical exercise" in lines_in("html", text)

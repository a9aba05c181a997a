"""Columns of levels under a short heading of both: `Ess/Des`, `D/E`, beside tick columns of methods."""

import pytest

from tests.importing.pasting import read_text


@pytest.mark.parametrize("heading", ["Ess/Des", "Ess. / Des.", "Des/Ess", "D/E", "E or D", "Essential/Desirable"])
@pytest.mark.parametrize("group", ["Area | ", ""])
def test_the_level_and_the_ticks_are_read(heading: str, group: str) -> None:
    first = "| Work " if group else ""
    rows = "".join(
        f"{first}| {text} | {level} | {form} | {at} |\n"
        for text, level, form, at in (("Filing", "E", "x", "x"), ("Welsh", "D", "", "x"), ("Driving", "E", "x", ""))
    )
    rule = "|---" * (5 if group else 4) + "|\n"
    text = f"# Clerk\n\n| {group}Criteria | {heading} | App form | Interview |\n{rule}{rows}"
    (post,) = read_text(text, "clerk.md").posts
    assert [(one.text, one.level, one.measured_by) for one in post.criteria] == [
        ("Filing", "essential", ("Application form", "Interview")),
        ("Welsh", "desirable", ("Interview",)),
        ("Driving", "essential", ("Application form",)),
    ]

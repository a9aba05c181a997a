"""Items that only name kinds of criteria and a level: they head the rest of their list."""

import pytest

from tests.importing.lines_making import lines_in

PAPER = "# Herbalist\n## Minimum criteria (essential)\n- A botany degree\n- Notes\n- {}\n- Knows mosses\n- Draws\n"


@pytest.mark.parametrize(
    ("item", "group"),
    [
        ("Additional requirements (desirable)", "Additional requirements"),
        ("Further attributes – desirable:", "Further attributes"),
        ("Other skills [not essential]", "Other skills"),
    ],
)
@pytest.mark.parametrize("form", ["docx", "html", "txt"])
def test_a_name_of_kinds_with_a_level_among_items_heads_those_below_it(form: str, item: str, group: str) -> None:
    assert lines_in(form, PAPER.format(item)) == [
        "e||A botany degree|", "e||Notes|", f"d|{group}|Knows mosses|", f"d|{group}|Draws|",
    ]  # fmt: skip


def test_a_skill_with_a_level_is_a_criterion_and_so_is_a_name_where_others_have_levels() -> None:
    assert [one[0] for one in lines_in("docx", PAPER.format("Typing skills (desirable)"))] == ["e", "e", "d", "e", "e"]
    levelled = (
        "# Herbalist: person specification\n- Botany (essential)\n- Experience (desirable)\n- Drawing (desirable)\n"
    )
    assert [line[0] for line in lines_in("docx", levelled)] == ["e", "d", "d"]

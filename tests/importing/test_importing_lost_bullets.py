"""Lines between the items of a list that lost their bullet: items too, and the list goes on behind them."""

import pytest

from tests.importing.lines_making import lines_in

FORMS = ("docx", "html")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "lost",
    [
        "An understanding of and commitment to the farm's way of working, together with\nits safety rules.",
        "Experience of milking a herd of goats by hand",
        "The ability to repair fences and gates without help.",
    ],
)
def test_a_line_without_its_bullet_inside_a_list_is_an_item(form: str, lost: str) -> None:
    text = f"# Herder\n## Skills and experience\n- Mucking out\n- Driving a tractor\n{lost}\n- Making hay\n"
    assert lines_in(form, text) == [
        "u|Skills and experience|Mucking out|", "u|Skills and experience|Driving a tractor|",
        f"u|Skills and experience|{' '.join(lost.split())}|", "u|Skills and experience|Making hay|",
    ]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("line", ["Training and support is given to every herder.", "Knowledge:"])
def test_what_heads_or_tells_between_two_lists_is_none(form: str, line: str) -> None:
    text = f"# Herder\n## Skills and experience\n- Mucking out\n- Driving a tractor\n{line}\n- Making hay\n"
    assert not any(f"|{line}|" in one for one in lines_in(form, text))

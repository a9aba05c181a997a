"""Tables in which columns of ticks have known methods, others not, over a number and a criterion."""

import pytest

from tests.importing.pasting import read_text

_ROWS = (("Sets a hedge", "x", "", ""), ("Drives a tractor", "x", "x", ""), ("Calm with sheep", "", "", "x"))


def _table(heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...], letter: str) -> str:
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    lines += [f"| {letter}{at} | " + " | ".join(row) + " |" for at, row in enumerate(rows, 1)]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("number", "thing", "trial"), [("No.", "Criterion", "Sheep handling task"), ("Ref", "Requirement", "Field trial")]
)
def test_a_head_that_is_no_known_method_stands_over_ticks(number: str, thing: str, trial: str) -> None:
    heads = (number, thing, "Application", "Interview", trial)
    text = (
        f"# Farm Hand\n\n## Person specification\n\n### Essential\n\n{_table(heads, _ROWS, 'E')}\n\n"
        f"### Desirable\n\n{_table(heads, _ROWS[:2], 'D')}\n"
    )
    draft = read_text(text, "a.md")
    (post,) = draft.posts
    form, talk = "Application form", "Interview"
    assert [(one.text, one.level, one.measured_by) for one in post.criteria] == [
        ("Sets a hedge", "essential", (form,)),
        ("Drives a tractor", "essential", (form, talk)),
        ("Calm with sheep", "essential", (trial,)),
        ("Sets a hedge", "desirable", (form,)),
        ("Drives a tractor", "desirable", (form, talk)),
    ]
    assert not draft.doubts

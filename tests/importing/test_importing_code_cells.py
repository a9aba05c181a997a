"""A column's short heading and the answers in a column of yes and no are no codes that nothing explains."""

import pytest

from tests.importing.pasting import read_text


def _page(*rows: tuple[str, ...]) -> str:
    cells = "".join(f"<tr>{''.join(f'<td>{text}' for text in row)}" for row in rows)
    return f"<h1>Person specification</h1><table>{cells}</table>"


def _codes(page: str) -> list[str]:
    (post,) = read_text(page, "pasted").posts
    assert len(post.criteria) >= 3
    return [doubt for doubt in post.doubts if "is not explained" in doubt]


@pytest.mark.parametrize(
    "page",
    [
        _page(("KSC", "Level"), ("Able to type letters", "Essential"), ("Able to file papers", "Essential"),
              ("Knowledge of Welsh law", "Desirable")),
        _page(("KSC", "Criterion", "Level"), ("KSC1", "Able to type letters", "Essential"),
              ("KSC2", "Able to file papers", "Essential"), ("KSC3", "Knowledge of law", "Desirable")),
        _page(("Criteria", "Essential", "Assessed by"), ("Typing", "Y", "Y"), ("Filing", "N", "N"), ("Tact", "Y", "N")),
    ],
)  # fmt: skip
def test_a_heading_or_an_answer_is_no_unexplained_code(page: str) -> None:
    assert _codes(page) == []


@pytest.mark.parametrize(
    ("page", "code"),
    [
        (_page(("Criteria", "Level", "Assessed by"), ("Typing", "Essential", "ZQ"), ("Filing", "Essential", "A"),
               ("Tact", "Desirable", "I")), "ZQ"),
        (_page(("Criteria", "Level", "Assessed by"), ("Typing", "Essential", "N"), ("Filing", "Essential", "A"),
               ("Tact", "Desirable", "A/N")), "N"),
    ],
)  # fmt: skip
def test_a_code_that_nothing_explains_is_still_said(page: str, code: str) -> None:
    assert any(f"“{code}”" in doubt for doubt in _codes(page))

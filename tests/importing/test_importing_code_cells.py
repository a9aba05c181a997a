"""A column's short heading and the answers in a column of yes and no are no codes that nothing explains."""

import pytest

from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of


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


@pytest.mark.parametrize("title", ["Harbour Clerk (MG IV)", "Harbour Clerk (HPS/UPX)", "Harbour Clerk, XK 3 (XK)"])
@pytest.mark.parametrize("form", ["html", "md"])
def test_the_letters_of_a_grade_beside_the_title_are_no_code_that_lacks_its_words(title: str, form: str) -> None:
    lists = "Assessed by interview.\n\n{0}Essential{1}\n\n- Can tie up a boat\n- Counts nets\n"
    page = (
        f"<h1>Person specification</h1><h2>{title}</h2><p>Assessed by interview.</p><h3>Essential</h3>"
        "<ul><li>Can tie up a boat</li><li>Counts nets</li></ul>"
    )
    text = page if form == "html" else f"# Person specification\n\n## {title}\n\n{lists.format('### ', '')}"
    (post,) = draft_of(text.encode(), form).posts
    assert post.title.startswith("Harbour Clerk")
    assert not [said for said in post.doubts if "is not explained" in said]


def test_a_code_beside_the_title_and_beside_a_criterion_lacks_its_words() -> None:
    page = (
        "<h1>Harbour Clerk (XK)</h1><h2>Person specification</h2><table><tr><th>Criteria</th><th>Level</th>"
        "<th>Assessed by</th></tr><tr><td>Can tie up a boat</td><td>Essential</td><td>Interview</td></tr>"
        "<tr><td>Counts nets</td><td>Essential</td><td>XK</td></tr></table>"
    )
    (post,) = draft_of(page.encode(), "html").posts
    assert [said for said in post.doubts if "“XK” is not explained" in said]

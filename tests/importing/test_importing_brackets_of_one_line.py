"""Brackets on lines of their own between the lines of a cell say how the one above each is measured."""

import pytest

from tests.importing.pasting import read_text

PAGE = """<h1>Person specification: Diver</h1><table><tr><th>Essential</th><th>Desirable</th></tr>
<tr><td>{lines}</td><td></td></tr></table>"""


def _read(lines: list[str]) -> list[tuple[str, tuple[str, ...]]]:
    draft = read_text(PAGE.format(lines="".join(f"<p>{line}</p>" for line in lines)), "page.html")
    return [(one.text, one.measured_by) for post in draft.posts for one in post.criteria]


def test_a_bracket_between_lines_is_of_the_one_above_it() -> None:
    assert _read(["Strong swimmer", "(tested at interview)", "Happy to work alone"]) == [
        ("Strong swimmer", ("Interview",)),
        ("Happy to work alone", ()),
    ]


@pytest.mark.parametrize("said", ["(assessed at interview)", "Assessed at interview"])
def test_one_behind_all_the_lines_is_of_all_of_them(said: str) -> None:
    assert _read(["Strong swimmer", "Happy to work alone", said]) == [
        ("Strong swimmer", ("Interview",)),
        ("Happy to work alone", ("Interview",)),
    ]

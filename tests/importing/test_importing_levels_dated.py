"""Headings of levels that say when they hold, beside a column of methods: no method of every row."""

import pytest

from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise

TABLE = """<h1>Person specification: Ferry Mate</h1><table>
<tr><th>Requirement</th><th>{essential}</th><th>{desirable}</th>{how}</tr>
<tr><td>Patience with crowds on deck</td><td>✓</td><td></td>{first}</tr>
<tr><td>Splicing rope and wire</td><td></td><td>✓</td>{second}</tr></table>"""


def _lines(paper: str) -> list[str]:
    (post,) = recognise(parse(paper.encode(), "html", "paper.html", DEFAULT), DEFAULT).posts
    return [f"{one.level[0]}|{one.text}|{','.join(one.measured_by)}" for one in post.criteria]


@pytest.mark.parametrize(
    ("essential", "desirable"),
    [
        ("Essential at application", "Desirable at application"),
        ("Essential criteria at interview", "Desirable by interview"),
        ("Essential at the application stage", "Desirable after training"),
    ],
)
def test_the_column_of_methods_alone_says_what_measures(essential: str, desirable: str) -> None:
    cells = {"how": "<th>How</th>", "first": "<td>Presentation</td>", "second": "<td>Test</td>"}
    paper = TABLE.format(essential=essential, desirable=desirable, **cells)
    assert _lines(paper) == [
        "e|Patience with crowds on deck|Presentation",
        "d|Splicing rope and wire|Test",
    ]


def test_without_such_a_column_the_heading_says_it() -> None:
    paper = TABLE.format(essential="Essential at application", desirable="Desirable at interview", how="", first="",
                         second="")  # fmt: skip
    assert _lines(paper) == [
        "e|Patience with crowds on deck|Application form",
        "d|Splicing rope and wire|Interview",
    ]

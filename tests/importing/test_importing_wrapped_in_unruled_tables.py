"""Cells of a printed table without lines that are wrapped: a name in capitals behind AND, a bracket of codes."""

from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.fixtures.combined.layouts import Heading, Paragraph, Table, cell
from tests.fixtures.combined.printing import printed

_HEADS = ("Area", "Essential", "Desirable")


def _read(*rows: tuple[str, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    table = Table(tuple(tuple(map(cell, row)) for row in (_HEADS, *rows)), ruled=False)
    key = Paragraph("Key: A = Application form, I = Interview")
    file = printed((Heading("Person specification: Forester", 1), key, table))
    draft = recognise(parse(file, "pdf", "forester.pdf", DEFAULT), DEFAULT)
    return [(one.group, one.text, one.measured_by) for post in draft.posts for one in post.criteria]


def test_a_name_in_capitals_goes_on_below_and() -> None:
    read = _read(
        ("EDUCATION AND\nTRAINING", "• Level 2 diploma in forestry\n• Trained in climbing trees", "• First aid"),
        ("WORK", "• Two winters of coppicing", "• Planning visits for schools"),
    )
    assert [group for group, _text, _methods in read] == ["EDUCATION AND TRAINING"] * 3 + ["WORK"] * 2


def test_a_bracket_of_codes_goes_on_below() -> None:
    read = _read(
        ("Outdoors", "Climbs tall trees in any weather [A\n& I]", "First aid [A]"),
        ("Indoors", "Writes a short report [A & I]", "Plans visits [I]"),
    )
    assert read[0] == ("Outdoors", "Climbs tall trees in any weather", ("Application form", "Interview"))

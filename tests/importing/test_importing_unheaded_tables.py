"""Tables that each have a bold line above them: a long one with the next number heads its table, and none is missed."""

from tests.importing.table_making import draft_of

_HEAD = "<tr><th><th>Essential<th>Desirable"


def _table(*texts: str) -> str:
    return f"<table>{_HEAD}{''.join(f'<tr><td>{text}<td>E<td>' for text in texts)}</table>"


_FIRST = "<h2>Person specification</h2><p><b>[A.1] Faith</b></p>" + _table("Sings in a choir", "Reads aloud")
_LONG = "[A.2] To be able to demonstrate knowledge and understanding of the following in the life of a small chapel"


def test_a_long_bold_line_with_the_next_number_above_a_table_is_its_group() -> None:
    page = f"<h1>Verger</h1>{_FIRST}<p><b>{_LONG}</b></p>{_table('Leading prayers', 'Keeping candles')}"
    (post,) = draft_of(page.encode(), "html").posts
    assert [one.group for one in post.criteria] == ["[A.1] Faith"] * 2 + [_LONG] * 2


def test_a_table_that_alone_has_no_heading_keeps_a_doubt_about_its_group() -> None:
    others = f"<p><b>[B] Work</b></p>{_table('Rings bells', 'Polishes brass')}"
    page = f"<h1>Verger</h1>{_FIRST}{_table('Holds a diploma', 'Has a certificate')}{others}"
    assert any("no heading above it" in doubt for doubt in draft_of(page.encode(), "html").doubts)
    page = f"<h1>Verger</h1>{_FIRST}{others}"
    assert not any("no heading above it" in doubt for doubt in draft_of(page.encode(), "html").doubts)

"""Lists below an item that they finish (`nights at the following sites:`), and methods listed beside unknown ones."""

import pytest

from shortlister.importing.criteria.words.running import split_run_together
from tests.importing.list_making import open_text
from tests.importing.table_making import draft_of

_LEAD = "Has worked a full season on the river at the following stations:"
_JOINED = f"{_LEAD} The Old Lock, or above; Boats in: ferries, tugs"


def _texts(data: bytes, form: str) -> list[str]:
    return [criterion.text for post in draft_of(data, form).posts for criterion in post.criteria]


def test_points_that_finish_a_criterion_go_with_it_however_deep() -> None:
    inner = "<li>The Old Lock, or above</li><li>Boats in:<ul><li>ferries,</li><li>tugs</li></ul></li>"
    listed = f"<ul><li>{_LEAD}<ul>{inner}</ul></li><li>Can swim a mile</li></ul>"
    for page in (
        f"<h2>Essential</h2>{listed}",
        f"<table><tr><th>Essential<th>Desirable<tr><td>{listed}<td>Can sing</table>",
    ):
        told = _texts(f"<h1>Person specification: Pilot</h1>{page}".encode(), "html")
        assert told[:2] == [_JOINED, "Can swim a mile"]


@pytest.mark.parametrize("lead", ["Experience of the following:", "Skills in the following areas:"])
def test_what_stands_below_the_name_of_a_list_stays_its_own(lead: str) -> None:
    page = (
        f"<h1>Person specification: Pilot</h1><h2>Essential</h2><ul><li>{lead}<ul><li>steering</li>"
        "<li>mooring</li></ul></li><li>Can swim a mile</li></ul>"
    )
    assert len(_texts(page.encode(), "html")) == 3


def test_lists_in_a_cell_of_an_open_document_are_as_deep_as_their_style_says() -> None:
    lines = [(_LEAD, ""), ("The Old Lock", "_20_2"), ("The New Lock", "_20_2"), ("Can swim a mile", "")]
    styles = "".join(
        f'<style:style style:name="List_20_Bullet{one}" style:family="paragraph"/>' for one in ("", "_20_2")
    )
    listed = "".join(
        f'<text:list><text:list-item><text:p text:style-name="List_20_Bullet{style}">{text}</text:p></text:list-item>'
        "</text:list>"
        for text, style in lines
    )
    cells = "".join(
        f"<table:table-row><table:table-cell>{one}</table:table-cell></table:table-row>"
        for one in ("<text:p>Essential</text:p>", listed)
    )
    body = f"<text:h>Person specification: Pilot</text:h><table:table>{cells}</table:table>"
    assert _texts(open_text(styles, body), "odt") == [f"{_LEAD} The Old Lock; The New Lock", "Can swim a mile"]


@pytest.mark.parametrize("said", ["Form / Interview / Guild or union records", "Application form; Interview, Logbook"])
def test_unknown_methods_listed_beside_known_ones_are_kept_with_them(said: str) -> None:
    rows = "<tr><td>Can swim<td>Interview<tr><td>Can row<td>Application form<tr><td>Has rowed for years<td>" + said
    page = f"<h1>Person specification: Pilot</h1><table><tr><th>Essential<th>Assessed by{rows}</table>"
    last = draft_of(page.encode(), "html").posts[0].criteria[-1]
    assert last.measured_by[:2] == ("Application form", "Interview")
    assert last.measured_by[2:] in (("Guild or union records",), ("Logbook",))


def test_such_lists_that_are_not_as_many_as_the_criteria_are_doubted() -> None:
    rows = "<tr><td><p>Can swim</p><p>Can row</p><p>Can dive</p><td><p>Interview</p><p>Form / Interview / Union records"
    page = (
        "<h1>Person specification: Pilot</h1><table><tr><th>Essential<th>Assessed by"
        f"{rows}<p>Interview<tr><td>Can sing<td>Interview</table>"
    ).replace("<p>Can dive</p>", "<p>Can dive</p><p>Can sail</p>")
    criteria = draft_of(page.encode(), "html").posts[0].criteria
    assert criteria[0].measured_by == ("Interview", "Application form", "Union records")
    assert any("may be one for each" in doubt for doubt in criteria[0].doubts)


def test_criteria_that_begin_with_a_bare_verb_are_taken_apart_where_a_page_ran_them_together() -> None:
    text = "Able to talk with young children Encourage high standards at all times Promote good manners"
    parts, doubts = split_run_together(text)
    assert parts == [
        "Able to talk with young children",
        "Encourage high standards at all times",
        "Promote good manners",
    ]
    assert doubts


@pytest.mark.parametrize(
    "named", ["safeguarding Lead in a school", "health and safety Act 1974", "learning Support team"]
)
def test_a_noun_with_a_capital_that_could_be_such_a_verb_divides_nothing(named: str) -> None:
    assert split_run_together(f"Experience and good understanding of the {named}")[1] == ()

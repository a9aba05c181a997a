"""Lists inside lists, in cells as outside them: choices are one criterion, names head only what is below them."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.carrying import pack, unpack
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from tests.importing.list_making import add_list, bytes_of, numbered, open_text, word
from tests.importing.table_making import draft_of

_TITLE = "Person specification: Pilot"
_CHOSEN = [("Boatmaster licence", 2), ("Yachtmaster certificate;", 2), ("Good eyesight", 1)]
_JOINED = "Boatmaster licence, or Yachtmaster certificate"


def _nested(lines: list[tuple[str, int]]) -> str:
    """Lines with their depths as lists in lists."""
    made, deep = "<ul>", 1
    for text, depth in lines:
        made += "<ul>" * (depth - deep) + "</ul>" * (deep - depth) + f"<li>{text}"
        deep = depth
    return made + "</ul>" * deep


def _pages(lines: list[tuple[str, int]]) -> list[str]:
    """The lines below a heading, in a column of a level, and in a row that says it."""
    lists = _nested(lines)
    shown = (
        f"<h2>Essential</h2>{lists}",
        f"<table><tr><th>Essential<th>Desirable<tr><td>{lists}<td></table>",
        f"<table><tr><th>Criteria<th>E/D<tr><td>{lists}<td>E</table>",
    )
    return [f"<h1>{_TITLE}</h1>{one}" for one in shown]


def _told(draft: DraftSpecification) -> list[tuple[str, str]]:
    criteria = [one for post in draft.posts for one in post.criteria]
    assert {one.level for one in criteria} == {"essential"}
    assert not any("divid" in doubt or "group" in doubt for one in criteria for doubt in one.doubts)
    assert not any("group" in doubt for doubt in draft.doubts)
    return [(one.group, one.text) for one in criteria]


@pytest.mark.parametrize(
    ("lead", "joined"),
    [
        ("One of the following:", f"One of the following: {_JOINED}"),
        ("Either", f"Either: {_JOINED}"),
        ("Must hold at least one from this list", f"Must hold at least one from this list: {_JOINED}"),
    ],
)
def test_a_list_inside_a_list_that_is_only_a_choice_is_one_criterion(lead: str, joined: str) -> None:
    for page in _pages([(lead, 1), *_CHOSEN]):
        assert _told(draft_of(page.encode(), "html")) == [("", joined), ("", "Good eyesight")]


def test_codes_behind_the_lead_of_a_choice_hold_for_all_of_it() -> None:
    page = _pages([("Any of these (A):", 1), *_CHOSEN])[0] + "<p>A = application form, I = interview</p>"
    criteria = draft_of(page.encode(), "html").posts[0].criteria
    assert (criteria[0].text, criteria[0].measured_by) == (f"Any of these: {_JOINED}", ("Application form",))


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Able to", [("", "Able to splice rope"), ("", "Able to row a gig"), ("", "Good eyesight")]),
        ("Seamanship", [("Seamanship", "splice rope"), ("Seamanship", "row a gig"), ("", "Good eyesight")]),
        ("Knowledge of these waters, above all:", [
            ("Knowledge of these waters, above all", "splice rope"),
            ("Knowledge of these waters, above all", "row a gig"), ("", "Good eyesight")]),
    ],
)  # fmt: skip
def test_the_lead_of_a_list_inside_a_list_holds_for_no_item_behind_it(
    lead: str, expected: list[tuple[str, str]]
) -> None:
    for page in _pages([(lead, 1), ("splice rope", 2), ("row a gig", 2), ("Good eyesight", 1)]):
        assert _told(draft_of(page.encode(), "html")) == expected


def test_lists_inside_lists_in_cells_of_word_files_and_open_documents_are_read_by_their_depth() -> None:
    lines = [("Any one of these:", 1), *_CHOSEN]
    paper = word(_TITLE)
    add_list(paper, 7, [("bullet", "•")] * 2)
    table = paper.add_table(2, 1)
    table.cell(0, 0).text = "Essential"
    for number, (text, depth) in enumerate(lines):
        cell = table.cell(1, 0)
        paragraph = cell.paragraphs[0] if not number else cell.add_paragraph()
        paragraph.add_run(text)
        numbered(paragraph, 7, depth - 1)
    items = [f"<text:list-item><text:p>{text}</text:p>" for text, _depth in lines]
    inner = f"<text:list>{items[1]}</text:list-item>{items[2]}</text:list-item></text:list>"
    listed = f"<text:list>{items[0]}{inner}</text:list-item>{items[3]}</text:list-item></text:list>"
    cells = [f"<table:table-row><table:table-cell>{one}</table:table-cell></table:table-row>"
             for one in ("<text:p>Essential</text:p>", listed)]  # fmt: skip
    body = f"<text:h>{_TITLE}</text:h><table:table>{''.join(cells)}</table:table>"
    for data, form in ((bytes_of(paper), "docx"), (open_text("", body), "odt")):
        assert _told(draft_of(data, form)) == [("", f"Any one of these: {_JOINED}"), ("", "Good eyesight")]
        document = parse(data, form, f"a.{form}", DEFAULT)
        assert unpack(pack(document)) == document

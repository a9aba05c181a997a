"""What a page's own style sheet hides or strikes through is not read, and said as hidden text is."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.pasting import read_text
from tests.importing.table_making import lines_of

_GONE = "Keeps the lamp of the lighthouse burning all night"


def _read(sheet: str, item: str, around: str = "{}") -> DraftSpecification:
    listed = around.format(f"<ul><li>Splices rope</li>{item}<li>Rows a gig</li></ul>")
    page = f"<h1>Person specification: Boatman</h1><h2>Essential</h2>{listed}<p>All assessed by interview.</p>"
    return read_text(f"<html><head><style>{sheet}</style></head><body>{page}</body></html>", "page.html")


_SEEN = ["e||Splices rope|Interview", "e||Rows a gig|Interview"]


@pytest.mark.parametrize(
    ("sheet", "item"),
    [
        (".old{display:none}", f'<li class="b old">{_GONE}</li>'),
        ("h4, li.old { color: red; DISPLAY : none !important }", f'<li class="old">{_GONE}</li>'),
        ("#x7 {visibility:hidden}", f'<li id="x7">{_GONE}</li>'),
        ("/* { */ ul > li.old{display:none;}", f'<li class="old">{_GONE}</li>'),
        ("ul aside{display:none}", f"<li><aside>{_GONE}</aside></li>"),
        ("@media screen{.old{display:none}}", f'<li class="old">{_GONE}</li>'),
        ("<!-- @import url(x.css); .old{display:none} -->", f'<li class="old">{_GONE}</li>'),
        ("li.old{display:none} .old{display:block}", f'<li class="old">{_GONE}</li>'),
    ],
)
def test_what_a_rule_hides_is_left_out_and_said(sheet: str, item: str) -> None:
    draft = _read(sheet, item)
    assert lines_of(draft) == _SEEN
    assert [said for said in draft.doubts if "formatted as hidden text" in said]


def test_what_a_rule_strikes_through_is_left_out_and_said() -> None:
    draft = _read(".old{text-decoration:line-through}", f'<li class="old">{_GONE}</li>')
    assert lines_of(draft) == _SEEN
    assert [said for said in draft.doubts if "struck through" in said]


@pytest.mark.parametrize(
    ("sheet", "opens"),
    [
        ("@media print{.old{display:none}}", '<li class="old">'),
        ("@media (max-width: 600px){.old{display:none}} p{}", '<li class="old">'),
        (".old:hover{display:none}", '<li class="old">'),
        (".old.gone{display:none}", '<li class="old">'),
        ("ol > .old{display:none}", '<li class="old">'),
        (".old{display:none} li.old{display:list-item}", '<li class="old">'),
        (".old{display:none}", '<li class="old" style="display:block">'),
        (".old{display:none} @media (min-width: 40em){.old{display:block}}", '<li class="old">'),
        ("body{visibility:hidden}", "<li>"),
        (".old{display:none", '<li class="old">'),
    ],
)
def test_what_is_shown_in_spite_of_a_rule_is_read(sheet: str, opens: str) -> None:
    draft = _read(sheet, f"{opens}{_GONE}</li>")
    assert lines_of(draft) == [_SEEN[0], f"e||{_GONE}|Interview", _SEEN[1]]
    assert not draft.doubts


def test_a_sheet_of_many_braces_and_comments_is_read_in_no_time() -> None:
    assert lines_of(_read("/*" * 20_000 + "{" * 20_000, "")) in (_SEEN,)

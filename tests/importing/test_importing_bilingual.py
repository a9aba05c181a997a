"""Specifications in Welsh and English side by side: each criterion once, in English, and that is said."""

import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from tests.importing.pasting import read_text
from tests.importing.table_making import draft_of, lines_of, table_in

_SAID = (
    ("Profiad o arwain teithiau cerdded", "Experience of leading walks", "E"),
    ("Y gallu i ddarllen mapiau'n hyderus", "The ability to read maps with confidence", "E"),
    ("Gwybodaeth am hanes yr ardal", "Knowledge of the history of the area", "D"),
    ("Trwydded yrru lawn", "Full driving licence", "D"),
)
_ONCE = [f"{level.lower()}||{english}|" for _welsh, english, level in _SAID]
_TOLD = (
    "The document says the same in Welsh and in English. Only the English was read as criteria; "
    "check it against the Welsh."
)


def _levels(draft: DraftSpecification) -> list[str]:
    assert _TOLD in draft.doubts
    return [f"{line.partition('|')[0]}||{line.split('|')[2]}|" for line in lines_of(draft)]


@pytest.mark.parametrize("form", ["docx", "xlsx", "html"])
@pytest.mark.parametrize("order", ["{0}\n{1}", "{1}\n{0}", "{0} / {1}", "{0} {1}"])
def test_a_cell_in_both_languages_is_one_criterion(form: str, order: str) -> None:
    rows = [[order.format("Gofyniad", "Requirement"), "E/D"], *([order.format(a, b), c] for a, b, c in _SAID)]
    assert _levels(draft_of(table_in(form, rows), form)) == _ONCE


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_a_column_of_each_language_makes_each_row_one_criterion(form: str) -> None:
    rows = [["Gofyniad", "Requirement", "E/D"], *([a, b, c] for a, b, c in _SAID)]
    assert _levels(draft_of(table_in(form, rows), form)) == _ONCE


def test_a_list_that_says_every_item_twice_is_read_once() -> None:
    lines = {
        level: "".join(f"- {a}\n- {b}\n" for a, b, own in _SAID if own == level)
        for level in ("E", "D")
    }  # fmt: skip
    text = f"Person specification: Ranger\n\nHanfodol / Essential\n{lines['E']}\nDymunol / Desirable\n{lines['D']}"
    assert _levels(read_text(text, "spec.txt")) == _ONCE


def test_a_whole_table_in_welsh_before_the_same_in_english_is_read_once() -> None:
    page = "<h1>Person specification: Ranger</h1>" + "".join(
        f"<table><tr><th>{head}</th><th>E/D</th></tr>"
        + "".join(f"<tr><td>{said[at]}</td><td>{said[2]}</td></tr>" for said in _SAID)
        + "</table>"
        for at, head in enumerate(("Gofyniad", "Requirement"))
    )
    assert _levels(draft_of(page.encode(), "html")) == _ONCE


def test_the_group_and_the_title_are_read_in_english_too() -> None:
    page = (
        "<h2>Manyleb Person: Ceidwad / Person Specification: Warden</h2><table><tr><th>Maes<br>Area</th>"
        "<th>Gofyniad<br>Requirement</th><th>Hanfodol<br>Essential</th><th>Dymunol<br>Desirable</th></tr>"
        + "".join(
            f"<tr><td>Profiad<br>Experience</td><td>{a}<br>{b}</td><td>{'X' * (c == 'E')}</td>"
            f"<td>{'X' * (c == 'D')}</td></tr>"
            for a, b, c in _SAID
        )
        + "</table>"
    )
    draft = draft_of(page.encode(), "html")
    assert draft.posts[0].title == "Warden"
    assert {one.group for one in draft.posts[0].criteria} == {"Experience"}
    assert _levels(draft) == _ONCE


def test_english_with_a_line_of_welsh_loses_nothing() -> None:
    text = (
        "Person specification: Ranger\n\nEssential\n- Experience of leading walks\n- Gallu siarad Cymraeg yn rhugl\n"
        "- Full driving licence\n\nDesirable\n- Knowledge of the area\n\nMae croeso i chi wneud cais yn Gymraeg neu "
        "yn Saesneg."
    )
    draft = read_text(text, "spec.txt")
    assert _TOLD not in draft.doubts
    assert "e||Gallu siarad Cymraeg yn rhugl|" in lines_of(draft)


def test_welsh_alone_is_left_as_it_is() -> None:
    rows = [["Requirement", "E/D"], *([a, c] for a, _b, c in _SAID)]
    draft = draft_of(table_in("docx", rows), "docx")
    assert _TOLD not in draft.doubts
    assert [line.split("|")[2] for line in lines_of(draft)] == [welsh for welsh, _english, _level in _SAID]

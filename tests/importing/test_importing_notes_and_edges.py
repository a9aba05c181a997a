"""Notes across tables, headings that say methods, levels at the ends of lines, rows with only one column full."""

import io
from collections.abc import Sequence

import openpyxl
import pytest

from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.recognising import recognise
from tests.importing.pasting import read_text

_LEVELS = ("Essential", "Desirable")


def _told(draft: DraftSpecification) -> list[str]:
    return [
        f"{one.level[0]}|{one.group}|{one.text}|{', '.join(one.measured_by)}"
        for post in draft.posts
        for one in post.criteria
    ]


def _table(*rows: Sequence[str]) -> str:
    wide = max(map(len, rows))
    lines = (
        f'<td colspan="{wide}">{row[0]}</td>' if len(row) == 1 else "".join(f"<td>{text}</td>" for text in row)
        for row in rows
    )
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def _page(*parts: str) -> list[str]:
    return _told(read_text("<h1>Person specification: Potter</h1>" + "".join(parts), "page.html"))


def _sheet(*rows: Sequence[str]) -> list[str]:
    book = openpyxl.Workbook()
    for at, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            if text:
                book["Sheet"].cell(at, column, text)
    data = io.BytesIO()
    book.save(data)
    return _told(recognise(parse(data.getvalue(), "xlsx", "sheet.xlsx", DEFAULT), DEFAULT))


@pytest.mark.parametrize(
    "note",
    [
        "All requirements will be assessed by: application form and interview",
        "Assessed by application form and interview",
        "All of the above: application form and interview",
        "The essential and desirable criteria are identified from the application form and interview.",
    ],
)
def test_a_last_row_that_says_methods_holds_for_all_groups_of_a_column(note: str) -> None:
    rows = (("Area", *_LEVELS), ("Craft", "Throwing on a wheel", "Raku firing"), ("People", "Teaching children", ""))
    assert _page(_table(*rows, (note,))) == [
        "e|Craft|Throwing on a wheel|Application form, Interview",
        "d|Craft|Raku firing|Application form, Interview",
        "e|People|Teaching children|Application form, Interview",
    ]


def test_notes_between_rows_hold_for_the_rows_since_the_last_one() -> None:
    rows = (
        ("Craft", "Throwing on a wheel", ""),
        ("Assessed by application form",),
        ("People", "Teaching children", ""),
    )
    assert [line.split("|")[3] for line in _page(_table(("Area", *_LEVELS), *rows, ("Assessed at interview",)))] == [
        "Application form",
        "Interview",
    ]


@pytest.mark.parametrize(
    "heads",
    [
        ("Criteria assessed by application form", "Criteria assessed at interview"),
        ("Section 1: Application form", "Section 2: Interview"),
        ("We will look for these in your application", "We will look for these at interview"),
    ],
)
def test_lines_right_above_tables_say_how_each_is_assessed(heads: tuple[str, str]) -> None:
    tables = [_table(("Criterion", *_LEVELS), (text, "X", "")) for text in ("Throwing on a wheel", "Teaching children")]
    parts = [f"<p>{head}</p>{table}" for head, table in zip(heads, tables, strict=True)]
    assert _page(*parts) == ["e||Throwing on a wheel|Application form", "e||Teaching children|Interview"]


@pytest.mark.parametrize("sign", ["{} – assessed {}", "{}: to be assessed {}", "{} assessed {}"])
def test_the_heading_of_a_group_may_say_how_it_is_assessed(sign: str) -> None:
    groups = [("Experience", "by application form", "Throwing"), ("Personal qualities", "at interview", "Patience")]
    parts = [f"<h2>{sign.format(name, how)}</h2>{_table(_LEVELS, (text, ''))}" for name, how, text in groups]
    assert _page(*parts) == ["e|Experience|Throwing|Application form", "e|Personal qualities|Patience|Interview"]


@pytest.mark.parametrize(
    "line",
    ["{text}  [{level}] {code}", "{text} ... {level} ... {code}", "{text} [{level} {code}]", "{level} {text} ({code})"],
)
def test_levels_and_codes_at_the_edges_of_lines_are_read(line: str) -> None:
    facts = [("Throwing on a wheel", "E", "A, I"), ("Raku firing", "D", "T"), ("Teaching children", "E", "I")]
    lines = "\n".join("- " + line.format(text=text, level=level, code=code) for text, level, code in facts)
    key = "A = Application form, I = Interview, T = Test"
    assert _told(read_text(f"Person specification: Potter\n\n{key}\n\nSKILLS\n{lines}\n", "a.txt")) == [
        "e|SKILLS|Throwing on a wheel|Application form, Interview",
        "d|SKILLS|Raku firing|Test",
        "e|SKILLS|Teaching children|Interview",
    ]


def test_a_line_that_hangs_below_an_item_goes_on_with_it_behind_a_colon_too() -> None:
    head = "PERSON SPECIFICATION: Potter\n\nESSENTIAL\n\n"
    text = head + "1. Experience of one of these:\n   raku or slip casting\n2. Patience\n"
    assert _told(read_text(text, "a.txt")) == [
        "e||Experience of one of these: raku or slip casting|",
        "e||Patience|",
    ]


def test_the_longer_column_of_a_sheet_is_read_to_its_end() -> None:
    rows = (("Throwing on a wheel", "Raku firing"), ("Packing a kiln",), ("Teaching children",), ("Ordering clay",))
    assert _sheet(("Person specification: Potter",), (), _LEVELS, *rows, (), ("Apply by letter",)) == [
        "e||Throwing on a wheel|",
        "d||Raku firing|",
        "e||Packing a kiln|",
        "e||Teaching children|",
        "e||Ordering clay|",
    ]


def test_the_last_rows_of_a_sheet_without_a_group_of_their_own_belong_to_its_table() -> None:
    rows = (("Craft", "Throwing on a wheel", "Raku firing"), ("People", "Teaching children"), ("", "Patience"))
    assert _sheet(("Person specification: Potter",), ("Area", *_LEVELS), *rows) == [
        "e|Craft|Throwing on a wheel|",
        "d|Craft|Raku firing|",
        "e|People|Teaching children|",
        "e|People|Patience|",
    ]


@pytest.mark.parametrize("number", ["{}{}", "PS-{}{}", "{}.{}", "({}{})"])
def test_small_tables_whose_numbers_tell_levels_are_all_read(number: str) -> None:
    groups = [("Craft", "Throwing", "Raku"), ("Knowledge", "Clays", "Glazes"), ("People", "Teaching", "Selling")]
    parts = [
        f"<h2>{name}</h2>{_table((number.format('E', at), one), (number.format('D', at), other))}"
        for at, (name, one, other) in enumerate(groups, 1)
    ]
    assert _page(*parts) == [line for name, one, other in groups for line in (f"e|{name}|{one}|", f"d|{name}|{other}|")]


def test_a_letter_of_the_key_in_the_column_of_a_level_is_a_method() -> None:
    rows = (("Throwing on a wheel", "T", ""), ("A kiln licence", "D", ""), ("Raku firing", "", "A/D"))
    key = "<p>A – Application, D – Documents, T – Trade test</p>"
    assert _page(key, _table(("Criteria", *_LEVELS), *rows)) == [
        "e||Throwing on a wheel|Trade test",
        "e||A kiln licence|Documents",
        "d||Raku firing|Application form, Documents",
    ]


def test_what_we_need_and_how_we_will_test_it_head_columns() -> None:
    parts = [
        f"<p><b>{level} criteria</b></p>{_table(('', head, 'How we will test it'), ('1', text, 'Interview'))}"
        for level, head, text in zip(_LEVELS, ("What we need", "What would help"), ("Throwing", "Raku"), strict=True)
    ]
    assert _page(*parts) == ["e||Throwing|Interview", "d||Raku|Interview"]


@pytest.mark.parametrize("head", ["Assessment stage", "Evidence stage", "Assessment", "Assessment point"])
def test_the_stage_of_an_assessment_heads_a_column_of_methods(head: str) -> None:
    rows = [("Ref", "Criteria", head), ("GLAZING",), ("E1", "Mixing of glazes", "Application, Interview")]
    rows += [("D1", "Raku firing", "Application"), ("MANNER",), ("E2", "Patience with beginners", "Practical exercise")]
    assert _page(_table(*rows)) == [
        "e|GLAZING|Mixing of glazes|Application form, Interview",
        "d|GLAZING|Raku firing|Application form",
        "e|MANNER|Patience with beginners|Practical exercise",
    ]


def test_a_level_in_square_brackets_in_a_cell_of_its_own_is_a_level() -> None:
    rows = [("Criteria", "Level", "Assessed by"), ("Mixing of glazes", "[E]", "Interview")]
    rows += [("Raku firing", "[D]", "Application form"), ("Throwing of large pots", "[Essential]", "Test")]
    assert [line[:2] for line in _page(_table(*rows))] == ["e|", "d|", "e|"]

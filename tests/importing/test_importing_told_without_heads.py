"""Tables without headings of levels in documents without a heading of their own, whose rows tell both levels."""

from dataclasses import replace

import pytest

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.limits import DEFAULT
from shortlister.importing.recognising import recognise
from tests.importing.table_making import lines_of

_AREAS = [["SKILLS", "Baits a long line", "Essential"], ["", "Mends nets", "Desirable"]]
_AREAS += [["OTHER", "Swims well", "Essential"], ["", "Speaks Manx", "Desirable"]]
_READ = ["e|SKILLS|Baits a long line|", "d|SKILLS|Mends nets|", "e|OTHER|Swims well|", "d|OTHER|Speaks Manx|"]
_NUMBERED = [["Ref", "Criterion"], ["E1", "Baits a long line"], ["E2", "Swims well"], ["D1", "Mends nets"]]


def _document(rows: list[list[str]]) -> Document:
    cells = tuple(
        Cell((text,) if text else (), row, column, place=Place(cell=f"table 1 row {row} column {column}"))
        for row, texts in enumerate(rows, 1)
        for column, text in enumerate(texts, 1)
    )
    heading = Block(BlockKind.HEADING, "Deckhand", 1)
    return Document("a.docx", "docx", (heading, Block(BlockKind.TABLE, cells=cells)))


def _lines(document: Document) -> list[str]:
    return lines_of(recognise(document, DEFAULT))


@pytest.mark.parametrize("head", [[], [["", "", ""]], [["Area", "Criterion", ""]]])
def test_a_column_of_nothing_but_both_levels_needs_no_heading(head: list[list[str]]) -> None:
    assert _lines(_document(head + _AREAS)) == _READ


def test_numbers_that_begin_with_the_letters_of_both_levels_need_no_column_of_levels() -> None:
    assert _lines(_document(_NUMBERED)) == ["e||Baits a long line|", "e||Swims well|", "d||Mends nets|"]
    assert not _lines(_document([["Bay", "Part"], ["A1", "Winch motor"], ["A2", "Net drum"], ["B1", "Warp block"]]))


def test_levels_merged_downwards_on_the_left_are_those_of_all_rows_beside_them() -> None:
    document = _document(
        [["Essential", "Baits a long line"], ["", "Swims well"], ["Desirable", "Mends nets"], ["", "Sings bass"]]
    )
    table = document.blocks[1]
    cells = (replace(one, row_span=2) if one.column == 1 else one for one in table.cells if one.paragraphs)
    merged = replace(document, blocks=(document.blocks[0], replace(table, cells=tuple(cells))))
    assert _lines(merged) == ["e||Baits a long line|", "e||Swims well|", "d||Mends nets|", "d||Sings bass|"]


def test_criteria_that_say_the_level_of_their_row_too_are_no_labels() -> None:
    rows = [["Criteria", "Level"], ["Steering is essential", "Essential"], ["Knots (essential)", "Essential"]]
    rows += [["Desirable: sings", "Desirable"], ["A boat would be desirable", "Desirable"]]
    draft = recognise(_document(rows), DEFAULT)
    assert [line[0] for line in lines_of(draft)] == ["e", "e", "d", "d"]
    assert not draft.doubts


def test_what_a_criterion_says_of_itself_does_not_make_it_left_out() -> None:
    rows = [["Area", "Criteria"], ["Skills", "Baits a line (D) [A]"], ["Skills", "Mends nets (E) [A, I]"]]
    rows += [["Other", "Swims well (E) [I]"]]
    key = Block(BlockKind.PARAGRAPH, "(E) essential (D) desirable [A] application [I] interview")
    document = _document(rows)
    draft = recognise(replace(document, blocks=(*document.blocks, key)), DEFAULT)
    assert len(lines_of(draft)) == len(rows) - 1
    assert not draft.doubts


def test_the_bullet_of_an_empty_list_is_no_tick_for_the_level_above_it() -> None:
    rows = [["Area", "Essential", "Desirable"], ["Skills", "Mends nets", "•"], ["Other", "Swims", "Speaks Manx"]]
    assert not recognise(_document(rows), DEFAULT).doubts


def test_the_letters_of_several_posts_are_no_other_level() -> None:
    rows = [["", "Deckhand", "Boatswain", "Skipper"], ["Baits a line", "E", "E", "E"], ["Mends nets", "", "D", "E"]]
    rows += [["Swims well", "D", "E", "E"], ["Has a ticket", "", "", "D"]]
    document = _document(rows)
    table = document.blocks[1]
    band = Cell(("Skills",), 2, 1, 1, 4)
    cells = (one if one.row == 1 else replace(one, row=one.row + 1) for one in table.cells)
    key = Block(BlockKind.PARAGRAPH, "E = Essential D = Desirable")
    blocks = (key, replace(table, cells=(band, *cells)))
    assert not [str(one) for one in recognise(replace(document, blocks=blocks), DEFAULT).doubts if "level" in str(one)]

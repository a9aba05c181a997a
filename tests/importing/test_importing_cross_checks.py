"""What the document says against what was read: each disagreement is a doubt with its place, and agreement is none."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document, DraftCriterion, DraftPost
from shortlister.importing.criteria.closing.cross_checks import cross_checked
from shortlister.importing.criteria.draft import draft_from

_TABLE = (
    ("Area", "What we want", "E/D", "Form", "Talk"),
    ("Boats", "Splicing rope", "E", "x", "x"),
    ("Boats", "Reading a tide table", "E", "x", ""),
    ("Boats", "Towing a trailer", "D", "x", ""),
    ("People", "Patience with beginners", "E", "", "x"),
    ("People", "Speaking Cornish", "D", "", "x"),
)
_LINES = (
    ("h", "Person specification: Ferry hand"),
    ("h", "Essential"),
    ("i", "Splicing rope (Form)"),
    ("i", "Reading a tide table (Interview)"),
    ("i", "Patience with beginners (Form, Interview)"),
    ("h", "Desirable"),
    ("i", "Towing a trailer (Form)"),
    ("i", "Speaking Cornish (Interview)"),
)
_KINDS = {"h": BlockKind.HEADING, "p": BlockKind.PARAGRAPH, "i": BlockKind.ITEM}


def _table(rows: Sequence[Sequence[str]]) -> Document:
    cells = [
        Cell(tuple(text.split("\n")), row, column, place=Place(cell=f"table 1 row {row} column {column}"))
        for row, texts in enumerate(rows, 1)
        for column, text in enumerate(texts, 1)
        if text
    ]
    head = Block(BlockKind.HEADING, "Person specification: Ferry hand", 1, place=Place(block=0))
    return Document("a.docx", "docx", (head, Block(BlockKind.TABLE, cells=tuple(cells), place=Place(block=1))))


def _lines(texts: Sequence[tuple[str, str]]) -> Document:
    blocks = [
        Block(_KINDS[kind], text, 1, label="•" if kind == "i" else "", place=Place(line=at))
        for at, (kind, text) in enumerate(texts, 1)
    ]
    return Document("a.txt", "txt", tuple(blocks))


def _read(document: Document) -> list[DraftCriterion]:
    (post,) = draft_from(document).posts
    return list(post.criteria)


def _said(document: Document, criteria: Sequence[DraftCriterion]) -> list[str]:
    return [str(one) for one in cross_checked(document, (DraftPost("Ferry hand", tuple(criteria)),), (), ())]


@pytest.mark.parametrize("document", [_table(_TABLE), _lines(_LINES)], ids=["a table", "lines"])
def test_what_is_read_as_it_stands_has_no_doubt(document: Document) -> None:
    criteria = _read(document)
    assert len(criteria) == 5
    assert _said(document, criteria) == []


@pytest.mark.parametrize("document", [_table(_TABLE), _lines(_LINES)], ids=["a table", "lines"])
def test_a_criterion_that_vanishes_among_others_is_said_with_its_place(document: Document) -> None:
    criteria = _read(document)
    lost = criteria.pop(1)
    (said,) = _said(document, criteria)
    assert lost.text == "Reading a tide table"
    assert said.partition("“")[2].startswith("Reading a tide table")
    assert said.endswith("” stands among what is asked for, but was left out.")
    assert said.startswith(("Row 3, column 2", "Table 1, row 3, column 2", "Line 4"))


@pytest.mark.parametrize("document", [_table(_TABLE), _lines(_LINES)], ids=["a table", "lines"])
def test_another_level_than_the_row_or_the_heading_gives_is_doubted(document: Document) -> None:
    criteria = _read(document)
    criteria[0] = replace(criteria[0], level="desirable")
    assert any("“Splicing rope” stands under or beside" in said for said in _said(document, criteria))


@pytest.mark.parametrize("document", [_table(_TABLE), _lines(_LINES)], ids=["a table", "lines"])
def test_a_method_that_stands_beside_a_criterion_and_was_not_read_is_doubted(document: Document) -> None:
    criteria = [replace(one, measured_by=()) for one in _read(document)]
    assert any("stands beside “Splicing rope”, but was not read as how it is measured" in said
               for said in _said(document, criteria))  # fmt: skip


def test_rows_with_different_ticks_that_all_have_the_same_methods_are_doubted() -> None:
    document = _table(_TABLE)
    every = tuple({method: None for one in _read(document) for method in one.measured_by})
    criteria = [replace(one, measured_by=every) for one in _read(document)]
    assert any("differ in what stands beside them" in said for said in _said(document, criteria))


def test_many_disagreements_of_a_kind_are_two_and_a_count() -> None:
    rows = [("What we want", "Level"), *((f"Knot number {number} tied well", "Desirable") for number in "abcdefg")]
    document = _table(rows)
    criteria = [replace(one, level="essential") for one in _read(document)]
    said = [one for one in _said(document, criteria) if "another level" in one or "same reason" in one]
    assert len(said) == 3
    assert "5 more" in said[2]


def test_a_mark_that_made_no_difference_is_doubted() -> None:
    document = _lines([("h", "Person specification"), ("h", "Essential"), ("i", "Splicing rope *"), ("i", "Whipping *"),
                       ("i", "Patience with beginners"), ("i", "Tide tables")])  # fmt: skip
    criteria = [
        DraftCriterion(block.text.strip(" *"), "", "essential", ("Interview",), block.place)
        for block in document.blocks
        if block.kind is BlockKind.ITEM
    ]
    assert any("“Splicing rope *” bears a mark" in said for said in _said(document, criteria))
    criteria[0], criteria[1] = (replace(one, measured_by=("Test",)) for one in criteria[:2])
    assert _said(document, criteria) == []


def test_one_of_many_alike_that_was_read_otherwise_is_doubted() -> None:
    document = _lines([("h", "Person specification"), ("p", "Skills:"),
                       *(("i", f"Knot {name} tied well") for name in ("alpha", "beta", "gamma", "delta"))])  # fmt: skip
    criteria = [
        DraftCriterion(block.text, "", "essential", (), block.place)
        for block in document.blocks
        if block.kind is BlockKind.ITEM
    ]
    assert _said(document, criteria) == []
    criteria[2] = replace(criteria[2], level="desirable")
    assert any("nothing in the document tells “Knot gamma tied well” from" in one for one in _said(document, criteria))


def test_a_column_of_words_that_made_no_difference_is_doubted() -> None:
    document = _table([("What we want", "Rank"), ("Splicing", "high"), ("Towing", "low"), ("Patience", "high")])
    criteria = [
        DraftCriterion(cell.text, "", "essential", ("Interview",), cell.place)
        for cell in document.blocks[1].cells
        if cell.column == 1 and cell.row > 1
    ]
    assert any("what stands below “Rank” was not read" in said for said in _said(document, criteria))


def test_a_line_cut_in_two_and_two_lines_in_one_are_doubted() -> None:
    document = _table([("What we want",), ("Splicing rope",), ("Towing a trailer of any",), ("length or weight",),
                       ("Patience with beginners",), ("Tide tables",)])  # fmt: skip
    cells = [cell for cell in document.blocks[1].cells if cell.row > 1]
    criteria = [DraftCriterion(cell.text, "", "essential", (), cell.place) for cell in cells]
    assert any("“length or weight” begins like the rest of a sentence" in one for one in _said(document, criteria))
    joined = replace(criteria[3], text="Patience with beginners Tide tables")
    together = [criteria[0], replace(criteria[1], text="Towing a trailer of any length or weight"), joined]
    (said,) = _said(document, together)
    assert "“Patience with beginners Tide tables” was put together from several lines" in said


def test_a_heading_that_is_the_group_of_none_and_a_group_from_elsewhere_are_doubted() -> None:
    document = _lines([("h", "Person specification"), ("h", "Afloat"), ("i", "Splicing rope"), ("i", "Tide tables"),
                       ("h", "Ashore"), ("i", "Towing a trailer"), ("i", "Painting a hull")])  # fmt: skip
    items = [block for block in document.blocks if block.kind is BlockKind.ITEM]
    criteria = [DraftCriterion(block.text, "Afloat", "essential", (), block.place) for block in items]
    assert any("“Ashore” stands over criteria, but is the group of none" in one for one in _said(document, criteria))
    criteria[3] = replace(criteria[3], group="Ashore")
    assert any("“Towing a trailer” stands under “Ashore”, but was read in another group" in one
               for one in _said(document, criteria))  # fmt: skip


def test_what_is_doubted_already_is_not_said_again() -> None:
    document = _table(_TABLE)
    criteria = _read(document)
    lost = criteria.pop(1)
    post = DraftPost("Ferry hand", tuple(criteria))
    assert cross_checked(document, (post,), (), ()) != ()
    assert cross_checked(document, (post,), (lost,), ()) == ()
    assert cross_checked(document, (post,), (), (lost.source,)) == ()

"""Footnotes in the documents that are set as text: numbered, and found by their place."""

from pytestqt.qtbot import QtBot

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.ui.document_text import document_text
from shortlister.ui.scoring.document.prose_html import html_of

_NOTE = Block(BlockKind.PARAGRAPH, "Or work in a legal practice.", place=Place(cell="footnote 1", block=1))
_BODY = Block(BlockKind.PARAGRAPH, "A degree in law. Or work in a legal practice.", place=Place(block=0))
_NOTED = Document("notes.docx", "docx", (_BODY, _NOTE))


def test_a_note_is_numbered_and_marked_where_it_stands(qtbot: QtBot) -> None:
    text = document_text(_NOTED, size=14, family="Inter")
    whole = text.text.toPlainText()
    assert whole.split("\n")[1] == "Footnote 1  Or work in a legal practice."
    span = text.locate(_NOTE.place, _NOTE.text)
    assert span is not None
    assert span[0] == whole.index("Footnote 1  Or") + len("Footnote 1  ")


def test_a_note_of_an_application_is_numbered() -> None:
    assert "<b>Footnote 1</b>&nbsp; Or work in a legal practice." in html_of(_NOTED)


def test_the_same_cell_on_two_sheets_is_found_on_its_own(qtbot: QtBot) -> None:
    def sheet(name: str, index: int) -> Block:
        cell = Cell(("Tact",), 1, 1, place=Place(line=3, cell=f"{name}!A3"))
        other = Cell(("E",), 1, 2, place=Place(line=3, cell=f"{name}!B3"))
        return Block(BlockKind.TABLE, cells=(cell, other), place=Place(line=3, block=index))

    document = Document("two.xlsx", "xlsx", (sheet("One", 0), sheet("Two", 1)))
    text = document_text(document, size=14, family="Inter")
    first = text.locate(Place(line=3, cell="One!A3", block=0), "Tact")
    second = text.locate(Place(line=3, cell="Two!A3", block=1), "Tact")
    assert first is not None
    assert second is not None
    assert first[1] < second[0]

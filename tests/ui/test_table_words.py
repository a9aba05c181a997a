"""Tables on paper that is narrow: no word of theirs is broken while there is room for it."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.ui.documents.paper import Paper

ROWS = (
    ("", "Essential", "Desirable", "Measured by"),
    ("Qualifications", "Degree or equivalent experience in library or information work. Mathematics and English at "
     "GCSE grade C or above", "Chartered membership of CILIP", "Application form, certificates"),
    ("Experience", "Running a public library or a comparable front-line service. Managing volunteers and casual staff. "
     "Handling a budget", "Working with schools. Writing bids to funders", "Application form, interview"),
)  # fmt: skip


def broken(paper: Paper) -> list[str]:
    """What stands at the ends of lines that break a word."""
    found: list[str] = []
    block = paper.document().begin()
    while block.isValid():
        text = block.text()
        for number in range(block.layout().lineCount() - 1):
            line = block.layout().lineAt(number)
            end = line.textStart() + line.textLength()
            found += [text] if text[end - 1 : end + 1].isalpha() and len(text[end - 1 : end + 1]) == 2 else []
        block = block.next()
    return found


@pytest.mark.parametrize("narrowed", [False, True])
def test_words_of_a_table_stay_whole_in_a_narrow_pane(qtbot: QtBot, narrowed: bool) -> None:
    cells = tuple(Cell((text,), row, column) for row, texts in enumerate(ROWS) for column, text in enumerate(texts))
    document = Document("l.docx", "docx", (Block(BlockKind.TABLE, "", cells=cells, place=Place(block=0)),))
    window = QWidget()
    qtbot.addWidget(window)
    paper = Paper(window)
    paper.resize(900 if narrowed else 440, 600)
    window.resize(1000, 700)
    window.show()
    paper.show_document(document)
    paper.resize(440, 600)
    assert broken(paper) == []

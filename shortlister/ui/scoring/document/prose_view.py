"""A document set as text on paper: Word and text files, and the plain text of any other."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from shortlister.domain.plans.drafts import Document
from shortlister.i18n import _
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.scoring.document.prose_html import html_of, styles


class ProseView(QTextBrowser):
    """Shows one document; search marks every place and goes round them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown: tuple[Document, bool] | None = None
        self._places: list[QTextCursor] = []
        self._at = -1
        self._foot = 0
        self._chosen: QTextCursor | None = None
        self.setObjectName("prose")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("Application, as text"))
        self.setOpenLinks(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        follow(self._restyle)

    def show_document(self, document: Document, *, plain: bool = False) -> None:
        """Show this document from its beginning; the same one stays where it is."""
        if self._shown is not None and self._shown[0] is document and self._shown[1] == plain:
            return
        self._shown = (document, plain)
        self._set()

    def clear_paper(self) -> None:
        """Empty paper, while a document is being read."""
        self._shown = None
        self.clear()

    def _set(self) -> None:
        if self._shown is None:
            return
        document, plain = self._shown
        theme = current()
        self.document().setDefaultStyleSheet(styles(theme, plain=plain))
        self.setHtml(html_of(document, plain=plain))
        self._lay_foot()
        self._places, self._at = [], -1

    def _lay_paper(self, theme: Theme) -> None:
        """Paper with a margin of the desk round it; a root frame's own background would fill the whole view."""
        self.document().setDocumentMargin(theme.S(20))
        self.setViewportMargins(theme.S(12), theme.S(12), theme.S(6), 0)

    def _restyle(self, theme: Theme) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.colours.desk)
        palette.setColor(QPalette.ColorRole.Base, theme.colours.paper)
        palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self._lay_paper(theme)
        self._set()

    def set_foot(self, foot: int) -> None:
        """So many pixels at the foot of the view are lain over: the last lines can be scrolled above them."""
        if foot != self._foot:
            self._foot = foot
            self._lay_foot()

    def _lay_foot(self) -> None:
        """Lay the whole text out anew, as any change of its frame does."""
        frame = self.document().rootFrame()
        look = frame.frameFormat()
        look.setBottomMargin(current().S(20) + self._foot)
        frame.setFrameFormat(look)

    def turn(self, by: int) -> None:
        """So many screens on or back, a little less than whole ones."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * max(self.viewport().height() - current().S(48), 40))

    def selected_text(self) -> str:
        """What is selected, on one line."""
        return " ".join(self.textCursor().selectedText().replace("\u2029", " ").split())

    def place(self) -> str:
        """Where the selection stands: the page where the file tells it, else the heading over it; or nothing."""
        block = self.document().findBlock(self.textCursor().selectionStart())
        words = " ".join(block.text().split())
        for one in self._shown[0].blocks if self._shown is not None and words else ():
            if one.place.page and one.text and " ".join(one.text.split()) in words:
                return _("page {page}").format(page=one.place.page)
        while block.isValid() and not block.blockFormat().headingLevel():
            block = block.previous()
        heading = " ".join(block.text().split())
        return _("under “{heading}”").format(heading=heading) if heading else ""

    def find_all(self, words: str) -> int:
        """Mark every place where this stands; how many there are."""
        self._places, self._at = [], -1
        if words.strip():
            cursor = self.document().find(words.strip(), 0)
            while not cursor.isNull() and len(self._places) < 500:
                self._places.append(cursor)
                cursor = self.document().find(words.strip(), cursor)
        if words.strip() and not self._places and self._chosen == self.textCursor():
            cursor = self.textCursor()  # found for fewer letters: not what is sought now
            cursor.clearSelection()
            self.setTextCursor(cursor)
        self._mark()
        return len(self._places)

    def go_to(self, at: int) -> None:
        """Show the place of this number, from 0."""
        if 0 <= at < len(self._places):
            self._at = at
            cursor = QTextCursor(self._places[at])
            first, last = _sentence(cursor.block().text(), cursor.selectionStart() - cursor.block().position())
            begin = cursor.block().position()
            cursor.setPosition(begin + last)
            cursor.setPosition(begin + first, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self._chosen = QTextCursor(cursor)
            self.ensureCursorVisible()
            self._mark()

    def _mark(self) -> None:
        colours = current().colours
        marks = []
        for at, place in enumerate(self._places):
            look = QTextCharFormat()
            look.setBackground(colours.hl)
            if at == self._at:
                look.setFontUnderline(True)
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = place, look
            marks.append(mark)
        self.setExtraSelections(marks)


def _sentence(text: str, at: int) -> tuple[int, int]:
    """From where to where the sentence round this place reaches."""
    ends = [match.end() for match in re.finditer(r"[.!?:;](?=\s)", text)]
    first = max((end for end in ends if end <= at), default=0)
    last = min((end for end in ends if end > at), default=len(text))
    return first + len(text[first:]) - len(text[first:].lstrip()), last

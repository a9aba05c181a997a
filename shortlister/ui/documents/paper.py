"""A document that was read, set as text on paper: zoomed, searched, and stretches of it marked."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from shortlister.domain.places import Passage
from shortlister.i18n import _
from shortlister.ui.before_qt import late
from shortlister.ui.kit.theme import Theme, current, follow

if TYPE_CHECKING:
    from shortlister.domain.plans.drafts import Document
    from shortlister.ui.document_text import DocumentText, Span

ZOOMS: Final = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
POST: Final = "#1A56A4"
"""The accent of the light palette: paper is light in every theme, and a mark on it must be seen."""

_MOVING: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Paper(QTextBrowser):
    """Read-only text; a post in accent at the left of what is marked. `position_clicked` tells of a click."""

    position_clicked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.marked: tuple[Span, ...] = ()
        self.text: DocumentText | None = None
        self._shown: Document | None = None
        self._wanted: tuple[Passage, ...] = ()
        self._zoom = 2
        self._places: list[QTextCursor] = []
        self._at = -1
        self._sought = self._went = -1
        self._resizing = False
        self._pressed = QPoint()
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._moved())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Document"))
        follow(self._restyle)

    def show_document(self, document: "Document | None") -> None:
        """Set this document; None is empty paper."""
        if document is not self._shown or document is None:
            self._shown = document
            self._set()

    def show_words(self, words: str) -> None:
        """No document, and why."""
        self._shown, self.text = None, None
        self.unmark()
        self.setPlainText(words)

    def zoom(self) -> None:
        """Larger, then back to the smallest."""
        self._zoom = (self._zoom + 1) % len(ZOOMS)
        self._set()

    # Marking

    def mark(self, parts: Iterable[Passage]) -> None:
        """Mark where these stand, and bring the first into view."""
        self._wanted = tuple(parts)
        located = [] if self.text is None else [self.text.locate(one.place, one.words) for one in self._wanted]
        self.marked = tuple(span for span in located if span is not None)
        self._select()
        if self.marked:
            self._reveal(self.marked[0][0])

    def unmark(self) -> None:
        """Nothing is marked."""
        self._wanted = self.marked = ()
        self._select()

    def _reveal(self, position: int) -> None:
        self._sought = -1
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        self.document().documentLayout().documentSize()  # lays all of it out, so that the bar reaches as far as it must
        top = self.cursorRect(cursor)
        if top.top() < 20 or top.bottom() > self.viewport().height() - 60:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top.top() - self.viewport().height() // 3)
        self._sought = position

    def _moved(self) -> None:
        """Whoever scrolls looks for another place than the one that was brought into view."""
        if self.isVisible() and not self._resizing:
            self._sought = -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where lines break anew, what was brought into view stays there: the first width comes with the first look."""
        sought, self._resizing = self._sought, True
        if self.text is not None:
            self.text.fit(self.viewport().width())
        super().resizeEvent(event)
        self._resizing = False
        if 0 <= sought < self.document().characterCount():
            self._reveal(sought)

    def _select(self) -> None:
        spans = [self._selection(self._cursor(span)) for span in self.marked]
        found = [self._selection(cursor, here=at == self._at) for at, cursor in enumerate(self._places)]
        self.setExtraSelections([*spans, *found])
        self.viewport().update()

    def _cursor(self, span: "Span") -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _selection(self, cursor: QTextCursor, *, here: bool = False) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setBackground(current().colours.hl)
        if here:
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, look
        return selection

    # Searching and moving

    def find_all(self, words: str) -> int:
        """Mark every place where this stands; how many there are."""
        self._places, self._at = [], -1
        if words.strip():
            cursor = self.document().find(words.strip(), 0)
            while not cursor.isNull() and len(self._places) < 500:
                self._places.append(cursor)
                cursor = self.document().find(words.strip(), cursor)
        self._select()
        return len(self._places)

    def go_to(self, at: int) -> None:
        """Show the place of this number, from 0."""
        if 0 <= at < len(self._places):
            self._at = at
            self._went = self._places[at].selectionStart()
            self._reveal(self._went)
            self._select()

    def spot(self) -> int:
        """Where what is selected begins, else the last place that was found, while it is in view; -1 without either."""
        if self.textCursor().hasSelection():
            return self.textCursor().selectionStart()
        first, last = self.span_in_view()
        return self._went if first <= self._went <= last else -1

    def forget_found(self) -> None:
        """Whoever looked for a place has gone on to another."""
        self._went = -1

    def extend(self, by: int) -> None:
        """Select a word more or less, from what was found or the first word in view."""
        cursor, move, keep = self.textCursor(), QTextCursor.MoveOperation, QTextCursor.MoveMode.KeepAnchor
        if cursor.hasSelection() and by < 0:
            cursor.movePosition(move.PreviousWord, keep)
        elif cursor.hasSelection():
            before = cursor.position()
            cursor.movePosition(move.EndOfWord, keep)
            if cursor.position() == before:  # it was at the end of one
                cursor.movePosition(move.NextWord, keep)
                cursor.movePosition(move.EndOfWord, keep)
        else:
            at = self.spot()
            cursor.setPosition(at if at >= 0 else self.span_in_view()[0])
            cursor.movePosition(move.StartOfWord)
            cursor.movePosition(move.EndOfWord, keep)
        self.setTextCursor(cursor)

    def let_go(self) -> None:
        """Nothing is selected any more."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def span_in_view(self) -> "Span":
        """From the first letter that is seen to the last."""
        low = self.viewport().rect().bottomRight()
        return self.cursorForPosition(QPoint(0, 0)).position(), self.cursorForPosition(low).position()

    def turn(self, by: int) -> None:
        """So many screens on or back."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * max(self.viewport().height() - current().S(48), 40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVING:
            super().keyPressEvent(event)
            return
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        if (at - self._pressed).manhattanLength() < 4 and event.button() is Qt.MouseButton.LeftButton:
            self.position_clicked.emit(self.cursorForPosition(at).position())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            for span in self.marked:
                painter.fillRect(self.post(span), QColor(POST))

    def post(self, span: "Span") -> QRect:
        """Where the post of a stretch stands: left of its lines, and of the dash or number that they begin with."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(span[0])
        first = self.cursorRect(cursor)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
        left = min(first.left(), self.cursorRect(cursor).left())
        cursor.setPosition(max(span[1] - 1, span[0]))
        last = self.cursorRect(cursor)
        if last.top() > first.top():
            cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
            left = min(left, self.cursorRect(cursor).left())
        theme = current()
        return QRect(max(left - theme.S(8), 0), first.top(), theme.S(3), last.bottom() - first.top())

    def _set(self) -> None:
        theme = current()
        self._places, self._at, self._went, self.marked = [], -1, -1, ()
        if self._shown is None:
            self.setDocument(QTextDocument(self))
            self.text = None
            return
        size = round(theme.S(13) * ZOOMS[self._zoom])
        text: DocumentText = late("shortlister.ui.document_text", "document_text")(
            self._shown, size=size, family=theme.family
        )
        text.fit(self.viewport().width())
        text.text.setParent(self)
        self.setDocument(text.text)
        self.text = text
        if self._wanted:
            self.mark(self._wanted)

    def _restyle(self, theme: Theme) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colours.paper)
        palette.setColor(QPalette.ColorRole.Text, QColor("#1C2024"))
        self.setPalette(palette)
        if self._shown is not None:
            self._set()

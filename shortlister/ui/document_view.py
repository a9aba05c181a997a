"""A document beside the work: its bar (which file, find, zoom) and its text on paper, with one stretch marked."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser, QTextEdit, QWidget

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Document
from shortlister.i18n import _, ngettext
from shortlister.ui.document_text import DocumentText, Span, document_text
from shortlister.ui.kit.buttons import Button, IconButton, Kind
from shortlister.ui.kit.fields import LineField
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.labels import ElidedLabel
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.theme import Theme, current, follow

ZOOMS = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


class _Paper(QTextBrowser):
    """Read-only text on paper; a post in accent at the left of what is marked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.marked: Span | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Document"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
            and self.isReadOnly()
        ):
            super().keyPressEvent(event)
            return
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.marked is None:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.marked[0])
        first = self.cursorRect(cursor)
        cursor.setPosition(max(self.marked[1] - 1, self.marked[0]))
        last = self.cursorRect(cursor)
        left = first.left()
        if last.top() > first.top():
            cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
            left = min(left, self.cursorRect(cursor).left())
        theme = current()
        painter = QPainter(self.viewport())
        left = max(left - theme.S(8), 0)
        painter.fillRect(left, first.top(), theme.S(3), last.bottom() - first.top(), theme.colours.accent)
        painter.end()


class DocumentView(QWidget):
    """`chosen(index)` when a person takes another of several files."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget, *, heading: str) -> None:
        super().__init__(parent)
        self._heading = heading
        self._document: Document | None = None
        self._text: DocumentText | None = None
        self._wanted: tuple[Place, str] | None = None
        self._zoom = 2
        self._files: list[str] = []
        column = Column(self)
        bar = Region(self, lines=Side.BOTTOM)
        self._bar = bar
        row = Row(bar, margins=(12, 0, 8, 1), spacing=4)
        self.file_button = Button(heading, bar, kind=Kind.QUIET, icon="file-text", height=28)
        self.file_button.clicked.connect(self._choose_file)
        row.addWidget(self.file_button)
        self._fact = ElidedLabel("", bar)
        row.addWidget(self._fact, 1)
        self.find_field = LineField(bar, name=_("Find in the document"), placeholder=_("Find"), height=28)
        self.find_field.returnPressed.connect(self._find_next)
        self.find_field.hide()
        row.addWidget(self.find_field)
        for icon, name, key, act in (
            ("search", _("Find in the document"), "Ctrl+F", self.begin_find),
            ("zoom-in", _("Larger page, then back to the smallest"), "", self._zoom_in),
        ):
            button = IconButton(icon, name, bar, key=key)
            button.clicked.connect(act)
            row.addWidget(button)
        column.addWidget(bar)
        self.paper = _Paper(self)
        self.find_field.leave_to = self.paper
        self.find_field.left.connect(self.find_field.hide)
        column.addWidget(self.paper, 1)
        follow(self._restyle)

    def show_document(self, document: Document | None, *, name: str = "", files: Sequence[str] = ()) -> None:
        """Show this document; `files` are the names to choose from where there are several."""
        self._document = document
        self._files = list(files)
        self.file_button.set_text(name or self._heading)
        self._fact.setText(_fact(document) if document is not None else "")
        self._rebuild()

    def show_words(self, words: str) -> None:
        """No document, and why."""
        self._document, self._text = None, None
        self.paper.marked = None
        self.paper.setExtraSelections([])
        self.paper.setPlainText(words)
        self._fact.setText("")

    def mark(self, place: Place, words: str) -> None:
        """Mark where these words stand and bring them into view."""
        self._wanted = (place, words)
        span = self._text.locate(place, words) if self._text is not None else None
        self.paper.marked = span
        self.paper.setExtraSelections([self._selection(span)] if span else [])
        if span:
            cursor = QTextCursor(self.paper.document())
            cursor.setPosition(span[0])
            top = self.paper.cursorRect(cursor)
            if top.top() < 20 or top.bottom() > self.paper.viewport().height() - 60:
                bar = self.paper.verticalScrollBar()
                bar.setValue(bar.value() + top.top() - self.paper.viewport().height() // 3)
        self.paper.viewport().update()

    def unmark(self) -> None:
        """Nothing is marked."""
        self._wanted = None
        self.paper.marked = None
        self.paper.setExtraSelections([])

    def begin_find(self) -> None:
        """The field to find words in."""
        self.find_field.show()
        self.find_field.setFocus()
        self.find_field.selectAll()

    def _find_next(self) -> None:
        words = self.find_field.text()
        if words and not self.paper.find(words):
            self.paper.moveCursor(QTextCursor.MoveOperation.Start)
            self.paper.find(words)

    def _selection(self, span: Span) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.paper.document())
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor  # type: ignore[attr-defined]
        selection.format.setBackground(current().colours.hl)  # type: ignore[attr-defined]
        return selection

    def _choose_file(self) -> None:
        if len(self._files) < 2:
            return
        menu = QMenu(self)
        for at, name in enumerate(self._files):
            menu.addAction(name).triggered.connect(lambda _checked=False, at=at: self.chosen.emit(at))
        menu.popup(self.file_button.mapToGlobal(QPoint(0, self.file_button.height())))

    def _zoom_in(self) -> None:
        self._zoom = (self._zoom + 1) % len(ZOOMS)
        self._rebuild()

    def _rebuild(self) -> None:
        theme = current()
        if self._document is None:
            self.paper.setDocument(QTextDocument(self.paper))
            self._text = None
            return
        size = round(theme.S(13) * ZOOMS[self._zoom])
        self._text = document_text(self._document, size=size, family=theme.family)
        self._text.text.setParent(self.paper)
        self.paper.setDocument(self._text.text)
        if self._wanted is not None:
            self.mark(*self._wanted)

    def _restyle(self, theme: Theme) -> None:
        self._bar.setFixedHeight(theme.S(40))
        self.find_field.setFixedWidth(theme.S(150))
        palette = self.paper.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colours.paper)
        palette.setColor(QPalette.ColorRole.Text, QColor("#1C2024"))
        self.paper.setPalette(palette)
        self._rebuild()


def _fact(document: Document) -> str:
    """How long it is, and what could not be shown."""
    pages = ngettext("{count} page", "{count} pages", document.pages or 0).format(count=document.pages or 0)
    lost = document.characters_in_file - document.characters_shown
    if document.characters_in_file > 200 and lost > 0.1 * document.characters_in_file:
        return ngettext("{count} character could not be shown", "{count} characters could not be shown", lost).format(
            count=lost
        )
    return pages if document.pages else document.format.upper()

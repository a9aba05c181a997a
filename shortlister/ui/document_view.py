"""A document beside the work: its bar (which file, find, zoom) and its text on paper."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from shortlister.i18n import _
from shortlister.ui.document_facts import fact_of
from shortlister.ui.documents.doubt_line import DoubtLine
from shortlister.ui.documents.paper import Paper
from shortlister.ui.kit.buttons import Button, IconButton, Kind
from shortlister.ui.kit.fields import LineField
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.labels import ElidedLabel
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.theme import Theme, follow

if TYPE_CHECKING:
    from shortlister.domain.plans.drafts import Document


class DocumentView(QWidget):
    """`chosen(index)` when another of the files was chosen."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget, *, heading: str) -> None:
        super().__init__(parent)
        self._heading = heading
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
        self.paper = Paper(self)
        for icon, name, key, act in (
            ("search", _("Find in the document"), "Ctrl+F", self.begin_find),
            ("zoom-in", _("Larger page, then back to the smallest"), "Z", self.paper.zoom),
        ):
            button = IconButton(icon, name, bar, key=key)
            button.clicked.connect(act)
            row.addWidget(button)
        column.addWidget(bar)
        self.doubt = DoubtLine(self)
        column.addWidget(self.doubt)
        self.find_field.leave_to = self.paper
        self.find_field.left.connect(self.find_field.hide)
        column.addWidget(self.paper, 1)
        follow(self._restyle)

    def show_document(self, document: "Document | None", *, name: str = "", files: Sequence[str] = ()) -> None:
        """Show this document; `files` are the names to choose from where there are several."""
        self._files = list(files)
        self.file_button.set_text(name or self._heading)
        self._fact.setText(fact_of(document) if document is not None else "")
        self.doubt.say("")
        self.paper.show_document(document)

    def show_words(self, words: str) -> None:
        """No document, and why."""
        self.paper.show_words(words)
        self._fact.setText("")
        self.doubt.say("")

    def say_doubt(self, doubt: str) -> None:
        """What was in doubt about the file when it was brought in; empty: nothing."""
        self.doubt.say(doubt)

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

    def _choose_file(self) -> None:
        if len(self._files) < 2:
            return
        menu = QMenu(self)
        for at, name in enumerate(self._files):
            menu.addAction(name).triggered.connect(lambda _checked=False, at=at: self.chosen.emit(at))
        menu.popup(self.file_button.mapToGlobal(QPoint(0, self.file_button.height())))

    def _restyle(self, theme: Theme) -> None:
        self._bar.setFixedHeight(theme.S(40))
        self.find_field.setFixedWidth(theme.S(150))

"""What can be written out, a row each, and the state of the export under way."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

from shortlister.domain.file_names import file_name, shown_name
from shortlister.i18n import N_, _, ngettext
from shortlister.ui.bridge import Bridge, Exported
from shortlister.ui.files import ask_new
from shortlister.ui.kit import painting
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.labels import IconLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.progress import ProgressBar
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role

_KINDS: Final = {
    ".xlsx": N_("Excel workbook (*.xlsx)"),
    ".csv": N_("CSV (*.csv)"),
    ".pdf": N_("PDF (*.pdf)"),
    ".html": N_("Accessible web page (*.html)"),
    ".docx": N_("Accessible Word document (*.docx)"),
    ".jsonl": N_("JSON Lines (*.jsonl)"),
    ".png": N_("Picture (*.png)"),
    ".svg": N_("Drawing (*.svg)"),
}


class ExportRow(QWidget):
    """One kind of export: icon, name, format (below the name where there is no room beside it), and its button."""

    asked = Signal()

    def __init__(self, icon: str, name: str, form: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = Row(self, spacing=8)
        row.addWidget(IconLabel(icon, self))
        self._words = Row(spacing=8)
        self._name = Label(name, self, role=Role.SECONDARY, weight=600, wrap=True)
        self._words.addWidget(self._name)
        self._form = Label(form, self, role=Role.SECONDARY, ink="ink2", wrap=True)
        self._words.addWidget(self._form, 1)
        row.addLayout(self._words, 1)
        self.button = Button(_("Make…"), self, height=26)
        self.button.setAccessibleName(_("Make {name}").format(name=name))
        self.button.take_letter_of(name)
        self.button.clicked.connect(self.asked.emit)
        row.addWidget(self.button)

    def set_form(self, form: str) -> None:
        """Another word on the format."""
        self._form.setText(form)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        theme = current()
        words = sum(painting.text_width(one.text(), one.font()) for one in (self._name, self._form))
        beside = words + theme.S(16 + 3 * 8 + 4) + self.button.sizeHint().width() <= self.width()
        direction = QBoxLayout.Direction
        self._words.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._words.setSpacing(theme.S(8) if beside else 0)

    def allow(self, reason: str) -> None:
        """Whether it can be made now: an empty reason says that it can."""
        if reason:
            self.button.disable(reason)
        else:
            self.button.enable()


class Outcome(QWidget):
    """How far the export under way is, with Stop; then what became of it, with the ways to it."""

    stop_asked = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        column = Column(self, spacing=6)
        self._words = Label("", self, role=Role.SECONDARY, ink="ink2", wrap=True)
        column.addWidget(self._words)
        going = Row(spacing=12)
        self._bar = ProgressBar(self)
        self._stop = Button(_("Stop"), self, key="Esc", height=28)
        self._stop.clicked.connect(self.stop_asked)
        going.addWidget(self._bar, 1)
        going.addWidget(self._stop)
        column.addLayout(going)
        row = Row(spacing=8)
        self._open = Button(_("Open"), self, kind=Kind.QUIET, height=28)
        self._folder = Button(_("Show in folder"), self, kind=Kind.QUIET, height=28)
        self._open.clicked.connect(lambda: self._show(folder=False))
        self._folder.clicked.connect(lambda: self._show(folder=True))
        row.addWidget(self._open)
        row.addWidget(self._folder)
        row.addStretch(1)
        column.addLayout(row)
        self.hide()

    def done(self, exported: Exported) -> None:
        """The export is written, and read back where it is a workbook."""
        rows = ngettext("{count} row", "{count} rows", exported.rows).format(count=exported.rows)
        words = _("“{file}” is written: {rows}.")
        if exported.cells:
            words = _("“{file}” is written. Read back: {rows}, every cell agrees.")
        self.told(words.format(file=shown_name(exported.path.name), rows=rows), exported.path)

    def told(self, words: str, path: Path) -> None:
        """What was written, and the file or folder that it is."""
        self._path = path
        self._words.setText(words)
        self._set_going(False)
        self._open.show()
        self._folder.setVisible(not path.is_dir())
        self._appear()

    def under_way(self, sentence: str) -> None:
        """An export has begun."""
        self._words.setText(sentence)
        for button in (self._open, self._folder):
            button.hide()
        self._bar.set_share(0.0)
        self._set_going(True)
        self._appear()

    def at(self, done: int, of: int, sentence: str) -> None:
        """How far the export under way is."""
        self._bar.set_share(done / of if of else 0.0)
        if sentence:
            self._words.setText(sentence)

    @property
    def going(self) -> bool:
        """Whether an export is under way that can be stopped."""
        return not self._stop.isHidden() and not self.isHidden()

    def put_away(self) -> None:
        """Nothing is under way, and nothing was written."""
        self._set_going(False)
        self.hide()
        self.changed.emit()

    def _set_going(self, going: bool) -> None:
        self._bar.setVisible(going)
        self._stop.setVisible(going)

    def _appear(self) -> None:
        self.show()
        self.changed.emit()
        QTimer.singleShot(0, self, self._come_into_sight)

    def _come_into_sight(self) -> None:
        """Also where the page is scrolled."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self, 0, 0)

    def _show(self, *, folder: bool) -> None:
        if self._path is not None:
            target = self._path.parent if folder else self._path
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))


def ask_where(parent: QWidget, bridge: Bridge, what: str, endings: tuple[str, ...]) -> Path | None:
    """Where an export should go, the first ending unless another is chosen; None where the person thinks better."""
    state = bridge.state
    name = file_name(f"{state.vacancy.reference or state.vacancy.title} {what}", endings[0])
    kinds = ";;".join(_(_KINDS[ending]) for ending in endings)
    return ask_new(parent, what, bridge.path.parent / name, kinds)

"""The header of Applicants, and the strip below it that says where names are kept and what to look at."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shortlister.i18n import _, ngettext
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.header import Header
from shortlister.ui.kit.keycap import KeyCap
from shortlister.ui.kit.labels import ElidedLabel, IconLabel, Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.theme import Theme, follow
from shortlister.ui.kit.tokens import Role


class ApplicantsHeader(Header):
    """`asked(action)` for every button; `view_chosen` for the switch that only HR has."""

    asked = Signal(str)
    view_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Applicants"), parent)
        self.view = Segmented([_("Applications"), _("Names and contact")], self, name=_("What is shown"), key="V")
        self.view.chosen.connect(self.view_chosen)
        self.one = Button(_("Add one"), self, kind=Kind.QUIET, icon="plus", key="N")
        self.file = Button(_("Add from a file"), self, kind=Kind.PRIMARY, icon="file-spreadsheet", key="F")
        self.hindrance = ElidedLabel("", self, right=True)
        self.cancel = Button(_("Cancel"), self, kind=Kind.QUIET, key="Esc")
        self.adding = Button(_("Add"), self, kind=Kind.PRIMARY, key="Ctrl+Return")
        for button, name in ((self.one, "one"), (self.file, "file"), (self.cancel, "back"), (self.adding, "add")):
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
        every: tuple[QWidget, ...] = (self.view, self.one, self.file, self.hindrance, self.cancel, self.adding)
        for widget in every:
            self.add(widget)

    def show_list(self, count: int, width: int, *, may: bool, names: bool, wide: bool) -> None:
        """The applicants that there are."""
        self.set_title(_("Applicants"))
        words = ngettext("{count}, known by its reference", "{count}, known by their references", count)
        self.set_fact(words.format(count=count) if count else "")
        self.view.setVisible(names and count > 0)
        self.one.setVisible(may and count > 0 and wide)
        self.file.setVisible(may and count > 0)
        for widget in (self.hindrance, self.cancel, self.adding):
            widget.setVisible(False)
        self.give_way(width, self.one, self.file)

    def show_preview(self, file: str, count: int, *, wide: bool) -> None:
        """What a file would add."""
        rows = ngettext("{count} row", "{count} rows", count).format(count=count)
        self.set_title(_("Add applicants"))
        self.set_fact(_("{file}, {rows}").format(file=file, rows=rows) if wide else "")
        self.adding.set_text(ngettext("Add {count} applicant", "Add {count} applicants", count).format(count=count))
        for widget in (self.view, self.one, self.file):
            widget.setVisible(False)
        self.cancel.setVisible(True)
        self.adding.setVisible(True)
        self.hindrance.setVisible(bool(self.hindrance.text()))

    def block(self, why: str) -> None:
        """Why the applicants cannot be added as they stand; empty when they can."""
        self.hindrance.setText(why)
        if why:
            self.adding.disable(why)
        else:
            self.adding.enable()


class ApplicantsStrip(Region):
    """Where names are kept, and how many applicants somebody should look at."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, lines=Side.BOTTOM)
        row = Row(self, margins=(24, 0, 24, 1), spacing=8)
        row.addWidget(IconLabel("lock", self, size=15))
        words = _("Names, contact details and scheme flags are kept apart. The panel never sees them here.")
        row.addWidget(Label(words, self, role=Role.SECONDARY, ink="ink2", wrap=True), 1)
        self._count = Label("", self, role=Role.SECONDARY, ink="attn", weight=600)
        self._next = Label(_("Next"), self, role=Role.SECONDARY, ink="ink2")
        self._key = KeyCap("D", self)
        for widget in (self._count, self._next, self._key):
            row.addWidget(widget)
        follow(self._size)

    def show_count(self, count: int) -> None:
        """How many to look at."""
        self._count.setText(ngettext("{count} to look at", "{count} to look at", count).format(count=count))
        for widget in (self._count, self._next, self._key):
            widget.setVisible(count > 0)

    def _size(self, theme: Theme) -> None:
        self.setFixedHeight(theme.S(44))

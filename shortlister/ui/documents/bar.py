"""The bar over a document: which file, which page, and search, enlarge, margins at the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from shortlister.i18n import _
from shortlister.ui.kit.buttons import Button, IconButton, Kind, Room
from shortlister.ui.kit.fields import LineField
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.key_choices import key_now
from shortlister.ui.kit.keycap import key_words
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role

_PAGE: Final = 84
"""Kept for the page's number, in pixels at 100 %."""


_LEAST: Final = 240
"""How narrow the bar may become, in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class BarKeys:
    """The keys that the screen gives to what the bar does."""

    zoom: str = "Z"
    margins: str = "M"
    plain: str = "T"
    file: str = ""


class PageLabel(ElidedLabel):
    """Which page it is; where that has no room, what of it is not seen, with all of it in the tooltip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent, role=Role.SECONDARY, ink="ink2", right=True)
        self._short = ""

    def show_words(self, words: str, short: str) -> None:
        """`short` takes the place of the words where they have no room."""
        self._short = short
        self.setText(words)
        self.update()

    def least(self) -> int:
        """The room that the short words need."""
        return ceil(self._advance(self._short))

    def seen(self) -> str:
        whole = not self._short or self._advance(self.text()) <= self.width() + 0.5
        return self.text() if whole else self._short


class DocumentBar(Region):
    """40 high. Search takes the place of the page's number, so nothing below it moves.

    Each tool shows its key; where there is no room for all, those used least show theirs in the tooltip only.
    """

    file_chosen = Signal(int)
    plain_chosen = Signal(bool)
    page_asked = Signal(int)
    zoom_asked = Signal()
    trim_asked = Signal()
    sought = Signal(str)
    next_asked = Signal(int)
    search_left = Signal()

    def __init__(self, parent: QWidget, *, find: str = "", keys: BarKeys = BarKeys()) -> None:
        super().__init__(parent, lines=Side.BOTTOM)
        self._find, self._keys = find or _("Find in the application"), keys
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._files: list[str] = []
        self._file = 0
        self._plain = False
        row = Row(self, margins=(8, 0, 8, 1), spacing=6)
        self.file_button = Button("", self, kind=Kind.QUIET, icon="file-text", chevron=True, height=28, key=keys.file)
        self.file_button.clicked.connect(self.open_menu)
        row.addWidget(self.file_button)
        row.gap(4)
        self.page_label = PageLabel(self)
        row.addWidget(self.page_label, 1)
        self.find_field = LineField(self, name=self._find, placeholder=_("Find"), height=28)
        self.find_field.textChanged.connect(self.sought)
        self.find_field.went_on.connect(lambda: self.next_asked.emit(1))
        self.find_field.went_back.connect(lambda: self.next_asked.emit(-1))
        self.find_field.left.connect(self.close_search)
        self.found_label = Label("", self, role=Role.SECONDARY, ink="ink2")
        self.previous_place = IconButton("chevron-up", _("Previous place"), self, key="Shift+Return")
        self.next_place = IconButton("chevron-down", _("Next place"), self, key="Return")
        self.close_button = IconButton("x", _("Close the search"), self, key="Esc")
        self._search = (self.find_field, self.found_label, self.previous_place, self.next_place, self.close_button)
        for widget in self._search:
            row.addWidget(widget, 1 if widget is self.find_field else 0)
            widget.hide()
        self.previous_place.clicked.connect(lambda: self.next_asked.emit(-1))
        self.next_place.clicked.connect(lambda: self.next_asked.emit(1))
        self.close_button.clicked.connect(self.close_search)
        self._tools(row)
        follow(self._lay_out)

    def _tools(self, row: Row) -> None:
        self.back = IconButton("chevron-left", _("Previous page"), self, key=",")
        self.on = IconButton("chevron-right", _("Next page"), self, key=".")
        self.search_button = IconButton("search", self._find, self, key="Ctrl+F")
        self.zoom_button = IconButton("zoom-in", _("Enlarge"), self, key=self._keys.zoom)
        self.trim_button = IconButton("crop", _("Leave white margins out"), self, key=self._keys.margins)
        self.back.clicked.connect(lambda: self.page_asked.emit(-1))
        self.on.clicked.connect(lambda: self.page_asked.emit(1))
        self.search_button.clicked.connect(self.open_search)
        self.zoom_button.clicked.connect(self.zoom_asked)
        self.trim_button.clicked.connect(self.trim_asked)
        self._page_tools = (self.back, self.on)
        self._unsought: tuple[QWidget, ...] = (
            self.page_label, self.back, self.on, self.search_button, self.trim_button,
        )  # fmt: skip
        for button in (self.back, self.on, self.search_button, self.zoom_button, self.trim_button):
            row.addWidget(button)

    def _fit(self) -> None:
        """Keys on the tools, those used most first, while the page's number keeps its room."""
        kept = 0 if self.searching() else max(current().S(_PAGE), self.page_label.least())
        room, row = self.width() - kept, self.layout()
        if row is None:
            return
        tools = [self.back, self.on, self.previous_place, self.close_button, self.next_place, self.trim_button,
                 self.zoom_button, self.search_button]  # fmt: skip
        if self.searching():
            self.zoom_button.show()
            self.file_button.setVisible(bool(self._files))
        row.invalidate()
        faces = sum(one.spared() for one in tools if one.isVisibleTo(self) and one.shows_key())
        number = 0 if self.searching() else self.page_label.minimumSizeHint().width()  # its room is kept already
        least = row.minimumSize().width() - faces - self._file_key() - number
        for give in (self.zoom_button, self.file_button):  # the field and its count before these, until it is closed
            if self.searching() and least > room and give.isVisibleTo(self):
                give.hide()
                least -= give.minimumSizeHint().width() if give is self.file_button else give.width()
                least -= row.spacing()
        for one in (self.search_button, self.zoom_button, self.trim_button, self.close_button, self.next_place,
                    self.previous_place):  # fmt: skip
            shown = one.isVisibleTo(self)
            fits = least + (one.spared() if shown else 0) <= room
            one.set_face(fits)
            least += one.spared() if shown and fits else 0
        file = self.file_button
        fits = least + file.spared(Room.WORDS) <= room
        file.set_room(Room.ALL if fits else Room.WORDS)
        least += file.spared(Room.WORDS) if fits else 0
        pair = self.back.spared() + self.on.spared()
        for one in self._page_tools:
            one.set_face(least + pair <= room)

    def _file_key(self) -> int:
        file = self.file_button
        return file.spared(Room.WORDS) if file.room() is Room.ALL and file.isVisibleTo(self) else 0

    def minimumSizeHint(self) -> QSize:
        """With every key given way."""
        return QSize(current().S(_LEAST), current().S(40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_files(self, names: Sequence[str], chosen: int, *, plain: bool) -> None:
        """Which files there are, and which of them is shown, perhaps as plain text."""
        self._files, self._file, self._plain = list(names), chosen, plain
        self.file_button.setVisible(bool(names))
        words = names[chosen] if names else ""
        self.file_button.set_text(_("{file}, as text").format(file=words) if plain and words else words)
        for button in (self.search_button, self.zoom_button, self.trim_button, *self._page_tools):
            button.setEnabled(bool(names))
        self._fit()

    def show_page(self, words: str, *, paged: bool, whole: bool = False) -> None:
        """Where in the document one is; only drawn pages can be enlarged.

        `whole`: it says what is not seen; the keys on the tools give way before any of these words does.
        """
        self.page_label.show_words(words, words if whole else "")
        self.page_label.set_ink("attn" if whole else "ink2")
        self._fit()
        self.zoom_button.setEnabled(paged)
        self.trim_button.setEnabled(paged)

    def open_search(self) -> None:
        """Show the field and write in it."""
        for widget in self._search:
            widget.show()
        for other in self._unsought:
            other.hide()
        self.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_field.selectAll()
        self._fit()

    def close_search(self) -> None:
        """Put the field away; what was marked is no longer."""
        if not self.searching():
            return
        for widget in self._search:
            widget.hide()
        for other in (*self._unsought, self.zoom_button):
            other.show()
        self.file_button.setVisible(bool(self._files))
        self.find_field.clear()
        self._fit()
        self.search_left.emit()

    def searching(self) -> bool:
        """Whether the field stands open."""
        return not self.find_field.isHidden()

    def show_found(self, words: str) -> None:
        """`3 of 7`, or that there is nothing."""
        self.found_label.setText(words)
        self._fit()  # a count takes room that keys had

    def open_menu(self) -> None:
        """Which file, and whether as plain text."""
        menu = QMenu(self)
        for at, name in enumerate(self._files):
            self._entry(menu, name, at == self._file).triggered.connect(
                lambda _checked=False, at=at: self.file_chosen.emit(at)
            )
        menu.addSeparator()
        words = _("As plain text\t{key}").format(key=key_words(key_now(self, self._keys.plain)))
        plain = self._entry(menu, words, self._plain)
        plain.triggered.connect(lambda _checked=False: self.plain_chosen.emit(not self._plain))
        menu.popup(self.file_button.mapToGlobal(QPoint(0, self.file_button.height())))

    def _entry(self, menu: QMenu, words: str, chosen: bool) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(chosen)
        return action

    def _lay_out(self, theme: Theme) -> None:
        self.setFixedHeight(theme.S(40))
        self._fit()
        self.find_field.setMinimumWidth(current().S(120))

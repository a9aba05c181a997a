"""Step 2: the applicants by reference; who they are stands behind a switch that only HR has."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from shortlister.domain.changes import Change
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.file_names import shown_name
from shortlister.domain.records import Applicant, Kind, Role
from shortlister.i18n import N_, _
from shortlister.ui.applicants.actions import ACTIONS
from shortlister.ui.applicants.adding import Adding
from shortlister.ui.applicants.applicants_model import ApplicantsModel, View
from shortlister.ui.applicants.hands import ApplicantHands
from shortlister.ui.applicants.looking import whose_in_doubt
from shortlister.ui.applicants.page_header import ApplicantsHeader, ApplicantsStrip
from shortlister.ui.applicants.preview import Preview
from shortlister.ui.applicants.reading_pane import ReadingPane
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit import buttons
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.empty import EmptyState
from shortlister.ui.kit.escapes import Escapes
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.pages import Pages
from shortlister.ui.kit.progress import Working
from shortlister.ui.kit.splitter import Splitter
from shortlister.ui.kit.tables import Table
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.shell import Page, Shell

NARROW: Final = 760
LISTS: Final = frozenset({".csv", ".tsv", ".xlsx", ".xlsm", ".ods"})
_WIDTHS: Final = {View.APPLICATIONS: ([96, 150, 80, 160], 3), View.NAMES: ([96, 170, 220, 140, 160], 4)}
_SHOWN: Final = frozenset({Kind.APPLICANT, Kind.PERSON, Kind.APPLICATION, Kind.OUTCOME, Kind.STAGE, Kind.VACANCY})


class ApplicantsPage(Page):
    """The table and the application beside it; or the preview of what a file would add."""

    title = N_("Applicants")

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(bridge, shell, parent)
        self.title = _("Applicants")
        self.model = ApplicantsModel(bridge, self)
        column = Column(self)
        self.header = ApplicantsHeader(self)
        column.addWidget(self.header)
        self.area.set_margins(24, 12, 24, 12)
        column.addWidget(self.area)
        self.strip = ApplicantsStrip(self)
        column.addWidget(self.strip)
        self.stack = Pages(self)
        column.addWidget(self.stack, 1)
        self.empty = self._empty()
        self.working = Working(self.stack)
        self.splitter = Splitter([580, 484], self.stack, name=_("Applicants and application"))
        self.splitter.addWidget(self._table(self.splitter))
        self.reading = ReadingPane(bridge, shell, self.splitter)
        self.splitter.addWidget(self.reading)
        self.splitter.restore(shell.preferences.now.splitters.get("applicants", []))
        self.preview = Preview(bridge, self.stack)
        for widget in (self.empty, self.working, self.splitter, self.preview):
            self.stack.addWidget(widget)
        self.hands = ApplicantHands(bridge, shell, self)
        self.adding = Adding(shell, self.hands, self.preview, self)
        self._connect()
        self._bind()
        follow(self._restyle)

    def _table(self, parent: QWidget) -> QWidget:
        left = QWidget(parent)
        row = Row(left, margins=(12, 0, 0, 0))
        self.table = Table(left, name=_("Applicants"), row_height=26)
        self.table.setModel(self.model)
        row.addWidget(self.table)
        return left

    def _empty(self) -> EmptyState:
        empty = EmptyState(
            _("No applicants yet"),
            _("Add them from a CSV or Excel file, from a folder of applications, or one at a time."),
            self.stack,
        )
        self._first = empty.add_button(
            Button(_("Add from a file"), empty, kind=buttons.Kind.PRIMARY, icon="file-spreadsheet", key="F")
        )
        folder = empty.add_button(Button(_("From a folder"), empty, icon="folder-open", key="Shift+F"))
        one = empty.add_button(Button(_("Add one"), empty, key="N"))
        for button, name in ((self._first, "file"), (folder, "folder"), (one, "one")):
            button.clicked.connect(lambda _checked=False, name=name: self._do(name))
        return empty

    def _do(self, name: str) -> None:
        if self.bound is not None:
            self.bound.do(name)

    def _connect(self) -> None:
        self.header.asked.connect(lambda name: self._put_away() if name == "back" else self._do(name))
        self.escapes = Escapes(None, self.area, self.header.cancel, self._put_away, self)
        self.header.view_chosen.connect(lambda at: self._show_view(View(at)))
        self.table.selectionModel().currentRowChanged.connect(self._row_shown)
        self.preview.blocked.connect(self._blocked)
        self.adding.began.connect(self._reading_began)
        self.adding.drafted.connect(self._drafted)
        self.adding.ended.connect(self._put_away)
        self.working.stopped.connect(self.adding.stop)
        self.bridge.changed.connect(self._changed)
        keep = self.shell.preferences
        self.splitter.moved.connect(lambda sizes: keep.keep(keep.now.with_splitter("applicants", sizes)))

    def _bind(self) -> None:
        hands, adding = self.hands, self.adding
        self.bind(
            ACTIONS,
            {
                "move": lambda key: self.table.go_by(-1 if key == "Up" else 1),
                "read": lambda _key: self.reading.paper.setFocus(),
                "attach": lambda _key: self._with(hands.attach),
                "withdraw": lambda _key: self._with(hands.withdraw),
                "details": lambda _key: self._with(hands.details),
                "checked": lambda _key: self._with(hands.checked),
                "remove": lambda _key: self._with(hands.remove),
                "look": lambda _key: self._next_to_look_at(),
                "names": lambda _key: self._other_view(),
                "file": lambda _key: adding.choose_file(),
                "folder": lambda _key: adding.choose_folder(),
                "one": lambda _key: hands.add_one(),
                "find": lambda _key: self.reading.begin_find(),
                "zoom": lambda _key: self.reading.paper.zoom(),
                "add": lambda _key: self._add(),
                "turn": lambda key: self.preview.turn(-1 if key == "PgUp" else 1),
                "back": lambda _key: self.escapes.press(),
            },
            conditions={
                "listed": self._listed,
                "changeable": lambda: self._may() and self._listed(),
                "open": lambda: self._may() and self._listed() and self.bridge.state.stage.open,
                "private": lambda: self._sees_names() and self._listed(),
                "removable": lambda: self._may() and self._listed() and not scoring_has_opened(self.bridge.state),
                "doubted": lambda: self._listed() and bool(self.model.doubted_rows()),
                "whose": self._whose_in_doubt,
                "names": lambda: self._sees_names() and self._listed(),
                "adding": lambda: self._may() and not self._previewing(),
                "previewing": self._previewing,
            },
        )

    # What is so now

    def _may(self) -> bool:
        return self.bridge.actor.runs_the_vacancy

    def _sees_names(self) -> bool:
        return self.bridge.actor.role is Role.HR

    def _listed(self) -> bool:
        return self.stack.currentWidget() is self.splitter and self.model.rowCount() > 0

    def _previewing(self) -> bool:
        return self.stack.currentWidget() is self.preview

    def _wide(self) -> bool:
        return self.width() >= current().S(NARROW)

    def _current(self) -> Applicant | None:
        return self.model.applicant(self.table.currentIndex().row())

    def _with(self, act: Callable[[Applicant], None]) -> None:
        one = self._current()
        if one is not None:
            act(one)

    def _whose_in_doubt(self) -> bool:
        one = self._current()
        listed = self._sees_names() and self._listed()
        return listed and one is not None and whose_in_doubt(self.bridge.state, one.id)

    # Showing

    def refresh(self) -> None:
        """Show the state as it is now."""
        if not self._sees_names():
            self.header.view.set_chosen(View.APPLICATIONS)
        if self.stack.currentWidget() not in (self.preview, self.working):
            self.stack.setCurrentWidget(self.splitter if self.model.rowCount() else self.empty)
        self._show_view(View(self.header.view.index()))
        self._show()

    def _show(self) -> None:
        count = self.model.rowCount()
        if self._previewing():
            self.header.show_preview(
                shown_name(self.preview.path.name), self.preview.model.rowCount(), wide=self._wide()
            )
        else:
            self.header.show_list(count, self.width(), may=self._may(), names=self._sees_names(), wide=self._wide())
        self.strip.setVisible(self._listed())
        self.strip.show_count(len(self.model.doubted_rows()))
        names = self.header.view.index() == View.NAMES
        self.reading.setVisible(not names and self._wide())  # names and contact need its room
        self.refresh_keys()

    def _show_view(self, view: View) -> None:
        id = one.id if (one := self._current()) is not None else ""
        self.model.show_view(view)
        widths, elastic = _WIDTHS[view]
        self.table.set_widths(widths, elastic=elastic)
        if self.model.rowCount():
            self.table.go_to_row(max(self.model.row_of(id), 0))
        self.reading.setVisible(view is not View.NAMES and self._wide())

    def _other_view(self) -> None:
        self.header.view.set_chosen(1 - self.header.view.index())
        self._show_view(View(self.header.view.index()))

    def _row_shown(self, now: QModelIndex, _before: QModelIndex) -> None:
        one = self.model.applicant(now.row())
        self.reading.show_applicant(one.id if one is not None else "")
        self.refresh_keys()

    def _next_to_look_at(self) -> None:
        rows, now = self.model.doubted_rows(), self.table.currentIndex().row()
        if rows:
            self.table.go_to_row(next((row for row in rows if row > now), rows[0]))

    def _changed(self, change: object) -> None:
        assert isinstance(change, Change)
        if change.kinds & _SHOWN:
            self.refresh()
            if (one := self._current()) is not None and Kind.APPLICATION in change.kinds:
                self.reading.show_applicant(one.id)

    # Adding from a file or a folder

    def take_files(self, paths: Sequence[Path]) -> None:
        """A list or a folder is previewed; documents are attached to the current applicant."""
        if not self._may() or not paths:
            return
        lists = [path for path in paths if path.is_dir() or path.suffix.lower() in LISTS]
        one = self._current()
        if lists:
            self.adding.read(lists[0])
        elif one is not None:
            self.hands.attach_files(one, list(paths))

    def _reading_began(self, words: str) -> None:
        self.working.set_progress(words, 0.0)
        self.stack.setCurrentWidget(self.working)
        self._show()

    def _drafted(self) -> None:
        self.stack.setCurrentWidget(self.preview)
        self._show()
        self.preview.table.setFocus()

    def _blocked(self, why: str) -> None:
        self.header.block(why)
        if self._previewing():
            self._show()

    def _add(self) -> None:
        if self.header.adding.isEnabled():
            self.adding.add()

    def _put_away(self) -> None:
        self.stack.setCurrentWidget(self.splitter if self.model.rowCount() else self.empty)
        self.refresh()
        self.entered()

    # The window's side

    def entered(self) -> None:
        """The table has the focus, or the first thing to do."""
        if self.shell.target:
            self.table.go_to_row(self.model.row_of(self.shell.target))
            self.shell.target = ""
        if self._previewing():
            self.preview.table.setFocus()
        else:
            (self.table if self._listed() else self._first).setFocus()

    def regions(self) -> Sequence[QWidget]:
        return (self.header, self.preview) if self._previewing() else (self.header, self.table, self.reading)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _restyle(self, _theme: Theme) -> None:
        self._show()

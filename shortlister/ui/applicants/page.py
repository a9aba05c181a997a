"""Step 2: the applicants by reference; who they are stands behind a switch that only HR has."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from shortlister.domain.changes import Change
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.plans.drafts import DraftApplicants
from shortlister.domain.records import Applicant, Kind, Role
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _, ngettext
from shortlister.ui.applicants.actions import ACTIONS
from shortlister.ui.applicants.applicants_model import ApplicantsModel, View
from shortlister.ui.applicants.hands import ApplicantHands
from shortlister.ui.applicants.preview import Preview
from shortlister.ui.applicants.reading_pane import ReadingPane
from shortlister.ui.bridge import Bridge
from shortlister.ui.files import choose_file, choose_folder, table_kinds
from shortlister.ui.kit import buttons
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.empty import EmptyState
from shortlister.ui.kit.frames import Region, Side
from shortlister.ui.kit.header import Header
from shortlister.ui.kit.keycap import KeyCap
from shortlister.ui.kit.labels import IconLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.progress import Working
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.splitter import Splitter
from shortlister.ui.kit.tables import Table
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.kit.tokens import Role as TextRole
from shortlister.ui.shell import Page, Shell

NARROW: Final = 760
_WIDTHS: Final = {View.APPLICATIONS: ([96, 150, 80, 160], 3), View.NAMES: ([96, 170, 200, 130, 160], 4)}
_SHOWN: Final = frozenset({Kind.APPLICANT, Kind.PERSON, Kind.APPLICATION, Kind.OUTCOME, Kind.STAGE, Kind.VACANCY})


class ApplicantsPage(Page):
    """The table and the application beside it; or the preview of what a file would add."""

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(bridge, shell, parent)
        self.title = _("Applicants")
        self._by_hand: dict[str, str] = {}
        self.model = ApplicantsModel(bridge, self)
        column = Column(self)
        column.addWidget(self._header())
        self.area.set_margins(24, 12, 24, 12)
        column.addWidget(self.area)
        column.addWidget(self._strip())
        self.stack = QStackedWidget(self)
        column.addWidget(self.stack, 1)
        self.empty = self._empty()
        self.working = Working(self.stack)
        self.splitter = Splitter([580, 484], self.stack, name=_("Applicants and application"))
        left = QWidget(self.splitter)
        row = Row(left, margins=(12, 0, 0, 0))
        self.table = Table(left, name=_("Applicants"), row_height=26)
        self.table.setModel(self.model)
        row.addWidget(self.table)
        self.reading = ReadingPane(bridge, shell, self.splitter)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.reading)
        self.preview = Preview(bridge, self.stack)
        for widget in (self.empty, self.working, self.splitter, self.preview):
            self.stack.addWidget(widget)
        self.hands = ApplicantHands(bridge, shell, self)
        self._connect()
        self._bind()
        follow(self._restyle)

    def _header(self) -> Header:
        self.header = Header(self.title, self)
        self.view = Segmented([_("Applications"), _("Names and contact")], self, name=_("What is shown"))
        self.one_button = Button(_("Add one"), self, kind=buttons.Kind.QUIET, icon="plus")
        self.file_button = Button(_("Add from a file"), self, kind=buttons.Kind.PRIMARY, icon="file-spreadsheet")
        self.cancel_button = Button(_("Cancel"), self, kind=buttons.Kind.QUIET, key="Esc")
        self.hindrance = Label("", self, role=TextRole.SECONDARY, ink="ink2")
        self.add_button = Button(_("Add"), self, kind=buttons.Kind.PRIMARY, key="Ctrl+Return")
        for widget in (
            self.view,
            self.one_button,
            self.file_button,
            self.hindrance,
            self.cancel_button,
            self.add_button,
        ):
            self.header.add(widget)
        return self.header

    def _strip(self) -> Region:
        self.strip = Region(self, lines=Side.BOTTOM)
        row = Row(self.strip, margins=(24, 0, 24, 1), spacing=8)
        row.addWidget(IconLabel("lock", self.strip, size=15))
        words = _("Names, contact details and scheme flags are kept apart. The panel never sees them here.")
        row.addWidget(Label(words, self.strip, role=TextRole.SECONDARY, ink="ink2", wrap=True), 1)
        self.look_words = Label("", self.strip, role=TextRole.SECONDARY, ink="attn", weight=600)
        self.look_next = Label(_("Next"), self.strip, role=TextRole.SECONDARY, ink="ink2")
        self.look_key = KeyCap("D", self.strip)
        for widget in (self.look_words, self.look_next, self.look_key):
            row.addWidget(widget)
        return self.strip

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
        self.view.chosen.connect(lambda at: self._show_view(View(at)))
        self.one_button.clicked.connect(lambda: self._do("one"))
        self.file_button.clicked.connect(lambda: self._do("file"))
        self.cancel_button.clicked.connect(self._put_away)
        self.add_button.clicked.connect(lambda: self._do("add"))
        self.table.selectionModel().currentRowChanged.connect(self._row_shown)
        self.preview.remapped.connect(self._remap)
        self.preview.blocked.connect(self._blocked)
        self.bridge.changed.connect(self._changed)

    def _bind(self) -> None:
        hands = self.hands
        self.bind(
            ACTIONS,
            {
                "move": lambda key: self.table.go_to_row(self.table.currentIndex().row() + (-1 if key == "Up" else 1)),
                "read": lambda _key: self.reading.paper.setFocus(),
                "attach": lambda _key: self._with(hands.attach),
                "withdraw": lambda _key: self._with(hands.withdraw),
                "details": lambda _key: self._with(hands.details),
                "remove": lambda _key: self._with(hands.remove),
                "look": lambda _key: self._next_to_look_at(),
                "names": lambda _key: self._other_view(),
                "file": lambda _key: self._choose_file(),
                "folder": lambda _key: self._choose_folder(),
                "one": lambda _key: hands.add_one(),
                "find": lambda _key: self.reading.begin_find(),
                "add": lambda _key: self._add(),
                "back": lambda _key: self._put_away(),
            },
            conditions={
                "listed": self._listed,
                "changeable": lambda: self._may() and self._listed(),
                "open": lambda: self._may() and self._listed() and self.bridge.state.stage.open,
                "private": lambda: self._sees_names() and self._listed(),
                "removable": lambda: self._may() and self._listed() and not scoring_has_opened(self.bridge.state),
                "doubted": lambda: self._listed() and bool(self.model.doubted_rows()),
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

    def _current(self) -> Applicant | None:
        return self.model.applicant(self.table.currentIndex().row())

    def _with(self, act: Callable[[Applicant], None]) -> None:
        one = self._current()
        if one is not None:
            act(one)

    # Showing

    def refresh(self) -> None:
        """Show the state as it is now."""
        if not self._sees_names():
            self.view.set_chosen(View.APPLICATIONS)
            self.model.show_view(View.APPLICATIONS)
        if not self._previewing():
            self.stack.setCurrentWidget(self.splitter if self.model.rowCount() else self.empty)
        if self.model.rowCount() and not self.table.currentIndex().isValid():
            self.table.go_to_row(0)
        self._show_view(View(self.view.index()))
        self._show()

    def _show(self) -> None:
        previewing, may = self._previewing(), self._may()
        count = self.model.rowCount()
        if previewing:
            self._show_preview_words()
        else:
            self.header.set_title(self.title)
            words = ngettext("{count}, known by its reference", "{count}, known by their references", count)
            self.header.set_fact(words.format(count=count) if count else "")
        self.view.setVisible(self._sees_names() and not previewing and count > 0)
        self.one_button.setVisible(may and not previewing and count > 0)
        self.file_button.setVisible(may and not previewing and count > 0)
        for widget in (self.cancel_button, self.add_button):
            widget.setVisible(previewing)
        self.hindrance.setVisible(previewing and bool(self.hindrance.text()))
        self.strip.setVisible(not previewing and count > 0)
        looks = len(self.model.doubted_rows())
        self.look_words.setText(ngettext("{count} to look at", "{count} to look at", looks).format(count=looks))
        for looking in (self.look_words, self.look_next, self.look_key):
            looking.setVisible(looks > 0)
        self._fit()
        self.refresh_keys()

    def _show_preview_words(self) -> None:
        count = self.preview.model.rowCount()
        rows = ngettext("{count} row", "{count} rows", count).format(count=count)
        self.header.set_title(_("Add applicants"))
        self.header.set_fact(_("{file}, {rows}").format(file=self.preview.path.name, rows=rows))
        words = ngettext("Add {count} applicant", "Add {count} applicants", count)
        self.add_button.set_text(words.format(count=count))

    def _show_view(self, view: View) -> None:
        id = one.id if (one := self._current()) is not None else ""
        self.model.show_view(view)
        widths, elastic = _WIDTHS[view]
        self.table.set_widths(widths, elastic=elastic)
        self.table.go_to_row(max(self.model.row_of(id), 0))
        self._fit()

    def _other_view(self) -> None:
        self.view.set_chosen(1 - self.view.index())
        self._show_view(View(self.view.index()))

    def _row_shown(self, now: QModelIndex, _before: QModelIndex) -> None:
        one = self.model.applicant(now.row())
        self.reading.show_applicant(one.id if one is not None else "")

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

    def _choose_file(self) -> None:
        path = choose_file(
            self, self.shell.preferences, "applicants", _("Choose the list of applicants"), table_kinds()
        )
        if path is not None:
            self._read(path, {})

    def _choose_folder(self) -> None:
        path = choose_folder(self, self.shell.preferences, "applicants", _("Choose the folder of applications"))
        if path is not None:
            self._read(path, {})

    def take_files(self, paths: Sequence[Path]) -> None:
        """A list or a folder is previewed; documents are attached to the current applicant."""
        if not self._may() or not paths:
            return
        lists = [path for path in paths if path.is_dir() or path.suffix.lower() in (".csv", ".tsv", ".xlsx", ".ods")]
        one = self._current()
        if lists:
            self._read(lists[0], {})
        elif one is not None:
            self.hands.attach_files(one, list(paths))

    def _read(self, path: Path, by_hand: dict[str, str], heading: str = "") -> None:
        self._by_hand = by_hand
        self.working.set_progress(_("Reading {file}").format(file=path.name), 0.0)
        if not heading:
            self.stack.setCurrentWidget(self.working)
        job = self.shell.jobs.run(
            lambda _progress: Bridge.draft_applicants(path, taken_as=by_hand),
            done=lambda draft: self._drafted(path, draft, heading),
            refused=self._not_read,
            stopped=self.refresh,
        )
        self.working.stopped.connect(job.stop)
        self.refresh_keys()

    def _drafted(self, path: Path, draft: DraftApplicants, heading: str) -> None:
        self.preview.show_draft(path, draft, self._by_hand)
        self.stack.setCurrentWidget(self.preview)
        self._show()
        if heading:
            self.preview.mapping.focus_heading(heading)
        else:
            self.preview.table.setFocus()

    def _not_read(self, refusal: Refusal) -> None:
        self._put_away()
        self.shell.refuse(refusal)

    def _remap(self, heading: str, field: str) -> None:
        self._read(self.preview.path, {**self._by_hand, heading: field}, heading)

    def _blocked(self, why: str) -> None:
        self.hindrance.setText(why)
        self.hindrance.setVisible(bool(why) and self._previewing())
        if why:
            self.add_button.disable(why)
        else:
            self.add_button.enable()

    def _add(self) -> None:
        if not self.add_button.isEnabled():
            return
        if self.hands.add(self.preview.draft(), self.preview.why_field.text()):
            self._put_away()

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
        if self._previewing():
            return (self.header, self.preview)
        return (self.header, self.table, self.reading)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _restyle(self, theme: Theme) -> None:
        self.strip.setFixedHeight(theme.S(44))
        self._fit()

    def _fit(self) -> None:
        """Names and contact need the room of the application; so does a narrow window."""
        names = self.view.index() == View.NAMES
        self.reading.setVisible(not names and self.width() >= current().S(NARROW))

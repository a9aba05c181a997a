"""Step 3: the panel, its declarations, and its packs."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from shortlister.domain.changes import Change
from shortlister.domain.findings.allocation import may_split
from shortlister.domain.records import Kind, Member
from shortlister.i18n import N_, _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit import buttons
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.empty import EmptyState
from shortlister.ui.kit.escapes import Escapes
from shortlister.ui.kit.header import Header
from shortlister.ui.kit.labels import ElidedLabel
from shortlister.ui.kit.layouts import Column
from shortlister.ui.kit.pages import Pages
from shortlister.ui.kit.theme import current
from shortlister.ui.panel.actions import ACTIONS, GRID, MEMBERS, PREVIEW_ACTIONS
from shortlister.ui.panel.body import PanelBody
from shortlister.ui.panel.calibrating import Calibrating
from shortlister.ui.panel.declaring import KEYS, Declaring
from shortlister.ui.panel.facts import fact_words, still_scoring, unasked_words
from shortlister.ui.panel.hands import PanelHands
from shortlister.ui.panel.locked import LockedBooks
from shortlister.ui.panel.merge_preview import MergePreview
from shortlister.ui.panel.merge_words import tell_merged
from shortlister.ui.panel.open_conflicts import OpenConflicts
from shortlister.ui.scoring_opens import ask_open_scoring, in_the_way, in_the_way_words, may_open, openable
from shortlister.ui.shell import Page, Shell

_SHOWN: Final = frozenset({Kind.MEMBER, Kind.DECLARATION, Kind.ISSUE, Kind.RECEIPT, Kind.SUBMISSION, Kind.STAGE,
                           Kind.APPLICANT, Kind.VACANCY, Kind.CALIBRATION, Kind.ALLOCATION, Kind.CONFLICT})  # fmt: skip


class PanelPage(Page):
    """Members above, declarations below; or the preview of packs that came back."""

    title = N_("Panel")

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(bridge, shell, parent)
        self.title = _("Panel")
        column = Column(self)
        column.addWidget(self._header())
        self.area.set_margins(24, 12, 24, 4)
        column.addWidget(self.area)
        self.stack = Pages(self)
        column.addWidget(self.stack, 1)
        self.hands = PanelHands(bridge, shell, self)
        self.calibrating = Calibrating(bridge, shell, self)
        self.empty = self._empty()
        self.body = PanelBody(bridge, self.stack)
        self.members, self.grid = self.body.members, self.body.grid
        self.members_model, self.declarations = self.body.members_model, self.body.declarations
        self.preview = MergePreview(bridge, self.stack)
        self._locked = LockedBooks(bridge, self)
        self.conflicts = OpenConflicts(bridge, shell, self.area, self)
        for widget in (self.empty, self.body, self.preview):
            self.stack.addWidget(widget)
        self.declaring = Declaring(self.declarations, self.grid, self.hands, self._declares, self)
        self._connect()
        self._bind()

    def _header(self) -> Header:
        self.header = Header(self.title, self)
        self.add_button = Button(_("Add member"), self, kind=buttons.Kind.QUIET, icon="plus", key="A")
        self.calibrate_button = Button(_("Calibrate…"), self, kind=buttons.Kind.QUIET, key="C")
        self.merge_button = Button(_("Merge packs back"), self, icon="inbox", key="I")
        self.packs_button = Button(_("Make packs…"), self, kind=buttons.Kind.PRIMARY, icon="package", key="Shift+P")
        self.hindrance = ElidedLabel("", self, right=True)
        self.open_button = Button(_("Open scoring…"), self, kind=buttons.Kind.PRIMARY, key="Ctrl+Return")
        self.cancel_button = Button(_("Cancel"), self, kind=buttons.Kind.QUIET, key="Esc")
        self.do_button = Button(_("Merge"), self, kind=buttons.Kind.PRIMARY, key="Ctrl+Return")
        every = (self.hindrance, self.add_button, self.calibrate_button, self.merge_button, self.packs_button,
                 self.open_button, self.cancel_button, self.do_button)  # fmt: skip
        for button in every:
            self.header.add(button)
        return self.header

    def _empty(self) -> EmptyState:
        empty = EmptyState(
            _("Nobody on the panel yet"),
            _("Add the chair and the members who score, and HR if they do not score."),
            self.stack,
        )
        self._first = empty.add_button(
            Button(_("Add a member"), empty, kind=buttons.Kind.PRIMARY, icon="plus", key="A")
        )
        self._first.clicked.connect(lambda: self._do("add"))
        return empty

    def _do(self, name: str) -> None:
        if self.bound is not None:
            self.bound.do(name)

    def _connect(self) -> None:
        self.add_button.clicked.connect(lambda: self._do("add"))
        self.calibrate_button.clicked.connect(lambda: self._do("calibrate"))
        self.merge_button.clicked.connect(lambda: self._do("merge"))
        self.packs_button.clicked.connect(lambda: self._do("packs"))
        self.open_button.clicked.connect(lambda: self._do("do"))
        self.cancel_button.clicked.connect(self._put_away)
        self.escapes = Escapes(self.preview.area, self.area, self.cancel_button, self._put_away, self)
        self.do_button.clicked.connect(lambda: self._do("do"))
        self.members.doubleClicked.connect(lambda _index: self._do("edit"))
        self.members.selectionModel().currentRowChanged.connect(lambda _now, _before: self.refresh_keys())
        self.preview.pack_asked.connect(lambda one: self.hands.make_pack(self.bridge.state.members[one]))
        self.preview.asked.connect(self.hands.asked)
        self.bridge.changed.connect(self._changed)

    def _bind(self) -> None:
        hands = self.hands
        self.bind(
            ACTIONS,
            {
                "move": lambda key: self.members.go_by(-1 if key == "Up" else 1),
                "cell": self.grid.step,
                "pack": lambda _key: self._with(hands.make_pack),
                "packs": lambda _key: hands.ask_packs(),
                "allocate": lambda _key: hands.allocate(),
                "calibrate": lambda _key: self.calibrating.open(),
                "pin": lambda _key: hands.pin(self._member()),
                "merge": lambda _key: self.take_files(hands.choose_packs()),
                "merge_folder": lambda _key: self.take_files(hands.choose_folder_of_packs()),
                "list": lambda _key: self._with(hands.write_list),
                "list_back": lambda _key: self._with(hands.take_list),
                "declare": lambda _key: self._with(self.declaring.go_to),
                "rest": lambda _key: self.declaring.rest(),
                "rest-here": lambda _key: self._with(self.declaring.rest),
                "next": lambda _key: self.declaring.next_missing(),
                "add": lambda _key: self.preview.ask(self.preview.asking()) if self._previewing() else hands.add(),
                "edit": lambda _key: self._with(hands.edit),
                "leave": lambda _key: self._with(hands.leave),
                "reopen": lambda _key: self._with(hands.reopen),
                "do": lambda _key: self._merge() if self._previewing() else ask_open_scoring(self, self.bridge),
                "turn": lambda key: self.preview.turn(-1 if key == "PgUp" else 1),
                "back": lambda _key: self.escapes.press(),
                **{name: partial(self.declaring.declare, name) for name in KEYS},
            },
            places={MEMBERS: self.members, GRID: self.grid},
            conditions={
                "shown": self._shown,
                "adding": lambda: bool(self.preview.asking()) if self._previewing() else self._may(),
                "changing": lambda: self._may() and self._shown() and self._member() is not None,
                "issuing": lambda: self._may() and self._shown() and self.bridge.state.stage.open,
                "allocating": lambda: self._may() and self._shown() and may_split(self.bridge.state),
                "calibrating": lambda: self._may() and self._shown() and bool(self.calibrating.words()),
                "pinning": lambda: self._shown() and (bool(self.bridge.actor.member) or self._member() is not None),
                "merging": lambda: self._may() and self._shown(),
                "declaring": lambda: self._shown() and self._declares(),
                "declares": lambda: self._shown() and self._member() in self.declarations.members,
                "owing": lambda: self._shown() and self.declarations.owes(self._member()),
                "undeclared": lambda: self._shown() and bool(self.declarations.missing()),
                "reopening": lambda: self._may() and self._shown() and self._has_submitted(),
                "ready": lambda: self._previewing() or (self._shown() and openable(self.bridge)),
                "previewing": self._previewing,
            },
        )

    # What is so now

    def _may(self) -> bool:
        return self.bridge.actor.runs_the_vacancy

    def _declares(self) -> bool:
        """Whether the person at the desk declares in the current cell: a plain member for themselves alone."""
        cell = self.declarations.cell(self.grid.currentIndex())
        return cell is not None and (self._may() or cell[0].id == self.bridge.actor.member)

    def _shown(self) -> bool:
        return self.stack.currentWidget() is self.body

    def _previewing(self) -> bool:
        return self.stack.currentWidget() is self.preview

    def _member(self) -> Member | None:
        one = self.members_model.member(self.members.currentIndex().row())
        return one if one is not None and not one.left else None

    def _has_submitted(self) -> bool:
        one = self._member()
        return one is not None and self.bridge.state.submitted(one.id, self.bridge.state.vacancy.stage)

    def _with(self, act: Callable[[Member], None]) -> None:
        one = self._member()
        if one is not None:
            act(one)

    # Showing

    def refresh(self) -> None:
        """Show the state as it is now."""
        if not self._previewing():
            self.stack.setCurrentWidget(self.body if self.members_model.rowCount() else self.empty)
        self.body.show_first()
        self._show()

    def _show(self) -> None:
        previewing, may, some = self._previewing(), self._may(), self.members_model.rowCount() > 0
        self.header.set_title(_("Merge packs back") if previewing else self.title)
        opening = may_open(self.bridge) and some and not previewing
        waiting = in_the_way_words(in_the_way(self.bridge)) if opening else ""
        self.hindrance.setText(waiting)
        self.hindrance.setVisible(bool(waiting) and self.width() >= current().S(900))
        self.open_button.setVisible(opening)
        if waiting:
            self.open_button.disable(waiting)
        else:
            self.open_button.enable()
        self.add_button.setVisible(may and some and not previewing and self.width() >= current().S(640))
        self.merge_button.setVisible(may and some and not previewing and not opening)
        self.packs_button.setVisible(may and some and not previewing and not opening)
        calibrate = self.calibrating.words()
        self.calibrate_button.set_text(calibrate or _("Calibrate…"))
        self.calibrate_button.setVisible(may and some and not previewing and bool(calibrate))
        self.header.give_way(self.width(), self.calibrate_button, self.add_button)
        self.cancel_button.setVisible(previewing)
        self.do_button.setVisible(previewing)
        self._show_fact()
        self.escapes.tell()
        if still_scoring(self.bridge):
            self.packs_button.enable()
        else:
            self.packs_button.disable(_("Everyone has submitted, so no pack is needed."))
        if self.bound is not None:
            self.bound.actions = PREVIEW_ACTIONS if previewing else ACTIONS
        self.conflicts.show(on=not previewing)
        self.body.show_missing()
        self.body.show_unasked(unasked_words(self.bridge))
        self.refresh_keys()

    def _show_fact(self) -> None:
        """In the header, or where that has no room for all of it over the members."""
        words = self._fact()
        self.header.set_fact(words)
        whole = self._previewing() or self.header.holds_fact()
        self.body.show_fact("" if whole else words)
        if not whole:
            self.header.set_fact("")

    def _fact(self) -> str:
        if self._previewing():
            count = len(self.preview.model.files)
            return ngettext("{count} file", "{count} files", count).format(count=count)
        return fact_words(self.bridge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _changed(self, change: object) -> None:
        assert isinstance(change, Change)
        if change.kinds & _SHOWN:
            self.refresh()

    # Packs back

    def take_files(self, paths: Sequence[Path]) -> None:
        """Packs that came back, or folders of them: what they would bring is shown first."""
        if not paths or not self._may():
            return
        found = self.bridge.found_in(paths)
        if self._locked.asks(found.files, lambda: self.take_files(paths)):
            return
        if not found.files:
            self.shell.refuse(found.refused[0][1])
            return
        self.preview.show_returned(found, dict(self._locked.words))
        self.stack.setCurrentWidget(self.preview)
        self.conflicts.show(on=False)
        self.area.clear()  # what the last merge left to say is said anew of these files
        count = len(self.preview.mergeable())
        self.do_button.set_text(ngettext("Merge {count} pack", "Merge {count} packs", count).format(count=count))
        if count:
            self.do_button.enable()
        else:
            self.do_button.disable(_("None of these files can be merged."))
        self._show()
        self.preview.table.setFocus()

    def _merge(self) -> None:
        paths = self.preview.mergeable()
        if not paths:
            return
        report = self.bridge.merge_packs(paths, dict(self._locked.words))
        self._put_away()
        # How many brought something follows from what colleagues did.
        self.preview.tell_refused(self.area)
        tell_merged(self.shell, report, concealed=self.preview.model.concealed)

    def _put_away(self) -> None:
        self._locked.words.clear()
        self.stack.setCurrentWidget(self.body)
        self.refresh()
        self.entered()

    # The window's side

    def entered(self) -> None:
        """The members have the focus; a member at the desk goes to their own declarations."""
        if self._previewing():
            self.preview.table.setFocus()
        elif not self._shown():
            self._first.setFocus()
        else:
            (self.members if self._may() else self.grid).setFocus()

    def regions(self) -> Sequence[QWidget]:
        if self._previewing():
            return (self.header, self.preview)
        return (self.header, self.members, self.grid)

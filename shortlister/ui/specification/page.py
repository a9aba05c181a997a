"""Step 1: every criterion is accepted with its origin in view."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from shortlister.domain.changes import Change
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.plans.drafts import Document, DraftPost, DraftSpecification, Verdict
from shortlister.domain.records import Kind, Level
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.document_view import DocumentView
from shortlister.ui.files import choose_file, specification_kinds
from shortlister.ui.kit import buttons
from shortlister.ui.kit.banner import BannerKind
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.empty import EmptyState
from shortlister.ui.kit.header import Header
from shortlister.ui.kit.labels import ElidedLabel
from shortlister.ui.kit.layouts import Column
from shortlister.ui.kit.progress import Progress, Working
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.splitter import Splitter
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.shell import Page, Shell
from shortlister.ui.specification.actions import ACTIONS
from shortlister.ui.specification.choosing import ANOTHER, EMPTY, PASTE, Choosing
from shortlister.ui.specification.criteria_side import CriteriaSide
from shortlister.ui.specification.doubts import doubts
from shortlister.ui.specification.editing import PasteSheet
from shortlister.ui.specification.hands import Hands
from shortlister.ui.specification.reading import Reading
from shortlister.ui.specification.vacancy_hands import VacancyHands

MANY: Final = 3
NARROW: Final = 900


class SpecificationPage(Page):
    """The source at the left, the criteria read from it at the right, the doubts below them."""

    wide = True

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(bridge, shell, parent)
        self.title = _("Specification")
        self._draft: tuple[Path, DraftSpecification] | None = None
        self._asked_for_all = False
        column = Column(self)
        column.addWidget(self._header())
        self.area.set_margins(20, 12, 20, 12)
        column.addWidget(self.area)
        self.stack = QStackedWidget(self)
        column.addWidget(self.stack, 1)
        self.empty = self._empty()
        self.working = Working(self.stack)
        self.splitter = Splitter([530, 694], self.stack, name=_("Document and criteria"))
        self.source = DocumentView(self.splitter, heading=_("Source"))
        self.right = QStackedWidget(self.splitter)
        self.side = CriteriaSide(bridge, self.right)
        self.choosing = Choosing(self.right)
        self.right.addWidget(self.side)
        self.right.addWidget(self.choosing)
        self.splitter.addWidget(self.source)
        self.splitter.addWidget(self.right)
        self.splitter.restore(shell.preferences.now.splitters.get("specification", []))
        for widget in (self.empty, self.working, self.splitter):
            self.stack.addWidget(widget)
        self.hands = Hands(bridge, self.side, self)
        self.vacancy = VacancyHands(bridge, shell, self)
        self.reading = Reading(bridge, shell, self)
        self._connect()
        self._bind()
        self.refresh()
        follow(self._restyle)

    def _header(self) -> Header:
        self.header = Header(self.title, self)
        self.view = Segmented([_("Source"), _("Criteria")], self, name=_("What is shown"))
        self.view.set_chosen(1)
        self.view.chosen.connect(lambda _at: self._show_narrow())
        self.progress = Progress(self, width=150)
        self.hindrance = ElidedLabel("", self, right=True)
        self.setup_button = Button(_("Set up"), self, kind=buttons.Kind.QUIET, chevron=True)
        self.setup_button.clicked.connect(self._setup_menu)
        self.add_button = Button(_("Add criterion"), self, kind=buttons.Kind.QUIET, icon="plus")
        self.accept_button = Button(_("Accept"), self, kind=buttons.Kind.PRIMARY, key="Return")
        self.open_button = Button(_("Open scoring…"), self, kind=buttons.Kind.PRIMARY, key="Ctrl+Return")
        self.file_button = Button(_("Choose another file"), self, icon="folder-open", key="Ctrl+O")
        every: tuple[QWidget, ...] = (self.view, self.progress, self.hindrance, self.setup_button, self.add_button,
                                      self.accept_button, self.open_button, self.file_button)  # fmt: skip
        for widget in every:
            self.header.add(widget)
        return self.header

    def _empty(self) -> EmptyState:
        empty = EmptyState(
            _("No person specification yet"),
            _("Choose the file as it arrived, or drop it on the window. Every criterion is then shown with its origin."),
            self.stack,
        )
        self._first = empty.add_button(
            Button(_("Choose a file"), empty, kind=buttons.Kind.PRIMARY, icon="folder-open", key="Ctrl+O")
        )
        paste = empty.add_button(Button(_("Paste it"), empty, key="Ctrl+V"))
        write = empty.add_button(Button(_("Add a criterion"), empty, key="A"))
        for button, name in ((self._first, "file"), (paste, "paste"), (write, "add")):
            button.clicked.connect(lambda _checked=False, name=name: self._do(name))
        return empty

    def _do(self, name: str) -> None:
        if self.bound is not None:
            self.bound.do(name)

    def _connect(self) -> None:
        self.accept_button.clicked.connect(lambda: self._do("accept"))
        self.open_button.clicked.connect(lambda: self._do("open"))
        self.add_button.clicked.connect(lambda: self._do("add"))
        self.file_button.clicked.connect(lambda: self._do("file"))
        self.side.asked.connect(self._do)
        self.side.moved.connect(self._criterion_shown)
        self.side.doubts.settled.connect(self.hands.settle)
        self.side.doubts.pointed.connect(self.side.show_criterion)
        self.choosing.post_chosen.connect(self._post_chosen)
        self.choosing.way_chosen.connect(self._way_chosen)
        self.reading.began.connect(self._reading_began)
        self.reading.drafted.connect(self._drafted)
        self.reading.shown.connect(self._source_shown)
        self.reading.ended.connect(self.refresh)
        self.reading.failed.connect(lambda refusal: self.source.show_words(str(refusal)))
        self.working.stopped.connect(self.reading.stop)
        self.bridge.changed.connect(self._changed)
        self.splitter.moved.connect(
            lambda sizes: self.shell.preferences.keep(self.shell.preferences.now.with_splitter("specification", sizes))
        )

    def _bind(self) -> None:
        hands, vacancy = self.hands, self.vacancy
        self.bind(
            ACTIONS,
            {
                "move": lambda key: self.side.step(-1 if key == "Up" else 1),
                "accept": lambda _key: hands.accept(),
                "accept all": lambda _key: hands.accept_all(),
                "split": lambda _key: self._then_keys(hands.split()),
                "cut": hands.move_cut,
                "merge": lambda _key: hands.merge(),
                "level": lambda _key: hands.level(),
                "methods": lambda _key: hands.methods(),
                "group": lambda _key: hands.group(),
                "edit": lambda _key: hands.edit(),
                "remove": lambda _key: hands.remove(),
                "add": lambda _key: hands.add(),
                "earlier": hands.move,
                "doubt": lambda _key: hands.next_doubt(),
                "find": lambda _key: self.source.begin_find(),
                "back": lambda _key: self._back(),
                "way": self.choosing.choose,
                "file": lambda _key: self._choose_file(),
                "paste": lambda _key: self._paste(),
                "rule": lambda _key: vacancy.rule(),
                "weights": lambda _key: vacancy.weights(),
                "stages": lambda _key: vacancy.stages(),
                "name": lambda _key: vacancy.name(),
                "open": lambda _key: vacancy.open_scoring(),
            },
            conditions={
                "work": lambda: self._working() and bool(self.bridge.state.criteria),
                "draft": lambda: self._may() and not self._frozen() and self._on_criterion(),
                "editable": lambda: self._may() and self._on_criterion(),
                "acceptable": lambda: self._may() and self._working() and hands.acceptable(),
                "adding": lambda: self._may() and not self._frozen() and not self._choosing(),
                "cutting": lambda: self._working() and self.side.cut() is not None,
                "doubted": lambda: self._working() and bool(doubts(self.bridge.state)),
                "sourced": lambda: self.stack.currentWidget() is self.splitter,
                "leaving": lambda: self._choosing() or self.side.cut() is not None,
                "choosing": self._choosing,
                "unfixed": lambda: self._may() and not self._frozen(),
                "running": self._may,
                "openable": lambda: self._working() and vacancy.openable(),
            },
        )

    # What is so now

    def _may(self) -> bool:
        return self.bridge.actor.runs_the_vacancy

    def _frozen(self) -> bool:
        return scoring_has_opened(self.bridge.state)

    def _working(self) -> bool:
        return self.stack.currentWidget() is self.splitter and self.right.currentWidget() is self.side

    def _choosing(self) -> bool:
        return self.stack.currentWidget() is self.splitter and self.right.currentWidget() is self.choosing

    def _on_criterion(self) -> bool:
        return self._working() and self.side.current() is not None

    # Showing

    def refresh(self) -> None:
        """Show the state as it is now."""
        criteria = self.bridge.state.criteria
        if self._draft is None:
            self.right.setCurrentWidget(self.side)
            self.stack.setCurrentWidget(self.splitter if criteria else self.empty)
        if criteria:
            if not self.side.list.currentIndex().isValid():
                self.side.show_row(0)
            if self._draft is None:
                self.reading.show_kept()
        self._refresh_words()

    def _refresh_words(self) -> None:
        state = self.bridge.state
        ones = state.criteria_in_order
        found = doubts(state)
        accepted = sum(one.accepted for one in ones)
        count = ngettext("{count} criterion", "{count} criteria", len(ones)).format(count=len(ones))
        source = state.vacancy.source
        fact = _("{file}, {criteria}").format(file=source, criteria=count) if source else count
        choosing = self._choosing()
        if choosing and self._draft is not None:
            fact = self._draft[1].document.name
        self.header.set_fact(fact if ones or choosing else "")
        self.progress.set_progress(accepted, len(ones), _("{accepted} of {count} accepted").format(accepted=accepted, count=len(ones)))
        self.side.doubts.show_doubts(found, accepted, len(ones))
        self.side.set_frozen(self._frozen())
        self.side.relabel()
        self._refresh_buttons(accepted == len(ones) and not found)
        self._refresh_banners()
        one = self.side.current()
        if one is not None:
            self.side.doubts.set_current(one.id)
        self.refresh_keys()

    def _refresh_buttons(self, settled: bool) -> None:
        state, work = self.bridge.state, self._working() and bool(self.bridge.state.criteria)
        frozen, may = self._frozen(), self._may()
        stage = state.stages.get(state.vacancy.stage)
        opening = work and may and stage is not None and not stage.open and (settled or frozen)
        self.progress.setVisible(work and not frozen and not opening)
        self.setup_button.setVisible(work and may)
        self.add_button.setVisible(work and may and not frozen)
        self.accept_button.setVisible(work and may and not frozen and not opening)
        self.open_button.setVisible(opening)
        self.file_button.setVisible(self._choosing())
        one = self.side.current()
        if one is not None:
            self.accept_button.set_text(_("Accept {criterion}").format(criterion=one.reference))
        if self.hands.acceptable():
            self.accept_button.enable()
        else:
            self.accept_button.disable(_("It has a doubt that needs a decision first."))
        hindrances = [str(problem) for problem in self.vacancy.hindrances()] if opening else []
        more = ngettext("{first} {count} more", "{first} {count} more", len(hindrances) - 1)
        first = hindrances[0] if hindrances else ""
        self.hindrance.setText(more.format(first=first, count=len(hindrances) - 1) if len(hindrances) > 1 else first)
        self.hindrance.setVisible(bool(hindrances))
        if hindrances:
            self.open_button.disable("\n".join(hindrances))
        else:
            self.open_button.enable()

    def _refresh_banners(self) -> None:
        state = self.bridge.state
        if self._frozen() and not self._asked_for_all:
            self._asked_for_all = True
            self.area.clear()
            words = _("Edition {edition} of the specification has been fixed since scoring opened")
            actions = [(_("Change with a reason"), self.hands.edit)] if self._may() else []
            self.area.show_banner(BannerKind.INFORMATION, words.format(edition=state.vacancy.edition),
                                  _("A change makes a new edition, and packs must be issued again."),
                                  actions=actions, icon="lock")  # fmt: skip

    def _ask_for_all(self) -> None:
        """After taking a document that leaves much open: one answer for all of it."""
        if self._frozen() or not self._may():
            return
        criteria = self.bridge.state.criteria.values()
        bare = sum(not one.methods for one in criteria)
        open_level = sum(one.level is Level.UNSPECIFIED for one in criteria)
        if bare >= MANY:
            words = ngettext("{count} criterion has no method", "{count} criteria have no method", bare).format(count=bare)
            self.area.show_banner(BannerKind.ATTENTION, words, _("The document does not say how they are measured."),
                                  actions=[(_("Choose for all"), self.hands.methods_for_all)])  # fmt: skip
        if open_level >= MANY:
            words = ngettext("{count} criterion has no level", "{count} criteria have no level", open_level)
            self.area.show_banner(
                BannerKind.ATTENTION, words.format(count=open_level),
                _("The document does not say which are essential."),
                actions=[(_("All essential"), lambda: self.hands.level_for_all(Level.ESSENTIAL)),
                         (_("All desirable"), lambda: self.hands.level_for_all(Level.DESIRABLE))],
            )  # fmt: skip

    def _criterion_shown(self, id: str) -> None:
        one = self.bridge.state.criteria.get(id)
        if one is None:
            return
        self.hands.cut_shown()
        self.source.mark(one.source, one.text)
        self._refresh_buttons(self._settled())
        self.refresh_keys()

    def _settled(self) -> bool:
        state = self.bridge.state
        return all(one.accepted for one in state.criteria.values()) and not doubts(state)

    def _then_keys(self, _done: None) -> None:
        self.refresh_keys()

    def _changed(self, change: object) -> None:
        assert isinstance(change, Change)
        self.area.clear() if change.kinds & {Kind.CRITERION} and not self._frozen() else None
        self.hands.cut_shown()
        if change.kinds & {Kind.CRITERION, Kind.VACANCY, Kind.STAGE, Kind.METHOD, Kind.APPLICANT, Kind.MEMBER}:
            self.refresh()

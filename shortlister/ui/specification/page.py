"""Step 1: every criterion is accepted with its origin in view."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from shortlister.domain.changes import Change
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.records import Kind
from shortlister.domain.state import State
from shortlister.i18n import N_, _
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.layouts import Column
from shortlister.ui.kit.pages import Pages
from shortlister.ui.kit.progress import Working
from shortlister.ui.kit.splitter import Splitter
from shortlister.ui.kit.theme import follow
from shortlister.ui.shell import Page, Shell
from shortlister.ui.specification.actions import ACTIONS
from shortlister.ui.specification.arriving import SourceHands
from shortlister.ui.specification.binding import conditions, handlers, otherwise
from shortlister.ui.specification.choosing import Choosing
from shortlister.ui.specification.criteria_side import CriteriaSide
from shortlister.ui.specification.doubt_hands import DoubtHands
from shortlister.ui.specification.doubts import is_settled
from shortlister.ui.specification.fitting import fit, is_narrow
from shortlister.ui.specification.for_all import ForAll
from shortlister.ui.specification.hands import Hands
from shortlister.ui.specification.notices import accepted_words, nothing_yet, say_fixed
from shortlister.ui.specification.page_header import SpecificationHeader
from shortlister.ui.specification.source_view import SourceView
from shortlister.ui.specification.vacancy_hands import VacancyHands

if TYPE_CHECKING:
    from shortlister.domain.plans.drafts import DraftSpecification

_SHOWN: Final = frozenset({Kind.CRITERION, Kind.VACANCY, Kind.STAGE, Kind.METHOD, Kind.APPLICANT, Kind.MEMBER})


class SpecificationPage(Page):
    """The source at the left, the criteria read from it at the right, the doubts below them."""

    title = N_("Specification")
    wide = True

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(bridge, shell, parent)
        self.title = _("Specification")
        column = Column(self)
        self.header = SpecificationHeader(self)
        column.addWidget(self.header)
        self.area.set_margins(20, 12, 20, 12)
        column.addWidget(self.area)
        self.stack = Pages(self)
        column.addWidget(self.stack, 1)
        self.empty, self._first = nothing_yet(self._do, self.stack)
        self.working = Working(self.stack)
        self.splitter = Splitter([530, 694], self.stack, name=_("Document and criteria"))
        self.source = SourceView(bridge, shell.jobs, lambda: bridge.state.criteria_in_order, self.splitter)
        self.right = Pages(self.splitter)
        self.side = CriteriaSide(bridge, self.right)
        self.choosing = Choosing(self.right)
        self.right.addWidget(self.side)
        self.right.addWidget(self.choosing)
        self.splitter.addWidget(self.source)
        self.splitter.addWidget(self.right)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.restore(shell.preferences.now.splitters.get("specification", []))
        for widget in (self.empty, self.working, self.splitter):
            self.stack.addWidget(widget)
        self.hands = Hands(bridge, self.side, self)
        self.doubting = DoubtHands(bridge, self.side, self.source, self.hands, self)
        self.vacancy = VacancyHands(bridge, shell, self)
        self.arriving = SourceHands(bridge, shell, self.choosing, self)
        self.hands.awaits = lambda: self.arriving.reading.awaited
        self.hands.source = lambda: self.doubting.document.source(self.bridge.state)
        self.for_all = ForAll(self.area, bridge, self.hands)
        self._connect()
        self.bind(ACTIONS, handlers(self), conditions=conditions(self), otherwise=otherwise(self))
        follow(self._fit)

    def _do(self, name: str) -> None:
        if self.bound is not None:
            self.bound.do(name)

    def _connect(self) -> None:
        self.header.asked.connect(self._do)
        self.header.view_chosen.connect(lambda _at: self._fit())
        self.side.asked.connect(self._do)
        self.side.moved.connect(self._criterion_shown)
        self.side.chose.connect(self._chosen)
        self.doubting.changed.connect(self._show)
        self.side.doubts.away_asked.connect(lambda: self._do("away"))
        self.side.doubts.turned.connect(self.refresh_keys)
        self.side.doubts.alike_asked.connect(lambda: self._do("alike"))
        self.arriving.choose_asked.connect(self._choose)
        self.arriving.settled.connect(self._taken)
        reading = self.arriving.reading
        reading.began.connect(self._reading_began)
        reading.kept.connect(self.source.show_file)
        reading.none.connect(self.source.show_none)
        reading.shown.connect(self.source.show_draft)
        reading.doubted.connect(self.doubting.take)
        self.source.criterion_clicked.connect(self._source_clicked)
        reading.ended.connect(self.refresh)
        reading.failed.connect(lambda refusal: self.source.show_words(str(refusal)))
        self.working.stopped.connect(reading.stop)
        self.bridge.changed.connect(self._changed)
        keep = self.shell.preferences
        self.splitter.moved.connect(lambda sizes: keep.keep(keep.now.with_splitter("specification", sizes)))

    # What is so now

    def shown_state(self) -> State:
        """The state as this person may see it."""
        return self.bridge.state

    def may_change(self) -> bool:
        """Whether this person sets the vacancy up."""
        return self.bridge.actor.runs_the_vacancy

    def is_fixed(self) -> bool:
        """Whether scoring has opened."""
        return scoring_has_opened(self.bridge.state)

    def working_on_criteria(self) -> bool:
        """Whether the criteria are shown."""
        return self.stack.currentWidget() is self.splitter and self.right.currentWidget() is self.side

    def is_choosing(self) -> bool:
        """Whether a document waits for a person to choose."""
        return self.stack.currentWidget() is self.splitter and self.right.currentWidget() is self.choosing

    def other_posts(self) -> "DraftSpecification | None":
        """The document where it has other posts than the one that was taken."""
        draft = self.doubting.document.source(self.bridge.state)
        return draft if draft is not None and len(draft.posts) > 1 else None

    def on_criterion(self) -> bool:
        """Whether there is a current criterion."""
        return self.working_on_criteria() and self.side.current() is not None

    def can_open(self) -> bool:
        """Whether scoring can be opened now: everything is accepted, and nothing hinders."""
        settled = self.is_fixed() or is_settled(self.bridge.state)
        return self.working_on_criteria() and settled and self.vacancy.openable()

    # Showing

    def refresh_keys(self) -> None:
        super().refresh_keys()
        self.area.set_esc(not self.may_go_back())

    def refresh(self) -> None:
        """Show the state as it is now."""
        criteria = self.bridge.state.criteria
        if self.arriving.draft is None:
            self._turn_to(self.splitter if criteria else self.empty)
        if criteria and self.arriving.draft is None:
            self.arriving.reading.show_kept()
            if not self.side.list.currentIndex().isValid():
                self.side.show_row(0)
        self._show()

    def _turn_to(self, shown: QWidget) -> None:
        """Show the criteria or that there are none; the focus goes along, else Qt gives it to anything."""
        before, focus = (self.stack.currentWidget(), self.right.currentWidget()), QApplication.focusWidget()
        held = focus is not None and self.stack.isAncestorOf(focus)
        self.right.setCurrentWidget(self.side)
        self.stack.setCurrentWidget(shown)
        if held and before != (shown, self.side):
            self.entered()

    def _show(self) -> None:
        state = self.bridge.state
        ones, draft = state.criteria_in_order, self.arriving.draft
        accepted = sum(one.accepted for one in ones)
        self.header.show_fact(state.vacancy.source, len(ones), draft.document.name if draft is not None else "")
        self.header.show_progress(accepted, len(ones))
        found, waiting = self.doubting.found(state), self.doubting.document.awaits(state)
        self.shell.tell_doubts(sum(not one.away for one in found))
        self.side.show_doubts(found, accepted, waiting=waiting, away=self.doubting.away(state))
        self.side.set_frozen(self.is_fixed() or not self.may_change(), may=self.may_change())
        self.side.relabel()
        if (one := self.side.current()) is not None:
            self.side.doubts.set_current(one.id, afresh=False)
        self._show_buttons()
        if self.is_fixed():
            say_fixed(self.area, self.bridge, self.hands)
        self._fit()
        self.refresh_keys()

    def _show_buttons(self) -> None:
        state = self.bridge.state
        work, frozen, may = self.working_on_criteria() and bool(state.criteria), self.is_fixed(), self.may_change()
        stage = state.stages.get(state.vacancy.stage)
        opening = work and may and stage is not None and not stage.open and (frozen or is_settled(self.bridge.state))
        self.header.show_parts(
            work=work, may=may, frozen=frozen, opening=opening, choosing=self.is_choosing(), narrow=is_narrow(self)
        )
        self.header.several = self.other_posts() is not None and not frozen
        cutting = self.hands.is_cutting()
        self.header.show_accept(self.hands.to_accept(), self.hands.acceptable(), cutting=cutting)
        self.header.show_hindrances(self.vacancy.hindrances() if opening else [])

    def _criterion_shown(self, id: str) -> None:
        one = self.bridge.state.criteria.get(id)
        if one is None:
            return
        self.hands.cut_shown()
        self.source.mark(one)
        self._chosen()

    def _chosen(self) -> None:
        self._show_buttons()
        self.refresh_keys()

    def _changed(self, change: object) -> None:
        assert isinstance(change, Change)
        if change.kinds & _SHOWN:
            if Kind.CRITERION in change.kinds:
                self.for_all.ask_again()
                self.hands.cut_shown()
            self.refresh()

    # Reading and choosing

    def _reading_began(self, words: str) -> None:
        self.area.clear()
        self.working.set_progress(words, 0.0)
        self.stack.setCurrentWidget(self.working)
        self._fit()
        self._chosen()

    def _choose(self) -> None:
        if self.arriving.draft is None:
            return
        self.area.clear()
        self.arriving.show_in(self.source)
        self.right.setCurrentWidget(self.choosing)
        self.stack.setCurrentWidget(self.splitter)
        self._show()
        self.choosing.focus_first()

    def _taken(self) -> None:
        self.refresh()
        self.side.show_row(0)
        if self.isVisible():
            self.entered()
        self.for_all.ask()

    def _source_clicked(self, id: str) -> None:
        if self.working_on_criteria():
            self.side.show_criterion(id)

    def may_go_back(self) -> bool:
        """Whether Esc takes something back."""
        return self.is_choosing() or self.side.cut() is not None or len(self.side.chosen()) > 1

    def back(self) -> None:
        """Take nothing of what was read, or choose one criterion alone again, or take the bar away."""
        if self.is_choosing():
            self.arriving.put_away()
        elif len(self.side.chosen()) > 1:
            self.side.choose_one()
        else:
            self.side.set_cut(None)
            self._chosen()

    # The window's side

    def entered(self) -> None:
        """The list has the focus, or the first thing to do."""
        if self.shell.target:
            self.side.show_criterion(self.shell.target)
            self.shell.target = ""
        if self.stack.currentWidget() is self.empty:
            self._first.setFocus()
        elif self.is_choosing():
            self.choosing.focus_first()
        else:
            self.side.list.setFocus()
        if self.working_on_criteria():
            self.for_all.ask()

    def regions(self) -> Sequence[QWidget]:
        return (self.header, self.source, self.side.list, self.side.doubts)

    def words_of(self, change: Change) -> str:
        """An acceptance names its criterion."""
        return accepted_words(change)

    def other_side(self) -> bool:
        """Source or criteria, where there is room for one."""
        if not self.header.view.isVisible():
            return False
        self.header.view.set_chosen(1 - self.header.view.index())
        self._fit()
        (self.side.list if self.header.view.index() else self.source.main_view()).setFocus()
        return True

    def take_files(self, paths: Sequence[Path]) -> None:
        """Read the first of the files as a specification."""
        if self.may_change() and paths:
            self.arriving.reading.read(paths[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_buttons()
        self._fit()

    def _fit(self, _theme: object = None) -> None:
        self.header.view.setVisible(is_narrow(self) and self.stack.currentWidget() is self.splitter)
        fit(self, self.area, self.header, self.source, self.right)

"""What the person does with a criterion: each key or button becomes one edit, sometimes after a small sheet."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.vacancy import NameVacancy, scoring_has_opened
from shortlister.domain.places import Passage, Place
from shortlister.domain.records import Criterion, Level
from shortlister.ui.before_qt import Room
from shortlister.ui.bridge import Bridge
from shortlister.ui.kept_words import keep_typed
from shortlister.ui.rooms import many, specification
from shortlister.ui.specification.criteria_side import CriteriaSide
from shortlister.ui.specification.document_doubts import before
from shortlister.ui.specification.doubts import Doubt, DoubtKind, doubts_of, moved_cut, usual_cut
from shortlister.ui.specification.measuring import Measuring

if TYPE_CHECKING:
    from shortlister.domain.plans.drafts import DraftSpecification
    from shortlister.ui.specification.editing import GroupSheet, TextSheet

_SHEETS = Room("shortlister.ui.specification.editing")
_FOR_SEVERAL: Final = frozenset({"essential", "desirable", "keep", "method"})


class Hands(QObject):
    """Belongs to the page; acts on the criteria chosen in its list.

    `put_away(doubt)`: one of the document was seen, or is brought back.
    """

    put_away = Signal(object)

    def __init__(self, bridge: Bridge, side: CriteriaSide, page: QWidget) -> None:
        super().__init__(page)
        self._bridge = bridge
        self._side = side
        self._page = page
        self.measuring = Measuring(bridge, page)
        self._cutting = ""
        self.awaits: Callable[[], bool] = lambda: False
        """Whether the document of the criteria is not shown beside them yet: nothing is accepted unseen."""
        self.source: Callable[[], DraftSpecification | None] = lambda: None
        """What was read of the document of the criteria; None while that is not known."""

    @property
    def _frozen(self) -> bool:
        return scoring_has_opened(self._bridge.state)

    def acceptable(self) -> bool:
        """Whether the current criterion can be accepted: it has no open doubt. Of several, whether any can."""
        return not self._frozen and not self.awaits() and not self.is_cutting() and bool(self._undoubted())

    def is_cutting(self) -> bool:
        """Whether the person has put the bar up, or moved it, in the current criterion: Enter then splits there."""
        one = self._side.current()
        return one is not None and self._side.cut() is not None and self._cutting == one.id

    def to_accept(self) -> Sequence[Criterion]:
        """What Enter would accept: of several, those without a doubt that nobody has accepted."""
        chosen = self._side.chosen()
        return [one for one in self._undoubted() if not one.accepted] or chosen if len(chosen) > 1 else chosen

    def _undoubted(self) -> list[Criterion]:
        return [one for one in self._side.chosen() if not any(True for _doubt in doubts_of(one))]

    def _several(self) -> tuple[str, ...]:
        """The ids of the chosen criteria, where there are several; empty for one."""
        ids = tuple(one.id for one in self._side.chosen())
        return ids if len(ids) > 1 else ()

    def accept(self) -> None:
        """Accept the current criterion and go on to the next that nobody has accepted."""
        one = self._side.current()
        if one is None or not self.acceptable():
            return
        if self._several():
            self._bridge.attempt(
                specification.AcceptCriteria(tuple(other.id for other in self._undoubted() if not other.accepted))
            )
            return
        if not one.accepted and not self._bridge.attempt(specification.AcceptCriteria((one.id,))):
            return
        ones = self._bridge.state.criteria_in_order
        row = next((row for row, other in enumerate(ones) if other.id == one.id), 0)
        ahead = [*range(row + 1, len(ones)), *range(row)]
        self._side.show_row(next((row for row in ahead if not ones[row].accepted), min(row + 1, len(ones) - 1)))

    def accept_all(self) -> None:
        """Accept every criterion that was looked at and has no doubt, as one change."""
        ids = tuple(
            one.id
            for one in self._bridge.state.criteria_in_order
            if not one.accepted and not any(True for _doubt in doubts_of(one))
        )
        if ids:
            self._bridge.attempt(specification.AcceptCriteria(ids))

    def split(self) -> None:
        """Split at the bar; without one, put the bar up first."""
        one, cut = self._side.current(), self._side.cut()
        if one is None:
            return
        if cut is None:
            self._side.set_cut(usual_cut(one.text))
            self._cutting = one.id
        elif self._bridge.attempt(specification.SplitCriterion(one.id, cut, self._bridge.fresh_id())):
            self._side.set_cut(None)
            self._cutting = ""

    def move_cut(self, key: str) -> None:
        """The bar one word to the left or right."""
        one, cut = self._side.current(), self._side.cut()
        if one is not None and cut is not None:
            self._side.set_cut(moved_cut(one.text, cut, -1 if key == "Left" else 1))
            self._cutting = one.id

    def merge(self) -> None:
        """Merge with the next criterion, or those that are chosen."""
        one, ids = self._side.current(), self._several()
        if ids:
            first = self._side.chosen()[0].id
            if self._bridge.attempt(many.MergeCriteria(ids)):
                self._side.show_criterion(first)
        elif one is not None:
            self._bridge.attempt(specification.MergeWithNext(one.id))

    def level(self) -> None:
        """Essential becomes desirable, anything else essential; several become essential unless all are."""
        chosen = self._side.chosen()
        essential = all(one.level is Level.ESSENTIAL for one in chosen)
        other = Level.DESIRABLE if essential else Level.ESSENTIAL
        if len(chosen) == 1:
            self._bridge.attempt(specification.EditCriterion(chosen[0].id, level=other))
        elif chosen:
            self._bridge.attempt(many.EditCriteria(self._several(), level=other))

    def move(self, key: str) -> None:
        """The criterion itself goes up or down in the order, or all that are chosen."""
        by = -1 if key.endswith("Up") else 1
        if ids := self._several():
            self._bridge.attempt(many.MoveCriteria(ids, by))
        elif (one := self._side.current()) is not None:
            self._bridge.attempt(specification.MoveCriterion(one.id, by))

    def remove(self) -> None:
        """Take it out of the draft; undo brings it back."""
        if ids := self._several():
            self._bridge.attempt(many.RemoveCriteria(ids))
        elif (one := self._side.current()) is not None:
            self._bridge.attempt(specification.RemoveCriterion(one.id))

    # With a sheet

    def edit(self) -> None:
        """The text and group of the current criterion."""
        one = self._side.current()
        if one is None:
            return
        sheet: TextSheet = _SHEETS.TextSheet(self._page, self._bridge.state, one, frozen=self._frozen)
        keep_typed(sheet, self._bridge, sheet.text, f"criterion {one.id}")
        keep_typed(sheet, self._bridge, sheet.why, f"criterion {one.id} why")
        sheet.done_for.connect(partial(self._edited, one.id, sheet))
        sheet.open()

    def _edited(self, id: str, sheet: "TextSheet") -> None:
        self._bridge.attempt(
            specification.EditCriterion(id, text=sheet.text.note(), group=sheet.group.text(), reason=sheet.why.note())
        )

    def add(self, marked: Passage) -> None:
        """A criterion by hand: where what is `marked` in the source stands, else after the current one."""
        sheet: TextSheet = _SHEETS.TextSheet(self._page, self._bridge.state, None, frozen=False)
        one, draft = self._side.current(), self.source()
        place = self._bridge.place_among(marked, draft.document) if draft is not None and marked.words else None
        if place is not None:
            one = self._bridge.state.criteria.get(place.after)
        if place is not None or one is not None:
            sheet.group.setText(place.group if place is not None else one.group if one is not None else "")
        sheet.text.set_note(marked.words)
        keep_typed(sheet, self._bridge, sheet.text, "new criterion")
        level = place.level if place is not None else Level.UNSPECIFIED
        sheet.done_for.connect(partial(self._added, one, sheet, level, place.place if place else marked.place))
        sheet.open()

    def _added(self, after: Criterion | None, sheet: "TextSheet", level: Level, place: Place) -> None:
        id = self._bridge.fresh_id()
        methods = after.methods if after else ()
        text, behind = sheet.text.note(), after.id if after else ""
        edit = specification.AddCriterion(
            id, text, sheet.group.text(), level, methods=methods, after=behind, source=place
        )
        if self._bridge.attempt(edit):
            self._side.show_criterion(id)

    def group(self) -> None:
        """The group of the current criterion, or of those that are chosen."""
        chosen = self._side.chosen()
        if not chosen:
            return
        sheet: GroupSheet = _SHEETS.GroupSheet(self._page, self._bridge.state, chosen)
        sheet.done_for.connect(partial(self._grouped, tuple(one.id for one in chosen), sheet))
        sheet.open()

    def _grouped(self, ids: tuple[str, ...], sheet: "GroupSheet") -> None:
        one = len(ids) == 1
        group = sheet.group.text()
        self._bridge.attempt(
            specification.EditCriterion(ids[0], group=group) if one else many.EditCriteria(ids, group=group)
        )

    def level_for_all(self, level: Level) -> None:
        """This level for every criterion that has none."""
        self._bridge.attempt(specification.SettleOpenEnds(level=level))

    # Doubts

    def settle(self, doubt: Doubt, way: str) -> None:
        """One of the ways that a doubt offers; of several that are chosen, for all that have the same doubt."""
        ids = self._alike(doubt) if way in _FOR_SEVERAL else ()
        if doubt.criterion and not ids:
            self._side.show_criterion(doubt.criterion)
        match way:
            case "keep" if ids:
                self._bridge.attempt(many.SettleDoubts(ids, doubt.stored))
            case "essential" | "desirable" if ids:
                self._bridge.attempt(many.EditCriteria(ids, level=Level(way)))
            case "away" | "back":
                self.put_away.emit(doubt)
            case "even":
                self._bridge.attempt(specification.SetWeights({}))
            case "rename":
                vacancy = self._bridge.state.vacancy
                self._bridge.attempt(NameVacancy(doubt.stored, vacancy.reference, vacancy.organisation))
            case "take":
                self._take(doubt)
            case "keep":
                self._bridge.attempt(specification.SettleDoubt(doubt.criterion, doubt.stored))
            case "essential" | "desirable":
                self._bridge.attempt(specification.EditCriterion(doubt.criterion, level=Level(way)))
            case "heading":
                self._bridge.attempt(many.MakeGroup(doubt.criterion))
            case "method":
                self.measuring.ask([one for one in self._side.chosen() if not ids or one.id in ids])
            case "split":
                self.split()
            case "remove":
                self.remove()
            case "edit":
                self.edit()

    def _alike(self, doubt: Doubt) -> tuple[str, ...]:
        """The ids of the chosen criteria that have this doubt, where there are several; empty for one."""
        chosen = self._side.chosen()
        ids = tuple(one.id for one in chosen if any(doubt.is_like(other) for other in doubts_of(one)))
        return ids if len(ids) > 1 and doubt.criterion in ids else ()

    def _take(self, doubt: Doubt) -> None:
        """What was left out becomes a criterion after the one that stands before it."""
        state, id = self._bridge.state, self._bridge.fresh_id()
        after = before(doubt, state)
        group = state.criteria[after].group if after else ""
        if self._bridge.attempt(specification.AddCriterion(id, doubt.stored, group, after=after, source=doubt.place)):
            self._side.show_criterion(id)
            self._side.list.setFocus()

    def cut_shown(self) -> None:
        """The bar stands in a criterion that may be two; in the others only after S."""
        self._cutting = ""
        one = self._side.current()
        double = (
            one is not None and any(doubt.kind is DoubtKind.DOUBLE for doubt in doubts_of(one)) and not self._frozen
        )
        self._side.set_cut(usual_cut(one.text) if one is not None and double else None)

"""What the person does with a criterion: each key or button becomes one edit, sometimes after a small sheet."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.drafting import AddMethod
from shortlister.domain.edits.specification import (
    AcceptCriteria,
    AddCriterion,
    EditCriterion,
    MergeWithNext,
    MoveCriterion,
    RemoveCriterion,
    SettleDoubt,
    SettleOpenEnds,
    SplitCriterion,
)
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.methods import ORDER
from shortlister.domain.records import Criterion, Level, Method
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.specification.criteria_side import CriteriaSide
from shortlister.ui.specification.doubts import Doubt, DoubtKind, doubts, doubts_of, moved_cut, usual_cut
from shortlister.ui.specification.editing import GroupSheet, MethodsSheet, TextSheet

_NEW = "new "


class Hands(QObject):
    """Belongs to the page; acts on the current criterion of its list."""

    def __init__(self, bridge: Bridge, side: CriteriaSide, page: QWidget) -> None:
        super().__init__(page)
        self._bridge = bridge
        self._side = side
        self._page = page

    @property
    def _frozen(self) -> bool:
        return scoring_has_opened(self._bridge.state)

    def acceptable(self) -> bool:
        """Whether the current criterion can be accepted: it has no open doubt."""
        one = self._side.current()
        return one is not None and not self._frozen and not any(True for _doubt in doubts_of(one))

    def accept(self) -> None:
        """Accept the current criterion and go on to the next that nobody has accepted."""
        one = self._side.current()
        if one is None or not self.acceptable():
            return
        if not one.accepted and not self._bridge.attempt(AcceptCriteria((one.id,))):
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
            self._bridge.attempt(AcceptCriteria(ids))

    def split(self) -> None:
        """Split at the bar; without one, put the bar up first."""
        one, cut = self._side.current(), self._side.cut()
        if one is None:
            return
        if cut is None:
            self._side.set_cut(usual_cut(one.text))
        elif self._bridge.attempt(SplitCriterion(one.id, cut, self._bridge.fresh_id())):
            self._side.set_cut(None)

    def move_cut(self, key: str) -> None:
        """The bar one word to the left or right."""
        one, cut = self._side.current(), self._side.cut()
        if one is not None and cut is not None:
            self._side.set_cut(moved_cut(one.text, cut, -1 if key == "Left" else 1))

    def merge(self) -> None:
        """Merge with the next criterion."""
        if (one := self._side.current()) is not None:
            self._bridge.attempt(MergeWithNext(one.id))

    def level(self) -> None:
        """Essential becomes desirable, anything else essential."""
        one = self._side.current()
        if one is not None:
            other = Level.DESIRABLE if one.level is Level.ESSENTIAL else Level.ESSENTIAL
            self._bridge.attempt(EditCriterion(one.id, level=other))

    def move(self, key: str) -> None:
        """The criterion itself goes up or down in the order."""
        if (one := self._side.current()) is not None:
            self._bridge.attempt(MoveCriterion(one.id, -1 if key.endswith("Up") else 1))

    def remove(self) -> None:
        """Take it out of the draft; undo brings it back."""
        if (one := self._side.current()) is not None:
            self._bridge.attempt(RemoveCriterion(one.id))

    def next_doubt(self) -> None:
        """Go to the next criterion with a doubt."""
        found = list(dict.fromkeys(doubt.criterion for doubt in doubts(self._bridge.state)))
        rows = [self._side.model.row_of(id) for id in found]
        now = self._side.list.currentIndex().row()
        if rows:
            self._side.show_row(next((row for row in rows if row > now), rows[0]))

    # With a sheet

    def edit(self) -> None:
        """The text and group of the current criterion."""
        one = self._side.current()
        if one is None:
            return
        sheet = TextSheet(self._page, self._bridge.state, one, frozen=self._frozen)
        sheet.done_for.connect(partial(self._edited, one.id, sheet))
        sheet.open()

    def _edited(self, id: str, sheet: TextSheet) -> None:
        self._bridge.attempt(
            EditCriterion(id, text=sheet.text.note(), group=sheet.group.text(), reason=sheet.why.note())
        )

    def add(self) -> None:
        """A criterion by hand, after the current one."""
        sheet = TextSheet(self._page, self._bridge.state, None, frozen=False)
        if (one := self._side.current()) is not None:
            sheet.group.setText(one.group)
        sheet.done_for.connect(partial(self._added, one, sheet))
        sheet.open()

    def _added(self, after: Criterion | None, sheet: TextSheet) -> None:
        id = self._bridge.fresh_id()
        methods = after.methods if after else ()
        edit = AddCriterion(id, sheet.text.note(), sheet.group.text(), methods=methods, after=after.id if after else "")
        if self._bridge.attempt(edit):
            self._side.show_criterion(id)

    def group(self) -> None:
        """The group of the current criterion."""
        one = self._side.current()
        if one is None:
            return
        sheet = GroupSheet(self._page, self._bridge.state, one)
        sheet.done_for.connect(lambda: self._bridge.attempt(EditCriterion(one.id, group=sheet.group.text())))
        sheet.open()

    def methods(self) -> None:
        """The methods of the current criterion."""
        one = self._side.current()
        if one is None:
            return
        title = _("How {criterion} is measured").format(criterion=one.reference)
        sheet = MethodsSheet(self._page, title, self._offered(), one.methods)
        sheet.done_for.connect(partial(self._methods_chosen, one.id, sheet))
        sheet.open()

    def methods_for_all(self) -> None:
        """One method for every criterion that has none."""
        words = _("It is given to every criterion that has no method.")
        sheet = MethodsSheet(self._page, _("How the criteria are measured"), self._offered(), (), words)
        sheet.done_for.connect(partial(self._methods_chosen, "", sheet))
        sheet.open()

    def level_for_all(self, level: Level) -> None:
        """This level for every criterion that has none."""
        self._bridge.attempt(SettleOpenEnds(level=level))

    def _offered(self) -> list[Method]:
        """The vacancy's own methods, then the usual ones that it does not have yet."""
        own = list(self._bridge.state.methods_in_order)
        known = {method.name.casefold() for method in own}
        usual = [name for name in ORDER if _(name).casefold() not in known and name.casefold() not in known]
        return [*own, *(Method(_NEW + name, _(name), len(own) + at) for at, name in enumerate(usual))]

    def _methods_chosen(self, id: str, sheet: MethodsSheet) -> None:
        ids: list[str] = []
        names = [one.removeprefix(_NEW) for one in sheet.chosen() if one.startswith(_NEW)]
        for chosen in sheet.chosen():
            if not chosen.startswith(_NEW):
                ids.append(chosen)
        for name in [*names, *([sheet.named()] if sheet.named() else [])]:
            seed = self._bridge.fresh_id()
            if not self._bridge.attempt(AddMethod(_(name) if name in names else name, seed)):
                return
            ids.append(f"m{seed}")
        if id:
            self._bridge.attempt(EditCriterion(id, methods=tuple(ids)))
            return
        self._bridge.attempt(SettleOpenEnds(methods=tuple(ids)))

    # Doubts

    def settle(self, doubt: Doubt, way: str) -> None:
        """One of the ways that a doubt offers."""
        self._side.show_criterion(doubt.criterion)
        match way:
            case "keep":
                self._bridge.attempt(SettleDoubt(doubt.criterion, doubt.stored))
            case "essential" | "desirable":
                self._bridge.attempt(EditCriterion(doubt.criterion, level=Level(way)))
            case "method":
                self.methods()
            case "split":
                self.split()
            case "remove":
                self.remove()
            case "edit":
                self.edit()

    def cut_shown(self) -> None:
        """The bar stands in a criterion that may be two; in the others only after S."""
        one = self._side.current()
        double = (
            one is not None and any(doubt.kind is DoubtKind.DOUBLE for doubt in doubts_of(one)) and not self._frozen
        )
        self._side.set_cut(usual_cut(one.text) if one is not None and double else None)

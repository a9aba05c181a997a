"""How criteria are measured: the sheet of methods for one criterion, for several, or for all that have none."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shortlister.domain.methods import ORDER
from shortlister.domain.records import Criterion, Method
from shortlister.i18n import _, ngettext
from shortlister.ui.before_qt import Room
from shortlister.ui.bridge import Bridge
from shortlister.ui.rooms import drafting, many, specification

if TYPE_CHECKING:
    from shortlister.domain.edits.edit import Edit
    from shortlister.ui.specification.editing import MethodsSheet

_NEW: Final = "new "
_SHEETS: Final = Room("shortlister.ui.specification.editing")


class Measuring(QObject):
    """Belongs to the page."""

    def __init__(self, bridge: Bridge, page: QWidget) -> None:
        super().__init__(page)
        self._bridge = bridge
        self._page = page

    def ask(self, chosen: Sequence[Criterion]) -> None:
        """The methods of this criterion, or of these: each is given to all, taken from all, or left as it is."""
        if not chosen:
            return
        count = len(chosen)
        title, words = _("How {criterion} is measured").format(criterion=chosen[0].reference), ""
        shared = [id for id in chosen[0].methods if all(id in one.methods for one in chosen)]
        some = [id for id in self._bridge.state.methods if any(id in one.methods for one in chosen)]
        differing = [id for id in some if id not in shared]
        if count > 1:
            title = ngettext("How {count} criterion is measured", "How {count} criteria are measured", count)
            title = title.format(count=count)
            words = _("Each of them is given exactly the methods that are ticked here.")
        if differing:
            words = _(
                "A dash stands where only some of them have a method: left so, each of them keeps its own. "
                "Ticked, all of them have it; empty, none."
            )
        sheet: MethodsSheet = _SHEETS.MethodsSheet(
            self._page, title, self._offered(), shared, words, differing=differing
        )
        sheet.done_for.connect(partial(self._chosen, tuple(one.id for one in chosen), sheet))
        sheet.open()

    def ask_for_all(self) -> None:
        """One method for every criterion that has none."""
        words = _("It is given to every criterion that has no method.")
        sheet: MethodsSheet = _SHEETS.MethodsSheet(
            self._page, _("How the criteria are measured"), self._offered(), (), words
        )
        sheet.done_for.connect(partial(self._chosen, (), sheet))
        sheet.open()

    def _offered(self) -> list[Method]:
        """The vacancy's own methods, then the usual ones that it does not have yet."""
        own = list(self._bridge.state.methods_in_order)
        known = {method.name.casefold() for method in own}
        usual = [name for name in ORDER if _(name).casefold() not in known and name.casefold() not in known]
        return [*own, *(Method(_NEW + name, _(name), len(own) + at) for at, name in enumerate(usual))]

    def _chosen(self, criteria: tuple[str, ...], sheet: "MethodsSheet") -> None:
        names = [_(one.removeprefix(_NEW)) for one in sheet.chosen() if one.startswith(_NEW)]
        names += [sheet.named()] if sheet.named() else []
        new = tuple(drafting.AddMethod(name, self._bridge.fresh_id()) for name in names)
        own = [one for one in sheet.chosen() if not one.startswith(_NEW)]
        edit = _measuring(criteria, (*own, *(f"m{one.seed}" for one in new)), sheet.left())
        self._bridge.attempt(drafting.WithNewMethods(new, edit) if new else edit)


def _measuring(criteria: Sequence[str], methods: tuple[str, ...], left: tuple[str, ...]) -> "Edit":
    """These methods (ids) for these criteria (ids), those `left` as each has them.

    Where no criterion is named, for those that have no method.
    """
    match criteria:
        case ():
            return specification.SettleOpenEnds(methods=methods)
        case (id,):
            return specification.EditCriterion(id, methods=methods)
        case _:
            return many.EditCriteria(tuple(criteria), methods=methods, but=left)

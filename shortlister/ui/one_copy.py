"""All that differs in one member's scores, settled by one of their copies: which one, and one reason for all."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.settling import SettleThroughout
from shortlister.domain.findings.conflicts import Undecided, WholeCopy, said, undecided, whole_copies
from shortlister.domain.records import MeasureKey, Role
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.choice import Choice
from shortlister.ui.copy_words import place_words, time_words
from shortlister.ui.kept_words import keep_typed
from shortlister.ui.kit.actions import writes
from shortlister.ui.kit.fields import Field, NoteField
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current


def open_to(bridge: Bridge, member: str, stage: str) -> tuple[Undecided, ...]:
    """The member's (id) scores in which copies differ, where whoever is at the desk may settle them all; else none.

    That is the member, or HR on their word; a single score is settled where it stands.
    """
    if bridge.actor.member != member and bridge.actor.role is not Role.HR:
        return ()
    found = tuple(one for one in undecided(bridge.state, stage) if one.member.id == member)
    return found if len(found) > 1 else ()


def ask_one_copy(
    window: QWidget,
    bridge: Bridge,
    member: str,
    stage: str,
    at: tuple[str, MeasureKey] = ("", ""),
    *,
    then: Callable[[], object] = lambda: None,
) -> None:
    """Ask which copy counts in all of them; the copies have the numbers that they have in the cell where one is.

    `then` is called once they are settled, or were refused.
    """
    found = open_to(bridge, member, stage)
    if found:
        here = [one for one in found if (one.applicant.id, one.measure.key) == at]
        those = [*here, *(one for one in found if one not in here)]
        sheet = OneCopySheet(window, bridge, those, stage, seen=bool(here))
        keep_typed(sheet, bridge, sheet.note, f"one copy {member}")
        sheet.done_for.connect(then)
        sheet.open()


class OneCopySheet(Sheet):
    """The copies to choose from, none preselected; what they say of the first score only where that is `seen`."""

    def __init__(self, window: QWidget, bridge: Bridge, found: Sequence[Undecided], stage: str, *, seen: bool) -> None:
        member, count = found[0].member, len(found)
        own = bridge.actor.member == member.id
        title = (
            _("Settle all {count} scores in which your copies differ?")
            if own
            else _("Settle all {count} scores in which the copies of {name} differ?")
        )
        words = _("Each score is settled as if by itself, with the same reason. It cannot be undone.")
        if not own:
            words = _(
                "HR settles them on the member’s word: write what they said. Each score is settled as if by itself, "
                "with the same reason. It cannot be undone."
            )
        super().__init__(
            window, title.format(count=count, name=member.name), words, do=_("Settle them"), safe=_("Leave them open")
        )
        self._bridge, self._member, self._stage = bridge, member.id, stage
        self._copies, self._seen = whole_copies(found), seen
        self.choices: list[Choice] = []
        for number, copy in enumerate(self._copies, start=1):
            self._add(number, copy, count)
        self.note = NoteField(self, name=_("Reason"))
        self.note.setFixedHeight(current().S(62))
        self.note.leave_to = self.choices[0]
        self.note.went_on.connect(self.accept)
        self.note.textChanged.connect(self._check)
        self.body.gap(8)
        self.body.addWidget(Field(_("Reason, for all of them"), self.note, self, key="R", key_text=_("write")))
        self.done_for.connect(self._done)
        self.safe_button.setFocus()
        self._check()

    def _add(self, number: int, copy: WholeCopy, count: int) -> None:
        first, version = copy.cells[0]
        last = max((one for _cell, one in copy.cells), key=lambda one: one.number)
        conflict = next(cell.conflict for cell, one in copy.cells if one is last)
        made = self._bridge.copies(conflict)[conflict.versions.index(last)]
        place = place_words(made, in_pack=self._bridge.is_pack, number=number)
        under = _("Says something of {count} of the {all} scores").format(count=len(copy.cells), all=count)
        if self._seen:
            rating, _evidence = said(version)
            under = _("Says something of {count} of the {all} scores, as of {applicant}, {criterion}: {rating}").format(
                count=len(copy.cells),
                all=count,
                applicant=first.applicant.reference,
                criterion=first.measure.criterion.reference,
                rating="–" if rating is None else rating,
            )
        choice = Choice(
            _("{place}, {time}").format(place=place, time=time_words(made)),
            under,
            self,
            cap=str(number),
            height=50,
            choosing=True,
        )
        choice.toggled.connect(lambda _on: self._check())
        self.choices.append(choice)
        self.body.addWidget(choice)
        self.body.gap(6)

    @property
    def copy(self) -> WholeCopy | None:
        """The copy that is chosen."""
        chosen = (copy for choice, copy in zip(self.choices, self._copies, strict=True) if choice.isChecked())
        return next(chosen, None)

    def _check(self) -> None:
        if self.do_button is None or len(self.choices) < len(self._copies):
            return
        copy = self.copy
        if copy is None:
            self.block(_("Choose a copy: 1–{count}").format(count=len(self._copies)))
            return
        count = len(copy.cells)
        self.do_button.set_text(ngettext("Settle {count} score", "Settle {count} scores", count).format(count=count))
        self.block("" if self.note.note().strip() else _("It needs a reason"))

    def _done(self) -> None:
        copy = self.copy
        if copy is not None:
            edits = SettleThroughout(self._member, self._stage, copy.replica, self.note.note())
            self._bridge.settle_throughout(edits)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if not writes(self.focusWidget()) and typed.isdecimal() and 0 < int(typed) <= len(self.choices):
            choice = self.choices[int(typed) - 1]
            choice.setChecked(True)
            choice.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not writes(self.focusWidget()) and event.key() == Qt.Key.Key_R and not event.modifiers():
            self.note.setFocus()
        else:
            super().keyPressEvent(event)

"""The members as a table: role, declarations made, pack out, pack back. Never how far anyone has scored."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from shortlister.domain.access import may_see_who_submitted
from shortlister.domain.changes import Change
from shortlister.domain.findings.allocation import Part, parts
from shortlister.domain.findings.conflicts import undecided
from shortlister.domain.findings.packs_out import came_back
from shortlister.domain.measures import applicants_in
from shortlister.domain.records import Kind, Member, Role
from shortlister.i18n import N_, _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.tables import CellRole
from shortlister.ui.moments import date
from shortlister.ui.who import role_words

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
HEADINGS: Final = (N_("Member"), N_("Role"), N_("Declarations"), N_("Pack out"), N_("Pack back"))
_SHOWN: Final = frozenset({Kind.MEMBER, Kind.DECLARATION, Kind.ISSUE, Kind.RECEIPT, Kind.SUBMISSION, Kind.APPLICANT,
                           Kind.STAGE, Kind.VACANCY, Kind.ALLOCATION, Kind.APPLICATION, Kind.CALIBRATION,
                           Kind.OUTCOME, Kind.CONFLICT})  # fmt: skip


class MembersModel(QAbstractTableModel):
    """One row a member, in the panel's order; those who left stay."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._order: tuple[str, ...] = ()
        self._parts: dict[str, Part] = {}
        self._old: dict[str, bool] = {}
        self.stage = ""
        self._brief = False
        bridge.changed.connect(self._changed)
        bridge.seated.connect(self.reload)
        self.reload()

    def reload(self) -> None:
        """Look at the state anew."""
        self.beginResetModel()
        self._look()
        self.endResetModel()

    def _look(self) -> None:
        state = self._bridge.state
        self._order = tuple(one.id for one in state.members_in_order)
        self.stage = state.vacancy.stage
        known = self.stage in state.stages
        self._parts = {one.member.id: one for one in parts(state, self.stage)} if known else {}
        self._old = {}

    def _outdated(self, one: Member) -> bool:
        """Whether the member's pack is not what would be made now; worked out where it is first shown."""
        known = self._old.get(one.id)
        if known is None:
            known = self._old[one.id] = self._bridge.pack_outdated(one.id)
        return known

    def set_brief(self, brief: bool) -> None:
        """Where there is little room, what went out and came back is said without its day."""
        if brief is not self._brief:
            self._brief = brief
            if self._order:
                self.dataChanged.emit(self.index(0, 3), self.index(len(self._order) - 1, 4), [])

    def member(self, row: int) -> Member | None:
        """The member of a row."""
        return self._bridge.state.members.get(self._order[row]) if 0 <= row < len(self._order) else None

    def row_of(self, id: str) -> int:
        """The row of a member; -1 where there is none."""
        return self._order.index(id) if id in self._order else -1

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _(HEADINGS[section])
        return None

    def shows(self, one: Member) -> bool:
        """Whether what the member did may be shown: declared, had a pack, submitted."""
        actor = self._bridge.actor
        return one.id == actor.member or may_see_who_submitted(self._bridge.state, actor, self.stage)

    def declared(self, one: Member) -> tuple[int, int]:
        """How many of the stage's applicants the member has declared about, of how many."""
        state = self._bridge.state
        here = applicants_in(state, self.stage) if self.stage in state.stages else ()
        return sum((one.id, applicant.id) in state.declarations for applicant in here), len(here)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.member(index.row()) if index.isValid() else None
        if one is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (self._briefly(one, index.column()) if self._brief else "") or self._words(one, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (self._words(one, column) for column in range(len(HEADINGS)))))
            case CellRole.WEIGHT if index.column() == 0:
                return 600
            case CellRole.INK | CellRole.ICON | CellRole.ICON_INK:
                return self._look_of(one, index.column(), role)
            case _:
                return None

    def _words(self, one: Member, column: int) -> str:
        if column > 1 and not self.shows(one):
            return "–"
        if one.left and column > 1:
            return _("The scores stay") if column == 4 else ""
        match column:
            case 0:
                return one.name
            case 1:
                return _("Left the panel") if one.left else self._role(one)
            case 2:
                done, of = self.declared(one)
                return _("{count} of {of}").format(count=done, of=of) if one.role is not Role.HR and of else "–"
            case 3:
                return self._out(one)
            case _:
                return self._back(one)

    def _briefly(self, one: Member, column: int) -> str:
        """The same in a word or two, empty where it is no longer than that anyway."""
        state = self._bridge.state
        issue = state.issues.get((one.id, self.stage))
        if one.left or not self.shows(one):
            return ""
        if column == 4 and state.submitted(one.id, self.stage):
            return _("Submitted")
        if column != 3 or issue is None or one.role is Role.HR:
            return ""
        if issue.edition != state.vacancy.edition or self._outdated(one):
            return _("Out of date")
        return _("Edition {edition}").format(edition=issue.edition)

    def _role(self, one: Member) -> str:
        before = self._bridge.state.members.get(one.takes_over)
        part = self._parts.get(one.id)
        if part is not None and part.split:
            words = _("{role} {count} of {of}")
            return words.format(role=role_words(one.role), count=len(part.applicants), of=part.of)
        if before is None:
            return role_words(one.role)
        return _("{role}, for {before}").format(role=role_words(one.role), before=before.name)

    def _out(self, one: Member) -> str:
        state = self._bridge.state
        issue = state.issues.get((one.id, self.stage))
        if one.role is Role.HR:
            return "–"
        if issue is not None:
            when = date(issue.at, now=datetime.now().astimezone())
            words = _("Edition {edition}, {date}").format(edition=issue.edition, date=when)
            if issue.edition == state.vacancy.edition and not self._outdated(one):
                return words
            return _("Edition {edition}, out of date").format(edition=issue.edition)
        if not state.stage.open:
            return _("Held until scoring opens")
        done, of = self.declared(one)
        return _("Not all declared yet") if done < of else _("Not yet")

    def _back(self, one: Member) -> str:
        state = self._bridge.state
        if one.role is Role.HR:
            return "–"
        submission = state.submissions.get((one.id, self.stage))
        if submission is not None:
            when = date(submission.at, now=datetime.now().astimezone())
            return _("Submitted {date}").format(date=when)
        if not self._bridge.actor.runs_the_vacancy:  # what came back is for those who took it in
            return "–"
        if came_back(state, one.id, self.stage):
            differing = self._differing(one)
            words = ngettext("Back, {count} conflict", "Back, {count} conflicts", differing)
            return words.format(count=differing) if differing else _("Back, not submitted")
        return _("Not back yet") if (one.id, self.stage) in state.issues else "–"

    def _differing(self, one: Member) -> int:
        """In how many scores of the member two copies differ, as far as that may be known here."""
        found = undecided(self._bridge.state, self.stage)
        return sum(cell.member.id == one.id for cell in found)

    def _look_of(self, one: Member, column: int, role: int) -> str | None:
        state = self._bridge.state
        done, of = self.declared(one)
        missing = one.role is not Role.HR and not one.left and done < of
        out = (one.id, self.stage) in state.issues
        old = column == 3 and out and self._outdated(one)
        back = state.submitted(one.id, self.stage)
        match column, role:
            case _, CellRole.ICON if one.left:
                return None
            case 2 | 3 | 4, _ if not self.shows(one):
                return "ink2" if role == CellRole.INK else None
            case 2, CellRole.ICON:
                return "triangle-alert" if missing else None
            case 2, CellRole.INK:
                return "attn" if missing else "ink"
            case 2, CellRole.ICON_INK:
                return "attn_mark"
            case 3, CellRole.ICON if one.role is not Role.HR:
                return "triangle-alert" if old else "send" if out else None
            case 3, CellRole.INK:
                return "attn" if old else "ink" if out else "ink2"
            case 3, CellRole.ICON_INK:
                return "attn_mark" if old else "ink2"
            case 4, _ if not back and self._differing(one):
                return {CellRole.ICON: "triangle-alert", CellRole.INK: "attn"}.get(CellRole(role), "attn_mark")
            case 4, CellRole.ICON:
                return "inbox" if back else None
            case 4, CellRole.INK:
                return "ink" if back else "ink2"
            case _, CellRole.INK if one.left:
                return "ink2"
            case _:
                return None

    def _changed(self, change: object) -> None:
        assert isinstance(change, Change)
        if not change.kinds & _SHOWN:
            return
        if change.kinds <= {Kind.DECLARATION, Kind.ISSUE, Kind.SUBMISSION, Kind.RECEIPT}:
            for delta in change.deltas:
                self._old.pop(delta.key[0], None)
        else:
            self._old = {}
        if change.kinds & {Kind.MEMBER, Kind.VACANCY, Kind.ALLOCATION}:
            self.reload()
        elif self._order:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._order) - 1, len(HEADINGS) - 1), [])

"""The shortlist as rows: those who are ranked, the line between them, and those who did not pass the gate."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from shortlister.domain.findings.effects import Effect
from shortlister.domain.findings.followed_reading import mattering, most_marks, ranked_ids, standing_of, unranked_ids
from shortlister.domain.findings.following import Followed
from shortlister.domain.findings.gates import GateResult
from shortlister.domain.findings.ranking import Standing
from shortlister.domain.findings.ties import line_at
from shortlister.domain.leaving import outcome_word, places_at
from shortlister.domain.records import Decision
from shortlister.domain.state import State
from shortlister.i18n import N_, _, ngettext
from shortlister.ui.kit.table_cells import Index

RANK, APPLICANT, BARS, TOTAL, GATE, OUTCOME = range(6)

GATES: Mapping[GateResult, str] = {
    GateResult.PASS: N_("pass"),
    GateResult.FAIL: N_("fail"),
    GateResult.OPEN: N_("open"),
    GateResult.CARRIED: N_("carried"),
}


class RowKind(Enum):
    """What a row is."""

    RANKED = auto()
    LINE = auto()
    HEADING = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """A row: an applicant's standing (None for line and heading), words, and whether it can still cross the line.

    `outcome` is called as the stage calls it.
    """

    kind: RowKind
    standing: Standing | None = None
    words: str = ""
    under: str = ""
    outcome: str = ""
    attends: bool = False


def written(number: Fraction) -> str:
    """A whole number, or a decimal without needless noughts."""
    return str(number.numerator) if number.denominator == 1 else f"{float(number):.2f}".rstrip("0")


def rank_words(one: Standing) -> str:
    """`3`, `3=`, or the span `2–5` while cells are open; a dash for who gets no rank."""
    if one.rank_low is None:
        return "–"
    if one.rank is None or one.rank_low != one.rank_high:
        return f"{one.rank_low}–{one.rank_high}"
    return f"{one.rank}=" if one.tied else str(one.rank)


def total_words(one: Standing) -> str:
    """The total, or its span while cells are open."""
    if one.total_low != one.total_high:
        return f"{written(one.total_low)}–{written(one.total_high)}"
    return written(one.total)


class Order(Enum):
    """How the list is sorted; only by rank is there a line."""

    RANK = auto()
    REFERENCE = auto()
    TOTAL = auto()


def rows_of(
    of: Followed, order: Order = Order.RANK, shown: Callable[[Standing], bool] = lambda _one: True
) -> list[Row]:
    """The rows in the order in which they stand; `shown` leaves some out, and changes no rank."""
    places = places_at(of.state, of.stage) if order is Order.RANK else None
    ranked = [standing_of(of, one) for one in (*ranked_ids(of), *_waiting(of))]
    level = _level(ranked)
    if order is Order.REFERENCE:
        ranked.sort(key=lambda one: one.reference)
    elif order is Order.TOTAL:
        ranked.sort(key=lambda one: (-one.total, one.reference))
    rows: list[Row] = []
    at, across = line_at(ranked, places) if places is not None else (-1, 0)
    for number, one in enumerate(ranked):
        if number == at and places is not None:
            rows.append(line_row(places, across))
        if shown(one):
            matter = mattering(of, one.applicant)
            under, outcome = _under(one, matter, level), told_outcome(of.state, one)
            rows.append(Row(RowKind.RANKED, one, under=under, outcome=outcome, attends=bool(matter)))
    if places is not None and at >= len(ranked) and ranked:
        rows.append(line_row(places, across))
    unranked = [standing_of(of, one) for one in unranked_ids(of)]
    failed = [one for one in unranked if one.rank_low is None and shown(one)]
    if failed:
        count = ngettext(
            "{count} applicant, in order of reference", "{count} applicants, in order of reference", len(failed)
        )
        rows.append(Row(RowKind.HEADING, words=_("Not ranked"), under=count.format(count=len(failed))))
        rows += [Row(RowKind.FAILED, one, words=_why(one), outcome=told_outcome(of.state, one)) for one in failed]
    return rows


def _waiting(of: Followed) -> list[str]:
    """The applicants (ids) of whom nothing is settled yet, and who can still get a rank."""
    return [one for one in unranked_ids(of) if of.row(of.fixed.positions[one]).span is not None]


def _level(ranked: Sequence[Standing]) -> Mapping[int, list[str]]:
    """The references of those who share a rank."""
    level: dict[int, list[str]] = {}
    for one in ranked:
        if one.tied and one.rank is not None:
            level.setdefault(one.rank, []).append(one.reference)
    return level


def _under(one: Standing, matter: Sequence[tuple[Effect, str]], level: Mapping[int, list[str]]) -> str:
    """What is still to be settled about an applicant, empty where there is nothing."""
    gate = [criterion for effect, criterion in matter if effect is Effect.GATE]
    if gate:
        words = ngettext("{criteria} decides the gate", "{criteria} decide the gate", len(gate))
        return words.format(criteria=", ".join(gate))
    line = [criterion for _effect, criterion in matter]
    if line:
        words = ngettext("{criteria} is open and matters", "{criteria} are open and matter", len(line))
        return words.format(criteria=", ".join(line))
    others = [other for other in level.get(one.rank or 0, ()) if other != one.reference]
    if others and one.outcome is None:
        return _("Level with {applicants}").format(applicants=", ".join(others))
    return ""


def line_row(places: int, across: int) -> Row:
    """The line; where more are level at the last place than fit, it stands behind them and says so."""
    if across:
        words = ngettext("Line: {count} place, {across} are level across it",
                         "Line: {count} places, {across} are level across it", places)  # fmt: skip
        return Row(RowKind.LINE, words=words.format(count=places, across=across))
    return Row(RowKind.LINE, words=ngettext("Line: {count} place", "Line: {count} places", places).format(count=places))


def _why(one: Standing) -> str:
    if one.outcome is not None and one.outcome.decision is Decision.WITHDRAWN:
        return _("Withdrawn")
    if one.not_met:
        return _("Essential not met: {criteria}").format(criteria=", ".join(one.not_met))
    if one.nobody_rated:
        return _("Nobody could rate: every member is recused")
    return _("Did not pass the gate") if one.gate is GateResult.FAIL else _("Nothing could be assessed")


class ShortlistModel(QAbstractTableModel):
    """Rank, applicant, bars, total, gate, outcome. Holds what was found, nothing that can be changed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.provisional = False
        self.most = Fraction(1)

    def show(self, of: Followed, rows: list[Row]) -> None:
        """Show these rows of a stage; the bars keep their measure whatever is left out."""
        self.beginResetModel()
        self.rows = rows
        self.provisional = of.provisional
        self.most = most_marks(of) or Fraction(1)
        self.endResetModel()

    def row_of(self, applicant: str) -> int:
        """The row of an applicant (id), -1 where there is none."""
        return next(
            (at for at, row in enumerate(self.rows) if row.standing and row.standing.applicant == applicant), -1
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 6

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].standing is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == RANK:
            return int(Qt.AlignmentFlag.AlignRight)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        last = _("To settle") if self.provisional else _("Outcome")
        return (_("Rank"), _("Applicant"), _("Essential, desirable"), _("Total"), _("Gate"), last)[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._told(row)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        one = row.standing
        if one is None:
            return row.words if index.column() == RANK else None
        match index.column():
            case 0:
                return rank_words(one)
            case 1:
                return one.reference
            case 3:
                return total_words(one)
            case 4:
                return _(GATES[one.gate])
            case 5:
                return row.under or row.outcome
        return None

    def _told(self, row: Row) -> str:
        one = row.standing
        if one is None:
            return row.words
        return _("{applicant}: rank {rank}, total {total} of {available}, gate {gate}, {outcome}").format(
            applicant=one.reference,
            rank=rank_words(one),
            total=total_words(one),
            available=written(one.available),
            gate=_(GATES[one.gate]),
            outcome=row.under or row.outcome or row.words or _("no outcome yet"),
        )


def told_outcome(state: State, one: Standing) -> str:
    """The outcome in the stage's word, empty while there is none."""
    return _(outcome_word(state, one.outcome.stage, one.outcome.decision)) if one.outcome else ""

"""What an export shows of a snapshot, derived once: measures, cells, places, and the words for them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from shortlister.domain.findings.cells import Cell, CellState
from shortlister.domain.findings.coverage import CoverageReport, coverage
from shortlister.domain.findings.marks import board
from shortlister.domain.findings.ranking import Ranking, Standing, ranked
from shortlister.domain.leaving import outcome_word, reserve_until
from shortlister.domain.measures import Measure, measures
from shortlister.domain.records import Decision, Level, MeasureKey, Member, Role
from shortlister.domain.refusals import Refusal
from shortlister.domain.scales import NA
from shortlister.domain.state import State
from shortlister.exporting.cells import number
from shortlister.exporting.snapshot import Snapshot
from shortlister.i18n import N_, _

OPEN: Final = "open"
RECUSED: Final = "–"
NOT_ASKED: Final = "not asked"
"""What stands in a cell without a rating; part of the file's contract, so in no language but this."""

LEVELS: Final[Mapping[Level, str]] = {
    Level.ESSENTIAL: "Essential",
    Level.DESIRABLE: "Desirable",
    Level.UNSPECIFIED: "Unspecified",
}
ROLES: Final[Mapping[Role, str]] = {Role.CHAIR: N_("Chair"), Role.MEMBER: N_("Member"), Role.HR: N_("HR adviser")}

_MONTHS: Final = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


@dataclass(frozen=True, slots=True)
class Derived:
    """Everything that the sheets are made from."""

    snapshot: Snapshot
    measures: tuple[Measure, ...]
    cells: Mapping[tuple[str, MeasureKey], Cell]
    ranking: Ranking
    coverage: CoverageReport

    @property
    def state(self) -> State:
        return self.snapshot.state

    @property
    def stage_name(self) -> str:
        return self.state.stages[self.snapshot.stage].name

    @property
    def reserve_until(self) -> str:
        """Until when the reserve list stands, in words; empty where no date was set, or nobody is in reserve."""
        return day(reserve_until(self.state, self.snapshot.stage), time=False)

    def outcome_word(self, decision: Decision) -> str:
        """What this way of leaving the stage is called; in no language but this where formulas read it."""
        return outcome_word(self.state, self.snapshot.stage, decision)

    @property
    def scorers(self) -> tuple[Member, ...]:
        """Who scores at the stage; who left without submitting it still has a sheet of what they left behind."""
        stage = self.snapshot.stage
        if not self.state.signed_off(stage):
            return self.state.scorers
        return tuple(one for one in self.state.scorers if self.took_part(one))

    def took_part(self, member: Member) -> bool:
        """Whether the member belongs to the stage; who joined only after its sign-off has nothing to do with it."""
        state, stage = self.state, self.snapshot.stage
        if member.role is Role.HR or not state.signed_off(stage) or state.submitted(member.id, stage):
            return True
        keys = {one.key for one in self.measures}
        return any(keys & set(sheet.ratings) for sheet in state.scores.sheets(member.id).values())

    @property
    def post(self) -> str:
        """Title and reference of the post."""
        vacancy = self.state.vacancy
        return ", ".join(part for part in (vacancy.title, vacancy.reference) if part)

    @property
    def standing_word(self) -> str:
        """How far the stage has come, in one word or three."""
        if self.ranking.provisional:
            return _("provisional")
        return _("final") if self.state.stages[self.snapshot.stage].signed_off else _("not signed off")

    def submitted(self, member: str) -> bool:
        """Whether the member's scores of the stage count, and may be shown."""
        return self.state.submitted(member, self.snapshot.stage)

    def name(self, applicant: str) -> str:
        """The applicant's name where it may be shown, else empty."""
        person = self.state.persons.get(applicant)
        return person.name if person is not None and self.snapshot.named else ""

    def value(self, cell: Cell) -> str | int | float:
        """What the workbook shows of a cell: the panel's rating, or the word for having none."""
        match cell.state:
            case CellState.RECUSED:
                return RECUSED
            case CellState.SETTLED if cell.rating is not None:
                return NA if cell.rating == NA else number(cell.rating)
            case _:
                return OPEN


def derive(snapshot: Snapshot) -> Derived:
    """Derive it all; Refusal where the stage measures nothing, or names are asked for that are not revealed."""
    state = snapshot.state
    found = measures(state, snapshot.stage)
    if not found:
        raise Refusal(
            N_("The stage {stage} has no measures, so there is no matrix to export. Choose another stage."),
            stage=state.stages[snapshot.stage].name,
        )
    if snapshot.named and not state.vacancy.names_revealed:
        raise Refusal(N_("Names are not revealed, so they cannot be exported. Reveal them first, or leave them out."))
    marked = board(state, snapshot.stage)
    return Derived(snapshot, found, marked.cells, ranked(state, snapshot.stage, marked), coverage(state))


def gate_word(standing: Standing) -> str:
    """What came of the gate; a dash where nobody could rate the applicant, since nothing was looked at."""
    return RECUSED if standing.nobody_rated else standing.gate.value


def reason_of(standing: Standing) -> str:
    """The reason of the outcome; where there is none since nobody could rate the applicant, that."""
    if standing.outcome is not None:
        return standing.outcome.reason
    return _("Nobody could rate: every member is recused.") if standing.nobody_rated else ""


def moment(text: str) -> str:
    """A recorded time (ISO 8601) as people read it, in UTC; the text itself where it is none."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    return f"{at:%Y-%m-%d %H:%M:%S}"


def day(text: str, *, time: bool = True) -> str:
    """A recorded time (ISO 8601, UTC) in words: `20 November 2026 at 16:40 UTC`; the text itself where it is none."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return text
    words = _("{day} {month} {year} at {time} UTC") if time else _("{day} {month} {year}")
    return words.format(day=at.day, month=_(_MONTHS[at.month - 1]), year=at.year, time=f"{at:%H:%M}")


def span(began: str, ended: str) -> str:
    """Two recorded times in words: `20 November 2026, 14:00 to 16:40 UTC`; `ended` is empty while it goes on."""
    if not ended:
        return _("{began}, not ended").format(began=day(began))
    on = day(began, time=False)
    try:
        times = [f"{datetime.fromisoformat(one):%H:%M}" for one in (began, ended)]
    except ValueError:
        times = []
    if not times or on != day(ended, time=False):
        return _("{began} to {ended}").format(began=day(began), ended=day(ended))
    return _("{day}, {began} to {ended} UTC").format(day=on, began=times[0], ended=times[1])


def said(text: str) -> str:
    """A vacancy's own word in the language in use, where it is one that ships; empty stays empty."""
    return _(text) if text else ""

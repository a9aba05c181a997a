"""The sheet `Matrix`: applicants in rank order, a column a measure, and behind them formulas that explain the rank."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from shortlister.domain.findings.ranking import Standing
from shortlister.domain.leaving import places_at
from shortlister.domain.records import Combine, Decision, Level
from shortlister.exporting.cells import Formula, Line, Look, Row, Value, number
from shortlister.exporting.derived import LEVELS, RECUSED, Derived, gate_word
from shortlister.exporting.sheet import Paper, Sheet, Tint
from shortlister.exporting.sheets.formulas import Formulas
from shortlister.exporting.sheets.matrix_looks import MatrixLooks
from shortlister.exporting.sheets.matrix_page import across, columns, heights, many, merged, text_shown
from shortlister.exporting.sheets.names import MATRIX, footing, heading
from shortlister.exporting.sheets.places import COMPUTED, HEADER_ROWS, PRECEDENCE, RECORDED, SHARE, Places
from shortlister.exporting.styles import HEAVY, NOTE, TEXT, ramp
from shortlister.i18n import _

_A3_FROM = 11
"""Measures from which the matrix is laid out for A3."""


def places_of(derived: Derived) -> Places:
    """Where everything stands in this matrix."""
    return Places(len(derived.measures), len(derived.ranking.standings))


def matrix(derived: Derived) -> Sheet:
    """The sheet: seven header rows, the applicants, an empty row and a note."""
    places = places_of(derived)
    references = [standing.reference for standing in derived.ranking.standings]
    layout = columns(places, derived.measures, references, provisional=derived.ranking.provisional)
    paper = across(layout, derived.measures)
    return Sheet(
        name=MATRIX,
        rows=_rows(derived, places),
        count=places.first_row - 1 + len(references) + 2,
        columns=layout,
        header=heading(derived, _("Scoring matrix")),
        footer=footing(derived),
        freeze=f"B{places.first_row}",
        repeat_rows="7:7",
        repeat_columns="A:A",
        landscape=True,
        paper=Paper.A3 if places.measures >= _A3_FROM else Paper.A4,
        pages_wide=paper.pages,
        scale=paper.scale,
        column_breaks=paper.breaks,
        print_area=f"A1:{places.computed['Check']}{places.first_row + len(references) + 1}",
        merged=merged(derived.measures, places),
        tints=_tints(derived, places),
        titles=f"A7:{places.computed['Check']}{places.last_row}",
    )


def _tints(derived: Derived, places: Places) -> tuple[Tint, ...]:
    """A ground for each rating of the scale; a fraction takes that of the rating it has reached."""
    vacancy = derived.state.vacancy
    area = f"{places.first}{places.first_row}:{places.last}{places.last_row}"
    cell = f"{places.first}{places.first_row}"
    whole = vacancy.rule.combine is Combine.AGREED
    reached = cell if whole else f"INT({cell})"
    return tuple(
        Tint(area, f"IF(ISNUMBER({cell}),{reached}={step.value},FALSE)", fill, ink)
        for step, (fill, ink) in zip(vacancy.scale.steps, ramp(vacancy.scale), strict=True)
    )


def _rows(derived: Derived, places: Places) -> Iterator[Row]:
    standings = derived.ranking.standings
    narrow = many(places.measures)
    fractions = derived.state.vacancy.rule.combine is not Combine.AGREED
    essentials = sum(measure.essential for measure in derived.measures)
    looks = MatrixLooks(narrow=narrow, fractions=fractions, essentials=essentials)
    yield from _header(derived, places, looks)
    body = _Body(derived, places, looks)
    for index, standing in enumerate(standings):
        following = standings[index + 1] if index + 1 < len(standings) else None
        yield body.row(places.first_row + index, standing, body.line(standing, following))
    yield Row((), ())
    yield Row((None, _note(derived, narrow=narrow)), (TEXT, NOTE))


def _header(derived: Derived, places: Places, looks: MatrixLooks) -> Iterator[Row]:
    measures = derived.measures
    groups: list[Value] = []
    for name, run in groupby(measures, key=lambda measure: measure.criterion.group):
        groups.extend([name or None, *[None] * (len(list(run)) - 1)])
    lines: list[tuple[list[Value], list[Look]]] = [
        (groups, [looks.group] * len(groups)),
        ([measure.criterion.reference for measure in measures], [looks.reference] * len(measures)),
        ([text_shown(measure.criterion.text) for measure in measures], [looks.text] * len(measures)),
        (
            [LEVELS[measure.criterion.level] for measure in measures],
            [looks.essential if measure.criterion.level is Level.ESSENTIAL else looks.level for measure in measures],
        ),
        ([measure.method.name for measure in measures], [looks.method] * len(measures)),
        ([number(measure.criterion.weight) for measure in measures], [looks.weight] * len(measures)),
    ]
    sizes = heights(measures)
    for label, (values, styles), height in zip(HEADER_ROWS, lines, sizes, strict=False):
        head = looks.title if label in {"Group", "Criterion"} else looks.label
        yield Row((label, *values), (head, *styles), height)
    provisional = " (provisional)" if derived.ranking.provisional else ""
    computed = [label + provisional for label in COMPUTED]
    hidden = [SHARE, PRECEDENCE, *(f"{label}, as recorded" for label in RECORDED)]
    yield Row(
        (HEADER_ROWS[6], *(measure.criterion.reference for measure in measures), *computed, *hidden),
        (
            looks.corner,
            *[looks.over_ratings] * places.measures,
            *[looks.over_figures] * (len(computed) + len(hidden)),
        ),
        sizes[6],
    )


class _Body:
    """Makes each applicant's row."""

    def __init__(self, derived: Derived, places: Places, looks: MatrixLooks) -> None:
        self.derived = derived
        self.looks = looks
        self.places_set = places_at(derived.state, derived.snapshot.stage)
        essentials = sum(measure.essential for measure in derived.measures)
        vacancy = derived.state.vacancy
        self.formulas = Formulas(places, vacancy.rule, vacancy.scale, essentials).rows()
        shares = sorted(
            one.share for one in derived.ranking.standings if one.rank is not None and one.share is not None
        )
        first: dict[object, int] = {}
        for rank, share in enumerate(reversed(shares), start=1):
            first.setdefault(share, rank)
        self.first = first

    def line(self, standing: Standing, following: Standing | None) -> Line | None:
        """The heavy rule under the last place, and under the last who is ranked."""
        if standing.rank is None or following is None:
            return None
        last_place = self.places_set is not None and standing.rank <= self.places_set
        if following.rank is None or (last_place and following.rank > (self.places_set or 0)):
            return HEAVY
        return None

    def row(self, row: int, standing: Standing, line: Line | None) -> Row:
        cells = [self.derived.cells[standing.applicant, measure.key] for measure in self.derived.measures]
        shown = [self.derived.value(cell) for cell in cells]
        answers = self._answers(standing)
        formulas = self.formulas(row)
        outcome = standing.outcome.decision if standing.outcome is not None else None
        computed: list[Value] = [
            (self.derived.outcome_word(outcome) if outcome is not None else None)
            if label == "Outcome"
            else Formula(formulas[label], answers[label])
            for label in COMPUTED
        ]
        hidden: list[Value] = [
            Formula(formulas[SHARE], self._share(standing)),
            self._precedence(standing),
            *(answers[label] for label in RECORDED),
        ]
        figures = [
            self.looks.figure(
                label,
                faded=standing.rank is None,
                tied=standing.tied,
                whole=isinstance(answers.get(label), int),
                chosen=outcome is Decision.SHORTLISTED,
                line=line,
            )
            for label in COMPUTED
        ]
        styles = [self.looks.rating(cell, value) for cell, value in zip(cells, shown, strict=True)]
        return Row(
            (standing.reference, *shown, *computed, *hidden),
            (self.looks.applicant(line=line), *styles, *figures, *[TEXT] * len(hidden)),
            16.0,
        )

    def _answers(self, standing: Standing) -> Mapping[str, str | int | float]:
        """The application's own answer for each computed column."""
        return {
            "Essentials met": standing.essentials_met,
            "Essential total": number(standing.essential_total),
            "Desirable total": number(standing.desirable_total),
            "Total": number(standing.total),
            "Available": number(standing.available),
            "Percent": RECUSED if standing.share is None else number(standing.share),
            "Gate": gate_word(standing),
            "Rank": RECUSED if standing.rank is None else standing.rank,
            "Check": "agrees",
        }

    def _share(self, standing: Standing) -> str | int | float:
        if standing.rank is None or standing.share is None:
            return RECUSED
        return round(number(standing.share), 12)

    def _precedence(self, standing: Standing) -> int:
        """How many of those level with the applicant a recorded decision puts before them."""
        return 0 if standing.rank is None else standing.rank - self.first[standing.share]


def _note(derived: Derived, *, narrow: bool) -> str:
    steps = "   ".join(f"{step.value} {_(step.label)}" for step in derived.state.vacancy.scale.steps)
    note = _(
        "{scale}.   Heavy lines: the last place, and the gate.   Underlined: settled in moderation, see Moderation."
    )
    if narrow:
        note = _(
            "{scale}.   Heavy lines: the last place, and the gate.   The texts of the criteria are on the sheet Key."
        )
    return note.format(scale=steps)

"""A whole vacancy in numbers that may be published: counts by stage, outcome and criterion, small ones withheld."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Final

from shortlister.domain.findings.cells import cells
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.findings.rule_words import places_in_words, rule_in_words
from shortlister.domain.findings.small_numbers import FEWEST, Count, Shown, partition, published
from shortlister.domain.leaving import outcome_word
from shortlister.domain.measures import applicants_in, measures
from shortlister.domain.records import Combine, Decision, Stage
from shortlister.domain.scales import NA
from shortlister.domain.state import State
from shortlister.i18n import N_, _

NONE_YET: Final = N_("No outcome")

BANDS: Final = (0, 20, 40, 60, 80, 100)
"""Percentages between which totals are counted; a band begins with its lower end, the last one has both."""

NOTES: Final = (
    N_("Numbers of applicants from 1 to 4 are not given; “fewer than 5” stands in their place."),
    N_("“Withheld” stands where a number is not given because a smaller one could be worked out from it."),
    N_("References, names, members of the panel, evidence and reasons are left out."),
)


@dataclass(frozen=True, slots=True)
class Table:
    """Counts by the same headings: a row's name and what is said of it (texts), then a count under each heading."""

    headings: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], tuple[Count, ...]], ...]


@dataclass(frozen=True, slots=True)
class StageNumbers:
    """A stage in numbers; without tables where its applicants are too few, or would tell a number withheld before."""

    name: str
    signed_at: str
    applicants: Count
    outcomes: Table | None = None
    criteria: Table | None = None
    totals: Table | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """A vacancy in numbers; texts are in the language in use."""

    title: str
    reference: str
    organisation: str
    edition: int
    rule: tuple[str, ...]
    stages: tuple[StageNumbers, ...]
    notes: tuple[str, ...]


def publication(state: State) -> Publication:
    """Everything that may be published of a vacancy; stages that are not open yet are left out."""
    stages: list[StageNumbers] = []
    carried: Count | None = None
    for stage in state.stages_in_order:
        if not stage.open and not stage.signed_off and not any(key[1] == stage.id for key in state.outcomes):
            continue
        one = _stage(state, stage, carried)
        stages.append(one)
        carried = None if one.outcomes is None else one.outcomes.rows[0][1][0]
        if one.outcomes is None:
            carried = Count(None, Shown.WITHHELD)
    vacancy = state.vacancy
    return Publication(
        vacancy.title,
        vacancy.reference,
        vacancy.organisation,
        vacancy.edition,
        _rule(state),
        tuple(stages),
        tuple(_(note) for note in NOTES),
    )


def _rule(state: State) -> tuple[str, ...]:
    """The rule without the number of places, which may be the very number that is withheld."""
    withheld = {places_in_words(state, stage) for stage in state.stages}
    return tuple(line for line in rule_in_words(state) if line not in withheld)


def _stage(state: State, stage: Stage, carried: Count | None) -> StageNumbers:
    """`carried` is how the number of those shortlisted before, who are the applicants here, was published."""
    number = len(applicants_in(state, stage.id))
    count = published(number) if carried is None else carried
    if count.number is None or count.number < FEWEST:
        return StageNumbers(_(stage.name), stage.signed_at, count)
    return StageNumbers(
        _(stage.name), stage.signed_at, count, _outcomes(state, stage), _criteria(state, stage), _totals(state, stage)
    )


def _outcomes(state: State, stage: Stage) -> Table:
    found = [state.outcomes.get((one.id, stage.id)) for one in applicants_in(state, stage.id)]
    often = Counter(one.decision if one else None for one in found)
    names = (*(_(outcome_word(state, stage.id, one)) for one in Decision), _(NONE_YET))
    counts = partition([often[one] for one in (*Decision, None)], last={0})
    return Table(names, (((_("Applicants"),), counts),))


def _criteria(state: State, stage: Stage) -> Table:
    """By rating where each cell has one of the scale's; where ratings are averaged, by whether it is met."""
    scale, found = state.vacancy.scale, cells(state, stage.id)
    applicants = applicants_in(state, stage.id)
    averaged = state.vacancy.rule.combine is not Combine.AGREED
    headings = [_("Not met"), _("Met")] if averaged else [f"{step.value} {_(step.label)}" for step in scale.steps]
    headings += [_("Not assessable"), _("Not settled")]
    rows = []
    for line in measures(state, stage.id):
        often: Counter[int] = Counter()
        for applicant in applicants:
            rating = found[applicant.id, line.key].rating
            if rating is None:
                often[len(headings) - 1] += 1
            elif rating == NA:
                often[len(headings) - 2] += 1
            else:
                value = Fraction(rating)
                often[int(value >= scale.met_from) if averaged else scale.values.index(int(value))] += 1
        one = line.criterion
        facts = (one.reference, one.text, _(one.level.value), _(line.method.name))
        rows.append((facts, partition([often[at] for at in range(len(headings))])))
    return Table(tuple(headings), tuple(rows))


def _totals(state: State, stage: Stage) -> Table:
    shares = [one.share for one in ranking(state, stage.id).standings]
    names = [_("{low} to {high} %").format(low=low, high=high) for low, high in pairwise(BANDS)]
    counts = partition([*_in_bands([100 * share for share in shares if share is not None]), shares.count(None)])
    return Table((*names, _("No marks")), (((_("Applicants"),), counts),))


def _in_bands(percents: Sequence[Fraction]) -> list[int]:
    often = Counter(min(int(percent // (BANDS[1] - BANDS[0])), len(BANDS) - 2) for percent in percents)
    return [often[at] for at in range(len(BANDS) - 1)]


def publication_document(found: Publication) -> dict[str, object]:
    """As JSON: counts are numbers, or `fewer than 5`, or `withheld`."""
    return {
        "title": found.title,
        "reference": found.reference,
        "organisation": found.organisation,
        "edition": found.edition,
        "rule": list(found.rule),
        "stages": [
            {
                "stage": one.name,
                "signed_at": one.signed_at or None,
                "applicants": one.applicants.document,
                "outcomes": None if one.outcomes is None else _columns(one.outcomes, 0),
                "criteria": None if one.criteria is None else [_criterion(one.criteria, at) for at in
                                                                range(len(one.criteria.rows))],
                "totals": None if one.totals is None else _columns(one.totals, 0),
            }
            for one in found.stages
        ],
        "notes": list(found.notes),
    }  # fmt: skip


def _columns(table: Table, row: int) -> dict[str, int | str]:
    return {name: count.document for name, count in zip(table.headings, table.rows[row][1], strict=True)}


def _criterion(table: Table, row: int) -> dict[str, object]:
    reference, text, level, method = table.rows[row][0]
    named = {"criterion": reference, "text": text, "level": level, "method": method}
    return {**named, "counts": _columns(table, row)}


def words_of(count: Count) -> str:
    """A published count as people read it."""
    match count.shown:
        case Shown.AS_IT_IS:
            return str(count.number)
        case Shown.FEW:
            return _("fewer than 5")
        case Shown.WITHHELD:
            return _("withheld")

"""The sheet `Stages` of a workbook over all stages: how far each applicant came, by live formulas over the matrices."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from shortlister.domain.findings.ranking import Standing
from shortlister.exporting.cells import Formula, Look, Row, Value, column_letters, number
from shortlister.exporting.derived import RECUSED, Derived, gate_word
from shortlister.exporting.sheet import Column, Paper, Sheet
from shortlister.exporting.sheets.matrix import places_of
from shortlister.exporting.sheets.names import MATRIX, STAGES, footing, quoted
from shortlister.exporting.sheets.places import Places
from shortlister.exporting.styles import HEADING, ITEM, ITEM_LEAD, ITEM_NUMBER, NOTE, TEXT
from shortlister.i18n import _

_TAKEN = ("Total", "Available", "Percent", "Gate", "Rank", "Outcome")
"""What is taken over from each stage's matrix."""

_SHARE = ITEM_NUMBER.but(number="0.0%")
_FIGURE = ITEM_NUMBER.but(number="0.##")
_WILD = frozenset("*?~")


@dataclass(frozen=True, slots=True)
class _Stage:
    """A stage as the overview reads it: `sheet` is its matrix's name as formulas write it, `row` by applicant."""

    derived: Derived
    sheet: str
    places: Places
    standings: Mapping[str, tuple[int, Standing]]


def stages(every: Sequence[Derived], names: Sequence[Mapping[str, str]]) -> Sheet:
    """The overview of the stages in their order; `names` are each stage's sheets by what they hold."""
    found = [_stage(derived, names[index][MATRIX]) for index, derived in enumerate(every)]
    order = _order(found)
    width = 1 + len(_TAKEN) * len(found) + 6
    last = column_letters(width - 3)
    widths = (13.0, *(9.5, 9.5, 9.0, 8.5, 8.0, 15.0) * len(found), 9.5, 9.5, 9.0, 9.5)
    return Sheet(
        name=STAGES,
        rows=tuple(_rows(found, order)),
        count=len(order) + 3,
        columns=(*(Column(width) for width in widths), Column(10, hidden=True), Column(10, hidden=True)),
        header=(every[0].post, _("All stages")),
        footer=footing(every[0]),
        freeze="B2",
        titles=f"A1:{last}{len(order) + 1}",
        repeat_rows="1:1",
        repeat_columns="A:A",
        landscape=True,
        paper=Paper.A3 if len(found) > 1 else Paper.A4,
        print_area=f"A1:{last}{len(order) + 3}",
    )


def _stage(derived: Derived, sheet: str) -> _Stage:
    places = places_of(derived)
    rows = enumerate(derived.ranking.standings, start=places.first_row)
    return _Stage(derived, quoted(sheet), places, {one.applicant: (row, one) for row, one in rows})


def _order(found: Sequence[_Stage]) -> list[Standing]:
    """Every applicant once: those who came furthest first, in the order of the last stage that they were in."""
    order: dict[str, Standing] = {}
    for stage in reversed(found):
        for applicant, (_row, standing) in stage.standings.items():
            order.setdefault(applicant, standing)
    return list(order.values())


def _rows(found: Sequence[_Stage], order: Sequence[Standing]) -> Iterator[Row]:
    own = [
        f"{stage.derived.stage_name}: {label}{' (provisional)' if stage.derived.ranking.provisional else ''}"
        for stage in found
        for label in _TAKEN
    ]
    ends = ("Total", "Available", "Percent")
    provisional = " (provisional)" if any(stage.derived.ranking.provisional for stage in found) else ""
    whole = [f"{label}{provisional}" for label in (*(f"All stages: {label}" for label in ends), "Check")]
    headings = ("Applicant", *own, *whole, "Total, as recorded", "Available, as recorded")
    yield Row(headings, (HEADING,) * len(headings), 42.0)
    looks = (ITEM_LEAD, *_looks() * len(found), _FIGURE, _FIGURE, _SHARE, ITEM_NUMBER, TEXT, TEXT)
    for row, standing in enumerate(order, start=2):
        yield Row(tuple(_values(found, standing, row)), looks)
    yield Row((), ())
    words = _(
        "A dash: not in the stage, or none. The stages that have begun are here; ranks and outcomes are each stage's "
        "own, and marks are added up over the stages for reading, not for ranking."
    )
    yield Row((words,), (NOTE,))


def _looks() -> tuple[Look, ...]:
    return (_FIGURE, _FIGURE, _SHARE, ITEM_NUMBER, ITEM_NUMBER, ITEM)


def _values(found: Sequence[_Stage], standing: Standing, row: int) -> Iterator[Value]:
    yield standing.reference
    total = available = Fraction(0)
    for stage in found:
        there = stage.standings.get(standing.applicant)
        if there is not None:
            total += there[1].total
            available += there[1].available
        for label in _TAKEN:
            yield RECUSED if there is None else _taken(stage, label, there, standing.reference, row)
    sums = [",".join(f"{column}{row}" for column in _columns(len(found), label)) for label in ("Total", "Available")]
    last = 1 + len(_TAKEN) * len(found)
    at = [f"{column_letters(last + index)}{row}" for index in range(6)]
    yield Formula(f"SUM({sums[0]})", number(total))
    yield Formula(f"SUM({sums[1]})", number(available))
    share = RECUSED if not available else number(total / available)
    yield Formula(f'IF({at[1]}=0,"{RECUSED}",{at[0]}/{at[1]})', share)
    yield Formula(_check(found, standing, row, at), "agrees")
    yield number(total)
    yield number(available)


def _taken(stage: _Stage, label: str, there: tuple[int, Standing], reference: str, row: int) -> Formula:
    return Formula(_found(stage, label, there[0], reference, row), _answer(stage.derived, there[1], label))


def _found(stage: _Stage, label: str, there: int, reference: str, row: int) -> str:
    """The cell of the applicant's row, wherever it was sorted to; MATCH reads `*`, `?` and `~` as wildcards."""
    column = f"${stage.places.computed[label]}"
    if not _WILD.isdisjoint(reference):
        cell = f"{stage.sheet}!{column}${there}"
    else:
        match = f"MATCH($A{row},{stage.sheet}!{stage.places.down('$A')},0)"
        cell = f"INDEX({stage.sheet}!{stage.places.down(column)},{match})"
    return f'{cell}&""' if label == "Outcome" else cell


def _answer(derived: Derived, one: Standing, label: str) -> str | int | float:
    match label:
        case "Total":
            return number(one.total)
        case "Available":
            return number(one.available)
        case "Percent":
            return RECUSED if one.share is None else number(one.share)
        case "Gate":
            return gate_word(one)
        case "Rank":
            return RECUSED if one.rank is None else one.rank
        case _:
            return derived.outcome_word(one.outcome.decision) if one.outcome is not None else ""


def _columns(count: int, label: str) -> list[str]:
    """A figure's columns, one for each stage."""
    place = 1 + _TAKEN.index(label)
    return [column_letters(place + len(_TAKEN) * index) for index in range(count)]


def _check(found: Sequence[_Stage], standing: Standing, row: int, at: Sequence[str]) -> str:
    """Whether the sums are the application's own, and each stage's own row agrees."""
    parts = [f"ABS({at[0]}-{at[4]})<1E-9", f"ABS({at[1]}-{at[5]})<1E-9"]
    for stage in found:
        there = stage.standings.get(standing.applicant)
        if there is not None:
            parts.append(f'{_found(stage, "Check", there[0], standing.reference, row)}="agrees"')
    return f'IFERROR(IF(AND({",".join(parts)}),"agrees","differs"),"differs")'

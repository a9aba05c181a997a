"""The sheet `Summary`: the post, the rule in words, what came of it, who signs, and whether the workbook agrees."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil

from shortlister.domain.findings.allocation_words import split_words
from shortlister.domain.findings.meetings import meetings_of, present_words
from shortlister.domain.findings.rule_words import rule_in_words
from shortlister.domain.records import Decision, Level, Meeting, Member, Role
from shortlister.exporting.cells import Formula, Row, Value
from shortlister.exporting.derived import ROLES, Derived, day, said, span
from shortlister.exporting.sheet import Column, Sheet
from shortlister.exporting.sheets.matrix import places_of
from shortlister.exporting.sheets.names import MATRIX, SUMMARY, footing, heading, quoted
from shortlister.exporting.styles import HAIRLINE, HEADING, INK3, RULE, TEXT
from shortlister.i18n import _, ngettext

_TITLE = TEXT.but(size=20, bold=True, down="center")
_SUBTITLE = TEXT.but(size=12, ink=INK3, down="center")
_PART = TEXT.but(size=13, bold=True, down="bottom")
_LABEL = TEXT.but(bold=True, down="center", bottom=HAIRLINE)
_COUNTED = TEXT.but(down="center", bottom=HAIRLINE)
_SAID = TEXT.but(down="center", wrap=True, bottom=HAIRLINE)
_SIGNER = TEXT.but(down="bottom", bottom=HAIRLINE)
_SIGNATURE = TEXT.but(bottom=RULE)
_WIDTHS = (25, 50, 17, 12)
_LETTERS = 58
"""Letters of 10 points on a line of column B: what is said stands in one cell, as merged ones are read badly."""


@dataclass(slots=True)
class _Page:
    """The rows so far."""

    rows: list[Row] = field(default_factory=list)

    def line(self, label: str, value: Value, *, bold: bool = True) -> None:
        """A label, and what is said of it beside it."""
        shown = value.value if isinstance(value, Formula) else value
        lines = sum(max(1, ceil(len(part) / _LETTERS)) for part in str(shown or "").split("\n"))
        look = _SAID if bold else _SAID.but(across="left")
        self.rows.append(
            Row((label, value, None, None), (_LABEL if bold else _COUNTED, look, look, look), 6.5 + 12.75 * lines)
        )

    def part(self, title: str) -> None:
        """A part's heading, with room above."""
        self.rows.append(Row((title,), (_PART,), 34.0))


def summary(derived: Derived, *, matrix_name: str = MATRIX) -> Sheet:
    """The sheet: one page for a person to read and sign; its formulas find the matrix under `matrix_name`."""
    page = _Page()
    vacancy = derived.state.vacancy
    page.rows.append(Row((_("{stage} record").format(stage=derived.stage_name),), (_TITLE,), 30.0))
    subtitle = ", ".join(part for part in (vacancy.title, vacancy.reference, vacancy.organisation) if part)
    page.rows.append(Row((subtitle,), (_SUBTITLE,), 22.0))
    page.rows.append(Row((), (), 14.0))
    for label, text in _facts(derived):
        page.line(label, text)
    page.part(_("Outcomes"))
    _counts(derived, page, quoted(matrix_name))
    page.part(_("Panel"))
    _panel(derived, page)
    page.part(_("Check"))
    _check(derived, page, quoted(matrix_name))
    return Sheet(
        name=SUMMARY,
        rows=page.rows,
        count=len(page.rows),
        columns=tuple(Column(width) for width in _WIDTHS),
        header=heading(derived, SUMMARY),
        footer=footing(derived),
    )


def _facts(derived: Derived) -> Iterator[tuple[str, str]]:
    state = derived.state
    vacancy = state.vacancy
    essential = sum(criterion.level is Level.ESSENTIAL for criterion in state.criteria.values())
    desirable = sum(criterion.level is Level.DESIRABLE for criterion in state.criteria.values())
    yield _("State"), _standing(derived)
    if meetings := meetings_of(state, derived.snapshot.stage):
        yield _("Panel met"), "\n".join(_met(derived, one) for one in meetings)
    yield _("Reference"), vacancy.reference or _("none")
    yield (
        _("Specification"),
        ngettext(
            "Edition {edition}, {count} criterion: {essential} essential, {desirable} desirable.",
            "Edition {edition}, {count} criteria: {essential} essential, {desirable} desirable.",
            len(state.criteria),
        ).format(edition=vacancy.edition, count=len(state.criteria), essential=essential, desirable=desirable),
    )
    methods = ", ".join(dict.fromkeys(measure.method.name for measure in derived.measures))
    yield (
        _("Measured at this stage"),
        ngettext(
            "{count} measure: {methods}. The other stages are on the sheet Measured by.",
            "{count} measures: {methods}. The other stages are on the sheet Measured by.",
            len(derived.measures),
        ).format(count=len(derived.measures), methods=methods),
    )
    scale, *rule, weights = rule_in_words(state)
    yield _("Scale"), scale
    yield _("Rule"), " ".join(rule)
    yield _("Weights"), weights
    if shared := split_words(state, derived.snapshot.stage):
        yield _("Who scores whom"), shared
    if derived.snapshot.named:
        yield _("Names"), _("Shown on the sheets Outcomes and Declarations; they were revealed before.")
    yield _("Made"), day(derived.snapshot.made_at)


def _met(derived: Derived, meeting: Meeting) -> str:
    """When a meeting began and ended, and who was there."""
    when = span(meeting.began, meeting.ended)
    return _("{when}: {names}").format(when=when, names=present_words(derived.state, meeting))


def _standing(derived: Derived) -> str:
    ranking = derived.ranking
    if not ranking.provisional:
        stage = derived.state.stages[derived.snapshot.stage]
        if stage.signed_off and stage.signed_at:
            return _("Final. Every cell has a rating; signed off {date}.").format(date=day(stage.signed_at))
        if stage.signed_off:
            return _("Final. Every cell has a rating; signed off.")
        return _("Every cell has a rating; not signed off.")
    cells = ngettext("Provisional. {count} cell is open.", "Provisional. {count} cells are open.", ranking.open).format(
        count=ranking.open
    )
    if not ranking.outstanding:
        return cells
    names = ", ".join(member.name for member in ranking.outstanding)
    return cells + "\n" + _("Not submitted yet: {names}.").format(names=names)


def _counts(derived: Derived, page: _Page, matrix: str) -> None:
    places = places_of(derived)
    column = places.computed["Outcome"]
    area = f"{matrix}!${column}${places.first_row}:${column}${places.last_row}"
    found = [one.outcome.decision for one in derived.ranking.standings if one.outcome is not None]
    page.line(_("Applicants"), len(derived.ranking.standings), bold=False)
    for decision in Decision:
        label = derived.outcome_word(decision)
        page.line(label, Formula(f'COUNTIF({area},"{label}")', found.count(decision)), bold=False)
    undecided = len(derived.ranking.standings) - len(found)
    if undecided:
        page.line(_("No outcome yet"), undecided, bold=False)


def _panel(derived: Derived, page: _Page) -> None:
    page.rows.append(Row((_("Name"), _("Role"), _("Signature"), _("Date")), (HEADING,) * 4, 18.0))
    for member in filter(derived.took_part, derived.state.members_in_order):
        page.rows.append(
            Row(
                (member.name, _part_taken(derived, member), None, None),
                (_SIGNER, _SIGNER.but(wrap=True), _SIGNATURE, _SIGNATURE),
                32.0,
            )
        )


def _part_taken(derived: Derived, member: Member) -> str:
    """A member's role, and whether and when their scores were handed in."""
    role = said(ROLES[member.role])
    submission = derived.state.submissions.get((member.id, derived.snapshot.stage))
    if member.role is Role.HR:
        return _("{role}, did not score").format(role=role)
    if submission is not None:
        return _("{role}, submitted {date}").format(role=role, date=day(submission.at, time=False))
    if member.left:
        return _("{role}, left, had not submitted").format(role=role)
    return _("{role}, has not submitted").format(role=role)


def _check(derived: Derived, page: _Page, matrix: str) -> None:
    places = places_of(derived)
    column = places.computed["Check"]
    area = f"{matrix}!${column}${places.first_row}:${column}${places.last_row}"
    count = len(derived.ranking.standings)
    agree = ngettext("Yes, in the 1 row", "Yes, in all {count} rows", count).format(count=count)
    differ = _("No. See the column Check of the sheet Matrix")
    test = f'IF(COUNTIF({area},"agrees")={count},{_quoted(agree)},{_quoted(differ)})'
    page.line(_("Formulas and record agree"), Formula(test, agree))
    ledger = derived.snapshot.ledger
    entries = ngettext("{count} entry", "{count} entries", len(ledger)).format(count=f"{len(ledger):,}")
    page.line(_("Ledger"), entries)
    head = derived.snapshot.head
    page.line(_("Head"), " ".join(head[index : index + 8] for index in range(0, len(head), 8)))


def _quoted(text: str) -> str:
    """A text within a formula."""
    return '"' + text.replace('"', '""') + '"'

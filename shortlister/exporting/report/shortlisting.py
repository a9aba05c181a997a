"""The report of a stage: post, rule, panel, ranks, outcomes with their reasons, agreement, coverage, ledger."""

from collections.abc import Iterator

from shortlister.domain.findings.agreement import Agreement, agreement
from shortlister.domain.findings.allocation_words import split_words
from shortlister.domain.findings.apart import apart
from shortlister.domain.findings.gates import GateResult
from shortlister.domain.findings.ranking import Standing
from shortlister.domain.findings.rule_words import plain, rule_in_words
from shortlister.domain.records import Decision, Interest, Level, Role
from shortlister.exporting.derived import LEVELS, RECUSED, ROLES, Derived, day, derive, reason_of, said
from shortlister.exporting.report.blocks import Block, Document, Facts, Grid, Heading, Paragraph, Points
from shortlister.exporting.report.place_words import gate_words, rank_words
from shortlister.exporting.snapshot import Snapshot
from shortlister.i18n import _, language, ngettext


def report(snapshot: Snapshot) -> Document:
    """The report; Refusal where the stage measures nothing, or names are asked for that are not revealed."""
    derived = derive(snapshot)
    vacancy = derived.state.vacancy
    return Document(
        title=_("Report of {stage}").format(stage=derived.stage_name),
        subtitle=", ".join(part for part in (vacancy.title, vacancy.reference, vacancy.organisation) if part),
        running=_("{post}: report of {stage}, {standing}").format(
            post=derived.post, stage=derived.stage_name, standing=derived.standing_word
        ),
        foot=_("Ledger head {head}").format(head=snapshot.head),
        language=language(),
        made_at=snapshot.made_at,
        blocks=tuple(_blocks(derived)),
    )


def _blocks(derived: Derived) -> Iterator[Block]:
    yield Facts(tuple(_facts(derived)))
    yield Heading(_("Rule"))
    yield Points(rule_in_words(derived.state))
    yield Heading(_("Panel"))
    yield from _panel(derived)
    yield Heading(_("Criteria of this stage"))
    yield _criteria(derived)
    yield Heading(_("Ranking"))
    yield from _ranking(derived)
    yield Heading(_("Outcomes and reasons"))
    yield from _outcomes(derived)
    yield Heading(_("Agreement between the members"))
    yield from _agreement(derived, agreement(derived.state, derived.snapshot.stage))
    yield Heading(_("What is measured by what"))
    yield from _coverage(derived)
    yield Heading(_("Record"))
    yield from _record(derived)


def _facts(derived: Derived) -> Iterator[tuple[str, str]]:
    state, ranking = derived.state, derived.ranking
    yield _("State"), standing(derived)
    essential = sum(criterion.level is Level.ESSENTIAL for criterion in state.criteria.values())
    desirable = sum(criterion.level is Level.DESIRABLE for criterion in state.criteria.values())
    yield (
        _("Specification"),
        ngettext(
            "Edition {edition}, {count} criterion: {essential} essential, {desirable} desirable.",
            "Edition {edition}, {count} criteria: {essential} essential, {desirable} desirable.",
            len(state.criteria),
        ).format(edition=state.vacancy.edition, count=len(state.criteria), essential=essential, desirable=desirable),
    )
    count = len(ranking.standings)
    yield _("Applicants"), str(count)
    gates = [one.gate for one in ranking.standings if not one.nobody_rated]
    unrated = count - len(gates)
    yield (
        _("Essential criteria"),
        _("Passed {passed}, carried {carried}, open {open}, failed {failed}.").format(
            passed=gates.count(GateResult.PASS),
            carried=gates.count(GateResult.CARRIED),
            open=gates.count(GateResult.OPEN),
            failed=gates.count(GateResult.FAIL),
        ),
    )
    if unrated:
        yield _("Rated by nobody"), str(unrated)
    found = [one.outcome.decision for one in ranking.standings if one.outcome is not None]
    told = [
        f"{_(derived.outcome_word(decision))} {found.count(decision)}" for decision in Decision if found.count(decision)
    ]
    if count > len(found):
        told.append(_("No outcome yet {count}").format(count=count - len(found)))
    yield _("Outcomes"), ", ".join(told) or _("none")
    until = derived.reserve_until
    if until:
        yield _("Reserve list"), _("Stands until {date}").format(date=until)
    if derived.snapshot.named:
        yield _("Names"), _("Shown beside the references; the ledger records when they were revealed, and why.")
    yield _("Made"), day(derived.snapshot.made_at)


def standing(derived: Derived) -> str:
    """How far the stage has come, in a sentence or two."""
    ranking = derived.ranking
    if not ranking.provisional:
        if derived.state.stages[derived.snapshot.stage].signed_off:
            return _("Final. Every cell has a rating; signed off.")
        return _("Every cell has a rating; not signed off.")
    cells = ngettext("Provisional. {count} cell is open.", "Provisional. {count} cells are open.", ranking.open).format(
        count=ranking.open
    )
    if not ranking.outstanding:
        return cells
    names = ", ".join(member.name for member in ranking.outstanding)
    return cells + "\n" + _("Not submitted yet: {names}.").format(names=names)


def _panel(derived: Derived) -> Iterator[Block]:
    state, stage = derived.state, derived.snapshot.stage
    rows = []
    for member in filter(derived.took_part, state.members_in_order):
        submission = state.submissions.get((member.id, stage))
        if member.role is Role.HR:
            part = _("did not score")
        elif submission is not None:
            part = _("submitted {date}").format(date=day(submission.at, time=False))
        else:
            part = _("has not submitted")
        if member.left:
            part = _("{part}; left the panel").format(part=part)
        rows.append((member.name, said(ROLES[member.role]), part))
    yield Grid(_("Members of the panel"), (_("Name"), _("Role"), _("Part taken")), tuple(rows), (34, 22, 44))
    if shared := split_words(state, stage):
        yield Paragraph(_("The applicants are split between the members: {parts}.").format(parts=shared))
    declared = [
        (
            state.members[member].name,
            state.applicants[applicant].reference,
            _interest(interest),
            state.interest_reason(member, applicant, stage),
        )
        for member, applicant in sorted(state.declarations)
        if member in state.members and applicant in state.applicants
        if (interest := state.interest(member, applicant, stage)) is not Interest.NONE
    ]
    if declared:
        headings = (_("Name"), _("Applicant"), _("Declaration"), _("Reason"))
        yield Grid(_("Interests declared"), headings, tuple(declared), (26, 15, 27, 32))
    else:
        yield Paragraph(_("No member has declared an interest."))


def _interest(interest: Interest) -> str:
    return _("recused, does not score") if interest is Interest.RECUSED else _("scores and speaks last")


def _criteria(derived: Derived) -> Grid:
    """The measures; weights only where somebody set one."""
    weighted = any(measure.criterion.weight != 1 for measure in derived.measures)
    rows = tuple(
        (
            measure.criterion.reference,
            _(LEVELS[measure.criterion.level]),
            measure.method.name,
            *((plain(measure.criterion.weight),) if weighted else ()),
            measure.criterion.text,
        )
        for measure in derived.measures
    )
    headings = (_("Ref"), _("Level"), _("Measured by"), *((_("Weight"),) if weighted else ()), _("Criterion"))
    widths = (8, 13, 22, *((10,) if weighted else ()), 57)
    return Grid(_("What is measured at this stage"), headings, rows, widths, frozenset({3} if weighted else ()))


def _ranking(derived: Derived) -> Iterator[Block]:
    provisional = derived.ranking.provisional
    if provisional:
        yield Paragraph(_("Ranks are provisional: a rank shown as 2–5 may still become any of these."))
    names = (_("Name"),) if derived.snapshot.named else ()
    figures = (_("Essentials met"), _("Essential"), _("Desirable"), _("Total"), _("Of"), _("Percent"))
    headings = (_("Applicant"), *names, _("Rank"), _("Gate"), *figures)
    rows = tuple(_standing_row(derived, one) for one in derived.ranking.standings)
    first = len(names)
    widths = (13, 16, 7, 9, 11, 10, 11, 7, 6, 10) if names else (14, 8, 11, 13, 11, 12, 10, 9, 12)
    numbers = frozenset({1 + first, *range(3 + first, 9 + first)})
    yield Grid(_("Applicants by rank"), headings, rows, widths, numbers)


def _standing_row(derived: Derived, one: Standing) -> tuple[str, ...]:
    name = (derived.name(one.applicant) or RECUSED,) if derived.snapshot.named else ()
    percent = RECUSED if one.share is None else f"{float(100 * one.share):.1f} %"
    return (
        one.reference,
        *name,
        rank_words(one),
        gate_words(one),
        _("{met} of {count}").format(met=one.essentials_met, count=one.essentials),
        plain(one.essential_total),
        plain(one.desirable_total),
        plain(one.total),
        plain(one.available),
        percent,
    )


def _outcomes(derived: Derived) -> Iterator[Block]:
    names = (_("Name"),) if derived.snapshot.named else ()
    headings = (_("Applicant"), *names, _("Outcome"), _("Essentials not met"), _("Reason"))
    rows = tuple(
        (
            one.reference,
            *((derived.name(one.applicant) or RECUSED,) if names else ()),
            _(derived.outcome_word(one.outcome.decision)) if one.outcome is not None else _("none yet"),
            ", ".join(one.not_met) or RECUSED,
            reason_of(one),
        )
        for one in derived.ranking.standings
    )
    yield Grid(_("How each applicant leaves the stage"), headings, rows, (14, *([18] if names else []), 17, 17, 52))
    references = {one.applicant: one.reference for one in derived.ranking.standings}
    ties = tuple(
        (
            references[tie.first],
            references[tie.over],
            str(apart(derived.state, tie.stage, tie.first, tie.over).words),
            tie.reason,
        )
        for tie in derived.state.ties.values()
        if tie.stage == derived.snapshot.stage and tie.first in references and tie.over in references
    )
    if ties:
        yield Heading(_("Decisions on ties"), 3)
        headings = (_("Applicant"), _("Stands before"), _("How they differ"), _("Reason"))
        yield Grid(_("Level applicants whom the panel put in order"), headings, ties, (14, 15, 30, 41))


def _agreement(derived: Derived, found: Agreement) -> Iterator[Block]:
    if found.alpha is None:
        yield Paragraph(str(found.why) if found.why else _("Too little to compare."))
    elif found.low is None or found.high is None:
        words = _("Krippendorff's alpha is {alpha:.2f}; 1 is full agreement, 0 chance.")
        yield Paragraph(words.format(alpha=found.alpha))
    else:
        words = _(
            "Krippendorff's alpha is {alpha:.2f}, 95 % interval {low:.2f} to {high:.2f}; 1 is full agreement, 0 chance."
        )
        yield Paragraph(words.format(alpha=found.alpha, low=found.low, high=found.high))
    if found.exact is not None and found.within_one is not None:
        words = _("Of all pairs of ratings of one cell, {exact:.0%} are the same and {near:.0%} at most one apart.")
        yield Paragraph(words.format(exact=found.exact, near=found.within_one))
    headings = (_("Ref"), _("Alpha"), _("Criterion"))
    texts = {one.reference: one.text for one in derived.state.criteria_in_order}
    rows = tuple((reference, _figure(alpha), texts.get(reference, "")) for reference, alpha in found.criteria)
    if rows:
        yield Grid(_("Agreement by criterion"), headings, rows, (10, 12, 78), frozenset({1}))
    members = tuple((name, _figure(severity, signed=True)) for name, severity in found.members)
    if members:
        caption = _("How strictly each scored; shown, never applied")
        yield Grid(caption, (_("Name"), _("Points below the others")), members, (50, 50), frozenset({1}))


def _figure(value: float | None, *, signed: bool = False) -> str:
    if value is None:
        return RECUSED
    words = f"{value:+z.2f}" if signed else f"{value:z.2f}"
    return "0.00" if words == "+0.00" else words.replace("-", "−")


def _coverage(derived: Derived) -> Iterator[Block]:
    headings = (_("Ref"), _("Level"), _("Measured by"), _("Stage"), _("Scored"), _("Still owed"))
    rows = tuple(
        (
            one.measure.criterion.reference,
            _(LEVELS[one.measure.criterion.level]),
            one.measure.method.name,
            one.stage.name if one.stage is not None else _("no stage"),
            str(one.scored),
            RECUSED if one.expected is None else str(one.expected - one.scored),
        )
        for one in derived.coverage.measures
    )
    caption = _("Each criterion by each of its methods, at every stage")
    yield Grid(caption, headings, rows, (9, 15, 29, 23, 11, 13), frozenset({4, 5}))
    if derived.coverage.warnings:
        yield Points(tuple(str(warning) for warning in derived.coverage.warnings))


def _record(derived: Derived) -> Iterator[Block]:
    ledger, head = derived.snapshot.ledger, derived.snapshot.head
    yield Paragraph(
        _(
            "Everything that was done stands in the vacancy's ledger, in which no entry can be altered, dropped or "
            "slipped in unnoticed. This report was made from it as it stood at this head."
        )
    )
    entries = ngettext("{count} entry", "{count} entries", len(ledger)).format(count=f"{len(ledger):,}")
    spaced = " ".join(head[index : index + 8] for index in range(0, len(head), 8))
    yield Facts(((_("Ledger"), entries), (_("Head"), spaced)))

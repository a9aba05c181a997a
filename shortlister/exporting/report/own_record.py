"""One applicant's own record, for a request of access: everything about them, with everybody else concealed."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from shortlister.domain.findings.ranking import Standing
from shortlister.domain.findings.rule_words import plain, rule_in_words
from shortlister.domain.measures import Measure
from shortlister.domain.records import Applicant, Interest, Member
from shortlister.domain.scales import NA, Rating
from shortlister.domain.state import State
from shortlister.exporting.derived import LEVELS, RECUSED, Derived, day, derive, moment, said
from shortlister.exporting.report.blocks import Block, Document, Facts, Grid, Heading, Paragraph, Points
from shortlister.exporting.report.place_words import gate_words, rank_words
from shortlister.exporting.report.shortlisting import standing
from shortlister.exporting.snapshot import LedgerLine, Snapshot
from shortlister.i18n import _, language, ngettext

_SHORTEST: Final = 3
"""Letters of a name's part that are concealed wherever they stand as a word."""


@dataclass(frozen=True, slots=True)
class OwnRecord:
    """What the record is made from: a snapshot for each stage that may be seen, in order, and the applicant (id).

    `everyone` is only for knowing whom to conceal. `ledger` are the entries that concern the applicant; `named` tells
    whether their own name and contact stand in it.
    """

    snapshots: tuple[Snapshot, ...]
    everyone: State
    applicant: str
    ledger: tuple[LedgerLine, ...]
    named: bool


def own_record(source: OwnRecord) -> Document:
    """The document; Refusal as for the snapshots' matrices."""
    state = source.snapshots[0].state
    applicant = state.applicants[source.applicant]
    veil = Veil(source.everyone, applicant, named=source.named)
    vacancy = state.vacancy
    return Document(
        title=_("Record of applicant {reference}").format(reference=applicant.reference),
        subtitle=", ".join(part for part in (vacancy.title, vacancy.reference, vacancy.organisation) if part),
        running=_("Record of applicant {reference}, others concealed").format(reference=applicant.reference),
        foot=_("Ledger head {head}").format(head=source.snapshots[0].head),
        language=language(),
        made_at=source.snapshots[0].made_at,
        blocks=tuple(_blocks(source, state, applicant, veil)),
    )


class Veil:
    """Conceals in any text the other applicants, and says of members only which of them it was."""

    def __init__(self, everyone: State, applicant: Applicant, *, named: bool) -> None:
        self._members: Mapping[str, str] = {
            member.id: _("Member {number}").format(number=number)
            for number, member in enumerate(everyone.members_in_order, start=1)
        }
        whole: dict[str, str] = {}
        parts: dict[str, str] = {}
        for member in everyone.members.values():
            whole[member.name] = self._members[member.id]
            parts |= dict.fromkeys(_parts(member.name), self._members[member.id])
        for other in everyone.applicants.values():
            if other.id != applicant.id:
                whole |= dict.fromkeys(_known_by(everyone, other), _("[another applicant]"))
                parts |= dict.fromkeys(_parts(_name(everyone, other)), _("[another applicant]"))
        own = _known_by(everyone, applicant) - {applicant.reference}
        if named:
            for word in own | _parts(_name(everyone, applicant)):
                whole.pop(word, None)
                parts.pop(word, None)
        else:
            whole |= dict.fromkeys(own, _("[name]"))
            parts |= dict.fromkeys(_parts(_name(everyone, applicant)), _("[name]"))
        self._instead = {word.casefold(): instead for word, instead in (parts | whole).items()}
        # Whole names and references however they are cased; a part of a name ("May", "Long") only as it is written.
        choices = [f"(?i:{_either(whole)})" if whole else "", _either(parts)]
        pattern = "|".join(choice for choice in choices if choice)
        self._pattern = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)") if pattern else None

    def over(self, text: str) -> str:
        """The text with everybody else concealed."""
        if self._pattern is None:
            return text
        return self._pattern.sub(lambda found: self._instead.get(found[0].casefold(), _("[concealed]")), text)

    def member(self, member: Member) -> str:
        """Which member it was, without the name."""
        return self._members[member.id]


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _name(state: State, applicant: Applicant) -> str:
    person = state.persons.get(applicant.id)
    return person.name if person is not None else ""


def _known_by(state: State, applicant: Applicant) -> set[str]:
    """What an applicant could be known by in a text: reference, name, contact."""
    person = state.persons.get(applicant.id)
    found = {applicant.reference} | ({person.name, person.email, person.phone} if person is not None else set())
    return {word for word in found if word.strip()}


def _parts(name: str) -> set[str]:
    return {part for part in name.split() if len(part) >= _SHORTEST}


def _blocks(source: OwnRecord, state: State, applicant: Applicant, veil: Veil) -> Iterator[Block]:
    yield Paragraph(
        _(
            "This is everything that is recorded about this applicant. Other applicants are concealed, and members "
            "of the panel are numbered, in what people wrote too."
        )
    )
    yield Facts(tuple(_facts(source, state, applicant)))
    files = [one for (owner, _name), one in sorted(state.applications.items()) if owner == applicant.id]
    if files:
        yield Heading(_("Application files held"))
        headings = (_("File"), _("Bytes"), _("SHA-256"))
        rows = tuple((veil.over(one.name), f"{one.size:,}", one.digest) for one in files)
        yield Grid(_("Files attached to the application"), headings, rows, (38, 14, 48), frozenset({1}))
    for snapshot in source.snapshots:
        derived = derive(snapshot)
        one = next((one for one in derived.ranking.standings if one.applicant == applicant.id), None)
        if one is not None:
            yield from _stage(derived, one, veil)
    yield from _declarations(state, applicant, veil)
    yield Heading(_("What was done"))
    rows = tuple((moment(line.at), veil.over(line.who), veil.over(line.what)) for line in source.ledger)
    yield Grid(
        _("Entries of the ledger that concern this applicant"),
        (_("Time (UTC)"), _("Who"), _("What")),
        rows,
        (21, 17, 62),
    )


def _facts(source: OwnRecord, state: State, applicant: Applicant) -> Iterator[tuple[str, str]]:
    yield _("Reference"), applicant.reference
    person = state.persons.get(applicant.id)
    if source.named and person is not None:
        yield _("Name"), person.name
        if person.email:
            yield _("Email"), person.email
        if person.phone:
            yield _("Phone"), person.phone
        schemes = [
            *([_("guaranteed interview")] if person.guaranteed_interview else []),
            *([_("redeployment")] if person.redeployee else []),
        ]
        yield _("Priority schemes"), ", ".join(schemes) or _("none")
    yield _("Made"), day(source.snapshots[0].made_at)


def _stage(derived: Derived, one: Standing, veil: Veil) -> Iterator[Block]:
    yield Heading(derived.stage_name)
    rows = [(_("State"), veil.over(standing(derived)))]
    rows.append((_("Gate"), gate_words(one)))
    words = _("{met} of {count}").format(met=one.essentials_met, count=one.essentials)
    rows.append((_("Essentials met"), words))
    words = _("{total} of {available}").format(total=plain(one.total), available=plain(one.available))
    rows.append((_("Marks"), words))
    every = len(derived.ranking.standings)
    words = ngettext("{rank} among {count} applicant", "{rank} among {count} applicants", every)
    words = words.format(rank=rank_words(one), count=every)
    rows.append((_("Rank"), words if rank_words(one) != RECUSED else _("none")))
    if one.outcome is not None:
        rows.append((_("Outcome"), _(derived.outcome_word(one.outcome.decision))))
        rows.append((_("Reason"), veil.over(one.outcome.reason)))
    yield Facts(tuple(rows))
    yield Points(rule_in_words(derived.state))
    yield from _ties(derived, one, veil)
    yield _panel_ratings(derived, one, veil)
    given = tuple(_given(derived, one, veil))
    if given:
        headings = (_("Ref"), _("Member"), _("Rating"), _("Evidence"))
        yield Grid(_("What each member rated and wrote"), headings, given, (9, 15, 20, 56))


def _panel_ratings(derived: Derived, one: Standing, veil: Veil) -> Grid:
    rows = []
    for measure in derived.measures:
        cell = derived.cells[one.applicant, measure.key]
        agreed = derived.state.agreed.get((one.applicant, measure.key))
        shown = derived.value(cell)
        label = said(derived.state.vacancy.scale.label(shown)) if isinstance(shown, int) else ""
        rows.append(
            (
                measure.criterion.reference,
                _(LEVELS[measure.criterion.level]),
                measure.criterion.text,
                measure.method.name,
                _with(str(shown), label),
                veil.over(agreed.reason) if agreed is not None else "",
            )
        )
    headings = (_("Ref"), _("Level"), _("Criterion"), _("Measured by"), _("Panel's rating"), _("Reason, where agreed"))
    return Grid(_("The panel's ratings"), headings, tuple(rows), (8, 12, 32, 15, 15, 18))


def _given(derived: Derived, one: Standing, veil: Veil) -> Iterator[tuple[str, ...]]:
    """Every submitted rating with its evidence."""
    for measure in derived.measures:
        for member in derived.scorers:
            if derived.submitted(member.id):
                yield from _score(derived, one.applicant, measure, member, veil)


def _score(derived: Derived, applicant: str, measure: Measure, member: Member, veil: Veil) -> Iterator[tuple[str, ...]]:
    score = derived.state.scores.get(member.id, applicant, measure.key)
    if score is not None:
        yield measure.criterion.reference, veil.member(member), _rated(derived, score.rating), veil.over(score.evidence)


def _rated(derived: Derived, rating: Rating | None) -> str:
    if rating is None:
        return _("not scored")
    return _("not assessable") if rating == NA else _with(str(rating), said(derived.state.vacancy.scale.label(rating)))


def _with(value: str, label: str) -> str:
    return f"{value} {label}".strip()


def _ties(derived: Derived, one: Standing, veil: Veil) -> Iterator[Block]:
    told = []
    for tie in derived.state.ties.values():
        if tie.stage == derived.snapshot.stage and one.applicant in {tie.first, tie.over}:
            words = (
                _("Put before another applicant who was level: {reason}")
                if tie.first == one.applicant
                else _("Put behind another applicant who was level: {reason}")
            )
            told.append(words.format(reason=veil.over(tie.reason)))
    if told:
        yield Points(tuple(told))


def _declarations(state: State, applicant: Applicant, veil: Veil) -> Iterator[Block]:
    rows = tuple(
        (veil.member(state.members[member]), _interest(one.interest), veil.over(one.reason))
        for (member, about), one in sorted(state.declarations.items())
        if about == applicant.id and member in state.members
    )
    if rows:
        yield Heading(_("Declarations of interest"))
        headings = (_("Member"), _("Declaration"), _("Reason"))
        yield Grid(_("What members declared about this applicant"), headings, rows, (20, 32, 48))


def _interest(interest: Interest) -> str:
    match interest:
        case Interest.NONE:
            return _("no interest")
        case Interest.RECUSED:
            return _("recused, does not score")
        case Interest.SPEAKS_LAST:
            return _("interest declared, scores and speaks last")

"""A change in one line of plain words: what stood before, what stands after, and why."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.changes import Change, Delta
from shortlister.domain.findings.accepted_words import told_of_accepting
from shortlister.domain.findings.allocation_words import told_of_allocation
from shortlister.domain.findings.meetings import present_words
from shortlister.domain.findings.rule_words import plain
from shortlister.domain.findings.vacancy_words import told_of_places, told_of_vacancy
from shortlister.domain.hr_doubts import doubt_without
from shortlister.domain.leaving import outcome_word
from shortlister.domain.records import (
    Agreed,
    Application,
    Conflict,
    Criterion,
    Declaration,
    Interest,
    Kind,
    MeasureKey,
    Meeting,
    Member,
    Outcome,
    Score,
)
from shortlister.domain.refusals import Sentence
from shortlister.domain.scales import Rating
from shortlister.domain.state import State
from shortlister.i18n import N_, _

_FOLLOWERS: Final = frozenset({Kind.VACANCY, Kind.CONFLICT})
"""What goes along with another record's change: the edition of a specification, a conflict that is settled."""


def told(state: State, change: Change) -> str:
    """One line on any change; where many records changed at once its own label.

    Never the name of an applicant or of an applicant's file.
    """
    said = _said(state, change)
    if said is None:
        return str(change.label)
    if set(change.label.parameters) == {"what"}:  # undone, or done again
        return str(Sentence(change.label.message, {"what": str(said)}))
    reason = change.label.parameters.get("reason")
    if reason and str(reason) not in str(said):
        return str(Sentence(N_("{what}. Reason: {reason}"), {"what": str(said), "reason": reason}))
    return str(said)


def _said(state: State, change: Change) -> Sentence | str | None:
    """The change of one record; None where the label says as much or more."""
    deltas: Sequence[Delta] = change.deltas
    own = _settled(state, deltas) or (None if "what" in change.label.parameters else told_of_accepting(deltas))
    if own is not None:
        return own
    if len(deltas) > 1:
        deltas = [delta for delta in deltas if delta.kind not in _FOLLOWERS]
    if len(deltas) != 1:
        return (_files if change.kinds == {Kind.APPLICATION} else told_of_allocation)(state, change) or None
    (delta,) = deltas
    match delta.kind:
        case Kind.SCORE:
            return _score(state, delta)
        case Kind.AGREED:
            return _agreed(state, delta)
        case Kind.OUTCOME:
            return _outcome(state, delta)
        case Kind.DECLARATION:
            return _declaration(state, delta)
        case Kind.CRITERION:
            return _criterion(state, delta)
        case Kind.MEMBER:
            return _member(delta)
        case Kind.VACANCY:
            return told_of_vacancy(delta)
        case Kind.STAGE:
            return told_of_places(delta)
        case Kind.APPLICATION:
            return _files(state, change)
        case Kind.ALLOCATION:
            return told_of_allocation(state, change) or None
        case Kind.MEETING:
            return _meeting(state, delta)
        case Kind.PERSON:
            return Sentence(N_("Details of {applicant} corrected"), {"applicant": _applicant(state, delta.key[0])})
        case _:
            return None


def _applicant(state: State, id: str) -> str:
    applicant = state.applicants.get(id)
    return applicant.reference if applicant else _("an applicant since removed")


def _name(state: State, id: str) -> str:
    member = state.members.get(id)
    return member.name if member else _("a member since removed")


def _measure(state: State, key: MeasureKey) -> str:
    """The criterion's reference, with the method where it has more than one."""
    criterion = state.criteria.get(key.partition("/")[0])
    method = state.methods.get(key.partition("/")[2])
    if criterion is None:
        return _("a criterion since removed")
    if method is None or len(criterion.methods) < 2:
        return criterion.reference
    return _("{criterion} by {method}").format(criterion=criterion.reference, method=_(method.name))


def _rating(rating: Rating | None) -> str:
    return _("not scored") if rating is None else str(rating)


def _score(state: State, delta: Delta) -> Sentence:
    member, applicant, measure = delta.key
    before = delta.before if isinstance(delta.before, Score) else Score(None)
    after = delta.after if isinstance(delta.after, Score) else Score(None)
    named: dict[str, object] = {
        "criterion": _measure(state, measure),
        "applicant": _applicant(state, applicant),
        "member": _name(state, member),
        "before": _rating(before.rating),
        "after": _rating(after.rating),
    }
    if before.rating == after.rating:
        if not before.evidence:
            return Sentence(N_("Evidence on {criterion} of {applicant} by {member} written"), named)
        if not after.evidence:
            return Sentence(N_("Evidence on {criterion} of {applicant} by {member} removed"), named)
        return Sentence(N_("Evidence on {criterion} of {applicant} by {member} changed"), named)
    if before.evidence == after.evidence:
        return Sentence(N_("{criterion} of {applicant} by {member}: {before} → {after}"), named)
    return Sentence(N_("{criterion} of {applicant} by {member}: {before} → {after}, and the evidence changed"), named)


def _settled(state: State, deltas: Sequence[Delta]) -> Sentence | None:
    """Which of the copies of a score was said to count; None where nothing of the kind was done."""
    after = {delta.key: delta.after for delta in deltas if delta.kind is Kind.SCORE}
    settled = [delta for delta in deltas if isinstance(delta.before, Conflict) and delta.after is None]
    if len(settled) != 1 or len(deltas) != 2 or settled[0].key not in after:
        return None
    (delta,) = settled
    conflict, (member, applicant, measure) = delta.before, delta.key
    assert isinstance(conflict, Conflict)
    score = after[delta.key]
    counting = [at for at, one in enumerate(conflict.versions, start=1) if one.score == score]
    named: dict[str, object] = {
        "criterion": _measure(state, measure),
        "applicant": _applicant(state, applicant),
        "member": _name(state, member),
        "number": counting[0] if counting else "–",
        "count": len(conflict.versions),
        "rating": _rating(score.rating if isinstance(score, Score) else None),
    }
    return Sentence(
        N_("{count} copies of {criterion} of {applicant} by {member} differed; copy {number} counts: {rating}"), named
    )


def _agreed(state: State, delta: Delta) -> Sentence:
    applicant, measure = delta.key
    before = delta.before if isinstance(delta.before, Agreed) else None
    after = delta.after if isinstance(delta.after, Agreed) else None
    named: dict[str, object] = {
        "criterion": _measure(state, measure),
        "applicant": _applicant(state, applicant),
        "before": _("none") if before is None else str(before.rating),
        "after": _("none") if after is None else str(after.rating),
        "reason": after.reason if after else "",
    }
    if after is not None and after.way:
        message = N_("{applicant} on {criterion}: {before} → {after}, settled by the {way}. Reason: {reason}")
        return Sentence(message, {**named, "way": _(after.way)})
    if after is None or not after.reason:
        return Sentence(N_("Agreed rating of {applicant} on {criterion}: {before} → {after}"), named)
    return Sentence(N_("Agreed rating of {applicant} on {criterion}: {before} → {after}. Reason: {reason}"), named)


def _outcome(state: State, delta: Delta) -> Sentence:
    applicant, stage = delta.key
    before = delta.before if isinstance(delta.before, Outcome) else None
    after = delta.after if isinstance(delta.after, Outcome) else None
    named: dict[str, object] = {
        "stage": _(state.stages[stage].name) if stage in state.stages else "",
        "applicant": _applicant(state, applicant),
        "before": _(outcome_word(state, stage, before.decision)).lower() if before else _("none"),
        "after": _(outcome_word(state, stage, after.decision)).lower() if after else _("none"),
        "reason": after.reason if after else "",
    }
    if after is None:
        return Sentence(N_("Outcome of {applicant} at {stage}: {before} → {after}"), named)
    return Sentence(N_("Outcome of {applicant} at {stage}: {before} → {after}. Reason: {reason}"), named)


def _meeting(state: State, delta: Delta) -> Sentence | None:
    """Who was there and what was noted; None where the label says it."""
    before, after = delta.before, delta.after
    if not isinstance(after, Meeting):
        return None
    stage = _(state.stages[after.stage].name) if after.stage in state.stages else ""
    named: dict[str, object] = {"stage": stage, "present": present_words(state, after), "notes": after.notes}
    if not isinstance(before, Meeting):
        return Sentence(N_("Meeting on {stage} began. Present: {present}"), named)
    if before.present != after.present:
        return Sentence(N_("Present at the meeting on {stage}: {present}"), named)
    if before.notes != after.notes:
        return Sentence(N_("Notes of the meeting on {stage}: {notes}"), named)
    return None


_INTERESTS: Final = {
    Interest.NONE: N_("no interest"),
    Interest.SPEAKS_LAST: N_("speaks last"),
    Interest.RECUSED: N_("recused"),
}


def _declaration(state: State, delta: Delta) -> Sentence:
    member, applicant = delta.key
    before = delta.before if isinstance(delta.before, Declaration) else None
    after = delta.after if isinstance(delta.after, Declaration) else None
    return Sentence(
        N_("{member} declares on {applicant}: {before} → {after}"),
        {
            "member": _name(state, member),
            "applicant": _applicant(state, applicant),
            "before": _(_INTERESTS[before.interest]) if before else _("nothing yet"),
            "after": _(_INTERESTS[after.interest]) if after else _("nothing yet"),
        },
    )


def _criterion(state: State, delta: Delta) -> str | None:
    """Every way in which one criterion changed; None where it is new or gone, or only accepted."""
    before, after = delta.before, delta.after
    if not isinstance(before, Criterion) or not isinstance(after, Criterion):
        return None

    def methods(one: Criterion) -> str:
        return ", ".join(state.methods[id].name for id in one.methods if id in state.methods) or _("none")

    tellers: tuple[tuple[str, Callable[[Criterion], str]], ...] = (
        (N_("{criterion}: “{before}” → “{after}”"), lambda one: one.text),
        (N_("{criterion}: level {before} → {after}"), lambda one: _(one.level.value)),
        (N_("{criterion}: measured by {before} → {after}"), methods),
        (N_("{criterion}: weight {before} → {after}"), lambda one: plain(one.weight)),
        (N_("{criterion}: group {before} → {after}"), lambda one: one.group or _("none")),
    )
    lines = [
        str(Sentence(message, {"criterion": before.reference, "before": tell(before), "after": tell(after)}))
        for message, tell in tellers
        if tell(before) != tell(after)
    ]
    return "; ".join(lines) or None


def _member(delta: Delta) -> Sentence | None:
    before, after = delta.before, delta.after
    if not isinstance(before, Member) or not isinstance(after, Member):
        return None
    if before.left != after.left or before.pin != after.pin:
        return None
    if before.name != after.name:
        return Sentence(N_("Member renamed: {before} → {after}"), {"before": before.name, "after": after.name})
    named: dict[str, object] = {"name": after.name, "before": _(before.role.value), "after": _(after.role.value)}
    return Sentence(N_("{name}: {before} → {after}"), named) if before.role != after.role else None


def _only_checked(delta: Delta) -> bool:
    before, after = delta.before, delta.after
    if not isinstance(before, Application) or not isinstance(after, Application) or before == after:
        return False
    return after == replace(before, doubt=doubt_without(before.doubt))


def _files(state: State, change: Change) -> str:
    """Application files by applicant and what became of them; file names may hold an applicant's name."""
    lines: list[str] = []
    for delta in change.deltas:
        if delta.before is None:
            message = N_("File attached to {applicant}")
        elif delta.after is None:
            message = N_("File of {applicant} removed")
        elif _only_checked(delta):
            message = N_("{applicant}: whose application it is was checked")
        else:
            message = N_("File of {applicant} replaced")
        line = str(Sentence(message, {"applicant": _applicant(state, delta.key[0])}))
        if line not in lines:
            lines.append(line)
    return "; ".join(lines)

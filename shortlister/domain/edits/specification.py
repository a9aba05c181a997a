"""Edits of the person specification: taking a draft, and a criterion's text, level, methods, group, weight, order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change
from shortlister.domain.edits.numbering import criteria_change, numbered
from shortlister.domain.edits.requirements import delta, require_name, require_office, require_reason
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.findings.accepted_words import accepted_words
from shortlister.domain.own_doubts import changed_doubts, divided, joined, text_joined
from shortlister.domain.places import Place
from shortlister.domain.records import Criterion, Kind, Level
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import N_, _


def changed(state: State, actor: Actor, label: Sentence, after: Iterable[Criterion], *, reason: str = "") -> Change:
    """The change to these criteria, numbered anew while the specification is a draft.

    Once scoring is open it needs a reason, the references stay, and the edition goes up by one.
    """
    require_office(actor)
    criteria = list(after)
    if not scoring_has_opened(state):
        return Change(label, criteria_change(state, numbered(criteria)))
    if not reason.strip():
        raise Refusal(
            N_(
                "The specification has been fixed since scoring opened. "
                "Changing it needs a reason and makes a new edition."
            )
        )
    if {one.id for one in criteria} != set(state.criteria):
        raise Refusal(
            N_("Once scoring is open no criterion is added or removed; its wording may change with a reason.")
        )
    vacancy = replace(state.vacancy, edition=state.vacancy.edition + 1)
    said = Sentence(
        N_("Specification changed, edition {edition}. Reason: {reason}"),
        {"edition": vacancy.edition, "reason": require_reason(reason)},
    )
    return Change(said, (delta(state, Kind.VACANCY, (vacancy.id,), vacancy), *criteria_change(state, criteria)))


def _with(state: State, *changed_ones: Criterion) -> list[Criterion]:
    new = {one.id: one for one in changed_ones}
    return [new.get(one.id, one) for one in state.criteria_in_order]


def _named(before: Criterion, after: Iterable[Criterion], words: str, renumbered: str) -> Sentence:
    """What is done to a criterion; where that gives it another reference, with that one too."""
    now = next(one.reference for one in numbered(after) if one.id == before.id)
    if now == before.reference:
        return Sentence(words, {"criterion": now})
    return Sentence(renumbered, {"criterion": before.reference, "now": now})


def criterion(state: State, id: str) -> Criterion:
    """The criterion with this id; a refusal where it has gone."""
    if id not in state.criteria:
        raise Refusal(N_("This criterion is no longer in the specification."))
    return state.criteria[id]


@dataclass(frozen=True, slots=True)
class EditCriterion:
    """Change a criterion; what is None stays. `methods` are ids. An edit settles its doubts only when accepted."""

    id: str
    text: str | None = None
    group: str | None = None
    level: Level | None = None
    methods: tuple[str, ...] | None = None
    weight: Fraction | None = None
    reason: str = ""

    def decide(self, state: State, actor: Actor) -> Change:
        before = criterion(state, self.id)
        if self.methods is not None and not set(self.methods) <= set(state.methods):
            raise Refusal(N_("This method is not one of the vacancy's methods."))
        if self.weight is not None:
            require_weight(self.weight)
        after = replace(
            before,
            text=before.text if self.text is None else require_name(self.text, _("The text of a criterion")),
            group=before.group if self.group is None else " ".join(clean(self.group).split()),
            level=before.level if self.level is None else self.level,
            methods=before.methods if self.methods is None else self.methods,
            weight=before.weight if self.weight is None else self.weight,
        )
        ones = _with(state, changed_doubts(before, after))
        label = _named(before, ones, N_("{criterion} edited"), N_("{criterion} edited and renumbered {now}"))
        return changed(state, actor, label, ones, reason=self.reason)


def require_weight(weight: Fraction) -> None:
    """A weight is a whole or half number above 0 and at most 100."""
    if not 0 < weight <= 100 or (weight * 2).denominator != 1:
        shown = str(weight) if abs(weight) < 10**9 else "…"
        raise Refusal(N_("A weight is a whole or half number from 0.5 to 100; {weight} is not."), weight=shown)


@dataclass(frozen=True, slots=True)
class AcceptCriteria:
    """A person has looked at these criteria (ids) beside their source and takes them as they stand."""

    ids: tuple[str, ...]
    accepted: bool = True

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        ones = [criterion(state, id) for id in self.ids]
        label = accepted_words([one.reference for one in ones], accepted=self.accepted)
        doubts = {one.id: () if self.accepted else one.doubts for one in ones}
        after = [replace(one, accepted=self.accepted, doubts=doubts[one.id]) for one in ones]
        return Change(label, criteria_change(state, _with(state, *after)))


@dataclass(frozen=True, slots=True)
class SettleDoubt:
    """A person has looked at one doubt of a criterion and keeps the criterion as it stands; the other doubts stay."""

    id: str
    doubt: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        one = criterion(state, self.id)
        after = replace(one, doubts=tuple(doubt for doubt in one.doubts if doubt != self.doubt))
        label = Sentence(N_("Doubt about {criterion} settled"), {"criterion": one.reference})
        return Change(label, criteria_change(state, _with(state, after)))


@dataclass(frozen=True, slots=True)
class AddCriterion:
    """Add a criterion by hand, after `after` (id) or at the end; `source` says where it stands in the document."""

    id: str
    text: str
    group: str = ""
    level: Level = Level.UNSPECIFIED
    methods: tuple[str, ...] = ()
    after: str = ""
    source: Place = Place()

    def decide(self, state: State, actor: Actor) -> Change:
        text, group = require_name(self.text, _("The text of a criterion")), clean(self.group).strip()
        new = Criterion(self.id, "", text, 0, group=group, level=self.level, methods=self.methods, source=self.source)
        ones = list(state.criteria_in_order)
        at = next((index + 1 for index, one in enumerate(ones) if one.id == self.after), len(ones))
        ones.insert(at, new)
        return changed(state, actor, Sentence(N_("Criterion added")), ones)


@dataclass(frozen=True, slots=True)
class RemoveCriterion:
    """Take a criterion out of the draft."""

    id: str

    def decide(self, state: State, actor: Actor) -> Change:
        gone = criterion(state, self.id)
        label = Sentence(N_("{criterion} removed"), {"criterion": gone.reference})
        return changed(state, actor, label, [one for one in state.criteria_in_order if one.id != self.id])


@dataclass(frozen=True, slots=True)
class SplitCriterion:
    """Make two criteria of one, cut before the character `at` of its text; `new_id` is the second one's id.

    What the words of each leave in doubt is worked out anew.
    """

    id: str
    at: int
    new_id: str

    def decide(self, state: State, actor: Actor) -> Change:
        one = criterion(state, self.id)
        first, second = one.text[: self.at].strip(" ;,"), one.text[self.at :].strip(" ;,")
        if not first or not second:
            raise Refusal(N_("There is nothing to split off here; move the cut between two words."))
        ones = _with(state, divided(replace(one, text=first), one))
        position = next(index for index, other in enumerate(ones) if other.id == one.id)
        second = second[0].upper() + second[1:]
        rest = replace(one, id=self.new_id, text=second, accepted=False)
        ones.insert(position + 1, divided(rest, one))
        return changed(state, actor, Sentence(N_("{criterion} split in two"), {"criterion": one.reference}), ones)


@dataclass(frozen=True, slots=True)
class MergeWithNext:
    """Make one criterion of this and the next."""

    id: str

    def decide(self, state: State, actor: Actor) -> Change:
        ones = list(state.criteria_in_order)
        index = ones.index(criterion(state, self.id))
        if index + 1 == len(ones):
            raise Refusal(N_("There is no next criterion to merge with."))
        one, other = ones[index], ones[index + 1]
        methods = tuple(dict.fromkeys(one.methods + other.methods))
        level = one.level if one.level is not Level.UNSPECIFIED else other.level
        merged = replace(one, text=text_joined(one.text, other.text), methods=methods, level=level, accepted=False)
        label = Sentence(N_("{criterion} merged with {other}"), {"criterion": one.reference, "other": other.reference})
        return changed(state, actor, label, [*ones[:index], joined(merged, (one, other)), *ones[index + 2 :]])


@dataclass(frozen=True, slots=True)
class MoveCriterion:
    """Move a criterion up (-1) or down (+1) in the order."""

    id: str
    by: int

    def decide(self, state: State, actor: Actor) -> Change:
        ones = list(state.criteria_in_order)
        index = ones.index(criterion(state, self.id))
        target = min(max(index + self.by, 0), len(ones) - 1)
        ones.insert(target, ones.pop(index))
        before = state.criteria[self.id]
        label = _named(before, ones, N_("{criterion} moved"), N_("{criterion} moved and renumbered {now}"))
        return changed(state, actor, label, ones)


@dataclass(frozen=True, slots=True)
class SettleOpenEnds:
    """Give every criterion without a level this level, and every one without a method this method or these (ids)."""

    level: Level | None = None
    method: str = ""
    methods: tuple[str, ...] = ()

    def decide(self, state: State, actor: Actor) -> Change:
        given = (self.method,) if self.method else self.methods
        if not set(given) <= set(state.methods):
            raise Refusal(N_("This method is not one of the vacancy's methods."))

        def settled(one: Criterion) -> Criterion:
            before = one
            if self.level and one.level is Level.UNSPECIFIED:
                one = replace(one, level=self.level)
            if given and not one.methods:
                one = replace(one, methods=given)
            return changed_doubts(before, one)

        label = Sentence(N_("Levels and methods that the specification leaves open are settled"))
        return changed(state, actor, label, [settled(one) for one in state.criteria_in_order])


@dataclass(frozen=True, slots=True)
class SetWeights:
    """Set weights by criterion id; the others get 1."""

    weights: Mapping[str, Fraction]

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        if scoring_has_opened(state):
            raise Refusal(N_("Weights were fixed when scoring opened and do not change any more."))
        for weight in self.weights.values():
            require_weight(weight)
        after = [replace(one, weight=self.weights.get(one.id, Fraction(1))) for one in state.criteria_in_order]
        return Change(Sentence(N_("Weights set")), criteria_change(state, after))

"""Edits of the vacancy as a whole: making it, its titles, scale and rule, and revealing names."""

from dataclasses import dataclass, replace
from fractions import Fraction

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change, Delta
from shortlister.domain.edits.requirements import delta, require_name, require_office, require_reason
from shortlister.domain.lookup import criterion_with
from shortlister.domain.records import Gate, GateKind, Kind, Level, Rule, Sight, Vacancy
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.scales import Scale
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import N_, _


def created(vacancy: Vacancy) -> Change:
    """The change that makes a vacancy; its first delta is the vacancy itself."""
    named = replace(
        vacancy,
        title=require_name(vacancy.title, _("The title of the post")),
        reference=clean(vacancy.reference).strip(),
        organisation=clean(vacancy.organisation).strip(),
    )
    label = Sentence(N_("Vacancy made: {title}"), {"title": named.title})
    return Change(label, (Delta(Kind.VACANCY, (vacancy.id,), None, named),))


def _vacancy(state: State, label: Sentence, after: Vacancy) -> Change:
    return Change(label, (delta(state, Kind.VACANCY, (state.vacancy.id,), after),))


@dataclass(frozen=True, slots=True)
class NameVacancy:
    """Set the title, reference and organisation of the vacancy."""

    title: str
    reference: str
    organisation: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        title = require_name(self.title, _("The title of the post"))
        after = replace(
            state.vacancy,
            title=title,
            reference=clean(self.reference).strip(),
            organisation=clean(self.organisation).strip(),
        )
        return _vacancy(state, Sentence(N_("Vacancy named: {title}"), {"title": title}), after)


def scoring_has_opened(state: State) -> bool:
    """Whether any stage has been opened for scoring; from then on scale, rule and specification stand."""
    return any(stage.open for stage in state.stages.values())


@dataclass(frozen=True, slots=True)
class ChangeScale:
    """Score on another scale; until scoring opens."""

    scale: Scale

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        if scoring_has_opened(state) or state.scores.members():
            raise Refusal(N_("The scale was fixed when scoring opened and does not change any more."))
        values = self.scale.values
        sound = len(values) > 1 and values[0] >= 0 and list(values) == sorted(set(values))
        if not sound or self.scale.met_from not in values:
            raise Refusal(
                N_("A scale needs two or more different ratings from 0 up, lowest first, and one from which it is met.")
            )
        label = Sentence(N_("Scale: {scale}"), {"scale": self.scale.name})
        return _vacancy(state, label, replace(state.vacancy, scale=self.scale))


@dataclass(frozen=True, slots=True)
class ChangeRule:
    """Set how ratings become a rank and an outcome; once scoring is open only `places`, and that with a reason."""

    rule: Rule
    reason: str = ""

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        _require_sound(state, self.rule)
        now = state.vacancy.rule
        after = replace(state.vacancy, rule=self.rule)
        if not scoring_has_opened(state):
            return _vacancy(state, Sentence(N_("Rule set before scoring")), after)
        if replace(self.rule, places=now.places) != now:
            raise Refusal(N_("The rule was fixed when scoring opened; only the number of places may still change."))
        first = min(state.stages.values(), key=lambda one: one.position)
        if first.signed_off:
            raise Refusal(N_("{stage} has been signed off, so nothing in it changes any more."), stage=first.name)
        label = Sentence(
            N_("Places: {places}. Reason: {reason}"),
            {"places": "–" if self.rule.places is None else self.rule.places, "reason": require_reason(self.reason)},
        )
        return _vacancy(state, label, after)


@dataclass(frozen=True, slots=True)
class SetSight:
    """Set when members who score see colleagues' scores; until scoring opens."""

    sight: Sight

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        if scoring_has_opened(state):
            raise Refusal(
                N_("When members see colleagues' scores was fixed when scoring opened and does not change any more.")
            )
        label = Sentence(N_("Sight of colleagues' scores: {sight}"), {"sight": self.sight.value})
        return _vacancy(state, label, replace(state.vacancy, sight=self.sight))


def _require_sound(state: State, rule: Rule) -> None:
    if rule.places is not None and rule.places < 1:
        raise Refusal(N_("The number of places must be 1 or more."))
    gate: Gate = rule.gate
    if gate.kind is GateKind.MINIMUM and not Fraction(0) < gate.percent <= 100:
        raise Refusal(N_("A minimum of the essential marks is a percentage between 0 and 100."))
    if gate.kind is GateKind.LEAD and criterion_with(state, gate.lead).level is Level.DESIRABLE:
        raise Refusal(N_("{criterion} is desirable; only an essential can be the lead criterion."), criterion=gate.lead)


@dataclass(frozen=True, slots=True)
class RevealNames:
    """From now on names may be shown and exported; recorded with a reason, and not taken back."""

    reason: str

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        reason = require_reason(self.reason)
        if state.vacancy.names_revealed:
            raise Refusal(N_("The names have already been revealed."))
        label = Sentence(N_("Names revealed. Reason: {reason}"), {"reason": reason})
        return _vacancy(state, label, replace(state.vacancy, names_revealed=True))

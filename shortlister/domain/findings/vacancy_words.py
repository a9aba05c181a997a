"""What changed of the vacancy itself, its rule or a stage's places, in one line of plain words."""

from collections.abc import Callable, Iterator

from shortlister.domain.changes import Delta
from shortlister.domain.findings.rule_words import plain
from shortlister.domain.records import Gate, GateKind, Stage, Vacancy
from shortlister.domain.refusals import Sentence
from shortlister.i18n import N_, _


def told_of_vacancy(delta: Delta) -> str | None:
    """Every rule or name that changed; None where the label says it."""
    before, after = delta.before, delta.after
    if not isinstance(before, Vacancy) or not isinstance(after, Vacancy):
        return None
    return "; ".join(_vacancy_lines(before, after)) or None


def _vacancy_lines(before: Vacancy, after: Vacancy) -> Iterator[str]:
    tellers: tuple[tuple[str, Callable[[Vacancy], str]], ...] = (
        (N_("Post: {before} → {after}"), lambda one: one.title),
        (N_("Reference: {before} → {after}"), lambda one: one.reference or _("none")),
        (N_("Organisation: {before} → {after}"), lambda one: one.organisation or _("none")),
        (N_("Scale: {before} → {after}"), lambda one: one.scale.name),
        (N_("Ratings are combined by: {before} → {after}"), lambda one: _(one.rule.combine.value)),
        (N_("Gate: {before} → {after}"), lambda one: _gate(one.rule.gate)),
        (N_("The rest is settled by: {before} → {after}"), lambda one: _(one.rule.rest) or _("none")),
        (N_("Colleagues' scores are seen: {before} → {after}"), lambda one: _(one.sight.value)),
        (N_("Places: {before} → {after}"), lambda one: _("none") if one.rule.places is None else str(one.rule.places)),
    )
    for message, tell in tellers:
        if tell(before) != tell(after):
            yield str(Sentence(message, {"before": tell(before), "after": tell(after)}))
    if before.scale.values == after.scale.values:
        for old, new in zip(before.scale.steps, after.scale.steps, strict=True):
            if old.descriptor != new.descriptor:
                named = {"value": old.value, "before": _(old.descriptor), "after": _(new.descriptor)}
                yield str(Sentence(N_("Descriptor of {value}: “{before}” → “{after}”"), named))


def told_of_places(delta: Delta) -> Sentence | None:
    """Another number of places at a stage; None where something else of it changed."""
    before, after = delta.before, delta.after
    if not isinstance(before, Stage) or not isinstance(after, Stage) or before.places == after.places:
        return None
    named: dict[str, object] = {
        "stage": _(after.name),
        "before": _("none") if before.places is None else before.places,
        "after": _("none") if after.places is None else after.places,
    }
    return Sentence(N_("Places at {stage}: {before} → {after}"), named)


def _gate(gate: Gate) -> str:
    match gate.kind:
        case GateKind.EVERY:
            return _("every essential met")
        case GateKind.NO_LOWEST:
            return _("no essential at the lowest rating")
        case GateKind.MINIMUM:
            return _("at least {percent} % of the essential marks").format(percent=plain(gate.percent))
        case GateKind.LEAD:
            return _("{criterion} first, then every essential").format(criterion=gate.lead)

"""The essential gate: which measures stand in it, and what a rating does there."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from shortlister.domain.measures import Measure
from shortlister.domain.records import Gate, GateKind, Rule
from shortlister.domain.scales import NA, Rating, Scale


class GateResult(StrEnum):
    """Whether an applicant passes; carried is neither, and goes on to the next stage."""

    PASS = "pass"
    FAIL = "fail"
    OPEN = "open"
    CARRIED = "carried"


@dataclass(frozen=True, slots=True)
class Bar:
    """A vacancy's gate at one stage.

    `percent` is set where the gate is a share of the essential marks, so that no single rating fails it.
    """

    kind: GateKind
    scale: Scale
    measures: frozenset[str]
    percent: Fraction | None

    def verdict(self, rating: Rating | Fraction) -> GateResult:
        """What a rating on a measure of the gate does by itself."""
        if rating == NA:
            return GateResult.CARRIED
        value = Fraction(rating)
        match self.kind:
            case GateKind.EVERY | GateKind.LEAD:
                failed = value < self.scale.met_from
            case GateKind.NO_LOWEST:
                failed = value <= self.scale.lowest
            case GateKind.MINIMUM:
                failed = False
        return GateResult.FAIL if failed else GateResult.PASS

    def reached(self, earned: int, available: int) -> bool:
        """Whether these essential marks are enough; always where the gate is no share of them."""
        return self.percent is None or 100 * earned >= self.percent * available


def bar(rule: Rule, scale: Scale, measures: Sequence[Measure]) -> Bar:
    """The gate of these measures: every essential, and under a lead criterion that one, whatever its level."""
    gate = rule.gate
    inside = frozenset(one.key for one in measures if one.essential or leads(gate, one))
    return Bar(gate.kind, scale, inside, gate.percent if gate.kind is GateKind.MINIMUM else None)


def leads(gate: Gate, measure: Measure) -> bool:
    """Whether the measure is of the criterion that is sifted first."""
    return gate.kind is GateKind.LEAD and measure.criterion.reference.casefold() == gate.lead.strip().casefold()

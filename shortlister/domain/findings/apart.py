"""How far two applicants who are level are from each other: in which criteria they differ, and by how much."""

from dataclasses import dataclass
from fractions import Fraction

from shortlister.domain.findings.cells import cell
from shortlister.domain.findings.rule_words import plain
from shortlister.domain.measures import Measure, measures
from shortlister.domain.refusals import Sentence
from shortlister.domain.scales import NA, Rating
from shortlister.domain.state import State
from shortlister.i18n import N_, ngettext


@dataclass(frozen=True, slots=True)
class Apart:
    """The measures in which the panel rated the two differently, and the distance: the differences added up."""

    measures: tuple[Measure, ...]
    distance: Fraction

    @property
    def criteria(self) -> tuple[str, ...]:
        """The references of the criteria, each once."""
        return tuple(dict.fromkeys(one.criterion.reference for one in self.measures))

    @property
    def words(self) -> Sentence:
        """Distance and criteria in a sentence."""
        if not self.measures:
            return Sentence(N_("Their ratings are the same in every criterion."))
        message = ngettext(
            "They differ in {count} criterion, {criteria}: {distance} apart in all.",
            "They differ in {count} criteria, {criteria}: {distance} apart in all.",
            len(self.criteria),
        )
        named: dict[str, object] = {
            "count": len(self.criteria),
            "criteria": ", ".join(self.criteria),
            "distance": plain(self.distance),
        }
        return Sentence(message, named)


def apart(state: State, stage: str, first: str, second: str) -> Apart:
    """How two applicants (ids) differ at a stage (id); not assessable against a rating differs without a distance."""
    lines: list[Measure] = []
    distance = Fraction(0)
    for line in measures(state, stage):
        one, other = (cell(state, stage, who, line.key).rating for who in (first, second))
        if one != other:
            lines.append(line)
            distance += _distance(one, other)
    return Apart(tuple(lines), distance)


def _distance(one: Rating | Fraction | None, other: Rating | Fraction | None) -> Fraction:
    if one is None or other is None or NA in (one, other):
        return Fraction(0)
    return abs(Fraction(one) - Fraction(other))

"""Scores carried over from a pack of an earlier edition: the member's own, where the criterion still says the same."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from shortlister.domain.measures import Measure, applicants_in, measures
from shortlister.domain.records import MeasureKey
from shortlister.domain.scales import Rating
from shortlister.domain.state import State


@dataclass(frozen=True, slots=True)
class Carried:
    """One score that is taken over: ids, rating (None where there is only a note) and evidence."""

    applicant: str
    measure: MeasureKey
    rating: Rating | None
    evidence: str


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """What is taken, and what is not: everything else of the old pack stays where it is.

    `changed`: how many scores were left, by the criteria (references) that say something else now. `kept`: cells that
    hold another score here already. `twice`: cells of which two copies differ. `elsewhere`: scores of applicants who
    are not scored here. `descriptors`: whether what earns a rating was worded anew.
    """

    scores: tuple[Carried, ...]
    changed: Mapping[str, int]
    kept: int = 0
    twice: int = 0
    elsewhere: int = 0
    descriptors: bool = False


def carried_over(old: State, new: State, member: str, stage: str) -> CarriedOver:
    """What a member (id) takes over into `new`, a stage (id) of it, from `old`, an earlier edition of the same."""
    here = {one.id for one in applicants_in(new, stage) if new.asked(member, one.id, stage)}
    every = {measure.key: measure for measure in measures(new, stage)}
    same = {key for key, measure in every.items() if _says_the_same(old, new, measure)}
    changed = {measure.criterion.reference: 0 for key, measure in every.items() if key not in same}
    taken: list[Carried] = []
    left: Counter[str] = Counter()
    for applicant, sheet in old.scores.sheets(member).items():
        for key, score in sheet.items():
            cell = (member, applicant, key)
            now = new.scores.get(*cell)
            if key not in every or now == score:
                continue
            if applicant not in here:
                left["elsewhere"] += 1
            elif key not in same:
                changed[every[key].criterion.reference] += 1
            elif cell in old.conflicts or cell in new.conflicts:
                left["twice"] += 1
            elif now is not None:
                left["kept"] += 1
            else:
                taken.append(Carried(applicant, key, score.rating, score.evidence))
    before = {step.value: step.descriptor for step in old.vacancy.scale.steps}
    after = {step.value: step.descriptor for step in new.vacancy.scale.steps}
    return CarriedOver(tuple(taken), changed, left["kept"], left["twice"], left["elsewhere"], before != after)


def _says_the_same(old: State, new: State, measure: Measure) -> bool:
    """Whether the criterion has the same wording and the same methods in both."""
    now = measure.criterion
    before = old.criteria.get(now.id)
    return (
        before is not None
        and before.text == now.text
        and before.methods == now.methods
        and all(_name(old, one) == _name(new, one) for one in now.methods)
    )


def _name(state: State, method: str) -> str:
    known = state.methods.get(method)
    return known.name if known is not None else ""

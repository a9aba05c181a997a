"""Our own alpha against the `krippendorff` package, which is used for this alone."""

import warnings

import krippendorff
import numpy
import pytest
from hypothesis import given, settings

from shortlister.domain.findings.agreement import agreement
from shortlister.domain.measures import measures
from shortlister.domain.scales import NA
from shortlister.domain.state import State
from tests.domain.vacancies import STAGE, vacancies


def peer(state: State, references: list[str]) -> float | None:
    """What the package makes of these criteria; None where it says that there is too little to go by."""
    lines = [line for line in measures(state, STAGE) if line.criterion.reference in references]
    rows = [
        [
            numpy.nan if rating in (None, NA) or state.recused(member.id, applicant, STAGE) else float(rating)
            for applicant in state.applicants
            for line in lines
            for rating in [state.scores.sheet(member.id, applicant).rating(line.key)]
        ]
        for member in state.scorers
        if state.submitted(member.id, STAGE)
    ]
    every = numpy.array(rows)
    paired = every[:, (~numpy.isnan(every)).sum(axis=0) > 1] if rows else every
    if paired.size == 0 or len(numpy.unique(paired[~numpy.isnan(paired)])) < 2:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        found = krippendorff.alpha(
            reliability_data=every,
            level_of_measurement="ordinal",
            value_domain=list(state.vacancy.scale.values),
        )
    return float(found)


@settings(max_examples=150, deadline=None)
@given(vacancies(members=4))
def test_alpha_is_that_of_the_peer_over_all_and_by_criterion(state: State) -> None:
    found = agreement(state, STAGE, resamples=0)
    references = [line.criterion.reference for line in measures(state, STAGE)]
    expected = peer(state, references)
    assert found.alpha == (None if expected is None else pytest.approx(expected, abs=1e-9))
    for reference, alpha in found.criteria:
        one = peer(state, [reference])
        assert alpha == (None if one is None else pytest.approx(one, abs=1e-9))

"""One applicant's standing, for the tests of cells, gates and ranks."""

from shortlister.domain.findings.ranking import Standing, ranking
from shortlister.domain.state import State
from tests.domain.vacancies import NAMES, STAGE

ANN, BO, CARYS = NAMES[:3]


def standing(state: State, reference: str) -> Standing:
    return next(one for one in ranking(state, STAGE).standings if one.reference == reference)

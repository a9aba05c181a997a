"""Criteria that a sentence stands behind which says how each is measured: `… (E). We will ask about this …`."""

import pytest

from shortlister.importing.reading import read_specification
from tests.importing.lines_making import FORMS, draft_in, lines_in
from tests.importing.pasting import read_text

_BULLETS = """# Debt Caseworker: person specification
E is essential and D is desirable.
## Experience
- Experience of running a caseload (E). Tell us about this in your covering letter.
- Experience of speaking at tribunals (D). You will be asked about this at interview. We will also ask your referees.
## Knowledge
- Knowledge of insolvency law (E). We'll check this with a short quiz on the day.
- Knowledge of pensions (D). Please show us this in your covering letter, and we will discuss it at interview.
"""


@pytest.mark.parametrize("form", FORMS)
def test_a_sentence_behind_each_line_says_how_that_is_measured(form: str) -> None:
    assert lines_in(form, _BULLETS) == [
        "e|Experience|Experience of running a caseload|Covering letter",
        "d|Experience|Experience of speaking at tribunals|Interview,References",
        "e|Knowledge|Knowledge of insolvency law|Quiz",
        "d|Knowledge|Knowledge of pensions|Covering letter,Interview",
    ]

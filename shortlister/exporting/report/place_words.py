"""An applicant's place as documents say it: what came of the gate, and the rank."""

from shortlister.domain.findings.gates import GateResult
from shortlister.domain.findings.ranking import Standing
from shortlister.exporting.derived import RECUSED
from shortlister.i18n import N_, _

GATES = {
    GateResult.PASS: N_("passed"),
    GateResult.FAIL: N_("failed"),
    GateResult.OPEN: N_("open"),
    GateResult.CARRIED: N_("carried"),
}
"""What came of the gate, in words."""


def gate_words(one: Standing) -> str:
    """What came of the gate, in a word; a dash where nobody could rate the applicant."""
    return RECUSED if one.nobody_rated else _(GATES[one.gate])


def rank_words(one: Standing) -> str:
    """A rank as people read it: `3`, `3=` where it is shared, `2–5` while cells are open."""
    if one.rank_low is not None and one.rank_high is not None and one.rank_low != one.rank_high:
        return f"{one.rank_low}–{one.rank_high}"
    if one.rank is None:
        return RECUSED
    return f"{one.rank}=" if one.tied else str(one.rank)

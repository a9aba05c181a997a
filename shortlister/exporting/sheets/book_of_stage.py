"""The sheets of one stage's workbook, in their order."""

from shortlister.exporting.derived import Derived
from shortlister.exporting.sheet import Sheet
from shortlister.exporting.sheets.audit_trail import audit_trail
from shortlister.exporting.sheets.declarations import declarations
from shortlister.exporting.sheets.key import key
from shortlister.exporting.sheets.matrix import matrix
from shortlister.exporting.sheets.measured_by import measured_by
from shortlister.exporting.sheets.moderation import moderation
from shortlister.exporting.sheets.names import MATRIX
from shortlister.exporting.sheets.outcomes import outcomes
from shortlister.exporting.sheets.scores import scores
from shortlister.exporting.sheets.summary import summary


def sheets_of(derived: Derived, *, matrix_name: str = MATRIX) -> tuple[Sheet, ...]:
    """The sheets; formulas elsewhere find the matrix under `matrix_name`."""
    return (
        summary(derived, matrix_name=matrix_name),
        matrix(derived),
        *scores(derived),
        moderation(derived),
        measured_by(derived),
        outcomes(derived),
        declarations(derived),
        audit_trail(derived),
        key(derived),
    )

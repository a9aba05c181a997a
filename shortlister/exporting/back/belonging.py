"""Whether a matrix that came back is of this vacancy, of which stage, and of which moment of the record."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from shortlister.domain.measures import measures
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.exporting.back.difference import text_of, told_as
from shortlister.exporting.back.folding import folded
from shortlister.exporting.back.found import Cells, Found, texts_in
from shortlister.exporting.back.layout import Layout
from shortlister.exporting.derived import Derived
from shortlister.exporting.sheets.names import AUDIT_TRAIL
from shortlister.exporting.snapshot import Snapshot
from shortlister.i18n import N_, _

_DIGEST: Final = 64
_MEASURED_BY: Final = "Measured by"


def no_matrix(path: Path) -> Refusal:
    """No sheet is a matrix."""
    return Refusal(
        N_(
            "“{file}” is no scoring matrix: no sheet has the rows Criterion, Level and Applicant. "
            "Give the workbook that was exported from this vacancy."
        ),
        file=path.name,
    )


def is_named(snapshot: Snapshot, sheets: Mapping[str, Cells]) -> bool:
    """Whether the workbook has names, and names may be shown."""
    headings = ({found.value for found in cells.get(1, {}).values()} for cells in sheets.values())
    named = any({_("Name"), _("Outcome"), _("Reason")} <= heading for heading in headings)
    return named and snapshot.state.vacancy.names_revealed


def head_of(summary: Cells) -> str:
    """The ledger's head as the workbook's Summary has it; empty where it has none."""
    for text in texts_in(summary):
        head = text.replace(" ", "")
        if len(head) == _DIGEST and all(letter in "0123456789abcdef" for letter in head):
            return head
    return ""


def stage_of(state: State, cells: Cells) -> str:
    """The stage (id) that measures what the matrix measures; empty where none does. A method is of one stage alone."""
    seen = {name for row in cells.values() for name in _methods(row)}
    shares = {
        stage.id: len(seen & {told_as(one.method.name) for one in measures(state, stage.id)})
        for stage in state.stages_in_order
    }
    best = max(shares, key=lambda stage: shares[stage], default="")
    return best if shares.get(best) else ""


def _methods(row: Mapping[int, Found]) -> Iterator[str]:
    """What stands in a row after the label of the methods."""
    texts = {column: text_of(found.value) for column, found in row.items()}
    label = next((column for column, text in texts.items() if text == _MEASURED_BY), None)
    if label is not None:
        yield from (text for column, text in texts.items() if column != label)


def require_belonging(path: Path, derived: Derived, layout: Layout, rest: Mapping[str, Cells]) -> None:
    """Refuse another vacancy's matrix, told by its audit trail or else by its references."""
    state = derived.state
    known = {line.digest for line in derived.snapshot.ledger}
    trail = {text for text in texts_in(rest.get(AUDIT_TRAIL, {})) if len(text) == _DIGEST}
    references = {folded(reference) for reference, _row in layout.applicants}
    ours = {folded(one.reference) for one in state.applicants.values()}
    strange = trail.isdisjoint(known) if trail and known else bool(references) and references.isdisjoint(ours)
    if strange:
        raise Refusal(
            N_(
                "“{file}” is the matrix of another vacancy, so nothing was compared. "
                "Open the vacancy that it was exported from."
            ),
            file=path.name,
        )


def require_stage(path: Path, derived: Derived, layout: Layout, cells: Cells) -> None:
    """Refuse a matrix in which nothing is measured as this stage measures it; a stage that does is named."""
    state, stage = derived.state, derived.snapshot.stage
    row = cells.get(layout.header.get(_MEASURED_BY, 0), {})
    seen = {text_of(found.value) for column, found in row.items() if column != layout.label}
    if not seen or not seen.isdisjoint(told_as(measure.method.name) for measure in derived.measures):
        return
    other = stage_of(state, cells)
    if other:
        raise Refusal(
            N_("“{file}” is the matrix of {other}, not of {stage}, so nothing was compared. Choose that stage."),
            file=path.name,
            other=state.stages[other].name,
            stage=state.stages[stage].name,
        )
    raise Refusal(
        N_(
            "“{file}” has none of the methods that {stage} uses, so nothing was compared. "
            "Check that it is the right file."
        ),
        file=path.name,
        stage=state.stages[stage].name,
    )

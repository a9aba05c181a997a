"""The workbook over all stages: an overview, each stage's own sheets under its number, and what belongs to them all."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.measures import measures
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.exporting.derived import Derived, derive
from shortlister.exporting.sheet import Sheet
from shortlister.exporting.sheets.book_of_stage import sheets_of
from shortlister.exporting.sheets.names import AUDIT_TRAIL, DECLARATIONS, KEY, MATRIX, MEASURED_BY, distinct
from shortlister.exporting.sheets.stages import stages
from shortlister.exporting.snapshot import Snapshot
from shortlister.i18n import N_

SHARED: Final = (MEASURED_BY, DECLARATIONS, AUDIT_TRAIL, KEY)
"""The sheets that a workbook has once: the same whatever the stage, but for what was declared from one stage on."""


def begun(state: State) -> tuple[str, ...]:
    """The stages (ids, in order) that measure something and in which scoring was opened."""
    return tuple(one.id for one in state.stages_in_order if (one.open or one.signed_off) and measures(state, one.id))


def derive_every(snapshot: Snapshot) -> tuple[Derived, ...]:
    """Every stage that has begun; Refusal where none has, or names are asked for that are not revealed."""
    found = tuple(derive(replace(snapshot, stage=stage)) for stage in begun(snapshot.state))
    if not found:
        raise Refusal(N_("No stage has begun, so there is no matrix over the stages. Open scoring first."))
    return found


def names_of(every: Sequence[Derived]) -> tuple[Mapping[str, str], ...]:
    """Each stage's sheets: the name they have where the stage stands alone, and here, after the stage's number."""
    alone = [[sheet.name for sheet in sheets_of(one) if sheet.name not in SHARED] for one in every]
    here = iter(distinct([f"{number} {name}" for number, names in enumerate(alone, start=1) for name in names]))
    return tuple({name: next(here) for name in names} for names in alone)


def sheets_of_every(every: Sequence[Derived]) -> tuple[Sheet, ...]:
    """The workbook's sheets, in their order."""
    names = names_of(every)
    found = [stages(every, names)]
    for derived, here in zip(every, names, strict=True):
        own = sheets_of(derived, matrix_name=here[MATRIX])
        found += [replace(sheet, name=here[sheet.name]) for sheet in own if sheet.name in here]
    found += [sheet for sheet in sheets_of(every[-1]) if sheet.name in SHARED]
    return tuple(found)

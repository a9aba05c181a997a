"""Weights of criteria from a list with two columns, criterion and weight."""

from pathlib import Path
from typing import Final

from shortlister.domain.plans.drafts import DraftWeight
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.i18n import N_
from shortlister.importing.tabular import read_table

NO_WEIGHTS: Final = N_("“{file}” has no weights. Its first row names the columns: criterion, weight.")
INCOMPLETE: Final = N_("a criterion or its weight is missing")
TWICE: Final = N_("the criterion {criterion} stands twice")


def read_weights(path: Path) -> tuple[DraftWeight, ...]:
    """The lines of a file of weights in its order, each with what is wrong with it; Refusal where it holds none."""
    rows = read_table(path)
    heads = [cell.strip().lower() for cell in rows[0].cells] if rows else []
    if len(rows) < 2 or "criterion" not in heads or "weight" not in heads:
        raise Refusal(NO_WEIGHTS, file=path.name)
    criterion, weight = heads.index("criterion"), heads.index("weight")
    found: dict[str, DraftWeight] = {}
    faulty: list[DraftWeight] = []
    for row in rows[1:]:
        cells = (*row.cells, "", "")
        one, value = (cells[at] if at < len(cells) else "" for at in (criterion, weight))
        if not one or not value:
            faulty.append(DraftWeight(row.number, one, value, Sentence(INCOMPLETE)))
        elif one in found:
            faulty.append(DraftWeight(row.number, one, value, Sentence(TWICE, {"criterion": one})))
        else:
            found[one] = DraftWeight(row.number, one, value)
    return tuple(sorted((*found.values(), *faulty), key=lambda line: line.line))

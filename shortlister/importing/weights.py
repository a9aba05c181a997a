"""Weights of criteria from a list with two columns, criterion and weight."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from shortlister.domain.refusals import Problem, Refusal, Sentence
from shortlister.i18n import N_
from shortlister.importing.tabular import read_table

NO_WEIGHTS: Final = N_("“{file}” has no weights. Its first row names the columns: criterion, weight.")
FAULTY_WEIGHTS: Final = N_("“{file}” has lines that cannot be used, so nothing was taken from it.")
INCOMPLETE: Final = N_("a criterion or its weight is missing")
TWICE: Final = N_("the criterion {criterion} stands twice")


def read_weights(path: Path) -> Mapping[str, str]:
    """Each criterion's reference and its weight, as text, in the order of the file; raises Refusal with every fault."""
    rows = read_table(path)
    heads = [cell.strip().lower() for cell in rows[0].cells] if rows else []
    if len(rows) < 2 or "criterion" not in heads or "weight" not in heads:
        raise Refusal(NO_WEIGHTS, file=path.name)
    criterion, weight = heads.index("criterion"), heads.index("weight")
    weights: dict[str, str] = {}
    problems: list[Problem] = []
    for row in rows[1:]:
        cells = (*row.cells, "", "")
        one, value = (cells[at] if at < len(cells) else "" for at in (criterion, weight))
        if not one or not value:
            problems.append(Problem(f"line {row.number}", Sentence(INCOMPLETE)))
        elif one in weights:
            problems.append(Problem(f"line {row.number}", Sentence(TWICE, {"criterion": one})))
        else:
            weights[one] = value
    if problems:
        raise Refusal(FAULTY_WEIGHTS, file=path.name, problems=problems)
    return weights

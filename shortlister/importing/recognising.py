"""A document to a draft specification, within the limits of what a specification can be; runs in the worker."""

from dataclasses import replace

from shortlister.domain.plans.drafts import Document, DraftSpecification
from shortlister.domain.refusals import Problem, Refusal
from shortlister.importing.blocks import TOO_MUCH
from shortlister.importing.criteria.draft import draft_from
from shortlister.importing.garbled import garbled
from shortlister.importing.limits import Limits
from shortlister.importing.misnaming import misnaming


def recognise(document: Document, limits: Limits) -> DraftSpecification:
    """The draft that a document makes, with doubts about a wrong name and wrong letters; raises Refusal."""
    _require_size(document, limits)
    said = misnaming(document.format, document.name)
    named = [] if said is None else [Problem("", said)]
    wrong = garbled(document)
    problems = (*document.problems, *named, *([] if wrong is None else [wrong]))
    return draft_from(replace(document, problems=problems))


def _require_size(document: Document, limits: Limits) -> None:
    """Refuse at once what no specification needs, and what would only run into the limit of time."""
    cells = [cell for block in document.blocks for cell in block.cells]
    area = sum(cell.row_span * cell.column_span for cell in cells)
    longest = max((*(len(block.text) for block in document.blocks), *(len(cell.text) for cell in cells)), default=0)
    if len(document.blocks) + len(cells) > limits.pieces or area > limits.area or longest > limits.paragraph:
        raise Refusal(TOO_MUCH, file=document.name)

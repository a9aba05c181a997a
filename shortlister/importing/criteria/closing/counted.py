"""Whether sentences of a document tell criteria by number or place: `1 to 4 by form, the last two at interview`."""

from typing import Final

from shortlister.domain.plans.drafts import BlockKind
from shortlister.importing.criteria.closing.stood import Standing, Stood
from shortlister.importing.criteria.spoken.naming import reference_in
from shortlister.importing.criteria.spoken.scopes import Which
from shortlister.importing.criteria.spoken.sentences import read, sentences_in

_COUNTED: Final = (Which.NUMBERS, Which.FIRST, Which.LAST)


def counts_apart(standing: Standing) -> bool:
    """Whether a paragraph says of criteria, told by number or place, how they are measured."""
    own = {one.at for one in standing.found}
    texts = [
        block.text
        for at, block in enumerate(standing.document.blocks)
        if block.kind is not BlockKind.TABLE and at not in own
    ]
    labels = [label for one in standing.found for text in _around(standing, one) if (label := reference_in(text))]
    readings = (read(one, (), standing.key, labels) for text in texts for one in sentences_in(text))
    return any(
        reading.speaks and any(scope.which in _COUNTED for scope in (*clause.scopes, *clause.without))
        for reading in readings
        for clause in reading.clauses
    )


def _around(standing: Standing, one: Stood) -> tuple[str, ...]:
    """Where the reference of a criterion may stand: its label, its line, the first cell of its row."""
    return (one.block.label, one.raw, standing.grids[one.at].text(one.row, 1) if one.cell else "")

"""Which of the lines at a document's head that could name its post does: who works, of whom the text speaks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.columns.header import is_header_row
from shortlister.importing.criteria.words.grid import grid_of
from shortlister.importing.criteria.words.post_names import (
    ends_with_a_doer,
    names_an_organisation,
    names_people,
)
from shortlister.importing.late_regexes import late_regex

_HEAD: Final = 12
_FEW_CELLS: Final = 4
_TAIL: Final = late_regex(r"\s*(?:[,(\[:|/]|\s[–—-]\s|\s(?:at|of|for|in|to|with|and|&)\s).*$")
_FIRM: Final = late_regex(
    r"(?:\b(?:Ltd|Limited|PLC|plc|LLP|CIC|CIO|Inc|Cyf)\b|(?:and|&) (?:Sons?|Daughters?|Brothers|Co)\b)"
)
_BEHIND: Final = late_regex(r"\s*(?:[,(\[:|]|\s[–—-]\s).*$")


def best_named(named: Sequence[str], blocks: Sequence[Block]) -> str:
    """The name among them that most tells of a post; of those that tell as much the first, and empty without any."""
    if len(named) < 2:
        return named[0] if named else ""
    running = " ".join(" ".join(block.text.split()) for block in blocks if block.text.rstrip().endswith((".", ":")))
    headings = {block.text for block in blocks if block.kind is BlockKind.HEADING or block.bold}
    return max(named, key=lambda name: _tells(name, running, headings))


def is_spoken_of(name: str, running: str) -> bool:
    """Whether a text speaks of whoever does the work: `The Verger opens the church`, `apply as a Verger`."""
    told = rf"\b(?:the|our|as an?|(?:post|role|job|position|vacancy) of)(?: [\w'’-]+)? {re.escape(name)}\b"
    return re.search(told, running, re.IGNORECASE) is not None


def title_lines(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, a table at their head that is one row, and no heading of columns, as a line for each cell."""
    return tuple(line for at, block in enumerate(blocks) for line in _lines(block, at))


def _lines(block: Block, at: int) -> Iterator[Block]:
    cells = [cell for cell in block.cells if cell.text.strip()]
    one = block.kind is BlockKind.TABLE and at < _HEAD and len(cells) <= _FEW_CELLS
    if not one or any(cell.row > 1 for cell in cells) or is_header_row(grid_of(block.cells), 1):
        yield block
        return
    for cell in cells:
        yield replace(block, kind=BlockKind.PARAGRAPH, text=" ".join(cell.text.split()), cells=(), bold=cell.bold)


def _is_plural(name: str) -> bool:
    """Whether a name ends with several who work, as those of firms do: `Webb and Hart Solicitors`."""
    whole = _BEHIND.sub("", name)
    return ends_with_a_doer(whole) and whole.lower().endswith("s") and not whole.lower().endswith("ss")


def _tells(name: str, running: str, headings: set[str]) -> int:
    core = _TAIL.sub("", name)
    employer = names_an_organisation(name) or _FIRM.search(name) is not None
    many = names_people(name) or _is_plural(name)
    return (
        2 * ends_with_a_doer(core)
        + is_spoken_of(core, running)
        + any(name in heading for heading in headings)
        - 3 * employer
        - 2 * many
    )

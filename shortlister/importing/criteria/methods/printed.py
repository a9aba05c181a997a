"""Whether lines are in bold type, in italics or underlined, where a document says that this tells their level."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document, Print
from shortlister.i18n import N_, _
from shortlister.importing.criteria.methods.head_notes import BOLD, ITALIC, UNDERLINED
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, is_group_name, level_of_cell

PRINTED: Final = frozenset((BOLD, ITALIC, UNDERLINED))
HALF: Final = N_(
    "Only part of this is printed as the document says that essential or desirable criteria are; choose its level."
)
_NEARLY, _HARDLY = 80, 15
"""Of a hundred letters so many make a line marked, and no more than so many an emphasised word in a plain line."""


def bears(printed: Print, sign: str) -> bool | None:
    """Whether a text is printed so; None where only part of it is."""
    share = {BOLD: printed.bold, ITALIC: printed.italic, UNDERLINED: printed.underlined}[sign]
    return True if share >= _NEARLY else False if share <= _HARDLY else None


def print_of_block(block: Block) -> Print:
    """How a line is printed; as its looks say where it was not measured."""
    return block.printed or Print(100 * block.bold, 100 * block.italic)


def print_in_cell(cell: Cell, text: str) -> Print:
    """How the paragraph of a cell is printed that a text was read from; plain where there is none."""
    pairs = zip(cell.paragraphs, cell.printed, strict=True)
    return next((one for paragraph, one in pairs if text and text in paragraph), Print())


def half_printed(block: Block, legend: Collection[str]) -> tuple[str, ...]:
    """The doubt about a block of which only part is printed so."""
    return doubt_of_half(print_of_block(block), legend)


def doubt_of_half(printed: Print, legend: Collection[str]) -> tuple[str, ...]:
    """The doubt about a line of which only part is printed in a way that a note gives a level."""
    return (_(HALF),) if any(bears(printed, sign) is None for sign in PRINTED & {*legend}) else ()


def level_of_others(printed: Print, legend: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """The level of a line that no note gives one by its print, and the doubt about one by only part of it."""
    half = doubt_of_half(printed, legend)
    return UNSPECIFIED if half else legend.get("OTHERS", UNSPECIFIED), half


def shows(document: Document, sign: str) -> bool:
    """Whether anything that may be a criterion is printed so: else the file does not show what a note speaks of."""
    return any(bears(one, sign) is not False for one in _prints(document))


def _prints(document: Document) -> Iterator[Print]:
    for block in document.blocks:
        if block.kind is BlockKind.ITEM or (block.kind is BlockKind.PARAGRAPH and not _names(block.text)):
            yield print_of_block(block)
        yield from (one for cell in block.cells if cell.row > 1 for one in cell.printed)


def _names(text: str) -> bool:
    """Whether a line is a name of what is below it, which stands out whatever print means."""
    return text.endswith(":") or is_group_name(text) or level_of_cell(text) is not None

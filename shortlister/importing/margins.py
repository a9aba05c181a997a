"""Headers and footers: what they say beside the text, kept behind it with its place."""

from collections.abc import Iterable, Iterator
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.blocks import Blocks, visible
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.wording import tidy

_PAGE: Final = late_regex(r"(?i)\W*(?:(?:page|tudalen|p\.?)\W*)?\d*(?:\W*(?:of|o|/)\W*\d*)?\W*")


def add_margins(blocks: Blocks, found: Iterable[tuple[str, Iterable[Block]]]) -> int:
    """Adds the lines of headers and footers (`HEADER` or `FOOTER` with blocks) that the text does not have itself.

    Each stands once, without page numbers. Gives how many letters and digits were added.
    """
    seen = {_same(text) for block in blocks.blocks for text in _lines(block)}
    added = 0
    for kind, parts in found:
        for text in (text for block in parts for text in _lines(block)):
            if _PAGE.fullmatch(text) or _same(text) in seen:
                continue
            seen.add(_same(text))
            before = len(blocks.blocks)
            blocks.add(Block(BlockKind.PARAGRAPH, tidy(text), place=Place(cell=kind)))
            added += sum(visible(block.text) for block in blocks.blocks[before:])
    return added


def _lines(block: Block) -> Iterator[str]:
    yield from (block.text,) if block.text else ()
    for cell in block.cells:
        yield from cell.paragraphs


def _same(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())

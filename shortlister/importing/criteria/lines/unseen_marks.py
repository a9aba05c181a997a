"""Notes that explain a mark which the file does not show: bold type in a plain text, a colour anywhere.

What they say of all that is not marked would be said of everything, so they are left out before levels are read.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.lines.plain_marks import print_explained, sentences_of
from shortlister.importing.criteria.methods.head_notes import UNSEEN, note_of_marks
from shortlister.importing.criteria.methods.legends import mark_note, others_note
from shortlister.importing.criteria.methods.printed import PRINTED, shows

_LONGEST: Final = 400


def without_unseen_marks(document: Document) -> Document:
    """The document without such notes; as it is where it shows the marks that it speaks of."""
    unseen = {sign for sign in PRINTED if not shows(document, sign)} | {UNSEEN}
    blocks = [(block, _without_notes(block, unseen)) for block in document.blocks]
    if all(block is kept for block, kept in blocks):
        return document
    return replace(document, blocks=tuple(kept for _block, kept in blocks if kept.text or kept.cells))


def _without_notes(block: Block, unseen: Collection[str]) -> Block:
    if block.kind is BlockKind.TABLE:
        cells = [(cell, _cell(cell, unseen)) for cell in block.cells]
        same = all(cell is kept for cell, kept in cells)
        return block if same else replace(block, cells=tuple(kept for _cell, kept in cells))
    kept = _kept(block.text, unseen)
    return block if kept == block.text else replace(block, text=kept)


def _cell(cell: Cell, unseen: Collection[str]) -> Cell:
    texts = tuple(_kept(text, unseen) for text in cell.paragraphs)
    return cell if texts == cell.paragraphs else replace(cell, paragraphs=tuple(filter(None, texts)), marks=())


def _kept(text: str, unseen: Collection[str]) -> str:
    """A text without the sentences that explain such a mark, and without what they say of all else."""
    if len(text) > _LONGEST:
        return text
    sentences, following = sentences_of(text)
    notes = {one for one, below in zip(sentences, following, strict=True) if _sign(one, below) in unseen}
    return " ".join(one for one in sentences if one not in notes and not others_note(one)) if notes else text


def _sign(sentence: str, below: str) -> str | None:
    """The mark that a sentence explains; None for any other sentence."""
    if mark := mark_note(sentence):
        return mark[0]
    said = note_of_marks(sentence)
    return print_explained(sentence, below) or (said.sign if said else None)

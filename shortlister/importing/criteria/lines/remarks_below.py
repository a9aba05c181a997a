"""Remarks in brackets on lines of their own: `A degree`, `(or the equivalent from abroad)`: put behind that line.

What says a level, a method or a code in its bracket is read elsewhere.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell, Document
from shortlister.importing.criteria.lines.outline import could_be_heading, is_capitals, is_note, level_label
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, says_level_or_method
from shortlister.importing.criteria.methods.procedure import speaks_of_procedure
from shortlister.importing.criteria.words.paper_words import is_template
from shortlister.importing.criteria.words.section_words import SPECIFICATION, section_of
from shortlister.importing.criteria.words.vocabulary import is_group_name, is_method_header, levels_named
from shortlister.importing.late_regexes import late_regex

_REMARK: Final = late_regex(r"\((?P<inner>[^()]*(?:\([^()]*\)[^()]*)*)\)[.;,]?")
_GOES_ON: Final = late_regex(
    r"(?:or|and|with|for|in|at|of|to|by|if|as|on|the|an?|e\.?g\.?|i\.?e\.?|eg|ie|such|including|incl|not)\b[.,:]?\s+\w"
    r"|[a-z][\w’'-]*[,;]? [\w’'&-]+,? \S",
)
"""How a bracket begins that goes on with what stands before it: small, and no code."""
_LONGEST: Final = 300
_NAMED: Final = 2


def with_remarks_joined(document: Document) -> Document:
    """The document, each such bracket behind the line of a list, of a cell or of a specification that it is below."""
    blocks, begun = list[Block](), False
    for block in document.blocks:
        if block.kind is BlockKind.TABLE:
            blocks.append(replace(block, cells=tuple(map(_cell, block.cells))))
        elif begun and _goes_below(blocks[-1], block):
            blocks[-1] = replace(blocks[-1], text=f"{blocks[-1].text.rstrip()} {block.text.strip()}")
        else:
            blocks.append(block)
        begun = begun or block.kind is BlockKind.TABLE or _opens(block.text)
    return document if tuple(blocks) == document.blocks else replace(document, blocks=tuple(blocks))


def _opens(text: str) -> bool:
    """Whether a line can stand over criteria."""
    return section_of(text) == SPECIFICATION or is_group_name(text) or level_label(text, MethodKey()) is not None


def _goes_below(above: Block, block: Block) -> bool:
    lines = above.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH) and not above.bold and not block.bold
    deeper = block.kind is BlockKind.PARAGRAPH or (above.kind is block.kind and block.depth >= above.depth)
    if not lines or not deeper or not is_remark(block.text):
        return False
    heads = above.kind is BlockKind.PARAGRAPH and could_be_heading(above.text)
    heads = heads or is_group_name(above.text) or section_of(above.text) is not None
    return _takes_remark(above.text) and not heads and not is_note(above.text)


def _takes_remark(text: str) -> bool:
    """Whether a line may be what is asked for: no heading of a column or a level, and no lead to what is below."""
    bare = text.strip()
    heads = is_method_header(bare) or level_label(bare, MethodKey())
    return bool(bare) and not bare.startswith("(") and not bare.endswith(":") and not heads


def is_remark(text: str) -> bool:
    """Whether a line is a bracket that goes on with the line before it, and says nothing of levels or methods."""
    found = _REMARK.fullmatch(text.strip())
    if found is None or len(text) > _LONGEST or not _GOES_ON.match(inner := found["inner"].strip()):
        return False
    told = levels_named(inner) or mentioned(inner) or says_level_or_method(inner) or key_pairs(inner)
    return not (told or is_template(text) or speaks_of_procedure(inner) or is_note(inner))


def _cell(cell: Cell) -> Cell:
    kept = [at for at, text in enumerate(cell.paragraphs) if not (at and _is_below(cell.paragraphs, at))]
    if len(kept) == len(cell.paragraphs):
        return cell
    texts = [" ".join(_with_remarks(cell.paragraphs, at)) for at in kept]
    same = len(cell.labels) == len(cell.paragraphs)
    return replace(
        cell,
        paragraphs=tuple(texts),
        marks=tuple(cell.marks[at] for at in kept) if cell.marks else (),
        labels=tuple(cell.labels[at] for at in kept) if same else (),
        prints=tuple(cell.printed[at] for at in kept) if cell.prints else (),
        depths=tuple(cell.depths[at] for at in kept) if len(cell.depths) == len(cell.paragraphs) else (),
    )


def _is_below(lines: Sequence[str], at: int) -> bool:
    """Whether a line of a cell is such a remark; below the name of a group only where nothing else is in the cell."""
    heads = is_capitals(lines[at - 1]) or is_group_name(lines[at - 1])
    return is_remark(lines[at]) and _takes_remark(lines[at - 1]) and (not heads or len(lines) == _NAMED)


def _with_remarks(lines: Sequence[str], at: int) -> Sequence[str]:
    below = lines[at + 1 : at + 2] if at + 1 < len(lines) and _is_below(lines, at + 1) else ()
    return (lines[at].rstrip(), *(one.strip() for one in below))

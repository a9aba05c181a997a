"""What a document says of itself before it is walked: its title, its keys, its weights."""

import re
from dataclasses import dataclass

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.columns.explained_heads import name_before_key
from shortlister.importing.criteria.columns.shapes import is_key_row, key_table
from shortlister.importing.criteria.gathered.gathering import Gathering, Identity
from shortlister.importing.criteria.lines.mail import without_mail
from shortlister.importing.criteria.lines.scored_parts import with_scored_parts
from shortlister.importing.criteria.methods.key_rows import key_rows
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.legends import (
    all_but_note,
    legend_pair,
    legend_pairs,
    mark_note,
    others_note,
)
from shortlister.importing.criteria.methods.listed_keys import listed_key
from shortlister.importing.criteria.methods.printed import PRINTED, shows
from shortlister.importing.criteria.methods.single_letters import single_letters
from shortlister.importing.criteria.methods.spelled_keys import spelled_key
from shortlister.importing.criteria.posts.chosen_titles import chosen_title
from shortlister.importing.criteria.posts.title_lines import letter_subject
from shortlister.importing.criteria.tables.marginal import without_margins
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.weight_levels import levels_of_weights


@dataclass(frozen=True, slots=True)
class Learnt:
    """What is left of a document, its headers and footers, and what it says of itself."""

    text: tuple[Block, ...]
    margins: tuple[Block, ...]
    gathering: Gathering


def learnt_from(document: Document) -> Learnt:
    """The title, the keys of codes and signs and the weights that a document tells, without the lines that only did."""
    gathering = Gathering()
    whole, margins = without_margins(document)
    mail = without_mail(whole)
    gathering.key.single = single_letters(document)
    _learn_keys(document, gathering)
    parts = with_scored_parts(mail.blocks, gathering.key)
    text = parts.blocks
    gathering.notes.extend(parts.doubts)
    chosen = chosen_title(text, (*mail.subject, *letter_subject(whole), *parts.above), margins)
    gathering.head = chosen.head
    gathering.identity = Identity(title=chosen.title, told=chosen.told)
    pairs, listed = listed_key(text)
    gathering.key.learn(pairs)
    weights, explaining = levels_of_weights(text)
    gathering.learn_legend(weights)
    spelled, lines_of_key = spelled_key(text)
    gathering.key.learn(spelled)
    text = tuple(block for block in text if block not in (*listed, *explaining, *lines_of_key))
    gathering.key.twofold.update(code for code in gathering.legend if code in gathering.key.codes)
    return Learnt(text, margins, gathering)


def _learn_keys(document: Document, gathering: Gathering) -> None:
    """The keys of codes and legends that stand anywhere, before the walk needs them."""
    for block in document.blocks:
        texts = [cell.text for cell in block.cells] if block.kind is BlockKind.TABLE else [block.text]
        if block.label.startswith("(") and block.kind is not BlockKind.TABLE:
            texts = [f"{block.label} {block.text}"]
        for text in texts:
            if len(text) < 600:
                gathering.key.learn(key_pairs(text))
            if block.kind is BlockKind.TABLE and len(levels := legend_pairs(text)) > 1:
                gathering.learn_legend(levels)
            if block.kind is BlockKind.TABLE and (mark := mark_note(text)) and mark[0] in PRINTED:
                gathering.learn_legend(dict([mark]))
        for cell in block.cells:
            if len(cell.paragraphs) > 1 and name_before_key(cell):
                gathering.key.learn(key_pairs(" ".join(cell.paragraphs[1:])))
        if block.kind is BlockKind.TABLE:
            _learn_from_table(grid_of(block.cells), gathering)
        if block.kind is not BlockKind.TABLE and len(block.text) < 400:
            gathering.learn_legend(legend_pairs(block.text))
            for sentence in re.split(r"(?<=[.;])\s+", block.text):
                if (mark := mark_note(sentence)) and (mark[0] not in PRINTED or shows(document, mark[0])):
                    others = others_note(sentence) or others_note(block.text)
                    gathering.learn_legend(dict([mark]) | ({"OTHERS": others} if others else {}))
            if every := all_but_note(block.text):
                gathering.learn_legend({"OTHERS": every})
        if block.kind is not BlockKind.TABLE and (pair := legend_pair(f"{block.label} {block.text}".strip("•-* "))):
            gathering.learn_legend(dict([pair]))


def _learn_from_table(grid: Grid, gathering: Gathering) -> None:
    """The codes of a table that is a key, or of a row whose cells are one."""
    gathering.key.learn(key_table(grid) or key_rows(grid)[0])
    for row in range(1, grid.rows + 1):
        if len(cells := grid.own(row)) > 1 and is_key_row(grid, row):
            text = "; ".join(" ".join(cell.text.split()) for cell in cells)
            gathering.key.learn(key_pairs(text))
            gathering.learn_legend(legend_pairs(text))

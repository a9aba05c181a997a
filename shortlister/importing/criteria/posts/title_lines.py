"""The titles that could be the document's: told by a label, a heading, a letter's subject, a header or footer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Cell
from shortlister.importing.criteria.columns.header import is_header_row
from shortlister.importing.criteria.lines.outline import is_capitals, is_title_case
from shortlister.importing.criteria.posts.titles import field_of, title_in, without_section
from shortlister.importing.criteria.words.body_names import names_a_body
from shortlister.importing.criteria.words.grid import Grid, grid_of
from shortlister.importing.criteria.words.place_names import is_known_place, looks_like_a_town
from shortlister.importing.criteria.words.post_names import (
    ends_with_a_doer,
    is_field,
    is_generic,
    is_running_text,
    names_a_post,
    names_an_organisation,
)
from shortlister.importing.criteria.words.section_words import is_strong_specification, section_of
from shortlister.importing.criteria.words.title_labels import (
    appointed,
    entered,
    is_field_label,
    is_title_label,
    labelled,
)
from shortlister.importing.criteria.words.trimmed_titles import without_fields
from shortlister.importing.criteria.words.vocabulary import is_group_name, is_method_header, level_of_cell
from shortlister.importing.late_regexes import late_regex

_DATED: Final = late_regex(
    r"(?i)^(?:v(?:ersion)? ?\d|page|january|february|march|april|may|june|july|august|september"
    r"|october|november|december|\d)"
)
_WRITER: Final = late_regex(r"[:,]\s+(?:Dr|Mrs?|Ms|Miss|Revd?|Prof|Canon|Cllr|Sir|Dame)\b\.?\s+[A-Z]")
"""Who writes a letter: `Hon. Secretary: Dr J. Moss`."""
_DEAR: Final = late_regex(r"(?i)^dear\b[^.:;]{2,60}[,:]?$")
_RE: Final = late_regex(r"(?i)^(?:re|ref|subject)\s*:\s*")
_TERMS: Final = late_regex(
    r"\s*(?:[,;:(]|\s[–—-])\s*(?=\(?(?:(?:up to |about |around )?£?\d|(?:part|full)[- ]?time\b"
    r"|permanent\b|fixed[- ]term\b)).*$",
    re.IGNORECASE,
)
_OF_WHOM: Final = late_regex(r"(?i)\b(?:about|as|for|(?<!\bout[ -])of|our|the|this|to|with|you|your)\b")
"""Words that a heading of a section has and such a name has not: `Duties of the Caretaker`; but `Out of Hours Cook`."""
_DASH: Final = late_regex(r"\s[–—-]\s")
_HEAD, _OPENING, _LETTER, _FIRST = 25, 12, 20, 4
_LONGEST, _FEW_CELLS = 90, 4
_BESIDE, _SHORT, _FEW_WORDS = 6, 40, 4


def labelled_title(blocks: Sequence[Block]) -> str:
    """The title of the (first) post as a label in the document's head says it; empty where none does."""
    head = _head(blocks)
    return next((value for said in _told(head) if _may_be_title(value := without_fields(" ".join(said.split())))), "")


def _head(blocks: Sequence[Block]) -> list[Block]:
    """The blocks before the first list or the first table of criteria; the value of a label may look like an item."""
    head: list[Block] = []
    for at, block in enumerate(blocks[:_HEAD]):
        below_label = bool(head) and is_title_label(head[-1].text)
        listed = at + 1 < len(blocks) and blocks[at + 1].kind is BlockKind.ITEM
        if block.kind is BlockKind.ITEM and (listed or not below_label):
            break
        if block.kind is not BlockKind.TABLE and level_of_cell(block.text.strip(" :")):
            break
        head.append(block)
    return head


def _told(head: Sequence[Block]) -> Iterator[str]:
    for at, block in enumerate(head):
        if block.kind is BlockKind.TABLE:
            yield from _told_in_table(grid_of(block.cells))
            continue
        if (said := field_of(block.text)) and said[0] == "title":
            yield said[1] if not is_strong_specification(block.text) else ""
        elif is_title_label(block.text) and at + 1 < len(head) and head[at + 1].kind is not BlockKind.TABLE:
            yield head[at + 1].text if _is_own_label(block.text) or names_a_post(head[at + 1].text) else ""
        elif names_a_post(value := labelled(block.text) or appointed(block.text)) or (value := entered(block.text)):
            yield value


def _is_own_label(text: str) -> bool:
    """Whether a line is surely a label and no heading: it ends with its colon, or has a word beside `The role`."""
    return text.rstrip().endswith(":") or len(re.findall(r"(?!(?:the|our|this|y)\b)\b\w+", text.lower())) > 1


def _told_in_table(grid: Grid) -> Iterator[str]:
    """The value in the label's own cell, in the cell beside it, or below it where the whole row is of labels."""
    for row in range(1, min(grid.rows, _HEAD) + 1):
        if is_header_row(grid, row):
            return
        cells = grid.own(row)
        for cell, beside in pairwise((*cells, None)):
            if cell is not None:
                yield from _told_by_cell(grid, cell, beside)


def _told_by_cell(grid: Grid, cell: Cell, beside: Cell | None) -> Iterator[str]:
    first = cell.paragraphs[0] if cell.paragraphs else ""
    if (said := field_of(first)) and said[0] == "title":
        yield said[1]
    elif is_title_label(first) and len(cell.paragraphs) == 2:
        yield cell.paragraphs[1]
    elif beside is not None and is_strong_specification(cell.text) and names_a_post(beside.text):
        yield beside.text if is_generic(cell.text) else ""
    elif is_title_label(cell.text) and beside is not None and not is_field_label(beside.text):
        yield beside.paragraphs[0] if beside.paragraphs else ""
    elif is_title_label(cell.text) and (below := grid.at(cell.row + 1, cell.column)) and grid.rows < 4:
        yield below.paragraphs[0] if below.paragraphs else ""


def _may_be_title(title: str) -> bool:
    """Whether what stands beside a label can be a title: a short name of somebody who works, and no organisation."""
    if not 2 < len(title) <= 110 or title.endswith((":", ".", "?", "!")) or is_field_label(title):
        return False
    if is_generic(title):
        return ends_with_a_doer(title)
    if is_group_name(title) or section_of(title) is not None or level_of_cell(title):
        return False
    return names_a_post(title) or not (is_running_text(title) or names_an_organisation(title))


def headed_titles(blocks: Sequence[Block]) -> Iterator[str]:
    """What the first headings and short lines say that may be a title, whether it names a post or not."""
    return _could_be_titles(_single_lines(blocks[:_OPENING]))


def _could_be_titles(blocks: Sequence[Block]) -> Iterator[str]:
    named, items = False, 0
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.TABLE:
            return
        listed = is_group_name(block.text) or block.kind is BlockKind.ITEM
        items += block.kind is BlockKind.ITEM
        if level_of_cell(block.text.strip(" :")) or (named and listed) or _after_list(block, items):
            return
        named = named or is_strong_specification(block.text)
        if block.kind is BlockKind.ITEM or len(block.text) > 100 or block.text.endswith("."):
            continue
        if _WRITER.search(block.text) or is_field(block.text):
            continue
        rest = title_in(block.text)
        if is_running_text(block.text) and not (rest and without_section(block.text) == rest):
            continue
        if (
            rest
            and (section_of(rest) is None or _names_who_works(rest))
            and not is_generic(rest)
            and not _DATED.match(rest)
            and not names_an_organisation(rest)
            and not (_heads_items(blocks, at) and not names_a_post(rest))
        ):
            yield rest


def _names_who_works(text: str) -> bool:
    """Whether a name in capitals says who works, though a word of it may head a section: `Welfare Benefits Adviser`."""
    return is_title_case(text) and names_a_post(text) and ends_with_a_doer(text) and _OF_WHOM.search(text) is None


def unknown_title(blocks: Sequence[Block]) -> str:
    """The short name right above the specification's heading, of which nothing says what it is; else empty.

    It may be an occupation that is not known: `Kennel Hand`, and behind a dash whose it is: `Kennel Hand – Ash School`.
    Below the heading it would rather be a group.
    """
    for above, heading in pairwise(blocks[:_BESIDE]):
        if heading.kind is not BlockKind.TABLE and is_strong_specification(heading.text):
            name = replace(above, text=_without_body_behind(above.text))
            return name.text.strip(" :.") if not title_in(heading.text) and _could_be_unknown(name) else ""
    return ""


def _without_body_behind(text: str) -> str:
    """A line without the dash and the body behind it, whose address may follow: `Kennel Hand – Ash School, Ash`."""
    name, *behind = _DASH.split(text, maxsplit=1)
    return name if behind and names_an_organisation(behind[0].partition(",")[0]) else text


def _could_be_unknown(block: Block) -> bool:
    """Whether a line is a name in capitals of a few words, and of no body, place, group or part of the document."""
    name = block.text.strip(" :.")
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or not 2 < len(name) < _SHORT:
        return False
    looks = (is_title_case(name) or is_capitals(name)) and name.replace(" ", "").replace("-", "").isalpha()
    body = names_an_organisation(name) or names_a_body(name) or is_known_place(name) or looks_like_a_town(name)
    part = is_generic(name) or is_field_label(name) or is_group_name(name) or section_of(name) or level_of_cell(name)
    return looks and len(name.split()) <= _FEW_WORDS and not body and not part and not is_method_header(name)


def _after_list(block: Block, items: int) -> bool:
    """Whether a list has come before a line, and no menu of a page, behind which a heading by its format follows."""
    return items > 1 and block.kind not in (BlockKind.ITEM, BlockKind.HEADING) and not is_group_name(block.text)


def _heads_items(blocks: Sequence[Block], at: int) -> bool:
    """Whether a further line, that is no heading by its format, stands directly over the items of a list."""
    plain = blocks[at].kind is not BlockKind.HEADING
    return plain and 0 < at < len(blocks) - 1 and blocks[at + 1].kind is BlockKind.ITEM


def _single_lines(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, a table at their head that is one row, and no heading of columns, as a line for each cell."""
    return tuple(line for at, block in enumerate(blocks) for line in _lines(block, at))


def _lines(block: Block, at: int) -> Iterator[Block]:
    cells = [cell for cell in block.cells if cell.text.strip()]
    one = block.kind is BlockKind.TABLE and at < _OPENING and len(cells) <= _FEW_CELLS
    if not one or any(cell.row > 1 for cell in cells) or is_header_row(grid_of(block.cells), 1):
        yield block
        return
    for cell in cells:
        yield replace(block, kind=BlockKind.PARAGRAPH, text=" ".join(cell.text.split()), cells=(), bold=cell.bold)


def letter_subject(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The line right below `Dear applicant,` that names a post, without the hours or the pay behind it."""
    for at, block in enumerate(blocks[:_LETTER]):
        if block.kind is not BlockKind.TABLE and _DEAR.match(block.text.strip()) and at + 1 < len(blocks):
            below = blocks[at + 1]
            name = _TERMS.sub("", _RE.sub("", below.text.strip())).strip(" .")
            stands_out = below.bold or below.kind is BlockKind.HEADING or _RE.match(below.text)
            if stands_out and len(below.text) < _LONGEST and names_a_post(name):
                return (replace(below, text=name),)
    return ()


def title_with_terms(blocks: Sequence[Block]) -> str:
    """The name of a post at the beginning of one of the first lines, its hours or pay behind it; else empty."""
    for block in blocks[:_FIRST]:
        name = _TERMS.sub("", block.text.strip()) if block.kind is not BlockKind.TABLE else ""
        if 0 < len(name) < len(block.text.strip()) and len(name) < _LONGEST and "." not in name and names_a_post(name):
            return name
    return ""

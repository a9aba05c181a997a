"""Tables whose cells stand as lines: `Essential` and `Desirable` one after the other above rows that lost their ticks.

So it is in text copied from a page. The heads then say of no row which level it has, and methods that stand once
among the rows are those of the whole section.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.places import Passage, place_words
from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.lines.names_run_in import parts_of
from shortlister.importing.criteria.lines.outline import could_be_heading, is_note, level_label
from shortlister.importing.criteria.lines.run_in import run_in
from shortlister.importing.criteria.lines.trailing import trailing_labels
from shortlister.importing.criteria.methods.column_heads import BOTH, level_head, names_texts
from shortlister.importing.criteria.methods.methods import MethodKey, name_of
from shortlister.importing.criteria.words.paper_words import is_dated
from shortlister.importing.criteria.words.section_words import OTHER, is_strong_specification, section_of
from shortlister.importing.criteria.words.unread_words import unread_words
from shortlister.importing.criteria.words.vocabulary import is_group_name, is_method_header, tick_of
from shortlister.importing.late_regexes import late_regex

ONCE: Final = N_(
    "{place}: “{text}” stands once among what is asked for and was taken for how all of it there is measured; check it."
)
_CODES: Final = late_regex(r"[A-Z]{1,3}(?:\s*[,/&+]\s*[A-Z]{1,3})*")
"""Codes that stand as the cell of a row: others know which."""
_EITHER: Final = "Essential or desirable"
_MOST_WORDS: Final = 9
_FEWEST: Final = 2
_SENTENCES: Final = 0.7
_FEW_WORDS: Final = 5
_HEADING_DEPTH: Final = 50
"""As deep as headings by their looks: inside the specification, whatever opened it."""


@dataclass(frozen=True, slots=True)
class _Heads:
    """Such heads: the places of the first and behind the last, what stands before them, whether one is of methods.

    `glued`: two stand in a line, or one behind a title, so that the lines are no longer those of the cells.
    """

    begin: int
    end: int
    before: str
    measured: bool
    glued: bool


def with_lost_cells(document: Document) -> tuple[Document, tuple[Problem, ...]]:
    """The document, each such list with a label of either level, and its methods beside the name above it."""
    blocks = list(document.blocks)
    found = list(_all_heads(blocks))
    if not any(one.glued for one in found) or _says_levels(blocks, found):
        return document, ()
    kept = blocks[: found[0].begin]
    doubts: list[Problem] = []
    for heads, following in zip(found, (*found[1:], None), strict=True):
        named = kept.pop() if kept and not heads.before and _names_rows(kept[-1]) else None
        rows, rest = _until_other(blocks[heads.end : following.begin if following else len(blocks)])
        if len(rows) < _FEWEST or any(_CODES.fullmatch(one.text.strip()) and not tick_of(one.text) for one in rows):
            return document, ()
        if heads.before:
            kept.append(replace(blocks[heads.begin], text=heads.before))
        last = [rows[-1]] if following and not rest and not following.before and _names_rows(rows[-1]) else []
        own = [one for one in rows[: len(rows) - len(last)] if not _is_no_row(one.text)]
        methods = [one for one in own if name_of(one.text.strip(" .")) and heads.measured]
        texts = [one.text.strip(" .") for one in methods]
        once = len({name_of(text) for text in texts}) == len(texts)
        own = [one for one in own if one not in methods]
        if texts:
            whole = ", ".join(texts)
            doubts.append(_once(methods[0], whole) if once else unread_words(whole, methods[0].place))
        kept.extend(_listed(named, blocks[heads.begin], own, texts if once else []))
        kept.extend((*last, *rest))
    return replace(document, blocks=tuple(kept)), tuple(doubts)


def _once(block: Block, text: str) -> Problem:
    said = {"place": place_words(block.place), "text": text}
    return Problem("", Sentence(ONCE, said), Passage(block.place, block.text))


def _listed(named: Block | None, head: Block, rows: Sequence[Block], methods: Sequence[str]) -> Iterator[Block]:
    """A list below such heads: its name, the label of either level, and the rows as items below their own names."""
    label = replace(head, kind=BlockKind.PARAGRAPH, text=_EITHER, bold=False, label="")
    behind = f" ({', '.join(methods)})" if methods else ""
    if named:
        yield _heading(named, f"{named.text.strip(' :')}{behind}")
    elif methods:
        yield replace(label, text=f"All of these are assessed by {', '.join(methods)}.")
    yield label
    sentences = sum(1 for one in rows if one.text.rstrip().endswith(".")) > _SENTENCES * len(rows)
    for row in rows:
        if is_group_name(row.text) or (row.bold and could_be_heading(row.text, bold=True)):
            yield _heading(row, row.text.strip(" :"))
            continue
        for text, heads in parts_of(row.text, sentences=sentences):
            item = replace(row, kind=BlockKind.ITEM, text=text, label="•", depth=1, bold=False)
            yield _heading(row, text) if heads else item


def _heading(block: Block, text: str) -> Block:
    return replace(block, kind=BlockKind.HEADING, text=text, bold=True, depth=_HEADING_DEPTH, label="")


def _all_heads(blocks: Sequence[Block]) -> Iterator[_Heads]:
    at = 0
    while at < len(blocks):
        heads = _heads_at(blocks, at)
        if heads:
            yield heads
        at = heads.end if heads else at + 1


def _heads_at(blocks: Sequence[Block], begin: int) -> _Heads | None:
    """The heads that begin in a block: both levels, one line each or more, the first perhaps behind a title."""
    before, names = _tail(blocks[begin])
    end = begin + 1
    while names and end < len(blocks) and (more := _names(blocks[end])):
        names, end = [*names, *more], end + 1
    levels = [level for name in names if (level := level_head(name))]
    if sorted(levels) != sorted(BOTH) or end - begin < _FEWEST:
        return None
    return _Heads(begin, end, before, any(map(is_method_header, names)), bool(before) or end - begin < len(names))


def _names(block: Block) -> list[str]:
    """The heads of columns that a plain line is made of; empty where it says anything else."""
    words = block.text.split()
    if block.kind is not BlockKind.PARAGRAPH or not 0 < len(words) <= _MOST_WORDS:
        return []
    found: list[str] = []
    while words:
        count = next((n for n in range(len(words), 0, -1) if _is_head(" ".join(words[:n]))), 0)
        if not count:
            return []
        found.append(" ".join(words[:count]))
        words = words[count:]
    return found


def _is_head(text: str) -> bool:
    return bool(level_head(text)) or names_texts(text) or is_method_header(text)


def _tail(block: Block) -> tuple[str, list[str]]:
    """What stands before the heads in the first line of them, a title of the specification, and these heads."""
    if names := _names(block):
        return "", names
    words = block.text.split()
    if block.kind is BlockKind.TABLE or not is_strong_specification(block.text):
        return "", []
    for count in (2, 1):
        names = _names(replace(block, kind=BlockKind.PARAGRAPH, text=" ".join(words[-count:])))
        if names and len(words) > count and any(map(level_head, names)):
            return " ".join(words[:-count]), names
    return "", []


def _names_rows(block: Block) -> bool:
    """Whether a line right above such heads names what stands below them."""
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or is_strong_specification(block.text):
        return False
    short = could_be_heading(block.text, bold=block.bold) and not is_note(block.text)
    return short and (is_group_name(block.text) or ":" not in block.text.rstrip(" :"))


def _until_other(rows: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """The plain lines of a list, and what stands behind the first that is none or opens something else."""
    for at, one in enumerate(rows):
        if one.kind is not BlockKind.PARAGRAPH or _opens_other(one.text):
            return list(rows[:at]), list(rows[at:])
    return list(rows), []


def _is_no_row(text: str) -> bool:
    """Whether a line is about the paper, or a tick of which nobody knows the row."""
    return tick_of(text.strip()) is not None or (len(text.split()) <= _FEW_WORDS and is_dated(text))


def _opens_other(text: str) -> bool:
    return len(text.split()) <= _FEW_WORDS and could_be_heading(text) and section_of(text) == OTHER


def _says_levels(blocks: Sequence[Block], found: Sequence[_Heads]) -> bool:
    """Whether a line that is none of the heads says a level too, for itself or for others."""
    heads = {at for one in found for at in range(one.begin, one.end)}
    key = MethodKey()
    return any(
        block.kind is BlockKind.TABLE
        or level_label(block.text, key) is not None
        or run_in(block.text) is not None
        or trailing_labels(block.text, key)[1] is not None
        for at, block in enumerate(blocks)
        if at not in heads
    )

"""Tables that people draw in a Word file with tabs: lines of as many columns, mostly below one that heads them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.outline import could_be_heading
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.words.vocabulary import is_group_name, level_of_cell, tick_of

_FEWEST: Final = 3
_NARROW: Final = 2
_SHARE: Final = 0.8
_LONGEST: Final = 60
_LEVELS: Final = frozenset(["E", "D"])


@dataclass(frozen=True, slots=True)
class Tabbed:
    """A stretch of blocks that is a table: where it begins and ends, and its rows; one cell alone names a group."""

    begin: int
    end: int
    rows: tuple[tuple[str, ...], ...]
    width: int
    headed: bool


def tabbed_tables(blocks: Sequence[Block], tabs: Mapping[int, str]) -> Iterator[Tabbed]:
    """The stretches that are tables; `tabs`: the blocks that have tabs inside, with their texts as they stood.

    Lines count by what stands in their columns: with an empty cell nobody can tell which of the tabs was for it.
    """
    at = 0
    while at < len(blocks):
        width = len(_cells(tabs[at])) if at in tabs else 0
        if width < _NARROW or (found := _table_at(blocks, tabs, at, width)) is None:
            at += 1
            continue
        yield found
        at = found.end


def _cells(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("\t") if part.strip())


def _table_at(blocks: Sequence[Block], tabs: Mapping[int, str], begin: int, width: int) -> Tabbed | None:
    """The table that begins with a line, where nearly all of one of its columns tells a level or methods."""
    rows: list[tuple[str, ...]] = []
    end, at = begin, begin
    while at < len(blocks):
        if at in tabs:
            if len(_cells(tabs[at])) != width:
                break
            rows.append(_cells(tabs[at]))
            end = at + 1
        elif at > begin and _heads_group(blocks[at]) and at + 1 in tabs and len(_cells(tabs[at + 1])) == width:
            rows.append((blocks[at].text,))
        else:
            break
        at += 1
    headed = bool(rows) and _are_heads(rows[0])
    full = [row for row in rows[headed:] if len(row) == width]
    if len(full) < _FEWEST or not any(_is_told(full, one) for one in range(1, width)):
        return None
    return Tabbed(begin, end, tuple(rows), width, headed)


def _heads_group(block: Block) -> bool:
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or len(block.text) > _LONGEST:
        return False
    return block.kind is BlockKind.HEADING or is_group_name(block.text) or could_be_heading(block.text, bold=block.bold)


def _are_heads(row: Sequence[str]) -> bool:
    """Whether a line heads columns: few words in each, and not the values of a row."""
    values = any(one.strip("() ") in _LEVELS or tick_of(one) is not None for one in row[1:])
    return all(len(one) <= _LONGEST for one in row) and not values


def _is_told(rows: Sequence[Sequence[str]], column: int) -> bool:
    """Whether nearly all that stands in a column is a level, a tick or methods."""
    told = [one for row in rows if _tells(one := row[column])]
    return len(told) >= _SHARE * len(rows)


def _tells(text: str) -> bool:
    bare = text.strip(" ().")
    levels = bare.upper() in _LEVELS or level_of_cell(bare) is not None
    return levels or tick_of(bare) is not None or bool(methods_in(bare, MethodKey()))

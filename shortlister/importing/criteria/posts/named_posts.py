"""Posts whose names stand alone above their specifications: `Driver`, its levels, then `Packer`, and its levels."""

from collections.abc import Sequence
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.lines.outline import could_be_heading, level_label
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.posts.titles import title_in
from shortlister.importing.criteria.words.post_names import is_generic, names_a_post, names_people
from shortlister.importing.criteria.words.section_words import is_strong_specification
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, is_level_header, level_of_cell
from shortlister.importing.late_regexes import late_regex

_BOTH: Final = frozenset({ESSENTIAL, DESIRABLE})
_LONGEST: Final = 60
_FEW: Final = 7
_HEADS: Final = 3
_IN_BRACKETS: Final = late_regex(r"\s[(\[]([A-Za-z][A-Za-z -]{3,20})[)\]]\W*$")
_LAST: Final = late_regex(r"\S\s[(\[](E|D|Ess|Des|Essential|Desirable)[)\]]\W*$")
_COUNTED: Final = late_regex(r"\d{1,2}[.)]?")


def named_posts(blocks: Sequence[Block]) -> dict[int, str]:
    """The titles of at least two such posts by the places of their lines; each has both levels, in one order."""
    places = [at for at, block in enumerate(blocks) if _could_name(block) and _heads(blocks, at)]
    if len(places) < 2:
        return {}
    ends = [*places[1:], len(blocks)]
    told = {at: levels_told(blocks[at + 1 : end]) for at, end in zip(places, ends, strict=True)}
    opening = {at: _title(blocks[at].text) for at in places if told[at]}
    if len({title.casefold() for title in opening.values()}) < 2 or levels_told(blocks[: min(opening)]):
        return {}
    alike = all(set(told[at]) == _BOTH and told[at][0] == told[min(opening)][0] for at in opening)
    alike = alike or all(
        any(map(_has_level_column, blocks[at + 1 : end])) for at, end in zip(places, ends, strict=True)
    )
    return opening if alike and _look_alike(blocks, [*opening]) else {}


def _title(text: str) -> str:
    """The post that a line names, which may head its specification: `Cook – person specification`."""
    return (title_in(text) if is_strong_specification(text) else "") or text.strip(" :")


def _has_level_column(block: Block) -> bool:
    """Whether a table has a column of levels under a heading of its own: each specification is then whole in it."""
    return any(cell.row == 1 and is_level_header(cell.text.strip()) for cell in block.cells)


def _look_alike(blocks: Sequence[Block], places: Sequence[int]) -> bool:
    """Whether the lines look the same, and none between them looks so that names no post: these are all groups."""
    looks = {_look(blocks[at]) for at in places}
    if len(looks) > 1:
        return False
    shown = blocks[min(places) :] if blocks[min(places)].bold or blocks[min(places)].kind is BlockKind.HEADING else ()
    texts = [block.text for block in blocks]
    return not any(
        _look(block) in looks
        and texts.count(block.text) < len(places)  # the same stands at each: who offers them all
        and could_be_heading(block.text, bold=True)
        and not (names_a_post(block.text) or is_generic(block.text) or levels_told([block]))
        for block in shown
    )


def _look(block: Block) -> tuple[BlockKind, int, bool]:
    return block.kind, block.depth, block.bold


def _could_name(block: Block) -> bool:
    if block.kind is BlockKind.TABLE or len(block.text) > _LONGEST or ":" in block.text.strip(" :"):
        return False
    if block.kind is BlockKind.ITEM and not _COUNTED.fullmatch(block.label):
        return False
    return could_be_heading(block.text, bold=True) and names_a_post(block.text) and not names_people(block.text)


def _heads(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line can be a heading here: a numbered one only right above a level, and not as one of a list."""
    if blocks[at].kind is not BlockKind.ITEM:
        return True
    return len(blocks[at].text.split()) < _FEW and len(levels_told(blocks[at + 1 : at + 2])) > 0


def levels_told(blocks: Sequence[Block]) -> list[str]:
    """The levels that labels among these blocks set, in order: lines, their ends, headings of columns."""
    told: list[str] = []
    for block in blocks:
        cells = [cell.text for cell in block.cells if cell.row < _HEADS or _headed(cell.text)]
        for text in cells or [block.text]:
            if level := level_of_cell(text.strip(" :")) or (level_of_cell(_label(text)) if _label(text) else None):
                told.append(level)
            elif cells and (headed := _headed(text)):
                told.append(headed)
            elif not cells and ((said := _said(text)) in _BOTH or (said := _at_end(text))):
                told.append(said)
    return told


def _label(text: str) -> str:
    """What stands before a text's colon."""
    label, colon, _rest = text.partition(":")
    return label.strip() if colon else ""


def _said(text: str) -> str:
    """The level that a line, or what begins it before a colon, sets for what follows; empty where it sets none."""
    told = (level_label(one, MethodKey()) for one in (text, f"{_label(text)}:") if len(one) > 1)
    return next((said.level for said in told if said), "")


def _at_end(text: str) -> str:
    """The level behind a criterion of its own: `able to swim (Essential)`."""
    found = _LAST.search(text)
    return (level_of_cell(found[1]) or "") if found else ""


def _headed(text: str) -> str:
    """The level in brackets at the end of a heading: `What we need (essential)`."""
    found = _IN_BRACKETS.search(text) if len(text) < _LONGEST else None
    return (level_of_cell(found[1]) or "") if found else ""

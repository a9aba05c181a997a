"""What sentences say of the codes before criteria in whatever verbs, given to the criteria that have them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.domain.refusals import Problem
from shortlister.importing.criteria.gathered.gathering import Found, Gathering
from shortlister.importing.criteria.later.by_parts import shares
from shortlister.importing.criteria.later.stating import numbers_of_criterion
from shortlister.importing.criteria.lines.stated import Of, statement_of
from shortlister.importing.criteria.lines.told_by_codes import CodesTold, Which, told_by_codes
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import MethodKey, unique
from shortlister.importing.criteria.words.numbers import bare
from shortlister.importing.criteria.words.unread_words import unread_words
from shortlister.importing.late_regexes import late_regex

_CODES: Final = late_regex(r"\W*(?:\d|[A-Z]{1,3})(?:[\s,;/&+]+(?:\d|[A-Z]{1,3}))*\W*")
_CODE: Final = late_regex(r"\d|[A-Z]{1,3}")
_CRITERIA: Final = late_regex(r"(?i)\b(?:criteri(?:a|on)|requirements?|items?|points?|lines?|skills|qualities)\b")
_FEWEST: Final = 3
_SHORT: Final = 120


@dataclass(frozen=True, slots=True)
class ByCodes:
    """What one paragraph says of codes, and where it stands."""

    told: tuple[CodesTold, ...]
    place: Place


def codes_of(blocks: Sequence[Block]) -> frozenset[str]:
    """The numbers and letters that stand before items, or in the first cell of a row."""
    labels = [block.label for block in blocks if block.kind is BlockKind.ITEM]
    cells = [
        cell.text for block in blocks for cell in block.cells if cell.column == 1 and len(cell.text) < len("(A12.)")
    ]
    return frozenset(code for label in (*labels, *cells) if (code := bare(label)))


def _codes_beside(blocks: Sequence[Block]) -> frozenset[str]:
    """The numbers and letters in other cells than the first, where those of a key stand: `1, 3`."""
    cells = (cell.text for block in blocks for cell in block.cells if cell.column > 1 and len(cell.text) < _SHORT)
    return frozenset(code for text in cells if _CODES.fullmatch(text) for code in _CODE.findall(text))


def take_codes_told(blocks: Sequence[Block], key: MethodKey) -> tuple[tuple[Block, ...], list[ByCodes]]:
    """The blocks without the paragraphs that say so of codes and are not read otherwise, and what these say."""
    codes, beside = codes_of(blocks), _codes_beside(blocks)
    kept: list[Block] = []
    found: list[ByCodes] = []
    for block in blocks:
        told = told_by_codes(block.text, codes, key) if len(codes) >= _FEWEST and _may_tell(block) else []
        if not told or _is_read(block, key, told) or (explains := _explains(block.text, told, beside)) is True:
            kept.append(block)
        else:
            found.append(ByCodes(tuple(told) if explains is False else tuple(map(_unread, told)), block.place))
    return tuple(kept), found


def _explains(text: str, told: Sequence[CodesTold], beside: frozenset[str]) -> bool | None:
    """Whether a paragraph rather is the key of codes that stand beside the criteria; None where it may be one."""
    named = {code for one in told for code in one.codes}
    if not named <= beside or _CRITERIA.search(text):
        return named <= key_pairs(text).keys() and not beside.isdisjoint(named)
    return True if named <= key_pairs(text).keys() else None


def _unread(said: CodesTold) -> CodesTold:
    return replace(said, methods=())


def _may_tell(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and not block.text.rstrip().endswith(":")


def _is_read(block: Block, key: MethodKey, told: Sequence[CodesTold]) -> bool:
    """Whether those who read such sentences by their usual verbs read all of it, and no code less."""
    spare = MethodKey(dict(key.codes))
    stated = statement_of(block, spare)
    if stated is None:
        return bool(shares(block.text, spare))
    named = {bare(number) for one in stated.said if one.of is Of.NUMBERS for number in one.which}
    more = {code for one in told if one.methods for code in one.codes} - named
    return not stated.unread and not more


def give_codes_told(said: Sequence[ByCodes], gathering: Gathering) -> Iterator[Problem]:
    """Gives the criteria with these codes their methods; a doubt for each clause that fits none for certain."""
    for paragraph in said:
        for post in gathering.posts:
            taken = {code for one in paragraph.told for code in one.codes}
            unread = [one for one in paragraph.told if not one.methods or not _fits(one, post.found)]
            for one in paragraph.told:
                if one not in unread and not (one.which is Which.REST and unread):
                    _give(one, taken, post.found)
            for text in unique(one.text for one in unread):
                yield unread_words(text if len(text) < _SHORT else f"{text[: _SHORT - 10].rstrip()} …", paragraph.place)


def _fits(said: CodesTold, found: Sequence[Found]) -> bool:
    """Whether each of its codes stands before one criterion."""
    held = Counter(code for one in found for code in numbers_of_criterion(one))
    return all(held[code] == 1 for code in said.codes)


def _give(said: CodesTold, taken: set[str], found: Sequence[Found]) -> None:
    for one in found:
        codes = numbers_of_criterion(one)
        match said.which:
            case Which.CODES:
                meant = bool(codes & set(said.codes))
            case Which.REST:
                meant = not codes & taken
            case _:
                meant = True
        if meant:
            methods = unique((*one.criterion.measured_by, *said.methods))
            one.criterion = replace(one.criterion, measured_by=methods)

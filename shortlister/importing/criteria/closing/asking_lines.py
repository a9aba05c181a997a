"""A specification in running text: sentences that each ask for something, and one that says how all is assessed.

A letter or an advert asks for things too. It is a specification where it asks at both levels and says of its criteria
how they are assessed or which of them are essential.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.domain.refusals import Problem
from shortlister.importing.criteria.gathered.gathering import FoundPost
from shortlister.importing.criteria.gathered.unread import passed_over
from shortlister.importing.criteria.lines.outline import could_be_heading
from shortlister.importing.criteria.methods.column_heads import level_head
from shortlister.importing.criteria.methods.follows import At, follows
from shortlister.importing.criteria.methods.method_cells import named_in_own_words
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.words.asking import asking, bracket_of, sentences_of, whom_asked
from shortlister.importing.criteria.words.section_words import is_strong_specification
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, levels_named
from shortlister.importing.late_regexes import late_regex

_FEWEST: Final = 4
_BOTH: Final = 2
_SHARE: Final = 0.6
_LONGEST: Final = 500
_HEADING: Final = 7
_Told = Mapping[int, Sequence[tuple[str, str]]]


_TEXT: Final = (BlockKind.PARAGRAPH, BlockKind.ITEM)
_SECTION, _BEHIND = "Person specification", "How to apply"
"""Headings of what asks for something and of what stands behind it."""
_JOINS: Final = late_regex(r"\W*(?:or|and|such as|including|e\.?g|i\.?e|if|not)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class InProse:
    """The blocks with each such sentence as an item of its own, the methods of all, and what was passed over.

    `methods_of`: those that stand in brackets behind a sentence.
    """

    blocks: tuple[Block, ...]
    methods: tuple[str, ...] = ()
    doubts: tuple[Problem, ...] = ()
    methods_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def with_asking_lines(blocks: Sequence[Block]) -> InProse:
    """The blocks of such a specification; those of any other document as they are."""
    whom = whom_asked(block.text for block in blocks if block.kind in _TEXT)
    told = {at: list(asking(block.text, whom)) for at, block in enumerate(blocks) if block.kind in _TEXT}
    told = {at: said for at, said in told.items() if said and _mostly(blocks[at].text, said)}
    whole = [one for said in told.values() for one in said]
    if len(whole) < _FEWEST or len({level for _sentence, level in whole}) < _BOTH or any(map(_is_levelled, blocks)):
        return InProse(tuple(blocks))
    said = {at: found for at, block in enumerate(blocks) if at not in told and (found := _methods_of_all(block))}
    notes = {at for at, block in enumerate(blocks) if at not in told and _explains_levels(block)}
    inside = _in_brackets([sentence for sentence, _level in whole])
    if not (said or notes or inside):
        return InProse(tuple(blocks))
    methods = next(iter(said.values())) if len(said) == 1 else ()
    dropped = notes | _level_heads(blocks, told) | (set(said) if methods else set())
    return InProse(
        tuple(_assembled(blocks, told, dropped, set(said), with_brackets=bool(inside))),
        methods,
        tuple(_left_out(blocks, told, dropped | set(said))),
        inside,
    )


def give_prose_methods(prose: InProse, posts: Sequence[FoundPost]) -> None:
    """Gives the criteria the methods that stand in brackets behind their sentences."""
    for one in [one for post in posts for one in post.found] if prose.methods_of else ():
        if methods := prose.methods_of.get(one.criterion.text.strip(" .;")):
            one.criterion = replace(one.criterion, measured_by=methods)


def _in_brackets(sentences: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The methods behind the sentences, where most have some; words that no list knows are methods among these."""
    pairs = [bracket_of(sentence) for sentence in sentences]
    known = [said for _bare, said in pairs if said and methods_in(said, MethodKey())]
    meant = [said for _bare, said in pairs if said and (said in known or named_in_own_words(said, MethodKey()))]
    if not known or len(meant) < _SHARE * len(sentences):
        return {}
    told = {bare: told_methods(said, MethodKey()).methods for bare, said in pairs if said and not _JOINS.match(said)}
    return {bare: methods for bare, methods in told.items() if methods}


def _assembled(
    blocks: Sequence[Block], told: _Told, dropped: set[int], said: set[int], *, with_brackets: bool
) -> Iterator[Block]:
    first, last = min(told), max(told)
    opens = first - 1 if _is_head(blocks, first - 1) and first - 1 not in dropped and first > 1 else first
    for at, block in enumerate(blocks):
        if at == opens:
            yield replace(block, kind=BlockKind.HEADING, text=_SECTION, label="", depth=1)
        if at in dropped:
            continue
        if at in told:
            yield from _lines(block, told[at], with_brackets=with_brackets)
            if at == last:
                yield replace(block, kind=BlockKind.HEADING, text=_BEHIND, label="", depth=1)
        elif opens <= at < last and _is_head(blocks, at):
            yield block if block.kind is BlockKind.HEADING else replace(block, bold=True)
        elif not first < at < last or at in said:
            yield block


def _mostly(text: str, said: Sequence[tuple[str, str]]) -> bool:
    return len(said) * 2 >= len(sentences_of(text))


def _is_levelled(block: Block) -> bool:
    """Whether a block gives levels itself, as a table or a label does, or is the heading of a specification."""
    if block.kind is BlockKind.TABLE:
        return True
    return bool(level_head(block.text)) or (is_strong_specification(block.text) and len(block.text.split()) < 8)


def _methods_of_all(block: Block) -> tuple[str, ...]:
    if block.kind not in _TEXT or len(block.text) > _LONGEST:
        return ()
    told = follows(block.text, MethodKey())
    return told.methods if told and told.at in (At.THESE, At.ABOVE, At.EVERY, At.GENERAL) and not told.unsure else ()


def _explains_levels(block: Block) -> bool:
    """Whether a paragraph says which of its points are essential and which desirable, and nothing of how."""
    if block.kind is not BlockKind.PARAGRAPH or len(block.text) > _LONGEST:
        return False
    both = {ESSENTIAL, DESIRABLE} <= levels_named(block.text)
    return both and "essential" in block.text.lower() and not _methods_of_all(block)


def _is_head(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is a heading by its format or its looks; in plain text a few words above others."""
    block = blocks[at]
    if at < 0 or block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH):
        return False
    few = len(block.text.split()) <= _HEADING and block.text.strip()[-1:].isalnum()
    return block.kind is BlockKind.HEADING or few or could_be_heading(block.text, bold=block.bold)


def _level_heads(blocks: Sequence[Block], told: _Told) -> set[int]:
    """The headings that only part the two levels, or that stand over all: none of them names a group."""
    heads: dict[int, set[str]] = {}
    first, last = min(told), -1
    for at in range(len(blocks)):
        if at in told:
            heads.setdefault(last, set()).update(level for _sentence, level in told[at])
        elif _is_head(blocks, at):
            last = at
    if len(heads) == 1:
        return {at for at in range(first) if _is_head(blocks, at)}
    parted = len(heads) == _BOTH and all(len(levels) == 1 for levels in heads.values())
    return set(heads) if parted and len(set().union(*heads.values())) == _BOTH else set()


def _lines(block: Block, said: Sequence[tuple[str, str]], *, with_brackets: bool) -> Iterator[Block]:
    for sentence, level in said:
        bare, inside = bracket_of(sentence)
        if inside and (not with_brackets or _JOINS.match(inside)):
            bare = f"{bare} ({inside})"
        text = f"{bare} ({level.capitalize()})"
        yield replace(block, kind=BlockKind.ITEM, text=text, label="•", depth=max(block.depth, 1), bold=False)


def _left_out(blocks: Sequence[Block], told: _Told, known: set[int]) -> Iterator[Problem]:
    """A doubt for each sentence among these that asks for nothing, or not in a way that is known."""
    for at in range(min(told), max(told) + 1):
        if at not in known and not (at not in told and _is_head(blocks, at)):
            taken = [bracket_of(sentence)[0] for sentence, _level in told.get(at, ())]
            yield from passed_over(blocks[at].text, taken, blocks[at].place)

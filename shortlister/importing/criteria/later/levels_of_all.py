"""Sentences behind all criteria that say one level of all of them: `All of these are essential.`"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, level_of_cell
from shortlister.importing.late_regexes import late_regex

_ALL: Final = late_regex(
    r"(?:please note(?: that)?:? |nb:? |note:? )?(?:all(?: of)?(?: the| these| those| our)?(?: \w+)?|everything|each)"
    r"(?: (?:criteri(?:a|on)|requirements|points|items|attributes))?"
    r"(?: (?:above|here|on this (?:page|list)|in (?:this|the) (?:list|specification)|listed(?: above)?))?"
    r" (?:are|is)(?: all)?(?: (?:considered|regarded as|classed as|treated as))?(?: to be)?(?: equally)?"
    r" (?P<level>essential|desirable)(?: (?:criteria|requirements))?(?: for (?:the|this) (?:post|role|job))?",
    re.IGNORECASE,
)
_LONGEST: Final = 140


def give_levels_of_all(blocks: Sequence[Block], gathering: Gathering) -> None:
    """Gives every criterion that level, where none has any and none stands behind the sentence."""
    criteria = [found for post in gathering.posts for found in post.found]
    if not criteria or any(one.criterion.level != UNSPECIFIED for one in criteria):
        return
    places = {one.criterion.source for one in criteria}
    last = max((at for at, one in enumerate(blocks) if _holds(one, places)), default=len(blocks))
    told = {level for block in blocks[last + 1 :] if (level := _level_of_all(block))}
    for one in criteria if len(told) == 1 else ():
        one.criterion, one.levelled = replace(one.criterion, level=next(iter(told))), True


def _holds(block: Block, places: set[Place]) -> bool:
    return block.place in places or any(cell.place in places for cell in block.cells)


def _level_of_all(block: Block) -> str:
    text = " ".join(block.text.split())
    if block.kind in (BlockKind.TABLE, BlockKind.HEADING) or len(text) > _LONGEST:
        return ""
    found = _ALL.fullmatch(text.strip(" .*()!"))
    return (level_of_cell(found["level"]) or "") if found else ""

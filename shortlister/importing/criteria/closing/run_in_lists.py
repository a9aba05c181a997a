"""Lists that run into the line of their level with commas (`Essential: a licence, two languages, tact`), doubted."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import BlockKind, Document, DraftCriterion, DraftPost
from shortlister.i18n import _
from shortlister.importing.criteria.lines.run_in import run_in
from shortlister.importing.criteria.words.letters import letters
from shortlister.importing.criteria.words.vocabulary import MORE_THAN_ONE
from shortlister.importing.late_regexes import late_regex

_BRACKETS: Final = late_regex(r"\([^()]*\)|\[[^\[\]]*\]")
_COMMA: Final = late_regex(r",\s+(?:and\s+)?")
_EXPLAINS: Final = late_regex(
    r"(?:such|including|e\.?g|i\.?e|especially|particularly|ideally|preferably|or|who|which|that|with|as|both|whether"
    r"|either|if|when|where|so|but|because|since|although|though|not|in|at|from|to|for|by|on)\b",
    re.IGNORECASE,
)
_OF_SEVERAL: Final = late_regex(
    r"[\w\s’'-]{0,40}\b(?:experienced?|knowledge|understanding|ability|able|skill(?:s|ed)?|awareness|evidence|familiarity"
    r"|qualifications?|competent|confident) (?:of|in|with|to|at|on|within|working|using)\b",
    re.IGNORECASE,
)
"""What all that follows belongs to: `Experience of design, websites, …`."""
_LIST: Final = 3
_LONGEST: Final = 9


def with_run_in_lists_doubted(document: Document, posts: Sequence[DraftPost]) -> tuple[DraftPost, ...]:
    """The posts with a doubt at the only criterion of a level where its line tells several with commas.

    One comma is enough beside a line that has more.
    """
    lines = dict(_run_in_lines(document))
    found = [
        (_parts(one.text), one)
        for post in posts
        for levels in (Counter(one.level for one in post.criteria),)
        for one in post.criteria
        if levels[one.level] == 1 and letters(lines.get(one.source, "")) == letters(one.text)
    ]
    if not any(parts >= _LIST for parts, _one in found):
        return tuple(posts)
    several = [one for parts, one in found if parts > 1]
    return tuple(replace(post, criteria=tuple(_doubted(one, several) for one in post.criteria)) for post in posts)


def _doubted(one: DraftCriterion, several: Sequence[DraftCriterion]) -> DraftCriterion:
    told = any(one is other for other in several) and _(MORE_THAN_ONE) not in one.doubts
    return replace(one, doubts=(*one.doubts, _(MORE_THAN_ONE))) if told else one


def _run_in_lines(document: Document) -> Iterator[tuple[Place, str]]:
    for block in document.blocks:
        if block.kind is not BlockKind.TABLE and (told := run_in(block.text)):
            yield block.place, told[1]


def _parts(text: str) -> int:
    """How many things the commas outside brackets part; 1 where what follows one only explains."""
    parts = _COMMA.split(_BRACKETS.sub(" ", text.strip(" .;")))
    plain = (
        not _OF_SEVERAL.match(text)
        and all(len(part.split()) < _LONGEST for part in parts)
        and not any(map(_EXPLAINS.match, parts[1:]))
    )
    return len(parts) if plain else 1

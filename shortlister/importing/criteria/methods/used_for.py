"""Sentences that say what is used for the criteria, put the usual way: `We use your form and a test for everything`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.methods.by_level import methods_by_level
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL, is_method_header
from shortlister.importing.late_regexes import late_regex

_THING: Final = r"(?:criteri(?:a|on)|requirements?|points?|items?|things?|attributes?|qualities)"
_WHERE: Final = (
    r"(?: (?:on the (?:right|left)|on (?:this|the) (?:list|page|form)|in (?:this|the) (?:list|table|document|column)"
    r"|listed(?: (?:here|below|above))?|above|below|here))?"
)
_ALL: Final = (
    rf"(?:everything|all(?: of)? (?:these|them|the|this|it)(?: {_THING})?|(?:each|every)(?: one)?(?: {_THING})?"
    rf"|all {_THING})"
)
_USES: Final = late_regex(
    r"^(?:we|the (?:panel|committee|trustees|governors|council|board))(?: will| shall|[’']ll)? (?:mainly |only |just )?"
    r"(?:use|go by|rely on|look at|work from) (?P<what>[^.;:]{3,90}?),?"
    rf" (?:for|to (?:assess|judge|check|measure|decide(?: on)?|score)) {_ALL}{_WHERE}(?P<end>\W*)$",
    re.IGNORECASE,
)
_PANEL: Final = late_regex(
    r"^(?:we|the (?:panel|committee|trustees|governors|council|board))(?: will| shall|[’']ll)? (?:mainly |only |just )?"
    r"(?:use|go by|rely on|look at|work from|assess|check|test|score|measure|judge)\s+",
    re.IGNORECASE,
)
_DO: Final = r"(?:assess|judge|check|measure|test|score|look at|consider|examine|evaluate)"
_OPENS: Final = late_regex(
    r"^(?:(?:we|the (?:panel|committee|trustees|governors|council|board))(?: will| shall|[’']ll)?(?: first)? use"
    rf" (?P<what>[^.;:]{{2,80}}?)|(?P<used>[^.;:]{{2,80}}?) (?:will be|is|are) used) to {_DO}(?: all| the| essential"
    r"| desirable)*\W*$",
    re.IGNORECASE,
)
_LEVEL: Final = late_regex(r"\b(?:[ED]|(?i:ess|des|essentials?|desirables?))\b")
_SENTENCES: Final = late_regex(r"(?<=[.!?;])\s+")
_LONGEST: Final = 600


def with_uses_read(blocks: Sequence[Block], key: MethodKey) -> tuple[Block, ...]:
    """The paragraphs with such sentences as `All criteria are assessed by …`, or one such sentence for each level."""
    return tuple(_read(block, key) if block.kind is BlockKind.PARAGRAPH else block for block in blocks)


def _read(block: Block, key: MethodKey) -> Block:
    if len(block.text) > _LONGEST:
        return block
    if told := _each_level(block.text, key):
        return replace(block, text=told)
    if not any(map(_USES.match, parts := _SENTENCES.split(block.text))):
        return block
    return replace(block, text=" ".join(map(as_assessed, parts)))


def _each_level(text: str, key: MethodKey) -> str:
    """`Measured by: form (E), interview (D)` as a sentence for each level; nothing for anything else."""
    bare = " ".join(text.split())
    if not _LEVEL.search(bare):
        return ""
    lead, colon, rest = bare.partition(":")
    said = rest if colon and is_method_header(lead.strip()) else _PANEL.sub("", bare)
    told = methods_by_level(said, key)
    if set(told) != {ESSENTIAL, DESIRABLE}:
        return ""
    joined = (f"{level.capitalize()} criteria are assessed by {' and '.join(told[level])}." for level in told)
    return " ".join(joined)


def as_assessed(sentence: str) -> str:
    """Such a sentence as `All criteria are assessed by …`; any other as it is."""
    found = _USES.match(" ".join(sentence.split()))
    if found is None or not told_methods(found["what"], MethodKey()).methods:
        return sentence
    return f"All criteria are assessed by {found['what']}{found['end']}"


def used_before(opens: str, key: MethodKey) -> tuple[str, ...]:
    """The methods of how a sentence opens before it names criteria: `We will use your form to assess` points 1 to 4."""
    found = _OPENS.match(" ".join(opens.split()))
    told = told_methods(found["what"] or found["used"], MethodKey(dict(key.codes))) if found else None
    return told.methods if told and told.known and not told.unread else ()

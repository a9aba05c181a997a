"""Lines that say what E and D stand for, in any words: put as the usual key, and what follows on a line of its own.

`E is essential and D is desirable.`, `E – essential, D – desirable. Applicants must be 18 when they start.`
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.methods.keys import key_pairs
from shortlister.importing.criteria.methods.methods import mentioned
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from shortlister.importing.late_regexes import late_regex

_KEY: Final = "E = essential, D = desirable"
_PAIRS: Final = (("E", ESSENTIAL, "D", DESIRABLE), (ESSENTIAL, "E", DESIRABLE, "D"))
_TELLING: Final = late_regex(
    r"(?:key|notes?|legend|codes?|abbreviations?|is|are|as|an?|the|in|this|these|that|those|which|with|and|or|of|for|to"
    r"|means?|stands?|denotes?|shows?|indicates?|marks?|marked|signif(?:y|ies)|letters?|tables?|columns?|criteri(?:a|on)"
    r"|requirements?|items?|points?|where|while|level|used|E/D)",
    re.IGNORECASE,
)
"""The words that may stand around the letters and the levels."""
_WORD: Final = late_regex(r"E/D|[\w’]+")
_FOLLOWS: Final = late_regex(r"(?<=[a-z][.;!)])\s+(?=\S)")
_SENTENCES: Final = 2
_LONGEST: Final = 400


def with_level_letters_apart(document: Document) -> Document:
    """The document with such lines as paragraphs that hold the key alone."""
    blocks = tuple(one for block in document.blocks for one in _apart(block))
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _apart(block: Block) -> Iterator[Block]:
    bare = block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM) and not any(map(str.isalnum, block.label))
    if not bare or len(block.text) > _LONGEST or "essential" not in block.text.lower():
        yield block
        return
    sentences = _FOLLOWS.split(block.text.strip())
    told = next((at for at in range(1, _SENTENCES + 1) if _are_letters(" ".join(sentences[:at]))), 0)
    rest = " ".join(sentences[told:])
    if not told or key_pairs(rest) or mentioned(rest):
        yield block
        return
    yield replace(block, kind=BlockKind.PARAGRAPH, label="", depth=0, text=_KEY)
    if rest:
        yield replace(block, text=rest)


def _are_letters(text: str) -> bool:
    """Whether a text has both letters, each beside its level, and else only words that tell of them."""
    said = [word for word in _WORD.findall(text) if word in ("E", "D") or not _TELLING.fullmatch(word)]
    return tuple(word if len(word) == 1 else word.lower() for word in said) in _PAIRS and not re.search(r"\d", text)

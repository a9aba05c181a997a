"""Lines above a list that lead to no criteria: to what the employer gives, or a sentence between two numbered items."""

from collections.abc import Sequence
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind
from shortlister.importing.criteria.words.asking import sentences_of
from shortlister.importing.late_regexes import late_regex

_GIVES: Final = late_regex(
    r"(?i)(?:and |so )?(?:(?:in|as|for|at|here) [^.:;]{2,40}?,? )?(?:what )?"
    r"we(?:[’']ll| will| can| do| also| aim to)* (?:offer|provide|give)"
    r"(?: (?:you|our \w+|all \w+|in return|in exchange|the following|these|a range of|a number of))*"
    r"(?: (?:benefits|perks|rewards|advantages))?\s*(?::-?)?"
)
_COUNTED: Final = late_regex(r"\(?(\d{1,2})[.)]*")


def leads_to_gifts(text: str) -> bool:
    """Whether a line ends as one that leads to what is given: `Why work for us? We offer the following:`."""
    return _GIVES.fullmatch((sentences_of(text) or [text])[-1].strip()) is not None


def stands_between(text: str, ahead: Sequence[Block]) -> bool:
    """Whether a whole sentence stands above an item that counts on from one before: it belongs to that one."""
    if not text.endswith(".") or not ahead or ahead[0].kind is not BlockKind.ITEM:
        return False
    found = _COUNTED.fullmatch(ahead[0].label)
    return found is not None and int(found[1]) > 1

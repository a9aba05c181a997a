"""Plain lines behind lists that ask for nothing: pay, where to apply, what the employer tells of itself."""

import re
from typing import Final

from shortlister.domain.plans.drafts import Block
from shortlister.importing.criteria.gathered.gathering import Gathering
from shortlister.importing.criteria.gathered.scope import Scope
from shortlister.importing.criteria.gathered.unread import passed_over
from shortlister.importing.criteria.lines.outline import is_note
from shortlister.importing.criteria.lines.prose import needs_in
from shortlister.importing.criteria.lines.trailing import trailing_labels
from shortlister.importing.criteria.methods.trailing_codes import ends_with_codes
from shortlister.importing.criteria.words.asking import level_asked, sentences_of
from shortlister.importing.criteria.words.says_of_person import asks_of_person
from shortlister.importing.criteria.words.vocabulary import is_group_name, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

FEWEST: Final = 5
_WORDS: Final = 9
_OF_US: Final = late_regex(r"\b(?:we|our|us)\b", re.IGNORECASE)
_TELLS: Final = late_regex(r"\b(?:is|are|was|were|has|have|had|we|us|our)\b", re.IGNORECASE)
"""Words of a whole sentence: `Happy to help wherever the day takes you.` is none."""
_OF_A_PERSON: Final = late_regex(
    r"\b(?:you|your|yours|candidates?|applicants?|post ?holders?|persons?|someone|must|should|essential|desirable"
    r"|requir\w+|seek\w*|need\w*|looking for|expect\w*|ability|skills?|experience[ds]?|knowledge|qualif\w+)\b",
    re.IGNORECASE,
)


def stands_out(text: str, block: Block, gathering: Gathering) -> bool:
    """Whether a paragraph is no criterion, where every one so far has methods behind its own text; it is said."""
    if sounds_like_a_criterion(text) or trailing_labels(text, gathering.key)[2]:
        return False
    if ends_with_codes(text, gathering.key):
        return False
    gathering.notes.extend(passed_over(text, (), block.place))
    return True


def take_telling(text: str, scope: Scope, found: int) -> bool:
    """Whether a paragraph right below a heading behind what is asked for only tells of the employer.

    It speaks of `us` and of no person, or goes on with such a paragraph above it; `found`: criteria so far.
    """
    if scope.items or not found or not scope.group or is_group_name(scope.group) or not _is_running(text):
        return False
    here = scope.group, scope.group_begins
    begins = is_note(text) or (_OF_US.search(text) is not None and not _OF_A_PERSON.search(text))
    if begins:
        scope.telling = here
    return begins or scope.telling == here


def _is_running(text: str) -> bool:
    """Whether a paragraph is whole sentences of some length that ask nothing of anybody."""
    whole = text.rstrip().endswith(".") and _TELLS.search(text) is not None
    if not whole or len(text.split()) < _WORDS or sounds_like_a_criterion(text):
        return False
    return not needs_in(text) and not any(level_asked(one) or asks_of_person(one) for one in sentences_of(text))

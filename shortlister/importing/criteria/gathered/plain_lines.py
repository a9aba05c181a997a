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
from shortlister.importing.criteria.methods.procedure import speaks_of_procedure
from shortlister.importing.criteria.methods.trailing_codes import ends_with_codes
from shortlister.importing.criteria.words.asking import level_asked, sentences_of
from shortlister.importing.criteria.words.paper_words import is_dated
from shortlister.importing.criteria.words.says_of_person import asks_of_person
from shortlister.importing.criteria.words.vocabulary import is_group_name, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

FEWEST: Final = 5
_WORDS: Final = 9
_FEWEST_WORDS: Final = 4
_OF_US: Final = late_regex(r"\b(?:we|our|us)\b", re.IGNORECASE)
_TELLS: Final = late_regex(r"\b(?:is|are|was|were|has|have|had|we|us|our)\b", re.IGNORECASE)
"""Words of a whole sentence: `Happy to help wherever the day takes you.` is none."""
_OF_THE_WORK: Final = late_regex(
    r"\b(?:will|can|may|you|your|yours|they|their|provided|offered|available|full training|apply|applications?"
    r"|download|click|[£€$]\d|\d+ (?:hours|days|weeks))\b",
    re.IGNORECASE,
)
"""What is told of the work or the reader, and asked of nobody."""
_OWN: Final = late_regex(
    r"(?:skill|knowledge|abilit|attribute|qualit|experience|aptitude|attitude|motivation|attainment|competenc|character"
    r"|expertise|understanding|disposition|personality|qualification|sgiliau|gwybodaeth|profiad|rhinwedd)",
    re.IGNORECASE,
)
"""What a person has: the employer gives `Training` and `Development`, and has `Values` itself."""
_REQUIRED: Final = late_regex(
    r"(?:(?:minimum|essential|key|general|required|necessary|personal|professional|previous|relevant) )*"
    r"(?:(?:and|or|&|education(?:al)?|experience|skills?|knowledge|qualifications?|training|academic|language|entry"
    r"|physical|technical|licen[cs]e),? )+(?:requirements?|required|needed|necessary|sought)",
    re.IGNORECASE,
)
"""The heading of what is required of a kind: `Educational Requirements`, `Skills needed`."""
_NONE: Final = late_regex(r"(?:no|none|not|any|n/?a|there|this|it)\b", re.IGNORECASE)
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


def asks_below_group(text: str, scope: Scope, gathering: Gathering) -> bool:
    """Whether a plain line below the usual name of a further group is a criterion, in no named specification either.

    It speaks of no level; others stood above that heading, or it is one of what is required; and the line tells
    nothing: `A calm approach to the work.`
    """
    named = is_group_name(scope.group) and _OWN.search(scope.group) is not None
    further = named and scope.group_begins > 0 and gathering.count() > 0
    required = _REQUIRED.fullmatch(scope.group) is not None and not _NONE.match(text)
    if scope.strong or scope.listing or not (further or required):
        return False
    if len(text.split()) < _FEWEST_WORDS or text.rstrip().endswith(("?", "!", ":")):
        return False
    if text[:1].islower() or needs_in(text) or speaks_of_procedure(text) or is_dated(text):
        return False
    return sounds_like_a_criterion(text) or not (_TELLS.search(text) or _OF_THE_WORK.search(text))


def _is_running(text: str) -> bool:
    """Whether a paragraph is whole sentences of some length that ask nothing of anybody."""
    whole = text.rstrip().endswith(".") and _TELLS.search(text) is not None
    if not whole or len(text.split()) < _WORDS or sounds_like_a_criterion(text):
        return False
    return not needs_in(text) and not any(level_asked(one) or asks_of_person(one) for one in sentences_of(text))

"""What can be the name of a method: a noun phrase of a few words, and no piece of a sentence or filler of a form."""

import re
from typing import Final

from shortlister.i18n import N_
from shortlister.importing.late_regexes import late_regex

UNTESTED: Final = N_("The document says that this is not measured.")

_MOST: Final = 7
_NOT_FIRST: Final = late_regex(
    r"(?i)^(?:except\w*|excluding|including|apart|aside|other than|save|unless|until|barring|but|not|no|nor|only"
    r"|which|who|whom|whose|that"
    r"|this|these|those|it|its|they|them|he|she|we|you|i|if|when|where|while|whilst|whereas|because|since|so|as"
    r"|than|how"
    r"|what|why|is|are|was|were|be|been|being|will|would|shall|should|can|could|may|might|must|has|have|had|does|did"
    r"|do|see|please|choose|select|click|tap|enter|insert|type|delete|add|ditto|also|then|otherwise|normally|usually"
    r"|mainly|further|respectively|some|most|all|any|each|every|either|neither|others|rest|remaining|remainder"
    r"|criteri(?:a|on)|requirements?|essential|desirable|none|nil|tbc|tba|tbd|n/?a|to|of|for|with|by|at|from|in"
    r"|on|via"
    r"|through|using|during|over|upon|once|within|your|our|my|and|or|for example|eg|ie|one|two|three|four|five"
    r"|first|last)$"
)
_NEVER: Final = late_regex(
    r"(?i)\b(?:is|are|was|were|be|been|being|will|would|shall|should|must|cannot|which|who|whom|whose|that|they"
    r"|them|we|you|i"
    r"|unless|except|excepted|otherwise|criteri(?:a|on)|choose|insert|click|tap|above|below|not|tested|assessed"
    r"|measured|this|these|those)\b"
    r"|\betc\b|[.:!?…]\s|[\[\]<>{}]|…"
)
_ANY_TASK: Final = late_regex(
    r"(?i)any (?:(?:associated|related|relevant|linked|accompanying|additional|further|other|set|practical|written"
    r"|selection|interview)\s){1,3}(?:tasks?|tests?|exercises?|activit(?:y|ies)|presentations?)"
    r"|(?:all|any|every|your|our) (?:contacts?|correspondence|communications?|dealings)(?: with(?: [\w’'-]+){1,4})?"
)
"""What belongs to another method and is left open: `Interview and any associated tasks`, `all contact with us`."""
_FIRST_OF_ALL: Final = frozenset(["one", "two", "three", "four", "five", "first", "last"])
_DIGITS_LAST: Final = late_regex(
    r"^(?!(?:stage|part|phase|interview|test|round|task|exercise|day|step|presentation)\b).*\s\d+\W*$", re.I
)
_HELD: Final = late_regex(
    r"(?i)(?:an?|any|one|some) (?:diplomas?|certificates?|certification|references?|portfolio)\.?"
    r"|(?i:(?:an? )?(?:enhanced|standard|basic|clear|current|valid|satisfactory) (?:dbs|crb|pvg|disclosure)"
    r"(?: (?:checks?|certificate|clearance|disclosure))?)\.?"
)

_WHERE: Final = late_regex(
    r"(?i)(?:out |down |up |back )?(?:on|at|in|round|around|aboard|behind|inside|outside) (?:the|an?|your|our)"
    r"(?: (?!(?:day|end|time|table|list|sections?|columns?|pages?|posts?|jobs?|roles?|start|course|event|future|past"
    r"|first|second|last|next|same|following|rows?|headings?|basis|whole|process|panel|team|appointment|work|case|right|left"
    r"|beginning|moment|way|ways|one|other|others|usual|normal|main|least|documents?|forms?|box|boxes|field|top|bottom"
    r"|absence|context|light|event|number|range|stages?|levels?|high|good|similar|related|relevant)\b)"
    r"[^\W\d_][\w’'-]*){1,3}"
)


def says_where(text: str) -> bool:
    """Whether words say a place where something can be seen, and no more: `On the water`, `at the stove`."""
    return _WHERE.fullmatch(text.strip(" .;:")) is not None and not _NEVER.search(text)


def could_name_a_method(name: str) -> bool:
    """Whether words can be the name of a method at all."""
    words = name.strip().split()
    if not words or len(words) > _MOST or not re.search(r"[^\W\d_]", name):
        return False
    first = words[0].strip("(),.;:")
    alone = len(words) == 1 or first.lower() not in _FIRST_OF_ALL
    if _NEVER.search(name) or _DIGITS_LAST.match(name):
        return False
    technology = len(words) > 1 and first in ("IT", "I.T")
    return technology or _ANY_TASK.fullmatch(name.strip()) is not None or not (alone and _NOT_FIRST.match(first))


def names_something_held(text: str) -> bool:
    """Whether a text asks for a document that may prove something elsewhere: `A diploma`, `Any certificate`.

    So it is with a check of a kind that is named: `Enhanced DBS`.
    """
    return _HELD.fullmatch(text.strip()) is not None

"""Levels as an applicant would ask for them: `What do I need to have?`, `Is anything else useful?`"""

import re
from typing import Final

from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from shortlister.importing.late_regexes import late_regex

_WHO: Final = r"(?:i|you|we|they|s?he|people|applicants|candidates|someone|somebody|the (?!interview)\w+(?: \w+)?)"
_THING: Final = (
    r"(?:experience|qualifications?|skills?|training|knowledge|things|qualities|attributes|background|abilities"
    r"|kind of (?:person|experience)|sort of (?:person|experience))"
)
_SURELY: Final = r"(?:really |absolutely |already |actually |definitely )*"
_GOOD: Final = (
    r"(?:nice|good|great|lovely|useful|helpful|handy|ideal|welcome|wonderful|desirable|optional"
    r"|(?:an? |any )?(?:added |real |extra )?(?:bonus|plus|advantage|asset|extra|edge|help|use))"
)
_NEEDED: Final = late_regex(
    rf"(?:what|which|who)(?: {_THING}(?: (?:and|or) {_THING})?)? (?:do|does|must|will|should) {_WHO} {_SURELY}"
    r"(?:need|have to have|have|be|hold|be able to do|require|expect|insist on|ask for|want|look for)"
    r"(?: to (?:have|be|hold|be able to do|be good at))?(?: (?:from|of|in) (?:me|you|us|them|an? \w+))?(?: already)?"
    rf"|(?:what|which)(?: {_THING})? (?:is|are) {_SURELY}(?:essential|required|needed|necessary|vital|a must"
    r"|non[- ]?negotiable)"
    rf"|is there (?:anything|something) {_WHO} {_SURELY}(?:must|need to|have to) (?:have|be|hold)",
    re.IGNORECASE,
)
_WISHED: Final = late_regex(
    rf"(?:what|who)(?: else| more)? (?:would|might|could|will|should|do|does) {_WHO} (?:also |really |ideally )*"
    r"(?:like|love|welcome|prefer|hope|value)(?: for)?(?: me| us| someone| somebody)?(?: to)?(?: (?:see|have|find|be))?"
    r"(?: in me| from me| too| as well)?"
    r"|what(?: else| more)? (?:would|might|could|will|does) (?:also |really )*"
    rf"(?:helps?|be {_GOOD}|give (?:me|us|you|someone|somebody) an? (?:edge|advantage|head start)|set me apart"
    r"|make (?:me|someone|somebody|you) stand out|count in my favour|make me a stronger candidate)"
    r"(?: me| us| my application| too| as well| to have)?"
    r"|what would (?:really )?make (?:us|you|me|our|your)(?: [\w’'-]+){1,4}"
    r"|what(?: else| more) (?:also )?(?:helps|counts|is (?:useful|helpful|good|nice|welcome))(?: me| too| to have)?"
    rf"|(?:what|which)(?: {_THING})? (?:is|are) {_GOOD}(?: to have)?"
    r"|(?:is|are|would|might)(?: there)? (?:anything|something|other \w+|any other \w+)(?: else)?"
    rf"(?: be| that (?:is|(?:would|might|could)(?: also)?(?: be)?))? (?:{_GOOD}|helps?)(?: to have)?"
    r"|(?:does|would|will|might|could) (?:anything|something)(?: else)? (?:helps?|count|be"
    rf" {_GOOD})(?: me| my application| too| to have)?"
    rf"|anything else(?: that)?(?: (?:would|might|could)(?: be)?)?(?: is)? (?:{_GOOD}|helps?)(?: to have)?",
    re.IGNORECASE,
)
_NO_OTHERS: Final = late_regex(
    rf"\b(?:we|you|they)\b|\b{_THING}\b|\b(?:need|have) to (?:have|be|hold)\b|\bmust\b", re.IGNORECASE
)
"""What makes such a question one of the person even where no other asks for the other level; `What do I need?` may
ask for papers."""


def asks_of_the_person(question: str) -> bool:
    """Whether a question that asks for a level surely asks for what a person has."""
    return bool(_NO_OTHERS.search(question))


def asked_level(question: str) -> str | None:
    """The level of which a question, without its mark, asks what has it; None where it asks for anything else."""
    bare = " ".join(question.split())
    if _WISHED.fullmatch(bare):
        return DESIRABLE
    return ESSENTIAL if _NEEDED.fullmatch(bare) else None

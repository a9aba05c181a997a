"""Sentences about those criteria that a method can measure, which do not say which they are."""

from typing import Final

from shortlister.importing.late_regexes import late_regex

_THOSE: Final = late_regex(
    r"(?i)\b(?:criteri(?:a|on)|requirements?|attributes?|qualities|items?|points?|skills|aspects?|elements?|ones|those"
    r"|whichever|what(?:ever)?)(?: of (?:them|these|those|the [\w ]{4,20}))?,? (?:(?:that|which|as) )?"
    r"(?:can(?:not|’t|'t)?|could|may|might)(?: not)?(?: only| best| reasonably| readily| easily| properly)? be "
    r"(?:assess|measur|test|judg|scor|check|evidenc|demonstrat|seen|identif|verif|examin|evaluat|shown|told)\w*"
)
_HOW: Final = (
    r"(?:measured|assessed|identified|tested|judged|evidenced|demonstrated|examined|evaluated|verified|scored|explored)"
)
_ARE: Final = late_regex(
    r"(?i)(?:[\w ]{3,30}: )?(?:(?:all|any|only|the|those|essential|desirable|and) )*(?:criteri(?:a|on)|requirements?"
    rf"|attributes?|points)(?: (?:that|which) (?:are|will be))?(?: only| to be)? {_HOW}"
    r" (?:by|via|through|at|from|in|on|using|during)\b[^.;:]{2,80}?"
    r" (?:should|will|must|shall|may|can|are|is)(?: also| only| then| not)? (?:be )?"
    rf"(?!{_HOW}\b)(?:\w+ed|given|taken|shown|written|put)\b"
)


def those_that_are(sentence: str) -> bool:
    """Whether it speaks of the criteria alone that are measured in some way, and not of which ones these are.

    `Essential criteria assessed via application form should be used to shortlist`.
    """
    return _ARE.match(sentence.strip()) is not None


def those_that_can(sentence: str) -> bool:
    """Whether it speaks of the criteria that can be measured in some way, whichever these are."""
    return _THOSE.search(sentence) is not None or those_that_are(sentence)

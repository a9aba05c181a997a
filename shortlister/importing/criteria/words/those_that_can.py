"""Sentences about those criteria that a method can measure, which do not say which they are."""

from typing import Final

from shortlister.importing.late_regexes import late_regex

_THOSE: Final = late_regex(
    r"(?i)\b(?:criteri(?:a|on)|requirements?|attributes?|qualities|items?|points?|skills|aspects?|elements?|ones|those"
    r"|whichever|what(?:ever)?)(?: of (?:them|these|those|the [\w ]{4,20}))?,? (?:(?:that|which|as) )?"
    r"(?:can(?:not|’t|'t)?|could|may|might)(?: not)?(?: only| best| reasonably| readily| easily| properly)? be "
    r"(?:assess|measur|test|judg|scor|check|evidenc|demonstrat|seen|identif|verif|examin|evaluat|shown|told)\w*"
)


def those_that_can(sentence: str) -> bool:
    """Whether it speaks of the criteria that can be measured in some way, whichever these are."""
    return _THOSE.search(sentence) is not None

"""How sentences begin and end that say how criteria are measured, where that says nothing of it: `, as shown below`."""

from typing import Final

from shortlister.importing.late_regexes import late_regex

_END: Final = late_regex(
    r"(?i)(?:,? so (?:that\b|please\b|(?:do |please )?(?:make sure|ensure|address|show|tell)\b|(?:you|candidates"
    r"|applicants) (?:should|must|need|will)\b)[^;]*"
    r"|,? as (?:shown|set out|listed|described|explained|outlined|stated)(?: (?:above|below|here|opposite|overleaf))?"
    r"|,? as part of (?:the|our|this) (?:selection|recruitment|appointment|assessment) (?:process|procedure)"
    r"|,? in (?:that|this) order"
    r"|, and (?:an? )?(?:scores?|marks?|points?) (?:will|shall|are|is) (?:be )?(?:given|awarded|recorded)"
    r"(?: (?:for|to|against) (?:each|every|all|them|it)\b[\w ]{0,20})?"
    r"|,? unless (?:we|you)(?: [\w’']+){0,3} (?:otherwise|differently))$"
)
_BEGIN: Final = late_regex(
    r"(?i)^(?:(?:please )?note(?: that)?|n\.?\s?b\.?|(?:in|for|throughout) this (?:exercise|round|process|campaign)"
    r"|as part of (?:the|our|this) (?:selection|recruitment) (?:process|procedure))\b[.:,]?\s+(?=\w)"
)


def bare_sentence(sentence: str) -> str:
    """A sentence without what it only begins or ends with."""
    bare = _BEGIN.sub("", sentence)
    return _END.sub("", bare.rstrip(" .")) if _END.search(bare.rstrip(" .")) else bare

"""Two sentences that together say where evidence of criteria is given: `Show how you meet them. Do so in a letter.`"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from shortlister.importing.criteria.methods.methods import mentioned
from shortlister.importing.criteria.spoken.sentences import sentences_in
from shortlister.importing.late_regexes import late_regex

_SHOWN: Final = late_regex(
    r"(?i)\b(?:evidence|evidenced|show|demonstrate|explain|tell us|describe|address|illustrate|prove|say|answer)\b"
    r"(?=.*\b(?:criteri(?:a|on)|requirements|points|attributes|competencies|items|specification)\b)"
    r"(?=.*\b(?:meet|meets|satisfy|fulfil|match|against|fit|address|for|answer)\b)"
)
_HOW: Final = (
    r"(?P<how>(?:an?|your|the|our) (?:[\w’'-]+ ?){1,5}?)(?=$|[,;(]| (?:of|with|that|which|and|when|as|for|to)\b)"
)
_WHERE: Final = (
    late_regex(
        r"(?i)\b(?:(?:this|that|such|the|your) (?:evidence|information|detail)|these examples|do (?:this|so)|done)\b"
        rf"(?: \w+){{0,4}}? (?:via|in|through|using|on|by means of|by way of|within) {_HOW}"
    ),
    late_regex(
        rf"(?i)^(?:please )?(?:use|complete|write) {_HOW}(?=.*\b(?:for|to (?:do|give|provide|show)) (?:this|so|the"
        r" evidence|that|such|your evidence)\b)"
    ),
    late_regex(rf"(?i)^the place (?:for|to do) (?:this|that|it) is {_HOW}"),
)
"""How a sentence goes on that only says where that evidence is given."""
_NOT: Final = late_regex(r"(?i)\b(?:not|never|no longer|may|might|could|if|unless|can)\b|n[’']t\b")


def whole_sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph, such a pair as one: `Show how you meet them in your letter`."""
    sentences = [*sentences_in(text), ""]
    taken = False
    for one, after in pairwise(sentences):
        where = "" if taken else _where(one, after)
        if not taken:
            yield f"{one} in {where}" if where else one
        taken = bool(where)


def _where(one: str, after: str) -> str:
    """The words of the second sentence for what the evidence is given in."""
    if not after or not _SHOWN.search(one) or mentioned(one) or _NOT.search(after):
        return ""
    found = next(filter(None, (form.search(after) for form in _WHERE)), None)
    return found["how"].strip() if found and mentioned(found["how"]) else ""

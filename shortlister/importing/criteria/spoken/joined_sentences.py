"""Two sentences that together say where evidence of criteria is given: `Show how you meet them. Do so in a letter.`"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from shortlister.importing.criteria.methods.methods import mentioned
from shortlister.importing.criteria.spoken.sentences import sentences_in
from shortlister.importing.criteria.words.sentence_ends import bare_sentence
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
_ASSESSED: Final = late_regex(
    r"(?i)\b(?:(?:assess|measur|test|judg|evaluat|check|examin|scor|consider)(?:e|ed|es|ing)?"
    r"|look(?:ed|ing)? (?:at|into))\b"
    r"(?!.*\b(?:by|through|via|from|at|using)\b)"
)
_DONE: Final = late_regex(
    r"(?i)^(?:this|that|such assessment|it) (?:will be|is|shall be|is to be) (?:done|carried out|undertaken) (?P<by>"
    r"(?:by|through|via|from|at|using|on the basis of|by means of) .+)"
    r"|^we (?:will |shall )?(?:do|carry out) (?:this|so|that|it) (?P<how>(?:by|through|via|from|at|using|on the basis"
    r" of|by means of) .+)"
)
"""How a sentence goes on that only says how that is done: `We will test them all. This will be done at interview.`"""
_NOT: Final = late_regex(r"(?i)\b(?:not|never|no longer|may|might|could|if|unless|can)\b|n[’']t\b")


def whole_sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph, such a pair as one: `Show how you meet them in your letter`."""
    sentences = [*sentences_in(text), ""]
    taken = False
    for one, after in pairwise(sentences):
        where = "" if taken else _where(one, after)
        if not taken:
            yield f"{one} {where}" if where else one
        taken = bool(where)


def _where(one: str, after: str) -> str:
    """The words of the second sentence for what the evidence is given in."""
    if not after or mentioned(bare_sentence(one)) or _NOT.search(after):
        return ""
    if _ASSESSED.search(one) and (done := _DONE.match(after)) and mentioned(after):
        return done["by"] or done["how"]
    if not _SHOWN.search(one):
        return ""
    found = next(filter(None, (form.search(after) for form in _WHERE)), None)
    return f"in {found['how'].strip()}" if found and mentioned(found["how"]) else ""

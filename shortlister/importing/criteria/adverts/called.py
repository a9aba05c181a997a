"""Clauses that call something essential or desirable: `Fluent Welsh is essential, and a car would be an advantage`."""

from dataclasses import dataclass
from typing import Final

from shortlister.importing.criteria.adverts.wanted import is_held, speaks_of_more
from shortlister.importing.criteria.words.vocabulary import DESIRABLE, ESSENTIAL
from shortlister.importing.late_regexes import late_regex

_VERY: Final = (
    r"(?:(?:also|both|all|very|highly|particularly|especially|most|absolutely|considered|seen|regarded|as|to be"
    r"|an?|the|added|distinct|definite|real|big|strong|valuable|great|essential(?= requirements?)|clear|of) )*"
)
_NEEDED: Final = (
    r"(?P<needed>essential(?: requirements?| criteria)?|required|necessary|vital|crucial|needed|must|mandatory"
    r"|prerequisites?|pre-requisites?|requirements?|imperative|indispensable|paramount importance)"
)
_WISHED: Final = (
    r"(?P<wished>desirable|desired|preferred|advantage|asset|bonus|plus|benefit|advantageous|beneficial|useful"
    r"|helpful"
    r"|welcome|appreciated|ideal|preferable|handy|(?:nice|good) to have)"
)
_CALLED: Final = late_regex(
    rf"(?i)\s(?:is|are|would|will|may|could|might)\b(?:(?: (?:also|therefore|both"
    rf"|all))* be)?(?: (?P<not>not))? {_VERY}"
    rf"(?:{_NEEDED}|{_WISHED})\b(?P<behind>(?: too| as well| for (?:this|the) (?:post|role|job|position)"
    r"| (?:to|in|for) (?:this|the|our) [\w -]{3,30}?)?)(?=$|[.,;:!]|\s+(?:and|but|while|whilst|though|although|so"
    r"|as)\b)"
)
_JOIN: Final = late_regex(
    r"(?i)^\s*[,;]?\s*(?:(?:and|but|while|whilst|although|though|with)\s+)?(?:(?:ideally|also|preferably)\s+)?"
)
_LAST: Final = late_regex(r"(?i)[,;]\s+(?:(?:and|but|while|whilst|although|though|so)\s+)?(?=(?:[\w-]+\s+){0,9}?\S+$)")
_SAYS: Final = late_regex(
    r"(?i)(?:^|\s)(?:you|they|we|he|she|candidates?|applicants?|must|should|will|have to|is|are|which|that|this|it"
    r"|what)(?:\s|$)"
)
_WORK: Final = late_regex(
    r"(?i)^(?:this|that|these|it|there|no|which|what|if|where|when|further|training|failure|attendance|our|we|he"
    r"|she|they|all"
    r"|appointment|membership of the)\b"
)
_BEFORE: Final = late_regex(r"(?i)^(?:however|in addition|also|ideally|additionally|furthermore|similarly),? +")


_WITHOUT_VERB: Final = late_regex(
    r"(?i)^(?P<thing>[^.;:]{5,120}?) (?:is )?(?:(?P<needed>essential|required|necessary|a must)|(?P<wished>desirable"
    r"|preferred|(?:an )?advantage|a plus|useful))(?:, (?:plus|and|with|along with) (?P<more>\S.+))?$"
)
"""`Clean licence essential, plus good local knowledge`."""


@dataclass(frozen=True, slots=True)
class Called:
    """What a sentence calls wanted, each with its level, and what stands before these and may ask by itself."""

    before: str
    things: tuple[tuple[str, str], ...] = ()


def called(sentence: str) -> Called:
    """The clauses of a sentence; one without any that is understood stands before them as a whole."""
    if (bare := _WITHOUT_VERB.match(sentence)) and _is_thing(bare["thing"]) and not _CALLED.search(sentence):
        level = ESSENTIAL if bare["needed"] else DESIRABLE
        more = bare["more"] or ""
        return Called("", ((bare["thing"], level), *([(more, level)] if _is_thing(more) else [])))
    before, begin = "", 0
    things: list[tuple[str, str]] = []
    for found in _CALLED.finditer(sentence):
        said, behind = sentence[begin : found.start()], sentence[found.end() :]
        begin = found.end() + len(_JOIN.match(behind)[0])  # type: ignore[index]  # it matches at least nothing
        if found["not"] and not found["wished"]:
            seam = next(iter(_LAST.finditer(said)), None)
            before = before or (said[: seam.start()] if seam else "")
            continue
        first, thing = _thing_in(said)
        if not thing:
            return Called(sentence)
        before = before or first
        level = ESSENTIAL if found["needed"] else DESIRABLE
        if behind.startswith(": "):
            return Called(before, (*things, (f"{thing}: {behind[2:]}", level)))
        things.append((thing, level))
    return Called(before, tuple(things)) if begin else Called(sentence)


def _thing_in(said: str) -> tuple[str, str]:
    """What is called so, all of a clause or what stands behind one of its last commas, and what stands before that."""
    text = _BEFORE.sub("", said.strip(" ,;"))
    if _is_thing(text):
        return "", text
    for seam in _LAST.finditer(text):
        if _is_thing(text[seam.end() :]):
            return text[: seam.start()], text[seam.end() :]
    return "", ""


def _is_thing(text: str) -> bool:
    return is_held(text) and not _SAYS.search(text) and not _WORK.match(text) and not speaks_of_more(text)

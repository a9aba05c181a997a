"""Everyday sentences about how all is assessed, as plain ones: `We'll go by CV and a trial shift for all of them.`"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_LISTS: Final = (
    r"(?:lists?|columns?|sections?|headings?|parts?|sets?|kinds|types|levels|groups?|halves|points|lines|items|things"
    r"|qualities|criteria|requirements|essentials and desirables)"
)
_POINT: Final = r"(?:points?|lines?|items?|things?|qualit(?:y|ies)|criteri(?:on|a)|requirements?|attributes?)"
_ALL: Final = late_regex(
    rf"\b(?:(?P<these>(?:all|each|every one|every single one|both)(?: of)? (?:these|those|them|this|it)\b"
    rf"(?: {_LISTS}\b)?|(?:them|these|those|it) all\b)"
    rf"|(?:all|each|every|both|the (?:two|three|four)|all (?:two|three|four|five|\d+)|either)(?: of)?(?: the| these"
    rf"| those| our)? {_LISTS}\b(?: (?:of criteria|above|below|in (?:the|this|either) list|on (?:the|this|either)"
    r" list|here|listed))*"
    rf"|(?:each|every)(?: single| one of the)? {_POINT}\b(?: (?:above|below|here|listed|(?:in|on) (?:the|this) list))*"
    r"|everything\b(?: (?:here|above|below|listed|on (?:the|this|either) list|in (?:the|this) (?:list|table"
    r"|specification)|we ask(?: for)?|you see))*"
    r"|the (?:whole|entire) (?:lot|list|specification|person specification)\b|the lot\b"
    r"|all (?:of )?(?:the above|that|the following)\b)",
    re.IGNORECASE,
)
"""Words that mean all that is asked for; `these`: all of what stands near."""
_PANEL: Final = (
    r"(?:we|I|they|our panel|(?:the |a |our )?(?:[\w’'-]+ )?(?:panel|committee|board|governors|trustees"
    r"|managers?|partners"
    r"|team|interviewers|head|owners?|chair|staff))"
)
_AUX: Final = (
    r"(?:[’']ll|[’']re going to| will| shall| are going to| want to| plan to| aim to| intend to| would like to)?"
    r"(?: (?:only|just|simply|then|also|always|be))*"
)
_DO: Final = (
    r"(?:assess|measure|test|judge|score|mark|rate|check|examine|evaluate|verify|explore|consider|look (?:at|for|into)"
    r"|decide(?: on)?|find out(?: about)?|see|get|gather|establish|cover|weigh(?: up)?|sift|shortlist|learn(?: about)?"
    r"|pick up|size up|go through|settle|assessing|measuring|testing|judging|scoring|checking|looking (?:at|for)"
    r"|considering|deciding)"
)
_DONE: Final = (
    r"(?:assessed|measured|tested|judged|scored|marked|rated|checked|examined|evaluated|verified|explored|considered"
    r"|looked (?:at|for|into)|decided|found out|seen|gathered|established|covered|weighed(?: up)?|sifted|shortlisted"
    r"|settled|gone through|dealt with|based|taken|picked up)"
)
_GO: Final = (
    r"(?:go(?:ing)? (?:by|on|from)|us(?:e|ing)|rely(?:ing)? on|work(?:ing)? from|draw(?:ing)? on|judg(?:e"
    r"|ing) (?:by|on)"
    r"|decid(?:e|ing) (?:by|on)|look(?:ing)? at|tak(?:e|ing) account of|consider(?:ing)?)"
)
_BY: Final = (
    r"(?:by(?: means of)?|via|through|at|from|in|on(?: the basis of| the strength of)?|using|during|with|against)"
)
_WHAT: Final = r"(?P<what>[^¤;:]{2,140}?)"
_FORMS: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"^¤,? (?:(?:will|are|is|to|be|being|shall|only|also|all|each|both|simply|then|get|gets|going|just) )*{_DONE}"
        rf"(?: \w+ly)? {_BY} {_WHAT}$",
        rf"^{_PANEL}{_AUX} {_DO} ¤,? (?:\w+ly |both |only |just )?{_BY} {_WHAT}$",
        rf"^{_PANEL}{_AUX} {_GO} {_WHAT},? (?:for|on|against|to {_DO}|when {_DO}|in {_DO}) ¤$",
        rf"^(?:for|on|with|to {_DO}|in {_DO}|when {_DO}) ¤,? {_PANEL}{_AUX} (?:{_GO}|{_DO} {_BY}) {_WHAT}$",
        rf"^{_BY} {_WHAT},? {_PANEL}{_AUX} {_DO} ¤$",
        rf"^¤,? {_PANEL}{_AUX} {_DO} (?:\w+ly )?{_BY} {_WHAT}$",
        rf"^{_WHAT} (?:will be|are|is|to be|will all be) (?:used|taken|looked at|considered|relied on|there)?"
        rf"(?: to {_DO}| for| against| when {_DO}| in {_DO}) ¤$",
        rf"^{_WHAT} (?:will |shall )?(?:test|cover|measure|assess|judge|decide|settle)s? ¤$",
        rf"^(?:for |of )?¤\s*(?:[–—=]|\s-)\s*{_WHAT}$",
    )
)
_LED: Final = late_regex(
    r"(?i)^\W*(?:(?:please )?note(?: that)?|n\.?b|as (?:usual|always|before|ever)|to be clear|for information"
    r"|this time|so|and|but|yes|in short|for this (?:job|post|role)"
    r"|(?:just )?(?:as (?:we|I|you|they|the (?:board|committee|governors|panel|trustees|partners))(?: have| had)?"
    r"(?: all)? |as (?:was |already |previously )*)(?:said|agreed|discussed|decided|settled|mentioned|know|asked)"
    r"(?: (?:already|before|earlier|together|above|(?:on|at|in) [^,.;:]{2,30}))?"
    r"|(?:just )?(?:to (?:confirm|recap|remind you)|remember)(?: that)?)\b[.:,]?\s+"
)
_LABEL: Final = late_regex(
    r"(?i)^\W*(?:how (?:we|you|they|it|this|each|these|everyone)(?: [a-z’']+){1,4}"
    r"|(?:(?:the|our) )?(?:selection|assessment|shortlisting|sifting|scoring|recruitment|measurement)"
    r"(?: (?:and|&) [a-z]+)?(?: (?:process|methods?|procedure|stage|notes?))?)\s*(?::|\s[–—-])\s+"
)
"""What such a sentence may stand behind on its line: `How we decide:`, `Selection process –`."""
_ASIDE: Final = late_regex(
    r"(?i)\s*,?\s+(?:and |but )?(?:no|not|without|rather than|instead of|nothing|never)\b(?! (?:just|only)\b)[^,;]*$"
)
_UNSURE: Final = late_regex(
    r"(?i)\b(?:may|might|could|can|usually|normally|probably|possibly|perhaps|sometimes|either|some|most|mostly|many"
    r"|if|unless|except\w*|apart from|other than|excluding|where|rest|others?|not|never|cannot|marked"
    r"|starred)\b|n[’']t\b"
)
_ALONE: Final = late_regex(
    rf"(?i)^{_PANEL}(?:[’']ll| will| shall)?(?P<first> (?:only|solely|purely))? (?:shortlist|sift) "
    r"(?P<only>(?:only|solely|purely) )?(?:on|from|by|using|on the basis of) (?P<what>[^,.;:]{2,60}?)"
    r"(?P<last> (?:alone|only))?[ .!]*$"
)
"""What alone is looked at to choose: `We shortlist on your supporting statement alone.`"""
_LONGEST: Final = 300


def plainly(sentence: str, key: MethodKey, *, all_of_it: bool = False) -> str:
    """The sentence as `All criteria will be assessed by …`; nothing where it says no such thing for certain.

    What speaks of `all of these` still does, unless the place of the sentence tells that this is all there is.
    """
    alone = _ALONE.match(" ".join(sentence.split()))
    if alone and (alone["first"] or alone["only"] or alone["last"]) and _are_methods(alone["what"], key):
        return f"All criteria will be assessed by {alone['what']}."
    for pointer, what in _read(sentence, key):
        said = "All of these" if pointer and not all_of_it else "All criteria"
        return f"{said} will be assessed by {what}."
    return ""


def _read(sentence: str, key: MethodKey) -> Iterator[tuple[bool, str]]:
    """Whether a sentence points at what stands near, and the words for the methods, once they are read."""
    if len(sentence) > _LONGEST or not _ALL.search(sentence):
        return
    bare = re.sub(r"\s*\([^()]*\)", "", " ".join(sentence.split())).strip(" .;()")
    bare = _ASIDE.sub("", _LED.sub("", _LABEL.sub("", bare)))
    if _UNSURE.search(_ALL.sub("¤", bare)):
        return
    for found in _ALL.finditer(bare):
        open_to = f"{bare[: found.start()]}¤{bare[found.end() :]}"
        for form in _FORMS:
            if (told := form.match(open_to)) and _are_methods(told["what"], key):
                yield found["these"] is not None, told["what"]


def _are_methods(what: str, key: MethodKey) -> bool:
    told = told_methods(what, MethodKey(dict(key.codes)))
    return bool(told.methods) and told.known and not told.unread


_OF: Final = (
    r"(?:\b(?:numbers?|nos?\.?|criteria|criterion|points?|items?|requirements?"
    r"|lines?)\s+(?:numbered )?[\dA-Z(][^.;:]{0,40}?"
    r"|(?:marked|with)\b[^.;:]{1,25}?|\bstarred(?: \w+)?|\b(?:the )?(?:rest|others?|remainder|remaining \w+)"
    r"|(?<![\w.])\d{1,2}(?:\s*(?:,|and|to|&|-|–)\s*\d{1,2})+)"
)
_INVERTED: Final = late_regex(
    rf"(?P<of>{_OF}),? {_PANEL}{_AUX} {_DO}(?: out)?(?= (?:\w+ly )?(?:by|via|through|at|from|in|on|using|during"
    rf"|with)\b)",
    re.IGNORECASE,
)
_ON_THE_DAY: Final = late_regex(
    r"(?i)\s+(?:on|during) (?:the|that) (?:(?:same|interview|selection|assessment) )?day,?(?= (?:by|via|through|with"
    r"|using|at)\b)"
)

_SOMEBODY: Final = late_regex(
    r"(?i)\b(?:we|I|they|panel|committee|board|governors|trustees|managers?|partners|team|interviewers|head|owners?|chair"
    r"|staff)\b|\bday\b"
)
"""Who measures, or when: without any of these words nothing is to be told in another order."""
_FIRST_THEN: Final = late_regex(
    rf"(?i)\b{_PANEL}{_AUX} (?:shortlist|sift)(?: you| people| candidates)? (?:on|from|by|using) "
    rf"(?P<first>[^,.;:]{{2,50}}?)(?:,? and|;|,? then)(?: then)? (?:at|in|during) (?P<then>[^,.;:]{{2,40}}?),? {_PANEL}"
    rf"{_AUX} (?:ask about|discuss|test|explore|cover|look at|go through) (?:every one of |all (?:of )?|each of )?"
    r"(?P<of>the (?:essential|desirable) (?:points|criteria|requirements|items))(?=[.;] .*\b(?:essential|desirable)\b)"
)
"""How those of one level are looked at in two steps, before it is said of the other level."""


_NUMBER: Final = r"[A-Z]?\d{1,2}"
_NUMBERED: Final = late_regex(
    r"\b(?:all )?(?:the |our |these )?(?:essential|desirable) (?P<things>points|criteria|items|requirements|lines"
    r"|numbers)\s*[(\[](?:(?:numbers?|nos?\.?|points|items) )?"
    rf"(?P<numbers>{_NUMBER}(?:\s*(?:,|and|to|&|-|–)\s*{_NUMBER})+)[)\]]",
    re.IGNORECASE,
)
"""Criteria of a level, and in brackets their numbers, which say exactly which: `desirable points (9 to 12)`."""


@lru_cache(maxsize=DEFAULT.pieces)
def of_some_plainly(text: str) -> str:
    """Sentences about some criteria in the usual order: `Numbers 1 to 5 we will get from the form` are assessed."""
    text = _NUMBERED.sub(r"\g<things> \g<numbers>", text)
    if not _SOMEBODY.search(text):
        return text
    text = _FIRST_THEN.sub(r"\g<of> will be assessed by \g<first> and \g<then>", text)
    return _ON_THE_DAY.sub("", _INVERTED.sub(r"\g<of> will be assessed", text))

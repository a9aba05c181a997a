"""Sentences that share the criteria among methods: `Criteria 1–4 by application form, the rest at interview`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from shortlister.importing.criteria.later.meant import NUMBERS, ORDER, THINGS
from shortlister.importing.criteria.methods.follows import follows
from shortlister.importing.criteria.methods.method_notes import method_note
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.words.vocabulary import sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_OTHERS: Final = (
    rf"(?:(?:all )?(?:of )?(?:the |these |those )?(?:others?|rest|remainder|remaining)(?: (?:of )?(?:the "
    rf"|these )?{THINGS})?"
    r"(?: ones)?|everything else|all else)"
)
_SOME: Final = (
    rf"(?:{ORDER}(?: (?:essential|desirable))?(?: {THINGS})?|(?:the )?{THINGS}\s+(?:numbers?\s+|nos?\.?\s+"
    rf"|numbered\s+)?"
    rf"{NUMBERS}|numbers?\s+{NUMBERS}|(?<![\w–-]){NUMBERS}|(?:the |all )?(?:essential|desirable)(?: {THINGS})"
    rf"|(?:those|{THINGS}|everything|all)(?: (?:listed|set out))? (?:under|in|within) (?:the )?[“‘\"']?"
    r"(?P<group>[A-Z][^,;:.]{2,50}?)[”’\"']?)"
)
_VERBS: Final = (
    r"(?:assessed|measured|tested|examined|evaluated|verified|judged|scored|checked|explored|considered|covered"
    r"|evidenced|identified|sifted|shortlisted|demonstrated|looked at)"
)
_LINK: Final = (
    rf"(?:\s*(?::|=|–|—|-(?=\s)|→)\s*|,?\s+(?:(?:will|shall|are|is|be|being|to|all|each|only|both|then|mainly"
    rf"|also|{_VERBS})"
    r"\s+)*(?:by|at|via|through|from|in|on|using|with|during)\s+)"
)
_OPENS: Final = (
    r"(?:^|(?<=[.;,:)])\s+(?:(?:and|but|while|whilst|whereas|with)\s+)?|\s+(?:and|while|whilst|whereas|but|with)\s+)"
)
_CLAUSE: Final = late_regex(rf"{_OPENS}(?:(?P<rest>{_OTHERS})|(?P<some>{_SOME})){_LINK}", re.IGNORECASE)
_METHOD_FIRST: Final = late_regex(
    rf"(?:^|[.;,]\s+(?:and\s+)?|\s+and\s+)(?P<how>[A-Za-z][^.;:()]{{1,60}}?)(?:\s+for\s+|\s*\()"
    rf"(?:(?P<rest>{_OTHERS})|(?P<some>{_SOME}))\)?(?=[.;,]|\s+and\b|$)",
    re.IGNORECASE,
)
_LED: Final = late_regex(
    r"(?i)^(?:\W*(?:n\.?b|note|please note|assessment|measured|assessed"
    r"|methods?(?: of assessment)?)\b\W*(?:that )?|\W+)?"
)
_PART: Final = late_regex(
    rf"(?i)\b(?:(?:all|the) (?:others|remaining(?: {THINGS})?|rest(?! of the (?!{THINGS})))|all other {THINGS}"
    rf"|everything else)\b"
    rf"|\b{ORDER} (?:of )?(?:the )?{THINGS}\b|\bthe (?:first|last) (?:two|three|four|five|six|seven|eight"
    rf"|\d)\b(?! (?:years|stages?|weeks|months|days))"
)
_WE_TEST: Final = late_regex(
    rf"(?i)(?:^|(?<=[.;,])\s+(?:and |while |whereas )?)(?:at|in|by|through|from|via|on|using|with"
    rf"|during) (?P<how>[^.;,]{{2,50}}?),? "
    rf"(?:we|you|the panel)(?: will| shall|[’']ll)? (?:be )?(?:also )?(?:assess|test|measure|look at|check"
    rf"|explore|examine|evaluate|score)(?:ed)?"
    rf"(?: on| against)? (?P<what>(?:{_OTHERS}|{_SOME}))(?=[.;,]|$)"
)
_AROUND: Final = late_regex(
    r"(?i)^(?:(?:will|are|is|be|to|and|by|at|via|through|from|in|on|using|with|all|we use)\s+)+"
)
_UNSURE: Final = late_regex(r"(?i)\b(?:may|might|could|usually|normally|possibly|either|not|unless|if)\b")
_LONGEST: Final = 400


@dataclass(frozen=True, slots=True)
class Share:
    """The criteria that some words mean, the rest of them where there are no words, and their methods."""

    subject: str
    methods: tuple[str, ...]


def shares(text: str, key: MethodKey) -> tuple[Share, ...]:
    """How a text shares the criteria among methods; nothing where it does not, or where a part of it is unread."""
    bare = " ".join(text.split())
    if not 12 < len(bare) < _LONGEST or _UNSURE.search(bare) or sounds_like_a_criterion(bare):
        return ()
    bare = _LED.sub("", _WE_TEST.sub(r" \g<what> by \g<how>", bare).strip(), count=1)
    for told in (tuple(_subjects_first(bare, key)), tuple(_methods_first(bare, key))):
        some = [one for one in told if one.subject]
        if len(told) > 1 and some and len(told) - len(some) < 2 and all(one.methods for one in told):
            return told
    return ()


def _subjects_first(text: str, key: MethodKey) -> Iterator[Share]:
    clauses = list(_CLAUSE.finditer(text))
    if not clauses or clauses[0].start() or clauses[0]["rest"]:
        return
    ends = [one.start() for one in clauses[1:]] + [len(text)]
    for one, end in zip(clauses, ends, strict=True):
        yield Share(one["some"] or "", _methods(text[one.end() : end], key))


def _methods_first(text: str, key: MethodKey) -> Iterator[Share]:
    at = 0
    for one in _METHOD_FIRST.finditer(text):
        if text[at : one.start()].strip(" .,;"):
            yield Share("?", ())
        yield Share(one["some"] or "", _methods(one["how"], key))
        at = one.end()
    if text[at:].strip(" .,;"):
        yield Share("?", ())


def _methods(words: str, key: MethodKey) -> tuple[str, ...]:
    told = told_methods(_AROUND.sub("", words.strip(" ,;.:")), MethodKey(dict(key.codes)))
    return told.methods if told.known and not told.unread else ()


def speaks_of_parts(text: str, key: MethodKey) -> bool:
    """Whether a text that would be read as how all is assessed speaks of some, or of all others."""
    bare = " ".join(text.split())
    if len(bare) > _LONGEST or not _PART.search(bare) or sounds_like_a_criterion(bare):
        return False
    spare = MethodKey(dict(key.codes))
    told = follows(bare, spare)
    return bool(method_note(bare, spare) or (told and told.methods))

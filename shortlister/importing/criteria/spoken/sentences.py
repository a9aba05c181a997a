"""What a sentence says of how criteria are measured, and whether every word of it was understood."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, unique
from shortlister.importing.criteria.spoken.clauses import Clause, clauses_in, is_part
from shortlister.importing.criteria.spoken.kinds import kinds_named
from shortlister.importing.criteria.spoken.respective import respective_clauses
from shortlister.importing.criteria.spoken.scopes import OF_ALL, Scope, Which, is_level
from shortlister.importing.criteria.spoken.tokens import Kind, Token, tokens_in
from shortlister.importing.criteria.words.demands import demands_in
from shortlister.importing.criteria.words.letters import letters
from shortlister.importing.criteria.words.sentence_ends import bare_sentence
from shortlister.importing.criteria.words.those_that_can import those_that_can
from shortlister.importing.criteria.words.vocabulary import sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_NO_METHOD: Final = late_regex(
    r"(?i)\b(?:invit\w+|call(?:ed|ing)?|select(?:ed|ion|ing)?|short-?list(?:ed|ing)?|progress\w*|proceed\w*|taken|put"
    r"|go|gone|going|come|considered|through|forward|attend\w*|reach(?:ed|ing)?|offered|get|got|made|guaranteed?"
    r"|granted|assured(?: of)?|promised) (?:to|for|an?|the)"
    r" (?:an? |the )?(?:first |second )?interviews?\b(?!,? (?:where|(?:at|in|during) which)\b)"
    r"|\b(?:progress\w*|proceed\w*|mov(?:e|ed|ing)|advanc\w+|go|get|going|put|taken|through|forward|invited)"
    r"(?: on| through| forward)? to (?:the |an? |our )?(?:\w+ )?(?:assessment|selection|test(?:ing)?)"
    r" (?:stage|centre|day|round|phase)s?\b(?!,? (?:where|(?:at|in|during) which)\b)"
    r"|\b(?:your|the|each|every|all) applications? (?:will|is|are|shall) (?:then |only |not )?(?:be )?considered\b"
    r"|\b(?:before|after|prior to|ahead of|(?:day|date|morning|time) of) (?:the |an? |your )?interviews?\b"
    r"|\b(?:numbers?|volume|amount|quality|standard) of applications\b"
    r"|\bapplications (?:received|we receive|exceeds?)\b"
    r"|\bby reference to\b|\binterview"
    r" (?:panel(?! will (?:explore|ask|test|probe|discuss|cover|assess|look))|date|questions?|expenses|letter)s?\b"
    r"|\b(?:job|post|role|vacancy|late"
    r"|all|monitoring"
    r"|recruitment) applications?\b|\bapplication (?:packs?|process|deadline|period)\b|\bjob interviews?\b"
    r"|\bthe (?:test|task|exercise)s? (?:will|is|are) (?:be )?(?:held|on|last)\b"
)
_OPEN: Final = late_regex(
    r"(?i)[\"“”]|\b(?:highlighted|shaded|in (?:bold|italics?|red|blue|green)|unless|except where|save where"
    r"|the (?:two|three|four)(?! (?:other|remaining|essential|desirable|lists|levels|sections|stages|parts)))\b"
)
"""What tells criteria apart in ways that are not read here."""
_QUOTED: Final = late_regex(r"(?<!\w)[\"“‘']([A-Za-z][\w ,&/-]{2,50}?):?[\"”’'](?!\w)")
_OTHERWISE: Final = late_regex(
    r"(?i),? \b(?:unless|except where|save where) (?:it is |they are )?(?:otherwise )?(?:stated|shown|noted"
    r"|indicated|marked)"
    r"(?: otherwise)?$|^(?:unless|except where|save where) (?:otherwise )?(?:stated|shown|noted|indicated|marked)"
    r"(?: otherwise)?,? "
)
_IMPLICIT: Final = late_regex(
    r"(?i)^\W*(?:(?:methods? of )?assessment(?: methods?)?(?: will be| is)?(?: (?:by|through|via|from|based on)"
    r"| ?[:–—-])"
    r"|(?:all )?(?:assessed|measured|evidenced|tested) (?:by|through|via|from|at|in)|how (?:we|it is|this is"
    r"|you(?: will"
    r"|[’']ll)(?: be)?) \w+ ?[:–—-]|evidence (?:will be |is )?(?:drawn|taken|gathered|from)"
    r"|selection (?:is|will be) (?:by|through|based on)|(?:we (?:will |shall )?(?:select|choose|assess)|you will be"
    r" assessed|candidates will be assessed|your suitability (?:will be|is) (?:assessed|judged)) (?:you )?(?:by|through"
    r"|via|using|on the basis of)|we(?: will| shall|[’']ll)? (?:go by|rely on|judge by|decide (?:by|on|from)"
    r"|pick (?:by|from)))"
    r"(?!\w)"
)
_ELSEWHERE: Final = late_regex(
    r"(?i)\bonly be (?:short-?listed|interviewed|invited|considered)\b.* if\b|\b(?:marked|shown|listed|stated"
    r"|identified|indicated|specified) as (?:being |to be )?(?:assess|measur|test|evidenc)"
    r"|\bbased on\b.{3,60}, and how (?:this|it|they|these) meets?\b"
)
"""What only names criteria of which something else says how they are measured, or how a sift is made."""
_REACHED: Final = late_regex(
    r"(?i)^(?:if|once|when|where|should) (?:(?:you|they|candidates?|applicants?|an? (?:candidate|applicant)) "
    r"(?:(?:are|is|be|were|have been|has been) )*)?(?:short-?listed|successful|selected|invited|called)"
    r"(?:[^,;]{0,30}, |(?: (?:to|for|at) [^,;]{3,24})?(?= (?:you|we|they|there|the panel)\b))"
    r"|,? (?:if|should|once|when|where|provided(?: that)?) (?:(?:you|they|candidates?|applicants?)"
    r"(?: (?:are|is|be|were|have been|has been))* )?(?:short-?listed|invited|selected|called)(?: (?:to|for) .{3,30})?$"
)
"""What only says that there will be such a stage for whoever reaches it."""
_EXCEPT: Final = late_regex(
    r"(?i)\b(?:except(?:ing)?(?: for| that)?|with the exception of|apart from|other than|excluding|but not)\b(?! where)"
)
_UNLESS: Final = late_regex(r"(?i)\bunless(?= (?:they are |it is )?(?:marked|starred|shown with|followed by))")
_BRACKET: Final = late_regex(r"\(([^()]{4,})\)")
_ELLIPTIC: Final = late_regex(r"[:–—]| (?:by|from|at|in|through|via) ")
_DATES: Final = late_regex(r"(?i)\W*(?:\w+ )?(?:interviews?|tests?|presentations?|trials?)\W+(?:on )?\d")
_SPEAKS: Final = late_regex(
    r"(?i)interview|applica|\bforms?\b|test|letter|statement|\bcv|curriculum|sum[ée]|portfolio|exercise|task|trial"
    r"|present"
    r"|audition|assess|certificate|refere|observ|demonstrat|role|case|question|discuss|conversation|chat|visit|lesson"
    r"|essay|simulat|shift|call|check|measur|judg|examin"
)
"""One of these words stands in every sentence that says how something is measured."""
_BARE: Final = late_regex(r"(?i)\W*(?:assessed|measured|evidenced|tested)\b")
_UNTOLD: Final = late_regex(
    r"(?i)\b(?:will|is|are|shall)(?: also)?(?: be)? (?:assessed|tested|measured|examined|judged|checked"
    r"|verified|inspected) (?:by|through|via|on (?:the|your) (?:first )?day|during|with|in|at|before|after)\b"
)
_ON_THE_DAY: Final = late_regex(
    r"(?i)\b(?:will|is|are|shall)(?: also)?(?: be)? (?:assessed|tested|measured|examined|judged|checked) on (?:the"
    r"|your) day(?=[,;.]|$| (?:and|but|while|whereas)\b)"
)
"""What is still not told by what where other criteria are: `Skills are tested on the day, the rest from the form`."""
_STRONG: Final = late_regex(
    r"(?i)\b(?:assess(?:ed|es|ing)?|measur\w+|test(?:ed|ing)?|judg\w+|scor\w+|evaluat\w+|examin\w+|evidenced"
    r"|check(?:ed|s)?"
    r"|verif\w+|explor\w+|prob(?:ed?|ing)|sift\w*|short-?list(?:ed|ing) (?:on|against|from|using|will|is)|identified"
    r"|determined|discuss(?:ed)?|cover(?:ed)?|how (?:far |well )?(?:you|they) (?:meet|satisfy|match|fit|fulfil))\b"
)
_ASKED: Final = late_regex(
    r"(?i)\bhow (?:will|do|shall|are|would) (?:we|you|they|the (?:panel|governors|trustees))(?: going to)?"
    r" ((?:assess|measure|test|judge|choose|select|decide|score|check|shortlist|short-list|evaluate|pick|find out)\b"
    r"[^?.!]{0,60})\?\s+(?=(?:by|from|through|via|at|on|with|in|using)\b)"
)
"""A question that the words behind it answer: `How will we assess these? From your letter.`"""
_WHETHER: Final = late_regex(r"(?i)\b(?:find out|see|tell|decide|know|judge|establish|check) if\b")
_UNKNOWN: Final = 5
_UNREAD: Final = 2
_LONG: Final = 420


@dataclass(frozen=True, slots=True)
class Reading:
    """What a sentence says. `sure`: every word of it was understood; `speaks`: it says something of measuring.

    `maybe`: some of it only says what may be done. `weak`: it speaks of measuring if its neighbours do.
    `names`: the methods named in it, whatever is said of them. `exact`: no word of it is unknown.
    """

    text: str
    clauses: tuple[Clause, ...]
    sure: bool
    speaks: bool
    maybe: bool = False
    weak: bool = False
    names: tuple[str, ...] = ()
    exact: bool = False


def sentences_in(text: str) -> Iterator[str]:
    """The sentences of a paragraph."""
    whole = _ASKED.sub(r"How we \1: ", " ".join(text.split()))
    for part in re.split(r"(?<=[.!?])[)\"”]?\s+(?=[A-Z(*“\"]|\d{1,2}(?:\.\d{1,2}|[a-z])\b)", whole):
        if bare := part.strip(" .:;()"):
            yield bare if part.rstrip()[-1:] != "?" else f"{bare.rstrip('?')}?"


def read(sentence: str, groups: Sequence[str], key: MethodKey, labels: Sequence[str] = ()) -> Reading:
    """What a sentence says of how criteria are measured; `groups` are the names of the document's groups.

    `labels`: the references of its criteria in their order.
    """
    nothing = Reading(sentence, (), sure=False, speaks=False)
    if _ELSEWHERE.search(sentence) or sentence.endswith("?") or those_that_can(sentence):
        return nothing
    if not (8 < len(sentence) < _LONG and _SPEAKS.search(sentence)):
        return nothing
    asks = sounds_like_a_criterion(sentence) or bool(demands_in(sentence))
    sentence = _certain(_unquoted(sentence, groups))
    plain = _plain(sentence)
    tokens = list(tokens_in(plain, groups, key, labels))
    nothing = replace(nothing, names=unique(name for one in tokens for name in one.methods))
    nothing = replace(nothing, exact=not _has(tokens, Kind.OTHER))
    if _untold(plain, tokens):
        return Reading(sentence, (), sure=False, speaks=True)
    if not _could_tell(plain, tokens):
        return nothing
    ordered = respective_clauses(sentence, tokens)
    clauses = ordered or [one for one in clauses_in(tokens) if one.methods or not one.named]
    whole = [one for one in clauses if one.whole]
    implicit = not whole and _IMPLICIT.match(plain) is not None and not _has(tokens, Kind.SCOPE)
    whole = [_of_all_named(plain, clauses)] if implicit else whole
    unknown = sum(one.kind is Kind.OTHER for one in tokens)
    left = (not implicit and _left_over(clauses)) or _untaken(clauses) or _lost(tokens)
    left = left or (not ordered and _unpaired(tokens, clauses))
    marked = _OPEN.search(sentence) or any(mentioned(one[1]) for one in _BRACKET.finditer(sentence))
    sure = not marked and unknown <= _UNREAD and not left and bool(whole)
    told = tuple(one for one in whole if not (one.maybe or one.denied))
    maybe = any(one.maybe for one in clauses)
    about = _STRONG.search(plain) is not None or implicit
    named = all(one.which is Which.NAMED and not kinds_named(one.names[0]) for clause in whole for one in clause.scopes)
    if (named and (not about or maybe or not sure)) or (asks and not sure):
        return replace(nothing, clauses=told, sure=sure and not maybe, weak=bool(whole))
    if unknown > (_UNKNOWN if about else _UNREAD):
        return replace(nothing, weak=bool(whole))
    return replace(nothing, clauses=told, sure=sure and (bool(told) or maybe), speaks=bool(whole), maybe=maybe)


def _unquoted(sentence: str, groups: Sequence[str]) -> str:
    """A sentence whose names of levels and groups stand in no quotation marks: `everything under "Must have"`."""
    known = {letters(one) for one in groups}
    return _QUOTED.sub(
        lambda one: one[1] if letters(one[1]) in known or is_level(one[1]) else one[0],
        sentence,
    )


def _certain(sentence: str) -> str:
    """A sentence without conditions that leave what it says as it is: that somebody is shortlisted, or it is marked."""
    told = _WHETHER.sub("see whether", _REACHED.sub("", bare_sentence(sentence)))
    return _UNLESS.sub("except", _OTHERWISE.sub("", told))


def _plain(sentence: str) -> str:
    """A sentence with one sign for whatever excepts, without what names an interview and means none, or brackets."""
    also = re.sub(r"(?i)\bnot only\b|\bas well as\b", lambda one: "also" if "well" in one[0] else "", sentence)
    return _EXCEPT.sub("¬", _NO_METHOD.sub("selected", _BRACKET.sub(r"\1", also)))


def _has(tokens: Sequence[Token], kind: Kind) -> bool:
    return any(one.kind is kind for one in tokens)


def _untold(plain: str, tokens: Sequence[Token]) -> bool:
    """Whether it says that some criteria are measured, and not by what: `Licences will be checked on the day`."""
    parts = any(one.scope and (is_part(one.scope) or one.scope.which is Which.LEVEL) for one in tokens)
    told = _ON_THE_DAY if _has(tokens, Kind.METHOD) else _UNTOLD
    return parts and told.search(plain) is not None


def _could_tell(plain: str, tokens: Sequence[Token]) -> bool:
    """Whether it names a method and criteria, and says something of them, or parts the two by a colon or dash."""
    if not _has(tokens, Kind.METHOD) or not (_has(tokens, Kind.SCOPE) or _IMPLICIT.match(plain)):
        return False
    if _has(tokens, Kind.VERB):
        return True
    return not _has(tokens, Kind.OTHER) and _ELLIPTIC.search(plain) is not None and not _DATES.match(plain)


def _of_all_named(plain: str, clauses: Sequence[Clause]) -> Clause:
    """The clause of a sentence that names no criteria, and so means those as such, or those close by."""
    which = Which.AGAIN if _BARE.match(plain) else Which.GENERAL
    methods = unique(name for one in clauses for name in one.methods)
    return Clause([Scope(which)], list(methods), maybe=any(one.maybe for one in clauses))


def _left_over(clauses: Sequence[Clause]) -> bool:
    """Whether methods are named that belong to no criteria."""
    return any(one.methods and not one.scopes and not one.denied for one in clauses)


def _unpaired(tokens: Sequence[Token], clauses: Sequence[Clause]) -> bool:
    """Whether it makes an exception of no criteria, or gives several things their own in an order that is not read."""
    excepts = _has(tokens, Kind.EXCEPT) and not any(one.without for one in clauses)
    return excepts or any(one.text.lower() == "respectively" for one in tokens)


def _untaken(clauses: Sequence[Clause]) -> bool:
    """Whether criteria are named that have no methods."""
    return any(_tells(one.scopes) and not (one.methods or one.denied or one.named) for one in clauses)


def _lost(tokens: Sequence[Token]) -> bool:
    return any(_lost_in_list(tokens, at) for at, one in enumerate(tokens) if one.kind is Kind.OTHER)


def _lost_in_list(tokens: Sequence[Token], at: int) -> bool:
    """Whether an unknown word stands in a list of methods, where it may name one."""
    before = [one.kind for one in tokens[:at] if one.kind not in (Kind.FILL, Kind.OTHER)][::-1]
    behind = [one.kind for one in tokens[at + 1 :] if one.kind not in (Kind.FILL, Kind.OTHER)]
    if at and tokens[at - 1].text.lower() in ("by", "through", "via"):
        return True
    listed = before[:2] in ([Kind.JOIN, Kind.METHOD], [Kind.BREAK, Kind.METHOD])
    return listed and (not behind or behind[0] in (Kind.JOIN, Kind.BREAK))


def _tells(scopes: Sequence[Scope]) -> bool:
    return any(one.which not in OF_ALL for one in scopes)

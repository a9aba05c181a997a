"""Sentences that say where the evidence for a section is taken from: `Evidence will be sought from your references`.

So do those that lead up to a list and ask for it in a paper: `On your application form describe when you have:`
"""

import re
from collections.abc import Sequence
from typing import Final

from shortlister.importing.criteria.methods.methods import MethodKey, mentioned
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.late_regexes import late_regex

_THESE: Final = (
    r"(?:all of )?(?:these(?: (?:skills|qualities|points|things|abilities))?|this (?:section|part|heading|list|group)"
    r"|the(?:se)? (?:points|criteria|items|requirements) (?:below|in this section))"
)
_OF_THESE: Final = rf"(?:of|for|on|about) {_THESE}"
_SOUGHT: Final = r"(?:will be|is|shall be) (?:sought|taken|gathered|drawn|obtained|collected|looked for|found)"
_SEEK: Final = r"(?:look for|seek|take|gather|draw|obtain|collect|find)"
_PANEL: Final = (
    r"(?:we|the (?:panel|committee|governors|trustees|board))(?:[’']ll| will| shall)?(?: mainly| also| first| then)?"
)
_FROM: Final = r"(?P<from>(?:from|in|at|through|by|via|during) [^.;:]{2,100})"
_SEEN: Final = (
    late_regex(
        rf"(?i){_PANEL} (?:see|watch(?: for| out for)?|observe|hear(?: about)?|talk about) (?:{_THESE}|this) {_FROM}"
    ),
    late_regex(rf"(?i)you(?:[’']ll| will| should) (?:show|demonstrate)(?: us)? (?:{_THESE}|this) {_FROM}"),
    late_regex(rf"(?i)(?:{_THESE}|this)(?: will| shall)? (?:come|comes|crop|crops) up {_FROM}"),
)
"""What says where these are seen, which may be held for nothing else: `in the session you run with young people`."""
_EVENT: Final = late_regex(
    r"(?i)(?:[\w’'-]+ ){0,3}?(?:session|lesson|workshop|rehearsal|class|shift|tour|walk|activity|visit|meal|performance"
    r"|demonstration)(?: (?:with|for|of|on|at|in) [\w’' -]{2,40})?"
)
_FORMS: Final = (
    late_regex(rf"(?i){_PANEL} (?:take|get|gather|draw|obtain|collect|find|read) {_THESE} {_FROM}"),
    *_SEEN,
    late_regex(
        rf"(?i){_THESE} (?:will be|is|are|shall be) (?:taken|gathered|drawn|obtained|collected|read|found) {_FROM}"
    ),
    late_regex(rf"(?i)(?:the )?evidence {_OF_THESE} {_SOUGHT} {_FROM}"),
    late_regex(rf"(?i){_PANEL} {_SEEK} (?:the )?evidence {_OF_THESE} {_FROM}"),
)
_HERE: Final = (
    late_regex(rf"(?i)(?:the )?evidence {_SOUGHT} {_FROM}"),
    late_regex(rf"(?i){_PANEL} {_SEEK} (?:the )?evidence {_FROM}"),
)
"""What says of nothing in particular that it is sought: of a section, where it stands right below its heading."""

_DOES: Final = (
    r"(?:look at|read|go by|check|see|inspect|take up|use|rely on|(?:ask|need|want)(?: you)? (?:for|to see)"
    r"|(?:talk|speak|write) to|contact|ring|telephone|phone)"
)
_CLAUSE: Final = late_regex(
    rf"(?i)(?:(?:also|then|first|mainly) )*{_DOES} (?P<what>(?!how\b|what\b|whether\b|that\b|these\b|this\b|it\b)"
    r"[\w’' -]{2,50}?)(?:,? (?:about|for|on) (?:it|them|these|this))?"
)
_BEGINS: Final = late_regex(rf"(?i){_PANEL} (?=(?:(?:also|then|first|mainly) )*{_DOES} )")
_AND: Final = late_regex(
    rf"(?i),?\s+and (?:then )?(?:we (?:will |shall )?)?(?=(?:also )?{_DOES} )|,\s+(?:then )?(?={_DOES} )"
)
"""What the panel does with papers and people, one clause each: `We will look at your form and ask for certificates`."""
_YOURS: Final = late_regex(
    r"(?i)(?<=\w) (?:that |which )?(?:you|candidates|applicants)(?:[’']ll| will| are asked to)?"
    r" (?:run|lead|give|teach|take|hold|do|deliver|plan|make|write|present|prepare|carry out)\b"
)
"""What people do there: `the session you run with young people` is a session with young people."""

_IN: Final = (
    r"(?P<in>(?:in|on|within|through|using|via|as part of) (?:your|the|this) [\w’' -]{2,40}?"
    r"(?:forms?|applications?|statements?|letters?|cvs?|portfolios?))"
)
_ASK: Final = (
    r"(?:(?:please|also|you (?:should|must|need to|will need to|are asked to)|we (?:ask|would like) you to"
    r"|(?:candidates|applicants) (?:should|must))[\s,]*)*"
    r"(?:describe|tell us|explain|show|demonstrate|outline|say|write about|give (?:us )?(?:an? )?(?:\w+ )?"
    r"(?:examples?|evidence|details)|provide (?:us with )?(?:an? )?(?:\w+ )?(?:examples?|evidence|details))\b"
)
_OF_WHAT: Final = (
    r"(?=[^.;]*\b(?:experiences?|examples?|evidence|skills|abilit(?:y|ies)|times|occasions?|situations?|how you"
    r"|when you|where you|that you (?:have|can|are))\b)"
)
_LEADS: Final = (
    late_regex(rf"(?i){_OF_WHAT}{_IN},? {_ASK}[^.;]{{0,160}}"),
    late_regex(rf"(?i){_OF_WHAT}(?={_ASK})[^.;]{{5,120}}? {_IN}\b[^.;]{{0,120}}"),
)


def evidence_led(sentence: str) -> str:
    """A sentence that leads up to what a paper is to show, as one of what is assessed; nothing for any other."""
    bare = " ".join(sentence.split()).strip(" .;:")
    found = next((told for form in _LEADS if (told := form.fullmatch(bare))), None)
    return f"The following will be assessed by {found['in'].split(' ', 1)[1]}" if found else ""


def evidence_taken(sentence: str) -> str:
    """Such a sentence of `these` or `this section` as one of what is assessed: `These will be assessed from …`."""
    return _as_assessed(sentence, _FORMS)


def evidence_here(sentence: str) -> str:
    """Such a sentence that points at nothing as one of what is assessed; nothing for any other."""
    return _as_assessed(sentence, _HERE) or _done_with(sentence)


def seen_in(sentence: str) -> tuple[str, ...]:
    """The methods of a sentence that says where these are seen, an event among them by its own words."""
    if not (told := _as_assessed(sentence, _SEEN)):
        return ()
    found = told_methods(told.partition(" assessed ")[2], MethodKey())
    named = all(mentioned(one) or _EVENT.fullmatch(one) for one in found.methods)
    return found.methods if named and not found.unread else ()


def _done_with(sentence: str) -> str:
    """What the panel does with papers and people as one sentence of what is assessed, where each is a known method."""
    bare = " ".join(sentence.split()).strip(" .;")
    begins = _BEGINS.match(bare)
    clauses = [_CLAUSE.fullmatch(one.strip()) for one in _AND.split(bare[begins.end() :])] if begins else []
    named = [one["what"] for one in clauses if one]
    if not named or len(named) < len(clauses) or not all(map(_is_known, named)):
        return ""
    return f"These will be assessed by {' and '.join(named)}"


def _is_known(words: str) -> bool:
    """Whether a few words are methods and nothing else: `your application and certificates`."""
    told = told_methods(words, MethodKey())
    return bool(told.methods) and told.known and not told.unread


def _as_assessed(sentence: str, forms: Sequence[re.Pattern[str]]) -> str:
    bare = " ".join(sentence.split()).strip(" .;")
    found = next((told for form in forms if (told := form.fullmatch(bare))), None)
    return f"These will be assessed {_YOURS.sub('', found['from'])}" if found else ""

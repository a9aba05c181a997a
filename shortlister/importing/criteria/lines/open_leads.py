"""Lead-ins in plain speech that the lines below complete: `We want someone who`, `You'd be`, `Are you …`, `You`.

What completes them says whether they ask for a person or tell the work: `are cheerful` or `take bookings`.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from shortlister.importing.criteria.methods.procedure import speaks_of_procedure
from shortlister.importing.criteria.words.post_names import ends_with_a_doer
from shortlister.importing.late_regexes import late_regex


class Form(StrEnum):
    """What a lead-in must be completed by; the last two ask nothing by themselves, so what completes them must."""

    BE = "be"
    HAVE = "have"
    WHO = "who"
    VERB = "verb"
    MODAL = "modal"


class Reading(StrEnum):
    """What the completed lines are: of the person, of the person and perhaps of the work, of something else."""

    ASKS = "asks"
    UNSURE = "unsure"
    OTHER = "other"


SURE: Final = frozenset((Form.BE, Form.WHO))
"""The forms that ask for a person wherever they stand."""
_PERSON: Final = (
    r"(?:person|people|candidates?|applicants?|post[- ]?holder|appointee|individual|recruit|colleague|one|somebody"
    r"|someone|anyone|anybody|man or woman|woman or man|pair of hands|member of (?:staff|the team))"
)
_FOR: Final = r"(?: (?:for|to join|to fill|in) (?:us|this|the|our|it)(?: [\w’'-]+){0,3})?"
_WE: Final = r"(?:we|i|they)(?:[’'](?:re|m|ve|d|ll)| are| am| have| would| do| will)?(?: [a-z]+ly| all| also| just)*"
_WANT: Final = (
    r"(?:want(?:ing|s)?|needs?|needing|seeks?|seeking|look(?:ing|s)? for|after|like|love|hop(?:e|ing) for|hope to find"
    r"|search(?:ing)? for|in search of|in need of|require[sd]?|have in mind|appoint|choose|pick|take on)"
)
_WORD: Final = r"(?:(?!(?:who|that|with|will|would|should|must|shall|needs?|is|are|to|for|has|have|be)\b)[\w’'-]+)"
"""A word of a name."""
_ONE: Final = (
    rf"(?:someone|somebody|anyone|anybody|people|candidates|applicants"
    rf"|(?:an?|the|one|our|another) (?:{_WORD},? ){{0,4}}?{_WORD})"
    rf"(?: (?!(?:to|who|that|with|in|for|as)\b)[a-z]+(?: and [a-z]+)?)?{_FOR}"
)
_FIND: Final = rf"(?:{_WANT}(?: to (?:find|meet|hire|appoint|hear from))?|wanted\W*)"
_SOUGHT: Final = rf"{_ONE} (?:is|are)(?: being)? (?:sought|wanted|needed|required|looked for)"
_WANTED: Final = rf"(?:{_SOUGHT}|(?:(?:so|now|then|and),? )?(?:[\w’'&,-]+ ){{0,6}}?{_FIND} {_ONE})"
_HE: Final = (
    rf"(?:you|they|(?:s?he|he or she|she or he|s/he)|whoever(?: [\w’']+){{1,4}}|someone|somebody"
    rf"|(?:the|our|an?) (?:{_WORD} ){{0,4}}?{_WORD}(?: (?:that |whom? )?{_WE} {_WANT}| (?:appointed|chosen|wanted))?"
    rf"){_FOR}"
)
_WILL: Final = (
    r"(?:[’'](?:ll|d)| will| would| should| must| shall| needs? to| ought to| ha(?:ve|s)(?: got)? to)"
    r"(?: also| need to| all| both| really| ideally| have to)*"
)
_MUST: Final = r"(?:needs?|must|should|ought|have|has|have got|required|expected)(?: to)?"
_FORMS: Final = {
    Form.BE: late_regex(
        rf"(?:(?:if )?{_HE}(?:{_WILL} be|[’'](?:re|s)| are| is)|{_MUST} be|are you|{_WANTED}"
        rf"(?: (?:who|that)(?:[’'](?:s|ll be)| is| are| will be| can be| would be| should be| must be)| to be)?)",
        re.IGNORECASE,
    ),
    Form.HAVE: late_regex(
        rf"(?:{_HE}{_WILL} (?:have|hold|bring|possess|need)|{_MUST} have|have you(?: got)?|do you have"
        rf"|(?:{_WANTED}|(?:are|could) you {_ONE}) (?:with|having|(?:who|that)(?: has| have|[’']s got"
        r"|(?: can| will| could)(?: also)? (?:have|offer|bring|show|demonstrate|provide))))",
        re.IGNORECASE,
    ),
    Form.WHO: late_regex(
        rf"(?:(?:{_WANTED}|(?:are|could|might|would) you(?: be)? {_ONE}|is (?:this|that|it) {_ONE}|someone|somebody"
        rf"|a person|the person|the one|people)"
        r" (?:who|that)(?: (?:can|is able to|will be able to))?"
        rf"|{_HE}{_WILL} be able to|can you|are you able to)",
        re.IGNORECASE,
    ),
    Form.VERB: late_regex(rf"(?:if |do )?{_HE}", re.IGNORECASE),
    Form.MODAL: late_regex(
        rf"(?:{_HE}{_WILL}(?: to)?|{_MUST}|{_WANTED} (?:who|that) (?:will|should|must)|{_WE} {_WANT} (?:you|them) to)",
        re.IGNORECASE,
    ),
}
_NAMED: Final = late_regex(
    rf"(?:.*\b{_FIND} |(?:are|could|might|would|is) (?:you|this|that|it)(?: be)? )?(?:an?|the|one|our|another)"
    rf" (?P<whom>.+?)(?:{_FOR})?(?:{_WILL}(?: .*)?|[’']s\b.*| (?:is|are|who|that|with|{_WE} {_WANT})\b.*)?",
    re.IGNORECASE,
)
_WHOM: Final = late_regex(rf"(?:[\w’'-]+ )*?{_PERSON}(?: [a-z]+)?", re.IGNORECASE)
_NOT: Final = late_regex(r"\b(?:not|never|no|nor)\b|n[’']t\b", re.IGNORECASE)
_ENDS: Final = late_regex(r"\s*(?:…|\.{2,}|[:–—?-])+\s*$")
_BULLET: Final = late_regex(r"^\W+")
_SELF: Final = late_regex(
    r"^(?:will |can |do |does |don[’']t |doesn[’']t |also |always |really |already |must |should |would |to )*"
    r"(?:(?:not )?be(?!ing)|not (?:mind|have)|is|are|isn[’']t|aren[’']t|can(?:not|[’']t)?|could|ha(?:ve|s|d)|knows?"
    r"|understands?|holds?|owns?|loves?|likes?|enjoys?|cares?|speaks?|reads? (?:music|and write)|believes?|minds?"
    r"|gets? on|feels?|thinks?|lives?|possess(?:es)?|won[’']t|doesn[’']t|don[’']t|wants?|am|thrives?|remembers?|never"
    r"|takes? (?:pride|care|criticism|direction|instructions?)|stays? calm|shows?|turns? up|pays? attention|shares?"
    r"|keeps? (?:calm|cool|your|their|a (?:cool|clear))|works? (?:well|hard|happily|best)|listens?"
    r"|learns? (?:fast|quickly)|qualif(?:y|ied)|trained|worked|used to)\b",
    re.IGNORECASE,
)
"""What somebody is, has or can do, and not what is done all day."""
_DOING: Final = late_regex(
    r"^(?:(?:will|also|to|do) )*(?:be )?(?!(?:willing|hard-?working|caring|outgoing|understanding|welcoming|loving"
    r"|engaging|living|looking to|enterprising|charming|driving licen[cs]e|during|training|teaching|nursing|catering"
    r"|daring|reading and|unassuming|easygoing|going on|outstanding|amazing|inspiring|encouraging|forgiving)\b)"
    r"[a-z]+(?<!th)ing (?!skills|experience|licen[cs]e|ticket|certificate|qualification|to\b)",
    re.IGNORECASE,
)
_WORK: Final = late_regex(
    r"^(?:(?:will|also|to|do) )*(?:be )?(?:responsible for|in charge of|part of|joining|based (?:in|at)|paid|given"
    r"|rewarded|offered|provided with|involved in|the (?:first|main) (?:point|face|voice)|our (?:eyes|face)|asked to"
    r"|expected to|required to|covered|entitled|reporting|report to|one of (?:a|our) team|on (?:call|the rota|duty))",
    re.IGNORECASE,
)
_GIVEN: Final = late_regex(
    r"^(?!.*\b(?:experience|knowledge|understanding|abilit\w+|able|skills?|knows?|used to|familiar|trained|qualified"
    r"|worked|run)\b).*(?:[£€$%]|\b(?:pensions?|holidays?|annual leave|days(?:[’'])? (?:leave|off)|sick pay"
    r"|pay(?: rise)?|wages?|per (?:hour|annum)|an hour|uniform|discounts?|tips|perks?"
    r"|(?:chance|opportunit(?:y|ies)) to|access to"
    r"|(?:free|staff|on-?site) parking|support(?:ive)? (?:from|team|manager)|full training"
    r"|training (?:given|provided|budget)|(?:staff|free) (?:meals?|room|lunch\w*|food|drinks?|coffee|tickets?)"
    r"|company (?:van|car|phone)|responsibility for|your own (?:desk|office|key|room|section)|a team of|a warm welcome"
    r"|flexible hours)\b)",
    re.IGNORECASE,
)
"""What the employer gives, unless it is what somebody has to know: `experience of wages`."""
_OFFERS: Final = late_regex(
    r"(?:in (?:return|exchange),? ?)?(?:(?:you|we)(?:[’'](?:ll|d)| will| would| can)?(?: also)? (?:get|receive|earn"
    r"|offer|provide|pay|give(?: you)?|can offer(?: you)?)|what (?:you|we)(?:[’']ll| will| can)? (?:get|offer)"
    r"|in (?:return|exchange)|what[’']s in it for you|(?:the )?(?:perks|package|deal|pay))\b.{0,40}$",
    re.IGNORECASE,
)
_SENT: Final = late_regex(
    r"\b(?:your|an?) (?:cv|covering letter|letter|application(?: form)?|passport|photo(?:graph)?s?)\b|\breferences?\b"
    r"|\breferees?\b|\bappl(?:y|ying|ication)\b|@",
    re.IGNORECASE,
)
_LONGEST: Final = 90
_WORDS: Final = 14
_FEWEST: Final = 2
_THIRD: Final = 3


def open_lead(text: str, title: str = "") -> Form | None:
    """What a short line asks the list below it to complete it by; None where it is whole, or no such lead-in.

    `title`: what the document says of the post before, so that `Our new alto` is somebody.
    """
    bare = _bare(text)
    return None if not bare or _is_of_nobody(bare, title) else _form(bare)


def leads_to_nobody(text: str) -> bool:
    """Whether a line leads on as these do, but speaks of a thing or of whom nobody wants: `Our new barn`."""
    bare = _bare(text)
    return bool(bare) and _is_of_nobody(bare, "") and (_form(bare) or _form(_NOT.sub("", bare))) is not None


def _bare(text: str) -> str:
    """A short line without the signs at its end; nothing of a whole sentence."""
    bare = " ".join(text.split())
    if len(bare) > _LONGEST or (bare.endswith((".", "!", ";", ",")) and not bare.endswith("..")):
        return ""
    bare = _ENDS.sub("", bare).strip()
    return bare if bare[:1].isalpha() and len(bare.split()) <= _WORDS else ""


def _form(bare: str) -> Form | None:
    return next((form for form, pattern in _FORMS.items() if pattern.fullmatch(bare)), None)


def _is_of_nobody(bare: str, title: str) -> bool:
    named = _NAMED.fullmatch(bare)
    return bool(_NOT.search(bare)) or (named is not None and not _is_somebody(named["whom"], title))


def _is_somebody(whom: str, title: str) -> bool:
    """Whether `the new …` is a person, and not `the new menu`."""
    named = whom.split()[-1].casefold() in title.casefold().split()
    return named or bool(_WHOM.fullmatch(whom)) or ends_with_a_doer(whom)


def offers(text: str) -> bool:
    """Whether a line leads to what the employer gives: `You'll get`, `In return`, `We offer`."""
    return bool(_OFFERS.match(text.strip()))


def reading_of(form: Form, lines: Sequence[str]) -> Reading:
    """What the lines that complete a lead-in are."""
    if len(lines) < _FEWEST:
        return Reading.OTHER
    others = sum(1 for line in lines if _is_of_work(form, line))
    if form in (Form.VERB, Form.MODAL):
        asked = sum(1 for line in lines if not _is_of_work(form, line) and _SELF.match(_BULLET.sub("", line)))
        if asked * 2 < len(lines) or others * 2 >= len(lines):
            return Reading.OTHER
        unsure = len(lines) - asked
        return Reading.UNSURE if unsure * _THIRD > len(lines) or (unsure and form is Form.MODAL) else Reading.ASKS
    if others * 2 >= len(lines):
        return Reading.OTHER
    return Reading.UNSURE if others else Reading.ASKS


def tells_of_person(line: str) -> bool:
    """Whether a line says what somebody is, has or can do, and not what is done all day."""
    return bool(_SELF.match(_BULLET.sub("", line.strip())))


def _is_of_work(form: Form, line: str) -> bool:
    """Whether a line tells the work, or what is given for it."""
    bare = _BULLET.sub("", line.strip())
    if form is Form.WHO:
        return bool(re.match(r"(?i)will (?!be\b|have\b|not\b)", bare) or _GIVEN.search(bare))
    work = (
        _WORK.match(bare)
        or (form is not Form.HAVE and _DOING.match(bare))
        or (form is Form.BE and re.match(r"(?i)to (?!be\b|have\b)", bare))
    )
    return bool(work or _is_procedure(bare) or ((not _SELF.match(bare) or form is Form.MODAL) and _GIVEN.search(bare)))


def leads_elsewhere(text: str, lines: Sequence[str]) -> bool:
    """Whether a line leads to a list of the work, of what the employer gives, or of what is to be sent."""
    form = open_lead(text)
    return bool(lines) and (offers(text) or (form is not None and reading_of(form, lines) is Reading.OTHER))


def completes(form: Form, line: str) -> bool:
    """Whether a plain line may be one of those that complete a lead-in."""
    bare = line.strip()
    if len(bare.split()) > _WORDS or bare.endswith((".", ":", "!")) or not bare[:1].isalnum() or _is_procedure(bare):
        return False
    return form in (Form.BE, Form.HAVE) or bool(_SELF.match(bare)) or bare[:1].islower()


def is_given(lines: Sequence[str]) -> bool:
    """Whether most lines of a list name what the employer gives, or what is to be sent."""
    told = sum(1 for line in lines if _GIVEN.search(line) or _is_procedure(line))
    return bool(lines) and told * 2 >= len(lines)


def _is_procedure(line: str) -> bool:
    return speaks_of_procedure(line) or bool(_SENT.search(line))

"""Sentences about how the selection goes, and headings of notes for applicants: they ask for nothing in a person."""

import re
from typing import Final

from shortlister.importing.criteria.methods.methods import mentioned
from shortlister.importing.late_regexes import late_regex

_THINGS: Final = r"(?:criteri(?:a|on)|requirements|competenc(?:y|ies)|attributes|behaviours|qualities)"
_ALL_THINGS: Final = (
    r"(?:(?:the|these|those|each|all|our|every|any|following|both) (?:(?:of|the|following|above|listed|essential"
    r"|desirable"
    r"|minimum|selection|and|or|necessary|required|person|job|shortlisting) )*"
    r"(?:criteri(?:a|on)|requirements(?! (?:of|for|under|to)\b)|competencies|specification)\b)"
)
_PEOPLE: Final = r"(?:you|we|they|(?:job )?applicants?|candidates?|those)"
_AIDS: Final = r"(?:will|may|might|must|should|shall|can|could|need(?:s|ed)?|are|is|reserves?|would|do|does)"
_DONE: Final = (
    r"(?:measured|assessed|tested|explored|evaluated|examined|verified|checked|considered|applied|used|scored|weighted"
    r"|judged|ranked|rated|graded|identified|demonstrated|listed"
    r"|set out|shown|given|marked|those (?:that|which|without|we|the)|criteria"
    r"|enhanced"
    r"|looked|sifted|shortlisted|addressed|evidenced|met|satisfied|essential|desirable)"
)
_SENTENCES: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        # The criteria, and what is done with them.
        rf"^(?:(?:some|all|any|each|both|most|only|not)(?: or (?:all|some|any))?(?: of)? )*"
        rf"(?:(?:the|these|those|this|our|such|following|above|additional|further|same) )*"
        rf"(?:(?:essential|desirable|selection|shortlisting|key|job|person specification|eligibility|listed"
        rf"|core|and|or|and/or|&) )*{_THINGS}\b(?: (?:above|below|in|listed|marked|numbered|set|under|with"
        rf"|[A-Z]?\d+)\b[^.]{{0,40}}?)?"
        rf" {_AIDS}\b(?: \w+){{0,3}}? {_DONE}\b",
        r"^(?:everything|all(?: of)?(?: (?:the|those))?(?: (?:things|points|criteria|items|requirements))?|the"
        r" (?:things|points|criteria|items|requirements)) (?:(?:listed|set out|named|shown|you see) )?"
        r"(?:under|in|below|above|beneath)\b[^.]*?"
        r" (?:are|is) (?:all |considered )?(?:essential|desirable)\b",
        r"^(?:those|items?|ones|numbers?|points?) (?:\w+ )?[^.]{1,30}? (?:are|is) (?:all )?(?:essential|desirable)\b",
        rf"^(?:these|those|they|the following) (?:are|is) (?:the )?(?:additional |further |minimum )?{_THINGS}\b",
        # How people show that they meet them.
        rf"^(?:please |in your \w+,? |on your \w+,? |it is (?:important|essential|vital)\b[^.]{{0,30}}|therefore,? )?"
        rf"{_PEOPLE}\b[^.]*?\b(?:meet|satisfy|fulfil|address|match|answer)s?\b[^.]*?\b{_ALL_THINGS}",
        rf"^{_PEOPLE}\b[^.]*\bhow\b[^.]*\b(?:meets?|satisf(?:y|ies)|fulfils?)\b",
        rf"^(?:therefore,? )?(?:please|{_PEOPLE} {_AIDS})(?: \w+)? make (?:it )?(?:clear|plain|explicit)"
        r" (?:on|in|within) (?:your|the|their) (?:\w+ ){0,2}?(?:applications?|forms?|statements?|letters?|cv)\b",
        rf"^(?:all )?{_PEOPLE} {_AIDS}(?: \w+){{0,2}}? (?:complete|submit|return|state|indicate|outline|enclose"
        rf"|attach|upload|sign"
        r"|note|be (?:invited|notified|shortlisted|short-listed|assessed|considered|contacted"
        r"|asked|required to (?:produce|provide|bring|attend|complete|submit|undergo|sign)))\b[^.]*"
        r"\b(?:appl\w+|forms?|interview\w*|criteri\w+|certificates?|proof|statement|cv|references?|panel|closing|offer"
        r"|specification|documents?|letter|disclosure|checks?|shortlist\w*|process)\b",
        r"^(?:in |on |use )?your (?:\w+ ){0,2}?(?:application|statement|form|letter|cv|answers?|examples?"
        r"|evidence)\b[^.]*"
        r"\b(?:how|criteri\w+|requirements|should|must|will|please)\b",
        r"^[^.,;:]{3,60} should (?:not )?apply (?:for|to|through|via|under)\b[^.]*\b(?:instead|post|vacancy|scheme)\b",
        # What happens under a condition of the procedure.
        r"^(?:where|when|if|should|in the event|subject to|depending on"
        r"|in order to)\b(?! \w+ing\b)[^.]*\b(?:applicants?|applications?"
        r"|candidates?|panel|short-?list\w*|appointed|offered (?:the|this|a) (?:post|job|role|position)|interview\w*"
        r"|criteri\w+)\b",
        # What is asked for as proof, and when.
        r"^(?:original|copies of|proof of|documentary evidence|evidence of (?:your |these |all )?(?:qualifications?"
        r"|identity"
        r"|eligibility|right to work)|(?:two |written |satisfactory )*references|certificates)\b[^.]*\b(?:will|must|may"
        r"|should) (?:also )?be (?:required|requested|sought|provided|produced|checked|verified|taken|asked|brought"
        r"|seen)\b",
        # When what is asked for must be held.
        r"^(?:(?:all|these|any|the|such) )?(?:qualifications?|certificates?|licences?|registrations?|experience)"
        r"(?: and (?:qualifications?|experience))? (?:must|should|needs? to) (?:already )?(?:be|have been)"
        r" (?:held|obtained|gained|completed|achieved|current|in place)\b[^.]*\b(?:closing date|date of (?:application"
        r"|(?:taking up )?(?:the |an? )?(?:appointment|post|duty|employment))|(?:before|prior to|on|upon) (?:taking up"
        r"|starting)|time of (?:application|appointment)|on appointment|by the (?:start|date))\b",
        # The panel, the stages and the marks.
        r"^(?:the|our) (?:\w+ ){0,3}?(?:stages?|method|panel|board|committee|process|weighting|scores?|marks?"
        r"|employer)\b"
        r"[^.]*\b(?:criteri\w+|short-?list\w*|assess\w*|measur\w*|applica\w+|candidates?|interview\w*)\b",
        r"^[\w’' -]{2,50}? reserves? the right\b",
        r"^(?:we|the (?:[\w’'-]+ ){0,4}?(?:council|trust|board|panel|school|college|university|company|service"
        r"|authority"
        r"|organisation|agency|department|force|charity|governors|association|academy|managers?)) (?:may|will)\b[^.]*\b"
        r"(?:criteri\w+|short-?list\w*|candidates?|applica\w+|interview\w*)\b",
        r"^(?:short-?listing|sifting|interviews?|selection|assessment|scoring|weighting)\b (?:will|may|is"
        r"|are)\b(?: be| also"
        r"| then| normally| only| all)* (?:based|held|carried|made|done|by|on|against|at|take|conducted|in|used"
        r"|scheduled"
        r"|undertaken)\b",
        r"^(?:failure to|please (?!note)|canvassing|late applications?|only (?:those|applicants?|candidates?"
        r"|information|applications?)"
        r"|no (?:candidate|applicant|assumptions?)|assumptions?|(?:applicants?|candidates?|those) who)\b",
        # What a stage of the selection is like.
        r"^(?:this|these|the) (?:[\w-]+ ){0,3}(?:tests?|exercises?|assessments?|stages?|rounds?|tasks?|(?:assessment"
        r"|selection|interview) days?) (?:(?:will|is|are|may|also|both|each|all|be) ){0,3}(?:assess|measur|test|consist"
        r"|involv|compris|last|take|requir|examin|designed|held|carried)\w*\b",
        r"^this (?:consists of|takes place|lasts|comprises|is made up of)\b[^.]*\b(?:stages?|parts?|tests?|exercises?"
        r"|interviews?|minutes|hours?)\b",
        r"^(?:what|how|when|where)\b[^.?]*\b(?:selection|recruitment|application|assessment) (?:process|procedure"
        r"|stages?|day|cent(?:re|er))\b[^.?]*\?$",
        # What is told to those who apply, and under what conditions somebody is appointed.
        rf"^(?:all |please note:? )*{_PEOPLE} (?:are|is) (?:also |kindly |hereby )*(?:reminded|advised|asked|invited"
        r"|encouraged|requested|informed|urged|recommended|welcome to)\b",
        # What is offered to those who are there.
        r"^(?:all |our |new )+(?:(?:board |committee |staff )?members|staff|employees|colleagues|trustees|governors"
        r"|volunteers) (?:are|is) (?:also |actively |strongly )*(?:encouraged|invited|offered|entitled|welcome)\b",
        r"^(?:any |the |this |all |an )*(?:offers?|appointments?|employment)(?: to (?:the|this) \w+| of \w+)? (?:is|are"
        r"|will be) (?:\w+ )?(?:subject to|conditional|dependent)\b",
        r"^(?:probation(?:ary)?(?: period)?|superannuation|tenure)\s*[:–—-]\s|^canvass\w*\b.*\bdisqualif",
        r"^an? (?:[\"“‘']?[x✓✔*√•][\"”’']?|tick|cross|star|asterisk) (?:shows?|indicates?|means|marks?|denotes?|is)\b",
    )
)
_LONGEST: Final = 120
"""The words of a paragraph that is looked at."""
_GOES_ON: Final = late_regex(
    r"^(?:if|this|these|it|they|otherwise|failure|please|in this|you may not|unless"
    r"|(?:in order to [^,.]{3,60},? )?you will be (?:asked|required|given|invited|told) to)\b",
    re.IGNORECASE,
)
_ASKS: Final = late_regex(
    r"\b(?:must|should|shall|need to) (?:also )?(?:have|hold|possess|be (?:able|qualified|registered|willing"
    r"|eligible))\b"
    r"|\b(?:experience|knowledge|understanding) (?:of|in|with)\b|\babilit(?:y|ies) to\b",
    re.IGNORECASE,
)
_INDICATORS: Final = late_regex(
    r"(?:(?:positive|behavioural|key|effective|performance|the) )*indicators?(?: (?:include|of this|are))?\W*",
    re.IGNORECASE,
)
_NOTES: Final = late_regex(
    r"^(?:\W*)(?:(?:important|general|guidance|guide|explanatory|additional) )*(?:notes?|guidance|instructions?"
    r"|information"
    r"|advice)\s*(?:for|to) (?:\w+ ){0,2}?(?:applicants?|candidates?)\b.{0,30}$"
    r"|^(?:important|please note|warning|caution|n\.?b\.?)\s*[:–—-](?!.*\b(?:skills?|experience|knowledge|qualif\w+"
    r"|abilit\w+|qualit\w+|criteri\w+|requirements?|attributes|training|education|essential|desirable|competenc\w+"
    r")\b).{3,60}$|^disclaimers?\W*$"
    r"|^(?:important|please|explanatory|guidance) (?:notes?|information|read)\W*$|^(?:how to|when) complet(?:e|ing) "
    r"(?:the|your) (?:application|form)\b.{0,30}$"
    r"|^(?:the |our )?(?:how (?:to|we|you) (?:score|mark|rate)|(?:scoring|marking|rating|scores?|marks?)"
    r"(?: (?:guide|guidance|guidelines|scale|scheme|system|key|definitions?|range|explained|notes?))+)"
    r"(?: (?:for|to) (?:the )?panel(?: members)?)?\W*$",
    re.IGNORECASE,
)


def speaks_of_procedure(text: str) -> bool:
    """Whether a text is made of nothing but sentences about how people apply and how they are chosen."""
    bare = text.strip()
    if not 3 < len(bare.split()) < _LONGEST or bare.endswith(":"):
        return False
    sentences = re.split(r"(?<=[.!?;])\s+", bare)
    return _is_procedure(sentences[0]) and all(_is_procedure(one) or _GOES_ON.match(one) for one in sentences[1:])


def heads_indicators(text: str) -> bool:
    """Whether a heading only says that the list below explains the one above: `Behavioural indicators`."""
    return bool(_INDICATORS.fullmatch(text.strip()))


def says_how_tested(text: str) -> bool:
    """Whether such a sentence names a method, so that somebody should look at it where nothing read it."""
    return bool(re.search(r"(?i)\b(?:assess|measur|test|examin|evaluat)\w*\b", text) and mentioned(text))


def _is_procedure(sentence: str) -> bool:
    return not _ASKS.search(sentence) and any(pattern.match(sentence) for pattern in _SENTENCES)


def heads_notes(text: str) -> bool:
    """Whether a heading stands over notes for those who apply: `Notes to applicants`."""
    return len(text) < 80 and bool(_NOTES.match(text.strip(" :")))

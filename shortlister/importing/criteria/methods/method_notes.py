"""Notes of methods: what a label, a bracket or a line such as `All measured by application form` says of them."""

import re
from typing import Final

from shortlister.importing.criteria.methods.follows import follows
from shortlister.importing.criteria.methods.method_cells import methods_by_their_label
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, methods_in
from shortlister.importing.criteria.methods.said_in_brackets import said_in_bracket
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.words.those_that_can import those_that_are
from shortlister.importing.late_regexes import late_regex

_METHOD_NOTE: Final = late_regex(
    r"^\(?\*?(?:nb:? )?(?:all |candidates |applicants |you |these |the (?:above|following)(?: criteria)? |each "
    r"|both |criteri(?:a|on) |requirements? |attributes? |essential |desirable |and |the |this section "
    r")*(?:of (?:these|the above|them) )?(?:criteri(?:a|on) |will be |to be |are |is |be )*"
    r"(?:measured|assessed|identified|tested|judged|evidenced|demonstrated|examined|evaluated"
    r"|verified)\b.{0,40}?\b(?:by|via|through|at|from|in|on|using|during)\b(.{2,140}?)\)?[.:]?$",
    re.IGNORECASE,
)
_HAD: Final = late_regex(
    r"(?:measured|assessed|identified|tested|judged|evidenced|demonstrated|examined|evaluated|verified) "
    r"(?!(?:by|via|through|at|from|in|on|using|during|only|also|first|then|further|both|either|again|and|or"
    r"|as|against|for|with|throughout|within|before|after|when|where|here|below|above|to|together|alone|under"
    r"|(?!early|family|daily|weekly|monthly|friendly)\w+ly)\b)[\w’'-]+",
    re.IGNORECASE,
)
"""What somebody has shown, not what is done with criteria: `Demonstrated skill in presentations`."""
_SIFT_NOTE: Final = late_regex(
    r"^(?:candidates |applicants |you |we |applications )?(?:will |shall "
    r"|are )?(?:all )?(?:be )?(?:short-?list(?:ed)?|sift(?:ed)?"
    r"|judged?|scored?|select(?:ed)? for interview)\b(?: (?:you|candidates|applicants))? (?:against|on"
    r"|by reference to) "
    r"(?:all (?:of )?)?(?:these|the (?:above|following|below)|the) (?:criteria|requirements|attributes"
    r"|points)(?: (?:below|above))?,? "
    r"(?:solely |only |purely )?(?:on the basis of|based on|by|via|through|from|using|with|at)\b(.{2,120}?)[.:]?$",
    re.IGNORECASE,
)
_UNLESS: Final = late_regex(
    r"^(?:unless|except where|save where) (?:it is |this is )?(?:otherwise )?(?:stated|indicated|noted|shown|marked"
    r"|specified)(?: otherwise| below| differently)*,?\s+",
    re.IGNORECASE,
)
_SURELY: Final = late_regex(
    r"^\(?\*?(?:(?:all|these|each|both|to|will|are|is|be|criteria|also|only|mainly|primarily) )*(?:assessed"
    r"|measured|tested|judged|checked"
    r"|examined|evaluated|verified)(?: only| also| mainly)?(?:\s*[:–-]| (?:by|via|through|using)\b).{3,90}$",
    re.IGNORECASE,
)
_PART: Final = (
    r"(?:this|these|the|each|every)(?: of these)? (?:section|group|part|area|heading|list|criteri(?:a|on)|point"
    r"|requirement|item|set)s?(?: (?:above|below))?"
)
_METHOD_LABEL: Final = late_regex(
    r"^\(?(?:methods? of assessment|assessment methods?|measured by|assessed by|means of assessment|evidence|assessment"
    r"|how (?:(?:we(?:(?:'|’)?(?: wi)?ll| shall)? |will we |is |are |it is |this is )?(?:be )?"
    r"(?:assess|measur|identifi|test|check|judg|verif|decid|tell|know|find out|look)\w*"
    rf"(?: (?:this|these|it|them|{_PART}|for (?:this|these|it|them|{_PART})|about (?:this|these|it|them)))?)"
    rf"|how {_PART} (?:is|are|will be|shall be) (?:assess|measur|identifi|test|check|judg|verif)\w*(?: by)?"
    r"|(?:assessed|measured|tested|judged|checked|verified|examined|evaluated|scored)"
    r"(?: (?:by|at|via|through|in|on|using|from|with))?"
    r"|(?:shown|seen|proved|proven|evidenced|demonstrated|looked for) (?:by|at|via|through|in|on|from)"
    r"|to be (?:assessed|measured|tested)(?: (?:by|at))?)\s*[:–-]\s*(.{1,140}?)\)?\.?$",
    re.IGNORECASE,
)


_ALL_LABEL: Final = late_regex(
    r"^\(?\*?(?:all|each|every|both)(?: of)?(?: the| these)?(?: above| following| essential and desirable)?"
    r"(?: criteri(?:a|on)| requirements?| attributes?)?\s*[:–-]\s*(.{1,120}?)\)?\.?$",
    re.IGNORECASE,
)
"""`All of the above: application form and interview`, where nothing but methods stands behind the colon."""


_AT_STAGE: Final = late_regex(
    r"(?:at|in|from|through|during|via) (?:(?:the|your|our|this) )?(?P<how>[\w’'-]+(?: [\w’'-]+){0,3}?),? "
    r"(?:we|you|candidates|applicants|governors|the (?:[\w’'-]+ )?panel)\b(?:[’'](?:ll|re)|(?: (?:will|shall|are|be"
    r"|must|should|also|each|all))+)* (?:look\w*|seek\w*|want|need|expect\w*|check\w*|show|evidence|demonstrate)\b",
    re.IGNORECASE,
)
"""A lead-in that begins with the stage at which it is looked for: `At shortlisting we will be looking for …`."""


def label_methods(text: str, key: MethodKey) -> tuple[str, ...]:
    """The methods that a label names: those of a bracket, or of `in your application and at interview`."""
    if (told := follows(text, key)) and told.methods:
        return told.methods
    for inner in re.findall(r"[\(\[](.*?)[\)\]]", text):
        if found := method_note(inner, key):
            return found
        if (found := methods_in(inner, key) or said_in_bracket(inner, key)) and len(inner) < 80:
            return found
    if re.search(
        r"\b(?:assess|measur|demonstrat|test|evidenc|identif|examin|appl|interview)\w*\b", text, re.IGNORECASE
    ) and (found := mentioned(text)):
        return found
    stage = told_methods(at["how"], key) if (at := _AT_STAGE.match(text)) else None
    return stage.methods if stage and stage.known and not stage.unread else ()


def method_note(text: str, key: MethodKey) -> tuple[str, ...] | None:
    """The methods of a note such as `All measured by application form and interview`, or None."""
    bare = _UNLESS.sub("", text.strip())
    if _HAD.match(bare) or those_that_are(bare):
        return None
    for pattern in (_METHOD_NOTE, _METHOD_LABEL, _SIFT_NOTE) if len(bare) < 200 else ():
        if found := pattern.match(bare):
            return _told(bare, found[1], key)
    return methods_in(said[1], key) if (said := _ALL_LABEL.match(bare)) else None


_ASKED: Final = late_regex(r"how (?:we|this|it|these|they|is|will)\b", re.IGNORECASE)
_SHORT: Final = 60
_BY_WHOM: Final = late_regex(r"\(?(?:checked|verified|judged|examined|scored|evaluated|assessed) by\b", re.IGNORECASE)
_SOMEBODY: Final = late_regex(
    r"(?:(?:Mrs?|Ms|Miss|Dr|Cllr|Rev|Prof|Sir|Dame)\.? )?(?:[A-Z]\.? ?){1,3}[A-Z][a-z’'-]+|[A-Z][a-z]+ (?:[A-Z]\.? )?"
    r"[A-Z][a-z’'-]+"
)


def _told(note: str, text: str, key: MethodKey) -> tuple[str, ...] | None:
    """The methods that a note lists; unknown names count among known ones and behind `assessed by`."""
    if _ASKED.match(note) and not mentioned(text) and (named := methods_by_their_label(text, key)):
        return named
    if not (methods_in(text.strip(" .:()"), key) or mentioned(text) or _SURELY.match(note)):
        key.unread.update({text.strip(" .:()")} if _ASKED.match(note) and len(text) < _SHORT else ())
        return None
    if _BY_WHOM.match(note) and _SOMEBODY.fullmatch(text.strip(" .:()")) and not mentioned(text):
        return None  # `Checked by: J Smith` is about the paper
    told = told_methods(text, key)
    key.unread.update(told.unread)
    return told.methods or None


_EVERY: Final = late_regex(
    r"^\W*(?:(?:nb|note)\W+)?(?:all|each|every)(?: of)?(?: the)? "
    r"(?:essential and desirable |selection |above |listed )?"
    r"(?:criteri(?:a|on)|requirements?|attributes?)\b(?! (?:in|of|under|for) )",
    re.IGNORECASE,
)


def speaks_of_every_criterion(text: str) -> bool:
    """Whether a note of methods is about all criteria of the document, and not about those of one section."""
    return bool(_EVERY.match(_UNLESS.sub("", text.strip())))


def tells_methods(text: str, key: MethodKey) -> bool:
    """Whether a line only says how criteria are measured."""
    return bool(method_note(text, key) or follows(text, key))

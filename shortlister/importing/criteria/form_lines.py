"""Single lines of a form that ask for nothing in a person: hours and places, answers to tick, how points are given."""

import re
from typing import Final

from shortlister.importing.criteria.title_labels import is_field_label
from shortlister.importing.criteria.vocabulary import sounds_like_a_criterion

_BOX: Final = r"[☐☑☒□■◻◯○✓✔✗✘\[\]()_ ]*"
_ANSWERS: Final = re.compile(
    rf"[^?]{{3,160}}\?\s*[(\[]?{_BOX}\s*(?:yes|y){_BOX}\s*(?:/|\||,|or|\s)\s*{_BOX}\s*(?:no|n)\b{_BOX}[)\]]?"
    r"(?:\s*[(\[]?(?:please )?(?:delete|circle|tick) [^()]{3,40}[)\]]?)?\W*",
    re.IGNORECASE,
)
_POINTS: Final = re.compile(
    r"(?:(?:how|key to) )?(?:scor(?:es?|ing)|weight(?:s|ings?)?|ratings?|marks?|marking|points|ranking)"
    r"(?: (?:key|guide|system|scale|criteria|scheme|method|guidance|used))?\s*[:=–-]\s*(?P<said>.+)",
    re.IGNORECASE | re.DOTALL,
)
_GIVES: Final = re.compile(
    r"\b\d+\s*(?:=|:|–|—|-|points?\b|to\b|/)|\bpoints?\b|\bscor\w+|\brank\w*|\bweight\w*|\bmarks?\b|\bimportance\b",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"\b(?:must|should|able|ability|willing\w*|need|experience|knowledge|essential|desirable|required?|flexib\w+)\b",
    re.IGNORECASE,
)
_BLANK: Final = re.compile(
    r"(?:names? of (?:the )?(?:applicant|candidate|panel(?: members?)?|interviewers?|assessor)s?"
    r"|(?:applicant|candidate|assessor|interviewer|panel member)(?:[’']?s)?(?: (?:name|number|no|ref(?:erence)?)\.?)?"
    r"|(?:signed|signature)(?: \([^)]*\))?|date(?: of (?:interview|shortlisting))?"
    r"|(?:shortlisting )?panel)\s*:[\s:._…]*",
    re.IGNORECASE,
)
_VAGUE: Final = re.compile(
    r"(?:various|varying) (?:[\w-]+ ){0,2}(?:requirements|criteria|conditions)(?: (?:may )?apply)?\W*"
    r"|(?:other|additional|further|certain) (?:[\w-]+ ){0,2}(?:requirements|criteria|conditions) (?:may )?apply\W*",
    re.IGNORECASE,
)
"""That something is asked for, and not what: `Various language requirements`."""
_MOST: Final = 14
_BY_EXPERIENCE: Final = re.compile(
    r"\b(?:according to|dependent (?:up)?on|depending (?:up)?on|commensurate with|based on|subject to|in line with"
    r"|reflecting|dep\.? on)\b[^.;]*",
    re.IGNORECASE,
)
_ADDRESS: Final = r"(?:\S@\S|\b0\d{2,4}[ )-]*\d{3}|\bwww\.|\bhttps?:)"
_PAPERS: Final = r"(?:applications?|forms?|cvs?|curriculum vitae|covering letters?|letters? of application)"
_SENDS: Final = re.compile(
    r"(?:to apply,? |please )*(?:"
    r"apply(?: (?:now|online|direct(?:ly)?|in writing|today|in confidence|with an? [\w ]{2,20}|by (?:letter|e-?mail|post)))*"
    r" (?:to|at|via|through|by|before) (?:the |our |mr |mrs |ms |miss |dr )?(?:clerk|chair|secretary|recruit|hr\b|human res"
    r"|head|director|manager|personnel|office|(?-i:[A-Z])|\d|noon|\S+@|www)"
    rf"|(?:send|e-?mail|return|submit|post|forward|complete)\b(?: (?:your|an?|the|us|this|all|completed|full|both|and|\d))*"
    rf" {_PAPERS}\b"
    rf"|(?:completed |all )*{_PAPERS} (?:should|must|to|can|may|are|will)\b(?: be)? (?:sent|returned|made|submitted|addressed"
    r"|e-?mailed|posted|received|obtained|downloaded)\b"
    rf"|(?:send|e-?mail|contact|call|telephone|phone|ring|visit|write|apply)\b[^;]*{_ADDRESS}"
    r")",
    re.IGNORECASE,
)
"""A line that tells people where to send an application, or whom to ask: with an address, a date or a person."""


def is_form_line(text: str) -> bool:
    """Whether a line is a field with its value, a question with `Yes` and `No` to choose, or explains the points."""
    bare = " ".join(text.split())
    if _ANSWERS.fullmatch(bare) or _BLANK.fullmatch(bare) or _VAGUE.fullmatch(bare) or _SENDS.match(bare):
        return True
    if (points := _POINTS.fullmatch(bare)) and _GIVES.search(points["said"]) and not re.search(r"[ED]\b", bare[:1]):
        return True
    label, mark, value = bare.partition(":")
    known = bool(mark) and bool(value.strip()) and is_field_label(label) and len(value.split()) <= _MOST
    value = _BY_EXPERIENCE.sub("", value)
    return known and not sounds_like_a_criterion(value.strip()) and not _ASKS.search(value)

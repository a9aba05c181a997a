"""Single lines of a form that ask for nothing in a person: hours and places, answers to tick, how points are given."""

import re
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.words.contact_lines import is_contact
from shortlister.importing.criteria.words.place_names import is_known_place
from shortlister.importing.criteria.words.schedules import says_when
from shortlister.importing.criteria.words.sending import tells_where_to_apply
from shortlister.importing.criteria.words.terms_of_post import says_terms
from shortlister.importing.criteria.words.title_labels import is_field_label
from shortlister.importing.criteria.words.vocabulary import sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_BOX: Final = r"[☐☑☒□■◻◯○✓✔✗✘\[\]()_ ]*"
_ANSWERS: Final = late_regex(
    rf"[^?]{{3,160}}\?\s*[(\[]?{_BOX}\s*(?:yes|y){_BOX}\s*(?:/|\||,|or|\s)\s*{_BOX}\s*(?:no|n)\b{_BOX}[)\]]?"
    r"(?:\s*[(\[]?(?:please )?(?:delete|circle|tick) [^()]{3,40}[)\]]?)?\W*",
    re.IGNORECASE,
)
_POINTS: Final = late_regex(
    r"(?:(?:how|key to) )?(?:scor(?:es?|ing)|weight(?:s|ings?)?|ratings?|marks?|marking|points|ranking)"
    r"(?: (?:key|guide|system|scale|criteria|scheme|method|guidance|used))?\s*[:=–-]\s*(?P<said>.+)",
    re.IGNORECASE | re.DOTALL,
)
_GIVES: Final = late_regex(
    r"\b\d+\s*(?:=|:|–|—|-|points?\b|to\b|/)|(?:\b\d\s+[a-z][^,;\d]{2,40}[,;]\s*){2}|\bpoints?\b|\bscor\w+|\brank\w*|\bweight\w*|\bmarks?\b|\bimportance\b",
    re.IGNORECASE,
)
_ASKS: Final = late_regex(
    r"\b(?:must|should|able|ability|willing\w*|need|experience|knowledge|essential|desirable|required?|flexib\w+)\b",
    re.IGNORECASE,
)
_BLANK: Final = late_regex(
    r"(?:names? of (?:the )?(?:applicant|candidate|panel(?: members?)?|interviewers?|assessor)s?"
    r"|(?:applicant|candidate|assessor|interviewer|panel member)(?:[’']?s)?(?: (?:name|number|no|ref(?:erence)?)\.?)?"
    r"|(?:(?:panel|chair)(?:[’']?s)? )?(?:signed|signature)(?: \([^)]*\)| (?:of|by) [\w ]{3,30})?"
    r"|date(?: of (?:interview|shortlisting))?"
    r"|(?:full )?names?|(?:total|overall|final)(?: score| marks?| points)?|comments?|decision"
    r"|(?:shortlisting )?panel)\s*:[\s:._…]*",
    re.IGNORECASE,
)
_VAGUE: Final = late_regex(
    r"(?:various|varying) (?:[\w-]+ ){0,2}(?:requirements|criteria|conditions)(?: (?:may )?apply)?\W*"
    r"|(?:other|additional|further|certain) (?:[\w-]+ ){0,2}(?:requirements|criteria|conditions) (?:may )?apply\W*",
    re.IGNORECASE,
)
"""That something is asked for, and not what: `Various language requirements`."""
_AMOUNT: Final = late_regex(
    r"(?:very )?(?:limited|occasional(?:ly)?|minimal|moderate|medium|low|average|normal|frequent(?:ly)?|rare(?:ly)?"
    r"|regular(?:ly)?|nil|none|not applicable)\W*",
    re.IGNORECASE,
)
"""How much there is of what a heading names, in a word: `Mental demands`, below it `Limited`."""
_RECORDED: Final = late_regex(
    r"(?:(?:last|next|first|document|specification) )?(?:adopted|approved|agreed|prepared|reviewed|revised|updated"
    r"|drawn up|issued|signed off|amended|changed|completed|compiled)\b(?: and (?:approved|agreed|adopted|issued))?"
    r"(?: (?:by|on|at|in)\b|:)(?=[^;]*\b(?:(?:19|20)\d\d|minutes? \d+|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})\b"
    r"|[^;]*\b(?:committee|governors|trustees)\W*$)[^;]{3,80}",
    re.IGNORECASE,
)
"""Who made the paper, and when: `Adopted by the Staffing Committee, minute 23/114`; it names a date or a body."""
_OF_POST: Final = late_regex(
    r"(?:what|which|how|where|when|is|are|does|do|will|has)\b(?!.*\byour?\b)[^?]{3,120}\b(?:this|the) (?:post|role|job"
    r"|position|vacancy)\b[^?]{0,60}\?",
    re.IGNORECASE,
)
"""What a form asks of the post, and of no person: `What work type does this role fit into?`."""
_ANYHOW: Final = late_regex(r"\s*[(\[](?:required|preferred|essential|desirable|only)[)\]]$", re.IGNORECASE)
"""What job boards put behind whatever an employer chose: `United Kingdom (required)`."""
_MOST: Final = 14
_EVENT: Final = late_regex(
    r"(?:provisional |planned |likely )?(?:interviews?|short-?listing|tests?|selection|assessment|open|start"
    r"|closing|trial)(?: (?:and|&) (?:interviews?|tests?|presentations?))*"
    r"(?: (?:dates?|days?|centres?|evenings?|sessions?|w/?[bc]|week (?:commencing|beginning)))?(?: are| is)?"
    r"|(?:closes|deadline|applications close|apply by|start)",
    re.IGNORECASE,
)
"""What a date follows in a line of the selection: `Interviews: week commencing 18 May`."""
_OPEN: Final = late_regex(
    r"(?:date )?(?:tbc|tba|to be (?:confirmed|announced|arranged|agreed|advised))\W*", re.IGNORECASE
)
"""A date that is not known yet."""
_FIELDS: Final = late_regex(r"\s*[.;|]\s+(?=[A-Z][^.;:|]{1,40}:)|\s*\|\s*")
_FIELD: Final = late_regex(r"[A-Z][^\W\d_]*(?:[ /]+[\w’'&-]+){0,4}\s*:\s*[\w£][^:;]{0,60}")
"""One of several fields on a line: `Date: May 2025. Line manager: Principal Officer`."""
_BY_EXPERIENCE: Final = late_regex(
    r"\b(?:according to|dependent (?:up)?on|depending (?:up)?on|commensurate with|based on|subject to|in line with"
    r"|reflecting|dep\.? on)\b[^.;]*",
    re.IGNORECASE,
)


def is_vague(text: str) -> bool:
    """Whether a line says that something is asked for, and not what: `Other physical requirements may apply`."""
    return bool(_VAGUE.fullmatch(" ".join(text.split())))


def may_ask(text: str) -> bool:
    """Whether a line of a form may still ask for something: it is vague, a question, a field with its value."""
    bare = " ".join(text.split())
    plain = any(one.fullmatch(bare) for one in (_BLANK, _ANSWERS, _POINTS))
    plain = plain or tells_where_to_apply(bare) or is_contact(bare)
    label, _mark, value = bare.partition(":")
    return not plain and bool(value or not _mark) and not _EVENT.fullmatch(label.strip())


def _is_field(text: str) -> bool:
    return _FIELD.fullmatch(text) is not None and not sounds_like_a_criterion(text) and not _ASKS.search(text)


@lru_cache(maxsize=DEFAULT.pieces)
def is_form_line(text: str) -> bool:
    """Whether a line is a field with its value, a question with `Yes` and `No` to choose, or explains the points."""
    bare = " ".join(text.split())
    if (
        _ANSWERS.fullmatch(bare)
        or _BLANK.fullmatch(bare)
        or _VAGUE.fullmatch(bare)
        or _AMOUNT.fullmatch(bare)
        or _OF_POST.fullmatch(bare)
        or _RECORDED.fullmatch(bare)
        or tells_where_to_apply(bare)
        or is_contact(bare)
        or is_known_place(_ANYHOW.sub("", bare))
    ):
        return True
    if (points := _POINTS.fullmatch(bare)) and _GIVES.search(points["said"]) and not re.search(r"[ED]\b", bare[:1]):
        return True
    if says_terms(bare):
        return True
    if len(fields := _FIELDS.split(bare)) > 1 and all(map(_is_field, fields)) and any(map(is_form_line, fields)):
        return True
    label, mark, value = bare.partition(":")
    if _EVENT.fullmatch(label.strip()) and (says_when(value.strip()) or _OPEN.fullmatch(value.strip())):
        return True
    named = any(map(is_field_label, label.split(" / ")))  # in two languages
    known = bool(mark) and bool(value.strip()) and named and len(value.split()) <= _MOST
    value = _BY_EXPERIENCE.sub("", value)
    return known and not sounds_like_a_criterion(value.strip()) and not _ASKS.search(value)

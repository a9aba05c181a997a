"""Labels that name the field of a post's title, in English and Welsh."""

import re
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_POSTS: Final = frozenset(re.findall(r"\S+", "job post role position vacancy designation swydd rôl rol swyddi"))
_TITLES: Final = frozenset(re.findall(r"\S+", "title titles teitl designation"))
_NAMED: Final = frozenset(re.findall(r"\S+", "name enw enw'r classification")) | _TITLES
_CODES: Final = frozenset(
    re.findall(r"\S+", "grade band ref reference code no number scale gradd graddfa cyfeirnod cyf level salary")
)
_BETWEEN: Final = frozenset(
    re.findall(
        r"\S+",
        "of the a an for and & / being recruited offered advertised applied to you are applying y yr 'r a'r i class "
        "working official current full new volunteer voluntary paid",
    )
)
_WORDS: Final = _POSTS | _NAMED | _CODES | _BETWEEN
_MARK: Final = late_regex(r"\s*(?::|\t|\||(?<=\s)[–—-](?=\s)|–(?=\s)|—(?=\s))\s*")
_JOINED: Final = late_regex(r"(?i)\s*[/&+]\s*|\s+and\s+")
_APPOINTS: Final = late_regex(
    r"(?i)\b(?:recruit|appoint|seek|looking|hiring|invited|wanted|opportunity|recriwtio|penodi|chwilio)\w*\b"
)
_FIELD_LABEL: Final = late_regex(
    r"(?i)(?:(?:job|post|pay|salary)\s+)?(?:grade|band|salary|pay|scale|ref(?:erence)?|number|no|code|hours|location"
    r"|base|department|directorate|service|division|team|report(?:s|ing)? to|reporting line|time commitment"
    r"|responsible to|c"
    r"losing date|contract|faculty|section|unit|campus|site|line manager"
    r"|hours of work|working hours|area of work|tenure|accountable to|interview date)"
    r"\b\.?(?:\s+(?:no|number|code)\.?)?\s*:?"
)
_SURE_LABEL: Final = late_regex(
    r"(?i:(?:job|post|position|role) title|title of (?:post|job|role)|teitl (?:y )?swydd)\s+((?-i:[A-Z])[^.;!?]{2,90})$"
)
_NEXT_LABEL: Final = late_regex(
    r"(?<!\bof)(?<!\bthe)(?<!\bfor)(?<!\band)(?<!&) (?:Department|Directorate|Division|Service|Section|Team"
    r"|Faculty|School"
    r"|Unit|Location|Base|Site|Campus|(?:Pay |Salary )?(?:Grade|Band|Scale)|Salary|Hours|Contract|Reports? to"
    r"|Report(?:s|ing) to|Responsible to|Accountable to|Line Manager|Ref(?:erence)?(?: No\.?)?|Closing Date) (?=[\w£])"
)
_HEADING: Final = 100
_INVITES: Final = late_regex(r"\bthe (?:post|role|position|vacancy) of (?:an? |the )?([A-Z][^.,;:!?]{2,60})[.!]?$")


_ENTERS: Final = late_regex(
    r"(?i)^applications? (?:to (?:enter|join)|for entry (?:in)?to) (?:into )?(?:the |an? )?"
    r"(?P<what>[^.;!?]*\b(?:training|programme|scheme|apprenticeship|traineeship|residency|fellowship)\b[^.;!?]{0,50})$"
)


@lru_cache(maxsize=DEFAULT.pieces)
def is_title_label(text: str) -> bool:
    """Whether a text is nothing but the label of a post's title: `Name of post`, `Job title and grade`, `Teitl swydd`.

    A label that names a code or a grade must name a title too: `Post number` is none, `Post/Grade` is two labels.
    """
    words = re.findall(r"[\w'’]+|[&/]", text.lower().replace("’", "'").strip(" :*"))
    if not 0 < len(words) <= 8 or not all(word in _WORDS for word in words):
        return False
    if len(parts := _JOINED.split(text)) > 1 and any(map(is_title_label, parts)):
        return True
    told = set(words)
    return bool(told & (_POSTS | _TITLES)) and not (told & _CODES and not told & _NAMED)


@lru_cache(maxsize=DEFAULT.pieces)
def is_field_label(text: str) -> bool:
    """Whether a text is the label of a post's title or of a further field: its grade, reference, hours or place."""
    return is_title_label(text) or is_named_field(text)


def is_named_field(text: str) -> bool:
    """Whether a text is the label of a further field, and not of the title."""
    return _FIELD_LABEL.fullmatch(text.strip()) is not None


def labelled(text: str) -> str:
    """What a line says behind the label of a post's title (`Post name – Data Officer`); empty where it is no such."""
    for mark in _MARK.finditer(text):
        label, value = text[: mark.start()], text[mark.end() :].strip()
        if len(label) > 60:
            return ""
        if value and (is_title_label(label) or _follows_a_field(label)):
            return value
    return _unmarked(text)


def _follows_a_field(before: str) -> bool:
    """Whether a further field stands before the label of the title on its line: `Ref: E12  Job title`."""
    first, mark, rest = before.partition(":")
    words = rest.split()
    if not mark or is_title_label(first) or len(first.split()) > 3 or not first[:1].isupper():
        return False
    ends = (" ".join(words[-count:]) for count in (1, 2, 3) if len(words) > count)
    return any(end[:1].isupper() and is_title_label(end) for end in ends)


def _unmarked(text: str) -> str:
    """The title behind a label that no mark parts from it (`Job Title Cook`), up to the next such label."""
    found = _SURE_LABEL.match(" ".join(text.split()))
    if found is None or ":" in text or not names_a_post(found[1]):
        return ""
    for label in _NEXT_LABEL.finditer(found[1]):
        name, value = found[1][: label.start()], found[1][label.end() :]
        if names_a_post(name) and (label[0].rstrip().endswith("to") or not names_a_post(value)):
            return name
    return found[1]


def appointed(text: str) -> str:
    """Whom a line says that somebody looks for, at its end: `We wish to appoint: Tutor`, `… in the post of Tutor.`"""
    if found := _INVITES.search(text):
        return found[1]
    label, mark, value = text.partition(":")
    return value.strip() if mark and _APPOINTS.search(label) else ""


def entered(text: str) -> str:
    """The training that a line says one applies to enter: `Application to enter surgical training at CT1`."""
    found = _ENTERS.match(" ".join(text.split())) if len(text) < _HEADING else None
    return found["what"] if found else ""

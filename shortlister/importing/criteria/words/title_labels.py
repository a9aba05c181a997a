"""Labels that name the field of a post's title, in English and Welsh, and the tails that its value carries."""

import re
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.late_regexes import late_regex

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
    r"(?i)(?:(?:job|post|pay|salary)\s+)?(?:grade|band|salary|scale|ref(?:erence)?|number|no|code|hours|location|base"
    r"|department|directorate|service|division|team|report(?:s|ing)? to|responsible to|c"
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
_COUNT_TAIL: Final = late_regex(
    r"(?i)\s*(?:[,–—-]\s*)?[(\[]?\s*(?:[x×]\s?\d{1,2}|\d{1,2}\s?[x×]"
    r"|(?:\d{1,2}|one|two|three|four|five|six|several)\s(?:posts?|positions?|vacancies|roles|jobs|openings))\s*[)\]]?$"
)
_COUNT_FIRST: Final = late_regex(r"(?i)^\d{1,2}\s?[x×]\s+(?=[a-z])")
_STATE_TAIL: Final = late_regex(
    r"(?i)\s*[–—|(\[_-]+\s*(?:(?:strictly |private and )?confidential|final(?: version)?|draft(?: v?\d+)?|copy|new"
    r"|updated"
    r"|v(?:ersion)?\.? ?\d[\d.]*|(?:(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec) )?(?:19|20)\d\d)\s*[)\]]?$"
)
_CALLS: Final = late_regex(
    r"(?i)^(?:(?:new |current )?(?:vacanc(?:y|ies)|applications?|opportunity|opening|position|wanted|ps|j\.?d\.?"
    r"|further particulars)(?:\s*[:–—-]+"
    r"| for)\s+(?:an? )?"
    r"|(?:come and )?(?:join us|join our team|work with us|work for us) as (?:an? |our (?:new |next )?)?"
    r")"
)
_WANTED_TAIL: Final = late_regex(r"(?i)\s+(?:is )?(?:wanted|required|needed|vacancy|sought)!?$")
_STATE_FIRST: Final = late_regex(
    r"(?i)^(?:(?:v(?:ersion)?\.? ?\d[\d.]*|draft(?: \d+)?|confidential)\s*[:|–—_-]*\s+|final\s*[:|–—_-]+\s*)+(?=[a-z])"
)
_INVITES: Final = late_regex(r"\bthe (?:post|role|position|vacancy) of (?:an? |the )?([A-Z][^.,;:!?]{2,60})[.!]?$")
_ABOUT: Final = late_regex(
    r"(?i)^(?:the )?(?:(?:draft|final|new) )?(?:(?:(?:job )?advert|jd|job description) ?(?:and|&|/|\+|,) ?)?"
    r"(?:(?:person |job )?spec(?:ification)?s?|criteria|jd|advert)"
    r"(?: (?:for|of)(?: the| an?)?| ?[:–-]) |^the (?=\S+(?: \S+){0,4} (?:post|role|vacancy|job)$)"
    r"|(?<=\w) (?:post|role|vacancy|job)$"
    r"|(?: ?[:–-])? (?:(?:person|job) )?spec(?:ification)?$"
)
_SUBJECT: Final = late_regex(r"(?i)^(?:(?:subject|pwnc|testun|re|fwd?|ateb|ymlaen)\s*:\s*)+")
_REFERENCE: Final = (
    r"(?:(?:job|post|vacancy|campaign|your|our)\s+)?(?:ref(?:erence)?|cyf(?:eirnod)?)\b\.?"
    r"(?:\s+(?:no|number|code)\b\.?)?"
)
_GRADE: Final = r"(?:(?:pay|salary)\s+)?(?:grade|band|scale|spine|scp|gradd(?:fa)?)\b"
_BEGINS_CODED: Final = late_regex(rf"(?i)^{_REFERENCE}\s*[:.#]?\s*[\w./-]*\d[\w./-]*\s*[:|,–—-]?\s+(?-i:(?=[A-Z]))")
_VALUE: Final = r"\s*[:.#]?\s*(?:[A-Za-z]{0,5}[\w./£-]*\d[\w./-]*(?:\s*[–-]\s*\d+)?|[IVX]+)"
_CODED_TAIL: Final = late_regex(
    rf"(?i)\s*[(\[](?=[^()\[\]]*{_REFERENCE})(?:(?:{_REFERENCE}|{_GRADE}){_VALUE}\s*[,;|–—-]?\s*){{2,3}}[)\]]$"
)
_REFERENCE_TAIL: Final = late_regex(
    rf"(?i)(?:[\s,;|–—-]+{_REFERENCE}{_VALUE}|\s*[(\[](?:{_REFERENCE}|grade code|post no)\b.{{0,40}}[)\]])\s*$"
)
_FIELD_TAIL: Final = late_regex(r"(?:\s*[|;]\s*|\s{3,}|\t)(?:[^\W\d_][\w' ]{1,24}:\s|[^|]*$).*$")
_HOURS_TAIL: Final = late_regex(r"(?i)\s*[(\[][^()\[\]]*\b\d[\d.]*\s?(?:hours?|hrs|fte)\b[^()\[\]]*[)\]]\s*$")
_NUMBER: Final = r"(?:\d[\d.]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_TERM: Final = (
    r"(?:fixed[- ]term(?: contract)?(?: (?:for|of))?|temporary(?: for)?|(?:for )?(?:up to )?"
    rf"{_NUMBER}[- ]?(?:months?|years?|weeks?)(?:[’']?s?)?(?: (?:contract|post|fixed[- ]term|initially|in the first"
    rf" instance))?|{_NUMBER} (?:hours?|hrs|days?|mornings?|afternoons?|evenings?|shifts?|nights?|sessions?)"
    r"(?: (?:a|per|each) (?:week|month|fortnight))?)"
)
_TERMS_TAIL: Final = late_regex(
    rf"(?i)(?:\s*[(\[]{_TERM}(?:(?:,| and|;)? {_TERM})*[)\]]|(?:\s*,|\s+[–—-])\s+{_TERM}(?:, {_TERM})*"
    rf"|\s+{_NUMBER} (?:hours|hrs)(?: (?:a|per) week)?)\s*$"
)
"""How long and how often, behind a title: `(fixed term, 30 months)`, `, two days a week`."""
_GRADE_TAIL: Final = late_regex(rf"(?i)[\s,;|–—-]+{_GRADE}{_VALUE}\s*$")


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


def is_field_label(text: str) -> bool:
    """Whether a text is the label of a post's title or of a further field: its grade, reference, hours or place."""
    return is_title_label(text) or _FIELD_LABEL.fullmatch(text.strip()) is not None


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


def without_subject(text: str) -> str:
    """A line without what an e-mail's subject begins with: `Subject: FW: RE:`."""
    bare = _SUBJECT.sub("", text.strip())
    return bare if bare == text.strip() else _ABOUT.sub("", bare).strip()


def without_fields(title: str) -> str:
    """A title without the references and further labelled fields that stand behind it on its line."""
    bare = without_hours(_FIELD_TAIL.sub("", _before_next_dashed(_before_next_label(title))))
    while (shorter := _CODED_TAIL.sub("", _REFERENCE_TAIL.sub("", bare))) != bare:
        bare = shorter
    bare = bare.strip(" ,;|.–—-")
    return bare if len(bare) > 2 else title


def without_hours(title: str) -> str:
    """A title without the bracket of its hours, or how many are wanted: `Warden (21 hours)`, `Porter x 2`."""
    bare = _COUNT_FIRST.sub("", _COUNT_TAIL.sub("", _TERMS_TAIL.sub("", _HOURS_TAIL.sub("", title))))
    return bare if names_a_post(bare) else _HOURS_TAIL.sub("", title)


def without_state(title: str) -> str:
    """A title without the version, date or state of its document and a reference before it: `v2 DRAFT – Cook`."""
    bare = _CODED_TAIL.sub("", _BEGINS_CODED.sub("", _STATE_FIRST.sub("", title)))
    bare = _WANTED_TAIL.sub("", _CALLS.sub("", bare))
    while (shorter := _STATE_TAIL.sub("", bare)) != bare:
        bare = shorter
    bare = bare.replace("_", " ") if "_" in bare else bare
    return bare if names_a_post(bare) else title


def _before_next_label(title: str) -> str:
    """A title up to the label of a further field on its line: `Tutor Service: Adults` is the tutor."""
    for mark in re.finditer(r"\s*:(?=\s)", title):
        if title[: mark.start()].count("(") > title[: mark.start()].count(")"):
            continue
        words = title[: mark.start()].split(" ")
        for count in (3, 2, 1):
            label = " ".join(words[-count:])
            if len(words) > count and label[:1].isupper() and _FIELD_LABEL.fullmatch(label):
                return " ".join(words[:-count])
        if len(words) > 1 and _heads_a_field(" ".join(words[:-1]), words[-1], title[mark.end() :]):
            return " ".join(words[:-1])
    return title


def _before_next_dashed(title: str) -> str:
    """A title up to a further field that dashes mark: `Porter – Site – The Grand`."""
    parts = re.split(r"\s[–—-]\s", title)
    at = next((at for at, part in enumerate(parts[1:-1], 1) if _FIELD_LABEL.fullmatch(part)), 0)
    return title[: title.index(parts[at], len(parts[0]))].rstrip(" –—-") if at else title


def _heads_a_field(name: str, label: str, value: str) -> bool:
    """Whether a word before a colon behind the name of a post is the label of something else: `Loader Depot: North`."""
    return label[:1].isupper() and names_a_post(name) and not names_a_post(label) and bool(value.strip())


@lru_cache(maxsize=512)
def without_grade(title: str) -> str:
    """A title without its reference and the grade or band that stands openly behind it: `Staff Nurse, Band 5`."""
    bare = title
    while (shorter := without_fields(_GRADE_TAIL.sub("", bare))) != bare:
        bare = shorter
    return bare if len(bare) > 2 else title


def is_same_but_for_grade(one: str, other: str) -> bool:
    """Whether two titles are one, the grade standing behind one of them only."""
    bare = without_grade(one), without_grade(other)
    return bare[0].casefold() == bare[1].casefold() and (one == bare[0] or other == bare[1])

"""Titles without what stands on their line and names no post: the file's state, references, hours, terms and pay."""

import re
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.words.post_names import ends_with_a_doer, names_a_post
from shortlister.importing.criteria.words.title_labels import is_named_field
from shortlister.importing.criteria.words.title_languages import in_both
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_COUNT_TAIL: Final = late_regex(
    r"(?i)\s*(?:[,–—-]\s*)?[(\[]?\s*(?:[x×]\s?\d{1,2}|\d{1,2}\s?[x×]"
    r"|(?:\d{1,2}|one|two|three|four|five|six|several)\s(?:posts?|positions?|vacancies|roles|jobs|openings))\s*[)\]]?$"
)
_COUNT_FIRST: Final = late_regex(r"(?i)^\d{1,2}\s?[x×]\s+(?=[a-z])")
_STATE_TAIL: Final = late_regex(
    r"(?i)\s*[–—|:(\[_-]+\s*(?:(?:strictly |private and )?confidential|final(?: version)?|draft(?: v?\d+)?|copy|new"
    r"|updated|(?:now |vacancy |applications? )?(?:closed|filled|expired)"
    r"|v(?:ersion)?\.? ?\d[\d.]*|(?:(?:spring|summer|autumn|winter|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec) )?(?:19|20)\d\d)\s*[)\]]?$"
)
_DUTIES_TAIL: Final = late_regex(
    r"(?i)\s*[(\[](?:to )?(?:includ(?:e|es|ing)|cover(?:s|ing)?|incl\.?|with|plus) [^()\[\]]{2,60} duties[)\]]$"
)
"""What else the work takes in, behind a title: `Caretaker (to include grounds duties)`."""
_CALLS: Final = late_regex(
    r"(?i)^(?:(?:new |current |open )?(?:vacanc(?:y|ies)|applications?|opportunity|opening|position|wanted|ps|j\.?d\.?"
    r"|further particulars)(?:\s*[:–—-]+"
    r"| for)\s+(?:an? )?"
    r"|(?:come and )?(?:join us|join our team|work with us|work for us) as (?:an? |our (?:new |next )?)?"
    r")"
)
_WANTED_TAIL: Final = late_regex(r"(?i)\s+(?:is )?(?:wanted|required|needed|vacancy|sought)!?$")
_WANTED_FOR: Final = late_regex(r"(?i)\s+(?:is )?(?:wanted|required|needed|sought) (?:for|by|to|in|at)\s.*$")
_STATE_FIRST: Final = late_regex(
    r"(?i)^(?:(?:v(?:ersion)?\.? ?\d[\d.]*|draft(?: \d+)?|confidential)\s*[:|–—_-]*\s+|final\s*[:|–—_-]+\s*)+(?=[a-z])"
)
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
_PART_PAID: Final = late_regex(
    r"(?:(?:pay|salary)\s+)?(?:grade|band|scale|spine|scp|level|gradd(?:fa)?)\s*[:.]?\s*[\w./-]{0,5}\d?(?:\s*[–-]\s*\d+)?$"
    r"|£\s?\d.*$|(?:SO|PO|SCP|GS|NJC|MPS|UPS|MPR|UPR|L)\s?\d[\d /–-]*$",
    re.IGNORECASE,
)
_PART_TERM: Final = late_regex(
    r"(?:(?:part|full)[- ]time|permanent|seasonal|casual|temporary|fixed[- ]term|job[- ]share|term[- ]time(?: only)?"
    r"|zero[- ]hours?|all year round|(?:fully )?remote|hybrid|home[- ]based)"
    r"(?:(?:,|/| and| or)? (?:(?:part|full)[- ]time|permanent|seasonal|temporary|fixed[- ]term"
    r"|term[- ]time(?: only)?))*$",
    re.IGNORECASE,
)
_BRACKET: Final = late_regex(r"\s*[(\[](?P<said>[^()\[\]]+)[)\]]$")
_GRADE_TAIL: Final = late_regex(rf"(?i)[\s,;|–—-]+{_GRADE}{_VALUE}\s*$")
_PAID_TAIL: Final = late_regex(rf"(?i)[\s,;|–—-]+{_GRADE}{_VALUE}\s*[,;:|–—-]?\s*£.*$")
"""The grade and the pay behind a title, with nothing between them: `Porter Grade 3 £24,404`."""
_SCALE: Final = (
    r"(?:PO ?\d{1,2}|SO ?\d|SCP ?\d{1,2}|NJC(?: (?:scp|scale|grade|point|spine))*(?: ?\d{1,2})?|[MU]P[SRG](?: ?\d)?"
    r"|TLR ?\d?[a-c]?|(?:main|upper)(?: pay)? (?:scale|range|spine)|£ ?\d[\d,.]*k?"
    r"|(?:SEN|TLR|recruitment|London)(?: ?\d)? (?:allowance|point|weighting))"
)
_GRADE_BRACKET: Final = late_regex(
    r"(?i)\s*[(\[]\s*(?:(?:pay|salary)\s+)?(?:grade|band|scale|spine|gradd(?:fa)?)\s*[:.]?\s*"
    r"(?:[A-Z]{0,3} ?\d{1,2}[a-z]?|[A-Z]|[IVX]{1,4})\s*[)\]]$"
)
_MORE: Final = r"(?:\d{1,2}|(?:per|an?) (?:annum|year|hour)|pro[- ]rata|fte|p\.?a\.?|plus)"
_PAY: Final = late_regex(
    rf"(?i)\s*[(\[]\s*{_SCALE}(?:\s*(?:/|\+|&|,|[–—-]|\band\b|\bto\b|\bplus\b)?\s*(?:{_SCALE}|{_MORE}))*\s*[)\]]$"
)


def without_subject(text: str) -> str:
    """A line without what an e-mail's subject begins with: `Subject: FW: RE:`."""
    bare = _SUBJECT.sub("", text.strip())
    return bare if bare == text.strip() else _ABOUT.sub("", bare).strip()


@lru_cache(maxsize=DEFAULT.pieces)
def without_fields(title: str) -> str:
    """A title without the references and further labelled fields that stand behind it on its line."""
    if in_both(title):
        return title
    title = _PAID_TAIL.sub("", title)
    bare = without_hours(_FIELD_TAIL.sub("", _before_next_dashed(_before_next_label(_from_post(title)))))
    while (shorter := _CODED_TAIL.sub("", _REFERENCE_TAIL.sub("", bare))) != bare:
        bare = shorter
    bare = bare.strip(" ,;|.–—-")
    return bare if len(bare) > 2 else title


def _from_post(title: str) -> str:
    """A title from the part that names the post, where signs part it from who offers it: `Loopwise | Designer`."""
    first, sign, rest = title.partition(" | ")
    post = rest.split(" | ", maxsplit=1)[0]
    return rest if sign and ends_with_a_doer(post) and names_a_post(post) and not names_a_post(first) else title


def without_hours(title: str) -> str:
    """A title without the bracket of its hours, or how many are wanted: `Warden (21 hours)`, `Porter x 2`."""
    bare = _COUNT_FIRST.sub("", _COUNT_TAIL.sub("", _TERMS_TAIL.sub("", _HOURS_TAIL.sub("", title))))
    return bare if names_a_post(bare) else _HOURS_TAIL.sub("", title)


@lru_cache(maxsize=DEFAULT.pieces)
def without_state(title: str) -> str:
    """A title without the version, date or state of its document and a reference before it: `v2 DRAFT – Cook`.

    Nor has it the further duties that a bracket behind it names.
    """
    bare = _CODED_TAIL.sub("", _BEGINS_CODED.sub("", _STATE_FIRST.sub("", title)))
    bare = _WANTED_TAIL.sub("", _CALLS.sub("", bare))
    called = _WANTED_FOR.sub("", bare)
    bare = called if ends_with_a_doer(called) else bare
    while (shorter := _DUTIES_TAIL.sub("", _STATE_TAIL.sub("", bare))) != bare:
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
            if len(words) > count and label[:1].isupper() and is_named_field(label):
                return " ".join(words[:-count])
        if len(words) > 1 and _heads_a_field(" ".join(words[:-1]), words[-1], title[mark.end() :]):
            return " ".join(words[:-1])
    return title


def _before_next_dashed(title: str) -> str:
    """A title up to a further field that dashes mark: `Porter – Site – The Grand`."""
    parts = re.split(r"\s[–—-]\s", title)
    at = next((at for at, part in enumerate(parts[1:-1], 1) if is_named_field(part)), 0)
    return title[: title.index(parts[at], len(parts[0]))].rstrip(" –—-") if at else title


def _heads_a_field(name: str, label: str, value: str) -> bool:
    """Whether a word before a colon behind the name of a post is the label of something else: `Loader Depot: North`."""
    return label[:1].isupper() and names_a_post(name) and not names_a_post(label) and bool(value.strip())


@lru_cache(maxsize=DEFAULT.pieces)
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


def is_pay(part: str) -> bool:
    """Whether a part of a title's line says nothing but what the post pays: `Grade 7`, `£24,500 pro rata`."""
    return _PART_PAID.match(part) is not None


def is_term(part: str) -> bool:
    """Whether a part of a title's line says nothing but how and how long: `part-time`, `permanent, full time`."""
    return _PART_TERM.match(part) is not None


def without_terms(title: str) -> str:
    """A title without the bracket behind it that says nothing but that: `Warden (permanent, full time)`."""
    bracket = _BRACKET.search(title)
    return title[: bracket.start()] if bracket and is_term(bracket["said"].strip()) else title


def without_pay(title: str) -> str:
    """A title without the bracket behind it that says nothing but the pay: `Social Worker (PO2)`, `Cook (Grade 4)`."""
    if names_a_post(graded := _GRADE_BRACKET.sub("", title)):
        title = graded
    bare = _PAY.sub("", title)
    return bare if names_a_post(bare) or bare.isupper() else title

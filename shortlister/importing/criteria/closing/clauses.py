"""What stands behind a specification without a level where all of it has one: conditions, benefits, lines of a form."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from shortlister.domain.places import Passage, place_words
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.criteria.gathered.gathering import Found
from shortlister.importing.criteria.words.paper_words import is_about_paper
from shortlister.importing.criteria.words.post_names import is_field
from shortlister.importing.criteria.words.vocabulary import UNSPECIFIED, is_group_name, sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_HEADS: Final = late_regex(
    r"(?:what (?:(?:else )?(?:you|we)(?:[’']ll| will| can)?|you(?:[’']ll| will| can)?) (?:also )?"
    r"(?:get|receive|offer|give|provide|expect|gain|be offered)(?: (?:from us|in return|you))?"
    r"|what(?:[’']s| is) (?:in it for you|on offer)|(?:in return|rewards?|perks|our offer(?: to you)?|the offer)"
    r"(?: (?:and|&) (?:benefits|rewards|recognition))?"
    r"|(?:(?:staff|employee|general|standard|other|additional|further|main|special|statutory|contractual|corporate"
    r"|terms and|terms &|trust|council|company) )*(?:conditions(?: of (?:appointment|employment|service|the post))?"
    r"|benefits(?: package)?|statements?|duties|obligations|policies|clauses|notices?|terms)"
    r"|(?:job |workplace |work )?(?:hazards?|risks?)(?: (?:analysis|assessment|identification|form|profile))+"
    r"|pre-?(?:employment|appointment) (?:checks?|screening|requirements)|(?:safer recruitment|vetting)"
    r"(?: (?:checks?|statement))?"
    r"|(?:employee |manager |staff )?(?:acknowledge?ments?|sign[- ]?off|agreement|declaration|approval)"
    r"|document control|version (?:control|history)|confidentiality|infection (?:prevention(?: and)? )?control"
    r"|health,? (?:and|&) safety|safeguarding|equality(?:,? diversity)?(?:,? (?:and|&) (?:inclusion|diversity))?"
    r"|equal opportunities|data protection|smoking|probation(?:ary period)?|particulars of (?:office|employment))",
    re.IGNORECASE,
)
"""Whole headings under which nothing is asked of who applies."""
_EVERYBODY: Final = (
    r"(?:(?:all|every|each) (?:of )?(?:our |the )?(?:\w+ )?(?:staff|employees?|members? of staff|workers|colleagues"
    r"|posts?|appointments?|offers?|volunteers|staff members?)"
    r"|(?:this|the|any|your) (?:post|appointment|employment|role|position|job|offer|contract|salary)(?![- ]?holder)"
    r"|appointments?|employment|employees|staff|post)"
)
_CLAUSE: Final = late_regex(
    rf"^(?:[A-Z][\w&’' -]{{3,40}}: )?(?:{_EVERYBODY}\b[^.]{{0,60}}? (?:must|shall|will|is|are|may|has to|have to"
    r"|should)\b"
    r"|[\w’' -]{3,40}? (?:is|are) (?:not (?:allowed|permitted)|prohibited|forbidden)\b"
    r"|(?:we|the (?:[\w’'-]+ ){0,3}?(?:council|trust|school|college|university|company|charity|hospice|association"
    r"|employer)) (?:is|are|has|have|will|offers?|provides?|operates?|pays?|gives?)\b)",
    re.IGNORECASE,
)
_BENEFIT: Final = late_regex(
    r"^(?:up to )?\d+(?:\.\d+)? (?:days?|weeks?)[’']?\b[^.]{0,30}\b(?:holiday|leave|off)\b"
    r"|^(?:an? |our |the |free |generous |excellent |contributory |local government |nhs |group |company )*"
    r"(?:pension|sick pay|hybrid working|flexible working|flexi-?time|gym|cycle to work|employee assistance|life"
    r" assurance|health ?care|season ticket|(?:on-?site |staff )?parking|(?:staff |high street )?discounts?|training"
    r" budget|annual leave|holidays?|childcare|enhanced (?:maternity|parental|family)|uniform)\b",
    re.IGNORECASE,
)
_FORM: Final = late_regex(
    r"_{4,}|\.{6,}|[☐☒☑□]\s*(?:yes|no)\b|\buncontrolled when printed\b|\bpage \d+(?: of \d+)?$"
    r"|^(?:sign(?:ed|ature)|print name)\b",
    re.IGNORECASE,
)
_FEWEST: Final = 3
_LONG_FACT: Final = 8


def heads_clauses(text: str) -> bool:
    """Whether a heading stands over conditions, benefits or a form: `General conditions`, `What you'll get`."""
    return bool(_HEADS.fullmatch(text.strip(" :.–—-")))


def is_clause(text: str) -> bool:
    """Whether a line binds everybody employed, promises something, or is to be filled in."""
    bare = text.strip()
    if sounds_like_a_criterion(bare):
        return False
    return any(pattern.search(bare) for pattern in (_CLAUSE, _BENEFIT, _FORM))


def without_paper_lines(found: Sequence[Found]) -> list[Found]:
    """The finds without facts of the post before the first of them and lines about the paper behind the last."""
    begin, end = 0, len(found)
    while begin < end and _is_fact(found[begin].criterion.text):
        begin += 1
    while end > begin and _asks_nothing(found[end - 1].criterion.text):
        end -= 1
    return list(found[begin:end])


def _is_fact(text: str) -> bool:
    """Whether a line is a field of the post with a name for its value: `Ward/Department: Linen Room`."""
    _label, mark, value = text.partition(":")
    named = value.strip()[:1].isupper() and len(value.split()) < _LONG_FACT
    return bool(mark) and named and is_field(text) and not sounds_like_a_criterion(value.strip())


def _asks_nothing(text: str) -> bool:
    return (is_about_paper(text) and not sounds_like_a_criterion(text)) or _is_fact(text)


def without_clauses(found: Sequence[Found]) -> tuple[list[Found], list[Problem]]:
    """The finds without such groups at their end, and a doubt about each line that not both it and its heading tell."""
    begin = len(found)
    while begin and found[begin - 1].criterion.level == UNSPECIFIED:
        begin -= 1
    before = [one.criterion.level for one in found[:begin]]
    if len(before) < _FEWEST or begin == len(found) or UNSPECIFIED in before:
        return list(found), []
    kept, doubts = list(found[:begin]), list[Problem]()
    for name, group in groupby(found[begin:], lambda one: one.criterion.group):
        lines = list(group)
        clauses = [is_clause(one.criterion.text) for one in lines]
        told = heads_clauses(name)
        asked = is_group_name(name) or any(sounds_like_a_criterion(one.criterion.text) for one in lines)
        if asked or not (told or all(clauses) or all(one.anew for one in lines)):
            kept.extend(lines)
            continue
        pairs = zip(lines, clauses, strict=True)
        doubts.extend(_left_out(one for one, clause in pairs if not (told and clause) and not _is_form(one)))
    return kept, doubts


def _is_form(found: Found) -> bool:
    return bool(_FORM.search(found.criterion.text))


def _left_out(found: Iterable[Found]) -> Iterator[Problem]:
    said = N_("{place}: “{text}” stands among what is asked for, but was left out.")
    for one in found:
        place, text = one.criterion.source, one.criterion.text
        quoted = text if len(text) < 90 else f"{text[:80]} …"
        yield Problem("", Sentence(said, {"place": place_words(place), "text": quoted}), Passage(place, text))

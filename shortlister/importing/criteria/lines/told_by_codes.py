"""Sentences that list numbers or letters and say how those are assessed: `2, 3 and 11 we read off the CV`.

They are read clause by clause: a list of codes that the document has, or the rest or all of them, and words behind it
that are nothing but verbs, little words and names of methods.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from shortlister.importing.criteria.lines.stated import numbers_of
from shortlister.importing.criteria.methods.methods import MethodKey, mentioned, unique
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.criteria.words.numbers import bare
from shortlister.importing.criteria.words.vocabulary import levels_named
from shortlister.importing.late_regexes import late_regex

_THINGS: Final = (
    r"(?:criteri(?:a|on)|requirements?|items?|points?|numbers?|nos?\.?|letters?|lines?|limbs?|paragraphs?|clauses?"
    r"|questions?|qualities|skills|those|ones|things)"
)
_ONE: Final = r"(?:\(?(?-i:[A-Z]{1,2})[-.]?\d{1,2}\)?|\(?\d{1,2}\)?|\([a-z]\)|(?-i:\b[A-Z]\b))(?![\w%:£])"
_LIST: Final = rf"{_ONE}(?:\s*(?:,\s*and\b|,|;|&|\+|\band\b|\bto\b|[-–—])\s*(?:{_THINGS}\s+)?{_ONE})*"
_SUBJECT: Final = late_regex(
    rf"(?P<before>\b(?:for|in|on|with) )?(?:"
    rf"(?:\b(?:the )?(?P<things>{_THINGS}(?: (?:numbered|lettered|marked))?)\s+)?(?<![\w£.,:/-])(?P<list>{_LIST})"
    rf"|(?P<rest>\b(?:all )?the (?:others?|rest|remainder|remaining (?:ones|{_THINGS}))\b|\beverything else\b)"
    rf"|(?P<all>\b(?:every(?: single)? one(?: of (?:the|these|those|them)(?: \w+)?)?|all of (?:them|these"
    rf"|those|the \w+)"
    rf"|all (?:the )?{_THINGS}|each (?:one|of (?:them|these))|everything|the lot)\b(?! else)))",
    re.IGNORECASE,
)
_LED: Final = late_regex(
    r"^(?:(?:that|and|while|whilst|whereas|but|then|also|next|finally|besides(?: (?:that|this))?"
    r"|in addition|as for|only"
    r"|(?:as to|on) (?:how|the way) [^,;]{3,60}|it (?:was|is) (?:further )?(?:agreed|resolved|decided)"
    r"|we (?:have )?(?:agreed|resolved|decided))\b,?\s*|[,;:]\s*)+",
    re.IGNORECASE,
)
_JOINS: Final = late_regex(
    r"(?:[\s,;]+(?:and|while|whilst|whereas|but|with|that|then|as for)\b)+[\s,;]*$|[\s,;]+$", re.I
)
_VERBS: Final = (
    r"assess|measur|test|examin|evaluat|verif|judg|scor|check|explor|consider|cover|discuss|look|tak|tri|try|settl|see"
    r"|seen|read|left|leav|prov|show|shown|ask|find|found|draw|drawn|go|gone|go(?:es)?|com|evidenc"
    r"|identif|demonstrat|sift"
    r"|decid|deal|dealt|pick|want|need|us|mak|made|mark|rate|rat|weigh|probe|prob|talk|put|answer|gaug|learn|hear|heard"
    r"|rely|reli|bas|sort|address|told|tell|watch|observ"
)
_NO_NAME: Final = late_regex(
    rf"^(?:(?:(?:{_VERBS})(?:e|es|ed|s|ing|ting|ies|ied|y|en|n)?|is|are|was|were|be|been|being|will|shall"
    rf"|to|we|you|I|they"
    r"|us|them|these|it|the panel|also|then|all|each|both|only|just|simply|mainly|further|again|first|up"
    r"|out|over|off|at"
    r"|for|by|from|in|into|on|of|with|through|via|during|using|about|for|against|the|your|a|an|our|what|say|says|have"
    r"|copies|sight|alone|as well|too|separately|solely|in full)\b[’']?,?\s*)+",
    re.IGNORECASE,
)
_BEHIND: Final = late_regex(
    r"[\s,]+(?:alone|only|again|instead|as well|too|first|(?:before|after) (?:anything|everything"
    r"|all) else|please|we will"
    r"|before (?:that|then)|(?:we|you|they)(?:[’']ll| will| shall)?(?: also)?(?: (?:assess|test|judge"
    r"|check|look at|use))?)$",
    re.IGNORECASE,
)
_PARTS: Final = late_regex(
    r"\s*(?:[,;&+]|\band\b|\bthen\b|\bplus\b|\bas well as\b|\bfollowed by\b|\bbefore\b(?= (?:a|an|the)\b))\s*", re.I
)
_UNSURE: Final = late_regex(
    r"(?i)\b(?:not|never|may|might|could|can|either|or|if|unless|except\w*|usually|normally|possibly"
    r"|probably|perhaps|some"
    r"|sometimes|most|nearly|any of|one of)\b|n[’']t\b"
)
_TESTS: Final = late_regex(
    rf"(?i)\b(?:{_VERBS})(?:e|es|ed|s|ing|ting|ies|ied|y|en|n)?\b|\b(?:are|is|be) (?:for|by|at)\b"
)
_SENTENCES: Final = late_regex(r"(?<=[.!?;])\s+(?=\S)")
_LONGEST: Final = 900


class Which(StrEnum):
    """Of which criteria a clause speaks."""

    CODES = "codes"
    REST = "rest"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class CodesTold:
    """What one clause says: of the criteria with these codes, of the rest or of all; without methods it is unread."""

    which: Which
    codes: tuple[str, ...]
    methods: tuple[str, ...]
    text: str


def told_by_codes(text: str, codes: Collection[str], key: MethodKey) -> list[CodesTold]:
    """What a paragraph says of the codes that the document has; nothing where it speaks of none of them so."""
    bare_text = " ".join(text.split())
    if len(bare_text) > _LONGEST or not re.search(r"\d|\b[A-Z]\b|\([a-z]{1,4}\)", bare_text):
        return []
    said = [one for sentence in _SENTENCES.split(bare_text) for one in _of_sentence(sentence, codes, key)]
    named = [one for one in said if one.which is Which.CODES]
    sure = len({code for one in named for code in one.codes}) > 1 and any(one.methods for one in named)
    return said if sure else []


def _of_sentence(sentence: str, codes: Collection[str], key: MethodKey) -> list[CodesTold]:
    """What the clauses of one sentence say; empty where it is no such sentence."""
    bare_text = sentence.strip(" .;!?")
    subjects = [one for one in _SUBJECT.finditer(bare_text) if _is_meant(one, codes)]
    if not subjects or levels_named(bare_text) or not _TESTS.search(bare_text):
        return []
    opens = _LED.sub("", bare_text[: subjects[0].start()]).strip(" ,")
    opens = opens if _stripped(opens) else ""  # `We will judge criteria 1 and 2 from your form`
    ends = [one.start() for one in subjects[1:]] + [len(bare_text)]
    clauses = [_JOINS.sub("", bare_text[one.end() : end]) for one, end in zip(subjects, ends, strict=True)]
    if opens and not _parts(clauses[-1]):
        clauses = [opens, *clauses[:-1]]  # `The form covers 1 and 2, the interview 3 and 4`
    elif opens:
        return [_unread(subjects[0], sentence)] if mentioned(bare_text) else []
    found = []
    for subject, clause in zip(subjects, clauses, strict=True):
        methods = methods_of_clause(clause, key)
        found.append(CodesTold(_which(subject), _codes(subject), methods, sentence) if methods else None)
    if all(found):
        return [one for one in found if one]
    return [_unread(subjects[0], sentence)] if mentioned(bare_text) else []


def _unread(subject: re.Match[str], sentence: str) -> CodesTold:
    return CodesTold(_which(subject), _codes(subject), (), sentence)


def _is_meant(subject: re.Match[str], codes: Collection[str]) -> bool:
    """Whether the subject of a clause is the rest, all, or codes that the document has; a single `A` is a word."""
    listed = _codes(subject)
    if not listed:
        return bool(subject["rest"] or subject["all"])
    alone = len(listed) == 1 and not subject["things"] and subject["list"] in ("A", "I")
    return all(code in codes for code in listed) and not alone


def _which(subject: re.Match[str]) -> Which:
    return Which.CODES if subject["list"] else Which.REST if subject["rest"] else Which.ALL


def _codes(subject: re.Match[str]) -> tuple[str, ...]:
    return tuple(bare(code) for code in numbers_of(subject["list"])) if subject["list"] else ()


def methods_of_clause(clause: str, key: MethodKey) -> tuple[str, ...]:
    """The methods of a clause that says nothing else; none where anything in it is not surely read."""
    if _UNSURE.search(clause):
        return ()
    found: list[tuple[str, ...]] = []
    for part in _parts(clause):
        told = told_methods(part, MethodKey(dict(key.codes)))
        if not told.methods or told.unread:
            return ()
        found.append(told.methods)
    return unique(name for several in found for name in several)


def _parts(clause: str) -> Sequence[str]:
    """The pieces of a clause that name something."""
    pieces = (_stripped(part) for part in _PARTS.split(clause))
    return [piece for piece in pieces if piece]


def _stripped(part: str) -> str:
    name = part.strip(" ,.;:()")
    while (shorter := _NO_NAME.sub("", _BEHIND.sub("", f" {name}").strip() + " ").strip()) != name:
        name = shorter
    return name

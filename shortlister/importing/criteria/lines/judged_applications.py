"""Sentences in which applications are judged by all the criteria: `Applications will be scored against these criteria`.

An application is there what is judged, as an applicant would be, and tells nothing of how a criterion is measured.
"""

import re
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.criteria.methods.methods import mentioned
from shortlister.importing.criteria.words.vocabulary import levels_named
from shortlister.importing.late_regexes import late_regex

_AIDS: Final = (
    r"(?: (?:will|shall|must|should|are|is|be|being|to|all|both|each|then|first|only|initially|solely|fairly|carefully"
    r"|purely|anonymously|objectively|individually|also)){1,5}"
)
_APPLICATIONS: Final = (
    r"(?:\b(?:all|each|every|your|the|our|any|these|those|both|complete|completed|eligible|valid|of) ){0,4}"
    r"\bapplications?\b(?! forms?\b)"
)
_JUDGED: Final = (
    r"(?:assessed|judged|scored|considered|measured|evaluated|rated|ranked|marked|graded|reviewed|compared|sifted"
    r"|screened|short-?listed)"
)
_JUDGE: Final = (
    r"(?:assess|judge|score|consider|measure|evaluate|rate|rank|mark|review|compare|sift|screen|short-?list)"
)
_PANEL: Final = r"(?:we|panel|committee|board|governors|trustees|team|managers?)(?:[’']ll| (?:will|shall))?(?: \w+ly)?"
_BY_CRITERIA: Final = (
    r"(?: by (?:the|our|an?|at least) (?:[\w-]+ ){0,3}?(?:panels?|committee|board|team|managers?|staff|members"
    r"|people))?"
    r" (?:against|on|by|according to|in terms of|in relation to|with reference to|using)"
    r" (?:[\w’'/,()-]+ ){0,14}?"
    r"(?:criteri(?:a|on)|requirements|(?:person|role|job|employee) (?:specification|profile))\b"
)
_SAYS: Final = late_regex(
    rf"(?P<they>{_APPLICATIONS}(?: (?:received|submitted|we receive))?)(?={_AIDS} {_JUDGED}(?P<by>{_BY_CRITERIA}))"
    rf"|\b(?P<who>{_PANEL} {_JUDGE}) (?P<them>{_APPLICATIONS})(?=(?P<against>{_BY_CRITERIA}))",
    re.IGNORECASE,
)
_SOME: Final = late_regex(
    r"(?i)\b(?:rest|others?|remaining|remainder|except\w*|apart from|marked|starred|numbers?|first|last|only|not|\d+)\b"
)
_TESTS: Final = late_regex(
    r"(?i)\b(?:be|is|are|we|will|shall|to|panel|then|also) (?:assess|measur|test|evaluat|judg|scor|explor|examin|check"
    r"|verif|prob|discuss|cover|look)(?:e|ed|es|ing)?\b"
)
_SENTENCES: Final = late_regex(r"(?<=[.!?])\s+(?=[A-Z])")


def with_judged_applications(document: Document) -> Document:
    """The document with applicants for the applications that such a sentence judges by all the criteria."""
    blocks = tuple(map(_read, document.blocks))
    return document if blocks == document.blocks else replace(document, blocks=blocks)


def _read(block: Block) -> Block:
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM) or not _SAYS.search(block.text):
        return block
    parts = _SENTENCES.split(block.text)
    told = [_with_applicants(part) for part in parts]
    others = [part for part, now in zip(parts, told, strict=True) if part == now]
    if told == parts or any(_TESTS.search(part) and mentioned(part) for part in others):
        return block
    return replace(block, text=" ".join(told))


def _with_applicants(sentence: str) -> str:
    """Such a sentence with those who apply in their stead; any other as it is.

    Where some of the criteria are meant, their application may be what tells them from others.
    """
    found = _SAYS.search(sentence)
    if found is None:
        return sentence
    rest, by = sentence[found.end() :], found["by"] or found["against"]
    further = rest.partition(by)[2]
    if len(levels_named(sentence)) == 1 or _SOME.search(by) or (_TESTS.search(further) and mentioned(further)):
        return sentence
    they = f"{found['who']} applicants" if found["who"] else "Applicants" if not found.start() else "applicants"
    return f"{sentence[: found.start()]}{they}{rest}"

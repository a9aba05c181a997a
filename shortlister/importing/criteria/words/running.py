"""Criteria that a conversion ran together into one text, taken apart again where their openings show."""

import itertools
import re
from typing import Final

from shortlister.domain.own_doubts import WITHOUT_A_BREAK
from shortlister.i18n import _
from shortlister.importing.late_regexes import late_regex

_OPENERS: Final = (
    "A(?! (?:to|or|and|levels?|grades?)\\b)|An|Ability|Able|Acts|Adapts?|Aligns?|Analyses?|Anticipates?|Appl(?:y|ies)"
    "|Assess(?:es)?|At least|Aware(?:ness)?"
    "|Avoids?|Basic|Briefs|Builds?|Capable|Challenges|Clear|Commercially|Committed|Commitment|Communicates?"
    "|Competent|"
    "Completion|Complies|Computer|Confident|Considerable|Contributes?|Creates?|Current|Decisive|Degree|Delegates?|Delivers?"
    "|Demonstra(?:te|tes|ted|ble)|Desire|Detailed|Determin(?:ed|ation)|Develops?|Displays|Drives?|Educated"
    "|Effective(?:ly)?|"
    "Embraces?|Empathy|Encourages?|Energetic|Ensures?|Enthusias(?:m|tic)|Establish(?:es)?|Evaluates?|Evidence"
    "|Excellent|Exceptional|Experienced?|Extensive|Facilitates?|Familiar(?:ity)?|Flexib(?:le|ility)|Focus(?:es"
    "|ed)|Full|Further|Gives?|Good|Has|Have|"
    "Hard[- ]working|High(?:ly)?|Holds|Honest(?:y)?|Identif(?:y|ies)|Implements?|Improves?|In[- ]depth|Independent"
    "|Influences?|Innovative|Inspir(?:es?|ational)|Integrity|Interest(?:ed)?|Interpersonal|Is|Keeps?|Knowledge"
    "|Knows?|Leads|Leadership|Listens?|Makes?|Maintains?|"
    "Manages?|Membership|Mentors|Minimum|Monitors|Motivates?|Negotiates?|Numerate|Observes?|Open|Operates?"
    "|Organis(?:ed|es|ational)|Patient|Pays|Persuades?|Plans|Positive|Possess(?:es)?|Post-?graduate|Practical"
    "|Presents|Prioritises?|Proactive(?:ly)?|Professional|Proficien(?:t|cy)|Project|Promotes?|Proven|"
    "Provides?|Qualified|Reach(?:es)?|Recent|Recognises?|Relevant|Relates?|Reliable|Remains?|Resilien(?:t|ce)|Respects?"
    "|Responds?|Seeks?|Self[- ]?(?:aware|motivated|starter)|Sensitiv(?:e|ity)|Sets|Shows?|Significant|Skilled"
    "|Skills|Some|Sound|Strives?|Strong|Substantial|Successful|Supports|Takes?|"
    "Thinks?|Thorough|Track|Training|Trustworthy|Understand(?:s|ing)?|Up[- ]to[- ]date|Uses|Values|Views|Well"
    "|Welcomes?|Willing(?:ness)?|Wins|Work(?:s|ing)|Writes?|Written|Web design|Inspires?|Adopts?|Enables?|Champions"
    "|Decides|Deals|Makes?|Negotiation"
)
_BREAK: Final = late_regex(rf"(?<=[a-z)%\d])\s+(?=(?:{_OPENERS})\b(?:\s+[a-z(\d]|[,/]|\s*$))")
_BEFORE: Final = late_regex(
    r"(?:\b(?:of|and|or|the|a|an|in|to|for|with|by|as|at|on|from|using|including|eg|e\.g|ie|via|is|are|be|our"
    r"|your|their|its|level|both|than|such|new|more|least|minimum(?: of)?|equivalent to|either|towards"
    r"|[A-Z][\w.&]*)|[,;:/&(–-])$"
)
_NAME: Final = late_regex(r"(?:Work|[A-Z][a-z]+ing) (?:with|at|in|on|for|of|and) (?:[A-Z][\w’'-]+(?: |\b)){2}")
"""The name of a check, a course or a scheme, in capitals throughout: `Working with Children Check`."""

_BREAK_IN_BLOB: Final = late_regex(
    rf"(?<=[a-z)%\d.])\s+(?=(?:{_OPENERS})\b(?:\s+[a-z(\d]|[,/]))|(?<=[a-z]{{3}}\.)\s+(?=[A-Z][a-z]+\s[a-z])"
)
_BEFORE_IN_BLOB: Final = late_regex(
    r"(?:\b(?:of|and|or|the|a|an|in|to|for|with|by|as|at|on|from|using|including|eg|e\.g|ie|via|is|are|be|our"
    r"|your|their|its|both|than|such|new|more)|[,;:/&(–-])$"
)
_HEADING_AT_END: Final = late_regex(r"(?<=[a-z.)])\s+(?:[A-Z][a-z]+(?:\s+(?:and|of|with|&|for))?\s+)+[A-Z][a-z]+\.?$")

_STUCK: Final = late_regex(r"(?<=[a-z]{3}[.;])(?=[A-Z][a-z]{2,}[\w’'-]* \w)")
"""A full stop with a capital right behind it: `as needed.Degree in music`."""
_PARTED: Final = 3
_ADDRESS: Final = late_regex(r"@|https?:|www\.")


def _stuck_apart(text: str) -> list[str]:
    """The texts that a full stop alone parts, where each has some words."""
    parts = _STUCK.split(text) if not _ADDRESS.search(text) else [text]
    capitals = any(part.split()[-1][:1].isupper() for part in parts[:-1] if part.split())
    return [text] if capitals or any(len(part.split()) < _PARTED for part in parts) else parts


def split_run_together(text: str) -> tuple[list[str], tuple[str, ...]]:
    """The texts that stand in one without anything between them, and the doubt that this was guessed."""
    if len(stuck := _stuck_apart(text)) > 1:
        return stuck, (_(WITHOUT_A_BREAK),)
    if len(text) < 40 or _cased(text):
        return [text], ()
    blob = len(text) > 250
    before = _BEFORE_IN_BLOB if blob else _BEFORE
    cuts = [
        found
        for found in (_BREAK_IN_BLOB if blob else _BREAK).finditer(text)
        if not before.search(text[: found.start()].rstrip()) and not _NAME.match(text, found.end())
    ]
    if blob and sum(1 for found in cuts if text[found.start() - 1] != ".") < 2:
        return [text], ()
    edges = [0, *(found.end() for found in cuts), len(text)]
    parts = [text[begin:end].strip() for begin, end in itertools.pairwise(edges)]
    if blob:
        parts = [piece for part in parts for piece in _with_heading_apart(part)]
    merged: list[str] = []
    for part in parts:
        if merged and not blob and (len(part.split()) < 2 or len(merged[-1].split()) < 2):
            merged[-1] = f"{merged[-1]} {part}"
        else:
            merged.append(part)
    if len(merged) < 2:
        return [text], ()
    return merged, (_(WITHOUT_A_BREAK),)


def _with_heading_apart(part: str) -> list[str]:
    """`… service improvement Change Orientation and Management` as the criterion and the heading of the next."""
    found = _HEADING_AT_END.search(part)
    return [part[: found.start()].strip(), found[0].strip()] if found and found.start() > 10 else [part]


def _cased(text: str) -> bool:
    """Whether most words begin with a capital, so that capitals tell nothing."""
    found = re.findall(r"[A-Za-z]+", text)
    return sum(1 for word in found if word[0].isupper()) > 0.5 * len(found)

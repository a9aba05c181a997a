"""Sentences that ask applicants for papers, beside others that say how all criteria are assessed.

`Please send a statement telling us how you meet the criteria` says what to send. Alone it is all that a document says
of measuring them; beside `Each of these is assessed through your application and at interview` it adds nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.importing.criteria.spoken.clauses import Clause
from shortlister.importing.criteria.spoken.here import Spoken
from shortlister.importing.criteria.spoken.scopes import OF_ALL
from shortlister.importing.criteria.spoken.sentences import Reading
from shortlister.importing.late_regexes import late_regex

_ASKED: Final = late_regex(
    r"(?i)^(?:(?:to apply|if you (?:would|'d|’d) like to apply|for your application"
    r"|when (?:you apply|applying)),?\s+)?"
    r"(?:please |you (?:should|will need to|need to|must) |candidates (?:should|must) |applicants (?:should|must) )*"
    r"(?:complete|fill (?:in|out)|send|submit|provide|write|tell|use|upload|attach|include|enclose|supply|e-?mail"
    r"|apply)\b"
    r".*\b(?:telling us|showing(?: us)?|explaining(?: to us)?|setting out|outlining|describing|saying|stating"
    r"|demonstrating|(?:tell|show)(?: us)?|to (?:explain|show|tell us|demonstrate|say))\b[^.]{0,30}\bhow\b"
)
"""What is to be sent, in which applicants show how they meet the criteria."""
_PAPER: Final = late_regex(r"(?i)\b(?:application|form|c\.?v|curriculum vitae|letter|statement)\b")
_ASSESSED: Final = late_regex(r"(?i)\b(?:assess|measur|test|judg|evaluat|identif|evidenc|scor|check|look)\w*\b")


def without_requests(spoken: Sequence[Spoken]) -> list[Spoken]:
    """The paragraphs without such requests, where another sentence says that all is assessed by papers too."""
    if not any(_tells_all(reading) for said in spoken for reading in said.readings):
        return list(spoken)
    kept = (
        replace(said, readings=[one for one in said.readings if not (one.sure and _ASKED.match(one.text))])
        for said in spoken
    )
    return [said for said in kept if said.readings]


def _tells_all(reading: Reading) -> bool:
    """Whether a sentence, no such request, surely says so in plain words."""
    plain = reading.sure and _ASSESSED.search(reading.text) and not _ASKED.match(reading.text)
    return bool(plain) and any(map(_is_of_all, reading.clauses))


def _is_of_all(clause: Clause) -> bool:
    """Whether a clause says that all criteria are measured by papers that applicants send, be it with more."""
    whole = bool(clause.scopes) and all(one.which in OF_ALL for one in clause.scopes) and not clause.without
    return whole and not clause.denied and not clause.maybe and any(_PAPER.search(name) for name in clause.methods)

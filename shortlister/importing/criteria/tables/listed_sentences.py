"""Several whole sentences in one paragraph of a list's cell, each of which asks for something: criteria of their own.

`Ability to teach. Knowledge of music.` is two; what refers back to the sentence before it, explains it or only says
what would be better stays with it. Paragraphs with bullets or numbers are one each, whatever they say.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.own_doubts import WITHOUT_A_BREAK
from shortlister.domain.plans.drafts import Cell
from shortlister.i18n import _
from shortlister.importing.criteria.lines.trailing import trailing_labels
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.tables.cell_items import Entry
from shortlister.importing.criteria.words.letters import letters
from shortlister.importing.criteria.words.says_of_person import goes_on
from shortlister.importing.criteria.words.vocabulary import sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_STOP: Final = late_regex(r"(?<=[\w)\]’'”\"%+]\.)\s+(?=[A-Z])")
_SHORTENED: Final = late_regex(
    r"(?i)\b(?:e\.?g|i\.?e|etc|nos?|approx|incl?|min|max|dept|ref|vol|st|dr|mrs?|ms|prof|rev|hons|cert|dip|qual"
    r"|yrs?|esp|[a-z])\.(?=\s+[A-Z])"
)
"""A full stop that may end no sentence."""
_ARTICLE: Final = late_regex(r"^(?:An?|The)\s+(?=\w)")
_HELD: Final = late_regex(
    r"(?i)^(?:\w+ ){0,2}?(?:degree|qualifi\w+|educated|nvq|gcses?|level \d|diploma|certificate|driving)\b"
)
"""A paper that is held: the next one may be held instead of it."""
_DOING: Final = late_regex(r"^[A-Z][a-z]+(?:ment|tion|sion|ship|ness|ence|ance|ity) (?:of|in|with|to|for)\b")
_THING: Final = late_regex(
    r"\b(?:skills?|abilit(?:y|ies)|knowledge|experience|awareness|understanding|qualities)\.?$", re.IGNORECASE
)
_SAYS: Final = late_regex(
    r"(?i)(?<!\bthat )(?<!\bwho )(?<!\bwhich )(?<!\bwhat )(?<!\bhow )"
    r"\b(?:is|are|was|were|will|would|must|should|shall|may|might|can|could|include[sd]?|including|desirable|preferred"
    r"|advantageous|advantage)\b"
)
"""What says something of a thing and does not ask for it: `Experience of sales would be useful`."""
_BACK: Final = late_regex(r"\b(?:[Tt]his|[Tt]hese|[Ii]t|same|such|above|latter|former|therefore|also|or equivalent)\b")
_LONGEST: Final = 200
_FEWEST: Final = 2


def by_sentence(entries: Sequence[Entry], cell: Cell, beside: Sequence[Cell], key: MethodKey) -> Sequence[Entry]:
    """The criteria of a cell in a column of one level, each such sentence one of its own.

    Not where something stands beside each paragraph; where a sentence opens in no usual way, its parts are doubted.
    """
    numbered = any(cell.number(at) for at in range(len(cell.paragraphs)))
    stacked = any(len(one.paragraphs) == len(entries) > 1 for one in beside)
    if any(cell.marks) or numbered or stacked:
        return entries
    return [part for entry in entries for part in _parts(entry, key)]


def _parts(entry: Entry, key: MethodKey) -> list[Entry]:
    said = [] if entry.level or entry.methods or entry.doubts else sentences_asking(entry.text)
    if len(said) < _FEWEST or any(any(trailing_labels(one, key)[1:]) for one in said):
        return [entry]
    doubts = () if all(map(_opens, said)) else (_(WITHOUT_A_BREAK),)
    return [
        replace(entry, text=one, doubts=doubts, label="" if at else entry.label, whole="")
        for at, one in enumerate(said)
    ]


def sentences_asking(text: str) -> list[str]:
    """The sentences of a text where each of them asks for something of its own; nothing for any other text."""
    said = _STOP.split(text.strip())
    if len(said) < _FEWEST or _SHORTENED.search(text):
        return []
    held = sum(1 for one in said if _HELD.match(one))
    return said if held < _FEWEST and all(map(_asks, said)) and not any(map(_refers, said[1:])) else []


def is_read_apart(text: str, taken: str) -> bool:
    """Whether each of several such sentences stands in what was read, both as letters."""
    said = sentences_asking(text)
    return bool(said) and all(letters(one) in taken for one in said)


def _asks(sentence: str) -> bool:
    """Whether a sentence names what somebody has or can do: in the usual way, or by what it begins or ends with."""
    whole = len(sentence.split()) > 1 and len(sentence) <= _LONGEST and sentence.count("(") == sentence.count(")")
    return whole and (_opens(sentence) or bool(_DOING.match(sentence) or _THING.search(sentence)))


def _opens(sentence: str) -> bool:
    return sounds_like_a_criterion(_ARTICLE.sub("", sentence))


def _refers(sentence: str) -> bool:
    """Whether a sentence only says more of the one before it."""
    return goes_on(sentence) or bool(_SAYS.search(sentence) or _BACK.search(sentence))

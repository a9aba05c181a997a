"""What one sentence asks for, parted where it is sure that another criterion begins."""

import re
from collections.abc import Iterator
from typing import Final

from shortlister.importing.criteria.words.vocabulary import sounds_like_a_criterion
from shortlister.importing.late_regexes import late_regex

_COUNTED: Final = late_regex(r"[,;:]?\s*(?:\band\s+)?(?<![\w(])\(?(?:\d|[a-h]|i{1,3}|iv|v)\)\s+", re.IGNORECASE)
_SEMICOLON: Final = late_regex(r"\s*;\s+(?:and\s+)?(?![^()]*\))")
_SEAM: Final = late_regex(
    r"(?P<comma>,)?\s+(?:(?P<join>and|as well as|with|together with|along with|plus|coupled with|combined with)\s+)?"
    r"(?:also\s+|have\s+(?=the ability))?(?P<next>(?:an?|the|some)\s+)?(?![^()]*\))",
    re.IGNORECASE,
)
_VERB: Final = late_regex(
    r"(?:(?:should|must|will|need to) )?(?:also )?(?:have|hold|possess|demonstrate|show|bring)\s+(?=\S)", re.IGNORECASE
)
_BE: Final = late_regex(r"be\s+(?=able to|willing to|prepared to)|be\s+(?=\w)", re.IGNORECASE)
_ABLE: Final = late_regex(
    r"(?:(?:should|must|will|need to) )?(?:also )?be\s+(?:able|willing|prepared) to\b", re.IGNORECASE
)
_BEING: Final = late_regex(r"(?:(?:should|must|will|need to) )?(?:also )?be ", re.IGNORECASE)
_OPENS: Final = late_regex(
    r"(?:(?:proven|demonstrable|demonstrated|good|excellent|strong|sound|solid|significant|relevant|some|extensive"
    r"|previous|working|basic|genuine|real|clear|recent|practical|thorough|detailed) )*"
    r"(?:ability to|experience (?:of|in|with|working|as)|knowledge of|understanding of|commitment to|willingness to"
    r"|enthusiasm for|passion for|interest in|awareness of|familiarity with|track record|aptitude for|flexibility to"
    r"|subject expertise|sympathy (?:for|with)|(?:\w+(?:, \w+)* (?:and \w+ )?)?skills\b)",
    re.IGNORECASE,
)
_FEWEST: Final = 3
_OR: Final = late_regex(r"\bor\s+(?:an?\s+|the\s+)?", re.IGNORECASE)
_COMMON: Final = late_regex(
    r"\b(?:knowledge|understanding|experience|skills?|awareness|ability|interest)$", re.IGNORECASE
)
_OPEN: Final = late_regex(r"\b(?:of|in|with|for|to|and|or|by|at|on|the|an?|both|either),?$", re.IGNORECASE)
_CHOICE: Final = late_regex(r"\b(?:one(?: or more)?|some|any|either|both|two|all) of\b|\bor\b[^,;]*$", re.IGNORECASE)


def parted(asked: str) -> list[str]:
    """The criteria in one phrase, in its words: `a degree, possess good English and the ability to teach` has three.

    Where two could share what stands behind them (`knowledge and experience of …`) they stay together.
    """
    counted = [part.strip(" ,;.") for part in _COUNTED.split(asked)]
    if len(counted) > 2 and all(len(part.split()) > 1 for part in counted[1:]):
        return [part for part in counted if part]
    pieces = [part.strip(" ,;.") for part in _SEMICOLON.split(asked)]
    if any(len(part.split()) < 2 for part in pieces):
        pieces = [asked]
    return [part for piece in pieces for part in _at_seams(piece)]


def _at_seams(text: str) -> Iterator[str]:
    begin = 0
    if _CHOICE.search(text.split(":")[0]) and ":" in text:
        yield _bare(text)
        return
    for seam in _SEAM.finditer(text):
        before, behind = text[begin : seam.start()], text[seam.end() :]
        if not (seam["comma"] or seam["join"]) or seam.start() <= begin:
            continue
        if _begins_another(before, behind, sure=bool(seam["comma"]), join=(seam["join"] or "").lower()):
            yield _bare(before)
            begin = seam.start("next") if seam["next"] else seam.end()
    yield _bare(text[begin:])


def _begins_another(before: str, behind: str, *, sure: bool, join: str) -> bool:
    """Whether another criterion begins behind a comma or an `and`, and what stands before is one by itself."""
    if _OPEN.search(before):
        return False
    if join == "" and any(_OPENS.match(behind, found.end()) for found in _OR.finditer(behind)):
        return False  # `a law degree, experience of courts, or knowledge of tribunals`
    goes_on = re.match(r"(?i)(?:able|willing|prepared|ready) to\b|can\b", before)
    if goes_on and not _ABLE.match(behind) and not (sure and join):
        return False  # `able to sing, have fun and dance`
    long_enough = len(before.split()) >= (_FEWEST - (join == "with")) or (
        sure and join != "" and len(before.split()) > 1
    )
    if _VERB.match(behind) or _ABLE.match(behind):
        return (join in ("and", "") and len(before.split()) > 1) and not behind.lower().startswith("have to")
    if _BE.match(behind):
        return sure and join == "and"
    if not long_enough or (_COMMON.search(before) and not sure and join != "with" and _opens_of(behind)):
        return False
    return bool(_OPENS.match(behind)) and (join != "" or bool(sounds_like_a_criterion(behind)))


def _opens_of(behind: str) -> bool:
    """Whether what follows could go on for both: `skills and experience of …`."""
    return bool(re.match(r"(?i)\w+ (?:of|in|with)\b", behind))


def _bare(text: str) -> str:
    """A part without the verb that only joins it to its sentence, and without signs at its ends."""
    part = text.strip(" ,;.")
    if found := _VERB.match(part) or _BEING.match(part):
        part = part[found.end() :]
    return part.strip()

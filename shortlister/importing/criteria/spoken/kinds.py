"""What kind of thing a criterion asks for by its own words, where a sentence names a kind and no heading does."""

import re
from collections.abc import Sequence
from typing import Final

from shortlister.importing.criteria.spoken.naming import Standing
from shortlister.importing.late_regexes import late_regex

_CALLED: Final = {
    "qualification": late_regex(
        r"(?i)(?:formal |professional |academic |your |educational )*(?:qualifications?|education|certificates|training"
        r"|academic attainments?)"
    ),
    "experience": late_regex(r"(?i)(?:your |work |previous |relevant )*experience"),
    "knowledge": late_regex(r"(?i)(?:your )?(?:knowledge|understanding)"),
    "skill": late_regex(r"(?i)(?:your )?(?:skills?|abilit(?:y|ies)|aptitudes?)"),
    "licence": late_regex(r"(?i)(?:your |driving )*licen[cs]es?"),
}
_BEGINS: Final = {
    "experience": late_regex(r"(?i)(?:\w+ ){0,3}(?:experienced?|track record|background)\b|worked\b"),
    "knowledge": late_regex(r"(?i)(?:\w+ ){0,2}(?:knowledge|understanding|familiar\w*|awareness)\b"),
    "skill": late_regex(r"(?i)(?:\w+ ){0,2}(?:skills?|able|ability|good at|competent|capable|proficien\w+|fluen\w+)\b"),
}
_HOLDS: Final = {
    "licence": late_regex(r"(?i)\blicen[cs]e\b"),
    "qualification": late_regex(
        r"(?i)\b(?:degree|diploma|certificate|certified|qualif\w+|[NS]VQ|GCSEs?|[AO][- ]levels?|HN[CD]|BTEC|BSc|BA|MA"
        r"|MSc|PhD|doctorate|PGCE|QTS|registered|registration|membership|chartered|accredited|level \d|award"
        r"|graduate)\b"
    ),
    "experience": late_regex(r"(?i)\b(?:experienced?|track record)\b"),
    "skill": late_regex(r"(?i)\bskills?\b"),
}
_INITIALS: Final = late_regex(r"[A-Z]{3,6}(?: [A-Z0-9][\w-]*){0,2}")


def kinds_named(words: str) -> frozenset[str]:
    """The kinds that words name, each part of them one; nothing where a part is none."""
    parts = [part for part in re.split(r"\s*(?:,|\band\b|&|\bor\b|/)\s*", words.strip()) if part]
    kinds = {next((kind for kind, called in _CALLED.items() if called.fullmatch(part)), "") for part in parts}
    return frozenset() if "" in kinds else frozenset(kinds)


def of_kinds(words: str, standing: Sequence[Standing]) -> list[Standing]:
    """The criteria of the kinds that are named, some but not all of them; none where a part of the words is no kind."""
    kinds = kinds_named(words)
    found = [one for one in standing if _kind_of(one.found.criterion.text) in kinds]
    return found if len(found) < len(standing) else []


def _kind_of(text: str) -> str:
    bare = text.strip(" .;")
    for kind, begins in _BEGINS.items():
        if begins.match(bare):
            return kind
    if _INITIALS.fullmatch(bare):
        return "qualification"
    return next((kind for kind, holds in _HOLDS.items() if holds.search(bare)), "")

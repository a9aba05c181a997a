"""The head of an organisation's paper: the address and the number in it are not surely those of who writes on it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.importing.criteria.words.post_names import names_an_organisation
from shortlister.importing.form_said import Said, Standing
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.person_names import is_person

_TOP: Final = 2
_LINES: Final = 5
_PREMISES: Final = late_regex(r"(?i)[^@:]*\b(?:surgery|clinic|practice|hotel|hospital|nursery|academy|theatre)")
_ENDS: Final = late_regex(
    r"(?i)dear\b"
    r"|annwyl\b|to whom|curriculum|cv\b|r[eé]sum[eé]\b|.*\b(?:application|candidate|applicant|form"
    r"|cais|gais|ffurflen)\b"
)


def below_letterhead(said: Sequence[Said]) -> list[Said]:
    """The same, but what reaches an organisation that heads the page, above any name or title, is unsure."""
    told: list[Said] = []
    head, last = "", 0
    for at, one in enumerate(said):
        bare = one.value.strip()
        if not head and at < _TOP and not one.kind and _is_organisation(bare) and not _ends(one):
            head, last = bare, at + _LINES
        elif head and (at > last or one.kind not in ("", "email", "phone") or _ends(one)):
            head = ""
        if head and one.standing is Standing.PLAIN and at <= last:
            told.append(replace(one, standing=Standing.UNSURE, under=head))
        else:
            told.append(one)
    return told


def _is_organisation(text: str) -> bool:
    return (
        len(text) <= 60
        and _ENDS.match(text) is None
        and "@" not in text
        and (names_an_organisation(text) or _PREMISES.fullmatch(text) is not None)
    )


def _ends(one: Said) -> bool:
    """Whether a line is the name of a person, a greeting or the title of what they send."""
    first = re.split(r"\s*[|•·]\s*|, ", one.value.strip())[0]
    return not one.kind and (_ENDS.match(one.value) is not None or is_person(re.sub(r"^Dr\.? ", "", first)))

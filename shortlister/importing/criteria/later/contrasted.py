"""Lists of what is needed beside lists of what would be good to have: `What you'll need`, and `A bonus` below it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.importing.criteria.gathered.gathering import Found, FoundPost
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    UNSPECIFIED,
    is_group_name,
    levels_named,
)
from shortlister.importing.late_regexes import late_regex

_NEEDED: Final = late_regex(
    r"\b(?:need(?:ed|s)?|must|requires?|required|looking for|wants?"
    r"|(?:you|you(?:[’']ll| will)|should) (?:have|bring))\b"
    r"|^(?:the |our |key |main |job |role |core |general )*requirements$",
    re.IGNORECASE,
)
_MORE: Final = late_regex(r"\b(?:also|other|further|additional|extra|ideal\w*|training|know)\b|\?", re.IGNORECASE)
_LONGEST: Final = 60


def give_contrasted(posts: Sequence[FoundPost]) -> None:
    """Criteria below a heading that says they are needed are essential where all others are told to be desirable."""
    told = {one.criterion.level for post in posts for one in post.found}
    for post in posts if DESIRABLE in told else ():
        if all(one.criterion.level != ESSENTIAL for one in post.found):
            for one in post.found:
                if one.criterion.level == UNSPECIFIED and not one.criterion.doubts and _is_needed(one):
                    one.criterion, one.levelled = replace(one.criterion, level=ESSENTIAL), True


def _is_needed(one: Found) -> bool:
    """Whether the heading above a criterion, or the line that leads up to its list, says that it is needed."""
    return any(_says_needed(name.strip(" :…")) for name in (one.criterion.group.rpartition(": ")[2], one.lead))


def _says_needed(name: str) -> bool:
    if len(name) > _LONGEST or not _NEEDED.search(name) or _MORE.search(name) or levels_named(name) - {ESSENTIAL}:
        return False
    return not is_group_name(name) or name.lower().endswith("requirements")

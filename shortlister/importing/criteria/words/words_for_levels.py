"""The level that a cell of a column of levels says, in the words that people have for it."""

import re
from typing import Final

from shortlister.importing.criteria.words.both_levels import is_conditional
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    level_of_cell,
    levels_named,
    says_both_levels,
)
from shortlister.importing.late_regexes import late_regex

_LESS: Final = (
    r"(?:desirable|desired|prefer(?:red|able|ence)|advantageous|advantage|useful|helpful|beneficial|benefit|bonus|plus"
    r"|optional|good|nice|welcome|asset|handy|nice to have|good to have)"
)
_EVER: Final = r"(?:strictly |absolutely |always |an? )*"
_NEEDED: Final = rf"{_EVER}(?:essential|mandatory|compulsory|required|necessary|needed)"
_WORDS: Final = (
    (
        DESIRABLE,
        late_regex(
            rf"(?:(?:highly|very|strongly|most|quite|would be|could be|is|an?|but|added|distinct) )*{_LESS}"
            rf"(?:[,;]? \(?(?:(?:but|and|though|although) )?not {_NEEDED}\)?)?"
            rf"|(?:not |non[- ]?){_EVER}(?:essential|mandatory|compulsory)",
            re.IGNORECASE,
        ),
    ),
    (
        ESSENTIAL,
        late_regex(
            r"(?:(?:absolutely|strictly|very|most|is|are|legally|an?) )*(?:must|essential|needed|necessary|vital"
            r"|compulsory|crucial|imperative|non[- ]?negotiable|obligatory|mandatory|required|critical|prerequisite)",
            re.IGNORECASE,
        ),
    ),
)
_NOT_ASKED: Final = late_regex(rf"(?:this is )?(?:not|no longer) {_NEEDED}|un(?:necessary|needed)", re.IGNORECASE)
_OPENING: Final = late_regex(r"\W*([A-Za-z]{4,}(?:[- ]to[- ]have|[- ]have)?)(?![\w-])")


def level_told(text: str) -> str | None:
    """The level that a cell below a heading of levels says, in whatever words; None where it says none."""
    bare = text.strip(" .:*!?")
    if told := level_of_cell(text) or level_in_words(bare):
        return told
    if _NOT_ASKED.fullmatch(bare):
        return DESIRABLE
    if says_both_levels(bare) or is_conditional(bare):
        return None
    opens = _OPENING.match(bare)
    told = (level_of_cell(opens[1]) or level_in_words(opens[1])) if opens else None
    return told if told and levels_named(bare) <= {told} else None


def level_in_words(text: str) -> str | None:
    """The level of a text that is nothing but one word for it: `Preferred`, `Highly desirable`, `Not essential`."""
    bare = " ".join(text.split())
    return next((level for level, pattern in _WORDS if pattern.fullmatch(bare)), None)

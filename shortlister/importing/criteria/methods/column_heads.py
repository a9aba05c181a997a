"""Headings of columns in a row of texts: *Essential* beside *Desirable*, with what stands around these two."""

from collections.abc import Sequence
from typing import Final

from shortlister.importing.criteria.methods.methods import name_of
from shortlister.importing.criteria.words.section_words import is_strong_specification
from shortlister.importing.criteria.words.vocabulary import (
    DESIRABLE,
    ESSENTIAL,
    GENERIC_HEADER,
    is_group_header,
    is_level_header,
    is_method_header,
    is_number_header,
    is_weight_header,
    level_of_cell,
    says_both_levels,
)
from shortlister.importing.late_regexes import late_regex

_LONGEST: Final = 40
_CODE: Final = late_regex(r"[A-Z]{1,3}(?:/[A-Z]{1,3})?")
BOTH: Final = frozenset((ESSENTIAL, DESIRABLE))


def heads_of_columns(texts: Sequence[str]) -> bool:
    """Whether texts are nothing but such headings: each level once, and beside them names of columns."""
    levels = [level for text in texts if (level := level_head(text))]
    others = [text for text in texts if not level_head(text)]
    return sorted(levels) == sorted(BOTH) and all(names_texts(text) or names_measures(text) for text in others)


def one_level_column(texts: Sequence[str]) -> bool:
    """Whether texts are nothing but such headings with one of levels (`Essential or Desirable`), one of criteria."""
    levels = [text for text in texts if heads_levels(text)]
    others = [text for text in texts if not heads_levels(text)]
    named = [text for text in others if names_texts(text)]
    return len(levels) == 1 and bool(named) and all(text in named or names_measures(text) for text in others)


def heads_levels(text: str) -> bool:
    """Whether a heading stands over one column that says each criterion's level: `E/D`, `Importance`."""
    bare = text.strip(" :")
    if not 2 < len(bare) < _LONGEST or level_of_cell(bare) is not None or text.endswith("."):
        return False
    return is_level_header(bare) or says_both_levels(bare)


def level_head(text: str) -> str | None:
    """The level whose name is all that the heading says."""
    bare = text.strip(" :")
    return level_of_cell(bare) if 2 < len(bare) < _LONGEST else None


def names_texts(text: str) -> bool:
    """Whether a heading stands over groups, criteria or their numbers; nothing at all may, too."""
    bare = text.strip(" :")
    if not bare:
        return True
    if len(bare) >= _LONGEST or is_strong_specification(bare):
        return False
    return bool(GENERIC_HEADER.match(bare)) or is_group_header(bare) or is_number_header(bare)


def names_measures(text: str) -> bool:
    """Whether a heading stands over methods or weights, by a name or a code in capitals."""
    bare = text.strip(" :")
    if _CODE.fullmatch(bare):
        return True
    return 2 < len(bare) < _LONGEST and (is_method_header(bare) or bool(name_of(bare)) or is_weight_header(bare))

"""What a line above criteria says of them: a level, or the name of a group."""

from typing import Final

from shortlister.importing.criteria.lines.outline import level_label
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.section_words import is_strong_specification
from shortlister.importing.criteria.words.vocabulary import is_group_name

_LONGEST: Final = 80


def level_above(text: str) -> str | None:
    """The level that a line says for what stands below it, or None."""
    label = level_label(text, MethodKey())
    return label.level if label else None


def names_group(text: str, *, heading: bool, known: bool) -> bool:
    """Whether a line heads a group: a heading by its format, a usual name of one, or one that is `known` to be."""
    if not text or len(text) > _LONGEST or level_above(text) or is_strong_specification(text):
        return False
    return heading or known or is_group_name(text)

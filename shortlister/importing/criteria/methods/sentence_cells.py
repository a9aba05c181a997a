"""What a cell of methods says in a sentence, where others of its column only name them: `All take the sorting test`."""

import re
from collections.abc import Iterable
from typing import Final

from shortlister.importing.criteria.methods.method_cells import as_written
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in, unique
from shortlister.importing.late_regexes import late_regex

_NAME: Final = 5
"""The most words that a name has; more are a sentence."""
_LETTERS: Final = 4
_OTHER_TIME: Final = late_regex(
    r"(?i)\b(?:before|after|prior to|until|till|following|ahead of|without|besides|instead of)(?: \w+){0,2} $"
)
"""What stands before the name of a stage that only tells when something else is done: `before the interview`."""
_UNSURE: Final = late_regex(
    r"(?i)\b(?:not|never|no|nor|cannot|may|might|could|can|if|unless|except|where|usually|normally|probably|possibly"
    r"|sometimes|instead|rather|either|some|most)\b|n[’']t\b"
)


def is_sentence(text: str) -> bool:
    """Whether a line of such a cell has more words than the name of a method."""
    words = re.findall(r"[^\W\d_]+", text)
    return len(words) > _NAME and any(len(word) >= _LETTERS for word in words)


def named_in_sentence(text: str, cells: Iterable[str], key: MethodKey) -> tuple[str, ...]:
    """The methods that a sentence names by the whole words of other cells of its column, in their order.

    Nothing where it says so of some, or only that it may be; a stage before or after which it is done is none of them.
    """
    said = " ".join(text.split())
    if not is_sentence(said) or _UNSURE.search(said):
        return ()
    key = MethodKey(dict(key.codes))  # what only looks like a code leaves no trace
    found: list[tuple[int, tuple[str, ...]]] = []
    for name in {one for cell in cells if len(one := " ".join(cell.split()).strip(" .")) >= _LETTERS}:
        inside = None if is_sentence(name) else re.search(rf"(?i)(?<!\w){re.escape(name)}(?!\w)", said)
        if inside and not _OTHER_TIME.search(said[: inside.start()]):
            found.append((inside.start(), methods_in(name, key) or as_written(name)))
    return unique(name for _at, names in sorted(found) for name in names)

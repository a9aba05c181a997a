"""Numbers of criteria as they are compared."""

import re
from functools import lru_cache

from shortlister.importing.limits import DEFAULT


@lru_cache(maxsize=DEFAULT.pieces)
def bare(label: str) -> str:
    """A number of a criterion as it is compared: `(e1)` and `E1.` are the same."""
    return re.sub(r"[^A-Z0-9.]", "", label.upper()).strip(".")


def is_next(label: str, other: str) -> bool:
    """Whether a label is the next of its kind: `f)` behind `e)`. Such an item is one by itself."""
    one, further = bare(label), bare(other)
    if one.isdigit() and further.isdigit():
        return int(further) == int(one) + 1
    return len(one) == len(further) == 1 and one.isalpha() and ord(further) == ord(one) + 1

"""A text told by its letters and digits alone, whatever else stands between them."""

from functools import lru_cache

from shortlister.importing.limits import DEFAULT


@lru_cache(maxsize=DEFAULT.pieces)
def letters(text: str) -> str:
    """A text's letters and digits alone, small."""
    return "".join(filter(str.isalnum, text.lower()))

"""What a cell of methods says in short codes or in words that no list of methods has."""

import re
from typing import Final

from shortlister.importing.criteria.methods.methods import MethodKey, methods_in, unique
from shortlister.importing.criteria.words.vocabulary import tick_of

_SHORT_CODES: Final = re.compile(r"[A-Za-z]{1,3}(?:\s*[/,&+]\s*[A-Za-z]{1,3})+")
_LISTED: Final = re.compile(r"[A-Z][a-z]{2,}(?: [a-z]{3,})?(?:, ?[A-Z][a-z]{2,}(?: [a-z]{3,})?)+")
"""`Form, Chat`: names that each begin with a capital."""
_NO_NAME: Final = re.compile(
    r"n/?a|none|all|both|either|any|various|see .*|(?:same )?as above|same|ditto|tbc|page \d+(?: of \d+)?",
    re.IGNORECASE,
)


def short_codes(text: str, key: MethodKey) -> tuple[str, ...]:
    """The known ones of short codes beside one another (`Pan/Int`); the others are kept as unexplained."""
    parts = re.findall(r"[A-Za-z]+", text)
    if (
        not _SHORT_CODES.fullmatch(text.strip())
        or text.isupper()
        or any(tick_of(x) is not None for x in (text, *parts))
    ):
        return ()
    found: list[str] = []
    for part in parts:
        methods = methods_in(part, key)
        found.extend(methods or ())
        if not methods:
            key.unknown.add(part)
    return unique(found)


def as_written(text: str) -> tuple[str, ...]:
    """A method in words that are not among the known ones, as the document writes it; several that commas part."""
    bare = text.strip(" .:;")
    if _LISTED.fullmatch(bare) and not _SHORT_CODES.fullmatch(bare):
        parts = [part.strip() for part in bare.split(",")]
        return unique(name for part in parts for name in methods_in(part, MethodKey()) or (part,))
    if (
        not 3 < len(bare) < 50
        or _SHORT_CODES.fullmatch(bare)
        or len(bare.split()) > 5
        or not bare[:1].isalpha()
        or tick_of(bare) is not None
        or _NO_NAME.fullmatch(bare)
    ):
        return ()
    return (bare[:1].upper() + bare[1:],)

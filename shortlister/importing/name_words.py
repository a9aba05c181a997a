"""The words of people's names, and those by which the names of files tell what part of an application they are."""

import re
import unicodedata
from typing import Final

from shortlister.importing.late_regexes import late_regex

TITLES: Final = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "rev", "revd"})
"""What stands before a name and is none of it."""

_FORM: Final = late_regex(r"(?i)(?<![^\W_])(?:application|app|form|ffurflen|cais)(?![^\W_])")
_NO_FORM: Final = late_regex(
    r"(?i)(?<![^\W_])(?:cv|curriculum|r[eé]sum[eé]|(?:cover(?:ing)? )?letter|llythyr)(?![^\W_])"
)
_BY_OTHERS: Final = late_regex(r"(?i)(?<![^\W_])(?:references?|referees?|testimonials?|certificates?)(?![^\W_])")
_NUMBER: Final = late_regex(
    r"(?i)(?:^[\W_]*(?:applications?|app|no|number|ref|reference|cais|rhif)|(?<![^\W_])(?:applicant|candidate|ymgeisydd"
    r"|anon))[\W_]*(?:no|number|ref|id|rhif)?[\W_]*(?P<number>\d{1,8})(?!\d)"
)


def is_form(file: str) -> bool:
    """Whether a file is called like an application form, and not like a CV or a letter."""
    return _FORM.search(file) is not None and _NO_FORM.search(file) is None


def is_by_others(stem: str) -> bool:
    """Whether a file is called like something by somebody else, whose name it gives: a reference, a certificate."""
    return _BY_OTHERS.search(stem) is not None


def number_in(stem: str) -> str:
    """The number of an applicant that a file's name gives, as in `Application 12 - Ann Lee`; not that of a part."""
    found = _NUMBER.search(stem)
    return found["number"].lstrip("0") if found else ""


def name_words(name: str, *, shortest: int = 1) -> frozenset[str]:
    """The words of a name that have at least so many letters, without accents, capitals and titles."""
    return frozenset(word for word in words_in_order(name) if len(word) >= shortest) - TITLES


def words_in_order(name: str) -> list[str]:
    """The words of a name in order, without accents and capitals: `Zoë O'Hara` is `zoe`, `ohara`."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(letter for letter in parts if not unicodedata.combining(letter) and letter not in "'’")
    return re.findall(r"[^\W\d_]+", bare)

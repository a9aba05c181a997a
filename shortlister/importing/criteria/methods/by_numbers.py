"""Lines that list the numbers of the criteria a method measures: `Interview: criteria 2, 3 and 5`, `Form – 1 to 4`."""

import re
from typing import Final

from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.methods.told_methods import told_methods
from shortlister.importing.late_regexes import late_regex

_THINGS: Final = r"(?:criteri(?:a|on)|requirements?|attributes?|items?|points?|numbers?|nos?\.?)"
_ONE: Final = r"(?:\(?[A-Z]{1,3}[-.]?\d{1,2}(?:\.\d{1,2})?\)?|\(?\d{1,2}(?:\.\d{1,2})?\)?|\([a-z]\))"
_NUMBER: Final = late_regex(r"\d|\(\w\)")
_LIST: Final = rf"{_ONE}(?:\s*(?:,\s*and\b|,|;|&|\+|\band\b|\bto\b|[-–—])\s*(?:{_THINGS}\s+)?{_ONE}(?![\w%]))*"
_SET: Final = r"\s*(?::|=|–|—|-(?=\s)|→|\.{3,})\s*"
_OF: Final = rf"(?:(?:for|tests?|covers?|assesses|measures?|used for)\s+)?(?:the )?(?P<things>(?:{_THINGS}\s+){{0,3}})"
_METHOD_FIRST: Final = late_regex(
    rf"(?P<how>[A-Za-z][^:=–—\d]{{1,60}}?)(?:{_SET}|\s+(?=[(])){_OF}(?P<list>{_LIST})\W*", re.I
)
_NUMBERS_FIRST: Final = late_regex(
    rf"(?:the )?(?P<things>(?:{_THINGS}\s+){{1,3}})(?P<list>{_LIST}){_SET}(?P<how>[^:=]{{2,80}})", re.I
)
_AROUND: Final = late_regex(
    r"(?i)^(?:(?:to be |will be )?(?:assessed|tested|measured|checked|explored|looked for|seen)\s+)?"
    r"(?:(?:by|at|from|in|via|through|on)\s+)?(?:the |your |an? )?"
)


def methods_by_numbers(text: str, key: MethodKey) -> tuple[str, tuple[str, ...], bool] | None:
    """The numbers that such a line lists, its methods, and whether it calls them the numbers of criteria; or None."""
    if not _NUMBER.search(text):
        return None
    bare = " ".join(text.split())
    found = _METHOD_FIRST.fullmatch(bare) or _NUMBERS_FIRST.fullmatch(bare)
    if found is None:
        return None
    told = told_methods(_AROUND.sub("", found["how"].strip()), MethodKey(dict(key.codes)))
    if not told.known or told.unread:
        return None
    return found["list"], told.methods, bool(found["things"].strip())

"""The numbers that a browser writes before the items of a numbered list of a web page."""

import re
from typing import Final

from lxml import etree

from shortlister.importing.late_regexes import late_regex
from shortlister.importing.list_numbers import DIGITS, shown_number

_STYLE: Final = late_regex(
    r"(?i)list-style(?:-type)?\s*:[^;]*?\b(decimal|(?:lower|upper)-(?:alpha|latin|roman)|none)\b"
)
_FORMS: Final = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i",
    "upper-roman": "I", "none": "",
}  # fmt: skip


def numbers_shown(top: etree._Element) -> dict[etree._Element, str]:
    """The number or letter before each item of the numbered lists of a page (`3.`, `b.`)."""
    found: dict[etree._Element, str] = {}
    for above in top.iter("ol"):
        items = list(above.iterchildren("li"))
        back = above.get("reversed") is not None
        at = _whole(above.get("start"), len(items) if back else 1)
        for item in items:
            at = _whole(item.get("value"), at)
            form = _form(item, _form(above, DIGITS))
            number = shown_number(at, form) if form else ""
            if number:
                found[item] = f"{number}."
            at += -1 if back else 1
    return found


def _whole(said: str | None, otherwise: int) -> int:
    return int(said) if said and re.fullmatch(r"-?[0-9]{1,6}", said.strip()) else otherwise


def _form(node: etree._Element, otherwise: str) -> str:
    """How a list or an item is numbered, by its style or its type."""
    if styled := _STYLE.search(node.get("style", "")):
        return _FORMS.get(styled[1].lower(), DIGITS)
    kind = node.get("type", "").strip()
    return kind if kind in ("1", "a", "A", "i", "I") else otherwise

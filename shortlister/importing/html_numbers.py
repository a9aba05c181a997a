"""The numbers that a browser writes before the items of a numbered list of a web page."""

from typing import Final

from lxml import etree

_MOST: Final = 999
_LETTERS: Final = 26


def item_number(item: etree._Element) -> str:
    """The number or letter before an item of a numbered list (`3.`, `b.`); empty for any other."""
    above = item.getparent()
    if item.tag != "li" or above is None or above.tag != "ol" or len(above) > _MOST:
        return ""
    said = item.get("value") or above.get("start") or "1"
    at = int(said) if said.strip().isdigit() else 1
    if item.get("value") is None:
        at += above.index(item)
    kind = above.get("type", "1").strip()
    if kind in ("a", "A") and at <= _LETTERS:
        letter = chr(ord("a") + at - 1)
        return f"{letter if kind == 'a' else letter.upper()}."
    return f"{at}." if kind == "1" and 0 < at <= _MOST else ""

"""What of a page a browser shows: not scripts, navigation, fields, nor what is hidden."""

import re
from typing import Final

from lxml import etree

SKIPPED: Final = frozenset((
    "head", "script", "style", "nav", "footer", "noscript", "template", "svg", "math", "iframe", "object",
    "select", "button", "textarea", "title", "meta", "link", "map", "area", "audio", "video", "canvas",
))  # fmt: skip
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def is_hidden(node: etree._Element) -> bool:
    """Whether a node is hidden, or is the head or foot of the site."""
    return (
        node.get("hidden") is not None
        or node.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(node.get("style", "")))
        or node.get("role") in ("navigation", "banner", "contentinfo")
        or node.get("title") in ("header", "footer")
    )


def whole_text(top: etree._Element) -> str:
    """All that a browser would show, gathered without looking at what it means."""
    pieces, waiting = [], [top]
    while waiting:
        node = waiting.pop()
        if not isinstance(node.tag, str) or (node.tag in SKIPPED or is_hidden(node)):
            continue
        pieces.append(node.text or "")
        for part in node:
            pieces.append(part.tail or "")
            waiting.append(part)
    return "".join(pieces)

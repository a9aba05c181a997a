"""What of a page a browser shows: not scripts, navigation, fields, nor what is hidden."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from lxml import etree

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import FEW_LETTERS
from shortlister.domain.refusals import Problem, Sentence
from shortlister.importing.blocks import visible
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.unseen import HIDDEN, LARGE, PICTURES, STRUCK, shown_before, texts_of

SKIPPED: Final = frozenset((
    "head", "script", "style", "nav", "footer", "noscript", "template", "svg", "math", "iframe", "object",
    "select", "button", "textarea", "title", "meta", "link", "map", "area", "audio", "video", "canvas",
))  # fmt: skip
_HIDDEN: Final = late_regex(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STRUCK: Final = frozenset(("s", "strike", "del"))
_THROUGH: Final = late_regex(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_TRAIL: Final = 160
_STEP: Final = late_regex("[\u203a\u00bb\u2192]")
_LARGE: Final = LARGE * (96 / 2.54) ** 2
"""The pixels of a picture that may show a page."""


def is_struck(node: etree._Element) -> bool:
    """Whether a line is drawn through a node, as people delete text for all to see."""
    return node.tag in _STRUCK or bool(_THROUGH.search(node.get("style", "")))


def is_hidden(node: etree._Element) -> bool:
    """Whether a node is hidden or struck through, or is the head or foot of the site."""
    return (
        is_struck(node)
        or node.get("hidden") is not None
        or node.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(node.get("style", "")))
        or _is_of_the_site(node)
    )


def _is_of_the_site(node: etree._Element) -> bool:
    """Whether a node is the head or foot of the site or of a printed page, or leads through it."""
    if node.get("role") in ("navigation", "banner", "contentinfo") or node.get("title") in ("header", "footer"):
        return True
    if _leads_here(node):
        return True
    return (node.tag == "aside" or node.get("role") == "complementary") and _leads_elsewhere(node)


def _leads_here(node: etree._Element) -> bool:
    """Whether a node is the trail of pages that lead to this one: `Home › Jobs › Ecologist`."""
    if "breadcrumb" in f"{node.get('class', '')} {node.get('aria-label', '')} {node.get('id', '')}".lower():
        return visible(_text_under(node, lambda _part: False)) < _TRAIL
    own = f"{node.text or ''}{''.join(part.tail or '' for part in node)}"
    return len(_STEP.findall(own)) > 1 and visible(_text_under(node, lambda _part: False)) < _TRAIL


def _leads_elsewhere(node: etree._Element) -> bool:
    """Whether what stands beside the page is a list of links: each item opens with one, and there is no table."""
    items = [item for item in node.iter("li") if visible("".join(map(str, item.itertext())))]
    return bool(items) and next(node.iter("table"), None) is None and all(map(_opens_with_link, items))


def _opens_with_link(item: etree._Element) -> bool:
    link = next((one for one in item.iter("a") if one.get("href") is not None), None)
    words = "".join(map(str, item.itertext())).split()
    return link is not None and bool(words) and words[:1] == "".join(map(str, link.itertext())).split()[:1]


def unseen_on(top: etree._Element) -> list[Problem]:
    """What to say of text that the page hides, such as a folded panel, and of pictures as large as a page's text."""
    found = []
    large = [one for one in top.iter("img") if _pixels(one, "width") * _pixels(one, "height") > _LARGE]
    if large:
        found.append(Problem("", Sentence(PICTURES, {"count": len(large)}), shown_before(large[0], _is_shown)))
    unread = {node: count for node in _hidden_under(top) if (count := visible(_text_under(node, _is_of_the_site)))}
    for message, struck, fewest in ((HIDDEN, False, FEW_LETTERS), (STRUCK, True, 1)):
        counts = {node: count for node, count in unread.items() if is_struck(node) is struck}
        if (count := sum(counts.values())) >= fewest:
            said = Sentence(message, {"count": count})
            found.append(Problem("", said, shown_before(next(iter(counts)), _is_shown)))
    return found


def _is_shown(node: etree._Element) -> bool:
    return node.tag not in SKIPPED and not is_hidden(node)


def _hidden_under(top: etree._Element) -> Iterator[etree._Element]:
    """The outermost hidden nodes in their order, but for the head and foot of the site."""
    waiting = [top]
    while waiting:
        node = waiting.pop()
        if not isinstance(node.tag, str) or node.tag in SKIPPED or _is_of_the_site(node):
            continue
        if is_hidden(node):
            yield node
        else:
            waiting.extend(reversed(node))


def _text_under(top: etree._Element, leaves_out: Callable[[etree._Element], bool]) -> str:
    pieces, waiting = [], [top]
    while waiting:
        node = waiting.pop()
        if isinstance(node.tag, str) and node.tag not in SKIPPED and not leaves_out(node):
            pieces += [node.text or "", *(part.tail or "" for part in node)]
            waiting.extend(node)
    return "".join(pieces)


def _pixels(picture: etree._Element, name: str) -> int:
    told = re.search(rf"(?:^|[;\s]){name}\s*:\s*(\d{{1,5}})px", picture.get("style", ""))
    text = told[1] if told else picture.get(name, "").removesuffix("px")
    return int(text) if text.isdigit() and len(text) < 6 else 0


def parts_of(top: etree._Element) -> Iterator[tuple[str, Place]]:
    """What a browser would show, text by text in order; it has no places but its words."""
    for text in texts_of(top, _is_shown):
        yield text, Place()


def whole_text(top: etree._Element) -> str:
    """All that a browser would show, gathered without looking at what it means."""
    return _text_under(top, is_hidden)

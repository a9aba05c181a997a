"""What the simple rules of a page's own style sheet hide, strike through, make stand out or set in signs."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from shortlister.importing.late_regexes import late_regex
from shortlister.importing.symbol_fonts import is_symbol_font, symbol_text

_COMMENT: Final = late_regex(r"/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/|$)|<!--|-->")
_SELECTOR: Final = late_regex(r"([a-z][\w-]*|\*)?((?:[.#][\w-]+)*)", re.IGNORECASE)
_PART: Final = late_regex(r"([.#])([\w-]+)")
_ASKED: Final = late_regex(
    r"(?i)(?:^|[;\s])(display|visibility|text-decoration(?:-line)?|font-(?:family|weight|style))\s*:\s*([^;]+)"
)
_FONT: Final = late_regex(r"(?i)(?:^|[;\s])font(?:-family)?\s*:\s*([^;]+)")
_ON_SCREEN: Final = late_regex(
    r"(?i)@layer\b[^{]*|@media\s+(?:only\s+)?(?:screen|all)?(?:\s+and\s+)?"
    r"(?:\(\s*min-width\s*:\s*[\d.]+\s*(?:px|r?em)\s*\))?"
)
_TELLING: Final = {
    "display": late_regex("none"), "visibility": late_regex("hidden|collapse"),
    "text-decoration": late_regex(".*(?:line-through|underline).*"), "font-weight": late_regex("bold|[6-9]00"),
    "font-style": late_regex("italic|oblique"),
}  # fmt: skip
_NEVER: Final = ("html", "body")
"""What only a script can mean to hide."""
_MOST, _LONGEST = 5_000, 2_000_000
"""How many rules are looked at, and how many letters of style sheets."""


@dataclass(frozen=True, slots=True)
class _Compound:
    """One step of a selector: `li.note#third`; `direct` where it must be the parent of the next step."""

    tag: str
    classes: frozenset[str]
    name: str
    direct: bool = False

    def fits(self, node: etree._Element) -> bool:
        """Whether a node is meant."""
        own = frozenset(node.get("class", "").split())
        return self.tag in ("", node.tag) and self.classes <= own and self.name in ("", node.get("id", ""))


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a selector is given: a property and its value, with its weight against other rules."""

    steps: tuple[_Compound, ...]
    name: str
    value: str
    weight: tuple[bool, int, int, int, int]

    def fits(self, node: etree._Element) -> bool:
        """Whether the rule is for a node."""
        *above, last = self.steps
        return last.fits(node) and _stands_under(node, above)


def apply_rules(root: etree._Element) -> None:
    """Writes to the nodes themselves what the page's rules hide, strike or print apart, and signs for letters."""
    sheet = "\n".join("".join(map(str, style.itertext())) for style in root.iter("style"))[:_LONGEST]
    by_key: defaultdict[str, list[_Rule]] = defaultdict(list)
    for rule in _rules(_COMMENT.sub(" ", sheet)):
        last = rule.steps[-1]
        key = f"#{last.name}" if last.name else next((f".{one}" for one in sorted(last.classes)), last.tag)
        by_key[key].append(rule)
    for node in root.iter() if by_key else ():
        if isinstance(node.tag, str) and node.tag not in _NEVER:
            _apply(node, by_key)
    _show_symbols(root)


def _apply(node: etree._Element, by_key: dict[str, list[_Rule]]) -> None:
    keys = ("", node.tag, f"#{node.get('id')}", *(f".{one}" for one in node.get("class", "").split()))
    own = node.get("style", "")
    won: dict[str, _Rule] = {}
    for rule in (rule for key in keys for rule in by_key.get(key, ())):
        if rule.name in won and won[rule.name].weight > rule.weight:
            continue
        if rule.fits(node):
            won[rule.name] = rule
    told = {found[1].lower().removesuffix("-line") for found in _ASKED.finditer(own)}
    added = [
        f"{name}: {rule.value}" for name, rule in won.items()
        if (name not in told or rule.weight[0]) and _says_something(name, rule.value)
    ]  # fmt: skip
    if added:
        node.set("style", "; ".join([*filter(None, [own]), *added]))


def _says_something(name: str, value: str) -> bool:
    """Whether a value hides, strikes, prints apart or shows signs; what only lays out a page is left alone."""
    if name == "font-family":
        return is_symbol_font(value.partition(",")[0].strip(" \"'"))
    return bool(_TELLING[name].fullmatch(value))


def _rules(sheet: str) -> Iterator[_Rule]:
    """The rules that say something of what is asked here, with selectors simple enough to be sure of."""
    for order, (selectors, declared) in enumerate(_blocks(sheet)):
        if order > _MOST:
            return
        for found in _ASKED.finditer(declared):
            name, said = found[1].lower().removesuffix("-line"), found[2].strip().lower()
            important = said.endswith("important")
            value = said.partition("!")[0].strip()
            for selector in selectors.split(","):
                if steps := _steps(selector):
                    ids = sum(bool(step.name) for step in steps)
                    classes, tags = sum(len(step.classes) for step in steps), sum(bool(step.tag) for step in steps)
                    yield _Rule(steps, name, value, (important, ids, classes, tags, order))


def _blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """Each selector with its declarations; of what is only for paper or small screens nothing."""
    depth, skipped, begins, head = 0, 0, 0, ""
    for found in re.finditer(r"[{};]", sheet):
        text, begins_next = sheet[begins : found.start()], found.end()
        if found[0] == "{":
            depth += 1
            head = text.strip()
            if not skipped and head.startswith("@") and not _ON_SCREEN.fullmatch(head):
                skipped = depth
        elif found[0] == "}":
            if not skipped and head and not head.startswith("@"):
                yield head, text
            skipped = 0 if skipped == depth else skipped
            depth, head = max(0, depth - 1), ""
        elif head:
            continue
        begins = begins_next


def _steps(selector: str) -> tuple[_Compound, ...]:
    """The steps of a selector of tags, classes and ids; none of one with anything else in it."""
    steps: list[_Compound] = []
    words = re.sub(r"\s*>\s*", " > ", selector).split()
    for at, word in enumerate(words):
        if word == ">":
            continue
        found = _SELECTOR.fullmatch(word)
        if found is None:
            return ()
        parts = _PART.findall(found[2])
        classes = frozenset(name for sign, name in parts if sign == ".")
        name = next((name for sign, name in parts if sign == "#"), "")
        tag = "" if found[1] in (None, "*") else found[1].lower()
        steps.append(_Compound(tag, classes, name, words[at + 1 : at + 2] == [">"]))
    return tuple(steps)


def _stands_under(node: etree._Element, above: list[_Compound]) -> bool:
    """Whether the steps fit what a node stands in, the nearest last."""
    chain = list(node.iterancestors()) if above else []
    places = {-1}
    for step in reversed(above):
        nearest = min(places)
        reached = {at + 1 for at in places} if step.direct else range(nearest + 1, len(chain))
        places = {at for at in reached if at < len(chain) and step.fits(chain[at])}
        if not places:
            return False
    return True


def _show_symbols(root: etree._Element) -> None:
    """Puts signs in the place of letters that a font of signs shows."""
    for node in root.iter():
        if isinstance(node.tag, str) and is_symbol_font(font := _font(node)):
            _show_in(node, font)


def _show_in(top: etree._Element, font: str) -> None:
    waiting = [top]
    while waiting:
        node = waiting.pop()
        node.text = symbol_text(node.text or "", font) if isinstance(node.tag, str) else node.text
        for part in node:
            part.tail = symbol_text(part.tail or "", font)
            if isinstance(part.tag, str) and not _font(part):
                waiting.append(part)


def _font(node: etree._Element) -> str:
    """The first font that a node names for itself."""
    if node.tag == "font" and (face := node.get("face")):
        return face.partition(",")[0].strip()
    told = _FONT.findall(node.get("style", ""))
    named = re.sub(r"^(?:[\w.%/-]+\s+)*?(?=[\"'A-Za-z])", "", told[-1].partition(",")[0]) if told else ""
    return named.strip(" \"'")

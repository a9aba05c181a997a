"""Names and small readings of WordprocessingML: runs, symbols, check boxes, what is kept of tracked changes."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from shortlister.importing.raised_codes import codes_apart
from shortlister.importing.symbol_fonts import is_symbol_font, symbol_text

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT_W: Final = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_DROPPED: Final = frozenset(
    f"{W}{name}"
    for name in (
        "del",
        "moveFrom",
        "delText",
        "instrText",
        "pPr",
        "rPr",
        "sectPr",
        "footnoteReference",
        "endnoteReference",
        "commentReference",
        "delInstrText",
    )
) | {f"{MC}Fallback"}


def on(node: etree._Element | None) -> bool:
    """Whether a toggle property is set: present and not `0` or `false`."""
    return node is not None and node.get(f"{W}val", "1") not in ("0", "false", "off", "none")


def child(node: etree._Element | None, *names: str) -> etree._Element | None:
    """The element below `node` along the names, or None."""
    for name in names:
        if node is None:
            return None
        node = node.find(f"{W}{name}")
    return node


def value(node: etree._Element | None) -> str:
    """The `w:val` of an element, or an empty text."""
    return "" if node is None else node.get(f"{W}val", "")


def runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The runs of a paragraph as they read once tracked changes are accepted; text boxes are left to their own."""
    for node in paragraph:
        if node.tag in _DROPPED or not isinstance(node.tag, str):
            continue
        if node.tag == f"{W}r":
            yield node
        elif node.tag == f"{W}sdt":
            content = node.find(f"{W}sdtContent")
            if content is not None and not _is_placeholder(node):
                yield from runs(content)
        else:
            yield from runs(node)


def _is_placeholder(node: etree._Element) -> bool:
    return child(node, "sdtPr", "showingPlcHdr") is not None and child(node, "sdtPr", "text") is not None


def is_struck(properties: etree._Element | None) -> bool:
    """Whether a run's format draws a line through it, as people delete text for all to see."""
    return properties is not None and any(on(properties.find(f"{W}{name}")) for name in ("strike", "dstrike"))


def run_text(run: etree._Element) -> str:
    """A run's text, symbols in symbol fonts made ordinary; hidden text is empty, of struck text the breaks stay."""
    properties = run.find(f"{W}rPr")
    if properties is not None and on(properties.find(f"{W}vanish")):
        return ""
    if is_struck(properties):
        return "\n" * sum(1 for _break in run.iterchildren(f"{W}br", f"{W}cr"))
    font = _font(properties)
    pieces = []
    for node in run.iter():
        match node.tag:
            case t if t == f"{W}t":
                if _outside_boxes(node, run):
                    pieces.append(symbol_text(node.text or "", font))
            case t if t == f"{W}sym":
                pieces.append(_symbol(node))
            case t if t in (f"{W}tab", f"{W}ptab"):
                if node.getparent() is run:
                    pieces.append("\t")
            case t if t in (f"{W}br", f"{W}cr"):
                pieces.append("\n")
            case t if t == f"{W}noBreakHyphen":
                pieces.append("-")
            case t if t == f"{W}checkBox":
                pieces.append(_check_box(node))
            case _:
                pass
    raised = properties is not None and value(properties.find(f"{W}vertAlign")) == "superscript"
    return codes_apart("".join(pieces)) if raised else "".join(pieces)


def _outside_boxes(node: etree._Element, run: etree._Element) -> bool:
    parent = node.getparent()
    while parent is not None and parent is not run:
        if parent.tag == f"{W}txbxContent":
            return False
        parent = parent.getparent()
    return True


def _font(properties: etree._Element | None) -> str:
    fonts = None if properties is None else properties.find(f"{W}rFonts")
    named = [] if fonts is None else [fonts.get(f"{W}{name}", "") for name in ("ascii", "hAnsi")]
    return next((font for font in named if is_symbol_font(font)), "")


def _symbol(node: etree._Element) -> str:
    code = node.get(f"{W}char", "")
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    font = node.get(f"{W}font", "")
    if is_symbol_font(font):
        return symbol_text(chr(0xF000 | (number & 0xFF)), font)
    return chr(number) if number < 0x110000 else ""


def _check_box(node: etree._Element) -> str:
    checked = node.find(f"{W}checked")
    state = checked if checked is not None else node.find(f"{W}default")
    return "☒" if on(state) else "☐"


def text_boxes(paragraph: etree._Element) -> list[etree._Element]:
    """The contents of the text boxes anchored in a paragraph, each once."""
    return [
        box
        for box in paragraph.iter(f"{W}txbxContent")
        if not any(parent.tag == f"{MC}Fallback" for parent in box.iterancestors())
        and not any(parent.tag == f"{W}txbxContent" for parent in box.iterancestors())
    ]

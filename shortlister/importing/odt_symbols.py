"""The signs that an OpenDocument text shows for letters in symbol fonts, which its styles name."""

from lxml import etree

from shortlister.importing.opendocument import FO, STYLE, TEXT
from shortlister.importing.symbol_fonts import is_symbol_font, symbol_text

_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"


def show_symbols(body: etree._Element, *roots: etree._Element | None) -> None:
    """Puts the signs in the place of the letters, wherever a style of the text or its paragraph is in such a font."""
    fonts = _fonts_of_styles([root for root in roots if root is not None])
    if not fonts:
        return
    for node in body.iter(f"{TEXT}span", f"{TEXT}p", f"{TEXT}h"):
        font = fonts.get(node.get(f"{TEXT}style-name", ""), "")
        if font:
            node.text = symbol_text(node.text or "", font)
            for part in node:
                part.tail = symbol_text(part.tail or "", font)


def _fonts_of_styles(roots: list[etree._Element]) -> dict[str, str]:
    """The symbol font of each style that has one, by the style's name."""
    faces = {
        face.get(f"{STYLE}name", ""): face.get(f"{_SVG}font-family", "")
        for root in roots
        for face in root.iter(f"{STYLE}font-face")
    }
    found = {}
    for style in (style for root in roots for style in root.iter(f"{STYLE}style")):
        looks = style.find(f"{STYLE}text-properties")
        if looks is not None:
            named = looks.get(f"{STYLE}font-name", "")
            font = looks.get(f"{FO}font-family") or faces.get(named) or named
            if is_symbol_font(font):
                found[style.get(f"{STYLE}name", "")] = font
    return found

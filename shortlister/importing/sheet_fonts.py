"""Ticks in the cells of a workbook that are letters in a font of signs, such as Wingdings."""

from typing import Final

from lxml import etree

from shortlister.importing.symbol_fonts import is_symbol_font, symbol_text

_LONGEST: Final = 3
"""More letters in one cell are words, whatever the font of the cell."""


def sign_fonts_of(styles: etree._Element | None) -> list[str]:
    """The font of signs of each cell format, empty for those with any other."""
    if styles is None:
        return []
    fonts = [_named(node, "name") for node in styles.iterfind("{*}fonts/{*}font")]
    numbers = [node.get("fontId", "0") for node in styles.iterfind("{*}cellXfs/{*}xf")]
    return [fonts[int(one)] if one.isdigit() and int(one) < len(fonts) else "" for one in numbers]


def as_signs(text: str, style: str, fonts: list[str]) -> str:
    """A cell's text as the font of its format shows it."""
    font = fonts[int(style)] if style.isdigit() and int(style) < len(fonts) else ""
    return symbol_text(text, font) if font and len(text.strip()) <= _LONGEST else text


def in_its_font(part: etree._Element) -> str:
    """A text of a cell as the font of its own run shows it."""
    run, text = part.getparent(), part.text or ""
    looks = None if run is None else run.find("{*}rPr")
    font = "" if looks is None else _named(looks, "rFont")
    return symbol_text(text, font) if font else text


def _named(looks: etree._Element, name: str) -> str:
    node = looks.find(f"{{*}}{name}")
    font = "" if node is None else node.get("val", "")
    return font if is_symbol_font(font) else ""

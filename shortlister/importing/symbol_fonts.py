"""Fonts whose letters show signs: the ticks, boxes and bullets of Wingdings, Webdings, Symbol and ZapfDingbats."""

from typing import Final

from shortlister.importing.wording import symbols

SYMBOL_FONTS: Final = ("wingdings", "webdings", "symbol", "zapfdingbats", "mozilla_bullet")
_COMMON: Final = {"·": "•", "l": "●", "n": "■", "§": "▪"}
_WINGDINGS: Final = _COMMON | {
    "ü": "✓", "û": "✗", "þ": "☑", "ý": "☒", "x": "☒", "o": "☐", "¨": "☐", "q": "☐", "Ø": "➢", "«": "★", "¶": "☆",
}  # fmt: skip
_WINGDINGS_2: Final = {"P": "✓", "O": "✗", "R": "☑", "S": "☒", "T": "☒", "Q": "☒", "£": "☐", "¢": "☐"}
_WEBDINGS: Final = {"a": "✓", "r": "✗", "c": "☐", "g": "■", "n": "●", "=": "•"}
_SYMBOL: Final = {"·": "•", "Ö": "✓"}
_GREEK: Final = dict(zip("abgdezhqiklmnxoprstufcywGDQLXPSFYW", "αβγδεζηθικλμνξοπρστυφχψωΓΔΘΛΞΠΣΦΨΩ", strict=True)) | {
    "±": "±",
    "³": "≥",
    "£": "≤",
    "°": "°",
    "®": "→",
    "´": "×",
}
"""What Symbol shows for letters that are stored in the private use area, and so meant for it."""
_DINGBATS: Final = {
    "3": "✓", "4": "✔", "5": "✗", "6": "✗", "7": "✗", "8": "✗", "l": "●", "n": "■", "o": "☐", "q": "☐", "H": "★",
}  # fmt: skip
_FONTS: Final[tuple[tuple[str, dict[str, str]], ...]] = (
    ("wingdings2", _WINGDINGS_2),
    ("wingdings3", {}),
    ("wingdings", _WINGDINGS),
    ("webdings", _WEBDINGS),
    ("symbol", _SYMBOL),
    ("zapfdingbats", _DINGBATS),
    ("mozilla_bullet", {"!": "•", '"': ""}),  # pages printed from a browser: the bullet, and the space behind it
)
ANY: Final = "any"
"""Stands for the name of a symbol font that the file does not name."""
_ANY: Final = _SYMBOL | {"P": "✓", "R": "☑", "T": "☒", "£": "☐", "a": "✓", "r": "✗"} | _WINGDINGS


def is_symbol_font(font: str) -> bool:
    """Whether a font's name is that of one that shows signs for letters."""
    return _bare(font).startswith(SYMBOL_FONTS)


def symbol_text(text: str, font: str = ANY) -> str:
    """The text as a font shows it: signs for the letters of a symbol font, for any other the text itself.

    Word stores such letters also in the private use area, from U+F000 on.
    """
    signs = _ANY if font == ANY else _signs(_bare(font))
    if signs is None:
        return "".join(symbols(one) if _is_private(one) else one for one in text)
    return "".join(_shown(one, signs) for one in text)


def _shown(character: str, signs: dict[str, str]) -> str:
    if not _is_private(character):
        return signs.get(character, character)
    letter = chr(ord(character) & 0xFF)
    return signs.get(letter) or (_GREEK.get(letter, "") if signs is _SYMBOL else "") or symbols(character)


def _is_private(character: str) -> bool:
    return "\uf000" <= character <= "\uf0ff"


def _signs(bare: str) -> dict[str, str] | None:
    return next((signs for name, signs in _FONTS if bare.startswith(name)), None)


def _bare(font: str) -> str:
    """A font's name in small letters, without spaces, quotation marks and the tag of an embedded part of it."""
    return font.lower().rpartition("+")[2].replace(" ", "").replace("-", "").strip("'\"")

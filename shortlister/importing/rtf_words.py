"""Words of Rich Text Format: its tokens, the groups that hold no text, and the encodings of its fonts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from shortlister.importing.late_regexes import late_regex

_TOKEN: Final = late_regex(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\'?",
    re.DOTALL,
)
SILENT: Final = frozenset((
    "colortbl", "info", "pict", "object", "annotation", "listtable", "listoverridetable", "revtbl", "rsidtbl",
    "generator", "themedata", "colorschememapping", "latentstyles", "datastore", "xmlnstbl", "filetbl", "fldinst",
    "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "shprslt", "nonesttables", "sp", "tc", "xe", "txe", "rxe",
    "bkmkstart", "bkmkend", "upr", "pnseclvl", "atrfstart", "atrfend", "atnid", "atnauthor", "private", "objdata",
    "result", "userprops", "docvar", "mmath", "momath",
))  # fmt: skip
"""Groups whose text no reader of the document sees, or sees elsewhere."""
HEARD: Final = frozenset({"shpinst", "nesttableprops", "shptxt", "pntext", "listtext", "ud", "formfield"})
"""Groups that are read although a reader may pass them over."""
_CHARSETS: Final = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
    254: "cp437", 255: "cp850",
}  # fmt: skip
SPECIAL: Final = {
    "tab": "\t", "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "qmspace": " ", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "line": "\n", "softline": "\n",
}  # fmt: skip
SIGNS: Final = {"~": " ", "_": "-", "-": "", "{": "{", "}": "}", "\\": "\\"}


@dataclass(frozen=True, slots=True)
class Token:
    """One of `{`, `}`, `*` (the group may be passed over), a word with its number, a byte, or plain text."""

    kind: str
    text: str = ""
    number: int | None = None


def tokens(source: str) -> Iterator[Token]:
    """The tokens of a file decoded byte by byte; binary data is passed over."""
    at = 0
    while at < len(source):
        found = _TOKEN.match(source, at)
        if found is None:
            return
        at = found.end()
        word, number, byte, sign, brace, text = found.groups()
        if word:
            value = int(number) if number else None
            if word == "bin":
                at += max(0, value or 0)
            else:
                yield Token("word", word.lower() if word.isupper() else word, value)
        elif byte:
            yield Token("byte", number=int(byte, 16))
        elif sign:
            yield Token("*") if sign == "*" else Token("word", "par") if sign in "\r\n" else Token("sign", sign)
        elif brace:
            yield Token(brace)
        elif text:
            yield Token("text", text)


def encoding_of(charset: int, page: str) -> str:
    """The encoding of a font's character set; the document's own page where it says nothing."""
    return page if charset in (0, 1, 2) else _CHARSETS.get(charset, page)


def code_page(number: int | None) -> str:
    """The Python name of a code page, Western where it is unknown."""
    name = f"cp{number or 1252}"
    try:
        b"".decode(name)
    except LookupError:
        return "cp1252"
    return name

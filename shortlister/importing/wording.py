"""Words as they stand in files: whitespace, symbol fonts, bullets and numbers."""

import itertools
import re
import unicodedata
from typing import Final

from shortlister.importing.late_regexes import late_regex

_SYMBOLS: Final = str.maketrans(
    {
        # Wingdings and Symbol, as Word stores them in the private use area.
        "\uf0b7": "•",
        "\uf0a7": "▪",
        "\uf0d8": "➢",
        "\uf0fc": "✓",
        "\uf050": "✓",
        "\uf0d6": "✓",
        "\uf0fe": "☑",
        "\uf0fd": "☒",
        "\uf078": "☒",
        "\uf0fb": "✗",
        "\uf0a8": "☐",
        "\uf06f": "☐",
        "\uf071": "☐",
        "\uf06e": "■",
        "\uf0ab": "★",
        "\uf0b6": "☆",
        "\uf02d": "-",
        "\uf0e0": "→",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2007": " ",
        "\u00ad": None,
        "\u200b": None,
        "\u200c": None,
        "\u2060": None,
        "\ufeff": None,
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\u2010": "-",
        "\u2011": "-",
    }
)
_CONTROL: Final = late_regex(r"[\x00-\x08\x0b-\x1f\x7f\ue000-\uf8ff]")
_SPACE: Final = late_regex(r"\s+")

BULLETS: Final = "•◦▪▫■●○·‣⁃∙➢➤►▶▸❖◆◇➔→"
_INLINE_BULLET: Final = late_regex(r"(?:(?<=\s)|^)[•◦▪▫■●‣∙➢➤►▶▸❖◆](?=\s|\w)")
_LABEL: Final = late_regex(
    rf"""\s*(?:
        [{BULLETS}]\s* | [□☐]\s+(?=\w) | [✓✔]\s*(?=[A-Za-z(]) | [-–—*o§ü>¡]\s+(?=\S) | -(?=[A-Z][a-z])
      | \(?\d{{1,3}}[.)](?=\s|[A-Z]) \s* | \(?\d{{1,2}}°\)?\s*
      | \d{{1,2}}(?:\.\d{{1,2}}){{1,3}}[.)]?\s+(?=\S)
      | \([a-z]\)\s* | [a-z][.)]\s+ | \(?[ivx]{{1,5}}[.)]\s+
    )""",
    re.VERBOSE,
)


def tidy(text: str) -> str:
    """The text on one line: symbol-font characters made ordinary, control characters and runs of space one space."""
    return _SPACE.sub(" ", _CONTROL.sub(" ", text.translate(_SYMBOLS))).strip()


def symbols(text: str) -> str:
    """The text with symbol-font characters made ordinary; line breaks and tabs stay."""
    return text.translate(_SYMBOLS)


def split_label(text: str) -> tuple[str, str]:
    """The bullet or number at the beginning (empty where there is none) and what follows it."""
    rest, labels = text.strip(), []
    for _turn in range(2):
        found = _LABEL.match(rest)
        if found is None or not rest[found.end() :].strip():
            break
        labels.append(found.group().strip())
        rest = rest[found.end() :].strip()
    return " ".join(labels), rest


def split_bullets(text: str) -> list[str]:
    """The text cut before every bullet inside it: `• one • two` becomes two texts that keep their bullets."""
    cuts = [found.start() for found in _INLINE_BULLET.finditer(text)]
    if not cuts or (len(cuts) == 1 and cuts[0] > 0 and not text[: cuts[0]].strip()):
        return [text]
    edges = sorted({0, *cuts, len(text)})
    return [part for begin, end in itertools.pairwise(edges) if (part := text[begin:end].strip())]


_REFERENCE: Final = late_regex(r"^(?:[A-Z]{1,4}-)?(?:[A-Z]{1,3}-?\d{1,3}[.:)]|[ED]-?\d{1,2}(?![.:)\d]))\s+(?=[A-Z])")


def split_reference(text: str) -> tuple[str, str]:
    """A reference at the beginning (`E1`, `PS3.`) and what follows it, or an empty text and all of it."""
    found = _REFERENCE.match(text)
    return (found.group().strip(), text[found.end() :].strip()) if found else ("", text)


def readable_share(text: str) -> float:
    """How much of a text are letters, digits, spaces and ordinary signs, from 0 to 1."""
    if not text:
        return 1.0
    good = sum(1 for character in text if character in "\t\n\r" or unicodedata.category(character)[0] in "LNPSZM")
    return good / len(text)


_JOINER: Final = late_regex(
    r"(?:\w ?[,&/(–-]|\b(?:and|or|of|the|an|to|for|with|in|on|by|at|from|as|how|than|via|[^\W\d_]+ a)"
    r"|(?<=[A-Z] )(?:AND|OR|OF|THE|FOR|WITH))$"
)


def calls_for_more(text: str) -> bool:
    """Whether a line ends with a word or sign after which its sentence goes on."""
    return bool(_JOINER.search(text))


def leaves_open(text: str) -> bool:
    """Whether a line ends inside brackets, with a comma or with what calls for more: the next cannot stand alone."""
    return opens_bracket(text) or text.endswith(",") or calls_for_more(text)


def opens_bracket(text: str) -> bool:
    """Whether a line ends inside round or square brackets."""
    return any(text.count(sign) > text.count(close) for sign, close in ("()", "[]"))


def goes_on_in_bracket(above: str, text: str) -> bool:
    """Whether a line ends a bracket that the one above it opened: `at a counter [A` above `& I]`."""
    return any(above.count(sign) > above.count(close) and close in text for sign, close in ("()", "[]"))


_SIGNED: Final = late_regex(r"(?:\s[*#^]|(?<=\S)\s?[†‡§¶])(?:\s?[*#^†‡§¶])*$")


def ends_signed(text: str) -> bool:
    """Whether a line ends with the sign of a footnote, and with it what it says: `at the till *†`; `A*` is a grade."""
    return bool(_SIGNED.search(text))

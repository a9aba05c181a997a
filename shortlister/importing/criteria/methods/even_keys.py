"""Keys whose pairs are all told alike, whatever parts them, put the usual way: `Key: (A) Form / (I) Interview`."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from shortlister.importing.criteria.methods.methods import joined_names, name_of
from shortlister.importing.criteria.words.vocabulary import level_of_cell
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT

_CODE: Final = r"(?P<code>[A-Z]{1,4}|[A-Z][a-z]{1,3})"
_KEY: Final = r"(?i:key(?!\s+(?:skills?|stages?|tasks?)\b)|legend|codes|abbreviations)\s+"
_NAME: Final = (
    rf"(?P<name>(?!{_KEY}|(?i:by|at|from|via|through|in|on)\s)[A-Za-z](?:[\w’'&/.,]|[\t ](?![–—-]\s)|(?<=\w)-(?=\w))*)"
)
_SIGN: Final = r"(?:\s*(?P<sign>[=:→]|[–—])\s*|\s+(?P<dash>-)\s+)"
_STYLES: Final = (
    late_regex(rf"{_CODE}{_SIGN}{_NAME}"),
    late_regex(rf"[(\[]{_CODE}[)\]]\s*(?P<sign>[=:–—-]?)\s*{_NAME}"),
    late_regex(rf"{_NAME}\s*(?P<sign>[(\[]){_CODE}[)\]]"),
    late_regex(rf"{_NAME}{_SIGN}{_CODE}"),
    late_regex(r"(?P<code>[A-Z]{1,3})\s+(?P<name>[A-Z][a-z](?:[\w’'&/. -])*(?:\([a-z][\w’' /-]*\))?)"),
)
_BLANK: Final = r"(?<=[\w)])\s+(?:and\s+)?(?=[A-Z]{1,4}(?:\s*[=:–—]|\s-\s)|[(\[][A-Z]{1,4}[)\]]\s)"
_PARTED: Final = tuple(
    map(
        late_regex,
        (r"\s*\n\s*", r"\s*;\s*", r"\s*,\s*", r"\s{2,}", r"\s*[|•·]\s*", r"\s*/\s*", _BLANK, r"(?<=[)\]])\s+"),
    )
)
"""What stands between the pairs: one sign in all of a key, or nothing but a blank."""
_LEADS: Final = tuple(
    map(
        late_regex,
        (
            rf"{_KEY}(?=[\w(\[])",
            r"[^:=;\n]{2,80}:\s+",
            r"[^:=;,\n]{2,80}?\s[–—-]\s+",
            r"[^:=;,()\n]{2,80}\n",
            r"[^:=;,()\n]{2,80}(?=\()",
        ),
    )
)
"""What names a key before its first pair; tried one by one where the pairs alone are not all of it."""
_BRACKETED: Final = late_regex(r"[(\[][A-Z]{1,3}[)\]]")
_NO_CODES: Final = frozenset(["KEY", "NOTE", "CODE", "NB"])
_AND: Final = late_regex(r"(?i)^(?:and|or)\s+")
_TOLD: Final = late_regex(r"[=:→–(\[]|\s-\s")
"""What every key has somewhere."""
_LONGEST: Final = 400
_FEWEST: Final = 2
_BEFORE_CODE: Final = late_regex(
    r"(?<=[\w)])\s*,?\s+(?:(?:and|or)\s+)?(?:by|at|from|via|through|in|on|with)\s+(?:(?:the|an?|your|our)\s+)?"
    r"(?=[(\[][A-Z]{1,3}[)\]]\s+[a-z])"
)
"""What stands before a code in a key that is a sentence: `from (A) the form, at (I) interview or by (T) a test`."""
_FOLLOWED: Final = late_regex(
    r"\b(?:marked|shown|coded|labelled|indicated|followed|identified|denoted) (?:with|by|as|in)\b"
)
"""Such codes are named as marks of criteria: `those followed by [T]`."""
_WORDS: Final = r"[A-Za-z](?:[A-Za-z’' ]|(?<=\w)-(?=\w)){1,40}"
_JOINED: Final = late_regex(rf"(?P<one>(?<![\w’']){_WORDS}?)\s*[&+]\s*(?P<other>{_WORDS})(?=\s*(?:$|[,;.|()\n]))")


def with_names_joined(text: str) -> str:
    """The text with `CV/covering letter` for `CV & covering letter`, where both are names of methods."""
    if len(text) > _LONGEST or not ("&" in text or "+" in text):
        return text
    return _JOINED.sub(_joined, text)


def _joined(found: re.Match[str]) -> str:
    one, other = found["one"].strip(), found["other"].strip()
    return f"{one}/{other}" if name_of(one) and name_of(other) else found[0]


def with_codes_in_a_row(text: str) -> str:
    """A key that is a sentence with nothing but commas between its pairs; the lead to the first one stays."""
    first = _BRACKETED.search(text)
    if first is None or _FOLLOWED.search(text):
        return text
    return text[: first.end()] + _BEFORE_CODE.sub(", ", text[first.end() :])


@lru_cache(maxsize=DEFAULT.pieces)
def with_pairs_even(text: str) -> str:
    """The text with `A = Application form, I = Interview` for such a key; any other text as it is."""
    if len(text) > _LONGEST or not _TOLD.search(text):
        return text
    for told in without_lead(text.strip(" .\n")):
        for parted in _PARTED:
            pieces = [_AND.sub("", piece.strip(" .,;")) for piece in parted.split(told)]
            if len(pieces) >= _FEWEST and (pairs := _pairs([piece for piece in pieces if piece])):
                return ", ".join(f"{code} = {name}" for code, name in pairs.items() if code != name)
    return text


def without_lead(text: str) -> Iterator[str]:
    """The text, and what is left of it behind each lead that it may have, out of the bracket that holds a whole key."""
    yield text
    for lead in _LEADS:
        if found := lead.match(text):
            rest = text[found.end() :]
            yield rest
            if rest.startswith("(") and rest.endswith(")"):
                yield from without_lead(rest[1:-1])


def begins_with_key(text: str) -> bool:
    """Whether the word `Key` or the like stands before a text without a sign behind it, and is in no name."""
    return bool(_LEADS[0].match(text))


def _pairs(pieces: list[str]) -> dict[str, str]:
    """The codes and names where each piece is a pair in the same style; most are names of methods, and two at least."""
    for style in _STYLES if pieces else ():
        if not style.fullmatch(pieces[0]):
            continue
        found = [one for piece in pieces if (one := style.fullmatch(piece))]
        signs = {tuple(value for name, value in one.groupdict().items() if name in ("sign", "dash")) for one in found}
        pairs = {one["code"]: " ".join(one["name"].split()) for one in found}
        if len(found) < len(pieces) or len(signs) != 1 or len(pairs) < len(found) or not _NO_CODES.isdisjoint(
            code.upper() for code in pairs
        ):  # fmt: skip
            continue
        known = sum(1 for name in pairs.values() if _is_known(name))
        if known >= _FEWEST and 2 * known >= len(pairs):
            return pairs
    return {}


def _is_known(name: str) -> bool:
    return bool(name_of(name) or joined_names(name)) and not level_of_cell(name)

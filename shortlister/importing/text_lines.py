"""The lines of a plain text, with their numbers and pages, without what runs along the edges of pages."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from shortlister.importing.criteria.lines.outline import is_capitals, level_label
from shortlister.importing.criteria.methods.methods import MethodKey
from shortlister.importing.criteria.words.sentences_anew import speaks_anew
from shortlister.importing.criteria.words.vocabulary import is_group_name, level_of_cell
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.quoted_cells import lines_of
from shortlister.importing.spaced_labels import with_labels_close
from shortlister.importing.wording import calls_for_more, split_label, symbols, tidy
from shortlister.importing.wrapped_cells import with_wraps_joined

_PAGE_AT_END: Final = late_regex(r"^(?:\s*\S.{0,90}?)?\s{3,}page \d{1,3}(?: of \d{1,3})?$", re.IGNORECASE)
"""The number of the page at the end of a line that runs along the foot of each page."""

_LEAD: Final = 60
_RULE: Final = late_regex(r"(?:[-=_~*+─━═–—][ \t]?){3,}")


_HEADING: Final = 40
"""The most letters of an item that may be the heading of what stands below it."""
SENTENCE_END: Final = (".", ":", ";", "?", "!")
_OPEN_BRACKET: Final = late_regex(r"(?:[\[][^()\[\]]{0,24}|(?<=\s)[(][^()\[\]]{0,24})$")
_CLOSES: Final = late_regex(r"[^()\[\]]{0,24}([)\]])[.;]?$")
_OWN_BRACKET: Final = late_regex(r"[(\[][^()\[\]]{1,40}[)\]][.;]?")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file with its number, from 1, and its page where form feeds tell."""

    number: int
    text: str
    page: int | None = None


def lines_in(text: str) -> list[Line]:
    """Every line of a text; what runs along the edges of its pages is emptied."""
    lines = _without_running_lines(_lines(text))
    texts = with_wraps_joined(with_labels_close([line.text for line in lines]))
    return [line if line.text == said else replace(line, text=said) for line, said in zip(lines, texts, strict=True)]


def _lines(text: str) -> list[Line]:
    paged = "\f" in text
    lines, page = [], 1
    for number, raw in lines_of(symbols(text).replace("\r\n", "\n").replace("\r", "\n")):
        page += raw.count("\f")
        lines.append(Line(number, raw.replace("\f", "").rstrip(" "), page if paged else None))
    return lines


def _without_running_lines(lines: list[Line]) -> list[Line]:
    """The lines without what comes back at the edges of pages, where form feeds tell the pages."""
    pages: dict[int | None, list[Line]] = {}
    for line in lines:
        if line.text.strip():
            pages.setdefault(line.page, []).append(line)
    if len(pages) < 2:
        return _without(lines, set())
    edges = [
        (line.number, re.sub(r"\d+", "#", line.text.strip()))
        for page in pages.values()
        for line in {*page[:2], *page[-2:]}
    ]
    counts = Counter(text for _number, text in edges)
    gone = {
        number
        for number, text in edges
        if (counts[text] > 1 and ":" not in text) or re.fullmatch(r"(?i)(?:page )?#(?: of #)?", text)
    }
    return _without(lines, gone)


def _without(lines: Sequence[Line], gone: set[int]) -> list[Line]:
    """The lines with those of these numbers emptied, and the first and last where they end with a page's number."""
    told = [line for line in lines if line.text.strip()]
    gone = gone | {line.number for line in (*told[:1], *told[-1:]) if _PAGE_AT_END.match(line.text)}
    return [Line(line.number, "", line.page) if line.number in gone else line for line in lines]


def heads_items(line: str) -> bool:
    """Whether a line is nothing but a level, or names a group in capitals: what begins small below it is its first."""
    bare = line.strip(" :*")
    named = is_capitals(bare) and is_group_name(re.sub(r" (?:CRITERIA|REQUIREMENTS)$", "", bare))
    return len(bare) > 1 and bare[:1].isupper() and (named or level_of_cell(bare) is not None)


def list_runs_on(first: str, last: str, following: str) -> bool:
    """Whether a list that began behind its level goes on: `Desirable: a second language;` and then `first aid.`"""
    level, colon, said = first.partition(":")
    small = following.strip()[:1].islower()
    runs = bool(colon and said.strip()) and small and last.rstrip().endswith(";") and len(level) < _LEAD
    return runs and (heads_items(level) or level_label(f"{level}:", MethodKey(), leads=True) is not None)


def ends_item(first: str, last: str, following: str) -> bool:
    """Whether the item that begins in the first line is whole, and the line below its last one is a new sentence."""
    if following[:1].isspace() or not split_label(first.strip())[0]:
        return False
    return speaks_anew(last, following) and not calls_for_more(tidy(last))


def hangs(first: str, last: str, following: str) -> bool:
    """Whether a line goes on with an item that has a number or bullet: it begins right where the item's words do.

    Behind a colon, and behind a short line that may be a heading, it must begin with a small letter.
    """
    label, words = split_label(first.strip())
    after = following.strip()
    if not label or not after or split_label(after)[0]:
        return False
    if len(following) - len(following.lstrip()) != len(first) - len(first.lstrip()) + len(first.strip()) - len(words):
        return False
    ends = last.rstrip().endswith(SENTENCE_END) or len(words) < _HEADING
    return after[:1].islower() or (not ends and "\t" not in following)


def bracket_runs_on(first: str, last: str, following: str) -> bool:
    """Whether a line only ends the short bracket that the one above it opens, or is one that hangs below its item."""
    after = following.strip()
    opens, closes = _OPEN_BRACKET.search(last.rstrip()), _CLOSES.match(after)
    if opens and closes:
        return f"{opens[0][0]}{closes[1]}" in ("()", "[]")
    return _OWN_BRACKET.fullmatch(after) is not None and hangs(first, last, following)


def draws_rule(text: str) -> bool:
    """Whether a line is nothing but signs that draw one, between parts or below a heading."""
    return bool(_RULE.fullmatch(text.strip()))

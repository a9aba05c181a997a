"""Footnotes of a page to which raised Roman numerals refer: taken out of the text, and told beside what refers."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from shortlister.domain.refusals import Problem
from shortlister.importing.archive import text_within
from shortlister.importing.criteria.methods.methods import MethodKey, methods_in
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.list_numbers import shown_number
from shortlister.importing.notes import note_on
from shortlister.importing.wording import tidy

_HOLDERS: Final = ("p", "li", "td", "th", "dd", "dt", "div", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption")
_NUMERALS: Final = {shown_number(number, "i"): number for number in range(1, 40)}
_LETTERS: Final = late_regex(r"[a-z]{1,6}")
_OPENING: Final = late_regex(r"[\[(]?([ivx]{1,6})[\])]?[.:]?\s+(?=\S)")
_AROUND: Final = "[]()., \t\r\n"
_MOST: Final = 500
_WORDS: Final = 300
"""As much of a text as is looked at."""


def take_notes(top: etree._Element) -> list[Problem]:
    """Takes raised Roman numerals and the notes that they refer to out of a page; what to say of the notes.

    Nothing is done where other small letters are raised too, where no numeral has two letters, and where a note is the
    name of a method: such are codes.
    """
    raised = [node for node in top.iter("sup") if _LETTERS.fullmatch(_sign(node))]
    signs = {_sign(node) for node in raised}
    if not raised or len(raised) > _MOST or not signs <= _NUMERALS.keys() or max(map(len, signs)) == 1:
        return []
    referring = {node: holder for node in raised if (holder := _holder(node)) is not None and not _opens(node, holder)}
    notes = dict(_notes_in(top, {_sign(node) for node in referring}, set(referring.values())))
    texts = {sign: _OPENING.sub("", _said(node), count=1) for sign, node in notes.items()}
    if any(methods_in(text, MethodKey()) for text in texts.values()):
        return []
    for node in referring:
        _take(node)
    problems = [
        problem
        for node, holder in referring.items()
        if _sign(node) in texts
        for problem in note_on("footnote", _NUMERALS[_sign(node)], texts[_sign(node)], _said(holder))
    ]
    for node in notes.values():
        _take(node)
    return problems


def _sign(node: etree._Element) -> str:
    return text_within(node).strip(_AROUND)


def _holder(node: etree._Element) -> etree._Element | None:
    return next(node.iterancestors(*_HOLDERS), None)


def _opens(node: etree._Element, holder: etree._Element) -> bool:
    """Whether a raised numeral is the first thing in its paragraph, as the sign of a note is."""
    first = next((str(piece) for piece in holder.itertext() if str(piece).strip()), "")
    return first.strip(_AROUND) == _sign(node) and next(holder.iter("sup"), None) is node


def _notes_in(
    top: etree._Element, signs: set[str], referring: set[etree._Element]
) -> Iterator[tuple[str, etree._Element]]:
    """The paragraphs that begin with one of the signs and refer to no other, each under its sign."""
    for node in top.iter(*_HOLDERS):
        if node in referring or next(node.iterdescendants(*_HOLDERS), None) is not None:
            continue
        found = _OPENING.match(_said(node))
        if found and found[1] in signs:
            yield found[1], node


def _said(node: etree._Element) -> str:
    """The text of a node with its lines as spaces, and a space behind a raised numeral that opens it."""
    pieces: list[str] = []
    for piece in node.itertext():
        first = not pieces and str(piece).strip() in _NUMERALS
        pieces += [f"{piece!s} "] if first else [str(piece)] if pieces or str(piece).strip() else []
        if sum(map(len, pieces)) > _WORDS:
            break
    return tidy("".join(pieces))


def _take(node: etree._Element) -> None:
    """Takes a node out of its page; what follows it stays."""
    above, before = node.getparent(), node.getprevious()
    if above is None:
        return
    if before is not None:
        before.tail = f"{before.tail or ''}{node.tail or ''}"
    else:
        above.text = f"{above.text or ''}{node.tail or ''}"
    above.remove(node)

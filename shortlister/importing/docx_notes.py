"""Footnotes and endnotes of a Word file, numbered as Word numbers them: in the order in which its text names them."""

from collections.abc import Iterator

from lxml import etree

from shortlister.domain.refusals import Problem
from shortlister.importing.archive import Package
from shortlister.importing.notes import note_on
from shortlister.importing.ooxml import MC, W, run_text, runs

Note = tuple[int, etree._Element, etree._Element | None]
"""A note: its number, its text, and the mark that refers to it."""


def notes_of(package: Package, body: etree._Element, kind: str) -> Iterator[Note]:
    """The notes of a kind (`footnote`, `endnote`) with their numbers; those that nothing refers to come last.

    One whose reference was deleted while changes were tracked is left out with it.
    """
    root = package.optional_xml(f"word/{kind}s.xml")
    if root is None:
        return
    notes = {node.get(f"{W}id", ""): node for node in root.iter(f"{W}{kind}") if node.get(f"{W}type") is None}
    shown: dict[str, etree._Element] = {}
    referred: set[str] = set()
    for mark in body.iter(f"{W}{kind}Reference"):
        id = mark.get(f"{W}id", "")
        referred.add(id)
        gone = any(parent.tag in (f"{W}del", f"{W}moveFrom", f"{MC}Fallback") for parent in mark.iterancestors())
        if id in notes and not gone:
            shown.setdefault(id, mark)
    for number, id in enumerate((*shown, *(id for id in notes if id not in referred)), 1):
        yield number, notes[id], shown.get(id)


def said_of_note(kind: str, found: Note) -> list[Problem]:
    """What to say of a note: which text refers to it."""
    number, note, mark = found
    paragraph = None if mark is None else next(mark.iterancestors(f"{W}p"), None)
    if paragraph is None:
        return []
    words = " ".join(_text_of(one) for one in note.iter(f"{W}p"))
    return note_on(kind, number, words, _text_of(paragraph))


def _text_of(paragraph: etree._Element) -> str:
    return "".join(run_text(run) for run in runs(paragraph))

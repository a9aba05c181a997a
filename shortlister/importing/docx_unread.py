"""What a Word file has beside what is read: its letters counted on their own, drawings, embedded files."""

import re
from typing import Final

from lxml import etree

from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.archive import Package
from shortlister.importing.blocks import visible
from shortlister.importing.ooxml import MC, W, child, on

DRAWN: Final = N_(
    "Drawings (SmartArt or charts): {count} letters and digits stand in them and are not shown. "
    "Look at the document itself."
)
EMBEDDED: Final = N_(
    "A part of the document is another file embedded in it and is not shown. Open it in Word, save it again, and "
    "choose that."
)
_DRAWING: Final = re.compile(r"word/(?:diagrams/data|charts/chart)\d*\.xml")
_TEXT: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"


def letters_of(body: etree._Element) -> int:
    """The letters and digits of every text in a part that Word would show, however deep it stands."""
    gone = [*body.iter(f"{W}del", f"{W}moveFrom", f"{MC}Fallback")]
    for mark in body.iter(f"{W}vanish", f"{W}showingPlcHdr"):
        holder = mark.getparent()
        holder = None if holder is None else holder.getparent()
        if holder is not None and on(mark) and holder.tag in (f"{W}r", f"{W}sdt"):
            gone.append(holder)
    gone += [row for row in body.iter(f"{W}tr") if child(row, "trPr", "del") is not None]
    passed = {id(text): text for node in gone for text in node.iter(f"{W}t")}  # held, or lxml would make them anew
    return visible("".join(text.text or "" for text in body.iter(f"{W}t") if id(text) not in passed))


def drawn_letters(package: Package) -> int:
    """The letters and digits that stand in drawings."""
    parts = [part for part in package.names if _DRAWING.fullmatch(part)]
    return sum(visible(text.text or "") for part in parts for text in package.xml(part).iter(_TEXT))


def unread_parts(package: Package, body: etree._Element) -> list[Problem]:
    """What to say of drawings and embedded files."""
    found = []
    if count := drawn_letters(package):
        found.append(Problem("", Sentence(DRAWN, {"count": count})))
    if next(body.iter(f"{W}altChunk"), None) is not None:
        found.append(Problem("", Sentence(EMBEDDED)))
    return found

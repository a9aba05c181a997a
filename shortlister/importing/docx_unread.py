"""What a Word file has beside what is read: its letters counted on their own, drawings, embedded files."""

from collections.abc import Iterator
from itertools import groupby, takewhile
from typing import Final

from lxml import etree

from shortlister.domain.places import Passage, Place
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_
from shortlister.importing.archive import Package
from shortlister.importing.blocks import visible
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.ooxml import MC, W, child, on, run_text, runs
from shortlister.importing.unseen import HIDDEN, LARGE, PICTURES, STRUCK

DRAWN: Final = N_(
    "Drawings (SmartArt or charts): {count} letters and digits stand in them and are not shown. "
    "Look at the document itself."
)
EMBEDDED: Final = N_(
    "A part of the document is another file embedded in it and is not shown. Open it in Word, save it again, and "
    "choose that."
)
_FEWEST: Final = 3
"""So many hidden letters may be a word that counts."""
_EMU: Final = 360_000
_EXTENT: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
_PICTURE: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_GRAPHIC: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}graphicData"
_DRAWN_KINDS: Final = ("/diagram", "/chart")
_DRAWING: Final = late_regex(r"word/(?:diagrams/data|charts/chart)\d*\.xml")
_TEXT: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"


def letters_of(body: etree._Element) -> int:
    """The letters and digits of every text in a part that Word would show, however deep it stands."""
    return visible("".join(text.text or "" for text in _texts_of(body)))


def parts_of(body: etree._Element) -> Iterator[tuple[str, Place]]:
    """What Word would show of a part, paragraph by paragraph; it has no places but its words."""
    for _paragraph, texts in groupby(_texts_of(body), key=lambda text: next(text.iterancestors(f"{W}p"), None)):
        yield "".join(text.text or "" for text in texts), Place()


def _texts_of(body: etree._Element) -> list[etree._Element]:
    gone = [*body.iter(f"{W}del", f"{W}moveFrom", f"{MC}Fallback")]
    for mark in body.iter(f"{W}vanish", f"{W}showingPlcHdr", f"{W}strike", f"{W}dstrike"):
        holder = mark.getparent()
        holder = None if holder is None else holder.getparent()
        if holder is not None and on(mark) and holder.tag in (f"{W}r", f"{W}sdt"):
            gone.append(holder)
    gone += [row for row in body.iter(f"{W}tr") if child(row, "trPr", "del") is not None]
    passed = {id(text): text for node in gone for text in node.iter(f"{W}t")}  # held, or lxml would make them anew
    return [text for text in body.iter(f"{W}t") if id(text) not in passed]


def drawn_letters(package: Package) -> int:
    """The letters and digits that stand in drawings."""
    parts = [part for part in package.names if _DRAWING.fullmatch(part)]
    return sum(visible(text.text or "") for part in parts for text in package.xml(part).iter(_TEXT))


def unread_parts(package: Package, body: etree._Element) -> list[Problem]:
    """What to say of drawings and embedded files."""
    found = []
    if count := drawn_letters(package):
        drawing = next((one for one in body.iter(_GRAPHIC) if one.get("uri", "").endswith(_DRAWN_KINDS)), None)
        where = Passage() if drawing is None else _shown_at(drawing, body)
        found.append(Problem("", Sentence(DRAWN, {"count": count}), where))
    if (embedded := next(body.iter(f"{W}altChunk"), None)) is not None:
        found.append(Problem("", Sentence(EMBEDDED), _shown_at(embedded, body)))
    if pictures := list(_large_pictures(body)):
        found.append(Problem("", Sentence(PICTURES, {"count": len(pictures)}), _shown_at(pictures[0], body)))
    hidden = [text for text in _formatted(body, "vanish") if visible(text.text or "")]
    if (count := visible("".join(text.text or "" for text in hidden))) >= _FEWEST:
        found.append(Problem("", Sentence(HIDDEN, {"count": count}), _shown_at(hidden[0], body)))
    struck = [text for text in _formatted(body, "strike", "dstrike") if visible(text.text or "")]
    if count := visible("".join(text.text or "" for text in struck)):
        found.append(Problem("", Sentence(STRUCK, {"count": count}), _shown_at(struck[0], body)))
    return found


def _shown_at(node: etree._Element, body: etree._Element) -> Passage:
    """What Word shows of the paragraph in which a node stands, or of the nearest before it."""
    own = next(node.iterancestors(f"{W}p"), node)
    before = list(takewhile(lambda one: one is not own, body.iter(f"{W}p", own.tag)))
    for paragraph in (one for one in [own, *reversed(before)] if one.tag == f"{W}p"):
        text = "".join(run_text(run) for run in runs(paragraph))
        if visible(text):
            return Passage(words=" ".join(text.split()))
    return Passage()


def _large_pictures(body: etree._Element) -> Iterator[etree._Element]:
    """The pictures that may show a page: wide and high as they are placed."""
    for extent in body.iter(_EXTENT):
        wide, high = extent.get("cx", ""), extent.get("cy", "")
        holder = extent.getparent()
        if holder is None or next(holder.iter(_PICTURE), None) is None or not (wide.isdigit() and high.isdigit()):
            continue
        if (int(wide) / _EMU) * (int(high) / _EMU) > LARGE:
            yield extent


def _formatted(body: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The texts of runs that are formatted as hidden or struck; not those of fields, which Word works with."""
    for mark in body.iter(*(f"{W}{name}" for name in names)):
        looks = mark.getparent()
        run = None if looks is None else looks.getparent()
        if run is not None and run.tag == f"{W}r" and on(mark):
            yield from run.iterchildren(f"{W}t")

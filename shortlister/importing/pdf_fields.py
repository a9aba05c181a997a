"""What was filled in on a PDF page: values of form fields, ticks, and text typed over the page."""

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from shortlister.domain.places import Passage, Place
from shortlister.domain.refusals import Problem, Sentence
from shortlister.importing.blocks import visible
from shortlister.importing.pdf_kept import Kept, KeptFields
from shortlister.importing.pdf_parts import Page, Rule, Word
from shortlister.importing.pdf_ticks import Ticks
from shortlister.importing.wording import symbols

TICKED: Final = "☑"
EMPTY: Final = "☐"
_BOXES: Final = (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON)
_LISTS: Final = (pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX)
_MOST: Final = 20_000
_LETTER: Final = 5.0
"""How wide a letter of a value is taken to be, in points."""

_STEP: Final = 12.0
_SIZE: Final = 10.0


@dataclass(slots=True)
class Filled:
    """A field or a typed text with its box; `drawn` says of a tick whether the page shows it."""

    left: float
    bottom: float
    right: float
    top: float
    text: str
    tick: bool = False
    drawn: bool = True

    def holds(self, word: Word) -> bool:
        """Whether a word stands in the box."""
        across = self.left - 1 <= word.left and word.right <= self.right + 1
        return across and self.bottom - 1 <= word.base <= self.top


class Form:
    """The form of an opened document: pdfium's own, what the file keeps of its fields, and what is unsure of it."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self.kept = KeptFields(document)
        self.ticks = Ticks()
        self.raw: Any = None
        if document.get_formtype() != pdfium.FORMTYPE_NONE:
            document.init_forms()
            self.raw = document.formenv.raw if document.formenv is not None else None

    def unsure(self, name: str) -> list[Problem]:
        """What is said of the boxes of the pages that were read."""
        return [
            Problem("", Sentence(one.message, {**one.parameters, "file": name}), Passage(Place(page=page)))
            for page, one in self.ticks.said()
        ]


def read_fields(page: Any, found: Page, *, form: Form, most: int) -> None:
    """Put what was filled in to the words of its opened page, whole; what is longer than its box is given room.

    A page with more than `most` characters is only counted.
    """
    filled = list(filled_on(page, form, found))
    letters = sum(len(one.text) for one in filled)
    if found.characters + letters > most:
        found.characters += letters
        return
    for one in sorted((one for one in filled if one.text), key=lambda one: -one.top):
        inside = "".join(_letters(word.text) for word in found.words if one.holds(word))
        if one.tick and any(one.holds(word) for word in found.words):
            continue
        if not one.tick and _letters(one.text) in inside:
            continue  # the page says it already
        _put(one, found, filled)


def filled_on(page: Any, form: Form, found: Page) -> Iterator[Filled]:
    """What is filled in on an opened page, of which the words were `found`; empty text fields have no text."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        box = pdfium.FS_RECTF()
        if pdfium.FPDFAnnot_GetRect(annotation, ctypes.byref(box)):
            corners = found.turned_box(box.left, box.bottom, box.right, box.top)
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            if kind == pdfium.FPDF_ANNOT_WIDGET:
                kept = form.kept.of(found.number, index)
                if kept is not None and kept.kind == "Btn" and not kept.push:
                    form.ticks.take(kept, found.number)
                yield _field(annotation, form.raw, corners, kept)
            elif kind == pdfium.FPDF_ANNOT_FREETEXT:
                yield Filled(*corners, _clean(_string(annotation, b"Contents")))
        pdfium.FPDFPage_CloseAnnot(annotation)


def _field(annotation: Any, form: Any, corners: tuple[float, float, float, float], kept: Kept | None) -> Filled:
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation) if form else -1
    if kind in _BOXES or (kept is not None and kept.kind == "Btn" and not kept.push):
        checked = bool(form) and bool(pdfium.FPDFAnnot_IsChecked(form, annotation))
        ticked = checked if kept is None else kept.ticked
        shown = kept is None or kept.named is None or not kept.contradicts or kept.drawn
        drawn = not ticked or (shown and pdfium.FPDFAnnot_GetObjectCount(annotation) > 0)
        return Filled(*corners, TICKED if ticked else EMPTY, tick=True, drawn=drawn)
    if kind == pdfium.FPDF_FORMFIELD_PUSHBUTTON or (kept is not None and kept.push):
        return Filled(*corners, "")
    labels = _chosen(annotation, form) if kind in _LISTS else []
    value = "\n".join(labels) or (_text(pdfium.FPDFAnnot_GetFormFieldValue, form, annotation) if form else "")
    if kept is not None and len(labels) < len(kept.values) and (kind in _LISTS or not value):
        value = "\n".join(kept.shown)
    return Filled(*corners, _clean(value))


def _chosen(annotation: Any, form: Any) -> list[str]:
    """The chosen entries of a list, as it shows them."""
    count = min(max(pdfium.FPDFAnnot_GetOptionCount(form, annotation), 0), _MOST)
    chosen = [at for at in range(count) if pdfium.FPDFAnnot_IsOptionSelected(form, annotation, at)]
    return [_text(pdfium.FPDFAnnot_GetOptionLabel, form, annotation, at) for at in chosen]


def _string(annotation: Any, key: bytes) -> str:
    return _text(pdfium.FPDFAnnot_GetStringValue, annotation, key)


def _text(ask: Any, *asked: Any) -> str:
    """The text that a function of pdfium tells: first its size, then itself."""
    size = ask(*asked, None, 0)
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size + 2)
    ask(*asked, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw.decode("utf-16-le", "replace").split("\0")[0]


def _clean(text: str) -> str:
    return symbols(text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")).strip()


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def _put(one: Filled, found: Page, filled: list[Filled]) -> None:
    """The paragraphs of a value from the top of its box, each as one word, however many lines it needs when drawn."""
    lines = [" ".join(line.split()) for line in one.text.split("\n")]
    width = one.right - one.left - 4
    base = _first_base(one, found, wraps=len(lines) > 1 or len(one.text) * _LETTER > width)
    missing = (len(lines) - 1) * _STEP + 2 - (base - one.bottom)
    if len(lines) > 1 and missing > 0:
        _make_room(found, filled, one.bottom, missing)
        base += missing
    for line in lines:
        if line:
            right = one.left + 2 + max(1.0, min(_LETTER * len(line), width))
            found.words.append(Word(one.left + 2, right, base, _SIZE, line))
            found.characters += max(1, visible(line))
        base -= _STEP


def _first_base(one: Filled, found: Page, *, wraps: bool) -> float:
    """Where a value's first line stands: level with what stands before its box, else in its middle or at its top."""
    before = [word for word in found.words if word.right <= one.left + 1 and one.bottom - 1 <= word.base <= one.top]
    if before and not one.tick:
        return max(before, key=lambda word: (word.right, word.base)).base
    high = one.top - one.bottom
    return one.top - 0.8 * _STEP if wraps and high > 2 * _STEP else one.bottom + 0.5 * high - 3.0


def _make_room(found: Page, filled: list[Filled], at: float, more: float) -> None:
    """The page grows: what stands above a level moves up, and what crosses it grows with it."""
    if not math.isfinite(more):
        return
    edge = at + 1
    found.height += more
    for word in found.words:
        word.base += more if word.base >= edge else 0
    for field in filled:
        field.top += more if field.top > edge else 0
        field.bottom += more if field.bottom > edge else 0
    found.level = [Rule(rule.at + (more if rule.at > edge else 0), rule.begin, rule.end) for rule in found.level]
    found.upright = [
        Rule(rule.at, rule.begin + (more if rule.begin > edge else 0), rule.end + (more if rule.end > edge else 0))
        for rule in found.upright
    ]

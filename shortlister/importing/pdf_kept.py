"""What a PDF itself keeps of its form fields, also where only a field's parents say it."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final

import pypdfium2

from shortlister.importing.pdf_objects import Dictionary, Objects, Ref, Value

_PUSH: Final = 1 << 16
_GENERATIONS: Final = 30
_MOST: Final = 20_000


@dataclass(frozen=True, slots=True)
class Kept:
    """One widget: `kind` is `Tx`, `Ch`, `Btn` or empty, `state` its own state, `on` the state that is its tick.

    `values` are the field's, inherited ones too; `meant` are the values that name this widget of several. `alone`
    says that the field has no other widget. `field` is the same for all the widgets of a field.
    """

    field: int
    name: str
    kind: str
    push: bool
    state: str
    on: str
    values: tuple[str, ...]
    meant: frozenset[str]
    shown: tuple[str, ...]
    alone: bool

    @property
    def chosen(self) -> str:
        """The value that stands for a tick; empty where there is none."""
        return next((value for value in self.values if value not in ("", "Off")), "")

    @property
    def named(self) -> bool | None:
        """Whether the field's value names this box; None where it says nothing of it."""
        if not self.values:
            return None
        if not self.chosen:
            return False
        if not self.meant:
            return True if self.alone else None
        return not self.meant.isdisjoint(self.values)

    @property
    def drawn(self) -> bool:
        """Whether its own state is its tick."""
        return self.state not in ("", "Off") and self.on in ("", self.state)

    @property
    def ticked(self) -> bool:
        """Whether it is ticked in either way."""
        return self.drawn or self.named is True

    @property
    def contradicts(self) -> bool:
        """Whether its own state says one thing and the field's value another."""
        return self.named is not None and bool(self.state) and self.drawn is not self.named


class KeptFields:
    """The widgets of a document's pages; they are read when the first is asked for."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document
        self._objects: Objects | None = None
        self._pages: list[Dictionary] = []
        self._fields: dict[int | str, int] = {}

    def of(self, page: int, index: int) -> Kept | None:
        """The widget at an index of a page's annotations, the page counted from 1."""
        if self._objects is None:
            self._objects = _written(self._document)
            self._pages = list(_pages(self._objects))
        if page > len(self._pages):
            return None
        annotations = self._objects.array(self._pages[page - 1].get("Annots"))
        return self._kept(self._objects, annotations[index]) if index < len(annotations) else None

    def _kept(self, objects: Objects, widget: Value) -> Kept:
        chain = list(_generations(objects, widget))
        own = chain[0][1]
        flags = objects.number(_inherited(chain, "Ff"))
        reference, field = next(((ref, one) for ref, one in chain if "T" in one), chain[-1])
        siblings = objects.array(field.get("Kids")) if field is not own else []
        states = objects.dictionary(objects.dictionary(own.get("AP")).get("N"))
        on = next((state for state in states if state != "Off"), "")
        at = siblings.index(widget) if widget in siblings else 0
        values = tuple(_values(objects, chain))
        key = reference.number if reference is not None else f"{len(self._fields)}"
        return Kept(
            field=self._fields.setdefault(key, len(self._fields)),
            name=objects.text(_inherited(chain, "TU")) or ".".join(_names(objects, chain)),
            kind=objects.text(_inherited(chain, "FT")),
            push=bool(flags & _PUSH),
            state=objects.text(own.get("AS")),
            on=on,
            values=values,
            meant=frozenset(_meant(objects, chain, on, at)),
            shown=tuple(_labels(objects, chain, values)),
            alone=len(siblings) < 2,
        )


def _written(document: pypdfium2.PdfDocument) -> Objects:
    """The document's objects without packing or encryption."""
    written = io.BytesIO()
    try:
        document.save(written, flags=3)
    except pypdfium2.PdfiumError:
        return Objects(b"")
    return Objects(written.getvalue())


def _pages(objects: Objects) -> Iterator[Dictionary]:
    waiting: list[Value] = [objects.root.get("Pages")]
    for _step in range(_MOST):
        if not waiting:
            return
        page = objects.dictionary(waiting.pop())
        if "Kids" in page:
            waiting += reversed(objects.array(page["Kids"]))
        else:
            yield page


def _generations(objects: Objects, widget: Value) -> Iterator[tuple[Ref | None, Dictionary]]:
    """A widget and its parents, the nearest first."""
    for _step in range(_GENERATIONS):
        found = objects.dictionary(widget)
        yield widget if isinstance(widget, Ref) else None, found
        if "Parent" not in found:
            return
        widget = found["Parent"]


def _inherited(chain: list[tuple[Ref | None, Dictionary]], key: str) -> Value:
    return next((one[key] for _ref, one in chain if one.get(key) is not None), None)


def _names(objects: Objects, chain: list[tuple[Ref | None, Dictionary]]) -> Iterator[str]:
    yield from (name for _ref, one in reversed(chain) if (name := objects.text(one.get("T"))))


def _values(objects: Objects, chain: list[tuple[Ref | None, Dictionary]]) -> Iterator[str]:
    """What the field holds: its value or values; a text that is kept with its looks alone, without them."""
    kept = objects.value(_inherited(chain, "V"))
    for one in kept if isinstance(kept, list) else [kept]:
        value = objects.value(one)
        yield from [f"{value:g}"] if isinstance(value, float) else [text] if (text := objects.text(one)) else []
    if kept is None and (rich := objects.text(_inherited(chain, "RV"))):
        yield unescape(re.sub(r"<[^>]*>", "", re.sub(r"</p>|<br ?/?>", "\n", rich))).strip()


def _meant(objects: Objects, chain: list[tuple[Ref | None, Dictionary]], on: str, at: int) -> Iterator[str]:
    """The values that name this box: its own state, and the option that stands for it."""
    if on:
        yield on
    options = [objects.text(option) for option in objects.array(_inherited(chain, "Opt"))]
    place = int(on) if on.isdecimal() and len(on) < 6 else at
    if place < len(options) and options[place]:
        yield options[place]


def _labels(objects: Objects, chain: list[tuple[Ref | None, Dictionary]], values: tuple[str, ...]) -> Iterator[str]:
    """What a list shows for its values: of a pair the text behind the value that is sent."""
    pairs = [objects.array(option) for option in objects.array(_inherited(chain, "Opt"))]
    labels = {objects.text(pair[0]): objects.text(pair[1]) for pair in pairs if len(pair) > 1}
    yield from (labels.get(value) or value for value in values)

"""The lines of an application with the labelled fields of whoever is named there, grouped as cover pages have them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from shortlister.domain.places import Place
from shortlister.domain.plans.drafts import Block, BlockKind, Document
from shortlister.importing.cover_page import field_in, loose_field
from shortlister.importing.form_values import is_value
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.person_names import is_person

_MOST: Final = 6000
_APART: Final = 10
"""Fields with more lines between them are not of one cover page."""
_SECTION: Final = late_regex(r"^(?:section|part|adran|rhan) \w{1,3}\s*[:.–-]\s*(?=\w)", re.IGNORECASE)
_NEXT_FIELD: Final = late_regex(r"\s{2,}|\t|\s(?=[A-Z][\w-]*(?: \w+)?:)")
_BELOW: Final = 7
_NAME_TOP: Final = 3
_EMAIL: Final = late_regex(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_NAMES: Final = ("name", "first name", "surname")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a paragraph or of a cell, with the field it holds: its kind and value; `depth` is that of a heading."""

    text: str
    place: Place
    depth: int = 0
    kind: str = ""
    value: str = ""

    @property
    def label(self) -> str:
        """What stands before the colon, or the whole of it, in a form that can be compared."""
        bare = _SECTION.sub("", self.text).partition(":")[0]
        return " ".join(re.findall(r"\w+", bare.casefold()))

    @property
    def filled(self) -> bool:
        """Whether a value stands behind a label."""
        return bool(_SECTION.sub("", self.text).partition(":")[2].strip())


@dataclass(slots=True)
class Cover:
    """Fields that stand together and name somebody; `first` and `last` are the places of their lines."""

    first: int
    last: int
    fields: dict[str, str] = field(default_factory=dict)
    labelled: bool = True

    @property
    def name(self) -> str:
        """The whole name, from one field or two."""
        parts = (self.fields.get("first name"), self.fields.get("surname"))
        return self.fields.get("name") or " ".join(part for part in parts if part)


def lines_in(document: Document) -> list[Line]:
    """The lines of a document in order; a label and its value in the next cell or line are one."""
    lines: list[Line] = []
    for at, block in enumerate(document.blocks):
        lines += _of_table(block) if block.kind is BlockKind.TABLE else _of_text(block, at)
        if len(lines) > _MOST:
            break
    return _joined(lines)


def _of_text(block: Block, at: int) -> Iterator[Line]:
    place = block.place if block.place != Place() else Place(block=at)
    for text in block.text.splitlines():
        if bare := text.strip():
            yield _line(bare, place, depth=block.depth if block.kind is BlockKind.HEADING else 0)


def _of_table(block: Block) -> Iterator[Line]:
    cells = sorted((cell for cell in block.cells if cell.paragraphs), key=lambda cell: (cell.row, cell.column))
    skipped = False
    for cell, beside in pairwise((*cells, None)):
        if cell is None or skipped:
            skipped = False
            continue
        place = cell.place if cell.place != Place() else block.place
        value = beside.text.strip() if beside is not None and beside.row == cell.row else ""
        told = field_in(cell.text.strip(), value) if value and not field_in(value, "x") else None
        if told:
            yield Line(cell.text.strip(), place, kind=told[0], value=told[1])
            skipped = True
        else:
            yield from (_line(text.strip(), place) for text in cell.paragraphs if text.strip())


def _line(text: str, place: Place, *, depth: int = 0) -> Line:
    told = field_in(text) or loose_field(text)
    kind, value = told or ("", "")
    return Line(text, place, depth, kind, _NEXT_FIELD.split(value)[0].strip(" ,;"))


def _joined(lines: Sequence[Line]) -> list[Line]:
    """The lines, of which one that is only a label has its value from the line below."""
    joined: list[Line] = []
    taken = False
    for line, below in pairwise((*lines, None)):
        if line is None or taken:
            taken = False
            continue
        alone = not line.kind and len(line.text) < 40 and below is not None and not below.kind
        told = field_in(line.text, below.text) if alone and below is not None else None
        if told and below is not None and not below.text.endswith(":") and not below.depth and is_value(below.text):
            joined.append(Line(line.text, line.place, line.depth, *told))
            taken = True
        else:
            joined.append(line)
    return joined


def covers_in(lines: Sequence[Line]) -> list[Cover]:
    """The groups of fields that hold a name or a reference, in order."""
    covers: list[Cover] = []
    for at, line in enumerate(lines):
        if not line.kind:
            continue
        last = covers[-1] if covers else None
        begins = line.kind in (*_NAMES, "reference")
        if last is not None and at - last.last <= _APART and not _ends(last, line):
            last.fields.setdefault(line.kind, line.value)
            last.last = at
        elif begins:
            covers.append(Cover(at, at, {line.kind: line.value}))
    return covers


def names_at_tops(lines: Sequence[Line]) -> list[Cover]:
    """Names without a label at the top of a page or as a heading, with an e-mail address right below, as CVs begin."""
    covers: list[Cover] = []
    tops = page_tops(lines, _NAME_TOP)
    for at, line in enumerate(lines):
        if line.kind or not (at in tops or line.depth or not at):
            continue
        email = next((found[0] for one in lines[at : at + _BELOW] if (found := _EMAIL.search(one.text))), "")
        if email and is_person(line.text.partition(email)[0].strip(" |,;:–-")):
            name = line.text.partition(email)[0].strip(" |,;:–-")
            covers.append(Cover(at, at, {"name": name, "email": email}, labelled=False))
    return covers


def page_tops(lines: Sequence[Line], most: int) -> frozenset[int]:
    """The first lines of each page, at most so many."""
    tops: set[int] = set()
    page, count = None, 0
    for at, line in enumerate(lines):
        count = count + 1 if line.place.page == page else 1
        page = line.place.page
        if page is not None and count <= most:
            tops.add(at)
    return frozenset(tops)


def _ends(cover: Cover, line: Line) -> bool:
    """Whether a field says again, and otherwise, what a group has said already."""
    known, told = cover.name.casefold(), line.value.casefold()
    if line.kind in _NAMES and (line.kind == "name" or "name" in cover.fields) and known:
        return not (set(told.split()) <= set(known.split()) or set(known.split()) <= set(told.split()))
    return line.kind in cover.fields and cover.fields[line.kind].casefold() != told

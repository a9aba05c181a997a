"""An application file looked at before it is kept: whether it can be read and shown, and what to say if not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from shortlister.domain.nameless import nameless
from shortlister.domain.plans.drafts import Document
from shortlister.domain.plans.drawings import PageRequest
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.i18n import N_
from shortlister.importing.misnaming import misnaming
from shortlister.importing.pages import draw_pages, is_pdf
from shortlister.importing.pdf_ticks import CONTRADICTED, NO_BOX
from shortlister.importing.reading import display_name, read_bytes, read_document
from shortlister.importing.reading_many import Reads, for_each_file
from shortlister.importing.same_files import lines_of, said_of_same

NOTHING_READ: Final = N_("“{file}” has no text that can be read; it may be a scan.")
HARDLY_ANY: Final = N_("“{file}” has hardly any text; check that it is the whole application.")
_FEW: Final = 20
_TYPED: Final = frozenset({"txt", "md"})
"""Formats that hold no picture, and so no scan."""
_FIRST_PAGE: Final = PageRequest(1, 1, 200, 0.0, False)


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found: the text where there is any, what is in doubt (None: nothing), why it could not be read.

    `shown`: the panel can look at it, as text or (a scan) as drawn pages. `lines` are what `same_files` compares.
    """

    document: Document | None
    doubt: Sentence | None
    refusal: Refusal | None = None
    shown: bool = True
    lines: frozenset[int] = frozenset()


def checked(path: Path, read: Reads = read_document) -> Checked:
    """The file as it would be shown while scoring, with the first thing that is in doubt about it."""
    name = display_name(path)
    try:
        document = read(path)
    except Refusal as refusal:
        return Checked(None, refusal.sentence, refusal, shown=_is_drawn(path, name))
    lines = lines_of(document)
    if said := misnaming(document.format, name):
        return Checked(document, said, lines=lines)
    few = document.characters_shown < _FEW
    said_of_few = HARDLY_ANY if document.format in _TYPED else NOTHING_READ
    doubt = Sentence(said_of_few, {"file": name}) if few else next(iter(unsure_boxes(document)), None)
    return Checked(document, doubt, lines=lines)


def unsure_boxes(document: Document) -> tuple[Sentence, ...]:
    """What a form says of its boxes in two ways."""
    said = (problem.sentence for problem in document.unsure)
    return tuple(one for one in said if one.message in (CONTRADICTED, NO_BOX))


def checked_all(files: Sequence[Path]) -> list[tuple[Path, Checked]]:
    """Many files looked at in one go, with what is in doubt about each but without their texts."""

    def look(path: Path, read: Reads) -> tuple[Path, Checked]:
        return path, replace(checked(path, read), document=None)

    return for_each_file(files, look)


def _is_drawn(path: Path, name: str) -> bool:
    """Whether a file without text is a PDF whose first page can be drawn."""
    try:
        data = read_bytes(path)
        return is_pdf(data) and draw_pages(data, name, _FIRST_PAGE).pages > 0
    except Refusal:
        return False


def said_of_pairs(files: Sequence[tuple[Path, Checked]]) -> list[str]:
    """What is said of files of one applicant that are the same twice."""
    return [str(said) for said in said_of_same([(path, one.lines) for path, one in files])]


def doubts_of_files(files: Sequence[tuple[Path, Checked]]) -> tuple[tuple[str, str], ...]:
    """The path of each doubtful file with its doubt, in words that do not name the file."""
    return tuple((str(path), nameless(one.doubt)) for path, one in files if one.doubt is not None)

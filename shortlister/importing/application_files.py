"""An application file looked at before it is kept: whether it can be read and shown, and what to say if not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from shortlister.domain.nameless import nameless
from shortlister.domain.places import place_words
from shortlister.domain.plans.drafts import Document
from shortlister.domain.plans.drawings import PageRequest
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.i18n import N_, _
from shortlister.importing.further_applicants import further_applicants
from shortlister.importing.mail_file import ATTACHED as NOT_READ
from shortlister.importing.mail_file import MOST_NAMED
from shortlister.importing.misnaming import misnaming
from shortlister.importing.pages import draw_pages, is_pdf
from shortlister.importing.pdf_ticks import CONTRADICTED, NO_BOX
from shortlister.importing.reading import display_name, read_bytes, read_document
from shortlister.importing.reading_many import Reads, for_each_file
from shortlister.importing.same_files import lines_of, said_of_same

NOTHING_READ: Final = N_("“{file}” has no text that can be read; it may be a scan.")
HARDLY_ANY: Final = N_("“{file}” has hardly any text; check that it is the whole application.")
ATTACHED: Final = N_(
    "“{file}” is an e-mail with files attached, which are not read: {files}. Save them and attach them."
)
ATTACHED_KEPT: Final = N_("“{file}” is an e-mail with files attached, which are not read. Save them and attach them.")
SAME_KEPT: Final = N_("This file and another of this applicant are the same, or nearly; check that both were meant.")
SEVERAL: Final = N_(
    "“{file}” seems to hold the applications of {count} people. The others begin at: {places}. Split the file, one "
    "for each applicant, or add the others by hand."
)
ANOTHERS_KEPT: Final = N_("This file names somebody else as the applicant; check whose it is.")
APART_KEPT: Final = N_(
    "Another file with nearly the same name was taken as another applicant's; check whose this one is."
)
NAME_KEPT: Final = N_("The applicant's name was not in a field of the application; check it.")
PARTLY_READ: Final = N_(
    "“{file}” has hardly any text that can be read; the rest may be a scan or a picture. Check that it is the whole "
    "application."
)
_FEW: Final = 20
_TYPED: Final = frozenset({"txt", "md"})
"""Formats that hold no picture, and so no scan."""
_FIRST_PAGE: Final = PageRequest(1, 1, 200, 0.0, False)


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found: the text where there is any, what is in doubt (None: nothing), why it could not be read.

    `shown`: the panel can look at it, as text or (a scan) as drawn pages. `lines` are what `same_files` compares.
    `kept` is what is kept of the doubt with the file where its own words name other files.
    """

    document: Document | None
    doubt: Sentence | None
    refusal: Refusal | None = None
    shown: bool = True
    lines: frozenset[int] = frozenset()
    kept: Sentence | None = None

    @property
    def kept_doubt(self) -> str:
        """The doubt as it is kept with the file, in words that name no file; empty: nothing is in doubt."""
        said = self.kept or self.doubt
        return "" if said is None else nameless(said)


def checked(path: Path, read: Reads = read_document) -> Checked:
    """The file as it would be shown while scoring, with the first thing that is in doubt about it."""
    name = display_name(path)
    try:
        document = read(path)
    except Refusal as refusal:
        return Checked(None, refusal.sentence, refusal, shown=_is_drawn(path, name))
    lines = lines_of(document)
    if several := _several(document, name):
        return Checked(document, several[0], lines=lines, kept=several[1])
    if said := misnaming(document.format, name):
        return Checked(document, said, lines=lines)
    if files := _attached(document):
        told = Sentence(ATTACHED, {"file": name, "files": files})
        return Checked(document, told, lines=lines, kept=Sentence(ATTACHED_KEPT, {"file": name}))
    few = _said_of_few(document)
    doubt = Sentence(few, {"file": name}) if few else next(iter(unsure_boxes(document)), None)
    return Checked(document, doubt, lines=lines)


def _several(document: Document, name: str) -> tuple[Sentence, Sentence] | None:
    """What is said of a file with several people's applications, with their names and without; None of any other."""
    further = further_applicants(document)
    if not further:
        return None
    told = {"file": name, "count": len(further) + 1}
    places = "; ".join(place_words(one.place) for one in further)
    named = "; ".join(f"{place_words(one.place)} ({one.name})" for one in further)
    return Sentence(SEVERAL, told | {"places": named}), Sentence(SEVERAL, told | {"places": places})


def _said_of_few(document: Document) -> str:
    """What to say of a file with less text than an application has; empty where it has enough."""
    if document.characters_shown >= _FEW:
        return ""
    if document.format in _TYPED:
        return HARDLY_ANY
    return PARTLY_READ if document.characters_shown else NOTHING_READ


def _attached(document: Document) -> str:
    """The names of the files that are attached to an e-mail."""
    said = (problem.sentence for problem in document.problems)
    return next((str(one.parameters["files"]) for one in said if one.message == NOT_READ), "")


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


def without_saved(files: Sequence[tuple[Path, Checked]]) -> list[tuple[Path, Checked]]:
    """The same, but of mails whose attachments all lie among these files nothing is said of those."""
    names = {display_name(path).casefold() for path, _one in files}
    told = []
    for path, one in files:
        of_mail = one.doubt is not None and one.doubt.message == ATTACHED
        attached = str(one.doubt.parameters["files"]).split(", ") if of_mail and one.doubt is not None else []
        saved = 0 < len(attached) < MOST_NAMED and all(name.casefold() in names for name in attached)
        told.append((path, replace(one, doubt=None, kept=None) if saved else one))
    return told


def said_of_pairs(files: Sequence[tuple[Path, Checked]]) -> list[str]:
    """What is said of files of one applicant that are the same twice."""
    return [str(said) for _one, _other, said in _pairs(files)]


def _pairs(files: Sequence[tuple[Path, Checked]]) -> list[tuple[Path, Path, Sentence]]:
    return list(said_of_same([(path, one.lines) for path, one in files]))


def doubts_of_files(
    files: Sequence[tuple[Path, Checked]], *, guessed: bool = False, others: Sequence[Path] = (), apart: bool = False
) -> tuple[tuple[str, str], ...]:
    """The path of each doubtful file with its doubts, in words that name no file and nobody.

    `guessed`: no field says the applicant's name, which is kept with the first file. `others` name somebody else.
    `apart`: files with the same stem are another applicant's.
    """
    said: dict[Path, dict[str, None]] = {}
    for path, one in files:
        if one.kept_doubt:
            said.setdefault(path, {})[one.kept_doubt] = None
    for one_path, other_path, _sentence in _pairs(files):
        for path in (one_path, other_path):
            said.setdefault(path, {})[_(SAME_KEPT)] = None
    for path in others:
        said.setdefault(path, {})[_(ANOTHERS_KEPT)] = None
    for path, _one in files if apart else ():
        said.setdefault(path, {})[_(APART_KEPT)] = None
    if guessed and files:
        said.setdefault(files[0][0], {})[_(NAME_KEPT)] = None
    return tuple((str(path), " ".join(doubts)) for path, doubts in said.items())

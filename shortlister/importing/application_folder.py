"""A folder of application files: files that share a stem are one applicant, named by the cover page or the file."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Final

from shortlister.domain.plans.drafts import DraftApplicant, DraftApplicants
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.i18n import N_, _
from shortlister.importing.application_files import Checked, checked, doubts_of_files, said_of_pairs, without_saved
from shortlister.importing.cover_page import scheme_fields
from shortlister.importing.criteria.words.post_names import names_a_post
from shortlister.importing.folder_files import (
    MONITORING,
    NO_DOCUMENT,
    gathered,
    is_monitoring_form,
    name_from_stem,
    stem_of,
    without_parts,
)
from shortlister.importing.joined_files import joined
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.name_words import words_in_order
from shortlister.importing.people_apart import name_in, people_apart, said_apart
from shortlister.importing.person_names import is_person
from shortlister.importing.reading import display_name
from shortlister.importing.reading_many import Reads, for_each_file
from shortlister.importing.sheet_forms import is_form_in_sheet, is_sheet
from shortlister.importing.top_of_page import matches
from shortlister.importing.who_applies import Known, who_applies

EMPTY_FOLDER: Final = N_(
    "The folder “{file}” has no application files. Put one file for each applicant into it, such as .pdf, "
    ".docx or .txt."
)
NO_NAME: Final = N_("No name was found in “{file}”. Enter the applicant's by hand.")
SAME_NUMBER: Final = N_(
    "The number {reference} stands in several applications: {files}. It was given to none of them; a reference is "
    "drawn for each, unless you enter the right ones."
)
SAID_BOTH: Final[Mapping[str, str]] = MappingProxyType(
    {
        "guaranteed interview": N_("One file asks for a guaranteed interview and another does not; set it by hand."),
        "redeployee": N_("One file says redeployee and another does not; set it by hand."),
    }
)
_REFERENCE: Final = late_regex(r"[A-Z]{0,4}[-_ ]?(?=[A-Z]*\d)[A-Z0-9]{2,10}")


def read_folder(folder: Path) -> DraftApplicants:
    """The applicants of a folder, one for each stem of its files; raises Refusal where there is none."""
    found = gathered(folder)
    ordered = sorted(found.stems.items(), key=lambda item: item[0].casefold())
    named = {file: name_from_stem(stem_of(stem)) for stem, files in ordered for file in files}
    seen = iter(for_each_file(list(named), lambda file, read: _look(file, read, named=named[file])))
    applicants = []
    for stem, files in ordered:
        looked = list(islice(seen, len(files)))
        for one in looked:
            if one.monitoring:
                found.leave(MONITORING, display_name(one.file))
            elif one.no_form:
                found.leave(NO_DOCUMENT, one.file.relative_to(folder).as_posix())
        if kept := [one for one in looked if not (one.monitoring or one.no_form)]:
            applicants += _of_stem(stem, kept, folder)
    if not applicants:
        raise Refusal(EMPTY_FOLDER, file=display_name(folder))
    return DraftApplicants(_numbered(applicants), doubts=tuple(found.left))


def _numbered(applicants: Sequence[DraftApplicant]) -> tuple[DraftApplicant, ...]:
    """The applicants; a number that several applications give is nobody's, and each of them says so."""
    same: dict[str, list[DraftApplicant]] = {}
    for one in applicants:
        same.setdefault(one.reference.casefold(), []).append(one)
    return tuple(_without_number(one, same[one.reference.casefold()]) for one in applicants)


def _without_number(one: DraftApplicant, same: Sequence[DraftApplicant]) -> DraftApplicant:
    if not one.reference or len(same) < 2:
        return one
    named = _("“{file}” ({name})")
    bare = _("“{file}”")
    files = "; ".join(
        (named if other.name else bare).format(file=display_name(Path(other.files[0])), name=other.name)
        for other in same
    )
    said = _(SAME_NUMBER).format(reference=one.reference, files=files)
    return replace(one, reference="", doubts=(said, *one.doubts), unmarked=(said, *one.unmarked))


@dataclass(frozen=True, slots=True)
class _Looked:
    """What one file says of its applicant."""

    file: Path
    check: Checked
    known: Known = field(default_factory=Known)
    schemes: Mapping[str, bool] = field(default_factory=dict)
    said: Sequence[Sentence] = ()
    monitoring: bool = False
    no_form: bool = False


def _look(file: Path, read: Reads, *, named: str) -> _Looked:
    check = checked(file, read)
    if check.document is None:
        return _Looked(file, check, no_form=is_sheet(file))
    if is_monitoring_form(check.document):
        return _Looked(file, replace(check, document=None), monitoring=True)
    schemes, said = scheme_fields(check.document)
    known = who_applies(check.document, named=named)
    no_form = is_sheet(file) and not is_form_in_sheet(check.document, known)
    return _Looked(file, replace(check, document=None), known, schemes, said, no_form=no_form)


def _of_stem(stem: str, looked: Sequence[_Looked], folder: Path) -> list[DraftApplicant]:
    """The applicants of files with one stem: one, unless they name several people. A folder of files is one's."""
    files = [(one.file, one.known) for one in looked]
    if len(looked) < 2 or any(file.parent != folder for file, _known in files):
        return [_applicant(stem, looked, folder)]
    people = people_apart(files, stem)
    if len(people) < 2:
        return [_applicant(stem, looked, folder)]
    return [
        _applicant(stem, [looked[number] for number in one], folder, said_apart(people, at, files, stem))
        for at, one in enumerate(people)
    ]


def _applicant(stem: str, looked: Sequence[_Looked], folder: Path, apart: str = "") -> DraftApplicant:
    """The applicant of some files; `apart` is what is said where others with the same stem are somebody else's."""
    files = [one.file for one in looked]
    looked_at = without_saved([(one.file, one.check) for one in looked])
    doubts = [str(one.doubt) for _file, one in looked_at if one.doubt is not None]
    doubts += said_of_pairs(looked_at)
    told = joined([(display_name(one.file), one.known) for one in looked], stem)
    known, placed = told.labelled, told.placed
    in_folder = files[0].parent != folder
    own = _own_reference(stem if in_folder or len(files) > 1 else files[0].stem)
    contact = {**placed, **known}
    name, guessed, said = _name(stem, known, contact, own, in_folder=in_folder)
    nameless: list[str] = []
    if not name and "reference" not in known and (contact or told.unsure):
        nameless = [_(NO_NAME).format(file=display_name(files[0]))]
    reached = [str(sentence) for kind, sentence in told.unsure.items() if kind not in contact]
    reached += map(str, told.doubts)
    others = [one.file for number, one in enumerate(looked) if number in told.others]
    schemes, unclear = _schemes([one for one in looked if one.file not in others])
    return DraftApplicant(
        reference=known.get("reference", "") or own,
        name=name,
        email=contact.get("email", ""),
        phone=contact.get("phone", ""),
        guaranteed_interview="guaranteed interview" in schemes,
        redeployee="redeployee" in schemes,
        files=tuple(str(file) for file in files),
        doubts=(*([apart] if apart else []), *doubts, *said, *nameless, *map(str, told.of_others), *reached, *unclear),
        file_doubts=doubts_of_files(looked_at, guessed=guessed, others=others, apart=bool(apart)),
        unmarked=(*nameless, *reached, *unclear),
    )


def _name(
    stem: str, known: Mapping[str, str], contact: Mapping[str, str], own: str, *, in_folder: bool
) -> tuple[str, bool, list[str]]:
    """The applicant's name, whether it was guessed, and what is to be said of that.

    `own` is the reference that the files are called by: a name besides is taken only where they can be reached too.
    """
    full = name_in(known)
    if full or (own and (known.get("reference") or not contact.keys() & {"email", "phone"})):
        return full, False, []
    placed = contact.get("name", "")
    sure = not own or not names_a_post(placed) or matches(contact.get("email", ""), words_in_order(placed))
    if sure and _fits(placed, stem):
        return placed, True, [_("No field says the name; “{name}” was taken from the text.").format(name=placed)]
    if own:
        return "", False, []
    by_stem = name_from_stem(stem_of(stem))
    if known.get("reference") and (re.search(r"\d", stem) or not is_person(by_stem)):  # the name is kept back
        return "", False, []
    by_folder, by_file = _("The name was taken from the folder's name."), _("The name was taken from the file's name.")
    return by_stem, True, [by_folder if in_folder else by_file]


def _own_reference(named: str) -> str:
    """What a file or an applicant's folder is called, where it is a reference."""
    return named if _REFERENCE.fullmatch(named) else ""


def _schemes(looked: Sequence[_Looked]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The schemes that a cover page of an applicant says yes to, and what is to be said of those that are not clear.

    A yes in one file and a no in another is not clear either.
    """
    answers: dict[str, set[bool]] = {}
    for one in looked:
        for scheme, yes in one.schemes.items():
            answers.setdefault(scheme, set()).add(yes)
    said = [str(sentence) for one in looked for sentence in one.said]
    said += [_(SAID_BOTH[scheme]) for scheme, given in answers.items() if len(given) > 1]
    return frozenset(scheme for scheme, given in answers.items() if given == {True}), tuple(dict.fromkeys(said))


def _fits(name: str, stem: str) -> bool:
    """Whether a name at the top of a page is the file's: they share a word, or the file's name is no person's."""
    words = set(re.findall(r"[^\W\d_]{2,}", without_parts(stem).casefold()))
    return bool(name) and (len(words) < 2 or bool(words & set(re.findall(r"\w+", name.casefold()))))

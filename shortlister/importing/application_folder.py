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
from shortlister.importing.application_files import Checked, checked, doubts_of_files, said_of_pairs
from shortlister.importing.cover_page import by_position, cover_fields, scheme_fields
from shortlister.importing.reading import NO_PERMISSION, display_name
from shortlister.importing.reading_many import Reads, for_each_file

EMPTY_FOLDER: Final = N_(
    "The folder “{file}” has no application files. Put one file for each applicant into it, such as .pdf, "
    ".docx or .txt."
)
ENDINGS: Final = frozenset({".pdf", ".docx", ".odt", ".txt", ".md", ".html", ".htm", ".rtf", ".doc", ".eml"})
SAID_BOTH: Final[Mapping[str, str]] = MappingProxyType(
    {
        "guaranteed interview": N_("One file asks for a guaranteed interview and another does not; set it by hand."),
        "redeployee": N_("One file says redeployee and another does not; set it by hand."),
    }
)
_ROLE_WORDS: Final = re.compile(
    r"\b(?:cv|c\.v|curriculum vitae|resume|cover(?:ing)? ?letter|letter|application(?: form)?|app(?: form)?"
    r"|form|supporting ?statement|personal ?statement|statement|certificates?|"
    r"references?|portfolio|appendix|attachment|part|page|pack|final|signed|scan(?:ned)?|copy|v\d+|\d{1,2})\b",
    re.IGNORECASE,
)
_REFERENCE: Final = re.compile(r"[A-Z]{0,4}[-_ ]?(?=[A-Z]*\d)[A-Z0-9]{2,10}")


def read_folder(folder: Path) -> DraftApplicants:
    """The applicants of a folder, one for each stem of its files; raises Refusal where there is none."""
    stems: dict[str, list[Path]] = {}
    left: list[str] = []
    for file in _entries(folder):
        if file.is_dir() and not file.is_symlink():  # a link may lead anywhere
            there = _entries(file)
            inside = [one for one in there if one.is_file() and one.suffix.lower() in ENDINGS]
            if inside:
                stems.setdefault(file.name, []).extend(inside)
                left += [f"{display_name(file)}/{display_name(one)}" for one in there if one not in inside]
        elif file.is_file() and file.suffix.lower() in ENDINGS:
            stems.setdefault(stem_of(file.stem), []).append(file)
        else:
            left.append(display_name(file))
    if not stems:
        raise Refusal(EMPTY_FOLDER, file=display_name(folder))
    ordered = sorted(stems.items(), key=lambda item: item[0].casefold())
    seen = iter(for_each_file([file for _stem, files in ordered for file in files], _look))
    applicants = tuple(_applicant(stem, list(islice(seen, len(files))), folder) for stem, files in ordered)
    doubts = tuple(_("The file “{file}” is not a document and was left out.").format(file=name) for name in left)
    return DraftApplicants(applicants, doubts=doubts)


def _entries(folder: Path) -> list[Path]:
    try:
        files = sorted(folder.iterdir())
    except PermissionError as error:
        raise Refusal(NO_PERMISSION, file=display_name(folder)) from error
    return [file for file in files if not file.name.startswith((".", "~$")) and file.name != "Thumbs.db"]


def stem_of(stem: str) -> str:
    """A file's stem without what tells its part of the pack: `Ann Lee - CV` and `Ann Lee - letter` are one."""
    spaced = re.sub(r"[_]+", " ", stem)
    bare = _ROLE_WORDS.sub(" ", spaced)
    bare = re.sub(r"[\s\-–—,()\[\]]+", " ", bare).strip()
    return bare if len(re.findall(r"[^\W\d_]", bare)) > 1 else re.sub(r"\s+", " ", spaced).strip()


@dataclass(frozen=True, slots=True)
class _Looked:
    """What one file says of its applicant: fields by their labels, fields by their places."""

    file: Path
    check: Checked
    known: Mapping[str, str]
    placed: Mapping[str, str]
    schemes: Mapping[str, bool] = field(default_factory=dict)
    said: Sequence[Sentence] = ()


def _look(file: Path, read: Reads) -> _Looked:
    check = checked(file, read)
    if check.document is None:
        return _Looked(file, check, {}, {})
    schemes, said = scheme_fields(check.document)
    return _Looked(
        file, replace(check, document=None), cover_fields(check.document), by_position(check.document), schemes, said
    )


def _applicant(stem: str, looked: Sequence[_Looked], folder: Path) -> DraftApplicant:
    known: dict[str, str] = {}
    placed: dict[str, str] = {}
    files = [one.file for one in looked]
    looked_at = [(one.file, one.check) for one in looked]
    doubts = [str(one.doubt) for _file, one in looked_at if one.doubt is not None]
    doubts += said_of_pairs(looked_at)
    for one in looked:
        known = {**one.known, **known}
        placed = {**one.placed, **placed}
    guessed = False
    full = known.get("name") or " ".join(part for part in (known.get("first name"), known.get("surname")) if part)
    in_folder = files[0].parent != folder
    named_so = files[0].parent.name if in_folder else files[0].stem
    own = named_so if _REFERENCE.fullmatch(named_so) else ""
    if not full and not own and _fits(placed.get("name", ""), stem):
        full = placed["name"]
        guessed = True
        doubts.append(_("No field says the name; “{name}” stands at the top of the page.").format(name=full))
    elif not full and not own:
        guessed = True
        named_by_folder = _("The name was taken from the folder's name.")
        doubts.append(named_by_folder if in_folder else _("The name was taken from the file's name."))
    schemes, unclear = _schemes(looked)
    return DraftApplicant(
        reference=known.get("reference", "") or own,
        name=full or ("" if own else name_from_stem(stem)),
        email=known.get("email", "") or placed.get("email", ""),
        phone=known.get("phone", "") or placed.get("phone", ""),
        guaranteed_interview="guaranteed interview" in schemes,
        redeployee="redeployee" in schemes,
        files=tuple(str(file) for file in files),
        doubts=(*doubts, *unclear),
        file_doubts=doubts_of_files(looked_at, guessed=guessed),
        unmarked=unclear,
    )


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
    words = set(re.findall(r"[^\W\d_]{2,}", stem.casefold()))
    return bool(name) and (len(words) < 2 or bool(words & set(re.findall(r"\w+", name.casefold()))))


def name_from_stem(stem: str) -> str:
    """A person's name as a file's name writes it: `lee-ann` stays in its order, capitals are put in."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", re.sub(r"[-_.\s]+", " ", stem)).split()
    return " ".join(word if any(c.isupper() for c in word) else word.capitalize() for word in words)

"""A folder of application files: files that share a stem are one applicant, named by the cover page or the file."""

import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

from shortlister.domain.plans.drafts import BlockKind, Document, DraftApplicant, DraftApplicants
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_, _
from shortlister.importing.reading import NO_PERMISSION, display_name, read_document

EMPTY_FOLDER: Final = N_(
    "The folder “{file}” has no application files. Put one file for each applicant into it, such as .pdf, "
    ".docx or .txt."
)
ENDINGS: Final = frozenset({".pdf", ".docx", ".odt", ".txt", ".md", ".html", ".htm", ".rtf", ".doc"})
_ROLE_WORDS: Final = re.compile(
    r"\b(?:cv|c\.v|curriculum vitae|resume|cover(?:ing)? ?letter|letter|application(?: form)?|app(?: form)?"
    r"|form|supporting ?statement|personal ?statement|statement|certificates?|"
    r"references?|portfolio|appendix|attachment|part|page|pack|final|signed|scan(?:ned)?|copy|v\d+|\d{1,2})\b",
    re.IGNORECASE,
)
_LABELS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (name, re.compile(rf"^(?:{pattern})\s*(?::|\t|$)\s*(.*)$", re.IGNORECASE))
    for name, pattern in (
        ("reference", (
            r"(?:applicant|candidate|application)(?:'s|’s)? (?:reference|ref|id|no|number)(?:\.| no| number)?"
            r"|reference(?: no| number)?|ref(?: no)?\.?"
        )),
        ("first name", r"(?:first|given|fore)[ -]?names?(?:\(s\))?"),
        ("surname", r"(?:sur|last|family)[ -]?name"),
        ("name", r"(?:full |your |applicant(?:'s|’s)? |candidate(?:'s|’s)? )?name(?: of (?:applicant|candidate))?"),
        ("email", r"e-?mail(?: address)?"),
        ("phone", r"(?:(?:tele)?phone|mobile|tel|contact)(?: (?:no|number))?\.?|mobile phone|home telephone"),
    )
)  # fmt: skip
_REFERENCE: Final = re.compile(r"[A-Z]{0,4}[-_ ]?(?=[A-Z]*\d)[A-Z0-9]{2,10}")
_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def read_folder(folder: Path) -> DraftApplicants:
    """The applicants of a folder, one for each stem of its files; raises Refusal where there is none."""
    stems: dict[str, list[Path]] = {}
    left: list[str] = []
    for file in _entries(folder):
        if file.is_dir():
            inside = [one for one in _entries(file) if one.is_file() and one.suffix.lower() in ENDINGS]
            if inside:
                stems.setdefault(file.name, []).extend(inside)
        elif file.is_file() and file.suffix.lower() in ENDINGS:
            stems.setdefault(stem_of(file.stem), []).append(file)
        else:
            left.append(display_name(file))
    if not stems:
        raise Refusal(EMPTY_FOLDER, file=display_name(folder))
    applicants = tuple(
        _applicant(stem, files) for stem, files in sorted(stems.items(), key=lambda item: item[0].casefold())
    )
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


def _applicant(stem: str, files: Sequence[Path]) -> DraftApplicant:
    known: dict[str, str] = {}
    doubts: list[str] = []
    for file in files:
        try:
            document = read_document(file)
        except Refusal as refusal:
            doubts.append(str(refusal))
            continue
        for name, value in cover_fields(document).items():
            known.setdefault(name, value)
        if document.characters_shown < 20:
            doubts.append(_("“{file}” has no text that can be read; it may be a scan.").format(file=display_name(file)))
    said = known.get("name") or " ".join(part for part in (known.get("first name"), known.get("surname")) if part)
    own = files[0].stem if _REFERENCE.fullmatch(files[0].stem) else ""
    if not said and not own:
        doubts.append(_("The name was taken from the file's name."))
    return DraftApplicant(
        reference=known.get("reference", "") or own,
        name=said or ("" if own else name_from_stem(stem)),
        email=known.get("email", ""),
        phone=known.get("phone", ""),
        files=tuple(str(file) for file in files),
        doubts=tuple(doubts),
    )


def name_from_stem(stem: str) -> str:
    """A person's name as a file's name writes it: `lee-ann` stays in its order, capitals are put in."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", re.sub(r"[-_.\s]+", " ", stem)).split()
    return " ".join(word if any(c.isupper() for c in word) else word.capitalize() for word in words)


def cover_fields(document: Document) -> dict[str, str]:
    """The labelled fields at the beginning of an application: name, reference, e-mail, telephone."""
    found: dict[str, str] = {}
    pairs = _labelled(document)
    for label, value in pairs:
        for name, pattern in _LABELS:
            match = pattern.match(label if not value else f"{label.rstrip(' :')}: {value}")
            if match and match[1].strip() and name not in found and len(match[1]) < 80:
                found[name] = " ".join(match[1].split())
                break
    if "email" in found and not _EMAIL.search(found["email"]):
        del found["email"]
    if "name" in found and not re.search(r"[^\W\d_]{2}", found["name"]):
        del found["name"]
    return found


def _labelled(document: Document) -> list[tuple[str, str]]:
    """Label and value: of one line, of neighbouring cells, or of a line and the next."""
    pairs: list[tuple[str, str]] = []
    for block in document.blocks[:60]:
        if block.kind is BlockKind.TABLE:
            cells = sorted(block.cells, key=lambda cell: (cell.row, cell.column))
            for one, other in zip(cells, [*cells[1:], None], strict=True):
                follows = other is not None and other.row == one.row
                pairs.append((one.text.strip(), other.text.strip() if other is not None and follows else ""))
        else:
            pairs.append((block.text.strip(), ""))
    lines = [block.text.strip() for block in document.blocks[:60] if block.kind is not BlockKind.TABLE]
    for line, after in pairwise(lines):
        if len(line) < 40 and not re.search(r":\s*\S", line) and not after.endswith(":"):
            pairs.append((line, after))
    return pairs[:150]

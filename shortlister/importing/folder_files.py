"""Which files of a folder are whose: one applicant for each stem or folder, with what lies in folders below that."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from shortlister.domain.plans.drafts import Document
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_, _
from shortlister.importing.late_regexes import late_regex
from shortlister.importing.limits import DEFAULT
from shortlister.importing.person_names import is_person
from shortlister.importing.reading import NO_PERMISSION, display_name
from shortlister.importing.sheet_forms import is_sheet

ENDINGS: Final = frozenset({".pdf", ".docx", ".odt", ".txt", ".md", ".html", ".htm", ".rtf", ".doc", ".eml"})
NO_DOCUMENT: Final = N_("The file “{file}” is not a document and was left out.")
MONITORING: Final = N_(
    "“{file}” seems to be an equality monitoring form and was left out, as equality data is never kept."
)
TOO_MANY: Final = N_(
    "“{file}” has more files or folders below it than are read; the rest was left out. Attach what is missing by hand."
)
SEVERAL_FOLDERS: Final = N_(
    "The documents of “{file}” lie in several folders and were taken as one applicant's. If they are of several "
    "people, give each a folder of their own."
)
_ROLE_WORDS: Final = late_regex(
    r"\b(?:cv|c\.v|curriculum vitae|resume|cover(?:ing)? ?letter|letter|application(?: ?form)?|app(?: ?form)?"
    r"|form|supporting ?statement|personal ?statement|statement|certificates?|"
    r"references?|portfolio|appendix|attachment|part|page|pack|final|signed|scan(?:ned)?|copy|v\d+|\d{1,2})\b",
    re.IGNORECASE,
)
_NO_NAME: Final = late_regex(
    r"(?i)\b(?:web|online|on-?line|submission|submitted|upload(?:ed)?|download(?:ed)?|document|doc|docx|pdf|file|untitled"
    r"|new|latest|updated?|revised|draft|version|job|email(?:ed)?|e-?mail|word|microsoft|image|print|export|response"
    r"|applicant|candidate|my|the|for|of|and|completed|filled|cais|ffurflen|llythyr)\b"
)
"""What files are called that are called by no name."""
_NUMBERED: Final = late_regex(r"(?i)(?:anon\w*|applicants?|candidates?|person|ymgeisydd|no|number)(?: (?:no|number))?")
"""What is no name, so that a number behind it tells whose a file is, and not which part."""
_MONITORING: Final = late_regex(
    r"(?i)\b(?:(?:equal(?:ity|ities)?|divers\w*|edi|eo)\b.*\b(?:monitoring|form|questionnaire|survey)"
    r"|(?:monitoring|monitro) (?:form|cyfle|cydraddoldeb)|equal opportunities monitoring"
    r"|(?:ffurflen|holiadur) (?:monitro|cyfle|cydraddoldeb)\w*)"
)
_APPLIES: Final = late_regex(r"(?i)\b(?:application|cais)\b")
_TITLE_LINES: Final = 2
_TITLE: Final = 80
_LONG_NUMBER: Final = late_regex(r"\d{3,12}[A-Za-z]?")
"""What numbers a person, and no part: `10234 form`, `10234 CV`."""
_CODE: Final = late_regex(r"(?P<code>(?!(?i:cv|app|v|no|pt)[-_ ]?\d)[A-Za-z]{1,4}[-_ ]?\d{1,8})(?![^\W_])")
"""What numbers a person by letters and digits, with nothing but parts of an application behind it: `B12 form`."""
_RUN_ON: Final = late_regex(r"(?<=[a-z])(?<!Mc)(?<!Mac)(?<!Fitz)(?<!D[ei])(?<!L[ae])(?=[A-Z])")
"""Where words run together part: `AnnLee`, and not `McLeod`."""
_NUMBER: Final = late_regex(r"(?=.*\d)[A-Za-z]{0,4}[-_ ]?[A-Za-z\d]{2,10}")


@dataclass(slots=True)
class Gathered:
    """The files of each applicant by their stem, and what is to be said of what was left out."""

    stems: dict[str, list[Path]] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)

    def leave(self, message: str, shown: str) -> None:
        """Say that something was left out."""
        self.left.append(_(message).format(file=shown))


def gathered(folder: Path) -> Gathered:
    """The application files of a folder; those in a folder of an applicant's are theirs, however deep they lie."""
    found = Gathered()
    for file in _entries(folder):
        if _is_folder(file):
            _take_folder(found, file, display_name(file))
        elif not _may_be_read(file):
            found.leave(NO_DOCUMENT, display_name(file))
        elif is_monitoring(file.stem):
            found.leave(MONITORING, display_name(file))
        else:
            found.stems.setdefault(stem_of(file.stem), []).append(file)
    return found


def _may_be_read(file: Path) -> bool:
    """Whether a file is called like a document, or like a workbook, which may be a form."""
    return file.is_file() and (file.suffix.lower() in ENDINGS or is_sheet(file))


def _take_folder(found: Gathered, folder: Path, shown: str) -> None:
    """What lies in a folder: one applicant's, or where it holds nothing but folders of people those of each."""
    inside = _entries(folder)
    folders = [one for one in inside if _is_folder(one)]
    if len(folders) > 1 and len(folders) == len(inside) and all(_is_somebody(one.name) for one in folders):
        for one in folders:
            _take_folder(found, one, f"{shown}/{display_name(one)}")
        return
    files = []
    for number, (file, name) in enumerate(_below(folder, shown)):
        if number >= DEFAULT.parts:
            found.leave(TOO_MANY, shown)
            break
        if not _may_be_read(file):
            found.leave(NO_DOCUMENT, name)
        elif is_monitoring(file.stem):
            found.leave(MONITORING, name)
        else:
            files.append(file)
    if files:
        found.stems.setdefault(folder.name, []).extend(files)
        if (
            len(folders) > 1
            and len({file.relative_to(folder).parts[0] for file in files}) > 1
            and not any(file.parent == folder for file in files)
        ):
            found.leave(SEVERAL_FOLDERS, shown)


def _below(folder: Path, shown: str, depth: int = 0) -> Iterator[tuple[Path, str]]:
    """What lies in a folder and in those below it, each with its name as it is shown; those of the folder first."""
    entries = _entries(folder)
    for file in entries:
        if not _is_folder(file) or depth >= DEFAULT.nesting:
            yield file, f"{shown}/{display_name(file)}"
    for file in entries:
        if _is_folder(file) and depth < DEFAULT.nesting:
            yield from _below(file, f"{shown}/{display_name(file)}", depth + 1)


def _is_folder(file: Path) -> bool:
    return file.is_dir() and not file.is_symlink()  # a link may lead anywhere


def _is_somebody(name: str) -> bool:
    """Whether a folder is called like a person or a number, and not like a part of an application."""
    return _NUMBER.fullmatch(name) is not None or (is_person(name_from_stem(name)) and _ROLE_WORDS.search(name) is None)


def _entries(folder: Path) -> list[Path]:
    try:
        files = sorted(folder.iterdir())
    except PermissionError as error:
        raise Refusal(NO_PERMISSION, file=display_name(folder)) from error
    return [file for file in files if not file.name.startswith((".", "~$")) and file.name != "Thumbs.db"]


def is_monitoring(stem: str) -> bool:
    """Whether a file or a title is called like a form of equality data."""
    return _MONITORING.search(re.sub(r"[_-]+", " ", stem)) is not None and _APPLIES.search(stem) is None


def is_monitoring_form(document: Document) -> bool:
    """Whether a document has the title of a form of equality data."""
    lines = [block.text.strip() for block in document.blocks if block.text.strip()][:_TITLE_LINES]
    return any(len(line) < _TITLE and is_monitoring(line) for line in lines)


def stem_of(stem: str) -> str:
    """A file's stem without what tells its part of the pack: `Ann Lee - CV` and `Ann Lee - letter` are one.

    A number is such a part behind a name; `Candidate 1` and `Candidate 2` are two people.
    """
    spaced = re.sub(r"[_]+", " ", stem)
    if (coded := _CODE.match(spaced)) and not re.search(r"\w", _ROLE_WORDS.sub(" ", spaced[coded.end() :])):
        return coded["code"]
    bare = _ROLE_WORDS.sub(" ", _RUN_ON.sub(" ", spaced))
    bare = re.sub(r"[\s\-–—,()\[\]]+", " ", bare).strip()
    if _NUMBERED.fullmatch(bare) and (number := re.search(r"\d+", spaced)):
        return f"{bare} {number[0]}"
    named = len(re.findall(r"[^\W\d_]", bare)) > 1 or _LONG_NUMBER.fullmatch(bare)
    return bare if named else re.sub(r"\s+", " ", spaced).strip()


def without_parts(stem: str) -> str:
    """What is left of a stem without the words for the parts of an application and those any file is called by."""
    spaced = re.sub(r"[\W_]+", " ", _RUN_ON.sub(" ", stem))
    return _NO_NAME.sub(" ", _ROLE_WORDS.sub(" ", spaced)).strip()


def name_from_stem(stem: str) -> str:
    """A person's name as a file's name writes it: `lee-ann` stays in its order, capitals are put in."""
    words = _RUN_ON.sub(" ", re.sub(r"[-_.\s]+", " ", stem)).split()
    return " ".join(word if any(c.isupper() for c in word) else word.capitalize() for word in words)

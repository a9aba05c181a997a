"""What a file or folder is that is opened or dropped: told by its content, not by its ending."""

from enum import StrEnum
from pathlib import Path
from typing import Final

from shortlister.domain.ordinary import Lies, beginning, lies_at
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.packs.seal import is_sealed
from shortlister.store.opening import FileKind, glance, whose

SQLITE: Final = b"SQLite format 3\x00"
_TABLES: Final = frozenset({".csv", ".tsv", ".xlsx", ".xlsm", ".ods"})


class Arrival(StrEnum):
    """Our own two, a sealed pack, a table (of applicants, or a specification), a folder, any other document."""

    VACANCY = "vacancy"
    PACK = "pack"
    SEALED = "sealed"
    TABLE = "table"
    FOLDER = "folder"
    DOCUMENT = "document"


def arrival(path: Path) -> Arrival:
    """What lies at `path`; Refusal where it is a database that this program cannot open, or neither file nor folder."""
    there = lies_at(path)
    if there is Lies.FOLDER:
        return Arrival.FOLDER
    if there is Lies.OTHER:
        raise Refusal(N_("{file} is neither a file nor a folder, so it cannot be opened."), file=path.name)
    if is_sealed(path):
        return Arrival.SEALED
    if looks_like_ours(path):
        return Arrival.PACK if glance(path) is FileKind.PACK else Arrival.VACANCY
    return Arrival.TABLE if path.suffix.lower() in _TABLES else Arrival.DOCUMENT


def looks_like_ours(path: Path) -> bool:
    """Whether a file is a database, or calls itself one of ours; a pipe or a device is never asked for its content."""
    if lies_at(path) in (Lies.FOLDER, Lies.OTHER):
        return False
    return path.suffix.lower() in (".shortlist", ".scorepack") or beginning(path, len(SQLITE)) == SQLITE


def vacancy_of(path: Path) -> tuple[str, str]:
    """The ids of the vacancy that a file says it is of and, in a pack, of the member; empty where it does not say."""
    return whose(path)

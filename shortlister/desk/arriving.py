"""What a file or folder is that is opened or dropped: told by its content, not by its ending."""

from enum import StrEnum
from pathlib import Path
from typing import Final

from shortlister.store.opening import FileKind, glance

SQLITE: Final = b"SQLite format 3\x00"
_TABLES: Final = frozenset({".csv", ".tsv", ".xlsx", ".xlsm", ".ods"})


class Arrival(StrEnum):
    """The kinds: our own two, a table (of applicants, or a specification), a folder, any other document."""

    VACANCY = "vacancy"
    PACK = "pack"
    TABLE = "table"
    FOLDER = "folder"
    DOCUMENT = "document"


def arrival(path: Path) -> Arrival:
    """What lies at `path`; Refusal where it is a database that this program cannot open."""
    if path.is_dir():
        return Arrival.FOLDER
    if looks_like_ours(path):
        return Arrival.PACK if glance(path) is FileKind.PACK else Arrival.VACANCY
    return Arrival.TABLE if path.suffix.lower() in _TABLES else Arrival.DOCUMENT


def looks_like_ours(path: Path) -> bool:
    """Whether a file is a database, or calls itself one of ours."""
    if path.suffix.lower() in (".shortlist", ".scorepack"):
        return True
    try:
        with path.open("rb") as file:
            return file.read(len(SQLITE)) == SQLITE
    except OSError:
        return False

"""A file of ours given where a document is wanted, or a document where a pack is: what it is, and where it belongs."""

from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from shortlister.domain.ordinary import beginning, is_ordinary
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.packs.seal import is_sealed
from shortlister.packs.workbook_marks import HIDDEN

_SQLITE: Final = b"SQLite format 3\x00"
_ZIP: Final = b"PK\x03\x04"
_LARGEST_LIST: Final = 1 << 20
"""Bytes of a workbook's list of sheets that are looked at."""
_LARGEST: Final = 60_000_000
"""Bytes of a file that are looked at; a larger one is no document that can be read."""


def is_workbook(path: Path) -> bool:
    """Whether the file is a zip package, as every Excel workbook is."""
    return _begins(path, _ZIP)


def is_score_workbook(path: Path) -> bool:
    """Whether a workbook has our hidden sheet; from its list of sheets alone."""
    if not is_ordinary(path):
        return False
    try:
        with ZipFile(path) as package, package.open("xl/workbook.xml") as part:
            return f'name="{HIDDEN}"'.encode() in part.read(_LARGEST_LIST)
    except (OSError, BadZipFile, KeyError, RuntimeError, NotImplementedError):
        return False


def require_document(path: Path) -> None:
    """Refuse a vacancy, a pack or a scoring workbook, whatever it is called, where a document is to be read."""
    if is_workbook(path) and is_score_workbook(path):
        raise Refusal(
            N_("“{file}” is a scoring workbook, not a document. It belongs to its vacancy: merge it there."),
            file=path.name,
        )
    if is_sealed(path):
        raise Refusal(
            N_("“{file}” is a sealed scoring pack, not a document. It belongs to its vacancy: merge it there."),
            file=path.name,
        )
    if not _begins(path, _SQLITE):
        return
    from shortlister.store.files import FileKind, glance  # only where it is a database

    try:
        kind = glance(path)
    except Refusal:
        return  # somebody else's database; the reader says that it cannot be read
    if kind is FileKind.PACK:
        raise Refusal(
            N_("“{file}” is a scoring pack, not a document. It belongs to its vacancy: merge it there."), file=path.name
        )
    raise Refusal(
        N_(
            "“{file}” is a Shortlister vacancy, not a document. Open it with Shortlister, and choose the document here."
        ),
        file=path.name,
    )


def require_returned(path: Path) -> None:
    """Refuse a document where a scoring pack or a scoring workbook is to be merged; what is damaged is told later."""
    if not is_ordinary(path) or _begins(path, _SQLITE):
        return
    from shortlister.importing.kinds import kind_of
    from shortlister.importing.limits import DEFAULT
    from shortlister.importing.misnaming import kind_words

    try:
        if path.stat().st_size > _LARGEST:
            return
        kind = kind_of(path.read_bytes(), path.name, DEFAULT)
    except (OSError, Refusal):
        return  # missing, damaged or unknown: the merge says so
    if kind != "xlsx":
        raise Refusal(
            N_(
                "“{file}” is not merged. It is {kind}, not a scoring pack or a scoring workbook. Choose the file that "
                "the member sent back."
            ),
            file=path.name,
            kind=kind_words(kind),
        )


def _begins(path: Path, start: bytes) -> bool:
    return beginning(path, len(start)) == start

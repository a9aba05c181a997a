"""Whether a file that stands where an export is to go was exported by this program before."""

import csv
import os
import zipfile
from pathlib import Path
from typing import Final

from shortlister.domain.ordinary import Lies, lies_at
from shortlister.domain.refusals import Refusal
from shortlister.exporting.cells import AS_TEXT
from shortlister.i18n import N_, _

_BEGINNING: Final = 1 << 16
"""Bytes of a file in which what it says of itself stands."""

_SAYS: Final = {
    ".pdf": (b"/Creator (Shortlister)",),
    ".html": (b'name="generator" content="Shortlister"',),
    ".jsonl": (b'"format":"shortlister ledger"',),
}
_PROPERTIES: Final = "docProps/core.xml"
_BY_US: Final = ">Shortlister</"


def require_replaceable(path: Path) -> None:
    """Refuse to put an export in the place of a file that is none: scores that came back, applicants, anything."""
    if os.path.lexists(path) and lies_at(path) not in (Lies.FILE, Lies.FOLDER):
        raise Refusal(
            N_("“{file}” is not an ordinary file, so nothing is written to it. Choose another name."), file=path.name
        )
    try:
        if not path.is_file() or not path.stat().st_size or _is_export(path):
            return
    except OSError:
        return  # what cannot be read is said by the writing
    raise Refusal(
        N_("{file} is there already, and it is no export of Shortlister; choose another name, or take it away first."),
        file=str(path),
    )


def _is_export(path: Path) -> bool:
    ending = path.suffix.lower()
    if ending in (".xlsx", ".docx"):
        try:
            with zipfile.ZipFile(path) as parts, parts.open(_PROPERTIES) as properties:
                return _BY_US in properties.read(_BEGINNING).decode(errors="replace")
        except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError, EOFError):
            return False
    with path.open("rb") as file:
        beginning = file.read(_BEGINNING)
        if ending == ".pdf":
            file.seek(max(path.stat().st_size - _BEGINNING, 0))
            beginning += file.read(_BEGINNING)
    if ending == ".csv":
        rows = csv.reader(beginning.decode("utf-8-sig", errors="replace").splitlines()[:8])
        return any(row[1:2] in ([AS_TEXT], [_(AS_TEXT)]) for row in rows)
    return any(mark in beginning for mark in _SAYS.get(ending, ()))

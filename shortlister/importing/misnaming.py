"""A file whose content is not what the ending of its name says: never taken silently."""

from collections.abc import Mapping
from pathlib import PurePath
from types import MappingProxyType
from typing import Final

from shortlister.domain.refusals import Refusal, Sentence
from shortlister.i18n import N_, _

MISNAMED: Final = N_(
    "“{file}” is {kind}, not what its name says. It was read as that; check that it is the right file."
)
MISNAMED_TABLE: Final = N_(
    "“{file}” is {kind}, not what its name says, so nothing was taken from it. Check that it is the right file, "
    "and give it the ending that fits."
)

_TEXT: Final = frozenset({"txt", "md", "csv"})
_FITS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        ".docx": frozenset({"docx"}),
        ".docm": frozenset({"docx"}),
        ".dotx": frozenset({"docx"}),
        ".doc": frozenset({"doc"}),
        ".rtf": frozenset({"rtf"}),
        ".odt": frozenset({"odt"}),
        ".xlsx": frozenset({"xlsx"}),
        ".xlsm": frozenset({"xlsx"}),
        ".xls": frozenset({"xls"}),
        ".ods": frozenset({"ods"}),
        ".pdf": frozenset({"pdf"}),
        ".html": _TEXT | {"html"},
        ".htm": _TEXT | {"html"},
        ".csv": _TEXT,
        ".tsv": _TEXT,
        ".txt": _TEXT | {"html"},
        ".md": _TEXT | {"html"},
    }
)
"""Endings and the kinds of content that they promise; an ending that is not here promises nothing."""

_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "docx": N_("a Word document"),
        "doc": N_("an old Word document"),
        "rtf": N_("a document in Rich Text Format"),
        "odt": N_("an OpenDocument text"),
        "xlsx": N_("an Excel workbook"),
        "xls": N_("an old Excel workbook"),
        "ods": N_("an OpenDocument spreadsheet"),
        "pdf": N_("a PDF"),
        "html": N_("a web page"),
        "csv": N_("plain text"),
        "txt": N_("plain text"),
        "md": N_("plain text"),
    }
)


def kind_words(kind: str) -> str:
    """What a kind of file is called: `a Word document`."""
    return _(_KINDS[kind])


def misnaming(kind: str, name: str) -> Sentence | None:
    """What is to be said of content of this kind under this name; None where the name fits or says nothing."""
    return Sentence(MISNAMED, {"file": name, "kind": _(_KINDS[kind])}) if _misnamed(kind, name) else None


def require_name(kind: str, name: str) -> None:
    """Refuse a table of this kind under a name that says otherwise: it is taken at once, without a preview."""
    if _misnamed(kind, name):
        raise Refusal(MISNAMED_TABLE, file=name, kind=_(_KINDS[kind]))


def _misnamed(kind: str, name: str) -> bool:
    fits = _FITS.get(PurePath(name).suffix.lower())
    return fits is not None and kind not in fits and kind in _KINDS

"""A file's bytes to a document, by the reader of its kind; runs in the worker, and for small text in process."""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Final, Protocol

from shortlister.domain.plans.drafts import Document
from shortlister.domain.refusals import Refusal
from shortlister.importing.blocks import TOO_MUCH
from shortlister.importing.delimited import read_csv_document
from shortlister.importing.kinds import decode
from shortlister.importing.limits import Limits
from shortlister.importing.markdown import read_markdown_document
from shortlister.importing.text import read_text_document


class _Reader(Protocol):
    def __call__(self, data: bytes, name: str, limits: Limits) -> Document: ...


_READERS: Final = {
    "docx": ("shortlister.importing.docx", "read_docx"),
    "odt": ("shortlister.importing.odt", "read_odt"),
    "ods": ("shortlister.importing.ods", "read_ods"),
    "xlsx": ("shortlister.importing.sheet", "read_xlsx"),
    "rtf": ("shortlister.importing.rtf", "read_rtf"),
    "xls": ("shortlister.importing.old_sheet", "read_xls"),
    "xls-rows": ("shortlister.importing.old_sheet", "read_xls_rows"),
    "xlsx-rows": ("shortlister.importing.sheet", "read_xlsx_rows"),
    "ods-rows": ("shortlister.importing.ods", "read_ods_rows"),
    "pdf": ("shortlister.importing.pdf", "read_pdf"),
    "eml": ("shortlister.importing.mail_file", "read_eml"),
    "html": ("shortlister.importing.html", "read_html"),
}


_TEXTS: Final[Mapping[str, Callable[[str, str, Limits], Document]]] = MappingProxyType(
    {"txt": read_text_document, "csv": read_csv_document, "md": read_markdown_document}
)


def _text(data: bytes, name: str, limits: Limits) -> str:
    text = decode(data)
    if len(text) > 2 * limits.characters:
        raise Refusal(TOO_MUCH, file=name)
    return text


def parse(data: bytes, kind: str, name: str, limits: Limits) -> Document:
    """The document that the bytes hold; raises Refusal where they are damaged or too much.

    The readers that need a library are imported by name, so that a worker loads only the one it uses.
    """
    match kind:
        case "txt" | "csv" | "md":
            return _TEXTS[kind](_text(data, name, limits), name, limits)
        case _:
            module, function = _READERS[kind]
            reader: _Reader = getattr(import_module(module), function)
            return reader(data, name, limits)

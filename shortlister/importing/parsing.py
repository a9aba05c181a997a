"""A file's bytes to a document, by the reader of its kind; runs in the worker, and for small text in process."""

from importlib import import_module
from typing import Final, Protocol

from shortlister.domain.plans.drafts import Document
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
    "ods": ("shortlister.importing.odt", "read_ods"),
    "xlsx": ("shortlister.importing.sheet", "read_xlsx"),
    "rtf": ("shortlister.importing.rtf", "read_rtf"),
    "xls": ("shortlister.importing.old_sheet", "read_xls"),
    "xls-rows": ("shortlister.importing.old_sheet", "read_xls_rows"),
    "xlsx-rows": ("shortlister.importing.sheet", "read_xlsx_rows"),
    "ods-rows": ("shortlister.importing.odt", "read_ods_rows"),
    "pdf": ("shortlister.importing.pdf", "read_pdf"),
    "html": ("shortlister.importing.html", "read_html"),
}


def parse(data: bytes, kind: str, name: str, limits: Limits) -> Document:
    """The document that the bytes hold; raises Refusal where they are damaged or too much.

    The readers that need a library are imported by name, so that a worker loads only the one it uses.
    """
    match kind:
        case "txt":
            return read_text_document(decode(data), name, limits)
        case "csv":
            return read_csv_document(decode(data), name, limits)
        case "md":
            return read_markdown_document(decode(data), name, limits)
        case _:
            module, function = _READERS[kind]
            reader: _Reader = getattr(import_module(module), function)
            return reader(data, name, limits)

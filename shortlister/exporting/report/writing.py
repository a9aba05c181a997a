"""A document put in place beside what was there, as HTML, PDF or Word."""

from collections.abc import Callable
from pathlib import Path

from shortlister.domain.refusals import Refusal
from shortlister.exporting.placing import placed
from shortlister.exporting.report.blocks import Document
from shortlister.exporting.report.html import html_of
from shortlister.exporting.report.shortlisting import report
from shortlister.exporting.snapshot import Snapshot
from shortlister.i18n import N_


def write_report(path: Path, snapshot: Snapshot, *, cancelled: Callable[[], bool] = lambda: False) -> int:
    """Write the report of the snapshot's stage to `path` (.pdf, .docx, else HTML); the number of applicants."""
    document = report(snapshot)
    write_document(path, document, cancelled=cancelled)
    return len(snapshot.state.applicants)


def write_document(path: Path, document: Document, *, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Write a document to `path` (.pdf, .docx, else HTML). Refusal where it was cancelled or cannot be put in place."""
    content = _content(path.suffix.lower(), document)
    if cancelled():
        raise Refusal(N_("The export was stopped. The file that was there before is unchanged."))
    with placed(path) as beside:
        beside.write_bytes(content)


def _content(ending: str, document: Document) -> bytes:
    """The file's bytes; the libraries for it are imported by whoever wants it alone."""
    match ending:
        case ".pdf":
            from shortlister.exporting.report.pdf import pdf_of  # brings an imaging library with it

            return pdf_of(document)
        case ".docx":
            from shortlister.exporting.report.word import docx_of

            return docx_of(document)
        case _:
            return html_of(document).encode("utf-8")

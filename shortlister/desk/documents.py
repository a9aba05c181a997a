"""The files that a vacancy keeps: the specification's source and the applications, as bytes or read as documents."""

from pathlib import Path
from tempfile import TemporaryDirectory

from shortlister.domain.nameless import nameless
from shortlister.domain.plans.document_doubts import DocumentDoubt, document_doubts
from shortlister.domain.plans.drafts import Document, DraftSpecification
from shortlister.domain.records import Application
from shortlister.domain.state import State
from shortlister.importing.application_files import unsure_boxes
from shortlister.importing.pages import PageDrawer, is_pdf
from shortlister.importing.reading import read_document, read_specification
from shortlister.store.store import Store

__all__ = [
    "PageDrawer",
    "applications_of",
    "box_doubts",
    "content_of",
    "draft_of_content",
    "has_pages",
    "read_content",
    "source_doubts",
]


def applications_of(state: State, applicant: str) -> tuple[Application, ...]:
    """The files attached to an applicant (id), by name."""
    return tuple(
        sorted((one for key, one in state.applications.items() if key[0] == applicant), key=lambda one: one.name)
    )


def read_content(name: str, content: bytes) -> Document:
    """A kept file as a document; `name` gives the format. May be called from any thread; raises Refusal."""
    with TemporaryDirectory(prefix="shortlister-") as folder:
        path = Path(folder) / _safe(name)
        path.write_bytes(content)
        return read_document(path)


def draft_of_content(name: str, content: bytes) -> DraftSpecification:
    """The specification's kept source file, read again for display. May be called from any thread; raises Refusal."""
    with TemporaryDirectory(prefix="shortlister-") as folder:
        path = Path(folder) / _safe(name)
        path.write_bytes(content)
        return read_specification(path)


def box_doubts(document: Document) -> tuple[str, ...]:
    """What an application form says of its boxes in two ways, in sentences that do not name the file."""
    return tuple(map(nameless, unsure_boxes(document)))


def has_pages(content: bytes) -> bool:
    """Whether a kept file is one that is drawn page by page (a PDF)."""
    return is_pdf(content)


def content_of(store: Store, digest: str) -> bytes:
    """The bytes of a kept file by its SHA-256 (hex)."""
    return store.content(digest)


def source_doubts(store: Store) -> tuple[DocumentDoubt, ...]:
    """What is doubtful about the document that the vacancy's specification was taken from, read again; raises Refusal.

    Those that somebody has put away are among them.
    """
    vacancy = store.state.vacancy
    if not vacancy.source_digest:
        return ()
    draft = draft_of_content(vacancy.source, content_of(store, vacancy.source_digest))
    return document_doubts(draft, store.state)


def _safe(name: str) -> str:
    """The name as any file system takes it, with its ending."""
    return "".join(c if c.isalnum() or c in "-_. " else "_" for c in name)[-60:] or "file"

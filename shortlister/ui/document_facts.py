"""What the bar above a document says of it: its length, or what of it could not be shown."""

from typing import TYPE_CHECKING

from shortlister.i18n import ngettext

if TYPE_CHECKING:
    from shortlister.domain.plans.drafts import Document


def fact_of(document: "Document") -> str:
    """How long it is, and what could not be shown."""
    pages = ngettext("{count} page", "{count} pages", document.pages or 0).format(count=document.pages or 0)
    return left_out(document) or (pages if document.pages else document.format.upper())


def left_out(document: "Document") -> str:
    """How much of it could not be shown, counted; empty where nothing is missing."""
    if lost := document.not_shown:
        return ngettext("{count} letter not shown", "{count} letters not shown", lost).format(count=lost)
    count = len(document.problems)
    words = ngettext("{count} part not shown", "{count} parts not shown", count)
    return words.format(count=count) if count else ""

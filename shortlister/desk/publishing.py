"""A whole vacancy in numbers, for a request under freedom of information: nobody in it can be told from the others."""

from collections.abc import Callable
from pathlib import Path

from shortlister.desk.clock import now
from shortlister.desk.desk import Desk
from shortlister.domain.access import require_sight
from shortlister.domain.edits.requirements import require_office
from shortlister.domain.findings.publication import Publication, publication, publication_document
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_

__all__ = ["Publication", "publication_document", "published_numbers", "write_numbers"]


def published_numbers(desk: Desk) -> Publication:
    """What may be published; refused to whoever may not see a stage of it yet."""
    require_office(desk.actor)
    if desk.is_pack:
        raise Refusal(N_("This is a scoring pack; the selection in numbers is exported from the vacancy."))
    for stage in desk.state.stages_in_order:
        if stage.open:
            require_sight(desk.state, desk.actor, stage.id)
    return publication(desk.view)


def write_numbers(path: Path, found: Publication, *, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Write it as its ending says (.html or .pdf); may be called from any thread."""
    from shortlister.exporting.report.publication import publication as document
    from shortlister.exporting.report.writing import write_document

    if path.suffix.lower() not in {".html", ".pdf"}:
        raise Refusal(
            N_("“{file}” is not written: the selection in numbers is .html or .pdf. Choose one of these endings."),
            file=path.name,
        )
    write_document(path, document(found, made_at=now()), cancelled=cancelled)

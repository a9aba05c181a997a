"""A whole vacancy in numbers, for a request under freedom of information: nobody in it can be told from the others.

Numbers published before and after somebody was erased would differ by that one person, and give away each of their
ratings. So what was published is held, and stands after an erasure as it stood before.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from shortlister.desk.clock import now
from shortlister.desk.desk import Desk
from shortlister.desk.register import held, hold, unreadable
from shortlister.domain.access import require_sight
from shortlister.domain.edits.requirements import require_office
from shortlister.domain.findings.publication import Publication, StageNumbers, Table, publication, publication_document
from shortlister.domain.findings.small_numbers import Count, Shown
from shortlister.domain.refusals import Refusal, Unsaid
from shortlister.domain.state import State
from shortlister.i18n import N_, _, plural

__all__ = ["Publication", "hold_published", "numbers_of", "publication_document", "published_numbers", "write_numbers"]


def published_numbers(desk: Desk, *, first: bool = False) -> Publication:
    """What may be published; refused to whoever may not see a stage of it yet.

    After an erasure the numbers are those published before it. Where none are held, it must be said that these are
    the `first`; else Unsaid.
    """
    require_office(desk.actor)
    if desk.is_pack:
        raise Refusal(N_("This is a scoring pack; the selection in numbers is exported from the vacancy."))
    for stage in desk.state.stages_in_order:
        if stage.open:
            require_sight(desk.state, desk.actor, stage.id)
    erased = len(desk.state.erasures)
    if erased and not first and held(desk.state.vacancy.id) is None:
        message = plural(
            N_(
                "{count} applicant was erased from this vacancy. Numbers published before would differ from these by "
                "that one person, and so tell how they were rated. Publish these only if they are the first."
            ),
            N_(
                "{count} applicants were erased from this vacancy. Numbers published before would differ from these "
                "by them, and so tell how they were rated. Publish these only if they are the first."
            ),
            erased,
        )
        raise Unsaid(message, what="first", count=erased)
    return numbers_of(desk.view)


def numbers_of(state: State) -> Publication:
    """The numbers of the vacancy as it is, or as they were published before somebody was erased.

    Refusal where they were published before, and what is held of that cannot be read.
    """
    known = _before_erasing(state)
    if known is None:
        return publication(state)
    try:
        return _figures(known["figures"], _text(known["at"])[:10])
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise unreadable(state.vacancy.id) from fault


def hold_published(desk: Desk, found: Publication) -> None:
    """These numbers are public from now on; Refusal where this computer cannot keep them in mind."""
    state = desk.state
    if _before_erasing(state) is not None:
        return  # what was published again is what is held
    document = {"at": now(), "erased": sorted(state.erasures), "figures": asdict(found)}
    if not hold(state.vacancy.id, document):
        raise Refusal(
            N_(
                "This computer cannot keep in mind what was published. If somebody is erased, publish nothing more of "
                "this vacancy."
            )
        )


def _before_erasing(state: State) -> Mapping[str, Any] | None:
    """What was published and held before somebody was erased, and so stands; None where nobody was since."""
    if not state.erasures:
        return None
    known = held(state.vacancy.id)
    if known is None:
        return None
    before = known.get("erased")
    if not isinstance(before, list) or not all(isinstance(one, str) for one in before):
        raise unreadable(state.vacancy.id)
    return None if set(state.erasures) <= set(before) else known


def _figures(document: Mapping[str, Any], day: str) -> Publication:
    """What was held, with a note that says so; ValueError, TypeError or KeyError where it is of another shape."""
    note = _("These are the numbers as they were published on {day}; somebody was erased from the record after that.")
    stages = tuple(
        StageNumbers(
            _text(one["name"]), _text(one["signed_at"]), _count(one["applicants"]),
            *(None if one[name] is None else _table(one[name]) for name in ("outcomes", "criteria", "totals")),
        )
        for one in document["stages"]
    )  # fmt: skip
    return Publication(
        _text(document["title"]),
        _text(document["reference"]),
        _text(document["organisation"]),
        _number(document["edition"]),
        _texts(document["rule"]),
        stages,
        (*_texts(document["notes"]), note.format(day=day)),
    )


def _table(document: Mapping[str, Any]) -> Table:
    headings = _texts(document["headings"])
    rows = tuple((_texts(facts), tuple(map(_count, counts))) for facts, counts in document["rows"])
    if any(len(counts) != len(headings) for _facts, counts in rows):
        raise ValueError(rows)
    return Table(headings, rows)


def _count(document: Mapping[str, Any]) -> Count:
    number = document["number"]
    return Count(None if number is None else _number(number), Shown(document["shown"]))


def _text(found: object) -> str:
    if not isinstance(found, str):
        raise TypeError(found)
    return found


def _texts(found: object) -> tuple[str, ...]:
    if not isinstance(found, list):
        raise TypeError(found)
    return tuple(map(_text, found))


def _number(found: object) -> int:
    if not isinstance(found, int) or isinstance(found, bool):
        raise TypeError(found)
    return found


def write_numbers(path: Path, found: Publication, *, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Write it as its ending says (.html, .pdf, .docx or .csv); may be called from any thread."""
    from shortlister.exporting.report.numbers_csv import write_numbers_csv
    from shortlister.exporting.report.publication import publication as document
    from shortlister.exporting.report.writing import write_document

    if path.suffix.lower() == ".csv":
        write_numbers_csv(path, found)
        return
    if path.suffix.lower() not in {".html", ".pdf", ".docx"}:
        raise Refusal(
            N_(
                "“{file}” is not written: the selection in numbers is .pdf, .html, .docx or .csv. Choose one of these "
                "endings."
            ),
            file=path.name,
        )
    write_document(path, document(found, made_at=now()), cancelled=cancelled)

"""What goes to one applicant: their own record with everybody else concealed, and their feedback letter."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Final

from shortlister.desk.desk import HR, Desk
from shortlister.desk.reporting import snapshot
from shortlister.domain.access import may_see_others, require_sight
from shortlister.domain.changes import Change, Delta
from shortlister.domain.findings.change_words import told
from shortlister.domain.ledger import Entry
from shortlister.domain.measures import measures, stage_of
from shortlister.domain.records import Kind, Role
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.exporting.letters.made import Letters
from shortlister.exporting.report.own_record import OwnRecord
from shortlister.exporting.snapshot import LedgerLine, Snapshot
from shortlister.i18n import N_, _

__all__ = ["Letters", "OwnRecord", "own_record", "write_letters", "write_own_record"]


_OWN: Final = MappingProxyType(
    {
        Kind.APPLICANT: N_("Entered as an applicant, or what is held about them changed."),
        Kind.PERSON: N_("Name and contact details recorded or changed."),
        Kind.APPLICATION: N_("Application files recorded: {count}."),
        Kind.DECLARATION: N_("Members' declarations of interest recorded: {count}."),
        Kind.SCORE: N_("Ratings of this applicant taken over: {count}."),
        Kind.CONFLICT: N_("Ratings of which two copies differed, told or settled: {count}."),
        Kind.AGREED: N_("Ratings agreed by the panel: {count}."),
        Kind.TIE: N_("Decisions between applicants who were level: {count}."),
        Kind.OUTCOME: N_("Outcome recorded or changed."),
    }
)
"""What a change of many did to one of them, by the kind of record."""


def own_record(desk: Desk, applicant: str, *, stage: str = "", named: bool = False) -> OwnRecord:
    """The record of an applicant (id) over every stage that is open, or one (id).

    Refused to whoever may not see one of them.
    """
    if desk.is_pack:
        raise Refusal(N_("This is a scoring pack; an applicant's record is exported from the vacancy."))
    stages = [
        one.id
        for one in desk.state.stages_in_order
        if one.open and stage in {"", one.id} and measures(desk.state, one.id)
    ]
    for one in stages:
        require_sight(desk.state, desk.actor, one)
    if not stages:
        raise Refusal(N_("Scoring has not been opened, so nothing is recorded about any applicant yet."))
    return OwnRecord(
        snapshots=tuple(snapshot(desk, one, named=named) for one in stages),
        everyone=desk.state,
        applicant=applicant,
        ledger=tuple(_lines(desk, applicant)),
        named=named and desk.actor.role is Role.HR,
    )


def write_own_record(path: Path, source: OwnRecord, *, cancelled: Callable[[], bool] = lambda: False) -> None:
    """Write the record as its ending says (.pdf, .html or .docx); may be called from any thread."""
    from shortlister.exporting.report.own_record import own_record as document
    from shortlister.exporting.report.writing import write_document

    if path.suffix.lower() not in {".html", ".pdf", ".docx"}:
        raise Refusal(
            N_("“{file}” is not written: an applicant's record is .pdf, .html or .docx. Choose one of these endings."),
            file=path.name,
        )
    write_document(path, document(source), cancelled=cancelled)


def write_letters(
    folder: Path,
    frozen: Snapshot,
    template: Path | None = None,
    *,
    language: str = "en",
    replace: bool = False,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Letters:
    """Write a letter for each applicant with an outcome into `folder`; may be called from any thread.

    `template` is the organisation's own, else that of the language which ships; either way the program's words and
    the reasons that it drafted are in `language`. A letter there that says something else is replaced only if asked.
    """
    from shortlister.exporting.letters.writing import shipped_template
    from shortlister.exporting.letters.writing import write_letters as write

    chosen = template if template is not None else shipped_template(language)
    return write(folder, frozen, chosen, language=language, replace=replace, progress=progress, cancelled=cancelled)


def _lines(desk: Desk, applicant: str) -> Iterator[LedgerLine]:
    """The entries that concern the applicant, told of them alone, without what has not been submitted."""
    number = 0
    for item in sorted(desk.store.entries(), key=lambda entry: (entry.at, entry.replica, entry.number)):
        change = desk.store.told(item)
        if change is None:
            continue
        own = tuple(delta for delta in change.deltas if _concerns(delta, applicant) and _shown(desk, delta))
        if own:
            number += 1
            whole = len(own) == len(change.deltas)
            yield LedgerLine(
                number,
                item.replica,
                item.at,
                _who(desk, item),
                told(desk.state, change) if whole else _partly(desk, change, own),
                item.digest.hex(),
            )


def _partly(desk: Desk, change: Change, own: tuple[Delta, ...]) -> str:
    """What a change of many did to one of them."""
    if len(own) == 1:
        return told(desk.state, Change(change.label, own))
    counted = Counter(delta.kind for delta in own)
    return " ".join(str(Sentence(words, {"count": counted[kind]})) for kind, words in _OWN.items() if counted[kind])


def _who(desk: Desk, item: Entry) -> str:
    member = desk.state.members.get(item.author)
    return member.name if member is not None else _(HR)


def _concerns(delta: Delta, applicant: str) -> bool:
    match delta.kind:
        case Kind.APPLICANT | Kind.PERSON | Kind.APPLICATION | Kind.AGREED | Kind.OUTCOME:
            return delta.key[0] == applicant
        case Kind.SCORE | Kind.CONFLICT | Kind.DECLARATION:
            return delta.key[1] == applicant
        case Kind.TIE:
            return applicant in delta.key[1:]
        case _:
            return False


def _shown(desk: Desk, delta: Delta) -> bool:
    """Only what this person may see; scores only once their member has submitted the stage."""
    match delta.kind:
        case Kind.SCORE | Kind.CONFLICT:
            stage = _stage_of(desk, delta.key[2])
            return not stage or (desk.state.submitted(delta.key[0], stage) and _seen(desk, stage))
        case Kind.AGREED:
            return _seen(desk, _stage_of(desk, delta.key[1]))
        case Kind.OUTCOME:
            return _seen(desk, delta.key[1])
        case Kind.TIE:
            return _seen(desk, delta.key[0])
        case _:
            return True


def _stage_of(desk: Desk, measure: str) -> str:
    """The stage of a measure; empty where none scores it any more."""
    found = stage_of(desk.state, measure.rpartition("/")[2])
    return found.id if found is not None else ""


def _seen(desk: Desk, stage: str) -> bool:
    return not stage or may_see_others(desk.state, desk.actor, stage)

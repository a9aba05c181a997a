"""The end of a vacancy: an anonymous summary that can be checked, and then nothing else of it on this computer."""

import json
import os
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from shortlister.desk.clock import now
from shortlister.desk.desk import HR, Desk
from shortlister.desk.publishing import numbers_of, publication_document
from shortlister.desk.register import Purge, lift_purge, purged, register_purge
from shortlister.domain.codec import canonical
from shortlister.domain.edits.erasing import SetRetention, require_authority, require_hr
from shortlister.domain.erasing import Traces, traces_of
from shortlister.domain.findings.retention import Kept, kept
from shortlister.domain.findings.small_numbers import published
from shortlister.domain.records import Kind
from shortlister.domain.refusals import Refusal, Sentence, Unsaid
from shortlister.domain.texts import clean
from shortlister.exporting.placing import placed
from shortlister.i18n import N_, _
from shortlister.store.backups import backups_with, copies_with
from shortlister.store.files import journal_of
from shortlister.store.verify import verify

FORMAT: Final = "shortlister summary"
VERSION: Final = 1
_BLOCK: Final = 1 << 20
_NOT_KEPT_IN_MIND: Final = Sentence(
    N_("This computer cannot keep in mind that the vacancy was purged, so a copy brought back opens unseen.")
)


@dataclass(frozen=True, slots=True)
class Purged:
    """What is left: the summary and the text beside it; how many files were removed, and what has to be said."""

    summary: Path
    text: Path
    removed: int
    troubles: tuple[Sentence, ...] = ()


def retention_of(desk: Desk) -> Kept:
    """Until when the vacancy is kept, and on what basis."""
    return kept(desk.state, decided_at="" if desk.state.vacancy.retention.until else _decided_at(desk))


def _decided_at(desk: Desk) -> str:
    """When an outcome was last recorded; the time for want of a better clock is the entry's."""
    last = ""
    if not desk.state.outcomes:
        return last
    for entry in desk.store.entries(member=""):
        if entry.payload is not None and b'"outcome"' not in entry.payload:
            continue
        change = desk.store.told(entry)
        if entry.at > last and change is not None and Kind.OUTCOME in change.kinds:
            last = entry.at
    return last


def require_purgeable(desk: Desk, *, reason: str, authority: str) -> None:
    """Refuse who may not purge, and before the day without a reason."""
    require_hr(desk.actor)
    if desk.is_pack:
        raise Refusal(N_("This is a scoring pack; a vacancy is purged from its own file."))
    _require_nameless(desk, reason, require_authority(authority))
    known = retention_of(desk)
    if clean(reason).strip() or known.due(now()[:10]) or purged(desk.state.vacancy.id):
        return
    if known.until:
        raise Unsaid(
            N_("The vacancy is kept until {until}. {basis} Give a reason to purge it before."),
            what="reason",
            until=known.until,
            basis=str(known.basis).rstrip(".") + ".",
        )
    raise Unsaid(
        N_("It is not known yet until when the vacancy is kept. Set a date, or give a reason to purge it."),
        what="reason",
    )


def _require_nameless(desk: Desk, *texts: str) -> None:
    """Refuse what would name an applicant in the summary, which is to be anonymous."""
    if any(_nameless(desk, text) != text for text in texts):
        raise Refusal(
            N_("The reason and the authority stay in the summary. Write them without an applicant's name or reference.")
        )


def _nameless(desk: Desk, text: str) -> str:
    """The text with a mark where it names an applicant."""
    known = [traces_of(desk.state, one) for one in desk.state.applicants] if text.strip() else []
    return Traces.of((), (word for one in known for word in one.words)).cleaned(text)


def purge(desk: Desk, summary: Path, *, reason: str, authority: str) -> Purged:
    """Write the summary, read it back, and only then remove the vacancy's file, backups and copies; closes the desk.

    Refusal where anything is left; what could be removed is removed, and the summary stands.
    """
    require_purgeable(desk, reason=reason, authority=authority)
    text = summary.with_suffix(".txt")
    for one in (summary, text):
        if os.path.exists(one):  # noqa: PTH110 - Path.exists raises where a name is too long
            raise Refusal(N_("{file} is there already; choose another name."), file=str(one))
    if summary.suffix.lower() != ".json":
        raise Refusal(N_("“{file}” is not written: a summary's name ends in .json."), file=summary.name)
    document = _document(desk, reason=clean(reason).strip(), authority=" ".join(clean(authority).split()))
    content = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    for path, written in ((summary, content), (text, "\n".join(_lines(document)) + "\n")):
        with placed(path) as beside:
            beside.write_text(written, encoding="utf-8")
    if not summary_holds(summary) or summary.read_text(encoding="utf-8") != content:
        raise Refusal(N_("“{file}” could not be read back, so nothing was removed."), file=summary.name)
    vacancy, path = desk.state.vacancy.id, desk.path
    said = document["purged"]
    desk.close()
    troubles = () if register_purge(vacancy, Purge(said["at"], said["by"], said["authority"])) else (_NOT_KEPT_IN_MIND,)
    return Purged(summary, text, _remove_all(vacancy, path), troubles)


def take_back(desk: Desk, until: str, basis: str) -> None:
    """A copy of a vacancy that was purged is in use again: kept until a day to come (an ISO date), on a new basis."""
    edit = SetRetention(until, basis)
    change = edit.decide(desk.state, desk.actor)
    if not until.strip() or until.strip() < now()[:10]:
        raise Refusal(N_("The vacancy was purged. Say a day to come until when it is kept, and on what basis."))
    desk.record(change)
    if not lift_purge(desk.state.vacancy.id):
        raise Refusal(N_("This computer cannot forget that the vacancy was purged. Allow writing in the data folder."))


def summary_holds(path: Path) -> bool:
    """Whether a summary is what was written: its digest is that of everything else in it."""
    try:
        found: Any = json.loads(path.read_text(encoding="utf-8"))
        digest = found.pop("digest")
        return bool(found["format"] == FORMAT and digest == _digest(found))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def _digest(document: Mapping[str, object]) -> str:
    return sha256(canonical(document)).hexdigest()


def _document(desk: Desk, *, reason: str, authority: str) -> dict[str, Any]:
    state, known, proof = desk.state, retention_of(desk), verify(desk.path)
    times = [entry.at for entry in desk.store.entries()]
    document: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "vacancy": state.vacancy.id,
        **publication_document(numbers_of(state)),
        "first_entry": min(times),
        "last_entry": max(times),
        "erased_applicants": published(len(state.erasures)).document,
        "ledger": {
            "intact": proof.intact,
            "entries": proof.entries,
            "chains": len(proof.replicas),
            "head": proof.head,
        },
        "kept": {"until": known.until or None, "basis": _nameless(desk, str(known.basis))},
        "purged": {"by": desk.actor.name or HR, "at": now(), "reason": reason or None, "authority": authority},
    }
    return document | {"digest": _digest(document)}


def _lines(document: Mapping[str, Any]) -> Iterator[str]:
    """The summary for people; the same facts as in the JSON beside it."""
    yield _("Summary of a purged vacancy")
    yield ""
    purged, ledger, kept_until = document["purged"], document["ledger"], document["kept"]
    yield _("Post: {title}").format(title=document["title"])
    for words, value in (
        (_("Reference: {value}"), document["reference"]),
        (_("Organisation: {value}"), document["organisation"]),
        (_("Recorded from: {value}"), document["first_entry"]),
        (_("Recorded to: {value}"), document["last_entry"]),
        (_("Kept until: {value}"), kept_until["until"]),
        (_("On what basis: {value}"), kept_until["basis"]),
        (_("Purged by: {value}"), purged["by"]),
        (_("Purged at: {value}"), purged["at"]),
        (_("Authority: {value}"), purged["authority"]),
        (_("Reason: {value}"), purged["reason"]),
        (_("Applicants erased before: {value}"), document["erased_applicants"]),
    ):
        if value not in (None, ""):
            yield words.format(value=value)
    yield _("Ledger: {entries} entries, head {head}").format(entries=ledger["entries"], head=ledger["head"])
    yield _("The ledger was intact.") if ledger["intact"] else _("The ledger was not intact.")
    yield from ("", _("Rule"), *(f"- {one}" for one in document["rule"]))
    for stage in document["stages"]:
        yield from ("", _("{stage}: applicants {count}").format(stage=stage["stage"], count=stage["applicants"]))
        for name, counts in (("", stage["outcomes"]), (_("Totals"), stage["totals"])):
            if counts:
                yield "  " + (f"{name}: " if name else "") + ", ".join(f"{one} {n}" for one, n in counts.items())
        for line in stage["criteria"] or ():
            yield f"  {line['criterion']}: " + ", ".join(f"{one} {n}" for one, n in line["counts"].items())
    yield from ("", *document["notes"], "", _("Digest: {digest}").format(digest=document["digest"]))


def _remove_all(vacancy: str, path: Path) -> int:
    """The backups and copies first, the file last: while it is there, purging can be repeated."""
    left: list[str] = []
    removed = 0
    others = dict.fromkeys((*backups_with(vacancy), *copies_with(vacancy)))
    for one in (*(other for other in others if other.resolve() != path.resolve()), path):
        try:
            _remove(one)
            removed += 1
        except OSError:
            left.append(str(one))
    if left:
        raise Refusal(
            N_("The summary is written, but not everything could be removed: {files}. Remove them by hand."),
            files=", ".join(left),
        )
    return removed


def _remove(path: Path) -> None:
    """Written over, then taken away. On drives that spread their writing this is as far as a program can go."""
    with suppress(FileNotFoundError):
        journal_of(path).unlink()
    with path.open("rb+") as file:
        for blind in (secrets.token_bytes, bytes):
            _write_over(file, path.stat().st_size, blind)
        file.truncate(0)
        os.fsync(file.fileno())
    path.unlink()


def _write_over(file: Any, size: int, blind: Callable[[int], bytes]) -> None:
    file.seek(0)
    for start in range(0, size, _BLOCK):
        file.write(blind(min(_BLOCK, size - start)))
    file.flush()
    os.fsync(file.fileno())

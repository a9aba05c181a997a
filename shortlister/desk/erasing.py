"""Erasing an applicant: in the open file, in the register of this computer, and in the vacancy's backups.

What comes back later is treated the same: a backup that still holds the applicant when it is opened, and a pack (see
`brought`).
"""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from shortlister.desk.clock import now
from shortlister.desk.register import register, registered
from shortlister.domain.actor import Actor
from shortlister.domain.edits.erasing import erasure_of, said
from shortlister.domain.erasing import effect_on, traces_of
from shortlister.domain.records import Erasure
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.i18n import N_, plural
from shortlister.store.backups import backups_with
from shortlister.store.opening import FileKind
from shortlister.store.store import Store


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done: how many backups were rewritten, what could not be, who still has a pack with the applicant."""

    erasure: Erasure
    backups: int
    troubles: tuple[Sentence, ...]
    packs_out: tuple[str, ...]


def erase_applicant(store: Store, actor: Actor, applicant: str, *, reason: str, authority: str, author: str) -> Erased:
    """Erase an applicant (id) everywhere within reach; Refusal, with nothing changed, where it may not be done."""
    state = store.state
    if store.info.kind is FileKind.PACK:
        raise Refusal(N_("This is a scoring pack; an applicant is erased in the vacancy."))
    out = {issue.member for issue in state.issues.values()}
    holders = tuple(member.name for member in state.members_in_order if member.id in out)
    erasure = erasure_of(state, actor, applicant, reason=reason, authority=authority)
    erase_in(store, erasure, author)
    count, troubles = _everywhere_else(store, author)
    return Erased(erasure, count, (*_tightened(store), *troubles), holders)


@dataclass(frozen=True, slots=True)
class ErasedAgain:
    """Who had to be erased in a file once more (ids), that in words where there was anybody, and what went wrong."""

    applicants: tuple[str, ...] = ()
    told: tuple[Sentence, ...] = ()
    troubles: tuple[Sentence, ...] = ()


def owed_again(store: Store) -> bool:
    """Whether `erase_again` would write anything: to this file, or to what this computer keeps."""
    if store.info.kind is FileKind.PACK:
        return False
    known = registered(store.state.vacancy.id)
    return any(one in store.state.applicants for one in known) or bool(store.state.erasures.keys() - known.keys())


def erase_again(store: Store, *, author: str) -> ErasedAgain:
    """Erase in a file that was just opened whoever was erased on this computer before.

    And the other way round: what the file says was erased elsewhere is erased from this computer's backups.
    """
    if store.info.kind is FileKind.PACK:
        return ErasedAgain()
    known = registered(store.state.vacancy.id)
    back = [one for applicant, one in known.items() if applicant in store.state.applicants]
    for one in back:
        erase_in(store, one, author)
    told: tuple[Sentence, ...] = ()
    troubles: tuple[Sentence, ...] = ()
    if back:
        message = plural(
            N_("This copy still held {count} applicant who was erased. They are erased again."),
            N_("This copy still held {count} applicants who were erased. They are erased again."),
            len(back),
        )
        told, troubles = (Sentence(message, {"count": len(back)}),), _tightened(store)
    if store.state.erasures.keys() - known.keys():
        troubles += _everywhere_else(store, author)[1]
    return ErasedAgain(tuple(one.applicant for one in back), told, troubles)


def erase_in(store: Store, erasure: Erasure, author: str) -> None:
    """Erase in this file alone, and record it there."""
    recorded = said(store.state, erasure)
    traces = traces_of(store.state, erasure.applicant)
    effect = effect_on(store.state, traces, recorded.label)
    store.erase(traces, effect, recorded, author=author, at=now())


def _tightened(store: Store) -> tuple[Sentence, ...]:
    """Nothing, or why the file could not be written anew: what was erased is gone all the same."""
    try:
        store.tighten()
    except Refusal as refusal:
        return (refusal.sentence,)
    return ()


def _everywhere_else(store: Store, author: str) -> tuple[int, tuple[Sentence, ...]]:
    """Write the register, then rewrite the backups that still hold somebody: how many, and what went wrong."""
    vacancy, erasures = store.state.vacancy.id, tuple(store.state.erasures.values())
    troubles: list[Sentence] = []
    if not register(vacancy, erasures):
        troubles.append(
            Sentence(N_("This computer cannot keep in mind who was erased, so a backup brought back may hold them."))
        )
    count = 0
    for path in backups_with(vacancy):
        try:
            count += _in_backup(path, erasures, author)
        except Refusal as refusal:
            named = {"file": str(path), "why": str(refusal)}
            troubles.append(Sentence(N_("The backup {file} still holds the applicant: {why}"), named))
    return count, tuple(troubles)


def _in_backup(path: Path, erasures: Iterable[Erasure], author: str) -> bool:
    """Whether there was anything to erase; an older file is brought up to date, and its old form not kept."""
    aside = Path(mkdtemp(prefix="shortlister-"))
    try:
        with Store.open(path, backups=aside) as store:
            there = [one for one in erasures if one.applicant in store.state.applicants]
            for one in there:
                erase_in(store, one, author)
            if there:
                store.tighten()
            return bool(there)
    finally:
        shutil.rmtree(aside, ignore_errors=True)

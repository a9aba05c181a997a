"""The desk: an edit goes down, a change comes back up."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from shortlister.desk.clock import now
from shortlister.desk.history import History
from shortlister.desk.kept import Brought, Kept
from shortlister.desk.register import PurgedBefore, anybody_registered, purged, registered
from shortlister.domain.access import Seen, seen
from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change, folded
from shortlister.domain.edits.edit import Edit
from shortlister.domain.lookup import member_named
from shortlister.domain.owning import OWNED, owner
from shortlister.domain.records import Kind, Member, Role
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State
from shortlister.i18n import N_
from shortlister.packs.seal import is_sealed
from shortlister.store.opening import FileKind
from shortlister.store.store import Store

if TYPE_CHECKING:
    from shortlister.desk.erasing import Erased, ErasedAgain
    from shortlister.domain.records import Erasure

HR = "HR"
"""Who acts where nobody is named: HR, outside the panel."""

OWN_EDITS = frozenset({"Rate", "WriteEvidence", "TakeScores", "Submit", "Settle", "ChooseOrder"})
"""What a member may do in a pack, by name: importing the edits costs a command more than the rest of its start."""

Listener = Callable[[Change], None]


class Desk:
    """One open vacancy (or pack) and who is working on it.

    `state` is everything in the file; `view` is what this person may see. `do` is the only way to change anything.
    `notices` is what has to be said about the file on opening it.
    """

    def __init__(self, store: Store, actor: Actor) -> None:
        self._store = store
        self._actor = actor
        self._listeners: list[Listener] = []
        self._viewed: Seen | None = None
        self.packs: Kept[Brought] = Kept()
        self.history = History(store, actor.member or HR)
        self.notices: tuple[Sentence, ...] = ()
        self.erased_again: ErasedAgain | None = None

    @classmethod
    def open(cls, path: Path, name: str = "", *, though_purged: bool = False, unnamed: bool = False) -> "Desk":
        """Open a file as the person of this name; without one as HR, and on a pack as its member.

        While it is `unnamed` who that will be, nothing is written: see `erase_again`.
        `PurgedBefore` where it is a copy of a vacancy that was purged on this computer, unless that is known.
        """
        if is_sealed(path):
            raise Refusal(
                N_(
                    "“{file}” is a sealed pack, which only its vacancy opens. "
                    "Open the vacancy and merge the pack there."
                ),
                file=path.name,
            )
        store = Store.open(path)
        try:
            return cls.of(store, name, though_purged=though_purged, unnamed=unnamed)
        except Refusal:
            store.close()
            raise

    @classmethod
    def of(cls, store: Store, name: str = "", *, though_purged: bool = False, unnamed: bool = False) -> "Desk":
        """A desk on an open store."""
        desk = cls(store, actor_for(store, name))
        desk.notices = _purged_before(store, known=though_purged)
        if not unnamed:
            desk.erase_again()
        return desk

    @property
    def owes_erasing(self) -> bool:
        """Whether somebody who was erased is still in this copy, or in what this computer keeps."""
        store = self._store
        if self.is_pack or not (store.state.erasures or registered(store.state.vacancy.id)):
            return False
        from shortlister.desk.erasing import owed_again  # nearly always nothing was erased

        return owed_again(store)

    def erase_again(self) -> None:
        """Erase whoever was erased before and is in this copy once more, under the name of who is at the desk."""
        if not self.owes_erasing:
            return
        from shortlister.desk.erasing import erase_again  # nearly always nothing was erased

        author = self._actor.member or HR
        done = self.erased_again = erase_again(self._store, author=author)
        self.notices = (*self.notices, *done.told, *done.troubles)
        self.packs = Kept()
        self.history = History(self._store, author)

    @property
    def path(self) -> Path:
        return self._store.path

    @property
    def store(self) -> Store:
        return self._store

    @property
    def is_pack(self) -> bool:
        return self._store.info.kind is FileKind.PACK

    @property
    def actor(self) -> Actor:
        """Who is at the desk, now."""
        known = self._actor
        return Actor(known.name, known.role, known.member, now())

    @property
    def state(self) -> State:
        return self._store.state

    @property
    def view(self) -> State:
        """The state with everything left out that this person must not see."""
        state, known = self.state, self._viewed
        if known is None or known.state is not state or known.actor is not self._actor:
            known = self._viewed = seen(state, self._actor, known)
        return known.view

    def take_seat(self, name: str) -> None:
        """Somebody else works on: the member of this name, or HR where it is empty."""
        self._actor = actor_for(self._store, name)
        self.history = History(self._store, self._actor.member or HR)
        self._viewed = None

    @property
    def heard(self) -> bool:
        """Whether anybody listens."""
        return bool(self._listeners)

    def listen(self, listener: Listener) -> None:
        """Call `listener` with every change, after it is on disk."""
        self._listeners.append(listener)

    def do(self, edit: Edit) -> Change:
        """Decide the edit, write it to disk, and tell; raises Refusal with nothing changed."""
        self._require_own(edit)
        return self.record(edit.decide(self.state, self.actor))

    def do_each(self, edits: Sequence[Edit], label: Sentence) -> Change:
        """Several edits of different records of one owner: an entry for each, written all or none.

        They are told as one change under the label, which is in no ledger.
        """
        actor = self.actor
        for edit in edits:
            self._require_own(edit)
        changes = [edit.decide(self.state, actor) for edit in edits]
        whole = folded(label, changes)
        entries = self._store.append_each(changes, author=actor.member or HR, at=actor.at, member=owner(whole))
        for entry, change in zip(entries, changes, strict=True):
            self.history.done(entry, change)
        self._follow(whole)
        self.tell(whole)
        return whole

    def _require_own(self, edit: Edit) -> None:
        """In a pack nothing but its member's own scoring."""
        if self.is_pack and type(edit).__name__ not in OWN_EDITS:
            raise _holds_scoring_only()

    def record(self, change: Change) -> Change:
        """Write a decided change to disk and tell; one that changes nothing is not written."""
        if all(delta.before == delta.after for delta in change.deltas):
            return change
        if self.is_pack and not change.kinds <= OWNED:
            raise Refusal(
                N_("This is a scoring pack: it holds your own scoring and nothing else can be changed in it.")
            )
        entry = self._store.append(change, author=self._actor.member or HR, at=now(), member=owner(change))
        self.history.done(entry, change)
        self._follow(change)
        self.tell(change)
        return change

    def _follow(self, change: Change) -> None:
        """The person at the desk may have been renamed or given another role."""
        if Kind.MEMBER in change.kinds and self._actor.member:
            member = self.state.members.get(self._actor.member)
            if member is not None:
                self._actor = _actor_of(member)

    def tell(self, change: Change) -> None:
        """Pass on what has changed on disk."""
        for listener in tuple(self._listeners):
            listener(change)

    def erase(self, applicant: str, *, reason: str, authority: str) -> "Erased":
        """Erase an applicant (id), in the file and its backups; what was kept of packs and of undo is let go.

        Nobody is told change by change: everything is to be looked at anew.
        """
        from shortlister.desk.erasing import erase_applicant  # nearly always nobody is erased

        author = self._actor.member or HR
        done = erase_applicant(self._store, self.actor, applicant, reason=reason, authority=authority, author=author)
        self.packs = Kept()
        self.history = History(self._store, author)
        return done

    def undo(self) -> Change:
        """Take back the latest own change; refused where somebody has changed the same since."""
        return self._taken_back(self.history.undoing())

    def redo(self) -> Change:
        """Do again what was taken back last."""
        return self._taken_back(self.history.redoing())

    def _taken_back(self, change: Change) -> Change:
        # Needs every edit of scores; whoever only opens a file is spared the import.
        from shortlister.domain.edits.undoing import require_undoable

        require_undoable(self.state, change, self.actor)
        return self.record(change)

    def written_elsewhere(self) -> bool:
        """Whether another program has written to the file what is not known here; a file that is gone is no answer."""
        store = self._store
        return store.path.exists() and store.changed_outside() and not store.nothing_new()

    def read_again(self) -> None:
        """Take over what another program has written to the file; raises Refusal where it cannot be read."""
        self._store.reload()
        self.packs = Kept()
        self.history = History(self._store, self._actor.member or HR)
        member = self.state.members.get(self._actor.member)
        if member is not None:
            self._actor = _actor_of(member)

    def close(self) -> None:
        """Close the file; there is nothing to save."""
        self._store.close()


def _purged_before(store: Store, *, known: bool) -> tuple[Sentence, ...]:
    """What has to be said where the vacancy was purged on this computer; PurgedBefore unless that is `known`."""
    purge = purged(store.state.vacancy.id)
    if purge is None:
        return ()
    is_pack = store.info.kind is FileKind.PACK
    if not is_pack and not known:
        raise PurgedBefore(store.path, purge)
    message = (
        N_("The vacancy of this pack was purged on {day}, on the authority of {authority}. Delete the pack.")
        if is_pack
        else N_("This is a copy of a vacancy that was purged on {day}, on the authority of {authority}.")
    )
    return (Sentence(message, {"day": purge.at[:10], "authority": purge.authority}),)


def _holds_scoring_only() -> Refusal:
    return Refusal(N_("This is a scoring pack: it holds your own scoring and nothing else can be changed in it."))


def _actor_of(member: Member) -> Actor:
    return Actor(member.name, member.role, member.id)


def actor_for(store: Store, name: str) -> Actor:
    """The actor of this name; without one HR, and on a pack its member, who alone may work on it."""
    if store.info.kind is FileKind.PACK:
        member = store.state.members[store.info.member]
        if name and " ".join(name.split()).casefold() != " ".join(member.name.split()).casefold():
            raise Refusal(N_("This pack belongs to {name}; nobody else works on it."), name=member.name)
        return _actor_of(member)
    if not name or name.casefold() == HR.casefold():
        return Actor(HR, Role.HR)
    return _actor_of(member_named(store.state, name))


@contextmanager
def at_desk(path: Path, name: str = "", *, looking: bool = False, though_purged: bool = False) -> Iterator[Desk]:
    """A desk for the length of a `with` block.

    Only `looking` never writes to a file that still holds somebody who was erased: they are left out of a copy of it.
    """
    with ExitStack() as until:
        there = _still_in(path) if looking else ()
        if there:
            from shortlister.desk.looking import left_out, said_of

            path = until.enter_context(left_out(path, there, author=HR))
        desk = Desk.open(path, name, though_purged=though_purged)
        until.callback(desk.close)
        if there:
            desk.notices = (*desk.notices, said_of(there))
        yield desk


def _still_in(path: Path) -> "tuple[Erasure, ...]":
    """Who was erased on this computer and is still in the file; where nobody ever was, nothing is read for it."""
    if not anybody_registered():
        return ()
    from shortlister.desk.looking import still_in

    return still_in(path)

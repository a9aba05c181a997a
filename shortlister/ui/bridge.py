"""Between the screens and the desk: edits go down, one signal comes back up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from shortlister.desk.preparing import prepare_a_step
from shortlister.domain.access import may_see_others
from shortlister.domain.edits.prepared import prepared
from shortlister.domain.refusals import Refusal
from shortlister.ui.bridge_files import FilesIn
from shortlister.ui.bridge_packs import Packs
from shortlister.ui.bridge_takeaway import Takeaway
from shortlister.ui.bridge_typing import Typing
from shortlister.ui.followed_stages import FollowedStages
from shortlister.ui.rooms import (
    answer,
    declaring,
    documents,
    elsewhere,
    outcomes,
    rewording,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from shortlister.desk.comparing import Comparison, MatrixDifference
    from shortlister.desk.desk import Desk
    from shortlister.desk.documents import PageDrawer
    from shortlister.desk.erasing import Erased
    from shortlister.desk.found import Found
    from shortlister.desk.ledger_export import LedgerSource
    from shortlister.desk.merged import Copy, Merged, Twice
    from shortlister.desk.moderated import Decided, Moderated
    from shortlister.desk.own_record import Letters, OwnRecord
    from shortlister.desk.publishing import Publication
    from shortlister.desk.purging import Purged
    from shortlister.desk.reporting import Exported, LedgerLine, Snapshot, Verification
    from shortlister.desk.rewording import Reworded, Since
    from shortlister.desk.unfinished import Unfinished
    from shortlister.domain.actor import Actor
    from shortlister.domain.edits.edit import Edit
    from shortlister.domain.findings.following import Followed
    from shortlister.domain.plans.carrying_over import CarriedOver
    from shortlister.domain.plans.drafts import Document, DraftSpecification
    from shortlister.domain.records import Application
    from shortlister.domain.state import State


def __getattr__(name: str) -> Any:
    """The desk's answers by name, for the screens that show them; imported with the first of those screens."""
    return answer(name)


class Bridge(FilesIn, Packs, Takeaway, Typing, QObject):
    """One open vacancy for the screens of one window.

    `changed` carries each Change after it is on disk; `seated` tells that another person is at the desk (everything
    may look different); `refused` carries a Refusal, to be shown where the person looks.
    """

    changed = Signal(object)
    seated = Signal()
    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stages = FollowedStages(lambda: desk.view)
        desk.listen(self._stages.told)
        desk.listen(self.changed.emit)
        self.seated.connect(self._stages.forget)

    @property
    def state(self) -> State:
        """What the person at the desk may see: what screens show."""
        return self._desk.view

    def followed(self, stage: str) -> Followed:
        """Rank and queue of a stage (id), derived once and then followed from change to change."""
        return self._stages.of(stage)

    @property
    def actor(self) -> Actor:
        return self._desk.actor

    @property
    def is_pack(self) -> bool:
        return self._desk.is_pack

    @property
    def path(self) -> Path:
        return self._desk.path

    @property
    def members(self) -> tuple[str, ...]:
        """The names of those who may sit at this desk, in the panel's order."""
        return tuple(member.name for member in self._desk.state.members_in_order if not member.left)

    def take_seat(self, name: str) -> None:
        """The member of this name works on, or HR where it is empty."""
        self._desk.take_seat(name)
        self.seated.emit()

    def attempt(self, edit: Edit) -> bool:
        """Do the edit; a refusal goes out by `refused`, and False comes back."""
        return self._attempted(lambda: self._desk.do(edit))

    def preparing(self, edit: Edit) -> Callable[[], Edit]:
        """Decides an edit that takes long, on the state as it is now: to be run in a worker, its result attempted."""
        state, actor = self._desk.state, self._desk.actor
        return lambda: prepared(edit, state, actor)

    def take_over(self) -> tuple[str, ...]:
        """What somebody else has written to the file since, in words that this person may know; then all look again."""
        try:
            if not self._desk.written_elsewhere():
                return ()
            found: tuple[str, ...] = elsewhere.taken_over(self._desk)
        except Refusal:
            return ()  # it is being written, or is gone: the next change says so
        self.seated.emit()
        return found

    def erase(self, applicant: str, *, reason: str, authority: str) -> Erased | None:
        """Erase an applicant (id); None where it was refused, which goes out by `refused`."""
        try:
            done = self._desk.erase(applicant, reason=reason, authority=authority)
        except Refusal as refusal:
            self.seated.emit()
            self.refused.emit(refusal)
            return None
        self.seated.emit()
        return done

    @property
    def owes_erasing(self) -> bool:
        """Whether somebody who was erased is still in this copy, and is to be erased in it again."""
        return self._desk.owes_erasing

    def erase_again(self) -> None:
        """Erase them, under the name of who is at the desk; for a worker thread, before the vacancy is shown."""
        self._desk.erase_again()

    @property
    def notices(self) -> tuple[str, ...]:
        """What has to be said about the file on opening it."""
        return tuple(map(str, self._desk.notices))

    def undo(self) -> bool:
        return self._attempted(self._desk.undo)

    def redo(self) -> bool:
        return self._attempted(self._desk.redo)

    def _attempted(self, act: Callable[[], object], *, quietly: bool = False) -> bool:
        before = self._desk.state
        try:
            act()
        except Refusal as refusal:
            if self._desk.state is not before:  # another program wrote to the file, and it was read again
                self.seated.emit()
            if not quietly:
                self.refused.emit(refusal)
            return False
        return True

    @property
    def undoable(self) -> str:
        """What undo would take back, in words; empty where there is nothing."""
        return self._desk.history.undoable

    @property
    def redoable(self) -> str:
        return self._desk.history.redoable

    def reworded(self) -> tuple[Reworded, ...]:
        """What the specification said before it was changed, since the person at the desk began to score."""
        return rewording.reworded(self._desk)

    def names_for_declaring(self) -> tuple[tuple[str, str], ...]:
        """Applicant (id) and name by surname, for the declarations page alone; shown without references."""
        return declaring.names_for_declaring(self._desk.state)

    # Kept files.

    def applications(self, applicant: str) -> tuple[Application, ...]:
        return documents.applications_of(self.state, applicant)

    def content(self, digest: str) -> bytes:
        return documents.content_of(self._desk.store, digest)

    @staticmethod
    def read_content(name: str, content: bytes) -> Document:
        """A kept file as a document; for a worker thread."""
        return documents.read_content(name, content)

    @staticmethod
    def has_pages(content: bytes) -> bool:
        """Whether a kept file is drawn page by page."""
        return documents.has_pages(content)

    @staticmethod
    def box_doubts(document: Document) -> tuple[str, ...]:
        """What a form says of its boxes in two ways."""
        return documents.box_doubts(document)

    @staticmethod
    def page_drawer() -> PageDrawer:
        """What draws pages of kept PDFs, for a worker thread; to be closed."""
        drawer: PageDrawer = documents.PageDrawer()
        return drawer

    @staticmethod
    def draft_of_content(name: str, content: bytes) -> DraftSpecification:
        """The specification's kept source, read again; for a worker thread."""
        return documents.draft_of_content(name, content)

    def prepare_a_step(self) -> bool:
        """One short step of what the first write needs, for an idle moment; False when there is nothing left."""
        return prepare_a_step(self._desk.store)

    def owed_by_schemes(self, stage: str) -> int:
        """How many under a priority scheme meet the minimum of a stage (id) and are not shortlisted: no more than that.

        Nothing for members, and nothing while the stage is provisional.
        """
        return len(self.schemes_owed(stage))

    def schemes_owed(self, stage: str) -> tuple[str, ...]:
        """Who they are (ids, by reference): to be shown only once it is sure that the room cannot see it."""
        state = self._desk.state
        if not self.actor.runs_the_vacancy or not may_see_others(state, self.actor, stage):
            return ()
        of = self.followed(stage)
        owed: tuple[str, ...] = () if of.provisional else outcomes.owed_of(of, state)
        return owed

    def close(self) -> None:
        self._desk.close()


__all__ = [
    "Bridge",
    "CarriedOver",
    "Comparison",
    "Copy",
    "Decided",
    "Exported",
    "Found",
    "LedgerLine",
    "LedgerSource",
    "Letters",
    "MatrixDifference",
    "Merged",
    "Moderated",
    "OwnRecord",
    "PageDrawer",
    "Publication",
    "Purged",
    "Reworded",
    "Since",
    "Snapshot",
    "Twice",
    "Unfinished",
    "Verification",
]

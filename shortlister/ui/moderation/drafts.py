"""What was chosen and written for a cell but not agreed: shown again, and on disk while it is being written."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject

from shortlister.domain.records import Agreed
from shortlister.domain.scales import NA
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.fields import NoteField
from shortlister.ui.kit.strokes import Strokes
from shortlister.ui.kit.tile import Value
from shortlister.ui.moderation.finding import Spot

Draft = tuple[Value, str]

NOTHING: Final[Draft] = (None, "")


class Drafts(QObject):
    """The drafts of whoever is at the desk; `watch` keeps the one that is being written as fast as evidence notes."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._whose: str | None = None
        self._drafts: dict[Spot, Draft] = {}
        self._stored: dict[Spot, str] = {}

    def watch(self, field: NoteField, keep: Callable[[], object]) -> None:
        """Call `keep` soon after something was typed, and now and then while it goes on."""
        field.textChanged.connect(Strokes(self, keep).struck)

    def get(self, spot: Spot) -> Draft | None:
        """What is drafted for the cell."""
        return self._drafts.get(spot)

    def keep(self, spot: Spot, draft: Draft, recorded: Draft) -> None:
        """Keep what is not agreed yet; `recorded` is what is."""
        rating, reason = draft
        if (rating, reason.strip()) in (recorded, NOTHING):
            self.drop(spot)
            return
        self._drafts[spot] = draft
        self._store(spot, _text(recorded), _text(draft))

    def drop(self, spot: Spot) -> None:
        """What was drafted for the cell no longer holds."""
        self._drafts.pop(spot, None)
        if spot in self._stored:
            self._store(spot, "", "")

    def _store(self, spot: Spot, before: str, text: str) -> None:
        if self._stored.get(spot, "") == text or self._whose is None:
            return
        if self._bridge.keep_draft(self._whose, *spot, before, text):
            self._stored[spot] = text
        if not text:
            self._stored.pop(spot, None)

    def sit_down(self, agreed: Mapping[Spot, Agreed]) -> tuple[Spot, ...]:
        """Somebody is at the desk: the drafts are theirs, left over from when the program last stopped or they left.

        What was agreed differently meanwhile is not brought up again.
        """
        self._drafts.clear()
        self._stored.clear()
        self._whose = self._bridge.actor.member if self._bridge.actor.runs_the_vacancy else None
        if self._whose is None:
            return ()
        for note in self._bridge.drafts():
            spot = (note.applicant, note.measure)
            now = agreed.get(spot)
            self._stored[spot] = note.text
            if _text((now.rating, now.reason) if now else NOTHING) == note.before:
                self._drafts[spot] = _draft(note.text)
            else:
                self.drop(spot)
        return tuple(self._drafts)


def _text(draft: Draft) -> str:
    rating, reason = draft
    return f"{'-' if rating is None else rating} {reason}"


def _draft(text: str) -> Draft:
    rating, _blank, reason = text.partition(" ")
    if rating == NA:
        return "NA", reason
    return int(rating) if rating.isdecimal() else None, reason

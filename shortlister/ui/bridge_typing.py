"""What is being typed, on its way to the disk before it is a change: a note on a cell, meeting notes, a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shortlister.ui.rooms import unfinished

if TYPE_CHECKING:
    from collections.abc import Callable

    from shortlister.desk.desk import Desk
    from shortlister.desk.unfinished import Unfinished


class Typing:
    """The part of the bridge for what is begun and not yet said."""

    _desk: Desk

    def _attempted(self, act: Callable[[], object], *, quietly: bool = False) -> bool:
        raise NotImplementedError

    def unfinished(self) -> Unfinished | None:
        """What the person at the desk was typing when the program last stopped."""
        return unfinished.unfinished(self._desk)

    def keep_unfinished(self, applicant: str, measure: str, before: str, text: str) -> bool:
        """Put a note that is being typed on disk, before it is a change; False where that cannot be."""
        note = unfinished.Unfinished(applicant, measure, before, text)
        return self._attempted(lambda: unfinished.keep_unfinished(self._desk, note), quietly=True)

    def drop_unfinished(self) -> bool:
        """The note has become a change."""
        return self._attempted(lambda: unfinished.keep_unfinished(self._desk, None), quietly=True)

    def unfinished_notes(self) -> Unfinished | None:
        """The notes of a meeting that the person at the desk was typing when the program last stopped."""
        return unfinished.unfinished_notes(self._desk)

    def keep_unfinished_notes(self, meeting: str, before: str, text: str) -> bool:
        """Put the notes of a meeting (id) that are being typed on disk; False where that cannot be."""
        note = unfinished.Unfinished("", meeting, before, text)
        return self._attempted(lambda: unfinished.keep_unfinished_notes(self._desk, note), quietly=True)

    def drop_unfinished_notes(self) -> bool:
        """The notes have become a change."""
        return self._attempted(lambda: unfinished.keep_unfinished_notes(self._desk, None), quietly=True)

    def drafts(self) -> tuple[Unfinished, ...]:
        """What the person at the desk had chosen and written for cells of the panel, but not agreed."""
        return unfinished.drafts(self._desk)

    def keep_draft(self, member: str, applicant: str, measure: str, before: str, text: str) -> bool:
        """Put what the member (id) is about to agree on disk; an empty text takes it away; False if it cannot be."""
        note = unfinished.Unfinished(applicant, measure, before, text)
        return self._attempted(lambda: unfinished.keep_draft(self._desk, member, note), quietly=True)

    def kept_words(self, place: str, about: str) -> Unfinished | None:
        """The words that the person at the desk had typed for something, about applicants (ids), but not recorded."""
        return unfinished.kept_words(self._desk, place, about)

    def words_for(self, place: str) -> tuple[Unfinished, ...]:
        """All of them for this, whomever they are about."""
        return unfinished.words_for(self._desk, place)

    def keep_words(self, member: str, place: str, about: str, before: str, text: str) -> bool:
        """Put what the member (id) is typing on disk; an empty text takes it away; False where that cannot be."""
        note = unfinished.Unfinished(about, place, before, text)
        return self._attempted(lambda: unfinished.keep_words(self._desk, member, note), quietly=True)

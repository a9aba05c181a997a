"""What moderation came to, to be signed: agreed and open, by whom and when, and the meetings."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from shortlister.domain.findings.meetings import lasted
from shortlister.i18n import _, ngettext
from shortlister.ui.kit.frames import Rule
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moments import clock, date, moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shortlister.domain.records import Meeting
    from shortlister.ui.bridge import Decided, Moderated

MOST_LISTED = 200
"""So many agreed ratings are listed; the ledger and the exports have all of them."""


class SummarySheet(Sheet):
    """`done_for` signs, or opens again what was signed. `hindrance` says why it cannot be signed yet."""

    def __init__(self, window: QWidget, found: Moderated, hindrance: str, now: datetime, *, may: bool) -> None:
        signed = bool(found.signed_by or found.signed_at)
        do = "" if not may else _("Open again…") if signed else _("Sign off")
        title = _("{stage}: what the panel agreed").format(stage=_(found.stage))
        super().__init__(window, title, _counts(found), do=do, safe=_("Close"), width=760)
        self.found = found
        for words in _facts(found, now):
            self.body.addWidget(Label(words, self, role=Role.BODY, wrap=True))
            self.body.gap(4)
        for meeting in found.meetings:
            self._add_meeting(meeting, now)
        for number, one in enumerate(found.decided[:MOST_LISTED]):
            if not number:
                self.body.gap(8)
                self.body.addWidget(Label(_("Agreed"), self, role=Role.SECONDARY, weight=600))
            self._add_decided(one, now)
        self._add_rest(len(found.decided) - MOST_LISTED)
        self.body.addStretch(1)
        if do and not signed:
            self.block(hindrance)

    def _add_meeting(self, meeting: Meeting, now: datetime) -> None:
        names = ", ".join(self.found.present[meeting.id])
        self.body.gap(4)
        self.body.addWidget(Label(_meeting_words(meeting, names, now), self, role=Role.BODY, wrap=True))
        if meeting.notes:
            self.body.gap(2)
            self.body.addWidget(Label(meeting.notes, self, role=Role.SECONDARY, ink="ink2", wrap=True))

    def _add_decided(self, one: Decided, now: datetime) -> None:
        row = Row(spacing=10)
        where = _("{applicant}, {criterion}").format(applicant=one.applicant, criterion=one.criterion)
        words = _("{rating}, {how}")
        rating = words.format(rating="X" if one.rating == "NA" else one.rating, how=one.how)
        row.addWidget(Label(where, self, role=Role.SECONDARY, weight=600))
        row.addWidget(Label(rating, self, role=Role.SECONDARY))
        row.addStretch(1)
        row.addWidget(Label(_by(one.who, one.at, now), self, role=Role.SECONDARY, ink="ink2"))
        self.body.addWidget(Rule(self))
        self.body.gap(4)
        self.body.addLayout(row)
        reason = one.reason or _("No reason was needed")
        self.body.addWidget(Label(reason, self, role=Role.SECONDARY, ink="ink2", wrap=True))
        self.body.gap(4)

    def _add_rest(self, more: int) -> None:
        if more > 0:
            words = ngettext("{count} more stands in the ledger.", "{count} more stand in the ledger.", more)
            self.body.addWidget(Label(words.format(count=more), self, role=Role.SECONDARY, ink="ink2"))


def _counts(found: Moderated) -> str:
    together = sum(one.together for one in found.decided)
    return _("{agreed} agreed: {alone} one by one, {together} together. {open} open.").format(
        agreed=len(found.decided), alone=len(found.decided) - together, together=together, open=found.open
    )


def _facts(found: Moderated, now: datetime) -> Iterator[str]:
    if found.outstanding:
        names = ", ".join(found.outstanding)
        yield _("Not submitted yet: {names}").format(names=names)
    if found.signed_by:
        yield _("Signed off: {by}. Scoring and agreed ratings stand; opening again needs a reason.").format(
            by=_by(found.signed_by, found.signed_at, now)
        )
    if not found.meetings:
        yield _("No meeting is recorded.")


def _by(who: str, at: str, now: datetime) -> str:
    when = moment(at)
    if when is None:
        return who
    return _("{name}, {day} {time}").format(name=who, day=date(at, now=now), time=clock(when))


def _meeting_words(meeting: Meeting, names: str, now: datetime) -> str:
    began, ended = moment(meeting.began), moment(meeting.ended)
    if began is None:
        return _("A meeting. Present: {names}").format(names=names)
    day = date(meeting.began, now=now)
    if ended is None:
        words = _("Meeting since {day} {began}. Present: {names}")
        return words.format(day=day, began=clock(began), names=names)
    return _("Meeting {day}, {began} to {ended}, {lasted}. Present: {names}").format(
        day=day, began=clock(began), ended=clock(ended), lasted=lasted(meeting, meeting.ended), names=names
    )

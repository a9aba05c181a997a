"""Edits of the meeting: that it has begun and who is there, its notes, and that it is over."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change
from shortlister.domain.edits.requirements import delta, require_moderator, require_open
from shortlister.domain.findings.meetings import running
from shortlister.domain.records import Kind, Meeting
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import N_, plural


@dataclass(frozen=True, slots=True)
class BeginMeeting:
    """The panel meets over a stage (id). `present` are members (ids), and others by name."""

    stage: str
    id: str
    present: Sequence[str]

    def decide(self, state: State, actor: Actor) -> Change:
        require_moderator(state, actor, self.stage)
        stage = require_open(state, self.stage)
        if running(state, self.stage) is not None:
            raise Refusal(N_("A meeting on {stage} is under way. End it before another begins."), stage=stage.name)
        position = max((one.position + 1 for one in state.meetings.values()), default=0)
        present = _present(self.present)
        meeting = Meeting(self.id, self.stage, position, actor.at, present=present)
        words = plural(
            N_("Meeting on {stage} began, {count} person present"),
            N_("Meeting on {stage} began, {count} people present"),
            len(present),
        )
        label = Sentence(words, {"stage": stage.name, "count": len(present)})
        return Change(label, (delta(state, Kind.MEETING, (self.id,), meeting),))


@dataclass(frozen=True, slots=True)
class Attend:
    """Who is, or was, at the meeting (id)."""

    id: str
    present: Sequence[str]

    def decide(self, state: State, actor: Actor) -> Change:
        meeting = _meeting(state, actor, self.id)
        after = replace(meeting, present=_present(self.present))
        label = Sentence(N_("Who was present at the meeting on {stage} corrected"), _named(state, meeting))
        return Change(label, (delta(state, Kind.MEETING, (self.id,), after),))


@dataclass(frozen=True, slots=True)
class NoteMeeting:
    """Write the notes of the meeting (id), in place of those there are."""

    id: str
    notes: str

    def decide(self, state: State, actor: Actor) -> Change:
        meeting = _meeting(state, actor, self.id)
        after = replace(meeting, notes=clean(self.notes).strip())
        label = Sentence(N_("Notes of the meeting on {stage} written"), _named(state, meeting))
        return Change(label, (delta(state, Kind.MEETING, (self.id,), after),))


@dataclass(frozen=True, slots=True)
class EndMeeting:
    """The meeting (id) is over."""

    id: str

    def decide(self, state: State, actor: Actor) -> Change:
        meeting = _meeting(state, actor, self.id)
        if meeting.ended:
            raise Refusal(N_("This meeting on {stage} has already ended."), **_named(state, meeting))
        label = Sentence(N_("Meeting on {stage} ended"), _named(state, meeting))
        return Change(label, (delta(state, Kind.MEETING, (self.id,), replace(meeting, ended=actor.at)),))


def _meeting(state: State, actor: Actor, id: str) -> Meeting:
    """The meeting, of a stage in which things may still change."""
    meeting = state.meetings.get(id)
    if meeting is None:
        raise Refusal(N_("There is no such meeting any more."))
    require_moderator(state, actor, meeting.stage)
    require_open(state, meeting.stage)
    return meeting


def _named(state: State, meeting: Meeting) -> dict[str, Any]:
    return {"stage": state.stages[meeting.stage].name}


def _present(present: Sequence[str]) -> tuple[str, ...]:
    """Each once, in the order given, on one line."""
    names = tuple(dict.fromkeys(name for one in present if (name := " ".join(clean(one).split()))))
    if not names:
        raise Refusal(N_("A meeting has somebody present. Name who is there."))
    return names

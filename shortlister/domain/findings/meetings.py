"""The meetings of a stage: which is under way, how long it has lasted, who was there, in words."""

from datetime import datetime

from shortlister.domain.records import Meeting
from shortlister.domain.state import State
from shortlister.i18n import _


def meetings_of(state: State, stage: str) -> tuple[Meeting, ...]:
    """The meetings on a stage (id), the first first."""
    return tuple(sorted((one for one in state.meetings.values() if one.stage == stage), key=lambda one: one.position))


def running(state: State, stage: str) -> Meeting | None:
    """The meeting that is under way on a stage (id)."""
    return next((one for one in meetings_of(state, stage) if not one.ended), None)


def minutes(meeting: Meeting, now: str) -> int:
    """How many whole minutes it has lasted, until `now` (ISO 8601) where it is not over; clocks may go back."""
    try:
        past = datetime.fromisoformat(meeting.ended or now) - datetime.fromisoformat(meeting.began)
    except (ValueError, TypeError):  # no times, or one of them without its zone
        return 0
    return max(0, int(past.total_seconds() // 60))


def lasted(meeting: Meeting, now: str) -> str:
    """`1:07` for an hour and seven minutes."""
    hours, rest = divmod(minutes(meeting, now), 60)
    return f"{hours}:{rest:02}"


def present_names(state: State, meeting: Meeting) -> tuple[str, ...]:
    """The names of those who were there."""
    return tuple(state.members[one].name if one in state.members else one for one in meeting.present)


def present_words(state: State, meeting: Meeting) -> str:
    """The same as one line."""
    return ", ".join(present_names(state, meeting)) or _("nobody named")

"""Times as people read them: `14:02`, `Today 14:02`, `Yesterday`, `18 November`; the year only if not this one."""

from datetime import datetime, timedelta
from typing import Final

from shortlister.i18n import N_, _

_MONTHS: Final = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"), N_("August"),
    N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip


def moment(at: str) -> datetime | None:
    """An ISO 8601 time as a moment in this computer's zone; None where it is none."""
    try:
        return datetime.fromisoformat(at.replace("Z", "+00:00")).astimezone()
    except ValueError:
        return None


def clock(at: datetime) -> str:
    """`14:02`."""
    return f"{at.hour:02}:{at.minute:02}"


def date(at: str, *, now: datetime) -> str:
    """`18 November`, with the year if it is not this one; empty where there is no time."""
    when = moment(at)
    if when is None:
        return ""
    month = _(_MONTHS[when.month - 1])
    if when.year == now.year:
        return _("{day} {month}").format(day=when.day, month=month)
    return _("{day} {month} {year}").format(day=when.day, month=month, year=when.year)


def day(at: str, *, now: datetime) -> str:
    """`Today 14:02`, `Yesterday`, or the date."""
    when = moment(at)
    if when is None:
        return ""
    if when.date() == now.date():
        return _("Today {time}").format(time=clock(when))
    if when.date() == (now - timedelta(days=1)).date():
        return _("Yesterday")
    return date(at, now=now)

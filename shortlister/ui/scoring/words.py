"""Short sentences on what was done on Score; whose application or which criterion it is stands in the header."""

from datetime import datetime

from shortlister.domain.changes import Change
from shortlister.domain.findings.cells import outstanding
from shortlister.domain.records import Kind, Score
from shortlister.domain.scales import NA
from shortlister.domain.state import State
from shortlister.i18n import _
from shortlister.ui.moments import clock, date, moment
from shortlister.ui.scoring.round import Round


def done_words(change: Change, *, by_criterion: bool) -> str:
    """What was done to one score; empty where the change's own label says it best."""
    scored = [delta for delta in change.deltas if delta.kind is Kind.SCORE]
    if len(change.deltas) != 1 or not scored or "what" in change.label.parameters:
        return ""
    before, after = scored[0].before, scored[0].after
    rating = after.rating if isinstance(after, Score) else None
    if rating == (before.rating if isinstance(before, Score) else None):
        return _("Evidence written")
    name = str(change.label.parameters.get("applicant" if by_criterion else "criterion", ""))
    if rating is None:
        return _("{what} cleared").format(what=name)
    if rating == NA:
        return _("{what} not assessable").format(what=name)
    return _("{what} scored {rating}").format(what=name, rating=rating)


def submitted_words(at: str) -> str:
    """When: the time on the same day, else the date."""
    now, when = datetime.now().astimezone(), moment(at)
    if when is not None and when.date() == now.date():
        return _("Submitted at {time}").format(time=clock(when))
    return _("Submitted on {date}").format(date=date(at, now=now))


def locked_since(state: State, round_: Round) -> str:
    """When the member submitted, and that others have not yet; empty before that. A pack knows no others."""
    if round_.submission is None:
        return ""
    words = submitted_words(round_.submission.at)
    if not round_.in_pack and outstanding(state, round_.stage):
        return _("{submitted}. Waiting for the others").format(submitted=words)
    return words

"""What Panel says of the whole panel: how many score, who is outstanding, and whom nobody is asked to score."""

from shortlister.domain.access import may_see_who_submitted
from shortlister.domain.findings.allocation import asked_of_nobody
from shortlister.domain.findings.cells import outstanding
from shortlister.domain.records import Role
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge


def fact_words(bridge: Bridge) -> str:
    """How many score, and for those who may know it who has still to submit."""
    state = bridge.state
    members = [one for one in state.members_in_order if not one.left]
    scorers = sum(one.role is not Role.HR for one in members)
    if not members:
        return ""
    if not may_see_who_submitted(state, bridge.actor, state.vacancy.stage):
        return ngettext("{count} scorer", "{count} scorers", scorers).format(count=scorers)
    waiting = outstanding(state, state.vacancy.stage) if state.stage.open else ()
    if state.stage.open and scorers and not waiting:
        return _("All have submitted. Moderation is open")
    if waiting:
        words = ngettext("{count} scorer, outstanding: {names}", "{count} scorers, outstanding: {names}", scorers)
        return words.format(count=scorers, names=", ".join(one.name for one in waiting))
    return ngettext("{count} scorer", "{count} scorers", scorers).format(count=scorers)


def unasked_words(bridge: Bridge) -> str:
    """Whom nobody is asked to score; for those who can change it."""
    state = bridge.state
    found = asked_of_nobody(state, state.vacancy.stage) if bridge.actor.runs_the_vacancy else ()
    words = ngettext(
        "Nobody is asked to score {applicants}: it stays open until somebody is.",
        "Nobody is asked to score {applicants}: they stay open until somebody is.",
        len(found),
    )
    return words.format(applicants=", ".join(one.reference for one in found)) if found else ""

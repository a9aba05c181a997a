"""What Panel says of the whole panel: how many score, who is outstanding, and whom nobody is asked to score."""

from shortlister.domain.access import may_see_others, may_see_who_submitted
from shortlister.domain.findings.allocation import asked_of_nobody, owed_since
from shortlister.domain.findings.cells import outstanding
from shortlister.domain.findings.packs_out import without_chair
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


def still_scoring(bridge: Bridge) -> bool:
    """Whether any member still scores this stage."""
    state = bridge.state
    return any(state.awaited(one, state.vacancy.stage) for one in state.scorers)


def unasked_words(bridge: Bridge) -> str:
    """That nobody chairs, whom nobody is asked to score, who submitted before they were given more: for the office."""
    return "\n".join(filter(None, (_no_chair(bridge), _of_nobody(bridge), _since(bridge))))


def _no_chair(bridge: Bridge) -> str:
    """A chair who left leaves the panel without one, and some things are for a chair alone."""
    if not bridge.actor.runs_the_vacancy or not without_chair(bridge.state):
        return ""
    return _("The chair has left, and nobody chairs. Choose who does (F2).")


def _of_nobody(bridge: Bridge) -> str:
    state = bridge.state
    found = asked_of_nobody(state, state.vacancy.stage) if bridge.actor.runs_the_vacancy else ()
    words = ngettext(
        "Nobody is asked to score {applicants}: it stays open until somebody is.",
        "Nobody is asked to score {applicants}: they stay open until somebody is.",
        len(found),
    )
    return words.format(applicants=", ".join(one.reference for one in found)) if found else ""


def _since(bridge: Bridge) -> str:
    """Who submitted a pack that held less than they are asked for; not to a chair who may not see the scores yet."""
    state, stage = bridge.state, bridge.state.vacancy.stage
    if not (bridge.actor.runs_the_vacancy and may_see_others(state, bridge.actor, stage)):
        return ""
    words = _(
        "{name} submitted before they were given more: {count} scores are missing. Reopen (O), and make a new pack."
    )
    return "\n".join(words.format(name=one.name, count=count) for one, count in owed_since(state, stage))

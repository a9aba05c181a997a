"""Why there is no shortlist for the person at the desk, and how it comes."""

from shortlister.domain.access import may_see_others, why_blind
from shortlister.domain.actor import Actor
from shortlister.domain.records import Sight
from shortlister.domain.state import State
from shortlister.i18n import _


def why_closed(state: State, actor: Actor, stage: str) -> tuple[str, str] | None:
    """What is missing and how it comes; None where the list can be shown."""
    if not state.stages[stage].open:
        return _("No shortlist yet"), _("It follows from the scores, once scoring of this stage is open.")
    if not may_see_others(state, actor, stage):
        if state.submitted(actor.member, stage) or state.vacancy.sight is Sight.NEVER:
            return _("Not open to you yet"), str(why_blind(state, actor, stage))
        return _("Not open to you yet"), _("The shortlist depends on colleagues’ scores. Submit your own first.")
    return None

"""The edits by which a person puts doubts about the specification's document away, and brings them back."""

from dataclasses import dataclass, replace

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change
from shortlister.domain.edits.requirements import delta, require_name, require_office
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.plans.document_doubts import as_kept
from shortlister.domain.records import Kind
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State
from shortlister.i18n import N_, _


@dataclass(frozen=True, slots=True)
class PutDoubtsAway:
    """Somebody has looked at these doubts (their sentences); with `away` False they are to be looked at again.

    They are kept in the vacancy, so that the next person sees them put away too.
    """

    doubts: tuple[str, ...]
    away: bool = True

    def decide(self, state: State, actor: Actor) -> Change:
        require_office(actor)
        if scoring_has_opened(state):
            raise Refusal(N_("The specification was fixed when scoring opened, and the doubts about it with it."))
        named = tuple(dict.fromkeys(require_name(as_kept(one), _("A doubt")) for one in self.doubts))
        before = state.vacancy.doubts
        other = tuple(one for one in before if one not in named)
        after = (*before, *(one for one in named if one not in before)) if self.away else other
        vacancy = replace(state.vacancy, doubts=after)
        return Change(self._label(named), (delta(state, Kind.VACANCY, (vacancy.id,), vacancy),))

    def _label(self, named: tuple[str, ...]) -> Sentence:
        if len(named) == 1:
            single = (
                N_("Doubt about the document put away: {doubt}")
                if self.away
                else N_("Doubt about the document to be looked at again: {doubt}")
            )
            return Sentence(single, {"doubt": named[0]})
        several = (
            N_("Doubts about the document put away: {count}")
            if self.away
            else N_("Doubts about the document to be looked at again: {count}")
        )
        return Sentence(several, {"count": len(named)})

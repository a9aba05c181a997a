"""Erasing an applicant and setting how long a vacancy is kept: what HR decides, and is held to."""

from dataclasses import dataclass, replace
from datetime import date

from shortlister.domain.actor import Actor
from shortlister.domain.changes import Change
from shortlister.domain.edits.requirements import delta, require_reason
from shortlister.domain.erasing import traces_of
from shortlister.domain.records import Erasure, Kind, Retention, Role
from shortlister.domain.refusals import Refusal, Sentence, Unsaid
from shortlister.domain.state import State
from shortlister.domain.texts import clean
from shortlister.i18n import N_


def require_hr(actor: Actor) -> None:
    """Only HR erases, purges and says how long a vacancy is kept."""
    if actor.role is not Role.HR:
        raise Refusal(N_("Only HR may do this; {name} is on the panel."), name=actor.name)


def require_authority(authority: str) -> str:
    """On whose authority; a refusal where nobody is named."""
    text = " ".join(clean(authority).split())
    if not text:
        raise Unsaid(N_("Say on whose authority: who decided it, or the rule that asks for it."), what="authority")
    return text


def erasure_of(state: State, actor: Actor, applicant: str, *, reason: str, authority: str) -> Erasure:
    """The record of erasing an applicant (id); what is taken away with it is the store's to do.

    Refused where the record would itself name the applicant.
    """
    require_hr(actor)
    if applicant in state.erasures or applicant not in state.applicants:
        raise Refusal(N_("There is no such applicant in this vacancy any more."))
    traces = traces_of(state, applicant)
    why, whose = require_reason(reason), require_authority(authority)
    if traces.cleaned(why) != why or traces.cleaned(whose) != whose:
        raise Refusal(
            N_("The reason and the authority stay in the record. Write them without the applicant's name or reference.")
        )
    return Erasure(applicant, why, whose, actor.at)


def said(state: State, one: Erasure) -> Change:
    """The change that records an erasure, also one that is done again in a copy brought back."""
    label = Sentence(
        N_("An applicant erased. Reason: {reason}. Authority: {authority}"),
        {"reason": one.reason, "authority": one.authority},
    )
    return Change(label, (delta(state, Kind.ERASURE, (one.applicant,), one),))


@dataclass(frozen=True, slots=True)
class SetRetention:
    """Set until when (an ISO date) the vacancy is kept and on what basis; empty: the usual time again."""

    until: str
    basis: str = ""

    def decide(self, state: State, actor: Actor) -> Change:
        require_hr(actor)
        until, basis = self.until.strip(), " ".join(clean(self.basis).split())
        if until:
            until = _day(until)
            if not basis:
                raise Refusal(N_("Say on what basis the vacancy is kept until then: a rule, a claim, a decision."))
        elif basis:
            raise Refusal(N_("A basis needs a date: until when is the vacancy kept?"))
        after = replace(state.vacancy, retention=Retention(until, basis))
        label = (
            Sentence(N_("Kept until {until}. Basis: {basis}"), {"until": until, "basis": basis})
            if until
            else Sentence(N_("Kept for the usual time"))
        )
        return Change(label, (delta(state, Kind.VACANCY, (state.vacancy.id,), after),))


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise Refusal(N_("“{text}” is no date. Write it as year, month and day: 2027-03-31."), text=text) from None

"""What of a matrix that came back a person may take over, cell by cell, and why not the rest."""

from collections.abc import Sequence

from shortlister.domain.edits.taking_over import TakenOutcome, TakenRating, TakeOver
from shortlister.domain.leaving import outcome_word
from shortlister.domain.measures import measures
from shortlister.domain.records import Decision
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.scales import NA, Rating
from shortlister.domain.state import State
from shortlister.exporting.back.difference import MatrixDifference, Matter
from shortlister.exporting.back.folding import folded
from shortlister.i18n import N_

__all__ = ["TakeOver", "TakenOutcome", "TakenRating", "about", "edit_of", "takeable"]


def about(state: State, one: MatrixDifference) -> tuple[str, str]:
    """The applicant (id) and the measure that a difference is about; empty where it is about none of the record."""
    wanted = folded(one.applicant or "")
    applicant = next((who.id for who in state.applicants.values() if folded(who.reference) == wanted), "")
    if one.criterion is None or one.stage not in state.stages:
        return applicant, ""
    here = [found for found in measures(state, one.stage) if found.criterion.reference == one.criterion]
    fitting = [found for found in here if one.method is None or found.method.name == one.method]
    return applicant, fitting[0].key if len(fitting) == 1 else ""


def takeable(state: State, one: MatrixDifference) -> TakenRating | TakenOutcome | Sentence:
    """What taking this difference over would record; else why it cannot be."""
    applicant, measure = about(state, one)
    match one.matter:
        case Matter.RATING if one.method is None:
            return Sentence(
                N_(
                    "Only a rating in the matrix itself can be taken over; a member's own score is changed by that "
                    "member alone."
                )
            )
        case Matter.RATING if applicant and measure:
            rating = _rating(state, one.workbook)
            if rating is None:
                return Sentence(N_("This is no rating of the scale."))
            if rating == one.record:
                return Sentence(N_("The record says the same; the workbook only holds it as text."))
            return TakenRating(applicant, measure, rating)
        case Matter.OUTCOME if applicant:
            decision = _decision(state, one.stage, one.workbook)
            return Sentence(N_("This is no outcome.")) if decision is None else TakenOutcome(applicant, decision)
        case Matter.RANK:
            return Sentence(N_("A rank is no rating, so it cannot be taken over."))
        case Matter.FORMULA:
            return Sentence(N_("What is calculated follows from the ratings, so there is nothing to take over."))
        case Matter.TEXT:
            return Sentence(N_("Texts are changed where they were written, not from a workbook."))
        case _:
            return Sentence(N_("This is about the workbook alone, so there is nothing to take over."))


def edit_of(state: State, chosen: Sequence[MatrixDifference], *, file: str, reason: str) -> TakeOver:
    """The edit that takes the chosen differences over; Refusal where they are of several stages, or one cannot be."""
    stages = {one.stage for one in chosen}
    if len(stages) > 1:
        raise Refusal(N_("Take over one stage after the other: what is chosen is of several."))
    found: dict[TakenRating | TakenOutcome, None] = {}
    for one in chosen:
        taken = takeable(state, one)
        if isinstance(taken, Sentence):
            raise Refusal(taken.message)
        found[taken] = None
    return TakeOver(next(iter(stages), ""), tuple(found), file, reason)


def _rating(state: State, value: object) -> Rating | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value if value in state.vacancy.scale.values else None
    text = str(value).strip() if isinstance(value, str) else ""
    if text.upper() == NA:
        return NA
    return int(text) if text.isascii() and text.isdigit() and int(text) in state.vacancy.scale.values else None


def _decision(state: State, stage: str, value: object) -> Decision | None:
    wanted = str(value or "").strip().casefold()
    return next((one for one in Decision if outcome_word(state, stage, one).casefold() == wanted), None)

"""The doubt about words that say a level or a method, it may be, and that nothing read."""

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_


def unread_words(text: str, place: Place) -> Problem:
    """The doubt about words beside a level that name no method that is known."""
    said = N_("{place}: “{text}” was not read; check whether it says a level or a method.")
    return Problem("", Sentence(said, {"place": place_words(place), "text": text}), Passage(place, text))

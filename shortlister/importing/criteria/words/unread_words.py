"""The doubts about words that nothing read: what may say a level or a method, and what may ask for something."""

from typing import Final

from shortlister.domain.places import Passage, Place, place_words
from shortlister.domain.refusals import Problem, Sentence
from shortlister.i18n import N_, _

LEFT_OUT: Final = N_("{place}: “{text}” stands among what is asked for, but was left out.")
SAID: Final = N_("{place}: “{text}” was not read; check whether it says a level or a method.")


def left_out(text: str, place: Place) -> Problem:
    """The doubt about a line or cell among criteria that became none."""
    return Problem("", Sentence(LEFT_OUT, {"place": place_words(place), "text": text}), Passage(place, text))


def unread_words(text: str, place: Place) -> Problem:
    """The doubt about words beside a level that name no method that is known."""
    return Problem("", Sentence(SAID, {"place": place_words(place), "text": text}), Passage(place, text))


def tells_of_unread(doubt: str) -> bool:
    """Whether a doubt names words that were not read."""
    return doubt.endswith(_(SAID).rpartition("}")[2])

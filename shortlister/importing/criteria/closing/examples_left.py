"""Examples that a form's own words left in a specification filled in around them: `e.g. able to work in a team`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.places import Passage, place_words
from shortlister.domain.plans.drafts import DraftCriterion, DraftPost
from shortlister.domain.refusals import Problem, Sentence
from shortlister.importing.criteria.closing.stood import cut
from shortlister.importing.criteria.words.unread_words import LEFT_OUT
from shortlister.importing.late_regexes import late_regex

_EXAMPLE: Final = late_regex(r"[(\[<]?(?:e\.\s?g\.?|eg\b\.?|for (?:example|instance)\b|examples?\s?:)[\s:,–-]*\S", re.I)
_MOST: Final = 0.7


def without_examples_left(posts: Sequence[DraftPost]) -> tuple[tuple[DraftPost, ...], list[Problem]]:
    """The posts without criteria that begin so, where enough do not, and a doubt about each of them."""
    criteria = [one for post in posts for one in post.criteria]
    gone = [one for one in criteria if _EXAMPLE.match(one.text)]
    if not gone or len(gone) > _MOST * len(criteria):
        return tuple(posts), []
    kept = tuple(replace(post, criteria=tuple(one for one in post.criteria if one not in gone)) for post in posts)
    return tuple(post for post in kept if post.criteria), [_left_out(one) for one in gone]


def _left_out(one: DraftCriterion) -> Problem:
    said = {"place": place_words(one.source), "text": cut(one.text)}
    return Problem("", Sentence(LEFT_OUT, said), Passage(one.source, one.text))

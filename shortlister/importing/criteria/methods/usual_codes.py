"""Codes in brackets behind nearly all criteria that nothing explains, taken for what they mostly stand for: `(A/I)`."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from shortlister.domain.plans.drafts import DraftCriterion
from shortlister.importing.criteria.methods.methods import MethodKey, unique
from shortlister.importing.criteria.words.line_ends import without_codes_at_end

_SHARE: Final = 0.8
_FEWEST: Final = 4
_SURE: Final = frozenset(["Application form", "Interview"])
"""What the codes stand for together: letters of any other kind would not fit both."""


def with_usual_codes(criteria: Sequence[DraftCriterion], key: MethodKey) -> list[DraftCriterion]:
    """The criteria with such codes taken off and read, as those of a column are; each is kept as guessed.

    Where the document explains codes of its own, or one of these may stand for several things, nothing is read.
    """
    guess = MethodKey(single=key.single)
    read = [_read(one, guess) for one in criteria]
    found = [one for one in read if one is not None]
    named = {method for one in found for method in one.measured_by}
    few = len(found) < max(_FEWEST, _SHARE * len(criteria))
    if key.codes or few or guess.guessed or not named >= _SURE or any(one.measured_by for one in criteria):
        return list(criteria)
    key.guessed |= {code for one, told in zip(criteria, read, strict=True) if told for code in _codes(one, guess)}
    left = {code for one, told in zip(criteria, read, strict=True) if not told for code in _at_end(one)}
    key.unknown = key.unknown - key.guessed | {code for code in left if MethodKey().expand(code)}
    return [told or one for told, one in zip(read, criteria, strict=True)]


def _read(one: DraftCriterion, guess: MethodKey) -> DraftCriterion | None:
    """The criterion without the codes at its end; None where it has none, or one of them is not known."""
    bare, codes = without_codes_at_end(one.text)
    methods = [guess.expand(code) for code in codes]
    if not bare or not methods or not all(methods):
        return None
    return replace(one, text=bare, measured_by=unique(name for names in methods for name in names or ()))


def _at_end(one: DraftCriterion) -> list[str]:
    return without_codes_at_end(one.text)[1]


def _codes(one: DraftCriterion, guess: MethodKey) -> list[str]:
    """The codes at the end of a criterion that stand for one thing each; those run together stand alone elsewhere."""
    return [code for code in _at_end(one) if len(guess.expand(code) or ()) == 1]

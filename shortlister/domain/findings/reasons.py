"""When an agreed rating needs a reason: where it is nobody's own, or goes over what counts as met."""

from collections.abc import Collection
from enum import Enum, auto

from shortlister.domain.scales import NA, Rating, Scale


class Need(Enum):
    """Whether a reason is needed, and why."""

    NONE = auto()
    NOBODYS = auto()
    CROSSES_MET = auto()


def reason_needed(scale: Scale, given: Collection[Rating], rating: Rating) -> Need:
    """Whether agreeing this rating needs a reason, `given` being the members' own.

    Not where it is a member's own and every member's is on the same side: met, not met, or not assessable.
    """
    if rating not in given:
        return Need.NOBODYS
    sides = {_side(scale, one) for one in given}
    return Need.CROSSES_MET if len(sides) > 1 else Need.NONE


def _side(scale: Scale, rating: Rating) -> str:
    if rating == NA:
        return NA
    return "met" if int(rating) >= scale.met_from else "not met"

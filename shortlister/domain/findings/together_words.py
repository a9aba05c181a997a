"""In which way a cell was settled with the rest: never said as if the panel had agreed it by itself."""

from collections.abc import Mapping
from typing import Final

from shortlister.domain.records import Agreed, Way
from shortlister.i18n import N_, _

_TOGETHER: Final[Mapping[str, str]] = {
    Way.MEDIAN: N_("settled with the rest, by the median"),
    Way.MEAN: N_("settled with the rest, by the mean"),
    Way.LOWEST: N_("settled with the rest, at the lowest rating"),
    Way.HIGHEST: N_("settled with the rest, at the highest rating"),
}


def settled_words(agreed: Agreed | None) -> str:
    """How the panel's rating of a cell came to be; `agreed` is None where nobody can say."""
    words = _TOGETHER.get(agreed.way) if agreed is not None else None
    return _(words) if words else _("agreed in moderation")

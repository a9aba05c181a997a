"""How long the rest will take, from how long the last scores took."""

from collections import deque
from statistics import median
from typing import Final

from shortlister.i18n import _, ngettext

LONGEST: Final = 300.0
"""Seconds; a longer interval was a pause and does not count."""

LOOKED_AT: Final = 20
FEWEST: Final = 3

COUNTED_AFTER: Final = 20
"""Milliseconds after a key in which the header's count, bar and time left follow.

The rating, its tile and the next criterion come at once; who goes on scoring does not wait for what counts them.
"""


class Pace:
    """Told of each score when it is given; the median of the last 20 intervals is the pace."""

    def __init__(self) -> None:
        self._last: float | None = None
        self._intervals: deque[float] = deque(maxlen=LOOKED_AT)

    def scored(self, now: float) -> None:
        """A score was given at this moment (seconds of any steady clock)."""
        if self._last is not None and 0 < now - self._last < LONGEST:
            self._intervals.append(now - self._last)
        self._last = now

    def words(self, missing: int) -> str:
        """`about 1 h 50 min left`; empty while there is no pace yet."""
        if len(self._intervals) < FEWEST or not missing:
            return ""
        minutes = median(self._intervals) * missing / 60
        if minutes < 1:
            return _("about a minute left")
        if minutes < 60:
            rounded = round(minutes) if minutes < 10 else round(minutes / 5) * 5
            return ngettext("about {count} min left", "about {count} min left", rounded).format(count=rounded)
        tens = round(minutes / 10) * 10
        hours, rest = divmod(tens, 60)
        if hours >= 4 or not rest:
            return _("about {hours} h left").format(hours=round(tens / 60))
        return _("about {hours} h {minutes} min left").format(hours=hours, minutes=rest)

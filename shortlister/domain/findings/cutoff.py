"""Who is within the places, from shares as whole numbers, and who would be if one applicant's share were another."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence

from shortlister.domain.findings.ranking import Wins, within_level

Flips = tuple[frozenset[str], frozenset[str]]
"""Who comes within the places and who goes out."""

NOBODY: Flips = (frozenset(), frozenset())
"""Read-only: nothing changes."""


def within(keys: Mapping[str, int], wins: Wins, places: int) -> tuple[frozenset[str], tuple[str, ...]]:
    """Those whose rank is within the places, and those of them at the last place if they are more than fit."""
    if len(keys) <= places:
        return frozenset(keys), ()
    last = sorted(keys.values(), reverse=True)[places - 1]
    before = {one for one, key in keys.items() if key > last}
    level = [one for one, key in keys.items() if key == last]
    inside = _fitting(level, len(before), wins, places)
    cut = tuple(sorted(inside)) if len(before) + len(inside) > places else ()
    return frozenset(before | inside), cut


def _fitting(level: Sequence[str], before: int, wins: Wins, places: int) -> set[str]:
    """Those of the level ones whose rank, after `before` others and the recorded decisions, is within the places."""
    if not wins:
        return set(level)
    return {one for one, (ahead, _) in within_level(level, wins).items() if before + ahead < places}


class Cutoff:
    """A whole ranking at one number of places, to be asked what one applicant's other share would change."""

    def __init__(self, keys: Mapping[str, int], wins: Wins, places: int) -> None:
        self.keys = keys
        self.places = places
        self.inside, self.cut = within(keys, wins, places)
        self._wins = wins
        self._ordered = sorted(keys.values())
        self._by_key = sorted((key, one) for one, key in keys.items())
        self._last = self._ordered[-places] if len(keys) > places else -1

    def moved(self, applicant: str, key: int | None) -> Flips:
        """Who comes in and who goes out if this applicant had the share `key`, or none."""
        now = self.keys.get(applicant)
        if key == now:
            return NOBODY
        last = self._last_with(now, key)
        came: set[str] = set()
        went: set[str] = set()
        if self._wins:
            self._decided(applicant, key, last, came, went)
        else:
            (came if last < self._last else went).update(self._between(last, self._last, applicant))
            self._note(applicant, key is not None and key >= last, came, went)
        return (frozenset(came), frozenset(went)) if came or went else NOBODY

    def _between(self, one: int, other: int, but: str) -> list[str]:
        """The others from the lower of two shares on and below the higher."""
        start, end = bisect_left(self._by_key, (min(one, other), "")), bisect_left(self._by_key, (max(one, other), ""))
        return [who for _, who in self._by_key[start:end] if who != but]

    def _decided(self, applicant: str, key: int | None, last: int, came: set[str], went: set[str]) -> None:
        """The same where decisions about ties are recorded, which order those at the last place."""
        level = self._between(last, last + 1, applicant)
        above = len(self._ordered) - bisect_right(self._ordered, last)
        now = self.keys.get(applicant)
        above += (key is not None and key > last) - (now is not None and now > last)
        inside = _fitting([*level, applicant] if key == last else level, above, self._wins, self.places)
        for other in self._between(min(last, self._last), max(last, self._last) + 1, applicant):
            self._note(other, self.keys[other] > last or other in inside, came, went)
        self._note(applicant, key is not None and (key > last or applicant in inside), came, went)

    def _note(self, one: str, is_in: bool, came: set[str], went: set[str]) -> None:
        if is_in and one not in self.inside:
            came.add(one)
        elif not is_in and one in self.inside:
            went.add(one)

    def _last_with(self, now: int | None, key: int | None) -> int:
        """The share at the last place with `key` in place of `now`; -1 where everybody has a place."""
        count = len(self._ordered) - (now is not None) + (key is not None)
        if count <= self.places:
            return -1
        nth = self._nth(self.places, now)
        if key is None or key <= nth:
            return nth
        return min(key, self._nth(self.places - 1, now)) if self.places > 1 else key

    def _nth(self, nth: int, now: int | None) -> int:
        """The nth highest share (from 1) without one of `now`."""
        if now is not None and nth <= len(self._ordered) and now >= self._ordered[-nth]:
            nth += 1
        return self._ordered[-nth] if nth <= len(self._ordered) else -1


def moved_sets(before: Collection[str], after: Collection[str]) -> Flips:
    """Who comes in and who goes out from one set to another."""
    return frozenset(after) - frozenset(before), frozenset(before) - frozenset(after)

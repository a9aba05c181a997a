"""Many entries of one member at once: what they come to, without an object for each score.

Only entries exactly as this program writes them are sifted. Whatever else there is in them, they are read one by one
instead, and that is where anything is refused.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from json import JSONDecoder
from types import NoneType
from typing import Any, Final

from shortlister.domain.changes import Delta
from shortlister.domain.codec import delta_from
from shortlister.domain.records import Kind, MeasureKey
from shortlister.domain.scales import NA, Rating
from shortlister.domain.scores import Cell
from shortlister.domain.texts import all_clean

_DECODER: Final = JSONDecoder()
"""Kept: `json.loads` looks for blanks before and after each time, and there are none."""

LARGE: Final = 100_000
"""Characters of a payload that is decoded in parts, and of a part."""

TOGETHER: Final = 500
"""Deltas taken at once."""

_SCORE: Final = Kind.SCORE.value
_BEGINNING: Final = '{"deltas":['
_BETWEEN: Final = f'],["{_SCORE}",["'
_ENDING: Final = '],"label":['


@dataclass(frozen=True, slots=True)
class Sifted:
    """What a run of a member's (id) entries wrote: the last value of every cell, and whatever else, in order.

    `ratings` and `measures` are all that any of them wrote, written over or not.
    """

    member: str
    sheets: Mapping[str, Mapping[MeasureKey, Cell | None]]
    rest: tuple[Delta, ...]
    ratings: frozenset[Rating | None]
    measures: frozenset[MeasureKey]


class _Unlike(Exception):
    """Not the plain scoring that is sifted."""


def sift(member: str, payloads: Iterable[bytes]) -> Sifted | None:
    """The entries' payloads in the order of their chain, sifted; None where they have to be read one by one."""
    sifting = _Sifting(member)
    try:
        for deltas in _some_at_a_time(payloads):
            sifting.take(deltas)
    except (_Unlike, ValueError, TypeError, KeyError, RecursionError):
        return None
    rest, ratings, measures = tuple(sifting.rest), frozenset(sifting.ratings), frozenset(sifting.measures)
    return Sifted(member, sifting.sheets, rest, ratings, measures)


def _require(held: bool) -> None:
    if not held:
        raise _Unlike


def _some_at_a_time(payloads: Iterable[bytes]) -> Iterator[list[Any]]:
    """The deltas of the payloads as `codec.payload` wrote them, in order.

    Never all of them at once: what is decoded is taken while it is still in the processor's cache, and let go.
    """
    found: list[Any] = []
    decoded = _DECODER.raw_decode
    for payload in payloads:
        text = payload.decode()
        if len(text) > LARGE:
            yield found
            found = []
            yield from _parts_of(text)
            continue
        document, end = decoded(text)
        message, _parameters = document["label"]
        if end != len(text) or type(message) is not str or len(document) != 2:
            raise _Unlike
        found += document["deltas"]
        if len(found) > TOGETHER:
            yield found
            found = []
    yield found


def _parts_of(text: str) -> Iterator[list[Any]]:
    """The deltas of one large payload, cut between two scores.

    In a JSON text a quotation mark without a backslash never stands within a string, so a cut is never within one;
    and what is not cut between two deltas is no JSON.
    """
    _require(text.startswith(_BEGINNING))
    start, end = len(_BEGINNING), text.rindex(_ENDING)
    rest = _whole("{" + text[end + 2 :])
    message, _parameters = rest["label"]
    _require(type(message) is str and len(rest) == 1)
    while start < end:
        cut = text.find(_BETWEEN, start + LARGE, end)
        stop = end if cut < 0 else cut + 1
        yield _whole(f"[{text[start:stop]}]")
        start = stop + 1


def _whole(text: str) -> Any:
    document, end = _DECODER.raw_decode(text)
    _require(end == len(text))
    return document


class _Sifting:
    """What has been sifted so far."""

    def __init__(self, member: str) -> None:
        self.member = member
        self.sheets: dict[str, dict[MeasureKey, Cell | None]] = {}
        self.rest: list[Delta] = []
        self.ratings: set[Rating | None] = set()
        self.measures: dict[MeasureKey, MeasureKey] = {}

    def take(self, deltas: list[Any]) -> None:
        """More deltas, in their order; `_Unlike` (or what wrong types raise) where they are not to be sifted."""
        _require(set(map(type, deltas)) <= {list} and set(map(len, deltas)) <= {4})
        scores = [delta for delta in deltas if delta[0] == _SCORE]
        if len(scores) < len(deltas):
            rest = [delta_from(delta) for delta in deltas if delta[0] != _SCORE]
            _require(all(delta.kind is not Kind.CONFLICT for delta in rest))
            self.rest += rest
        if scores:
            self._take_scores(scores)

    def _take_scores(self, scores: list[Any]) -> None:
        _kinds, keys, befores, afters = zip(*scores, strict=True)
        _require(set(map(type, keys)) == {list} and set(map(len, keys)) == {3})
        members, applicants, measures = zip(*keys, strict=True)
        _require(set(members) == {self.member})
        _require(set(map(type, applicants)) | set(map(type, measures)) == {str})
        _cells([value for value in befores if value is not None])
        given = _cells([value for value in afters if value is not None])
        self.ratings.update(cell[0] for cell in given)
        following = iter(given)
        cells = given if len(given) == len(scores) else [None if value is None else next(following) for value in afters]
        for measure in set(measures).difference(self.measures):
            self.measures[measure] = measure  # one text for each, not one for each score
        for applicant in set(applicants).difference(self.sheets):
            self.sheets[applicant] = {}
        known = map(self.measures.__getitem__, measures)
        for applicant, measure, cell in zip(applicants, known, cells, strict=True):
            self.sheets[applicant][measure] = cell


def _cells(values: list[Any]) -> list[Cell]:
    """Rating and evidence of each; the same that `codec.decode` lets pass, and the texts as they can be kept."""
    _require(set(map(type, values)) <= {dict})
    ratings = [value.get("rating") for value in values]
    evidence = [value.get("evidence", "") for value in values]
    _require(set(map(type, ratings)) <= {int, str, NoneType} and set(map(type, evidence)) <= {str})
    _require({rating for rating in ratings if type(rating) is str} <= {NA} and all_clean(evidence))
    return list(zip(ratings, evidence, strict=True))

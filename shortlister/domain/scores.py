"""Members' scores in two levels, member → applicant → sheet, so that an edit makes a few small values new."""

from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from sys import intern
from types import MappingProxyType
from typing import Any, Final

from shortlister.domain.records import MeasureKey, Score
from shortlister.domain.scales import NA, Rating

FIELD: Final = "\x1f"
ROW: Final = "\x1e"
"""What parts a packed sheet's fields and rows; never part of a text that a person may enter."""

Ratings = dict[MeasureKey, Rating | None]
Evidence = dict[MeasureKey, str]
Cell = tuple[Rating | None, str]
"""A score as plain values, rating and evidence: what thousands are merged as."""


def read_rating(text: str) -> Rating | None:
    """A rating as it is packed: empty, `NA`, or the value."""
    if not text:
        return None
    return NA if text == NA else int(text)


class Sheet:
    """One member's scores of one applicant, by measure. A value: never changed once made.

    Made from a packed text (`criterion/method␟rating␟evidence` rows parted by ␞), it is unpacked when first read.
    """

    __slots__ = ("_evidence", "_packed", "_rated", "_ratings")

    def __init__(self, packed: str = "", *, ratings: Ratings | None = None, evidence: Evidence | None = None) -> None:
        self._packed = packed
        self._ratings: Ratings | None = ratings if packed == "" and ratings is not None else None
        self._evidence: Evidence = evidence or {}
        self._rated: frozenset[MeasureKey] | None = None
        if not packed and self._ratings is None:
            self._ratings = {}

    def _unpacked(self) -> Ratings:
        packed, known = self._packed, self._ratings  # in this order: another thread may be unpacking it just now
        if known is not None:
            return known
        ratings: Ratings = {}
        for row in packed.split(ROW):
            measure, rating, evidence = row.split(FIELD)
            measure = intern(measure)
            ratings[measure] = read_rating(rating)
            if evidence:
                self._evidence[measure] = evidence
        self._ratings = ratings
        self._packed = ""
        return ratings

    def is_packed_as(self, text: str) -> bool:
        """Whether it is still packed, and as this text."""
        return self._ratings is None and self._packed == text

    @property
    def ratings(self) -> Mapping[MeasureKey, Rating | None]:
        """Rating by measure; None where there is only a note."""
        return MappingProxyType(self._unpacked())

    def __len__(self) -> int:
        return len(self._unpacked())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sheet):
            return NotImplemented
        if self._packed and self._packed == other._packed:
            return True  # two files that hold the same, neither of which anybody has looked at
        return self._unpacked() == other._unpacked() and self._evidence == other._evidence

    __hash__ = None  # type: ignore[assignment]

    def rating(self, measure: MeasureKey) -> Rating | None:
        """The rating, None where there is none yet."""
        return self._unpacked().get(measure)

    @property
    def rated(self) -> frozenset[MeasureKey]:
        """The measures that have a rating; found once, since a sheet never changes."""
        if self._rated is None:
            self._rated = frozenset(key for key, rating in self._unpacked().items() if rating is not None)
        return self._rated

    def evidence(self, measure: MeasureKey) -> str:
        """The evidence note, empty where there is none."""
        self._unpacked()
        return self._evidence.get(measure, "")

    @property
    def notes(self) -> Mapping[MeasureKey, str]:
        """Evidence by measure; none where there is no note."""
        self._unpacked()
        return MappingProxyType(self._evidence)

    def get(self, measure: MeasureKey) -> Score | None:
        """Rating and evidence together; None where the member has left nothing."""
        ratings = self._unpacked()
        if measure not in ratings:
            return None
        return Score(ratings[measure], self._evidence.get(measure, ""))

    def items(self) -> Iterator[tuple[MeasureKey, Score]]:
        """Every measure that the member has scored or noted something on."""
        for measure, rating in self._unpacked().items():
            yield measure, Score(rating, self._evidence.get(measure, ""))

    def put(self, scores: Iterable[tuple[MeasureKey, Score | None]]) -> "Sheet":
        """A new sheet with these scores in place; None takes one away."""
        return self.put_cells({key: None if one is None else (one.rating, one.evidence) for key, one in scores})

    def put_cells(self, cells: Mapping[MeasureKey, Cell | None]) -> "Sheet":
        """Like `put`, from plain values."""
        ratings, evidence = dict(self._unpacked()), dict(self._evidence)
        if ratings:
            for key in cells:
                ratings.pop(key, None)
                evidence.pop(key, None)
        ratings.update({key: cell[0] for key, cell in cells.items() if cell})
        evidence.update({key: cell[1] for key, cell in cells.items() if cell and cell[1]})
        return Sheet(ratings=ratings, evidence=evidence)

    def differing(self, cells: Mapping[MeasureKey, Cell | None]) -> Mapping[MeasureKey, Cell | None]:
        """Those of the cells that are not as they are here."""
        ratings = self._unpacked()
        if not ratings:
            return cells if all(cells.values()) else {key: cell for key, cell in cells.items() if cell}
        evidence = self._evidence
        return {
            key: cell
            for key, cell in cells.items()
            if cell != ((ratings[key], evidence.get(key, "")) if key in ratings else None)
        }


EMPTY: Final = Sheet()


class PackedSheets(Mapping[str, Sheet]):
    """One member's sheets by applicant (id), parted when one of them is first asked for.

    Made from a text (`applicant␞rows` parted by ␞␞) of so many sheets and rows; ValueError where it holds another
    number of either.
    """

    __slots__ = ("_count", "_own", "_packed")

    def __init__(self, packed: str, count: int, rows: int) -> None:
        if packed.count(ROW) != rows + 2 * count - 2 or packed.count(FIELD) != 2 * rows:
            raise ValueError("not so many sheets and rows")
        self._packed, self._count = packed, count
        self._own: dict[str, Sheet] | None = None

    def _parted(self) -> dict[str, Sheet]:
        packed, known = self._packed, self._own  # in this order: another thread may be parting them just now
        if known is not None:
            return known
        own = dict(map(_sheet, packed.split(ROW + ROW)))
        self._own = own
        self._packed = ""
        return own

    def __getitem__(self, applicant: str) -> Sheet:
        return self._parted()[applicant]

    def __iter__(self) -> Iterator[str]:
        return iter(self._parted())

    def __len__(self) -> int:
        return self._count

    def get(self, applicant: str, default: Any = None) -> Any:
        return self._parted().get(applicant, default)

    def keys(self) -> KeysView[str]:
        return self._parted().keys()

    def values(self) -> ValuesView[Sheet]:
        return self._parted().values()

    def items(self) -> ItemsView[str, Sheet]:
        return self._parted().items()


def _sheet(packed: str) -> tuple[str, Sheet]:
    """An applicant (id) and their sheet, out of `applicant␞rows`."""
    applicant, _, rows = packed.partition(ROW)
    return applicant, Sheet(rows)


ScoreKey = tuple[str, str, MeasureKey]
"""Member, applicant, measure."""


class Scores:
    """All sheets of a vacancy, by member and applicant. A value: `put` makes a new one."""

    __slots__ = ("_sheets",)

    def __init__(self, sheets: Mapping[str, Mapping[str, Sheet]] | None = None) -> None:
        self._sheets: Mapping[str, Mapping[str, Sheet]] = sheets or {}

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Scores):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None  # type: ignore[assignment]

    def sheet(self, member: str, applicant: str) -> Sheet:
        """One member's scores of one applicant; empty where there are none."""
        sheets = self._sheets.get(member)
        return sheets.get(applicant, EMPTY) if sheets else EMPTY

    def get(self, member: str, applicant: str, measure: MeasureKey) -> Score | None:
        """One score, None where the member has left nothing."""
        return self.sheet(member, applicant).get(measure)

    def sheets(self, member: str) -> Mapping[str, Sheet]:
        """A member's sheets by applicant."""
        return self._sheets.get(member, {})

    def members(self) -> tuple[str, ...]:
        """The members who have left anything at all."""
        return tuple(self._sheets)

    def items(self) -> Iterator[tuple[ScoreKey, Score]]:
        """Every score; for exports and checks, not for every key press."""
        for member, sheets in self._sheets.items():
            for applicant, sheet in sheets.items():
                for measure, score in sheet.items():
                    yield (member, applicant, measure), score

    def only(self, members: Iterable[str]) -> "Scores":
        """The scores of these members alone."""
        keep = set(members)
        return Scores({member: sheets for member, sheets in self._sheets.items() if member in keep})

    def put(self, scores: Iterable[tuple[ScoreKey, Score | None]]) -> "Scores":
        """New scores with these in place; sheets that are not touched are shared with this value."""
        by_sheet: dict[tuple[str, str], list[tuple[MeasureKey, Score | None]]] = {}
        for (member, applicant, measure), score in scores:
            by_sheet.setdefault((member, applicant), []).append((measure, score))
        touched = {member: dict(self._sheets.get(member, {})) for member, _ in by_sheet}
        for (member, applicant), changes in by_sheet.items():
            sheet = touched[member].get(applicant, EMPTY).put(changes)
            if len(sheet):
                touched[member][applicant] = sheet
            else:
                touched[member].pop(applicant, None)
        sheets = {**self._sheets, **touched}
        return Scores({member: own for member, own in sheets.items() if own})

    def put_cells(self, member: str, sheets: Mapping[str, Mapping[MeasureKey, Cell | None]]) -> "Scores":
        """Like `put`, for one member, from plain values by applicant and measure."""
        own = dict(self._sheets.get(member, {}))
        for applicant, cells in sheets.items():
            sheet = own.get(applicant, EMPTY).put_cells(cells)
            if len(sheet):
                own[applicant] = sheet
            else:
                own.pop(applicant, None)
        return Scores({key: value for key, value in {**self._sheets, member: own}.items() if value})

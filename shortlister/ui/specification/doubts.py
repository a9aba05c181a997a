"""What a person must settle about each criterion: what the reader doubted, and what is still missing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.own_doubts import HIDDEN, LIKE_A_HEADING, MORE_THAN_ONE, NEEDED, TWICE, desirable_part
from shortlister.domain.places import Place
from shortlister.domain.records import Criterion, Level
from shortlister.domain.run_together import second_opening
from shortlister.domain.state import State
from shortlister.i18n import _

_STOPS: Final = tuple(re.compile(pattern) for pattern in (r";\s+(?=\w)", r"[.!?]\s+(?=[A-Z])"))
_CUTS: Final = tuple(re.compile(pattern) for pattern in (
    r"(?<=[a-z)])\s+(?=[A-Z][a-z]+(?:ing|s)?\b)", r"\s+(?=and/or\b)",
    r",?\s+(?=and\b)",
))  # fmt: skip


class DoubtKind(StrEnum):
    """What is in doubt, which says what can be done about it."""

    LEVEL = "level"
    METHOD = "method"
    HIDDEN = "hidden"
    NEEDED = "needed"
    DOUBLE = "double"
    TWICE = "twice"
    HEADING = "heading"
    OTHER = "other"
    LEFT_OUT = "left out"
    WEIGHTS = "weights"
    TITLE = "title"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One doubt of a criterion (id), or of the document as a whole (empty). `place` says where it stands there.

    `stored` is the sentence as it is kept, empty for what simply is missing; of text that was left out, that text; of
    a title that is not the vacancy's, that title.
    `whole` is the sentence that the vacancy keeps when a doubt about the document is put away, `words` what stands in
    the document where it is to be looked at; `away`: it was put away.
    """

    criterion: str
    reference: str
    kind: DoubtKind
    said: str
    quote: str = ""
    stored: str = ""
    place: Place = Place()
    whole: str = ""
    words: str = ""
    away: bool = False

    @property
    def can_be_shown(self) -> bool:
        """Whether it names a place in the document, or words that stand there."""
        return bool(self.words) or self.place != Place()

    def is_like(self, other: "Doubt") -> bool:
        """Whether the same is in doubt about another criterion."""
        return bool(self.criterion and other.criterion) and (self.kind, self.said) == (other.kind, other.said)


def doubts(state: State) -> tuple[Doubt, ...]:
    """Every doubt, in the order of the criteria; none once scoring is open."""
    if scoring_has_opened(state):
        return ()
    return tuple(replace(doubt, place=one.source) for one in state.criteria_in_order for doubt in doubts_of(one))


def is_settled(state: State) -> bool:
    """Whether every criterion is accepted and nothing is in doubt about any."""
    return all(one.accepted for one in state.criteria.values()) and not doubts(state)


def doubts_of(one: Criterion) -> Iterable[Doubt]:
    """The doubts about one criterion."""
    if one.level is Level.UNSPECIFIED:
        both = next((stored for stored in one.doubts if _tells_of_both(stored)), "")
        yield Doubt(one.id, one.reference, DoubtKind.LEVEL, _("No level."),
                    both or _("The document does not say whether this is essential or desirable."))  # fmt: skip
    if not one.methods:
        yield Doubt(one.id, one.reference, DoubtKind.METHOD, _("No method, so no stage would measure it."),
                    _("The document does not say how this is measured."))  # fmt: skip
    if not one.accepted:
        yield from (found for stored in one.doubts if (found := _stored(one, stored)) is not None)


def _tells_of_both(stored: str) -> bool:
    """Whether the document gives both levels, be it to different people."""
    conditional = _("{place}: by “{said}” this is essential for some and desirable for others; choose one.")
    plain = _("The document says here that this is both essential and desirable; choose one.")
    return stored == plain or stored.endswith(conditional.rpartition("}")[2])


def _stored(one: Criterion, stored: str) -> Doubt | None:
    if stored in (
        _("The document does not say whether this is essential or desirable."),
        _("The document does not say how this is measured."),
    ) or _tells_of_both(stored):
        return None  # said while it is so, and gone when it is settled
    if stored == _(HIDDEN):
        if one.level is not Level.ESSENTIAL:
            return None
        return Doubt(one.id, one.reference, DoubtKind.HIDDEN, _("A desirable is hidden in an essential."),
                     _quoted(desirable_part(one.text)), stored)  # fmt: skip
    if stored == _(MORE_THAN_ONE):
        at = usual_cut(one.text)
        around = _("“…{before} | {after}…”").format(
            before=one.text[:at][-32:].strip(), after=one.text[at:][:28].strip()
        )
        return Doubt(one.id, one.reference, DoubtKind.DOUBLE, _("Two criteria may run together."), around, stored)
    kind = {_(NEEDED): DoubtKind.NEEDED, _(TWICE): DoubtKind.TWICE, _(LIKE_A_HEADING): DoubtKind.HEADING}.get(stored)
    return Doubt(one.id, one.reference, kind or DoubtKind.OTHER, stored, "", stored)


def _quoted(words: str) -> str:
    return _("“{quote}”").format(quote=words) if words else ""


def usual_cut(text: str) -> int:
    """Where a text would be split in two: at a sentence's end, a new capital, else a conjunction, else the middle."""
    if at := _first(_STOPS, text) or second_opening(text) or _first(_CUTS, text):
        return at
    places = word_starts(text)
    return min(places, key=lambda at: abs(at - len(text) // 2), default=0)


def _first(patterns: Iterable["re.Pattern[str]"], text: str) -> int:
    """Where the first of the patterns that is found cuts the text, or 0."""
    for pattern in patterns:
        for match in pattern.finditer(text):
            if 8 < match.start() < len(text) - 6:
                return match.end()
    return 0


def word_starts(text: str) -> list[int]:
    """The places between two words where a cut can stand."""
    return [match.end() for match in re.finditer(r"\s+", text) if match.start() > 0 and match.end() < len(text)]


def moved_cut(text: str, at: int, by: int) -> int:
    """The cut one word further left (-1) or right (+1)."""
    places = word_starts(text)
    if not places:
        return at
    if by < 0:
        return max((place for place in places if place < at), default=places[0])
    return min((place for place in places if place > at), default=places[-1])

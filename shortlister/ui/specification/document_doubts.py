"""What is doubtful about the source as a whole, in the list of doubts: text left out, letters lost, codes, weights."""

from typing import TYPE_CHECKING, Final

from shortlister.domain.plans.document_doubts import DocumentDoubt, document_doubts
from shortlister.domain.records import Criterion
from shortlister.domain.state import State
from shortlister.i18n import _
from shortlister.ui.specification.doubts import Doubt, DoubtKind

if TYPE_CHECKING:
    from shortlister.domain.plans.drafts import DraftSpecification

_LEAST: Final = 12
"""Fewer letters than this stand in many a criterion."""


class DocumentDoubts:
    """Belongs to the page. What a person has put away is kept in the vacancy."""

    def __init__(self) -> None:
        self._draft: DraftSpecification | None = None
        self._digest = ""
        self._known: tuple[object, object, tuple[Doubt, ...]] = (None, None, ())

    def show(self, draft: "DraftSpecification", digest: str) -> None:
        """The document that the vacancy's specification was taken from, as it was read."""
        self._draft, self._digest = draft, digest
        self._known = (None, None, ())

    def awaits(self, state: State) -> bool:
        """Whether the vacancy's source has not been read again yet, so that nobody can say it has no doubts."""
        return bool(state.vacancy.source_digest) and state.vacancy.source_digest != self._digest

    def source(self, state: State) -> "DraftSpecification | None":
        """What was read of the vacancy's source; None while that is not known."""
        return self._draft if state.vacancy.source_digest == self._digest else None

    def found(self, state: State) -> tuple[Doubt, ...]:
        """What is doubtful, as the criteria stand now, those put away too; nothing once scoring is open."""
        draft = self.source(state)
        if draft is None:
            return ()
        if self._known[0] is not state.criteria or self._known[1] is not state.vacancy:
            # What it does not say of the criteria stands at each of them.
            every = tuple(_shown(one) for one in document_doubts(draft, state) if not one.unsaid)
            self._known = (state.criteria, state.vacancy, every)
        return self._known[2]


def _shown(one: DocumentDoubt) -> Doubt:
    place, words = one.passage.place, one.passage.words
    if one.text:
        quote = _("“{quote}”").format(quote=one.text)
        said = (
            _("This stands among what is asked for, but was left out.")
            if one.among
            else _("This reads like a criterion, but was left out.")
        )
        return Doubt("", "", DoubtKind.LEFT_OUT, said, quote, one.text, place, one.sentence, words, one.put_away)
    kind = DoubtKind.TITLE if one.title else DoubtKind.WEIGHTS if one.weights else DoubtKind.DOCUMENT
    return Doubt("", "", kind, one.sentence, "", one.title, place, one.sentence, words, one.put_away)


def standing_for(doubt: Doubt) -> Criterion:
    """A criterion that stands for what a doubt is about, so that its place can be marked."""
    return Criterion("", "", doubt.words, 0, source=doubt.place)


def criterion_at(doubt: Doubt, state: State) -> str:
    """The criterion (id) in which the words stand that a doubt about the document quotes; empty where none has them."""
    words = _letters(doubt.words)
    here = [one for one in state.criteria_in_order if one.source.page == doubt.place.page]
    pairs = [(one.id, _letters(one.text)) for one in here]
    whole = (id for id, text in pairs if len(words) >= _LEAST and words in text)
    part = (id for id, text in pairs if len(text) >= _LEAST and text in words)
    return next(whole, "") or next(part, "")


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def before(doubt: Doubt, state: State) -> str:
    """The criterion (id) after which a text that was left out belongs; empty where that cannot be told."""
    where = (doubt.place.page or 0, doubt.place.line or 0, doubt.place.block or 0)
    found = ""
    for one in state.criteria_in_order:
        if (one.source.page or 0, one.source.line or 0, one.source.block or 0) <= where:
            found = one.id
    return found

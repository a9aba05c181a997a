"""What is doubtful about the source as a whole, in the list of doubts: text left out, letters lost, codes, weights."""

from shortlister.domain.plans.document_doubts import DocumentDoubt, document_doubts
from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.domain.records import Criterion
from shortlister.domain.state import State
from shortlister.i18n import _
from shortlister.ui.specification.doubts import Doubt, DoubtKind


class DocumentDoubts:
    """Belongs to the page. What a person has put away is kept in the vacancy."""

    def __init__(self) -> None:
        self._draft: DraftSpecification | None = None
        self._digest = ""
        self._known: tuple[object, object, tuple[Doubt, ...]] = (None, None, ())

    def show(self, draft: DraftSpecification, digest: str) -> None:
        """The document that the vacancy's specification was taken from, as it was read."""
        self._draft, self._digest = draft, digest
        self._known = (None, None, ())

    def awaits(self, state: State) -> bool:
        """Whether the vacancy's source has not been read again yet, so that nobody can say it has no doubts."""
        return bool(state.vacancy.source_digest) and state.vacancy.source_digest != self._digest

    def found(self, state: State) -> tuple[Doubt, ...]:
        """What is still doubtful, as the criteria stand now; nothing once scoring is open."""
        draft = self._draft
        if draft is None or state.vacancy.source_digest != self._digest:
            return ()
        if self._known[0] is not state.criteria or self._known[1] is not state.vacancy:
            open_ones = tuple(_shown(one) for one in document_doubts(draft, state) if not one.put_away)
            self._known = (state.criteria, state.vacancy, open_ones)
        return self._known[2]


def _shown(one: DocumentDoubt) -> Doubt:
    if one.text:
        said, quote = _("This reads like a criterion, but was left out."), _("“{quote}”").format(quote=one.text)
        return Doubt("", "", DoubtKind.LEFT_OUT, said, quote, one.text, one.place, one.sentence)
    kind = DoubtKind.WEIGHTS if one.weights else DoubtKind.DOCUMENT
    return Doubt("", "", kind, one.sentence, whole=one.sentence)


def standing_for(doubt: Doubt) -> Criterion:
    """A criterion that stands for what was left out, so that its place can be marked."""
    return Criterion("", "", doubt.stored or doubt.said, 0, source=doubt.place)


def before(doubt: Doubt, state: State) -> str:
    """The criterion (id) after which a text that was left out belongs; empty where that cannot be told."""
    where = (doubt.place.page or 0, doubt.place.line or 0, doubt.place.block or 0)
    found = ""
    for one in state.criteria_in_order:
        if (one.source.page or 0, one.source.line or 0, one.source.block or 0) <= where:
            found = one.id
    return found

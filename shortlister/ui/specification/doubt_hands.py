"""The list of doubts between the page's parts: what the document leaves doubtful, gone to, settled or put away."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.doubting import PutDoubtsAway
from shortlister.domain.state import State
from shortlister.ui.bridge import Bridge
from shortlister.ui.specification.criteria_side import CriteriaSide
from shortlister.ui.specification.document_doubts import DocumentDoubts, criterion_at, standing_for
from shortlister.ui.specification.doubts import Doubt, doubts
from shortlister.ui.specification.hands import Hands
from shortlister.ui.specification.source_view import SourceView

if TYPE_CHECKING:
    from shortlister.domain.plans.drafts import DraftSpecification


class DoubtHands(QObject):
    """Belongs to the page; `changed` when there are other doubts than before."""

    changed = Signal()

    def __init__(self, bridge: Bridge, side: CriteriaSide, source: SourceView, hands: Hands, page: QWidget) -> None:
        super().__init__(page)
        self._bridge = bridge
        self._side = side
        self._source = source
        self.document = DocumentDoubts()
        self.shows_away = False
        side.doubts.settled.connect(hands.settle)
        side.doubts.pointed.connect(self._pointed)
        hands.put_away.connect(self._put_away)

    def found(self, state: State) -> tuple[Doubt, ...]:
        """Every doubt: those of the criteria, of the document as a whole, and where asked for those put away."""
        of_document = self.document.found(state)
        away = [one for one in of_document if one.away] if self.shows_away else []
        return (*doubts(state), *(one for one in of_document if not one.away), *away)

    def away(self, state: State) -> int:
        """How many doubts about the document somebody has put away."""
        return sum(one.away for one in self.document.found(state))

    def toggle_away(self) -> None:
        """Show what was put away, the first of it with the focus; or not any more."""
        self.shows_away = not self.shows_away
        self.changed.emit()
        first = next((one for one in self._side.doubts.shown() if one.away), None)
        if first is not None:
            self._side.doubts.go_to(first)
        else:
            self._side.list.setFocus()

    def next(self) -> None:
        """Go to the next doubt, be it of a criterion or of the document; after the last, to the first."""
        one = self._side.current()
        ids = [other.id for other in self._bridge.state.criteria_in_order]
        doubt = self._side.doubts.next_after(ids, one.id if one is not None else "")
        if doubt is not None:
            self._side.list.setFocus()
            self._side.doubts.go_to(doubt)

    def take(self, draft: "DraftSpecification", digest: str) -> None:
        """What was read from the vacancy's source."""
        self.document.show(draft, digest)
        self.changed.emit()

    def _put_away(self, doubt: Doubt) -> None:
        """Kept in the vacancy, or brought back; the page hears of it as of any change.

        The next doubt has the focus, or the one that was brought back.
        """
        view = self._side.doubts
        ones = [one for one in view.shown() if not one.criterion]
        following = ones[ones.index(doubt) + 1 :] if doubt in ones else []
        if not self._bridge.attempt(PutDoubtsAway((doubt.whole,), away=not doubt.away)):
            return
        if doubt.away:
            wanted = next((one for one in view.shown() if one.whole == doubt.whole), None)
        else:
            still = [one for one in view.shown() if not one.criterion]
            wanted = next((one for one in (*following, *still) if one in still), None)
        if wanted is not None:
            view.go_to(wanted)
        else:
            self._side.list.setFocus()

    def _pointed(self, doubt: Doubt) -> None:
        id = doubt.criterion or criterion_at(doubt, self._bridge.state)
        if id:
            self._side.show_criterion(id)
        if not doubt.criterion and doubt.can_be_shown:
            self._source.mark(standing_for(doubt))
        elif not doubt.criterion:
            self._source.unmark()
        self._side.doubts.set_here(doubt)

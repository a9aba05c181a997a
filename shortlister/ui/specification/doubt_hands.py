"""The list of doubts between the page's parts: what the document leaves doubtful, gone to, settled or put away."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.doubting import PutDoubtsAway
from shortlister.domain.plans.drafts import DraftSpecification
from shortlister.domain.state import State
from shortlister.ui.bridge import Bridge
from shortlister.ui.specification.criteria_side import CriteriaSide
from shortlister.ui.specification.document_doubts import DocumentDoubts, standing_for
from shortlister.ui.specification.doubts import Doubt, doubts
from shortlister.ui.specification.hands import Hands
from shortlister.ui.specification.source_view import SourceView


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
            self._side.doubts.go_to(first.whole)
        else:
            self._side.list.setFocus()

    def take(self, draft: DraftSpecification, digest: str) -> None:
        """What was read from the vacancy's source."""
        self.document.show(draft, digest)
        self.changed.emit()

    def _put_away(self, doubt: Doubt) -> None:
        """Kept in the vacancy, or brought back; the page hears of it as of any change.

        The next doubt has the focus, or the one that was brought back.
        """
        if not self._bridge.attempt(PutDoubtsAway((doubt.whole,), away=not doubt.away)):
            return
        if doubt.away:
            self._side.doubts.go_to(doubt.whole)
        elif not self._side.doubts.go_to_document():
            self._side.list.setFocus()

    def _pointed(self, doubt: Doubt) -> None:
        if doubt.criterion:
            self._side.show_criterion(doubt.criterion)
        elif doubt.can_be_shown:
            self._source.mark(standing_for(doubt))
        else:
            self._source.unmark()

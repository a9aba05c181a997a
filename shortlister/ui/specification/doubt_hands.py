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
        side.doubts.settled.connect(hands.settle)
        side.doubts.pointed.connect(self._pointed)
        hands.put_away.connect(self._put_away)

    def found(self, state: State) -> tuple[Doubt, ...]:
        """Every doubt: those of the criteria, then those of the document as a whole."""
        return (*doubts(state), *self.document.found(state))

    def take(self, draft: DraftSpecification, digest: str) -> None:
        """What was read from the vacancy's source."""
        self.document.show(draft, digest)
        self.changed.emit()

    def _put_away(self, doubt: Doubt) -> None:
        """Kept in the vacancy; the page hears of it as of any change, and the next doubt has the focus."""
        if not self._bridge.attempt(PutDoubtsAway((doubt.whole,))):
            return
        if not self._side.doubts.go_to_document():
            self._side.list.setFocus()

    def _pointed(self, doubt: Doubt) -> None:
        if doubt.criterion:
            self._side.show_criterion(doubt.criterion)
        else:
            self._source.mark(standing_for(doubt))

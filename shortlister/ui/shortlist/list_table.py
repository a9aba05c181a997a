"""The table of the shortlist: rows of different heights, the line and the headings across all columns."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from shortlister.domain.findings.following import Followed
from shortlister.i18n import _
from shortlister.ui.kit.tables import Table
from shortlister.ui.kit.theme import Theme, current, follow
from shortlister.ui.shortlist.delegate import ShortlistDelegate
from shortlister.ui.shortlist.rows import BARS, OUTCOME, RANK, Row, RowKind, ShortlistModel

_HEIGHTS = {RowKind.RANKED: 34, RowKind.LINE: 34, RowKind.HEADING: 42, RowKind.FAILED: 26}


class ListTable(Table):
    """Shows rows; the current row is always an applicant's."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, name=_("Shortlist"), row_height=34)
        self.rows = ShortlistModel(self)
        self.setItemDelegate(ShortlistDelegate(self))
        self.setModel(self.rows)
        follow(self._restyle_rows)

    def show_rows(self, of: Followed, rows: list[Row]) -> None:
        """Show other rows; the current applicant stays current where they are still there."""
        at = self.currentIndex().row()
        kept = self.rows.rows[at].standing if 0 <= at < len(self.rows.rows) else None
        self.rows.show(of, rows)
        self._restyle_rows(current())
        first = next((at for at, row in enumerate(rows) if row.standing), 0)
        self.go_to_row(max(self.rows.row_of(kept.applicant) if kept else -1, first))

    def step(self, down: bool) -> None:
        """To the next applicant, over line and headings."""
        step = 1 if down else -1
        at = self.currentIndex().row() + step
        while 0 <= at < len(self.rows.rows) and self.rows.rows[at].standing is None:
            at += step
        self.go_to_row(at)

    def _restyle_rows(self, theme: Theme) -> None:
        self.clearSpans()
        for at, row in enumerate(self.rows.rows):
            self.setRowHeight(at, theme.S(_HEIGHTS[row.kind]))
            if row.standing is None:
                self.setSpan(at, RANK, 1, OUTCOME + 1)
            elif row.kind is RowKind.FAILED:
                self.setSpan(at, BARS, 1, OUTCOME - BARS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < current().S(640)
        widths = [54, 78, 0, 62, 52, 104] if narrow else [60, 92, 0, 84, 72, 200]
        self.set_widths(widths, elastic=BARS)

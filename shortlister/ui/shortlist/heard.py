"""What the members gave and wrote: for one applicant in every criterion, or for two who are level in one; no names."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from shortlister.domain.findings.cells import Cell
from shortlister.domain.findings.followed_reading import cell_of
from shortlister.domain.findings.following import Followed
from shortlister.domain.measures import Measure
from shortlister.domain.scales import NA, Rating
from shortlister.i18n import _
from shortlister.ui.kit.frames import Rule
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.tile import Tile
from shortlister.ui.kit.tokens import Role
from shortlister.ui.reading_sheet import ReadingSheet
from shortlister.ui.shortlist.rows import written


@dataclass(frozen=True, slots=True)
class Heard:
    """One cell: what it is, the panel's rating in words, how and why it was agreed, each rating with its evidence."""

    head: str
    text: str
    panel: str
    reason: str
    given: tuple[tuple[Rating, str], ...]
    together: bool = False


def heard(of: Followed, applicant: str, measure: Measure, *, head: str, text: str) -> Heard:
    """What was said of an applicant (id) on a measure, the highest rating first, so that nobody's seat shows."""
    state, found = of.state, cell_of(of, (applicant, measure.key))
    given = []
    for member, rating in found.ratings.items():
        score = state.scores.get(member, applicant, measure.key)
        given.append((rating, score.evidence if score else ""))
    given.sort(key=lambda one: (one[0] == NA, -one[0] if isinstance(one[0], int) else 0, one[1]))
    agreed = state.agreed.get((applicant, measure.key))
    together = bool(agreed and agreed.way)
    words = _panel_words(found, together=together)
    return Heard(head, text, words, agreed.reason if agreed else "", tuple(given), together)


def _panel_words(found: Cell, *, together: bool) -> str:
    if found.open:
        return _("open")
    if found.rating is None:
        return _("every member is recused")
    if found.rating == NA:
        return _("not assessable at this stage")
    rating = found.rating if isinstance(found.rating, int) else written(found.rating)
    if together:
        return _("settled {rating}").format(rating=rating)
    return (_("agreed {rating}") if found.agreed else _("rated {rating}")).format(rating=rating)


class HeardSheet(ReadingSheet):
    """What was said in each cell, one after the other."""

    def __init__(self, window: QWidget, title: str, words: str, cells: Sequence[Heard], values: list[int]) -> None:
        super().__init__(window, title, words, safe=_("Close"), width=760)
        for number, one in enumerate(cells):
            if number:
                self.body.gap(10)
                self.body.addWidget(Rule(self))
                self.body.gap(8)
            self._add(one, values)
        self.body.addStretch(1)

    def _add(self, one: Heard, values: list[int]) -> None:
        head = Row(spacing=10)
        head.addWidget(Label(one.head, self, role=Role.SUBHEADING))
        head.addWidget(Label(one.text, self, role=Role.SECONDARY, ink="ink2", wrap=True), 1)
        head.addWidget(Label(one.panel, self, role=Role.SECONDARY, weight=600))
        self.body.addLayout(head)
        if one.reason:
            because = _("Settled with the rest because: {reason}")
            words = (because if one.together else _("Agreed because: {reason}")).format(reason=one.reason)
            self.body.gap(4)
            self.body.addWidget(Label(words, self, role=Role.SECONDARY, wrap=True))
        for rating, evidence in one.given:
            self.body.gap(6)
            row = Row(spacing=10)
            row.addWidget(Tile(values, rating, self), 0, Qt.AlignmentFlag.AlignTop)
            ink = "ink" if evidence else "ink3"
            row.addWidget(Label(evidence or _("No evidence noted"), self, role=Role.SECONDARY, ink=ink, wrap=True), 1)
            self.body.addLayout(row)


def ask_scores(window: QWidget, of: Followed, applicant: str) -> HeardSheet:
    """Everything that was said of one applicant (id)."""
    cells = [
        heard(of, applicant, one, head=one.criterion.reference, text=one.criterion.text)
        for one in of.fixed.board.measures
    ]
    title = _("The scores of {applicant}").format(applicant=of.state.applicants[applicant].reference)
    sheet = HeardSheet(window, title, _without_names(), cells, list(of.state.vacancy.scale.values))
    sheet.open()
    return sheet


def ask_evidence(window: QWidget, of: Followed, two: tuple[str, str], measure: Measure) -> HeardSheet:
    """What was said of two applicants (ids) on one measure."""
    cells = [heard(of, one, measure, head=of.state.applicants[one].reference, text="") for one in two]
    title = _("{criterion}: {text}").format(criterion=measure.criterion.reference, text=measure.criterion.text)
    sheet = HeardSheet(window, title, _without_names(), cells, list(of.state.vacancy.scale.values))
    sheet.open()
    return sheet


def _without_names() -> str:
    return _("What the members noted, the highest rating first. Their names stand on Moderate.")

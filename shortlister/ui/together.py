"""Scores of several members laid side by side against the descriptors: a calibration, or what one may see already."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.findings.calibration import Line
from shortlister.domain.records import Member, Score
from shortlister.domain.scales import Scale
from shortlister.i18n import _
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.frames import Panel, Rule
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tile import Tile
from shortlister.ui.kit.tokens import Role


class TogetherSheet(Sheet):
    """One applicant after the other; `refine_asked` where this person may word the descriptors anew."""

    refine_asked = Signal()

    def __init__(
        self, window: QWidget, title: str, words: str, lines: Sequence[Line], scale: Scale, *, refine: bool = False
    ) -> None:
        super().__init__(window, title, words, safe=_("Close"), width=980)
        self._lines, self._scale = list(lines), scale
        self._add_descriptors(refine)
        self.references = list(dict.fromkeys(line.applicant.reference for line in lines))
        if len(self.references) > 1:
            self.switch = Segmented(self.references, self, name=_("Applicant"))
            self.switch.chosen.connect(lambda at: self.show_applicant(self.references[at]))
            self.body.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
            self.body.gap(12)
        self._part = QWidget(self)
        self._rows = Column(self._part, spacing=10)
        self.body.addWidget(self._part)
        self.body.addStretch(1)
        self._shown: list[QWidget] = []
        if self.references:
            self.show_applicant(self.references[0])
        else:
            self._rows.addWidget(Label(_("Nobody has scored anything here yet."), self, ink="ink2"))

    def _add_descriptors(self, refine: bool) -> None:
        """What each rating means, in one box above the scores."""
        box = Panel(self, radius=6)
        column = Column(box, margins=(14, 10, 14, 10), spacing=4)
        for step in self._scale.steps:
            row = Row(spacing=10)
            row.addWidget(Tile(list(self._scale.values), step.value, box, width=24, height=22), 0,
                          Qt.AlignmentFlag.AlignTop)  # fmt: skip
            words = _("{label}: {descriptor}").format(label=_(step.label), descriptor=_(step.descriptor))
            row.addWidget(Label(words, box, role=Role.SECONDARY, wrap=True), 1)
            column.addLayout(row)
        if refine:
            self.refine = Button(_("Refine the descriptors…"), box, height=30)
            self.refine.clicked.connect(self._refine)
            column.gap(4)
            column.addWidget(self.refine, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(box)
        self.body.gap(14)

    def _refine(self) -> None:
        self.reject()
        self.refine_asked.emit()

    def show_applicant(self, reference: str) -> None:
        """The lines of this applicant, those that differ marked by words."""
        for widget in self._shown:
            self._rows.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []
        for line in self._lines:
            if line.applicant.reference == reference:
                self._add_line(line)

    def _add_line(self, line: Line) -> None:
        part = QWidget(self._part)
        column = Column(part, spacing=6)
        head = Row(spacing=8)
        head.addWidget(Label(line.measure.criterion.reference, part, role=Role.SECONDARY, weight=600), 0,
                       Qt.AlignmentFlag.AlignTop)  # fmt: skip
        head.addWidget(Label(line.measure.criterion.text, part, role=Role.SECONDARY, wrap=True), 1)
        if line.differs:
            head.addWidget(Label(_("differs"), part, role=Role.CAPTION, ink="attn", weight=600), 0,
                           Qt.AlignmentFlag.AlignTop)  # fmt: skip
        column.addLayout(head)
        for member, score in line.scores:
            column.addLayout(self._voice(part, member, score))
        if not line.scores:
            column.addWidget(Label(_("not scored"), part, role=Role.SECONDARY, ink="ink2"))
        column.addWidget(Rule(part))
        self._rows.addWidget(part)
        self._shown.append(part)
        part.show()

    def _voice(self, part: QWidget, member: Member, score: Score) -> Row:
        row = Row(spacing=10)
        row.addWidget(Tile(list(self._scale.values), score.rating, part, width=26, height=24), 0,
                      Qt.AlignmentFlag.AlignTop)  # fmt: skip
        name = Label(member.name, part, role=Role.SECONDARY, weight=600)
        name.setFixedWidth(current().S(150))
        name.setMinimumHeight(current().S(24))
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        evidence = score.evidence or _("No evidence written")
        said = Label(evidence, part, role=Role.SECONDARY, ink="ink" if score.evidence else "ink2", wrap=True)
        said.setMinimumHeight(current().S(24))
        row.addWidget(said, 1)
        return row

"""The foot of the pane: where one is among the cells of this applicant, or on this criterion."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shortlister.i18n import _
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.frames import Rule
from shortlister.ui.kit.keycap import KeyCap
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role
from shortlister.ui.scoring.elsewhere import Elsewhere, briefly
from shortlister.ui.scoring.groups import Groups
from shortlister.ui.scoring.round import Round, Spot
from shortlister.ui.scoring.strip import Strip, plan_applicants, plan_criteria, short_references

MANY: Final = 20
MOST_ROWS: Final = 5
LOW: Final = 770
"""A window lower than this, in pixels at 100 %, has no room for two rows of references; criteria then have one."""


class Overview(QWidget):
    """A heading with a count, boxes for the groups where there are many, and the strip.

    What other stages score stands closed after the tiles; `elsewhere_asked` by the button that counts it, and
    `closed_asked` with the one whose tile is clicked.
    """

    chosen = Signal(object)
    group_chosen = Signal(int)
    elsewhere_asked = Signal()
    closed_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = Column(self)
        line = Row(margins=(4, 0, 4, 0))
        line.addWidget(Rule(self))
        column.addLayout(line)
        column.gap(3)
        row = Row(margins=(4, 0, 4, 0), spacing=8)
        self.title = ElidedLabel("", self, role=Role.CAPTION, weight=600, ink="ink2")
        self.part = ElidedLabel("", self, role=Role.CAPTION, ink="ink2")
        self.closed = Button("", self, kind=Kind.QUIET, icon="lock", key="L", height=24)
        self.closed.clicked.connect(self.elsewhere_asked)
        self.count = ElidedLabel("", self, role=Role.CAPTION, ink="ink2", right=True)
        self._keys = KeyCap(("[", "]"), self)
        self._keys_for = Label(_("group"), self, role=Role.CAPTION, ink="ink2")
        row.addWidget(self.title)
        row.addWidget(self.part)
        row.addWidget(self.closed)
        row.addWidget(self.count, 1)
        row.addWidget(self._keys)
        row.addWidget(self._keys_for)
        column.addLayout(row)
        self.groups = Groups(self)
        column.gap(1)
        boxes = Row(margins=(4, 0, 4, 0))
        boxes.addWidget(self.groups)
        column.addLayout(boxes)
        self.strip = Strip(self, name=_("Your scores"))
        column.addWidget(self.strip)
        self.groups.chosen.connect(self.group_chosen)
        self.strip.chosen.connect(self.chosen)
        self.strip.closed_asked.connect(self.closed_asked)
        self._shown: tuple[object, ...] = ()
        self._closed_of: Round | None = None

    def show_round(self, round_: Round, spot: Spot, values: list[int], *, by_criterion: bool) -> None:
        """Lay the cells anew where others are to be seen; else only the ring moves."""
        grouped = not by_criterion and len(round_.measures) > MANY
        group = round_.group_of(spot.measure)
        shown: tuple[object, ...]
        if by_criterion:
            shown = (round_, True, spot.measure, self._low())
        else:
            shown = (round_, False, spot.applicant, group if grouped else -1, self._low())
        anew = shown != self._shown
        if anew:
            self._shown = shown
            self._lay(round_, spot, values, by_criterion=by_criterion, group=group if grouped else -1)
        if grouped:
            self.groups.show_groups(round_, spot.applicant, group)
        self.strip.set_current(spot)
        self.tell_counts(round_, spot, by_criterion=by_criterion)
        layout = self.layout()
        if anew and layout is not None:
            layout.activate()  # else what is round it hears of another height only after a picture of the old one

    def _lay(self, round_: Round, spot: Spot, values: list[int], *, by_criterion: bool, group: int) -> None:
        self.strip.by_criterion = by_criterion
        grouped = group >= 0
        closed: tuple[Elsewhere, ...] = ()
        for widget in (self.groups, self._keys, self._keys_for):
            widget.setVisible(grouped)
        if by_criterion:
            names = short_references([one.reference for one in round_.applicants])
            plan = plan_applicants(len(names), max((len(name) for name in names), default=0), low=self._low())
            spots = [Spot(at, spot.measure) for at in range(len(names))]
            gaps: list[int] = []
        else:
            part = round_.groups[group] if grouped else None
            numbers = range(part.first, part.last) if part else range(len(round_.measures))
            names = [round_.measures[at].criterion.reference for at in numbers]
            closed = round_.elsewhere
            if part is not None:
                closed = tuple(one for one in closed if one.measure.criterion.group == part.name)
            closed = closed if len(names) + len(closed) <= MANY else ()
            plan = plan_criteria(len(names) + len(closed), low=self._low())
            spots = [Spot(spot.applicant, at) for at in numbers]
            gaps = [] if grouped else [one.first for one in round_.groups if one.first]
            gaps += [len(spots) + at for at, one in enumerate(closed) if not at or closed[at - 1].stage != one.stage]
        rows = -(-(len(spots) + len(closed)) // max(plan.columns, 1))
        if grouped:
            longest = max(group.last - group.first for group in round_.groups)
            longest = max(longest, len(spots) + len(closed))
            rows = -(-longest // plan_criteria(longest).columns)
        self.strip.show_cells(round_, spots, names, plan, values, gaps, closed)
        self.strip.set_rows(max(min(rows, MOST_ROWS if by_criterion else 1 if self._low() else 2), 1))

    def _low(self) -> bool:
        """Whether the window has no room for two rows with references."""
        return self.window().height() < current().S(LOW)

    def told(self, round_: Round, spot: Spot, here: Spot, *, by_criterion: bool) -> None:
        """The score of a cell has changed."""
        self.strip.strip.told(spot)
        if not self.groups.isHidden():
            self.groups.groups.told()
        self.tell_counts(round_, here, by_criterion=by_criterion)

    def tell_counts(self, round_: Round, spot: Spot, *, by_criterion: bool) -> None:
        """The heading and the count at its right."""
        part = ""
        if by_criterion:
            measure = round_.measure(spot)
            self.title.setText(_("Applicants on {criterion}").format(criterion=measure.criterion.reference))
            done, of = round_.of_measure[measure.key], len(round_.applicants) - len(round_.closed)
        elif not self.groups.isHidden():
            group = round_.groups[round_.group_of(spot.measure)]
            self.title.setText(group.name or _("Criteria"))
            inside = round_.scored_in(spot.applicant, group)
            part = _("{done} of {of}").format(done=inside, of=group.last - group.first)
            done, of = round_.of_applicant[round_.applicant(spot).id], len(round_.measures)
        else:
            self.title.setText(_("This applicant"))
            done, of = round_.of_applicant[round_.applicant(spot).id], len(round_.measures)
        if part != self.part.text():
            self.part.setText(part)
            self.part.setVisible(bool(part))
        self._say_closed(round_)
        self.count.setText(_("{done} of {of} scored").format(done=done, of=of))

    def _say_closed(self, round_: Round) -> None:
        """How many measures other stages score, and where; each of them in the tooltip."""
        if round_ is not self._closed_of:
            self._closed_of, found = round_, round_.elsewhere
            words = briefly(found)
            self.closed.set_text(words)
            self.closed.setToolTip("\n".join((_("What other stages score"), *(one.words for one in found))))
            self.closed.setVisible(bool(found))

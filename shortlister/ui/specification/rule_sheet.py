"""The scale and the rule: how ratings are given, combined, and become a rank; fixed when scoring opens."""

from fractions import Fraction
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.findings.rule_words import sight_in_words
from shortlister.domain.leaving import places_at
from shortlister.domain.records import Combine, Gate, GateKind, Rule, Sight, Way
from shortlister.domain.scales import SCALES, Scale
from shortlister.domain.state import State
from shortlister.i18n import N_, _
from shortlister.ui.kit.fields import Field, LineField, NoteField
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role
from shortlister.ui.new_vacancy import scale_words

GATES: Final[tuple[tuple[GateKind, str, str], ...]] = (
    (GateKind.EVERY, N_("Every essential"), N_("An applicant passes when every essential criterion is met.")),
    (GateKind.NO_LOWEST, N_("No lowest"), N_("The lowest rating in any essential criterion fails.")),
    (GateKind.MINIMUM, N_("Minimum"), N_("A share of the available essential marks is enough.")),
    (GateKind.LEAD, N_("Lead first"), N_("One criterion is looked at first, then every essential.")),
)
COMBINES: Final[tuple[tuple[Combine, str, str], ...]] = (
    (Combine.AGREED, N_("Agreed"), N_("Where ratings differ, the panel agrees one and records why.")),
    (Combine.MEAN, N_("Mean"), N_("The mean of the ratings, unless the panel agrees another.")),
    (Combine.MEDIAN, N_("Median"), N_("The median of the ratings, unless the panel agrees another.")),
)
RESTS: Final[tuple[tuple[str, str], ...]] = (
    ("", N_("As the meeting decides")),
    (Way.MEDIAN, N_("Median")),
    (Way.MEAN, N_("Mean")),
    (Way.LOWEST, N_("Lowest")),
    (Way.HIGHEST, N_("Highest")),
)
SIGHTS: Final[tuple[tuple[Sight, str], ...]] = (
    (Sight.NEVER, N_("Never")),
    (Sight.ALL, N_("All submitted")),
    (Sight.OWN, N_("Own submitted")),
    (Sight.APPLICANT, N_("Applicant rated")),
    (Sight.ALWAYS, N_("Always")),
)


class RuleSheet(Sheet):
    """`scale()`, `rule()`, `sight()` say what was set; once scoring is open only the places change, with a reason."""

    def __init__(self, window: QWidget, state: State) -> None:
        self._frozen = scoring_has_opened(state)
        words = _("Fixed since scoring opened; only the number of places may change, with a reason.")
        open_words = _("It can be changed until scoring opens; then it stands.")
        super().__init__(window, _("Scale and rule"), words if self._frozen else open_words, do=_("Keep the rule"),
                         width=660)  # fmt: skip
        now = state.vacancy.rule
        self._scales: list[Scale] = list(SCALES)
        if state.vacancy.scale not in self._scales:
            self._scales.append(state.vacancy.scale)
        self.scale_choice = self._choice(_("Rating scale"), [scale_words(one) for one in self._scales])
        self.scale_choice.set_chosen(self._scales.index(state.vacancy.scale))
        self._scale_words = self._said()
        self.gate_choice = self._choice(_("Essential gate"), [_(name) for _kind, name, _what in GATES])
        self.gate_choice.set_chosen(next(at for at, gate in enumerate(GATES) if gate[0] is now.gate.kind))
        self._gate_words = self._said()
        self.percent = LineField(self, name=_("Percentage"), text=str(now.gate.percent) if now.gate.percent else "60")
        self.lead = LineField(self, name=_("Lead criterion"), text=now.gate.lead or "E1")
        self._percent_field = Field(_("Percentage of the essential marks"), self.percent, self)
        self._lead_field = Field(_("Lead criterion, by its reference"), self.lead, self)
        self.body.addWidget(self._percent_field)
        self.body.addWidget(self._lead_field)
        self.combine_choice = self._choice(_("The panel's rating"), [_(name) for _kind, name, _what in COMBINES])
        self.combine_choice.set_chosen(next(at for at, one in enumerate(COMBINES) if one[0] is now.combine))
        self._combine_words = self._said()
        self.rest_choice = self._choice(
            _("Open cells that cannot change the outcome"), [_(name) for _way, name in RESTS]
        )
        self.rest_choice.set_chosen(next((at for at, one in enumerate(RESTS) if one[0] == now.rest), 0))
        self.sight_choice = self._choice(_("Colleagues’ scores are seen"), [_(name) for _sight, name in SIGHTS])
        self.sight_choice.set_chosen(next(at for at, one in enumerate(SIGHTS) if one[0] is state.vacancy.sight))
        self._sight_words = self._said()
        self.places, *later = self._places_fields(state)
        self.later = {one.id: field for one, field in zip(state.stages_in_order[1:], later, strict=True)}
        self.why = NoteField(self, name=_("Reason"))
        self.why.setFixedHeight(current().S(60))
        self._why_field = Field(_("Reason"), self.why, self)
        self._why_field.setVisible(self._frozen)
        self.body.gap(10)
        self.body.addWidget(self._why_field)
        for choice in (self.scale_choice, self.gate_choice, self.combine_choice, self.rest_choice, self.sight_choice):
            choice.chosen.connect(lambda _at: self._show())
            choice.setEnabled(not self._frozen)
        for line in (self.percent, self.lead):
            line.setEnabled(not self._frozen)
        for field in (self.percent, self.lead, self.places, *self.later.values()):
            field.textChanged.connect(lambda _text: self._check())
            field.returnPressed.connect(self.accept)
        self.why.textChanged.connect(self._check)
        self._show()
        if self._frozen:
            fields = (self.places, *self.later.values())
            next((field for field in fields if field.isEnabled()), self.why).setFocus()
        else:
            self.scale_choice.focus_chosen()

    def _places_fields(self, state: State) -> list[LineField]:
        """How many leave each stage chosen, the first's as the rule says; three beside each other."""
        made: list[LineField] = []
        stages = state.stages_in_order
        for at, stage in enumerate(stages):
            if at % 3 == 0:
                row = Row(spacing=12)
                self.body.gap(14 if at == 0 else 10)
                self.body.addLayout(row)
            named = _("Places at {stage}").format(stage=_(stage.name)) if len(stages) > 1 else _("Places to invite")
            places = places_at(state, stage.id)
            field = LineField(self, name=named, text="" if places is None else str(places), placeholder=_("No line"))
            field.setEnabled(not stage.signed_off)
            row.addWidget(Field(named, field, self), 1)
            made.append(field)
        for _number in range(-len(made) % 3):
            row.addStretch(1)
        return made

    def _choice(self, heading: str, words: list[str]) -> Segmented:
        self.body.gap(12)
        self.body.addWidget(Label(heading, self, role=Role.SECONDARY, weight=600))
        self.body.gap(6)
        choice = Segmented(words, self, name=heading, wraps=True)
        self.body.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.gap(4)
        return choice

    def _said(self) -> Label:
        label = Label("", self, role=Role.CAPTION, ink="ink2", wrap=True)
        self.body.addWidget(label)
        return label

    def scale(self) -> Scale:
        """The scale chosen."""
        return self._scales[self.scale_choice.index()]

    def rule(self) -> Rule:
        """The rule set."""
        kind = GATES[self.gate_choice.index()][0]
        percent = Fraction(self._percent() or 0) if kind is GateKind.MINIMUM else Fraction(0)
        lead = self.lead.text().strip() if kind is GateKind.LEAD else ""
        places = _number(self.places)
        combine, rest = COMBINES[self.combine_choice.index()][0], RESTS[self.rest_choice.index()][0]
        return Rule(combine, Gate(kind, percent, lead), places, rest)

    def later_places(self) -> dict[str, int | None]:
        """How many places each later stage (id) has."""
        return {stage: _number(field) for stage, field in self.later.items()}

    def sight(self) -> Sight:
        """When members see colleagues' scores."""
        return SIGHTS[self.sight_choice.index()][0]

    def _percent(self) -> Fraction | None:
        text = self.percent.text().strip().rstrip("%").strip().replace(",", ".")
        try:
            return Fraction(text)
        except (ValueError, ZeroDivisionError):
            return None

    def _show(self) -> None:
        scale = self.scale()
        ratings = ", ".join(f"{step.value} {_(step.label)}" for step in scale.steps)
        self._scale_words.setText(_("{ratings}. Met from {met}.").format(ratings=ratings, met=scale.met_from))
        kind, _name, what = GATES[self.gate_choice.index()]
        self._gate_words.setText(_(what))
        self._percent_field.setVisible(kind is GateKind.MINIMUM)
        self._lead_field.setVisible(kind is GateKind.LEAD)
        self._combine_words.setText(_(COMBINES[self.combine_choice.index()][2]))
        self._sight_words.setText(sight_in_words(self.sight()))
        self._check()
        if self.isVisible():
            self.adjustSize()

    def _check(self) -> None:
        places = [field.text().strip() for field in (self.places, *self.later.values())]
        percent = self._percent()
        if any(one and not (one.isdecimal() and int(one) > 0) for one in places):
            self.block(_("The number of places is a whole number, or empty."))
        elif GATES[self.gate_choice.index()][0] is GateKind.MINIMUM and (percent is None or not 0 < percent <= 100):
            self.block(_("The percentage is a number between 0 and 100."))
        elif self._frozen and not self.why.note().strip():
            self.block(_("It needs a reason."))
        else:
            self.block("")


def _number(field: LineField) -> int | None:
    return int(text) if (text := field.text().strip()).isdecimal() else None

"""What the person sets for the whole vacancy from Specification: scale and rule, weights, stages, names, opening."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.places import SetPlaces
from shortlister.domain.edits.vacancy import ChangeRule, ChangeScale, NameVacancy, SetSight, scoring_has_opened
from shortlister.domain.refusals import Problem, Refusal
from shortlister.i18n import _
from shortlister.ui.before_qt import late
from shortlister.ui.bridge import Bridge
from shortlister.ui.files import choose_file, table_kinds
from shortlister.ui.kept_words import keep_typed
from shortlister.ui.kit.fields import Field, LineField
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.rooms import specification, stages
from shortlister.ui.scoring_opens import ask_open_scoring, in_the_way, openable
from shortlister.ui.shell import Shell

if TYPE_CHECKING:
    from shortlister.ui.specification.rule_sheet import RuleSheet
    from shortlister.ui.specification.stages_sheet import StagesSheet
    from shortlister.ui.specification.weights_sheet import WeightsSheet


class NameSheet(Sheet):
    """Title, reference and organisation."""

    def __init__(self, window: QWidget, bridge: Bridge) -> None:
        vacancy = bridge.state.vacancy
        super().__init__(window, _("Name of the vacancy"), do=_("Keep the names"), enter=True)
        self.title_field = LineField(self, name=_("Title of the post"), text=vacancy.title)
        self.reference_field = LineField(self, name=_("Reference"), text=vacancy.reference)
        self.organisation_field = LineField(self, name=_("Organisation"), text=vacancy.organisation)
        for label, field in (
            (_("Title of the post"), self.title_field),
            (_("Reference"), self.reference_field),
            (_("Organisation"), self.organisation_field),
        ):
            self.body.addWidget(Field(label, field, self))
            self.body.gap(12)
        self.title_field.textChanged.connect(lambda text: self.block("" if text.strip() else _("It needs a title.")))
        self.title_field.setFocus()


class VacancyHands(QObject):
    """Belongs to the page."""

    def __init__(self, bridge: Bridge, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._bridge = bridge
        self._shell = shell
        self._page = page

    def hindrances(self) -> list[Problem]:
        """What keeps scoring of the current stage from being opened."""
        return in_the_way(self._bridge)

    def openable(self) -> bool:
        """Whether scoring of the current stage can be opened now."""
        return openable(self._bridge)

    def open_scoring(self) -> None:
        """Ask once: what is fixed by it does not change any more."""
        ask_open_scoring(self._page, self._bridge)

    def rule(self) -> None:
        """Scale and rule."""
        sheet: RuleSheet = late("shortlister.ui.specification.rule_sheet", "RuleSheet")(self._page, self._bridge.state)
        keep_typed(sheet, self._bridge, sheet.why, "rule")
        sheet.done_for.connect(partial(self._rule_set, sheet))
        sheet.open()

    def _rule_set(self, sheet: "RuleSheet") -> None:
        vacancy = self._bridge.state.vacancy
        if sheet.scale() != vacancy.scale and not self._bridge.attempt(ChangeScale(sheet.scale())):
            return
        if sheet.sight() is not vacancy.sight and not self._bridge.attempt(SetSight(sheet.sight())):
            return
        if sheet.rule() != vacancy.rule and not self._bridge.attempt(ChangeRule(sheet.rule(), sheet.why.note())):
            return
        for stage, places in sheet.later_places().items():
            if places != self._bridge.state.stages[stage].places:
                self._bridge.attempt(SetPlaces(stage, places, sheet.why.note()))

    def weights(self) -> None:
        """Weights by criterion."""
        sheet: WeightsSheet = late("shortlister.ui.specification.weights_sheet", "WeightsSheet")(
            self._page, self._bridge.state, frozen=scoring_has_opened(self._bridge.state)
        )
        sheet.done_for.connect(lambda: self._bridge.attempt(specification.SetWeights(sheet.weights())))
        sheet.file_asked.connect(partial(self._weights_from_file, sheet))
        sheet.open()

    def _weights_from_file(self, sheet: "WeightsSheet") -> None:
        path = choose_file(sheet, self._shell.preferences, "weights", _("Choose the weights"), table_kinds())
        if path is None:
            return
        sheet.reject()
        try:
            edit = self._bridge.set_weights(path)
        except Refusal as refusal:
            self._shell.refuse(refusal)
            return
        self._bridge.attempt(edit)

    def stages(self) -> None:
        """The stages and their methods."""
        sheet: StagesSheet = late("shortlister.ui.specification.stages_sheet", "StagesSheet")(
            self._page, self._bridge.state, frozen=scoring_has_opened(self._bridge.state)
        )
        sheet.done_for.connect(lambda: self._bridge.attempt(stages.SetStages(sheet.stages(), self._bridge.fresh_id())))
        sheet.open()

    def name(self) -> None:
        """Title, reference and organisation."""
        sheet = NameSheet(self._page, self._bridge)
        sheet.done_for.connect(partial(self._named, sheet))
        sheet.open()

    def _named(self, sheet: NameSheet) -> None:
        said = (sheet.title_field.text(), sheet.reference_field.text(), sheet.organisation_field.text())
        self._bridge.attempt(NameVacancy(*said))

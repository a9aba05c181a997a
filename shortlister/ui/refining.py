"""The descriptors of the scale worded anew after a calibration; values, labels and *met* stay."""

from PySide6.QtWidgets import QWidget

from shortlister.domain.scales import Scale
from shortlister.domain.state import State
from shortlister.i18n import _
from shortlister.ui.edition_warning import warn_of_packs_out
from shortlister.ui.kit.fields import Field, NoteField
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current


class RefineSheet(Sheet):
    """A field for each rating, and one reason; `descriptors()` has those that were changed."""

    def __init__(self, window: QWidget, scale: Scale, state: State) -> None:
        words = _(
            "It makes a new edition: packs that are out must be made again, with what has been merged in them. The "
            "ratings themselves, their labels and what counts as met stay."
        )
        super().__init__(window, _("Refine the descriptors"), words, do=_("Keep the descriptors"), width=680)
        warn_of_packs_out(self, state)
        self._scale = scale
        self.fields: dict[int, NoteField] = {}
        for step in scale.steps:
            label = _("{value} {label}").format(value=step.value, label=_(step.label))
            field = NoteField(self, name=label)
            field.setPlainText(_(step.descriptor))
            field.setFixedHeight(current().S(58))
            field.textChanged.connect(self._check)
            self.body.addWidget(Field(label, field, self))
            self.body.gap(10)
            self.fields[step.value] = field
        self.why = NoteField(self, name=_("Reason"))
        self.why.setFixedHeight(current().S(58))
        self.why.textChanged.connect(self._check)
        self.body.addWidget(Field(_("Reason"), self.why, self))
        self._check()
        self.fields[scale.lowest].setFocus()

    def descriptors(self) -> dict[int, str]:
        """What was changed, by value."""
        return {
            step.value: self.fields[step.value].note()
            for step in self._scale.steps
            if self.fields[step.value].note().strip() != _(step.descriptor).strip()
        }

    def _check(self) -> None:
        changed = self.descriptors()
        if any(not text.strip() for text in changed.values()):
            self.block(_("A descriptor cannot be empty."))
        elif not changed:
            self.block(_("Nothing is changed yet."))
        elif not self.why.note().strip():
            self.block(_("It needs a reason."))
        else:
            self.block("")

"""A sheet that asks for the one reason that something needs."""

from PySide6.QtWidgets import QWidget

from shortlister.i18n import _
from shortlister.ui.kit.fields import Field, NoteField
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current


class ReasonSheet(Sheet):
    """One reason for something that needs one."""

    def __init__(self, window: QWidget, title: str, words: str, do: str, *, danger: bool = False) -> None:
        super().__init__(window, title, words, do=do, danger=danger)
        self.why = NoteField(self, name=_("Reason"))
        self.why.setFixedHeight(current().S(90))
        self.why.leave_to = self.safe_button
        self.why.went_on.connect(self.accept)
        self.why.textChanged.connect(self._check)
        self.body.addWidget(Field(_("Reason"), self.why, self))
        self._check()
        self.why.setFocus()

    def _check(self) -> None:
        self.block("" if self.why.note().strip() else _("It needs a reason."))

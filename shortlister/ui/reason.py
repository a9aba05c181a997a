"""A sheet that asks for the one reason that something needs."""

from PySide6.QtWidgets import QWidget

from shortlister.i18n import _
from shortlister.ui.kit.fields import Field, NoteField
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current


class ReasonSheet(Sheet):
    """One reason; `needed` False where it may be left empty."""

    def __init__(
        self, window: QWidget, title: str, words: str, do: str, *, danger: bool = False, needed: bool = True
    ) -> None:
        super().__init__(window, title, words, do=do, danger=danger)
        self._needed = needed
        self.why = NoteField(self, name=_("Reason"))
        self.why.setFixedHeight(current().S(90))
        self.why.leave_to = self.safe_button
        self.why.went_on.connect(self.accept)
        self.why.textChanged.connect(self._check)
        self.body.addWidget(Field(_("Reason"), self.why, self))
        self._check()
        self.why.setFocus()

    def _check(self) -> None:
        self.block(_("It needs a reason.") if self._needed and not self.why.note().strip() else "")

"""A member's PIN for sitting down at the desk: it says who, it protects nothing."""

from PySide6.QtWidgets import QWidget

from shortlister.i18n import _
from shortlister.ui.kit.fields import Field, LineField
from shortlister.ui.kit.sheet import Sheet


class PinSheet(Sheet):
    """4 to 8 digits, or none; `digits()` after it was done."""

    def __init__(self, window: QWidget, *, has: bool) -> None:
        words = _(
            "It is asked for when this name is chosen at the desk. It says who you are; it does not protect the file."
        )
        super().__init__(window, _("Your PIN"), words, do=_("Keep the PIN"), enter=True, width=460)
        self._has = has
        self.field = LineField(self, name=_("PIN"), secret=True)
        label = _("4 to 8 digits; empty takes it away") if has else _("4 to 8 digits")
        self.body.addWidget(Field(label, self.field, self))
        self.field.textChanged.connect(lambda _text: self._check())
        self._check()
        self.field.setFocus()

    def digits(self) -> str:
        """What was typed."""
        return self.field.text().strip()

    def _check(self) -> None:
        text = self.digits()
        fits = text.isascii() and text.isdigit() and 4 <= len(text) <= 8
        self.block("" if fits or (self._has and not text) else _("A PIN has 4 to 8 digits."))

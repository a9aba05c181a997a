"""Passwords of workbooks: one to protect a matrix with, typed twice, and the one of a matrix that came back."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from shortlister.i18n import _
from shortlister.ui.kit.fields import Field, LineField
from shortlister.ui.kit.sheet import Sheet

_LONGEST = 255


class NewPasswordSheet(Sheet):
    """Two fields that must agree; `password()` after it was done."""

    def __init__(self, window: QWidget, file: str) -> None:
        words = _(
            "Whoever opens the workbook needs it. It is kept nowhere: a forgotten password cannot be recovered, "
            "only the matrix exported again."
        )
        title = _("A password for “{file}”").format(file=file)
        super().__init__(window, title, words, do=_("Write the workbook"), enter=True, width=480)
        self.first = LineField(self, name=_("Password"), secret=True)
        self.second = LineField(self, name=_("The same again"), secret=True)
        for field in (self.first, self.second):
            self.body.addWidget(Field(field.accessibleName(), field, self))
            self.body.gap(8)
            field.setMaxLength(_LONGEST)
            field.textChanged.connect(lambda _text: self._check())
        self._check()
        self.first.setFocus()

    def password(self) -> str:
        """What was typed, both times."""
        return self.first.text()

    def _check(self) -> None:
        if not self.first.text():
            self.block(_("Type a password."))
        elif self.first.text() != self.second.text():
            self.block(_("The two are not the same yet."))
        else:
            self.block("")


class KnownPasswordSheet(Sheet):
    """One field for the password of a workbook; `password()` after it was done."""

    def __init__(self, window: QWidget, file: str, do: str = "") -> None:
        words = _("“{file}” opens with its password alone. It is used once and kept nowhere.").format(file=file)
        super().__init__(window, _("The workbook has a password"), words, do=do or _("Compare"), enter=True, width=480)
        self.field = LineField(self, name=_("Password"), secret=True)
        self.body.addWidget(Field(_("Password"), self.field, self))
        self.field.textChanged.connect(lambda text: self.block("" if text else _("Type the password.")))
        self.block(_("Type the password."))
        self.field.setFocus()

    def password(self) -> str:
        """What was typed."""
        return self.field.text()


def ask_new_password(window: QWidget, file: str, act: Callable[[str], object]) -> Sheet:
    """Ask for a password to protect the file (its name) with; `act` is given it."""
    sheet = NewPasswordSheet(window, file)
    sheet.done_for.connect(lambda: act(sheet.password()))
    sheet.open()
    sheet.first.setFocus()
    return sheet


def ask_known_password(window: QWidget, file: str, act: Callable[[str], object], *, do: str = "") -> Sheet:
    """Ask for the password of the file (its name); `act` is given it, `do` says what is then done."""
    sheet = KnownPasswordSheet(window, file, do)
    sheet.done_for.connect(lambda: act(sheet.password()))
    sheet.open()
    sheet.field.setFocus()
    return sheet

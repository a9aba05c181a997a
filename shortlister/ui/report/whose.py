"""Whose record is asked for: a sheet in which the applicant's reference is typed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QWidget

from shortlister.domain.lookup import applicant_with
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.i18n import _
from shortlister.ui.kit.fields import Field, LineField
from shortlister.ui.kit.sheet import Sheet


def ask_applicant(window: QWidget, state: State, act: Callable[[str], object]) -> Sheet:
    """Which applicant (id) it is about; the references that begin so are offered."""
    words = _(
        "Everything that is recorded about one applicant, for a request of access. Other applicants are concealed, and "
        "members are numbered."
    )
    sheet = Sheet(window, _("One applicant’s own record"), words, do=_("Make the record"), safe=_("Leave it"))
    line = LineField(sheet, name=_("Applicant’s reference"))
    completer = QCompleter([one.reference for one in state.applicants_in_order], line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    line.setCompleter(completer)
    sheet.body.addWidget(Field(_("Applicant’s reference"), line, sheet))

    def look(text: str) -> None:
        try:
            applicant_with(state, text)
        except Refusal as refusal:
            sheet.block(str(refusal) if text.strip() else _("Type the reference of an applicant."))
        else:
            sheet.block("")

    line.textChanged.connect(look)
    look("")
    sheet.done_for.connect(lambda: act(applicant_with(state, line.text()).id))
    sheet.open()
    line.setFocus()
    return sheet

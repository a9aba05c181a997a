"""The sheets of the shortlist: the line, outcomes by the rule, sign-off and opening again."""

from collections.abc import Callable

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from shortlister.i18n import _
from shortlister.ui.kit.fields import Field, LineField, NoteField
from shortlister.ui.kit.sheet import Sheet


def _number(field: LineField, *, empty: int | None = None) -> int | None:
    text = field.text().strip()
    return int(text) if text.isdigit() else empty


def ask_line(window: QWidget, now: int | None, *, reason: bool, act: Callable[[int | None, str], object]) -> Sheet:
    """How many places there are; with a reason once scoring is open."""
    words = _("The line is drawn after this many applicants. Leave it empty for no line.")
    sheet = Sheet(window, _("Move the line"), words, do=_("Move the line"), safe=_("Leave it"))
    places = LineField(sheet, name=_("Places"), text="" if now is None else str(now))
    places.setValidator(QIntValidator(1, 100000, places))
    sheet.body.addWidget(Field(_("Places"), places, sheet))
    note = NoteField(sheet, name=_("Reason"))
    note.setMaximumHeight(90)
    note.setVisible(reason)
    if reason:
        sheet.body.gap(10)
        sheet.body.addWidget(Field(_("Reason"), note, sheet))
    sheet.done_for.connect(lambda: act(_number(places), note.note()))
    sheet.open()
    places.setFocus()
    places.selectAll()
    return sheet


def ask_by_rule(window: QWidget, places: int | None, act: Callable[[int, int], object]) -> Sheet:
    """How many are shortlisted and how many are kept in reserve."""
    words = _(
        "Everyone gets an outcome by the rule, with a reason drafted from the criteria. What was set by hand stays."
    )
    sheet = Sheet(window, _("Outcomes by the rule"), words, do=_("Set the outcomes"), safe=_("Leave them"))
    top = LineField(sheet, name=_("Shortlisted"), text=str(places or ""))
    reserve = LineField(sheet, name=_("In reserve"), text="0")
    for field in (top, reserve):
        field.setValidator(QIntValidator(0, 100000, field))
    sheet.body.addWidget(Field(_("Shortlisted"), top, sheet))
    sheet.body.gap(10)
    sheet.body.addWidget(Field(_("In reserve"), reserve, sheet))
    sheet.done_for.connect(lambda: act(_number(top, empty=0) or 0, _number(reserve, empty=0) or 0))
    sheet.open()
    top.setFocus()
    top.selectAll()
    return sheet


def ask_sign_off(window: QWidget, stage: str, counts: str, act: Callable[[], object]) -> Sheet:
    """Freeze the stage."""
    words = _("{counts} After this nothing in {stage} changes any more; opening it again needs a reason.")
    sheet = Sheet(
        window,
        _("Sign off {stage}?").format(stage=stage),
        words.format(counts=counts, stage=stage),
        do=_("Sign off"),
        safe=_("Not yet"),
    )
    sheet.done_for.connect(act)
    sheet.open()
    return sheet


def ask_open_again(window: QWidget, stage: str, act: Callable[[str], object]) -> Sheet:
    """Take the sign-off back, with a reason."""
    sheet = Sheet(
        window,
        _("Open {stage} again?").format(stage=stage),
        _("Outcomes and agreed ratings can change again. The ledger records who opened it and why."),
        do=_("Open again"),
        safe=_("Leave it signed off"),
    )
    note = NoteField(sheet, name=_("Reason"))
    sheet.body.addWidget(Field(_("Reason"), note, sheet))
    sheet.done_for.connect(lambda: act(note.note()))
    sheet.open()
    note.setFocus()
    return sheet

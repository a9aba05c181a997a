"""The sheets of the shortlist: the line, outcomes by the rule, the reserve list, sign-off and opening again."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.shortlist import written_day
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kept_words import keep_typed
from shortlister.ui.kit.fields import Field, LineField, NoteField
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role


def _number(field: LineField, *, empty: int | None = None) -> int | None:
    text = field.text().strip()
    return int(text) if text.isdigit() else empty


def ask_line(
    window: QWidget, bridge: Bridge, now: int | None, stage: str, *, reason: bool,
    act: Callable[[int | None, str], object],
) -> Sheet:  # fmt: skip
    """How many places there are at a stage (its name); with a reason once scoring is open."""
    words = _("The line of {stage} is drawn after this many applicants. Leave it empty for no line.")
    sheet = Sheet(window, _("Move the line"), words.format(stage=stage), do=_("Move the line"), safe=_("Leave it"))
    places = LineField(sheet, name=_("Places"), text="" if now is None else str(now))
    places.setValidator(QIntValidator(1, 100000, places))
    sheet.body.addWidget(Field(_("Places"), places, sheet))
    note = NoteField(sheet, name=_("Reason"))
    note.setMaximumHeight(90)
    note.setVisible(reason)
    if reason:
        sheet.body.gap(10)
        sheet.body.addWidget(Field(_("Reason"), note, sheet))
        keep_typed(sheet, bridge, note, "line")
    sheet.done_for.connect(lambda: act(_number(places), note.note()))
    sheet.open()
    places.setFocus()
    places.selectAll()
    return sheet


def ask_by_rule(
    window: QWidget, places: int | None, chosen: str, kept: int, until: str, hands: str,
    act: Callable[[int, int, str], object],
) -> Sheet:  # fmt: skip
    """How many are chosen (in the stage's word), how many kept in reserve, and until when (an ISO date, or empty).

    `kept` are in reserve now: who repeats the rule does not mean to lose them. `hands` says whom it leaves as they are.
    """
    words = _(
        "Everyone gets an outcome by the rule, with a reason drafted from the criteria. What was set by hand stays."
    )
    sheet = Sheet(window, _("Outcomes by the rule"), words, do=_("Set the outcomes"), safe=_("Leave them"))
    top = LineField(sheet, name=chosen, text=str(places or ""))
    reserve = LineField(sheet, name=_("In reserve"), text=str(kept))
    for field in (top, reserve):
        field.setValidator(QIntValidator(0, 100000, field))
    sheet.body.addWidget(Field(chosen, top, sheet))
    sheet.body.gap(10)
    sheet.body.addWidget(Field(_("In reserve"), reserve, sheet))
    sheet.body.gap(10)
    day = _day_field(sheet, until)
    if hands:
        sheet.body.gap(10)
        sheet.body.addWidget(Label(hands, sheet, role=Role.SECONDARY, ink="ink2", wrap=True))
    sheet.done_for.connect(lambda: act(_number(top, empty=0) or 0, _number(reserve, empty=0) or 0, day.text().strip()))
    sheet.open()
    top.setFocus()
    top.selectAll()
    return sheet


def ask_reserve(window: QWidget, stage: str, until: str, act: Callable[[str], object]) -> Sheet:
    """Until when the reserve list stands."""
    words = _("Who is in reserve may be called on until then. Letters, report and matrix say the date.")
    title = _("Reserve list of {stage}").format(stage=stage)
    sheet = Sheet(window, title, words, do=_("Set the date"), safe=_("Leave it"))
    day = _day_field(sheet, until)
    sheet.done_for.connect(lambda: act(day.text().strip()))
    sheet.open()
    day.setFocus()
    day.selectAll()
    return sheet


def _day_field(sheet: Sheet, until: str) -> LineField:
    """A field for the day, which blocks the sheet while it holds none that can be read; it may stay empty."""
    day = LineField(sheet, name=_("Reserve list until"), text=until, placeholder=_("such as 2027-03-31"))
    sheet.body.addWidget(Field(_("Reserve list until"), day, sheet))

    def look(text: str) -> None:
        try:
            sheet.block("" if not text.strip() else written_day(text) and "")
        except Refusal as refusal:
            sheet.block(str(refusal))

    day.textChanged.connect(look)
    return day


def typed_only(count: int) -> tuple[str, ...]:
    """That reasons were typed for outcomes and are no part of the record."""
    words = ngettext(
        "{count} reason was typed for an outcome and is not recorded.",
        "{count} reasons were typed for outcomes and are not recorded.",
        count,
    )
    return (words.format(count=count),) if count else ()


def ask_sign_off(window: QWidget, stage: str, counts: str, warnings: Sequence[str], act: Callable[[], object]) -> Sheet:
    """Freeze the stage; what it leaves unmeasured is said before."""
    words = _("{counts} After this nothing in {stage} changes any more; opening it again needs a reason.")
    sheet = Sheet(
        window,
        _("Sign off {stage}?").format(stage=stage),
        words.format(counts=counts, stage=stage),
        do=_("Sign off"),
        safe=_("Not yet"),
    )
    for one in warnings:
        sheet.body.addWidget(Label(one, sheet, role=Role.SECONDARY, ink="attn", weight=500, wrap=True))
        sheet.body.gap(4)
    sheet.done_for.connect(act)
    sheet.open()
    return sheet


def ask_open_again(window: QWidget, bridge: Bridge, stage: str, act: Callable[[str], object]) -> Sheet:
    """Take the sign-off back, with a reason."""
    sheet = Sheet(
        window,
        _("Open {stage} again?").format(stage=stage),
        _("Outcomes and agreed ratings can change again. The ledger records who opened it and why."),
        do=_("Open again"),
        safe=_("Leave it signed off"),
    )
    note = NoteField(sheet, name=_("Reason"))
    keep_typed(sheet, bridge, note, "open again")
    sheet.body.addWidget(Field(_("Reason"), note, sheet))
    sheet.done_for.connect(lambda: act(note.note()))
    sheet.open()
    note.setFocus()
    return sheet

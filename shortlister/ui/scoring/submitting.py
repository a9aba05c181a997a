"""The sheet that asks once before scores are locked, and names what is missing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.records import Sight
from shortlister.i18n import _, ngettext
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.frames import Rule
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Column, Row
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role
from shortlister.ui.scoring.round import Round, Spot


def after_submitting(sight: Sight, *, in_pack: bool) -> str:
    """What follows from submitting, in a vacancy with this sight of colleagues' scores, or in a pack of it."""
    if in_pack:
        return _("Your scores are locked; the chair can open them again. Then send the pack back.")
    match sight:
        case Sight.OWN | Sight.APPLICANT:
            return _(
                "Your scores are locked. After that you can see your colleagues’ scores, and yours can be changed "
                "only by moderation or by the chair opening them again."
            )
        case Sight.ALL:
            return _(
                "Your scores are locked, and can be changed only by moderation or by the chair opening them again. "
                "Colleagues’ scores are seen once everybody has submitted."
            )
        case Sight.NEVER | Sight.ALWAYS:
            return _(
                "Your scores are locked, and can be changed only by moderation or by the chair opening them again."
            )


class SubmitSheet(Sheet):
    """`look_at` with the first cell of a row when its *Look* is pressed; the sheet then closes, nothing submitted."""

    look_at = Signal(object)

    def __init__(self, window: QWidget, round_: Round, stage: str) -> None:
        missing = round_.missing()
        self.gaps = len(missing)
        title = _("Submit your scores for {stage}?").format(stage=stage)
        words = after_submitting(round_.sight, in_pack=round_.in_pack)
        do = _("Submit with gaps") if missing else _("Submit and lock")
        super().__init__(window, title, words, do=do, safe=_("Keep scoring"))
        self.body.addWidget(Rule(self))
        self.body.gap(14)
        applicants = len(round_.applicants) - len(round_.closed)
        on = ngettext("{count} applicant", "{count} applicants", applicants).format(count=applicants)
        criteria = len(round_.measures)
        facts = ngettext("{applicants} on {count} criterion", "{applicants} on {count} criteria", criteria)
        under = facts.format(applicants=on, count=criteria)
        if missing:
            self._row(round_.scored, _("scored"), under, ())
            first = round_.applicant(missing[0]).reference
            whose = len({spot.applicant for spot in missing})
            where = ngettext(
                "of {applicant}; they are submitted as gaps",
                "of {count} applicants, first {applicant}; they are submitted as gaps",
                whose,
            ).format(count=whose, applicant=first)
            self._row(len(missing), _("missing"), where, missing, urgent=True)
        else:
            self._row(round_.scored, _("scored, none missing"), under, ())
        self._row(
            len(round_.not_assessable()),
            _("not assessable at this stage"),
            _("carried to the next stage, never counted as 0"),
            round_.not_assessable(),
        )
        unnoted = round_.without_note()
        self._row(len(unnoted), _("rated without a note"), _("an applicant may ask why"), unnoted)
        self.body.addWidget(Rule(self))
        conflicts = round_.conflicts()
        if conflicts:
            self._row(
                len(conflicts), _("with two differing copies"), _("first say which counts"), conflicts, urgent=True
            )
            self.block(_("Two copies of your pack differ; first say which counts."))

    def _row(self, count: int, what: str, why: str, spots: Sequence[Spot], *, urgent: bool = False) -> None:
        if not count and what != _("scored") and what != _("scored, none missing"):
            return
        row = Row(spacing=14)
        number = Label(f"{count:,}", self, role=Role.TITLE, size=16, weight=700, ink="attn" if urgent else "ink")
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        number.setFixedWidth(max(current().S(44), number.sizeHint().width()))
        row.addWidget(number)
        words = Column(spacing=1)
        words.addWidget(Label(what, self, role=Role.SUBHEADING))
        words.addWidget(Label(why, self, role=Role.SECONDARY, ink="ink2", wrap=True))
        row.addLayout(words, 1)
        if spots:
            button = Button(_("Look"), self, height=30)
            button.setAccessibleName(_("Look: {what}").format(what=what))
            button.clicked.connect(lambda _checked=False, spot=spots[0]: self._look(spot))
            row.addWidget(button)
        self.body.addLayout(row)
        self.body.gap(14)

    def _look(self, spot: Spot) -> None:
        self.reject()
        self.look_at.emit(spot)

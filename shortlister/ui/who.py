"""Who is at the desk: a sheet on opening a vacancy, and whenever somebody else takes the seat."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from shortlister.domain.records import Role as PanelRole
from shortlister.domain.state import State
from shortlister.i18n import _
from shortlister.ui.choice import Choice
from shortlister.ui.kit.fields import Field, LineField
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody who may sit at the desk; the name is empty for HR outside the panel."""

    name: str
    shown: str
    part: str
    pin: bool = False


def role_words(role: PanelRole) -> str:
    """What a member of the panel does, as the design writes it."""
    match role:
        case PanelRole.CHAIR:
            return _("Chair, scores")
        case PanelRole.MEMBER:
            return _("Member, scores")
        case PanelRole.HR:
            return _("HR, does not score")


def seats(state: State) -> list[Seat]:
    """Everyone who may sit at the desk of this vacancy, HR first."""
    members = [member for member in state.members_in_order if not member.left]
    hr = [member for member in members if member.role is PanelRole.HR]
    found = [] if hr else [Seat("", _("HR"), _("HR, does not score"))]
    ordered = [*hr, *(member for member in members if member.role is not PanelRole.HR)]
    return [*found, *(Seat(one.name, one.name, role_words(one.role), bool(one.pin)) for one in ordered)]


class WhoSheet(Sheet):
    """Names and roles; ↑ ↓ choose, Enter opens. `chosen` is the seat after it was done.

    `fits(name, digits)` judges the PIN of a seat that has one.
    """

    def __init__(
        self,
        window: QWidget,
        title: str,
        every: Sequence[Seat],
        last: str | None,
        *,
        opening: bool,
        fits: Callable[[str, str], bool] = lambda _name, _digits: True,
    ) -> None:
        words = _("What you do in {vacancy} is recorded under this name.").format(vacancy=title)
        super().__init__(window, _("Who is at the desk?"), words, do=_("Open"), enter=True, width=480)
        self._opening = opening
        self._every, self._fits = list(every), fits
        self.rows: list[Choice] = []
        for seat in self._every:
            row = Choice(seat.shown, seat.part, self, height=54, choosing=True)
            self.body.addWidget(row)
            self.body.gap(8)
            self.rows.append(row)
        self.pin = LineField(self, name=_("PIN"), secret=True)
        self._pin_field = Field(_("PIN"), self.pin, self)
        self._pin_field.hide()
        self.pin.textChanged.connect(lambda _text: self._check())
        self.body.addWidget(self._pin_field)
        self.body.gap(4)
        note = _("The name says who you are; it does not protect the file.")
        self.body.addWidget(Label(note, self, role=Role.CAPTION, ink="ink2", wrap=True))
        at = next((at for at, seat in enumerate(self._every) if seat.name == last), 0)
        for row in self.rows:
            row.toggled.connect(self._say)
        self.rows[at].setChecked(True)
        self.rows[at].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def chosen(self) -> Seat:
        """Who takes the seat."""
        return next((seat for seat, row in zip(self._every, self.rows, strict=True) if row.isChecked()), self._every[0])

    def _say(self) -> None:
        if self.do_button is not None:
            words = _("Open as {name}") if self._opening else _("Go on as {name}")
            self.do_button.set_text(words.format(name=self.chosen.shown))
        self.pin.clear()
        self._pin_field.setVisible(self.chosen.pin)
        self._check()

    def _check(self) -> None:
        seat = self.chosen
        self.block(_("Type the PIN.") if seat.pin and not self._fits(seat.name, self.pin.text()) else "")

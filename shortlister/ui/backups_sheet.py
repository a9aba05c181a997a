"""The backups of the open file: one is chosen and opened as a file of its own; the open file stays as it is."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from shortlister.domain.file_names import file_name
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _
from shortlister.ui.choice import Choice
from shortlister.ui.files import choose_new, pack_kinds, remember, vacancy_kinds
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role
from shortlister.ui.moments import clock, date
from shortlister.ui.rooms import keeping

if TYPE_CHECKING:
    from shortlister.desk.keeping import Kept
    from shortlister.ui.workplace import Workplace

SHOWN: Final = 8
"""How many of the latest are offered."""


class BackupsSheet(Sheet):
    """↑ ↓ choose, Enter goes on to where the copy is put. `chosen` is None where there is no backup yet."""

    def __init__(self, window: QWidget, every: Sequence["Kept"]) -> None:
        words = _("A backup is opened as a file of its own. The open file stays as it is.")
        super().__init__(window, _("Go back to a backup"), words, do=_("Open a copy…"), enter=True, width=480)
        self._every = list(every)[:SHOWN]
        self.rows: list[Choice] = []
        for one in self._every:
            row = Choice(_when(one.made), "", self, height=44, choosing=True)
            self.body.addWidget(row)
            self.body.gap(6)
            self.rows.append(row)
        if self.rows:
            self.rows[0].setChecked(True)
            self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            none = _("There is none yet. The first is made on this computer when you pause after a change.")
            self.body.addWidget(Label(none, self, role=Role.BODY, ink="ink2", wrap=True))
            self.block(_("There is no backup yet."))

    @property
    def chosen(self) -> "Kept | None":
        """The backup to go back to."""
        return next((one for one, row in zip(self._every, self.rows, strict=True) if row.isChecked()), None)


def _when(made: datetime) -> str:
    local = made.astimezone()
    return _("{day}, {time}").format(day=date(made.isoformat(), now=datetime.now().astimezone()), time=clock(local))


def go_back(place: "Workplace") -> None:
    """Ask which backup and where to, and ask the window to open the copy."""
    bridge = place.bridge
    sheet = BackupsSheet(place, keeping.kept(bridge.path))
    sheet.done_for.connect(lambda: _bring_back(place, sheet.chosen))
    sheet.open()


def _bring_back(place: "Workplace", one: "Kept | None") -> None:
    if one is None:
        return
    bridge = place.bridge
    made = one.made.astimezone()
    name = file_name(f"{bridge.path.stem} {made:%Y-%m-%d %H.%M}", bridge.path.suffix)
    kinds = pack_kinds() if bridge.is_pack else vacancy_kinds()
    target: Path | None = choose_new(place, place.shell.preferences, "vacancy", _("Where the copy is put"), kinds, name)
    if target is None:
        return
    try:
        keeping.bring_back(one, target)
    except Refusal as refusal:
        place.shell.refuse(refusal)
        return
    remember(place.shell.preferences, "vacancy", target)
    place.open_asked.emit(target)

"""Where a new vacancy is kept, and making it there; the sheet stays with all that was typed until that is done."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from shortlister.domain.file_names import file_name
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_, _
from shortlister.ui.before_qt import plain_imports
from shortlister.ui.files import choose_new, remember, vacancy_kinds
from shortlister.ui.host import Host
from shortlister.ui.opening import looks_like_ours, make_desk

if TYPE_CHECKING:
    from shortlister.desk.desk import Desk
    from shortlister.ui.new_vacancy import NewVacancy, NewVacancySheet


def make_from(window: Host, sheet: "NewVacancySheet", then: Callable[["Desk", Path | None], object]) -> None:
    """Ask for the place and make the vacancy; `then` gets its desk and the specification. Said in the sheet if not."""
    said, preferences = sheet.said, window.preferences
    preferences.keep(preferences.now.with_more("organisation", said.organisation))
    name = file_name(" ".join(filter(None, (said.reference, said.title))), ".shortlist")
    path = choose_new(sheet, preferences, "vacancy", _("Where the vacancy is kept"), vacancy_kinds(), name)
    if path is None:
        return
    try:
        desk = _made(path, said)
    except Refusal as refusal:
        sheet.tell(str(refusal))
        return
    remember(preferences, "vacancy", path)
    sheet.finish()
    then(desk, said.specification)


def _made(path: Path, said: "NewVacancy") -> "Desk":
    if os.path.exists(path) and looks_like_ours(path):  # noqa: PTH110 - Path.exists raises where it may not look
        raise Refusal(
            N_("“{file}” is there already, and a vacancy is never written over. Choose another name."), file=path.name
        )
    with plain_imports():
        return make_desk(path, said)

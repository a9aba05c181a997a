"""A copy of a vacancy that was purged on this computer: it is not opened, and the two ways on from there."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from shortlister.desk.desk import Desk
from shortlister.desk.purging import Purged, purge, retention_of, take_back
from shortlister.desk.register import PurgedBefore
from shortlister.domain.edits.erasing import SetRetention
from shortlister.domain.file_names import file_name, shown_name
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _
from shortlister.ui.files import ask_new
from shortlister.ui.host import Host
from shortlister.ui.report.kept import ask_purge, ask_retention, purged_words

if TYPE_CHECKING:
    from shortlister.ui.kit.sheet import Sheet


def refuse_purged(host: Host, refusal: PurgedBefore, open_again: Callable[[Path], object]) -> None:
    """Say that it is not opened; HR may purge this copy too, or take the vacancy back into use."""
    path = refusal.path
    actions = (
        (_("Purge this copy…"), lambda: _with(host, path, lambda desk: _purge_copy(host, desk))),
        (_("Take it back into use…"), lambda: _with(host, path, lambda desk: _take_back(host, desk, open_again))),
    )
    host.show_refusal(refusal, actions)


def _with(host: Host, path: Path, go_on: Callable[[Desk], object]) -> None:
    """The desk on the copy, which HR alone sits at; nothing is written before they say what is to be done."""
    host.jobs.run(
        lambda _progress: Desk.open(path, though_purged=True, unnamed=True),
        done=go_on,
        refused=host.show_refusal,
        sentence=_("Opening {file}").format(file=shown_name(path.name)),
    )


def _purge_copy(host: Host, desk: Desk) -> "Sheet":
    def choose(reason: str, authority: str) -> None:
        name = file_name(f"{desk.path.stem} summary", ".json")
        path = ask_new(host, _("Where the summary goes"), desk.path.parent / name, _("Summary (*.json)"))
        if path is None:
            desk.close()
            return
        host.jobs.run(
            lambda _progress: _purge(desk, path, reason, authority),
            done=lambda done: _purged(host, done),
            refused=lambda refusal: _refused(host, desk, refusal),
            sentence=_("Writing the summary, then removing the vacancy"),
        )

    sheet = ask_purge(host, retention_of(desk), choose, due=True)
    sheet.put_away.connect(desk.close)
    return sheet


def _purge(desk: Desk, summary: Path, reason: str, authority: str) -> Purged:
    desk.erase_again()  # who was erased counts in no summary
    return purge(desk, summary, reason=reason, authority=authority)


def _purged(host: Host, done: Purged) -> None:
    host.settle_messages()
    host.messages.inform(purged_words(done))


def _take_back(host: Host, desk: Desk, open_again: Callable[[Path], object]) -> "Sheet":
    def keep(edit: SetRetention) -> None:
        try:
            take_back(desk, edit.until, edit.basis)
        except Refusal as refusal:
            _refused(host, desk, refusal)
            return
        desk.close()
        open_again(desk.path)

    sheet = ask_retention(host, desk.state, keep, purged=True)
    sheet.put_away.connect(desk.close)
    return sheet


def _refused(host: Host, desk: Desk, refusal: Refusal) -> None:
    desk.close()
    host.show_refusal(refusal)

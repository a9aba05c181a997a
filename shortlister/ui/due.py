"""A vacancy that was to be kept no longer than until now: HR is told on entering it, with the two ways on."""

from datetime import datetime

from shortlister.domain.edits.erasing import SetRetention
from shortlister.domain.records import Role
from shortlister.i18n import _
from shortlister.ui.report.kept import ask_retention, words_of
from shortlister.ui.report.page import ReportPage
from shortlister.ui.shell import REPORT
from shortlister.ui.workplace import Workplace


def tell_if_due(place: Workplace) -> None:
    """Say so where the day has passed, to HR alone: nobody else may purge it or keep it longer."""
    bridge = place.bridge
    if bridge.is_pack or bridge.actor.role is not Role.HR:
        return
    kept = bridge.retention()
    if kept.due(datetime.now().astimezone().date().isoformat()):
        actions = ((_("Purge this vacancy…"), lambda: _purge(place)), (_("Keep it longer…"), lambda: _keep(place)))
        place.messages.attend(_("{words}.").format(words=words_of(kept)), str(kept.basis), actions)


def _purge(place: Workplace) -> None:
    place.go(REPORT)
    page = place.page()
    if isinstance(page, ReportPage):
        page.kept.ask_purge()


def _keep(place: Workplace) -> None:
    def keep(edit: SetRetention) -> None:
        if place.bridge.attempt(edit):
            place.messages.settled()

    ask_retention(place, place.bridge.state, keep)

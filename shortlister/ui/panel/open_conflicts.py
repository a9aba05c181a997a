"""On Panel: of whom two copies differ and nobody has said yet which counts; it stays until that is settled."""

from typing import Final

from PySide6.QtCore import QObject

from shortlister.domain.findings.conflicts import Undecided, by_member, undecided
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.banner import Banner, BannerAction, BannerKind
from shortlister.ui.kit.messages import MessageArea
from shortlister.ui.one_copy import ask_one_copy, open_to
from shortlister.ui.shell import MODERATE, SCORE, Shell

FIRST: Final = 4
"""So many of the cells are named; of more it is said how many there are."""


class OpenConflicts(QObject):
    """A banner for each member; it leads to the first of the cells."""

    def __init__(self, bridge: Bridge, shell: Shell, area: MessageArea, page: QObject) -> None:
        super().__init__(page)
        self._bridge, self._shell, self._area = bridge, shell, area
        self._banners: list[Banner] = []
        self._shown: tuple[tuple[Undecided, ...], str] = (), ""

    def show(self, *, on: bool = True) -> None:
        """As it stands now; with `on` off nothing, while files are looked at."""
        state = self._bridge.state
        found = undecided(state, state.vacancy.stage) if on else ()
        shown = found, self._bridge.actor.member
        if shown == self._shown:
            return
        self._shown = shown
        for banner in self._banners:
            self._area.take_down(banner)
        self._banners = [self._banner(cells) for cells in by_member(found).values()]

    def _banner(self, cells: tuple[Undecided, ...]) -> Banner:
        member = cells[0].member
        words = ngettext("{count} conflict: {name} decides", "{count} conflicts: {name} decides", len(cells))
        shown = ", ".join(f"{one.applicant.reference} {one.measure.criterion.reference}" for one in cells[:FIRST])
        rest = len(cells) - FIRST
        if rest > 0:
            more = ngettext(
                "Two of their copies differ in {cells} and {count} more. Both are kept; until one counts nothing is "
                "settled there.",
                "Two of their copies differ in {cells} and {count} more. Both are kept; until one counts nothing is "
                "settled there.",
                rest,
            )
        else:
            more = _("Two of their copies differ in {cells}. Both are kept; until one counts nothing is settled there.")
        actions: list[BannerAction] = [(_("Show the copies"), lambda: self._lead_to(cells[0]))]
        stage = self._bridge.state.vacancy.stage
        if open_to(self._bridge, member.id, stage):
            window = self._area.window()
            settle = (_("Settle all by one copy…"), lambda: ask_one_copy(window, self._bridge, member.id, stage))
            actions.append(settle)
        return self._area.show_banner(
            BannerKind.ATTENTION,
            words.format(count=len(cells), name=member.name),
            more.format(cells=shown, count=rest),
            actions=actions,
            closable=False,
        )

    def _lead_to(self, cell: Undecided) -> None:
        """To the cell: on Score for its own member, on Moderate for the others."""
        spot = f"{cell.applicant.id}\t{cell.measure.key}\t{cell.member.id}"
        self._shell.go(SCORE if self._bridge.actor.member == cell.member.id else MODERATE, spot)

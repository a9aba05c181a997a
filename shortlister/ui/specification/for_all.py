"""What a document leaves open for many criteria, asked once for all of them: their methods, their levels."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.records import Level
from shortlister.domain.state import State
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.banner import BannerAction, BannerKind
from shortlister.ui.kit.messages import MessageArea
from shortlister.ui.specification.hands import Hands

MANY: Final = 3


@dataclass(frozen=True, slots=True)
class _Question:
    about: str
    said: str
    then: str
    actions: Sequence[BannerAction]


class ForAll:
    """Asks as long as many criteria have no method, or no level.

    A question that is put away comes back when the step is entered again, and when what was settled is undone.
    """

    def __init__(self, area: MessageArea, bridge: Bridge, hands: Hands) -> None:
        self._area, self._bridge, self._hands = area, bridge, hands
        self._away: set[str] = set()

    def ask(self) -> None:
        """The step is entered, or a document was taken: what is open is asked, whatever was put away before."""
        self._away.clear()
        self._show(self._open_ones())

    def ask_again(self) -> None:
        """The criteria have changed: what was said of them goes, and what is still open is asked with its number."""
        found = self._open_ones()
        self._away &= {one.about for one in found}
        wanted = [one.said for one in found if one.about not in self._away]
        if [banner.sentence() for banner in self._area.banners()] != wanted:
            self._area.clear()
            self._show(found)

    def _show(self, found: Sequence[_Question]) -> None:
        for one in found:
            if one.about not in self._away:
                banner = self._area.show_banner(BannerKind.ATTENTION, one.said, one.then, actions=one.actions)
                banner.put_away.connect(partial(self._away.add, one.about))

    def _open_ones(self) -> list[_Question]:
        state = self._bridge.state
        if scoring_has_opened(state) or not self._bridge.actor.runs_the_vacancy:
            return []
        return [*self._methods(state), *self._levels(state)]

    def _methods(self, state: State) -> list[_Question]:
        bare = sum(not one.methods for one in state.criteria.values())
        words = ngettext("{count} criterion has no method", "{count} criteria have no method", bare)
        then = _("The document does not say how they are measured.") if state.vacancy.source_digest else ""
        actions = [(_("Choose for all"), self._hands.measuring.ask_for_all)]
        return [_Question("methods", words.format(count=bare), then, actions)] if bare >= MANY else []

    def _levels(self, state: State) -> list[_Question]:
        bare = sum(one.level is Level.UNSPECIFIED for one in state.criteria.values())
        words = ngettext("{count} criterion has no level", "{count} criteria have no level", bare)
        then = _("The document does not say which are essential.") if state.vacancy.source_digest else ""
        actions = [
            (_("All essential"), partial(self._hands.level_for_all, Level.ESSENTIAL)),
            (_("All desirable"), partial(self._hands.level_for_all, Level.DESIRABLE)),
        ]
        return [_Question("levels", words.format(count=bare), then, actions)] if bare >= MANY else []

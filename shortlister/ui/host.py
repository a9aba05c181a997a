"""What the window is to those who open files for it: its worker, its preferences, and where a vacancy is shown."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from shortlister.domain.refusals import Refusal
from shortlister.ui.kit.jobs import Jobs
from shortlister.ui.kit.messages import Messages
from shortlister.ui.kit.preferences import PreferencesFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shortlister.ui.bridge import Bridge
    from shortlister.ui.kit.banner import BannerAction
    from shortlister.ui.workplace import Workplace


class Host(QWidget):
    """The window's base; `workplace` is the open vacancy, None on the start page."""

    preferences: PreferencesFile
    jobs: Jobs
    workplace: "Workplace | None"

    @property
    def messages(self) -> Messages:
        """The way to tell a person something where no vacancy is open."""
        raise NotImplementedError

    def show_vacancy(self, bridge: "Bridge", step: int) -> None:
        """This vacancy is open from now on."""
        raise NotImplementedError

    def settle_messages(self) -> None:
        """What was said where no vacancy is open no longer holds."""
        raise NotImplementedError

    def nothing_opened(self) -> None:
        """What was to be opened is not: the start page, where no vacancy is open."""
        raise NotImplementedError

    def show_refusal(self, refusal: Refusal, actions: "Sequence[BannerAction]" = ()) -> None:
        """A refusal where the person looks, with the ways on from there."""
        raise NotImplementedError

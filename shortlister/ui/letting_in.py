"""Between naming who is at the desk and showing the vacancy: who was erased is erased in this copy too."""

from collections.abc import Callable

from shortlister.domain.refusals import Refusal
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.host import Host


def let_in(host: Host, bridge: Bridge, enter: Callable[[Bridge], object], shut: Callable[[Bridge], object]) -> None:
    """Show the vacancy (`enter`), at once where nobody is to be erased in it; `shut` it where that is refused."""
    if not bridge.owes_erasing:
        enter(bridge)
        return

    def refused(refusal: Refusal) -> None:
        shut(bridge)
        host.show_refusal(refusal)

    job = host.jobs.run(
        lambda _progress: bridge.erase_again(),
        done=lambda _done: enter(bridge),
        refused=refused,
        stopped=lambda: shut(bridge),
        sentence=_("Erasing again who was erased before"),
    )
    job.failed.connect(lambda: shut(bridge))

"""Whether this person scores the applicants in an order of their own: kept on this computer, for each vacancy."""

from shortlister.ui.bridge import Bridge
from shortlister.ui.scoring.round import Round
from shortlister.ui.shell import Shell

_ON = "on"


def _name(bridge: Bridge) -> str:
    return f"own order {bridge.state.vacancy.id} {bridge.actor.member}"


def has_own_order(bridge: Bridge, shell: Shell) -> bool:
    """Whether the order is the member's own. What it is follows from vacancy and member, so only the choice is kept."""
    return shell.preferences.now.more.get(_name(bridge)) == _ON


def keep_own_order(bridge: Bridge, shell: Shell, own: bool) -> None:
    """Keep the choice."""
    shell.preferences.keep(shell.preferences.now.with_more(_name(bridge), _ON if own else ""))


def round_for(bridge: Bridge, shell: Shell) -> Round:
    """What this person scores at the stage shown, in the order chosen."""
    return Round(bridge, shell.stage, own_order=has_own_order(bridge, shell))

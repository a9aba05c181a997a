"""The round in the order in which this member scores the applicants: that of the list, or a recorded random one."""

from shortlister.ui.bridge import Bridge
from shortlister.ui.scoring.round import Round
from shortlister.ui.shell import Shell


def seed_for(bridge: Bridge, stage: str) -> str:
    """What this member's own order at the stage (id) is drawn from; empty where it is the order of the list."""
    order = bridge.state.orders.get((bridge.actor.member, stage))
    return order.seed if order is not None else ""


def round_for(bridge: Bridge, shell: Shell) -> Round:
    """What this person scores at the stage shown, in the order chosen."""
    return Round(bridge, shell.stage, seed=seed_for(bridge, shell.stage))

"""The keys of an open vacancy that are the same on every step."""

from typing import Final

from shortlister.i18n import N_
from shortlister.ui.kit.actions import EVERYWHERE, Action

WINDOW_ACTIONS: Final[tuple[Action, ...]] = (
    *EVERYWHERE,
    Action("rule words", N_("the rule in words"), ("Ctrl+R",), section=N_("Everywhere"), bar=False),
    Action("settings", N_("settings"), ("Ctrl+,",), section=N_("Everywhere"), bar=False),
    Action("seat", N_("change who is at the desk"), ("Ctrl+Shift+P",), enabled_when="seats", section=N_("Everywhere"),
           bar=False),
    Action("backups", N_("go back to a backup"), ("Ctrl+Shift+B",), section=N_("Everywhere"), bar=False),
    Action("close", N_("close this vacancy"), ("Ctrl+W",), section=N_("Everywhere"), bar=False),
)  # fmt: skip
"""A pack has neither steps nor seats."""

"""Whether a window can be shown here."""

import os
import sys

from shortlister.i18n import _


def has_display() -> bool:
    """Whether there is a screen; on Linux the environment names it."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def no_display() -> str:
    """The sentence that says so."""
    return _("There is no display here, so no window can open. Use a command: shortlister --help lists them.")

"""F6: the focus goes to the next part of the window."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_next(regions: Sequence[QWidget], focus: QWidget | None) -> None:
    """Give the focus to the region after the one that has it; those without a Tab stop are passed over."""
    shown = [one for one in regions if one.isVisible()]
    at = next((at for at, one in enumerate(shown) if _holds(one, focus)), -1)
    for region in (*shown[at + 1 :], *shown[: at + 1]):
        target = _focusable(region)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return


def _holds(region: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (region is focus or region.isAncestorOf(focus))


def _takes(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()


def _focusable(region: QWidget) -> QWidget | None:
    """The region itself, or the first Tab stop in it."""
    if _takes(region):
        return region
    return next((widget for widget in region.findChildren(QWidget) if _takes(widget)), None)

"""How Specification makes do with little room: the source or the criteria alone, and one small banner at a time."""

from typing import Final

from PySide6.QtWidgets import QWidget

from shortlister.ui.kit.messages import MessageArea
from shortlister.ui.kit.theme import current
from shortlister.ui.specification.page_header import SpecificationHeader

NARROW: Final = 900
LOW: Final = 480
RIGHT_SIDE: Final = 540


def is_narrow(page: QWidget) -> bool:
    """Whether source and criteria have no room beside each other."""
    return page.width() < current().S(NARROW)


def fit(page: QWidget, area: MessageArea, header: SpecificationHeader, left: QWidget, right: QWidget) -> None:
    """Where there is not room for both, the source or the criteria; in a low page banners leave room for a doubt."""
    narrow, criteria = is_narrow(page), header.view.index() == 1
    area.set_compact(page.height() < current().S(LOW))
    right.setMinimumWidth(0 if narrow else current().S(RIGHT_SIDE))
    left.setVisible(not narrow or not criteria)
    right.setVisible(not narrow or criteria)

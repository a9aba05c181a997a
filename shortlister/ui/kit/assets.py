"""Icons by name, drawn in any colour of the palette."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import QApplication

from shortlister import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

ICONS = RESOURCES / "icons"


def icon_names() -> list[str]:
    """The names of all icons there are."""
    return sorted(path.stem for path in ICONS.glob("*.svg"))


def _source(name: str, colour: QColor, size: int) -> QByteArray:
    """The drawing in that colour, with the stronger stroke that small sizes need."""
    drawing = (ICONS / f"{name}.svg").read_bytes().replace(b"currentColor", colour.name().encode())
    if size <= 16:
        drawing = drawing.replace(b'stroke-width="1.75"', b'stroke-width="2"')
    return QByteArray(drawing)


def _drawn(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import (
        QSvgRenderer,  # QtSvg costs start-up time; a window without icons does without
    )

    side = max(round(size * ratio), 1)
    drawn = QPixmap(QSize(side, side))
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        QSvgRenderer(_source(name, colour, size)).render(painter, QRectF(0, 0, side, side))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def pixmap(name: str, colour: QColor, size: int, *, ratio: float = 0.0) -> QPixmap:
    """The icon in that colour, `size` logical pixels wide; `ratio` defaults to the application's own."""
    application = QApplication.instance()
    if not ratio and isinstance(application, QApplication):
        ratio = application.devicePixelRatio()
    ratio = ratio or 1.0
    key = f"shortlister {name} {colour.name()} {size} {ratio}"
    kept = QPixmap()
    if not QPixmapCache.find(key, kept):
        kept = _drawn(name, colour, size, ratio)
        QPixmapCache.insert(key, kept)
    return kept


def icon(name: str, colour: QColor, size: int = 18) -> "QIcon":
    """The same as a QIcon, for menus and item views."""
    from PySide6.QtGui import QIcon  # made when first asked for, and the first picture needs none

    return QIcon(pixmap(name, colour, size))


def paint_icon(painter: QPainter, name: str, place: QRectF, colour: QColor) -> None:
    """Draw the icon in the middle of `place`, as large as its shorter side."""
    size = round(min(place.width(), place.height()))
    drawn = pixmap(name, colour, size, ratio=painter.device().devicePixelRatioF())
    corner = QPointF(round(place.center().x() - size / 2), round(place.center().y() - size / 2))
    painter.drawPixmap(corner, drawn)

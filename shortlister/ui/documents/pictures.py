"""The pictures of drawn pages, unpacked while they are looked at."""

import zlib
from collections import OrderedDict
from typing import Final

from PySide6.QtGui import QImage, QPixmap

from shortlister.domain.plans.drawings import DrawnPage

_KEPT: Final = 3


class Pictures:
    """The last few pictures; the one used longest ago goes first."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, int, int], QPixmap] = OrderedDict()

    def clear(self) -> None:
        """Another theme or screen: they are made anew."""
        self._kept.clear()

    def of(self, digest: str, page: DrawnPage, ratio: float) -> QPixmap:
        """The picture of a page of a file, for a screen of this pixel ratio."""
        key = (digest, page.number, page.width)
        if key not in self._kept:
            rows = zlib.decompress(page.packed)
            image = QImage(rows, page.width, page.height, page.stride, QImage.Format.Format_BGR888)
            picture = QPixmap.fromImage(image)
            picture.setDevicePixelRatio(ratio)
            self._kept[key] = picture
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(key)
        return self._kept[key]

"""The one way to tell a person something: the reassurance at the foot, and banners where they look."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.domain.refusals import Refusal, first_of
from shortlister.ui.kit.banner import Banner, BannerAction, BannerKind
from shortlister.ui.kit.keybar import KeyBar
from shortlister.ui.kit.layouts import Column
from shortlister.ui.kit.scroll import ScrollColumn
from shortlister.ui.kit.theme import current

MOST: Final = 60
"""Of the page's height, in per cent, that banners may take."""


class _Scrolled(ScrollColumn):
    """As high as its banners are beside a scroll bar: one that has come for a moment then goes again."""

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width - self.verticalScrollBar().sizeHint().width())


class MessageArea(QWidget):
    """The place of a page where its banners stand; it takes no room while there are none.

    Banners that would take more than most of the page scroll, so that none is ever cut and the page stays in sight.
    With `lay_over` they lie over the foot of a part of the page, and nothing moves when one comes or goes. `passing`
    ones are taken down by the next thing that is done (`acted`). `grown` says how high they are together, `changed`
    that others stand.
    """

    grown = Signal(int)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outside = Column(self)
        inside = _Scrolled(self, spacing=8)
        outside.addWidget(inside)
        self._column = inside.column
        self._banners: list[Banner] = []
        self._passing: list[Banner] = []
        self._margins = (0, 0, 0, 0)
        self._over: Callable[[], QRect] | None = None
        self._compact = False
        self._esc = True
        self._has_width = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if parent is not None:
            parent.installEventFilter(self)
        self.hide()

    def lay_over(self, place: Callable[[], QRect]) -> None:
        """Lie over the foot of this part of the parent, in no layout; `settle_place` when the part has moved."""
        self._over = place
        self.setAutoFillBackground(False)
        self.settle_place()

    def set_compact(self, compact: bool) -> None:
        """Where what is lain over has little room: only the latest banner, small."""
        if compact != self._compact:
            self._compact = compact
            self._column.set_margins(*((4, 2, 14, 2) if compact else self._margins))
            self._show_each()

    def _show_each(self) -> None:
        following = self._closed_next() if self._esc else None
        for banner in self._banners:
            banner.tell_esc(banner is following)
            banner.set_compact(self._compact)
            banner.setVisible(not self._compact or banner is self._banners[-1])
        self.settle_place()
        self.changed.emit()

    def settle_place(self) -> None:
        """Stand at the foot of the part that is lain over, as high as the banners are."""
        if self._over is None:
            return
        place = self._over()
        high = min(self.heightForWidth(place.width()), max(place.height() * MOST // 100, current().S(96)))
        if self._banners:
            self.setGeometry(place.left(), place.bottom() + 1 - high, place.width(), high)
            self.raise_()
        self.grown.emit(high if self._banners else 0)

    def banners(self) -> list[Banner]:
        """The banners that stand now, oldest first."""
        return list(self._banners)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and watched is self.parentWidget():
            self.settle_place()
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget) and self._over is None:
            self.setMaximumHeight(max(watched.height() * MOST // 100, current().S(96)))
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._put_away_by(event):
            return True
        return super().eventFilter(watched, event)

    def _put_away_by(self, event: QKeyEvent) -> bool:
        """Esc that nothing else on the page wanted takes away the latest banner that may be put away."""
        if event.key() != Qt.Key.Key_Escape or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        return self.put_away_latest()

    def put_away_latest(self) -> bool:
        """Take away the latest banner that may be put away, as Esc does; False where none stands."""
        banner = self._closed_next()
        if banner is not None:
            banner.put_away.emit()
        return banner is not None

    def waits_for_esc(self) -> bool:
        """Whether a banner stands that Esc puts away."""
        return self._closed_next() is not None

    def _closed_next(self) -> Banner | None:
        return next((one for one in reversed(self._banners) if one.closable), None)

    def set_esc(self, mine: bool) -> None:
        """Whether Esc comes to these banners; not while another's are put away first."""
        if mine != self._esc:
            self._esc = mine
            self._show_each()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width(), self.heightForWidth(self.width() if self._has_width else hint.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._has_width = True
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Room round the banners, in pixels at 100 %; none while there are no banners."""
        self._margins = (left, top, right, bottom)
        self._column.set_margins(*self._margins)

    def show_banner(
        self,
        kind: BannerKind,
        sentence: str,
        consequence: str = "",
        *,
        actions: Sequence[BannerAction] = (),
        icon: str = "",
        closable: bool = True,
        passing: bool = False,
    ) -> Banner:
        """Put a banner up; the same sentence again does not stand twice."""
        for standing in self._banners:
            if standing.sentence() == sentence:
                self.take_down(standing)
                break
        banner = Banner(kind, sentence, consequence, self, actions=actions, icon=icon, closable=closable)
        banner.put_away.connect(lambda: self.take_down(banner))
        self._banners.append(banner)
        self._column.addWidget(banner)
        self.show()
        self._show_each()
        if passing:  # what is done in the same breath, as in a merge that refuses one file of three, leaves it
            QTimer.singleShot(0, banner, lambda: self._passing.append(banner))
        return banner

    def acted(self) -> None:
        """Something was done: what was refused before no longer matters."""
        for banner in [one for one in self._passing if one in self._banners]:
            self.take_down(banner)
        self._passing.clear()

    def take_down(self, banner: Banner) -> None:
        """Take one down, settled or put away."""
        if banner in self._banners:
            self._banners.remove(banner)
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self._banners))
        self._show_each()

    def clear(self) -> None:
        """Take all down."""
        for banner in list(self._banners):
            self.take_down(banner)


class Messages(QObject):
    """One a window. Pages give it their area when they are shown; `refused` is for those who look on."""

    refused = Signal(str)

    def __init__(self, window: QWidget, keybar: KeyBar) -> None:
        super().__init__(window)
        self._window = window
        self._keybar = keybar
        self._area: MessageArea | None = None

    def set_area(self, area: MessageArea | None) -> None:
        """Where banners stand from now on."""
        self._area = area

    def area(self) -> MessageArea | None:
        """Where banners stand."""
        return self._area

    def said(self, sentence: str, *, undo: bool = True) -> None:
        """What was last done and saved, at the foot; quiet, and read out politely."""
        self._keybar.say(sentence, undo=undo)
        announce(self._window, sentence)

    def not_done(self, sentence: str) -> None:
        """Why a key did nothing, at the foot: without the tick of what is done and saved."""
        self._keybar.say(sentence, tick=False)
        announce(self._window, sentence)

    def refuse(self, refusal: Refusal, actions: Sequence[BannerAction] = ()) -> Banner | None:
        """Something was not done: a banner where the person looks, read out once."""
        sentence = str(refusal)
        more = "\n".join(first_of(refusal.problems))
        self.refused.emit(sentence)
        return self._put_up(BannerKind.REFUSAL, sentence, more, actions, passing=True)

    def attend(self, sentence: str, consequence: str = "", actions: Sequence[BannerAction] = ()) -> Banner | None:
        """A person must decide something."""
        return self._put_up(BannerKind.ATTENTION, sentence, consequence, actions)

    def inform(
        self, sentence: str, consequence: str = "", actions: Sequence[BannerAction] = (), *, passing: bool = False
    ) -> Banner | None:
        """Worth knowing; `passing` until the next thing is done."""
        return self._put_up(BannerKind.INFORMATION, sentence, consequence, actions, passing=passing)

    def settled(self) -> None:
        """What the banners said no longer holds."""
        if self._area is not None:
            self._area.clear()

    def forget(self) -> None:
        """Nothing was said: somebody else reads now."""
        self.settled()
        self._keybar.say("", tick=False)

    def _put_up(
        self,
        kind: BannerKind,
        sentence: str,
        consequence: str,
        actions: Sequence[BannerAction],
        *,
        passing: bool = False,
    ) -> Banner | None:
        announce(self._window, " ".join(filter(None, (sentence, consequence))))
        if self._area is None:
            self._keybar.say(sentence, tick=False)
            return None
        return self._area.show_banner(kind, sentence, consequence, actions=actions, passing=passing)


def announce(widget: QWidget, sentence: str) -> None:
    """Have a screen reader read this out, without moving the focus."""
    from PySide6.QtGui import (
        QAccessible,
        QAccessibleAnnouncementEvent,
    )  # slow to make, and the first picture says nothing

    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))

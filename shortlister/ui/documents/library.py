"""The applications of a vacancy, read and drawn in the worker before they are asked for, kept while there is room."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from shortlister.domain.plans.drawings import WHOLE, Box, Drawing, DrawnPage, PageRequest
from shortlister.domain.records import Application
from shortlister.domain.refusals import Refusal
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.jobs import Job, Jobs, Progress

if TYPE_CHECKING:
    from shortlister.domain.plans.drafts import Document
    from shortlister.ui.bridge import PageDrawer

AT_ONCE: Final = 3
"""So many pages are drawn in one go."""

MOST_TEXTS: Final = 4
MOST_BYTES: Final = 5_000_000
"""Of packed pictures and the words on them; the documents used longest ago go first."""

WORD: Final = 400
"""Bytes that a word with its place takes, about."""


@dataclass(slots=True)
class Shelf:
    """What is drawn of one document, for one width."""

    room: int
    trim: bool
    pages: int = 0
    scale: float = 0.0
    content: Box = WHOLE
    drawn: dict[int, DrawnPage] = field(default_factory=dict)
    refusal: Refusal | None = None

    @property
    def size(self) -> int:
        return sum(len(page.packed) + WORD * len(page.words) for page in self.drawn.values())


@dataclass(frozen=True, slots=True)
class _Key:
    digest: str
    room: int
    trim: bool
    first: int


class Library(QObject):
    """`text_ready` and `pages_ready` carry the digest of the file of which there is more to show now."""

    text_ready = Signal(str)
    pages_ready = Signal(str)

    def __init__(self, bridge: Bridge, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._jobs = jobs
        self._paged: dict[str, bool] = {}
        self._texts: OrderedDict[str, Document | Refusal] = OrderedDict()
        self._shelves: OrderedDict[str, Shelf] = OrderedDict()
        self._asked: dict[_Key | str, Job | None] = {}
        self._wanted: dict[str, tuple[int, bool]] = {}
        self._lent: dict[str, bytes] = {}
        self._drawer: PageDrawer | None = None

    def _draw(self) -> "PageDrawer":
        if self._drawer is None:
            self._drawer = self._bridge.page_drawer()
            self._jobs.at_end(self._drawer.close)
        return self._drawer

    def lend(self, digest: str, content: bytes) -> None:
        """The bytes of the one file that is looked at before the vacancy keeps it."""
        self._lent = {digest: content}

    def is_paged(self, application: Application) -> bool:
        """Whether the file is drawn page by page; the others are set as text."""
        if application.digest not in self._paged:
            content = self._content(application)
            if isinstance(content, Refusal):
                return False
            self._paged[application.digest] = self._bridge.has_pages(content)
        return self._paged[application.digest]

    def _content(self, application: Application) -> bytes | Refusal:
        if application.digest in self._lent:
            return self._lent[application.digest]
        try:
            return self._bridge.content(application.digest)
        except Refusal as refusal:
            return refusal

    # Text

    def text(self, application: Application) -> "Document | Refusal | None":
        """The file as text, why it cannot be read, or None while it is being read (`text_ready` follows)."""
        found = self._texts.get(application.digest)
        if found is not None:
            self._texts.move_to_end(application.digest)
            return found
        if application.digest not in self._asked:
            content = self._content(application)
            if isinstance(content, Refusal):
                return content
            self._asked[application.digest] = None
            self._jobs.run(_reading(application, content), done=self._was_read)
        return None

    def _was_read(self, answer: "tuple[str, Document | Refusal]") -> None:
        digest, found = answer
        self._asked.pop(digest, None)
        self._texts[digest] = found
        while len(self._texts) > MOST_TEXTS:
            self._texts.popitem(last=False)
        self.text_ready.emit(digest)

    # Pages

    def shelf(self, application: Application, room: int, *, trim: bool) -> Shelf | None:
        """What is drawn of the file for this width."""
        shelf = self._shelves.get(application.digest)
        if shelf is None or (shelf.room, shelf.trim) != (room, trim):
            return None
        self._shelves.move_to_end(application.digest)
        return shelf

    def at_hand(self, application: Application, *, trim: bool) -> Shelf | None:
        """What is drawn of the file for whatever width, until it is there for the one that is wanted."""
        shelf = self._shelves.get(application.digest)
        return shelf if shelf is not None and shelf.trim == trim else None

    def want_pages(self, application: Application, first: int, room: int, *, trim: bool) -> None:
        """Have pages from `first` drawn, unless they are or will be; `pages_ready` follows."""
        self._want(application.digest, room, trim)
        shelf = self.shelf(application, room, trim=trim)
        if shelf and (shelf.refusal or first in shelf.drawn or (shelf.pages and first > shelf.pages)):
            return
        key = _Key(application.digest, room, trim, first)
        if key in self._asked and not _let_go(self._asked[key]):
            return
        content = self._content(application)
        if isinstance(content, Refusal):
            return  # told when it is to be shown: `is_paged` or `text` meets it too
        scale = shelf.scale if shelf else 0.0
        request = PageRequest(first, AT_ONCE, room, scale, trim)
        work = _drawing(self._draw(), application, content, request, key)
        self._asked[key] = None
        self._asked[key] = self._jobs.run(work, done=self._was_drawn, stopped=partial(self._was_stopped, key))

    def _want(self, digest: str, room: int, trim: bool) -> None:
        """From now on the file is wanted in this width alone: what was asked in another can be left."""
        if self._wanted.get(digest) != (room, trim):
            self._wanted[digest] = (room, trim)
            for key, job in self._asked.items():
                if not isinstance(key, _Key) or key.digest != digest or job is None:
                    continue
                if (key.room, key.trim) != (room, trim):
                    job.stop()

    def forget_others(self, application: Application) -> None:
        """This file is looked at now: what was asked of others and is not begun can wait."""
        for key, job in self._asked.items():
            if isinstance(key, _Key) and key.digest != application.digest and job is not None:
                job.stop()

    def _was_stopped(self, key: _Key) -> None:
        self._asked.pop(key, None)

    def _was_drawn(self, answer: tuple[_Key, Drawing | Refusal]) -> None:
        key, found = answer
        self._asked.pop(key, None)
        if self._wanted.get(key.digest) != (key.room, key.trim):
            return  # the window has another width by now
        shelf = self._shelves.get(key.digest)
        if shelf is None or (shelf.room, shelf.trim) != (key.room, key.trim):
            shelf = Shelf(key.room, key.trim)
        if isinstance(found, Refusal):
            shelf.refusal = found
        else:
            shelf.pages = found.pages
            if not shelf.scale:
                shelf.scale, shelf.content = found.scale, found.content
            shelf.drawn |= {page.number: page for page in found.drawn}
        self._shelves[key.digest] = shelf
        self._shelves.move_to_end(key.digest)
        self._make_room()
        self.pages_ready.emit(key.digest)

    def _make_room(self) -> None:
        while len(self._shelves) > 1 and sum(shelf.size for shelf in self._shelves.values()) > MOST_BYTES:
            self._shelves.popitem(last=False)

    # Ahead

    def ahead(self, applications: Sequence[Application], first: int, room: int, *, trim: bool) -> None:
        """Read or draw what will probably be asked for next."""
        for application in applications[:1]:
            if self.is_paged(application):
                self.want_pages(application, first, room, trim=trim)
            else:
                self.text(application)


def _let_go(job: Job | None) -> bool:
    """Whether a job was stopped, of which the answer is still to come."""
    return job is not None and job.stop_asked.is_set()


def _reading(application: Application, content: bytes) -> Callable[[Progress], object]:
    def read(_progress: Progress) -> "tuple[str, Document | Refusal]":
        try:
            return application.digest, Bridge.read_content(application.name, content)
        except Refusal as refusal:
            return application.digest, refusal

    return read


def _drawing(
    drawer: "PageDrawer", application: Application, content: bytes, request: PageRequest, key: _Key
) -> Callable[[Progress], object]:
    def draw(_progress: Progress) -> tuple[_Key, Drawing | Refusal]:
        try:
            return key, drawer.draw(content, application.name, request)
        except Refusal as refusal:
            return key, refusal

    return draw

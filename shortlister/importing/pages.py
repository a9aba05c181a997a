"""Pages of a PDF drawn in a worker process with limits, so that no file can take the window down."""

import json
import struct
import subprocess
from dataclasses import astuple
from threading import Lock
from typing import Any, Final

from shortlister.domain.plans.drawings import Drawing, DrawnPage, DrawnWord, PageRequest
from shortlister.importing.carrying import answered
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.supervision import ask_started, let_go, start_worker

_WORKER: Final = "shortlister.importing.page_drawing"


def is_pdf(data: bytes) -> bool:
    """Whether the bytes are a PDF, whatever the file is called."""
    return b"%PDF-" in data[:1024]


def draw_pages(data: bytes, name: str, request: PageRequest, *, limits: Limits = DEFAULT) -> Drawing:
    """The pages asked for as pictures with their words; raises Refusal. May be called from any thread."""
    return _answered(ask_started(start_worker(_WORKER), _asked(data, name, request, limits), name, limits))


class PageDrawer:
    """Draws pages as `draw_pages` does, with the next worker started and made ready beforehand: 20 ms, not 120.

    Each file still has a process of its own. `close` ends the one that waits.
    """

    def __init__(self, limits: Limits = DEFAULT) -> None:
        self._limits = limits
        self._spare: subprocess.Popen[bytes] | None = None
        self._closed = False
        self._lock = Lock()

    def draw(self, data: bytes, name: str, request: PageRequest) -> Drawing:
        """The pages asked for; raises Refusal. May be called from any thread."""
        with self._lock:
            worker, self._spare = self._spare, None
        if worker is not None and worker.poll() is not None:
            let_go(worker)  # somebody ended it meanwhile
            worker = None
        try:
            worker = worker or start_worker(_WORKER)
            return _answered(ask_started(worker, _asked(data, name, request, self._limits), name, self._limits))
        finally:
            self.prepare()

    def prepare(self) -> None:
        """Start the process that draws next."""
        with self._lock:
            if self._spare is None and not self._closed:
                self._spare = start_worker(_WORKER)

    def close(self) -> None:
        """End the process that waits; nothing is drawn ahead any more."""
        with self._lock:
            self._closed = True
            worker, self._spare = self._spare, None
        if worker is not None:
            let_go(worker)


def _asked(data: bytes, name: str, request: PageRequest, limits: Limits) -> bytes:
    """What the worker is sent: a line that says what is asked, then the PDF."""
    return json.dumps([name, astuple(request), astuple(limits)]).encode() + b"\n" + data


def _answered(answer: bytes) -> Drawing:
    length = struct.unpack(">I", answer[:4])[0]
    return _drawing(answered(answer[4 : 4 + length]), answer[4 + length :])


def _drawing(head: dict[str, Any], pictures: bytes) -> Drawing:
    drawn, at = [], 0
    for page in head["drawn"]:
        words = tuple(DrawnWord(text, (left, top, right, low)) for text, left, top, right, low in page["words"])
        left, top, right, low = page["content"]
        drawn.append(
            DrawnPage(
                page["number"],
                page["width"],
                page["height"],
                page["stride"],
                pictures[at : at + page["size"]],
                (left, top, right, low),
                words,
                page["unseen"],
            )
        )
        at += page["size"]
    left, top, right, low = head["content"]
    return Drawing(head["pages"], head["scale"], tuple(drawn), (left, top, right, low))

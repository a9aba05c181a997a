"""Long work off the window's thread: one job after another, with progress, Stop, and an answer by signal."""

import queue
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from shortlister.domain.refusals import Refusal

SHOW_AFTER = 300
"""Milliseconds after which a job shows its sentence, bar and Stop."""

_TELL_EVERY = 0.04


class Stopped(Exception):
    """The person stopped the job; raised in the worker from `Progress.report`."""


class Progress:
    """What the work is given: it reports how far it is, and learns that it shall stop."""

    def __init__(self, job: "Job") -> None:
        self._job = job
        self._told = 0.0

    @property
    def stopped(self) -> bool:
        """Whether Stop was pressed."""
        return self._job.stop_asked.is_set()

    def report(self, done: int, of: int, sentence: str = "") -> None:
        """How far it is; raises Stopped when it shall stop. Call it as often as you like."""
        if self.stopped or self._job.forgotten:
            raise Stopped
        now = time.monotonic()
        if done >= of or now - self._told >= _TELL_EVERY:
            self._told = now
            self._job.reported.emit(done, of, sentence)


class Job(QObject):
    """One piece of work. Exactly one of `done`, `refused`, `stopped`, `failed` is sent, in the window's thread.

    None of them is sent once it is forgotten: what the answer was for has been closed.
    """

    progressed = Signal(int, int, str)
    done = Signal(object)
    refused = Signal(object)
    stopped = Signal()
    failed = Signal()
    ended = Signal()
    reported = Signal(int, int, str)
    _answered = Signal(str, object)

    def __init__(self, parent: QObject, sentence: str, work: Callable[[Progress], Any]) -> None:
        super().__init__(parent)
        self.sentence = sentence
        self.stop_asked = threading.Event()
        self.forgotten = False
        self._work = work
        # Both come from the worker; queued, they are sent on in the window's thread whoever listens.
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self.reported.connect(self._tell_progress, Qt.ConnectionType.QueuedConnection)

    def stop(self) -> None:
        """Ask it to stop at its next report."""
        self.stop_asked.set()

    def forget(self) -> None:
        """Nobody waits for the answer any more; in the window's thread."""
        self.forgotten = True
        self.ended.emit()

    def perform(self) -> None:
        """Do the work; called in the worker thread."""
        if self.stop_asked.is_set():
            self._answer("stopped")
            return
        try:
            result = self._work(Progress(self))
        except Refusal as refusal:
            self._answer("refused", refusal)
        except Stopped:
            self._answer("stopped")
        except BaseException:  # noqa: BLE001 - handed to the one hook for crashes, unless its file was closed under it
            kind, value, trace = sys.exc_info()
            assert kind is not None
            if self._answer("failed"):
                threading.excepthook(threading.ExceptHookArgs((kind, value, trace, threading.current_thread())))
        else:
            self._answer("done", result)

    def _answer(self, how: str, what: object = None) -> bool:
        """From the worker thread; Qt's side of a forgotten job may be gone already. Returns whether it was sent."""
        if self.forgotten:
            return False
        self._answered.emit(how, what)
        return True

    def _tell_progress(self, done: int, of: int, sentence: str) -> None:
        if not self.stop_asked.is_set():
            self.progressed.emit(done, of, sentence)

    def _deliver(self, how: str, what: object) -> None:
        if self.forgotten:
            return
        match how:
            case "done":
                self.done.emit(what)
            case "refused":
                self.refused.emit(what)
            case "stopped":
                self.stopped.emit()
            case _:
                self.failed.emit()
        self.ended.emit()


class Jobs(QObject):
    """The serial worker of a window; its thread starts with the first job."""

    started = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._open: list[Job] = []
        self._endings: list[Callable[[], object]] = []

    def at_end(self, act: Callable[[], object]) -> None:
        """Do this once no job runs any more."""
        self._endings.append(act)

    def run(
        self,
        work: Callable[[Progress], Any],
        *,
        done: Callable[[Any], object] | None = None,
        refused: Callable[[Refusal], object] | None = None,
        stopped: Callable[[], object] | None = None,
        progressed: Callable[[int, int, str], object] | None = None,
        sentence: str = "",
    ) -> Job:
        """Do `work` on what it has been given (a snapshot, never a live object); the answers come by these calls."""
        job = Job(self, sentence, work)
        if done is not None:
            job.done.connect(done)
        if refused is not None:
            job.refused.connect(refused)
        if progressed is not None:
            job.progressed.connect(progressed)
        if stopped is not None:
            job.stopped.connect(stopped)
        job.ended.connect(self._ended)
        self._open.append(job)
        if self._thread is None:
            self._thread = threading.Thread(target=_work_through, args=(self._waiting,), name="jobs", daemon=True)
            self._thread.start()
        self._waiting.put(job)
        self.started.emit(job)
        return job

    def busy(self) -> bool:
        """Whether anything is under way or waits."""
        return bool(self._open)

    def stop(self) -> None:
        """Ask everything that is under way or waits to stop."""
        for job in self._open:
            job.stop()

    def close(self, seconds: float = 5.0) -> None:
        """Stop what is under way, and wait for the thread to end; no answer is delivered after this."""
        self.stop()
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join(seconds)
            self._thread = None
        for job in list(self._open):
            job.forget()
        endings, self._endings = self._endings, []
        for act in endings:
            act()

    def _ended(self) -> None:
        job = self.sender()
        if isinstance(job, Job) and job in self._open:
            self._open.remove(job)
            job.deleteLater()
        if not self._open:
            self.idle.emit()


def _work_through(waiting: "queue.SimpleQueue[Job | None]") -> None:
    while (job := waiting.get()) is not None:
        job.perform()

"""Many files read one after the other by a few workers that stay, since starting one takes longer than most files."""

import json
import os
import subprocess
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import astuple
from pathlib import Path
from threading import Event, Thread, Timer
from types import TracebackType
from typing import IO, Final, Self, TypeVar

from shortlister.domain.plans.drafts import Document
from shortlister.domain.refusals import Refusal
from shortlister.importing.carrying import answered, unpack
from shortlister.importing.limits import DEFAULT, Limits
from shortlister.importing.reading import read_document
from shortlister.importing.serving import frame, framed
from shortlister.importing.supervision import TOO_LONG, fault, start_worker

Found = TypeVar("Found")
Reads = Callable[[Path], Document]
"""Reads one file; raises Refusal."""

_SERVING: Final = "shortlister.importing.serving"
_AT_ONCE: Final = 100
"""After so many files a worker is started anew, so that nothing a file left behind adds up."""
_ERRORS: Final = 65_536


def for_each_file(files: Sequence[Path], look: Callable[[Path, Reads], Found]) -> list[Found]:
    """What `look` finds for each file, in their order; it is given what reads a file within the usual limits."""
    if not files:
        return []
    workers = min(os.cpu_count() or 1, 4, len(files))
    shares = [range(first, len(files), workers) for first in range(workers)]
    found: dict[int, Found] = {}

    def work_through(share: range) -> None:
        with StayingReader() as reader:
            for at in share:
                found[at] = look(files[at], reader.read)

    with ThreadPoolExecutor(workers) as pool:
        for _done in pool.map(work_through, shares):
            pass
    return [found[at] for at in range(len(files))]


class StayingReader:
    """A worker that reads file after file; one that breaks off or takes too long is replaced before the next."""

    def __init__(self, limits: Limits = DEFAULT) -> None:
        self._limits = limits
        self._worker: subprocess.Popen[bytes] | None = None
        self._errors: _Errors
        self._read = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def read(self, path: Path) -> Document:
        """The text of a file, as `read_document` gives it; raises Refusal."""
        return read_document(path, limits=self._limits, parsed=self._parsed)

    def _parsed(self, data: bytes, kind: str, name: str, limits: Limits) -> Document:
        worker = self._at_work()
        assert worker.stdin is not None
        assert worker.stdout is not None
        late = Event()

        def stop() -> None:
            late.set()
            worker.kill()

        timer = Timer(limits.seconds, stop)
        timer.start()
        try:
            worker.stdin.write(framed(json.dumps([kind, name, astuple(limits)]).encode()) + framed(data))
            worker.stdin.flush()
            said = frame(worker.stdout)
        except OSError:
            said = b""
        finally:
            timer.cancel()
            timer.join()  # what it has begun belongs to this file
        if said and not late.is_set():
            return unpack(answered(said))
        worker.wait()
        message = TOO_LONG if late.is_set() else fault(worker.returncode, self._errors.told())
        self._end()
        raise Refusal(message, file=name)

    def _at_work(self) -> "subprocess.Popen[bytes]":
        if self._read >= _AT_ONCE:
            self._end()
        if self._worker is None:
            self._worker = start_worker(_SERVING)
            assert self._worker.stderr is not None
            self._errors = _Errors(self._worker.stderr)
        self._read += 1
        return self._worker

    def _end(self) -> None:
        if self._worker is not None:
            self._worker.kill()
            self._errors.told()
            with suppress(BrokenPipeError), self._worker:
                pass
            self._worker = None
        self._read = 0


class _Errors:
    """What a worker tells of its errors, taken from it all the while; the last of it is kept.

    A worker may write no file, not even one that it was started with for these.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._kept = b""
        self._taking = Thread(target=self._take, daemon=True)
        self._taking.start()

    def told(self) -> bytes:
        """What it told until it ended; waits for that."""
        self._taking.join()
        return self._kept

    def _take(self) -> None:
        while piece := os.read(self._stream.fileno(), _ERRORS):
            self._kept = (self._kept + piece)[-_ERRORS:]

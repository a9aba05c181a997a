"""Many files read one after the other by a few workers that stay, since starting one takes longer than most files."""

import json
import os
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import astuple
from pathlib import Path
from threading import Event, Timer
from types import TracebackType
from typing import Any, Final, Self, TypeVar

from shortlister.domain.plans.drafts import Document
from shortlister.domain.refusals import Refusal
from shortlister.importing.carrying import unpack
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
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the reader
        self._read = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()
        self._errors.close()

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
        if said and not late.is_set():
            return _answered(json.loads(said))
        worker.wait()
        self._errors.seek(0)
        message = TOO_LONG if late.is_set() else fault(worker.returncode, self._errors.read())
        self._end()
        raise Refusal(message, file=name)

    def _at_work(self) -> "subprocess.Popen[bytes]":
        if self._read >= _AT_ONCE:
            self._end()
        if self._worker is None:
            self._errors.seek(0)
            self._errors.truncate()
            self._worker = start_worker(_SERVING, errors=self._errors.fileno())
        self._read += 1
        return self._worker

    def _end(self) -> None:
        if self._worker is not None:
            self._worker.kill()
            with suppress(BrokenPipeError), self._worker:
                pass
            self._worker = None
        self._read = 0


def _answered(answer: dict[str, Any]) -> Document:
    if "refusal" in answer:
        raise Refusal(answer["refusal"], **answer["parameters"])
    return unpack(answer)

"""The worker processes seen from outside: started, fed, waited for, and ended when it takes too long."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import astuple, replace
from pathlib import Path
from time import monotonic
from typing import Final

from shortlister.domain.plans.drafts import Document, DraftSpecification
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_, language
from shortlister.importing.carrying import answered, unpack, unpack_draft
from shortlister.importing.kinds import DAMAGED
from shortlister.importing.limits import Limits

_WORKER: Final = "shortlister.importing.worker"
_DRAFTING: Final = "shortlister.importing.drafting"
TOO_LONG: Final = N_(
    "Reading “{file}” takes longer than a document should. Save it again in the program that made it, or as plain text."
)
BROKE_OFF: Final = N_(
    "“{file}” is damaged or too large to be read. Open it in the program that made it, save it again, and try again."
)
STUMBLED: Final = N_(
    "“{file}” was opened, but this program stumbled over what stands in it; the file is not at fault. Paste the text "
    "of the person specification instead, and send the file to whoever looks after Shortlister for you."
)
TOO_MUCH_MEMORY: Final = N_(
    "Reading “{file}” takes more memory than a document should. Save it again in the program that made it."
)


def parse_in_worker(data: bytes, kind: str, name: str, limits: Limits) -> Document:
    """The document that the bytes hold, parsed in a process of its own with limits; raises Refusal."""
    return unpack(answered(_parsed(data, kind, name, limits)))


def draft_in_worker(data: bytes, kind: str, name: str, limits: Limits) -> DraftSpecification:
    """The specification that the bytes hold; raises Refusal.

    One process parses, and a second one, which has made itself ready meanwhile, recognises what the first has read.
    Both together have the time that one file may take.
    """
    begun = monotonic()
    drafting = start_worker(_DRAFTING, json.dumps(astuple(limits)))
    try:
        said = _parsed(data, kind, name, limits)
    except BaseException:
        let_go(drafting)
        raise
    left = replace(limits, seconds=max(0.0, limits.seconds - (monotonic() - begun)))
    return unpack_draft(answered(ask_started(drafting, said, name, left, otherwise=STUMBLED)))


def _parsed(data: bytes, kind: str, name: str, limits: Limits) -> bytes:
    """What the worker that parses says of a file: its document or a refusal, packed."""
    return ask_worker(_WORKER, [kind, name, json.dumps(astuple(limits))], data, name, limits)


def ask_worker(module: str, arguments: Sequence[str], data: bytes, name: str, limits: Limits) -> bytes:
    """What a worker module answers on its standard output; raises Refusal where it ends in any other way."""
    return ask_started(start_worker(module, *arguments), data, name, limits)


def start_worker(module: str, *arguments: str) -> "subprocess.Popen[bytes]":
    """A worker module's process, which makes itself ready and then waits for its input."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-P", "-m", module, *arguments]
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=_environment())


def ask_started(
    worker: "subprocess.Popen[bytes]", data: bytes, name: str, limits: Limits, otherwise: str = DAMAGED
) -> bytes:
    """What a started worker answers to this input; raises Refusal where it ends in any other way.

    `otherwise` is said where the worker ended by an error of its own: what parses a file meets damage, what recognises
    a document that was parsed does not.
    """
    with worker:
        try:
            answer, errors = worker.communicate(data, timeout=limits.seconds)
        except subprocess.TimeoutExpired as error:
            raise Refusal(TOO_LONG, file=name) from error
        finally:
            worker.kill()
    if worker.returncode == 0:
        return answer
    raise Refusal(fault(worker.returncode, errors, otherwise), file=name)


def let_go(worker: "subprocess.Popen[bytes]") -> None:
    """End a worker that was never asked."""
    with worker:
        worker.kill()


def _environment() -> dict[str, str]:
    """The environment with this package first on the path, whatever folder the program was started in, and the
    language that is spoken here.
    """
    root = str(Path(__file__).resolve().parents[2])
    rest = os.environ.get("PYTHONPATH")
    path = os.pathsep.join([root, rest]) if rest else root
    return {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8", "LANGUAGE": language()}


def fault(status: int, errors: bytes, otherwise: str = DAMAGED) -> str:
    """What to say of a worker that ended with this status and told these errors; `otherwise` of an unforeseen one."""
    if b"MemoryError" in errors or b"bad_alloc" in errors or b"out of memory" in errors.lower():
        return TOO_MUCH_MEMORY
    if status in (-9, -24, 137, 152):
        return TOO_LONG
    return BROKE_OFF if status < 0 else otherwise

"""The worker process for many files: reads one after the other from standard input until there are no more."""

import gc
import json
import sys
from typing import IO, Final

from shortlister.domain.refusals import Refusal
from shortlister.importing.carrying import pack, pack_refusal
from shortlister.importing.limits import Limits, restrict
from shortlister.importing.parsing import parse

_LENGTH: Final = 8
"""So many bytes say how long what follows is, the greatest first."""


def main() -> int:
    """For each file its kind, name and limits, then its bytes; answered by a document or a refusal as JSON."""
    gc.disable()
    inward, outward = sys.stdin.buffer, sys.stdout.buffer
    while question := frame(inward):
        kind, name, figures = json.loads(question)
        limits = Limits(*figures)
        restrict(limits, again=True)
        try:
            answer = pack(parse(frame(inward), kind, name, limits))
        except Refusal as refusal:
            answer = pack_refusal(refusal)
        outward.write(framed(json.dumps(answer).encode("utf-8", "replace")))
        outward.flush()
        gc.collect()
    return 0


def framed(data: bytes) -> bytes:
    """The bytes with their length before them."""
    return len(data).to_bytes(_LENGTH, "big") + data


def frame(stream: IO[bytes]) -> bytes:
    """The next bytes that somebody framed; none where the stream has ended, be it in the middle."""
    length = stream.read(_LENGTH)
    if len(length) < _LENGTH:
        return b""
    size = int.from_bytes(length, "big")
    data = stream.read(size)
    return data if len(data) == size else b""


if __name__ == "__main__":
    sys.exit(main())

"""The worker process: reads bytes from standard input, writes a document or a refusal as JSON, and ends."""

import gc
import json
import os
import sys

from shortlister.domain.refusals import Refusal
from shortlister.importing.carrying import pack, pack_refusal
from shortlister.importing.limits import Limits, restrict
from shortlister.importing.parsing import parse


def main(arguments: list[str]) -> int:
    """Parses one file within its limits; anything unexpected ends the process, and the parent refuses the file."""
    kind, name, figures = arguments
    limits = Limits(*json.loads(figures))
    restrict(limits)
    gc.disable()
    data = sys.stdin.buffer.read()
    try:
        answer = pack(parse(data, kind, name, limits))
    except Refusal as refusal:
        answer = pack_refusal(refusal)
    sys.stdout.buffer.write(json.dumps(answer).encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    os._exit(main(sys.argv[1:]))  # nothing is left to tidy up, and to let go of all that was read takes time

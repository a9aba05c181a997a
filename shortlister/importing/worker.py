"""The worker process: reads bytes from standard input, writes a document, a draft or a refusal as JSON, and ends."""

import gc
import json
import os
import sys

from shortlister import i18n
from shortlister.domain.plans.drafts import Document, DraftSpecification
from shortlister.domain.refusals import Refusal
from shortlister.importing.carrying import DRAFT, pack, pack_draft, pack_refusal
from shortlister.importing.limits import Limits
from shortlister.importing.parsing import parse


def main(arguments: list[str]) -> int:
    """Parses one file within its limits; anything unexpected ends the process, and the parent refuses the file."""
    wanted, kind, name, figures = arguments
    limits = Limits(*json.loads(figures))
    restrict(limits)
    gc.disable()
    data = sys.stdin.buffer.read()
    try:
        document = parse(data, kind, name, limits)
        answer = pack_draft(_recognised(document, limits)) if wanted == DRAFT else pack(document)
    except Refusal as refusal:
        answer = pack_refusal(refusal)
    sys.stdout.buffer.write(json.dumps(answer).encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
    return 0


def _recognised(document: Document, limits: Limits) -> DraftSpecification:
    """The draft, with its doubts in the language asked for. What recognises criteria takes as long to import as all the
    rest together: only here, where wanted.
    """
    i18n.use(i18n.asked_for(os.environ))
    from shortlister.importing.recognising import recognise

    return recognise(document, limits)


def restrict(limits: Limits, *, again: bool = False) -> None:
    """Memory, processor time and open files as far as the system can limit them; the parent limits the time anyway.

    `again`: there will be more files, and each has its time.
    """
    try:
        import resource
    except ImportError:
        return
    seconds = int(limits.seconds)
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    most = seconds + 1
    if again:
        used = resource.getrusage(resource.RUSAGE_SELF)
        seconds += int(used.ru_utime + used.ru_stime) + 1
        most = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

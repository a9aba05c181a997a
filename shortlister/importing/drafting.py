"""The second worker process: reads a document as JSON from standard input, writes the draft it makes, and ends.

It is started beside the one that parses and makes itself ready meanwhile, since what recognises criteria takes as long
to import as most files take to parse.
"""

import gc
import json
import os
import sys

from shortlister import i18n
from shortlister.domain.refusals import Refusal
from shortlister.importing.carrying import answered, pack_draft, pack_refusal, unpack
from shortlister.importing.late_regexes import use_kept
from shortlister.importing.limits import Limits, restrict
from shortlister.importing.recognising import recognise


def main(arguments: list[str]) -> int:
    """Recognises one document within its limits, with its doubts in the language asked for; a refusal is passed on."""
    (figures,) = arguments
    limits = Limits(*json.loads(figures))
    use_kept(renew=not sys.dont_write_bytecode)
    restrict(limits)
    gc.disable()
    i18n.use(i18n.asked_for(os.environ))
    try:
        answer = pack_draft(recognise(unpack(answered(sys.stdin.buffer.read())), limits))
    except Refusal as refusal:
        answer = pack_refusal(refusal)
    sys.stdout.buffer.write(json.dumps(answer).encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    os._exit(main(sys.argv[1:]))  # nothing is left to tidy up, and to let go of all that was read takes time

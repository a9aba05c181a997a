"""A window or a command line: which of the two is settled before either is imported."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from shortlister import i18n
from shortlister.cli.commands import COMMANDS


def main(arguments: Sequence[str] | None = None) -> int:
    """Start Shortlister; the exit status is 0 done, 1 refused, 2 wrong usage."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    i18n.use(i18n.asked_for(os.environ))
    if not words:
        return open_window(None)
    if len(words) == 1 and words[0] not in COMMANDS and not words[0].startswith("-"):
        return open_window(Path(words[0]))
    gc.set_threshold(20_000, 20, 20)  # imports make many objects and no garbage; worth a tenth of a refusal's time
    from shortlister.cli import app, crash

    crash.install()
    return app.run(words, open_window)


def open_window(path: Path | None) -> int:
    """Open the window on a vacancy, pack or specification, or on its start page."""
    from shortlister.cli.display import has_display, no_display

    if path is not None and not os.path.exists(path):  # noqa: PTH110 - Path.exists raises where a name is too long
        from shortlister.i18n import _

        said = _("There is no file “{file}”, and no command of this name; shortlister --help lists the commands.")
        return _refused(said.format(file=path))
    if not has_display():
        return _refused(no_display())
    from shortlister.ui.app import run

    return run(path)


def _refused(sentence: str) -> int:
    from shortlister.cli.printing import complain, speak_utf8

    speak_utf8()
    complain([sentence])
    return 1


if __name__ == "__main__":
    sys.exit(main())

"""The last resort of the command line: what nobody expected goes into a report, and one sentence says so."""

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from shortlister import __version__
from shortlister.domain.file_names import shown_name
from shortlister.i18n import _


def install() -> None:
    """Take over what Python would print as a traceback; the exit status stays 1."""
    sys.excepthook = tell


def tell(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """Write the report and say where it is."""
    if issubclass(kind, KeyboardInterrupt):
        print(_("Stopped."), file=sys.stderr)
        return
    report = "".join([f"Shortlister {__version__}, Python {sys.version}\n", *traceback.format_exception(error)])
    try:
        path = _written(report)
    except OSError as trouble:
        said = _("Something went wrong in Shortlister ({error}), and no report could be written ({trouble}).")
        print(said.format(error=kind.__name__, trouble=trouble.strerror or trouble), file=sys.stderr)
        return
    said = _("Something went wrong in Shortlister ({error}). What happened is described in {file}.")
    print(said.format(error=kind.__name__, file=shown_name(str(path))), file=sys.stderr)


def _written(report: str) -> Path:
    from platformdirs import user_log_dir

    folder = Path(user_log_dir("shortlister", appauthor=False, ensure_exists=True))
    path = folder / f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
    path.write_text(report, encoding="utf-8", errors="backslashreplace")
    return path

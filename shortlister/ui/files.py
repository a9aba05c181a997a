"""The dialogs in which files are chosen, each in the folder that was used last for its kind of file."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid

from shortlister.i18n import _
from shortlister.ui.kit.preferences import PreferencesFile

_ENDING: Final = re.compile(r"\*(\.\w+)")


def _folder(preferences: PreferencesFile, purpose: str) -> str:
    """Where this kind of file was last; the first time the documents of this person."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    likely = (preferences.now.more.get(f"folder {purpose}", ""), documents)
    return next((one for one in likely if one and Path(one).is_dir()), str(Path.home()))


def remember(preferences: PreferencesFile, purpose: str, path: Path) -> None:
    """The next dialog for this begins where this file or folder is."""
    folder = path if path.is_dir() else path.parent
    preferences.keep(preferences.now.with_more(f"folder {purpose}", str(folder)))


@contextmanager
def back_to(window: QWidget) -> Iterator[None]:
    """The keyboard returns to where it was: without a window manager nothing else gives it back."""
    held = QApplication.focusWidget()
    try:
        yield
    finally:
        window.window().activateWindow()
        if held is not None and isValid(held):
            held.setFocus()


def choose_file(window: QWidget, preferences: PreferencesFile, purpose: str, title: str, kinds: str) -> Path | None:
    """A file to read, None where the dialog was put away. `kinds` is a Qt filter."""
    with back_to(window):
        chosen, _kind = QFileDialog.getOpenFileName(window, title, _folder(preferences, purpose), kinds)
    if not chosen:
        return None
    remember(preferences, purpose, Path(chosen))
    return Path(chosen)


def choose_files(window: QWidget, preferences: PreferencesFile, purpose: str, title: str, kinds: str) -> list[Path]:
    """Several files to read."""
    with back_to(window):
        chosen, _kind = QFileDialog.getOpenFileNames(window, title, _folder(preferences, purpose), kinds)
    if chosen:
        remember(preferences, purpose, Path(chosen[0]))
    return [Path(one) for one in chosen]


def choose_folder(
    window: QWidget, preferences: PreferencesFile, purpose: str, title: str, *, to_write: bool = False
) -> Path | None:
    """A folder; whoever writes in it is to `remember` it once that is done, as with `choose_new`."""
    with back_to(window):
        chosen = QFileDialog.getExistingDirectory(window, title, _folder(preferences, purpose))
    if not chosen:
        return None
    if not to_write:
        remember(preferences, purpose, Path(chosen))
    return Path(chosen)


def choose_new(
    window: QWidget, preferences: PreferencesFile, purpose: str, title: str, kinds: str, name: str
) -> Path | None:
    """Where to write a new file called `name`; None where the dialog was put away. See `ask_new`.

    Whoever has written it there is to `remember` the place: one that was refused is not offered again.
    """
    return ask_new(window, title, Path(_folder(preferences, purpose)) / name, kinds)


def ask_new(window: QWidget, title: str, start: Path, kinds: str) -> Path | None:
    """Where to write a new file, with an ending that `kinds` (a Qt filter) has: that of the kind chosen is put on.

    Where a file of the whole name is there, the dialog comes once more with it, because only it asks about replacing.
    """
    while True:
        with back_to(window):
            chosen, kind = QFileDialog.getSaveFileName(window, title, str(start), kinds)
        if not chosen:
            return None
        path = Path(chosen)
        if path.suffix.lower() in endings_of(kinds):
            return path
        ending = next(iter(endings_of(kind) or endings_of(kinds)), start.suffix)
        path = path.with_name(path.name.rstrip(". ") + ending)
        if not path.exists():
            return path
        start = path


def endings_of(kinds: str) -> list[str]:
    """The endings in a Qt filter, in its order."""
    return [one.lower() for one in _ENDING.findall(kinds)]


def specification_kinds() -> str:
    """The files that may hold a person specification."""
    return _(
        "Person specifications (*.docx *.odt *.rtf *.pdf *.xlsx *.xls *.ods *.csv *.html *.htm *.eml *.md *.txt);;"
        "All files (*)"
    )


def table_kinds() -> str:
    """The files that may hold a list of applicants."""
    return _("Lists (*.csv *.xlsx *.xls *.ods *.tsv);;All files (*)")


def score_kinds() -> str:
    """The files that may hold a member's scores."""
    return _("Scores (*.csv *.xlsx *.ods *.tsv);;All files (*)")


def application_kinds() -> str:
    """The files that may be an application."""
    return _("Applications (*.pdf *.docx *.odt *.rtf *.txt *.md *.html *.htm *.eml);;All files (*)")


def vacancy_kinds() -> str:
    """Our own vacancies."""
    return _("Vacancies (*.shortlist);;All files (*)")


def pack_kinds() -> str:
    """Our own packs, and the workbook of a member without the application."""
    return _("Scoring packs (*.scorepack *.age *.xlsx);;All files (*)")

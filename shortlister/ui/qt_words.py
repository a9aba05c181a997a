"""The few words that Qt itself puts on the screen, in the language in use: menus of text fields, file dialogs.

Qt has no catalogue for Welsh; what is not here stays English.
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator

from shortlister.i18n import LANGUAGES, N_, _, language

_MENUS: Final = (
    N_("&Undo"), N_("&Redo"), N_("Cu&t"), N_("&Copy"), N_("&Paste"), N_("Delete"), N_("Select All"),
    N_("Copy &Link Location"),
)  # fmt: skip
_DIALOGS: Final = (
    N_("&Open"), N_("&Save"), N_("&Choose"), N_("Cancel"), N_("Open"), N_("Save As"), N_("Look in:"),
    N_("File &name:"), N_("Files of type:"), N_("Directory:"), N_("Name"), N_("Size"), N_("Type"), N_("Date Modified"),
    N_("Back"), N_("Forward"), N_("Parent Directory"), N_("Create New Folder"), N_("List View"), N_("Detail View"),
    N_("All Files (*)"), N_("Computer"), N_("&Rename"), N_("&Delete"), N_("Show &hidden files"), N_("&New Folder"),
    N_("&Yes"), N_("&No"), N_("OK"),
)  # fmt: skip
_KNOWN: Final = {
    "QLineEdit": frozenset(_MENUS),
    "QWidgetTextControl": frozenset(_MENUS),
    "QFileDialog": frozenset(_DIALOGS),
    "QFileSystemModel": frozenset(_DIALOGS),
    "QPlatformTheme": frozenset(_DIALOGS),
    "QDialogButtonBox": frozenset(_DIALOGS),
}


class QtWords(QTranslator):
    """Answers Qt with the words of the program's own catalogue."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:  # fmt: skip
        return _(source) if source in _KNOWN.get(context, ()) else source

    def isEmpty(self) -> bool:
        return False


def speak(application: QCoreApplication) -> None:
    """Qt's words in the language in use; nothing where that is the one which Qt speaks."""
    if not language().startswith(LANGUAGES[0]):
        application.installTranslator(QtWords(application))

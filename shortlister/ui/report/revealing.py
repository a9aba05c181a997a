"""The question before names are revealed, which is not taken back."""

from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.vacancy import RevealNames
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.kept_words import keep_typed
from shortlister.ui.kit.fields import Field, NoteField
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current


def ask_reveal(window: QWidget, bridge: Bridge) -> Sheet:
    """Ask for the reason, then reveal."""
    words = _("From now on names may be shown and exported. The ledger records it, and it is not taken back.")
    sheet = Sheet(window.window(), _("Reveal names?"), words, do=_("Reveal names"), safe=_("Leave it"))
    note = NoteField(sheet, name=_("Reason"))
    keep_typed(sheet, bridge, note, "reveal")
    note.setFixedHeight(current().S(90))
    sheet.body.addWidget(Field(_("Reason"), note, sheet))
    sheet.done_for.connect(lambda: bridge.attempt(RevealNames(note.note())))
    sheet.open()
    note.setFocus()
    return sheet

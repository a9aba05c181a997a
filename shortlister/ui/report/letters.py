"""The feedback letters before they are made: from which template, and into which folder."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from shortlister.i18n import _
from shortlister.ui.files import choose_file, choose_folder
from shortlister.ui.kit.fields import Field
from shortlister.ui.kit.picker import Picker
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.sheet import Sheet

_LANGUAGES = ("en", "cy")


def ask_letters(
    window: QWidget, preferences: PreferencesFile, act: Callable[[Path, Path | None, str], object]
) -> Sheet:
    """Ask for template and folder; `act` is given folder, the organisation's own template if any, and a language."""
    words = _(
        "A Word file for each applicant who has an outcome: the outcome, its reason, and each criterion of this stage. "
        "Nothing of colleagues or other applicants stands in it."
    )
    sheet = Sheet(window, _("Feedback letters"), words, do=_("Choose a folder…"), safe=_("Leave it"))
    choices = (_("English, as it ships"), _("Welsh, as it ships"), _("The organisation’s own template…"))
    picker = Picker(choices, sheet, name=_("Template"))
    picker.picked.connect(picker.set_chosen)
    sheet.body.addWidget(Field(_("Template"), picker, sheet))

    def chosen() -> None:
        template: Path | None = None
        if picker.chosen() >= len(_LANGUAGES):
            kinds = _("Word templates (*.docx);;All files (*)")
            template = choose_file(window, preferences, "letter template", _("Template for the letters"), kinds)
            if template is None:
                return
        folder = choose_folder(window, preferences, "letters", _("Folder for the letters"))
        if folder is not None:
            act(folder, template, _LANGUAGES[picker.chosen()] if template is None else "")

    sheet.done_for.connect(chosen)
    sheet.open()
    picker.setFocus()
    return sheet

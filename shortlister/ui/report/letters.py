"""The feedback letters before they are made: from which template, and into which folder."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from shortlister.domain.file_names import shown_name
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Letters
from shortlister.ui.files import choose_file, choose_folder
from shortlister.ui.kit.fields import Field
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.picker import Picker
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role

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
    choices = (
        _("English, as it ships"),
        _("Welsh, as it ships"),
        _("The organisation’s own template, in English…"),
        _("The organisation’s own template, in Welsh…"),
    )
    picker = Picker(choices, sheet, name=_("Template"))
    picker.picked.connect(picker.set_chosen)
    sheet.body.addWidget(Field(_("Template"), picker, sheet))
    sheet.body.gap(10)
    said = _(
        "Reasons that were drafted are said in the letter’s language; what a person wrote stays as it was written."
    )
    sheet.body.addWidget(Label(said, sheet, role=Role.SECONDARY, ink="ink2", wrap=True))

    def chosen() -> None:
        template: Path | None = None
        if picker.chosen() >= len(_LANGUAGES):
            kinds = _("Word templates (*.docx);;All files (*)")
            template = choose_file(window, preferences, "letter template", _("Template for the letters"), kinds)
            if template is None:
                return
        folder = choose_folder(window, preferences, "letters", _("Folder for the letters"))
        if folder is not None:
            act(folder, template, _LANGUAGES[picker.chosen() % len(_LANGUAGES)])

    sheet.done_for.connect(chosen)
    sheet.open()
    picker.setFocus()
    return sheet


def ask_replacing(window: QWidget, why: str, act: Callable[[], object]) -> Sheet:
    """Letters are there that say something else: whether they are written over."""
    words = _("{why} Replaced, they are gone as they are now: with whatever somebody has changed in them.").format(
        why=why
    )
    sheet = Sheet(window, _("Replace the letters?"), words, do=_("Replace them"), safe=_("Leave them"))
    sheet.setObjectName("replace letters")
    sheet.done_for.connect(act)
    sheet.open()
    return sheet


def letters_words(done: Letters, folder: str, language: str) -> str:
    """What became of the letters."""
    count = len(done.paths) - done.unchanged
    written = ngettext("{count} letter is written to “{folder}”.", "{count} letters are written to “{folder}”.", count)
    said = [written.format(count=count, folder=shown_name(str(folder)))]
    for number, words in (
        (done.unchanged, _("There already, word for word: {count}.")),
        (done.without, _("Without an outcome, and so without a letter: {count}.")),
        (done.as_written if language != _LANGUAGES[0] else 0, _("With a reason as a person wrote it: {count}.")),
    ):
        if number:
            said.append(words.format(count=number))
    return " ".join(said)

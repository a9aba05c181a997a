"""What differs between the edition that a pack was made from and that of now: criteria and descriptors."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from shortlister.domain.records import Criterion
from shortlister.domain.state import State
from shortlister.i18n import _, ngettext
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role

if TYPE_CHECKING:
    from shortlister.ui.bridge import Since


def differing_words(since: "Since") -> str:
    """Which criteria and which descriptors were worded anew, in a sentence; empty where nothing was."""
    said: list[str] = []
    if since.criteria:
        names = ", ".join(now.reference for _was, now in since.criteria)
        words = ngettext("{criteria} was changed since.", "{criteria} were changed since.", len(since.criteria))
        said.append(words.format(criteria=names))
    if since.descriptors:
        ratings = ", ".join(str(now.value) for _was, now in since.descriptors)
        words = ngettext(
            "The descriptor of {ratings} was worded anew.",
            "The descriptors of {ratings} were worded anew.",
            len(since.descriptors),
        )
        said.append(words.format(ratings=ratings))
    return " ".join(said)


class EditionSheet(Sheet):
    """Each criterion and each descriptor as it was and as it is."""

    def __init__(self, window: QWidget, edition: int, since: "Since", state: State) -> None:
        title = _("What differs from edition {edition}").format(edition=edition)
        words = _("The vacancy is on edition {edition} now. What was scored under the old wording stays readable.")
        super().__init__(window, title, words.format(edition=state.vacancy.edition), safe=_("Close"), width=680)
        self.texts: list[str] = []
        for was, now in since.criteria:
            self._add(now.reference, _criterion(was, state), _criterion(now, state))
        for before, after in since.descriptors:
            label = _("{value} {label}").format(value=after.value, label=_(after.label))
            self._add(label, _(before.descriptor), _(after.descriptor))
        if not self.texts:
            self.body.addWidget(Label(_("Nothing that is scored differs."), self, role=Role.BODY))
        self.safe_button.setFocus()

    def _add(self, what: str, was: str, now: str) -> None:
        self.body.addWidget(Label(what, self, role=Role.HEADING))
        for heading, text in ((_("Before"), was), (_("Now"), now)):
            self.body.gap(6)
            self.body.addWidget(Label(heading, self, role=Role.CAPTION, weight=500, ink="ink2"))
            self.body.addWidget(Label(text, self, role=Role.BODY, wrap=True))
            self.texts.append(text)
        self.body.gap(14)


def _criterion(one: Criterion, state: State) -> str:
    names = ", ".join(_(state.methods[id].name) for id in one.methods if id in state.methods)
    return _("{text} ({methods})").format(text=one.text, methods=names) if names else one.text

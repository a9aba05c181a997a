"""The header of Specification: how far it is, what can be set up, and the one main thing to do."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from shortlister.domain.records import Criterion
from shortlister.domain.refusals import Problem
from shortlister.i18n import _, ngettext
from shortlister.ui.kit.buttons import Button, IconButton, Kind
from shortlister.ui.kit.header import Header
from shortlister.ui.kit.key_choices import key_now
from shortlister.ui.kit.keycap import key_words
from shortlister.ui.kit.labels import ElidedLabel
from shortlister.ui.kit.progress import Progress
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.scoring_opens import in_the_way_words


class SpecificationHeader(Header):
    """`asked(action)` for every button; `view_chosen` when there is room for the source or the criteria only."""

    asked = Signal(str)
    view_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_("Specification"), parent)
        self.view = Segmented([_("Source"), _("Criteria")], self, name=_("What is shown"), key="F6")
        self.view.set_chosen(1)
        self.view.chosen.connect(self.view_chosen)
        self.several = False
        """Whether the document has other posts than the one that was taken."""
        self.progress = Progress(self, width=150)
        self.hindrance = ElidedLabel("", self, right=True)
        self.setup = Button(_("Set up"), self, kind=Kind.QUIET, chevron=True, key="U")
        self.setup.clicked.connect(self.open_setup)
        self.setup_small = IconButton("settings-2", _("Set up"), self, size=34, key="U")
        self.setup_small.clicked.connect(self.open_setup)
        self.adding = Button(_("Add criterion"), self, kind=Kind.QUIET, icon="plus", key="A")
        self.accept = Button(_("Accept"), self, kind=Kind.PRIMARY, key="Return")
        self.opening = Button(_("Open scoring…"), self, kind=Kind.PRIMARY, key="Ctrl+Return")
        self.another = Button(_("Choose another file"), self, icon="folder-open", key="Ctrl+O")
        for button, name in (
            (self.adding, "add"),
            (self.accept, "accept"),
            (self.opening, "open"),
            (self.another, "file"),
        ):
            button.clicked.connect(lambda _checked=False, name=name: self.asked.emit(name))
        every: tuple[QWidget, ...] = (self.view, self.progress, self.hindrance, self.setup, self.setup_small,
                                      self.adding, self.accept, self.opening, self.another)  # fmt: skip
        for widget in every:
            self.add(widget)

    def show_fact(self, source: str, count: int, coming: str) -> None:
        """The file that the criteria are from, and their number; or the file that is `coming` in its place."""
        criteria = ngettext("{count} criterion", "{count} criteria", count).format(count=count)
        fact = _("{file}, {criteria}").format(file=source, criteria=criteria) if source else criteria
        self.set_fact(coming or (fact if count else ""))

    def show_progress(self, accepted: int, count: int) -> None:
        """How many of the criteria are accepted."""
        fact = _("{accepted} of {count} accepted").format(accepted=accepted, count=count)
        self.progress.set_progress(accepted, count, fact)

    def show_parts(self, *, work: bool, may: bool, frozen: bool, opening: bool, choosing: bool, narrow: bool) -> None:
        """Which buttons belong to what is shown; where there is little room some are in the menu alone."""
        self.progress.setVisible(work and not frozen and not opening and not narrow)
        self.setup.setVisible(work and may and not narrow)
        self.setup_small.setVisible(work and may and narrow)
        self.adding.setVisible(work and may and not frozen and not narrow)
        self.accept.setVisible(work and may and not frozen and not opening)
        self.opening.setVisible(opening)
        self.another.set_text(_("Another file") if narrow else _("Choose another file"))
        self.another.setVisible(choosing)

    def show_accept(self, ones: Sequence[Criterion], acceptable: bool, *, cutting: bool = False) -> None:
        """The criteria that Accept would accept, else the one that is in doubt; and whether it may.

        While a person is `cutting` one, Enter splits it.
        """
        if len(ones) == 1:
            self.accept.set_text(_("Accept {criterion}").format(criterion=ones[0].reference))
        elif ones:
            count = len(ones)
            words = ngettext("Accept {count} criterion", "Accept {count} criteria", count)
            self.accept.set_text(words.format(count=count))
        if acceptable:
            self.accept.enable()
        elif cutting:
            self.accept.disable(_("The cut is shown: Enter splits there, Esc takes it away."))
        else:
            self.accept.disable(_("It has a doubt that needs a decision first."))

    def show_hindrances(self, found: Sequence[Problem]) -> None:
        """What keeps scoring from being opened, beside the button."""
        words = in_the_way_words(list(found))
        self.hindrance.setText(words)
        self.hindrance.setVisible(bool(words))
        if words:
            self.opening.disable("\n".join(str(problem) for problem in found))
        else:
            self.opening.enable()

    def open_setup(self) -> None:
        """What else can be done, each with its key."""
        under = self.setup_small if self.setup_small.isVisible() else self.setup
        menu = QMenu(self)
        for name, words, key in (
            ("add", _("Add a criterion…"), "A"),
            ("rule", _("Scale and rule…"), "R"),
            ("weights", _("Weights…"), "W"),
            ("stages", _("Stages…"), "Y"),
            ("name", _("Name of the vacancy…"), "Ctrl+Shift+T"),
            ("accept all", _("Accept every criterion without a doubt"), "Ctrl+Shift+A"),
            ("post", _("Another post of the document…"), "O"),
            ("file", _("Choose another file…"), "Ctrl+O"),
            ("paste", _("Paste the specification…"), "Ctrl+V"),
        ):
            entry = menu.addAction(f"{words}\t{key_words(key_now(self, key))}")
            entry.setVisible(name != "post" or self.several)
            entry.triggered.connect(lambda _checked=False, name=name: self.asked.emit(name))
        menu.popup(under.mapToGlobal(QPoint(0, under.height())))

"""A new vacancy: its names, its scale, and the person specification that it starts from."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from shortlister.domain.file_names import shown_name
from shortlister.domain.refusals import Refusal
from shortlister.domain.scales import SCALES, Scale
from shortlister.i18n import _
from shortlister.ui.bridge import Bridge
from shortlister.ui.files import choose_file, specification_kinds
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.fields import Field, LineField
from shortlister.ui.kit.jobs import Job, Jobs
from shortlister.ui.kit.labels import ElidedLabel, Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role
from shortlister.ui.post_choices import MOST, PostChoices

if TYPE_CHECKING:
    from shortlister.domain.plans.naming import Named


@dataclass(frozen=True, slots=True)
class NewVacancy:
    """What a person said of the vacancy to be made; the specification may come later."""

    title: str
    reference: str
    organisation: str
    scale: Scale
    specification: Path | None


def scale_words(scale: Scale) -> str:
    """A scale's name as a person chooses it."""
    match scale.name:
        case "met":
            return _("Met, partly, not")
        case "yes-no":
            return _("Yes, no")
        case _:
            return scale.name.replace("-", "–")


class NewVacancySheet(Sheet):
    """Ctrl+Enter goes on to the choice of where the file is kept (`asked`); it stays until the vacancy is made."""

    asked = Signal()

    def __init__(
        self, window: QWidget, preferences: PreferencesFile, jobs: Jobs, specification: Path | None = None
    ) -> None:
        super().__init__(window, _("New vacancy"), _("Everything here can be changed until scoring opens."),
                         do=_("Make the vacancy…"), width=620)  # fmt: skip
        self._preferences = preferences
        self._jobs = jobs
        self._reading: Job | None = None
        self._filled: dict[LineField, str] = {}
        self._posts: tuple[str, ...] = ()
        self._specification = specification
        self.title_field = LineField(self, name=_("Title of the post"))
        self.reference_field = LineField(self, name=_("Reference"))
        known = preferences.now.more.get("organisation", "")
        self.organisation_field = LineField(self, name=_("Organisation"), text=known)
        self.body.addWidget(Field(_("Title of the post"), self.title_field, self))
        self.posts = PostChoices(self)
        self.posts.chosen.connect(self.title_field.setText)
        self.body.addWidget(self.posts)
        self.body.gap(14)
        pair = Row(spacing=12)
        pair.addWidget(Field(_("Reference"), self.reference_field, self), 1)
        pair.addWidget(Field(_("Organisation"), self.organisation_field, self), 2)
        self.body.addLayout(pair)
        self.body.gap(14)
        self.body.addWidget(Label(_("Rating scale"), self, role=Role.SECONDARY, weight=600))
        self.body.gap(6)
        self.scale_choice = Segmented([scale_words(scale) for scale in SCALES], self, name=_("Rating scale"))
        self.scale_choice.chosen.connect(lambda _at: self._show_scale())
        self.body.addWidget(self.scale_choice, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.gap(6)
        self._ratings = Label("", self, role=Role.CAPTION, ink="ink2", wrap=True)
        self.body.addWidget(self._ratings)
        self.body.gap(14)
        self.body.addWidget(Label(_("Person specification"), self, role=Role.SECONDARY, weight=600))
        self.body.gap(6)
        row = Row(spacing=10)
        self.choose_button = Button(_("Choose a file…"), self, icon="folder-open")
        self.choose_button.clicked.connect(self._choose)
        row.addWidget(self.choose_button)
        self._file = ElidedLabel("", self)
        row.addWidget(self._file, 1)
        self.body.addLayout(row)
        self._several = Label("", self, role=Role.CAPTION, ink="ink2", wrap=True)
        self._several.hide()
        self.body.gap(6)
        self.body.addWidget(self._several)
        self.title_field.textChanged.connect(lambda _text: self._check())
        for field in (self.title_field, self.reference_field, self.organisation_field):
            field.returnPressed.connect(self._next_field)
        self._show_scale()
        self._show_file()
        self._check()
        self.title_field.setFocus()
        self.put_away.connect(self._forget_reading)
        self.done_for.connect(self._forget_reading)
        self._read()

    def _next_field(self) -> None:
        """Enter goes on to the next field; Ctrl+Enter, which answers the sheet, stays where it is."""
        if not QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            self.focusNextChild()

    def accept(self) -> None:
        if self.do_button is None or self.do_button.isEnabled():
            self.asked.emit()

    def finish(self) -> None:
        """The vacancy is made."""
        super().accept()

    @property
    def said(self) -> NewVacancy:
        """What was said."""
        return NewVacancy(
            self.title_field.text().strip(),
            self.reference_field.text().strip(),
            self.organisation_field.text().strip(),
            SCALES[self.scale_choice.index()],
            self._specification,
        )

    def _show_scale(self) -> None:
        scale = SCALES[self.scale_choice.index()]
        ratings = ", ".join(f"{step.value} {_(step.label)}" for step in scale.steps)
        self._ratings.setText(_("{ratings}. Met from {met}.").format(ratings=ratings, met=scale.met_from))

    def _choose(self) -> None:
        path = choose_file(
            self, self._preferences, "specification", _("Choose the person specification"), specification_kinds()
        )
        if path is not None:
            self._specification = path
            self._show_file()
            self._read()

    def _read(self) -> None:
        """What the specification calls its post is asked for; a file that cannot be read says so once it is taken."""
        self._forget_reading()
        self._posts = ()
        self._show_posts()
        if (path := self._specification) is not None:
            self._reading = self._jobs.run(
                lambda _progress: Bridge.named_in(path), done=self._fill, refused=self._read_in_vain
            )
            self._reading.failed.connect(self._read_in_vain)
        self._check()

    def _forget_reading(self) -> None:
        if self._reading is not None:
            self._reading.stop()
            self._reading.forget()
            self._reading = None

    def _read_in_vain(self, _refusal: Refusal | None = None) -> None:
        self._reading = None
        self._check()

    def _fill(self, found: "Named") -> None:
        """The title and the reference go into their fields, unless something else was typed there."""
        self._reading = None
        self._posts = found.posts if len(found.posts) > 1 else ()
        self._show_posts()
        for field, text in ((self.title_field, found.title), (self.reference_field, found.reference)):
            typed = field.text().strip()
            if not typed or typed == self._filled.get(field):
                field.setText(text)
                self._filled[field] = text
        self._check()

    def _show_file(self) -> None:
        none = _("None yet: it can be chosen or pasted in the vacancy")
        self._file.setText(shown_name(self._specification.name) if self._specification else none)

    def _check(self) -> None:
        title = self.title_field.text().strip()
        own = bool(title) and title != self._filled.get(self.title_field)
        if self._reading is not None and self._specification is not None and not own:
            looking = _("Looking for the title in “{file}”")
            self.block(looking.format(file=shown_name(self._specification.name)))
        else:
            several = _("It needs a title: the file holds several posts.")
            self.block("" if title else several if self._posts else _("It needs a title."))

    def _show_posts(self) -> None:
        """That the file holds several posts, which is why it names no title; one of them can be chosen for it.

        Which of them is taken is asked once the vacancy is made.
        """
        titles = list(dict.fromkeys(filter(None, self._posts)))
        offered = titles if len(titles) <= MOST else []
        self.posts.show_posts(offered, self.title_field)
        words = _("It holds {count} posts: {posts}. Choose one in the vacancy.")
        self._several.setText(words.format(count=len(self._posts), posts="; ".join(filter(None, self._posts))))
        self._several.setVisible(bool(self._posts) and not offered)

"""The sheets of one applicant: adding one by hand, and correcting who they are."""

from PySide6.QtWidgets import QWidget

from shortlister.domain.file_names import shown_name
from shortlister.domain.plans.drafts import DraftApplicant
from shortlister.domain.records import Person
from shortlister.i18n import _
from shortlister.ui.files import application_kinds, choose_files
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.checks import Check
from shortlister.ui.kit.fields import Field, LineField
from shortlister.ui.kit.labels import ElidedLabel
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.preferences import PreferencesFile
from shortlister.ui.kit.sheet import Sheet


class _PersonSheet(Sheet):
    """Name, contact and schemes; kept apart from the applications."""

    def _lay(self, person: Person) -> None:
        self.name_field = LineField(self, name=_("Name"), text=person.name)
        self.email_field = LineField(self, name=_("E-mail"), text=person.email)
        self.phone_field = LineField(self, name=_("Telephone"), text=person.phone)
        self.body.addWidget(Field(_("Name"), self.name_field, self))
        self.body.gap(12)
        row = Row(spacing=12)
        row.addWidget(Field(_("E-mail"), self.email_field, self), 3)
        row.addWidget(Field(_("Telephone"), self.phone_field, self), 2)
        self.body.addLayout(row)
        self.body.gap(12)
        self.guaranteed = self._box(_("Guaranteed interview scheme"), person.guaranteed_interview)
        self.redeployee = self._box(_("Redeployee"), person.redeployee)

    def _box(self, words: str, on: bool) -> Check:
        box = Check(words, self)
        box.setChecked(on)
        self.body.addWidget(box)
        self.body.gap(6)
        return box


class DetailsSheet(_PersonSheet):
    """Who the applicant with this reference is; for HR."""

    def __init__(self, window: QWidget, reference: str, person: Person) -> None:
        title = _("Who {reference} is").format(reference=reference)
        super().__init__(
            window, title, _("Kept apart; the panel never sees it here."), do=_("Keep the details"), enter=True
        )
        self._person = person
        self._lay(person)
        self.name_field.setFocus()

    def said(self) -> Person:
        """The details as they stand."""
        return Person(
            self._person.applicant,
            self.name_field.text(),
            self.email_field.text().strip(),
            self.phone_field.text().strip(),
            self.guaranteed.isChecked(),
            self.redeployee.isChecked(),
        )


class OneSheet(_PersonSheet):
    """One applicant by hand; without a reference one is drawn at random."""

    def __init__(self, window: QWidget, preferences: PreferencesFile, *, late: bool) -> None:
        super().__init__(window, _("Add an applicant"), do=_("Add the applicant"))
        self._preferences = preferences
        self._late = late
        self._files: list[str] = []
        self.reference_field = LineField(self, name=_("Reference"), placeholder=_("Empty: drawn at random"))
        self.body.addWidget(Field(_("Reference"), self.reference_field, self))
        self.body.gap(12)
        self._lay(Person("", ""))
        self.body.gap(8)
        row = Row(spacing=10)
        self.choose_button = Button(_("Choose the application…"), self, icon="folder-open")
        self.choose_button.clicked.connect(self._choose)
        row.addWidget(self.choose_button)
        self._shown = ElidedLabel(_("None yet"), self)
        row.addWidget(self._shown, 1)
        self.body.addLayout(row)
        self.why_field = LineField(self, name=_("Reason"))
        self._why = Field(_("Reason for adding after scoring opened"), self.why_field, self)
        self.body.gap(12)
        self.body.addWidget(self._why)
        self._why.setVisible(late)
        for field in (self.reference_field, self.name_field, self.email_field, self.phone_field, self.why_field):
            field.textChanged.connect(lambda _text: self._check())
        self._check()
        self.reference_field.setFocus()

    def said(self) -> DraftApplicant:
        """The applicant as described."""
        return DraftApplicant(
            self.reference_field.text().strip(),
            self.name_field.text().strip(),
            self.email_field.text().strip(),
            self.phone_field.text().strip(),
            self.guaranteed.isChecked(),
            self.redeployee.isChecked(),
            tuple(self._files),
        )

    def _choose(self) -> None:
        paths = choose_files(self, self._preferences, "applications", _("Choose the application"), application_kinds())
        if paths:
            self._files = [str(path) for path in paths]
            self._shown.setText(", ".join(shown_name(path.name) for path in paths))
            self._check()

    def _check(self) -> None:
        some = self.reference_field.text() + self.name_field.text() + self.email_field.text()
        if not some.strip() and not self._files:
            self.block(_("It needs a reference, a name or a file."))
        elif self._late and not self.why_field.text().strip():
            self.block(_("It needs a reason."))
        else:
            self.block("")

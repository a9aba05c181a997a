"""The small sheets in which a criterion is written: its text and group, its methods, the reason once it is fixed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QGridLayout, QWidget

from shortlister.domain.records import Criterion, Method
from shortlister.domain.state import State
from shortlister.i18n import _, ngettext
from shortlister.ui.edition_warning import warn_of_packs_out
from shortlister.ui.kit.checks import Check
from shortlister.ui.kit.fields import Field, LineField, NoteField
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current


def groups_of(state: State) -> list[str]:
    """The groups there are, in the order of the criteria."""
    return list(dict.fromkeys(one.group for one in state.criteria_in_order if one.group))


class TextSheet(Sheet):
    """A criterion's text and group; once scoring is open a reason as well, which makes a new edition."""

    def __init__(self, window: QWidget, state: State, one: Criterion | None, *, frozen: bool) -> None:
        title = _("Edit {criterion}").format(criterion=one.reference) if one else _("Add a criterion")
        words = ""
        if frozen:
            words = _(
                "Scoring is open on edition {edition}. A change makes edition {next}; packs must be issued again. "
                "What was scored under the old wording stays readable."
            ).format(edition=state.vacancy.edition, next=state.vacancy.edition + 1)
        super().__init__(window, title, words, do=_("Keep the change") if one else _("Add it"), width=620)
        self._frozen = frozen
        if frozen:
            warn_of_packs_out(self, state)
        self.text = NoteField(self, name=_("Text of the criterion"))
        self.text.set_note(one.text if one else "")
        self.text.setFixedHeight(current().S(110))
        self.group = LineField(self, name=_("Group"), text=one.group if one else "")
        completer = QCompleter(groups_of(state), self.group)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.group.setCompleter(completer)
        self.why = NoteField(self, name=_("Reason"))
        self.why.setFixedHeight(current().S(64))
        self.body.addWidget(Field(_("Text"), self.text, self))
        self.body.gap(14)
        self.body.addWidget(Field(_("Group"), self.group, self))
        if frozen:
            self.body.gap(14)
            self.body.addWidget(Field(_("Reason"), self.why, self))
        else:
            self.why.hide()
        self.text.leave_to = self.safe_button
        self.text.went_on.connect(self.accept)
        self.group.returnPressed.connect(self.accept)
        self.why.went_on.connect(self.accept)
        self.text.textChanged.connect(self._check)
        self.why.textChanged.connect(self._check)
        self._check()
        self.text.setFocus()

    def _check(self) -> None:
        if not self.text.note().strip():
            self.block(_("It needs a text."))
        elif self._frozen and not self.why.note().strip():
            self.block(_("It needs a reason."))
        else:
            self.block("")


class GroupSheet(Sheet):
    """The group of one criterion, or of several."""

    def __init__(self, window: QWidget, state: State, ones: Sequence[Criterion]) -> None:
        count = len(ones)
        title = _("Group of {criterion}").format(criterion=ones[0].reference)
        if count > 1:
            title = ngettext("Group of {count} criterion", "Group of {count} criteria", count).format(count=count)
        super().__init__(window, title, do=_("Keep the group"), enter=True, width=480)
        self.group = LineField(self, name=_("Group"), text=ones[0].group)
        completer = QCompleter(groups_of(state), self.group)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.group.setCompleter(completer)
        self.body.addWidget(Field(_("Group"), self.group, self))
        self.group.selectAll()
        self.group.setFocus()


class MethodsSheet(Sheet):
    """The methods that criteria are measured by; a new one can be named. Only some have those that are `differing`."""

    def __init__(
        self,
        window: QWidget,
        title: str,
        methods: Sequence[Method],
        chosen: Sequence[str],
        words: str = "",
        *,
        differing: Sequence[str] = (),
    ) -> None:
        super().__init__(window, title, words, do=_("Keep the methods"), enter=True, width=560)
        self.boxes: dict[str, Check] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(current().S(24))
        grid.setVerticalSpacing(current().S(10))
        for at, method in enumerate(methods):
            box = Check(method.name, self)
            box.setChecked(method.id in chosen)
            if method.id in differing:
                box.setTristate(True)
                box.setCheckState(Qt.CheckState.PartiallyChecked)
            self.boxes[method.id] = box
            grid.addWidget(box, at // 2, at % 2)
        self.body.addLayout(grid)
        self.body.gap(14)
        self.new = LineField(self, name=_("Another method"), placeholder=_("Name it, as in the document"))
        self.body.addWidget(Field(_("Another method"), self.new, self))
        first = next(iter(self.boxes.values()), None)
        (first or self.new).setFocus()

    def chosen(self) -> tuple[str, ...]:
        """The ids of the methods ticked, in the vacancy's order."""
        return tuple(id for id, box in self.boxes.items() if box.checkState() is Qt.CheckState.Checked)

    def left(self) -> tuple[str, ...]:
        """The ids of the methods that each criterion keeps or does without, as it is."""
        return tuple(id for id, box in self.boxes.items() if box.checkState() is Qt.CheckState.PartiallyChecked)

    def named(self) -> str:
        """A method that the vacancy does not have yet; empty for none."""
        return " ".join(self.new.text().split())


class PasteSheet(Sheet):
    """A specification pasted from an e-mail or a page; its HTML is read as long as the text is left as it was."""

    def __init__(self, window: QWidget, text: str, html: str = "") -> None:
        words = _("It is read as text; lists and headings are kept.")
        if html:
            words = _(
                "It was copied with its headings, lists and tables, and is read with them. "
                "If you change the text here, it is read as plain text."
            )
        super().__init__(window, _("Paste the specification"), words, do=_("Read it"), width=720)
        self._html, self._copied = html, text
        self.text = NoteField(self, name=_("Text of the specification"))
        self.text.set_note(text)
        self._copied = self.text.note()
        self.text.setFixedHeight(current().S(320))
        self.text.leave_to = self.safe_button
        self.text.went_on.connect(self.accept)
        self.text.textChanged.connect(self._check)
        row = Row()
        row.addWidget(self.text)
        self.body.addLayout(row)
        self._check()
        self.text.setFocus()

    def pasted(self) -> tuple[str, str]:
        """What is to be read, and the ending that says what it is."""
        note = self.text.note()
        return (self._html, ".html") if self._html and note == self._copied else (note, ".txt")

    def _check(self) -> None:
        self.block("" if self.text.note().strip() else _("There is nothing to read yet."))

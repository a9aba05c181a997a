"""A matrix that came back: read, compared, shown beside the record; what is taken over is an edit with a reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.file_names import shown_name
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge, Comparison, MatrixDifference
from shortlister.ui.kept_words import keep_typed
from shortlister.ui.kit.fields import Field, NoteField
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role
from shortlister.ui.report.passwords import ask_known_password
from shortlister.ui.report.returned_view import ReturnedView
from shortlister.ui.rooms import taking_over
from shortlister.ui.shell import Shell

_NAMED = 5


@dataclass(frozen=True, slots=True)
class _File:
    """What is compared; its password is kept for as long as the comparison is shown, and nowhere else."""

    path: Path
    password: str


class Returned(QObject):
    """Compares a matrix with the record and shows it in `view`; `shown` when there is something to see there."""

    shown = Signal()

    def __init__(self, bridge: Bridge, shell: Shell, view: ReturnedView, window: QWidget) -> None:
        super().__init__(window)
        self._bridge, self._shell, self._view, self._window = bridge, shell, view, window
        self._file: _File | None = None
        view.taking.connect(self.ask)
        bridge.changed.connect(lambda _change: self._again())

    def begin(self, path: Path, stage: str) -> None:
        """Compare the file with the record of a stage (id), or of the one that it is of; asks for its password."""
        if self._bridge.is_locked(path):
            ask_known_password(
                self._window, shown_name(path.name), lambda word: self._compare(_File(path, word), stage)
            )
        else:
            self._compare(_File(path, ""), stage)

    def end(self) -> None:
        """The comparison is put away, and the password forgotten."""
        self._file = None
        self._view.comparison = None
        self._view.area.clear()

    def _compare(self, file: _File, stage: str, *, again: bool = False) -> None:
        try:
            record = self._bridge.record_of(stage)
        except Refusal as refusal:
            self._shell.refuse(refusal)
            return
        self._shell.jobs.run(
            lambda progress: self._bridge.compare_with(
                file.path, record, password=file.password, progress=progress.report
            ),
            done=lambda found: self._done(file, found, again=again),
            refused=self._shell.refuse,
            stopped=lambda: self._stopped(file, again=again),
            sentence=_("Comparing “{file}” with the record").format(file=shown_name(file.path.name)),
        )

    def _done(self, file: _File, found: Comparison, *, again: bool) -> None:
        if again and self._file != file:
            return  # put away meanwhile
        if not found.differences and not again:
            show_agreement(self._window, shown_name(file.path.name), found)
            return
        self._file = file
        self._view.show_comparison(shown_name(file.path.name), found)
        if not again:
            self.shown.emit()

    def _stopped(self, file: _File, *, again: bool) -> None:
        """Nothing was compared; where the record has changed meanwhile, what is shown is of the record before that."""
        if again and self._file == file:
            words = _("“{file}” was not compared again: what is shown is how it differed before the last change.")
            self._shell.messages.attend(
                words.format(file=shown_name(file.path.name)), "", [(_("Compare again"), self._again)]
            )

    def _again(self) -> None:
        """The record has changed: what differs may have too."""
        if self._file is not None and self._view.comparison is not None:
            self._compare(self._file, self._view.comparison.stage, again=True)

    def ask(self, chosen: Sequence[MatrixDifference]) -> None:
        """Ask for the reason for which these are taken over."""
        if self._file is None:
            return
        sheet = TakeOverSheet(self._window, shown_name(self._file.path.name), chosen)
        keep_typed(sheet, self._bridge, sheet.note, "take over")
        sheet.done_for.connect(lambda: self._take(chosen, sheet.note.note()))
        sheet.open()
        sheet.note.setFocus()

    def _take(self, chosen: Sequence[MatrixDifference], reason: str) -> None:
        if self._file is None:
            return
        try:
            edit = taking_over.edit_of(self._bridge.state, chosen, file=self._file.path.name, reason=reason)
        except Refusal as refusal:
            self._shell.refuse(refusal)
            return
        self._bridge.attempt(edit)


class TakeOverSheet(Sheet):
    """What would be recorded, and the reason for it; Ctrl+Enter does it, and undo takes it back."""

    def __init__(self, window: QWidget, file: str, chosen: Sequence[MatrixDifference]) -> None:
        count = len(chosen)
        title = ngettext("Take {count} value over from “{file}”?", "Take {count} values over from “{file}”?", count)
        words = _(
            "Ratings become what the panel agreed, outcomes are set by hand. Members' own scores stay as they are, the "
            "ledger records it, and it can be undone."
        )
        super().__init__(
            window, title.format(count=count, file=file), words, do=_("Take over"), safe=_("Leave the record as it is")
        )
        for one in chosen[:_NAMED]:
            self.body.addWidget(Label(_told(one), self, role=Role.SECONDARY, wrap=True))
        if count > _NAMED:
            more = ngettext("and {count} more", "and {count} more", count - _NAMED).format(count=count - _NAMED)
            self.body.addWidget(Label(more, self, role=Role.SECONDARY, ink="ink2"))
        self.body.gap(10)
        self.note = NoteField(self, name=_("Reason"))
        self.note.setFixedHeight(current().S(84))
        self.note.went_on.connect(self.accept)
        self.note.textChanged.connect(self._check)
        self.body.addWidget(Field(_("Reason, for all of them"), self.note, self))
        self._check()

    def _check(self) -> None:
        self.block("" if self.note.note().strip() else _("It needs a reason"))


def _told(one: MatrixDifference) -> str:
    words = _("{applicant}, {criterion}: {record} in the record, {workbook} from now on")
    return words.format(
        applicant=one.applicant,
        criterion=one.criterion or _("outcome"),
        record="–" if one.record is None else one.record,
        workbook=one.workbook,
    )


def show_agreement(window: QWidget, file: str, found: Comparison) -> Sheet:
    """Nothing differs. Enter, Esc and the button all put it away: there is nothing to decide."""
    title = _("“{file}” agrees with the record").format(file=file)
    words = _("Every cell of the workbook says what the record says.")
    sheet = Sheet(window, title, words, safe=_("Close"))
    if not found.current:
        moved = _("The matrix was made when the ledger had another head, so what was counted then is not compared.")
        sheet.body.addWidget(Label(moved, sheet, role=Role.SECONDARY, ink="attn", weight=500, wrap=True))
        sheet.body.gap(10)
    for sentence in found.harmless:
        sheet.body.addWidget(Label(sentence, sheet, role=Role.SECONDARY, ink="ink2", wrap=True))
    sheet.open()
    return sheet

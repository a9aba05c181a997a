"""What Score shows to those who cannot score now: HR at the desk, a stage that is not open, nobody to score."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from shortlister.domain.edits.stages import hindrances
from shortlister.domain.records import Member
from shortlister.domain.refusals import Refusal
from shortlister.domain.taken_words import taken_words
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.files import choose_file, score_kinds
from shortlister.ui.kit.buttons import Button, Kind
from shortlister.ui.kit.empty import EmptyState
from shortlister.ui.kit.layouts import Column
from shortlister.ui.scoring.round import Round
from shortlister.ui.shell import PANEL, Shell

_Answer = tuple[str, Callable[[], object], str]
"""The words on a button, what it does, and its key."""


class Seats(QWidget):
    """One sentence on what is missing, one on how it comes, and what can be done."""

    seat_asked = Signal()

    def __init__(self, bridge: Bridge, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._shell = bridge, shell
        self._column = Column(self)
        self._state: EmptyState | None = None

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give it to the first thing that can be done."""
        button = self._state.findChild(Button) if self._state is not None else None
        if button is not None:
            button.setFocus(reason)
        else:
            super().setFocus(reason)

    def show_why(self, round_: Round) -> None:
        """Say why there is nothing to score for this person."""
        state, actor = self._bridge.state, self._bridge.actor
        stage = state.stages.get(round_.stage)
        if stage is None or not stage.open:
            self._not_open(round_, _(stage.name) if stage else "")
        elif not actor.scores:
            self._hr()
        elif round_.first and not round_.applicants:
            words = _("You score none of its applicants; the others follow after it.")
            self._show(_("The panel calibrates first"), words)
        elif not round_.applicants:
            self._show(_("No applicants at this stage"), _("Those whom the stage before chose are scored here."))
        else:
            self._show(_("Nothing is measured at this stage"), _("Its criteria are scored at the other stages."))

    def _not_open(self, round_: Round, stage: str) -> None:
        title = _("Scoring of {stage} is not open yet").format(stage=stage) if stage else _("There is no stage yet")
        actor = self._bridge.actor
        back = self._back()
        if not actor.runs_the_vacancy:
            words = _("The chair or HR opens it under Panel.")
            if self._bridge.is_pack:
                words = _("Once it is open, HR sends you another pack for it.")
            self._show(title, words, *back)
            return
        found = hindrances(self._bridge.state, round_.stage) if stage else []
        lines = [str(problem) for problem in found[:4]]
        if len(found) > 4:
            more = len(found) - 4
            lines.append(ngettext("and {count} more", "and {count} more", more).format(count=more))
        words = "\n".join(lines) if lines else _("Nothing is missing: you or HR open it under Panel.")
        self._show(title, words, (_("Go to Panel"), lambda: self._shell.go(PANEL), "Alt+3"), *back)

    def _back(self) -> list[_Answer]:
        """The way to the stage that is scored, where that is another one."""
        open_now = [one for one in self._bridge.state.stages_in_order if one.open and one.id != self._shell.stage]
        if not open_now:
            return []
        stage = open_now[-1]
        return [(_("Back to {stage}").format(stage=_(stage.name)), lambda: self._shell.show_stage(stage.id), "")]

    def _hr(self) -> None:
        self._show(
            _("HR does not score"),
            _("Members score alone, each at their own seat. Sit down as one, or take in the scores that one sent."),
            (_("Change who is at the desk…"), self.seat_asked.emit, "Ctrl+Shift+P"),
            (_("Take in a scores file…"), self._choose_member, ""),
        )

    def _show(self, title: str, words: str, *answers: _Answer) -> None:
        if self._state is not None:
            self._column.removeWidget(self._state)
            self._state.hide()
            self._state.deleteLater()
        self._state = EmptyState(title, words, self)
        for at, (text, act, key) in enumerate(answers):
            button = Button(text, self._state, kind=Kind.SECONDARY if at else Kind.PRIMARY, key=key)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._state.add_button(button)
        self._column.addWidget(self._state)
        self._state.show()

    def members(self) -> tuple[Member, ...]:
        """Whose scores may be taken in."""
        return tuple(member for member in self._bridge.state.scorers if not member.left)

    def _choose_member(self) -> None:
        menu = QMenu(self)
        for member in self.members():
            menu.addAction(member.name).triggered.connect(
                lambda _checked=False, member=member: self._choose_file(member.id, member.name)
            )
        menu.popup(self.mapToGlobal(QPoint(self.width() // 2, self.height() // 2)))

    def _choose_file(self, member: str, name: str) -> None:
        title = _("Scores of {name}").format(name=name)
        path = choose_file(self, self._shell.preferences, "scores", title, score_kinds())
        if path is not None:
            self.take_scores(member, path)

    def take_scores(self, member: str, path: Path) -> bool:
        """Take a member's (id) scores from a file, all of them or none."""
        try:
            edit = self._bridge.take_scores(member, self._shell.stage, path)
        except Refusal as refusal:
            self._shell.refuse(refusal)
            return False
        words = taken_words(self._bridge.state, edit)
        done = self._bridge.attempt(edit)
        if done and words:
            count = ngettext("{count} score taken.", "{count} scores taken.", len(edit.scores))
            self._shell.messages.inform(count.format(count=len(edit.scores)), " ".join(words), passing=True)
        return done

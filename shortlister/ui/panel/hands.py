"""What the person does on Panel: members, declarations, packs; each becomes one edit or one pack."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.panel import AddMember, Declare, DeclareNone, EditMember, LeavePanel
from shortlister.domain.edits.scoring import Reopen
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.file_names import distinct, file_name
from shortlister.domain.records import Interest, Member
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.files import choose_folder, choose_new
from shortlister.ui.panel.declarations_model import interest_words
from shortlister.ui.panel.member_sheet import MemberSheet
from shortlister.ui.reason import ReasonSheet
from shortlister.ui.shell import Shell


class PanelHands(QObject):
    """Belongs to the page. `progressed` tells of packs being made, one after the other."""

    progressed = Signal(int, int)

    def __init__(self, bridge: Bridge, shell: Shell, page: QWidget) -> None:
        super().__init__(page)
        self._bridge = bridge
        self._shell = shell
        self._page = page
        self._waiting: list[tuple[Member, Path]] = []
        self._made: list[Path] = []

    # Members

    def add(self) -> None:
        """A new member."""
        sheet = MemberSheet(self._page, self._bridge.state, None)
        sheet.done_for.connect(
            lambda: self._bridge.attempt(AddMember(self._bridge.fresh_id(), sheet.name_field.text(), sheet.role()))
        )
        sheet.open()

    def edit(self, one: Member) -> None:
        """Name and role."""
        sheet = MemberSheet(self._page, self._bridge.state, one)
        sheet.done_for.connect(lambda: self._bridge.attempt(EditMember(one.id, sheet.name_field.text(), sheet.role())))
        sheet.open()

    def leave(self, one: Member) -> None:
        """Before scoring opens they are taken out; afterwards the scores stay, and a reason is asked for."""
        if not scoring_has_opened(self._bridge.state):
            self._bridge.attempt(LeavePanel(one.id))
            return
        words = _("What they scored stays in the record. Nothing more is owed by them.")
        title = _("{name} leaves the panel?").format(name=one.name)
        sheet = ReasonSheet(self._page, title, words, _("Record that they left"))
        sheet.done_for.connect(lambda: self._bridge.attempt(LeavePanel(one.id, sheet.why.note())))
        sheet.open()

    def reopen(self, one: Member) -> None:
        """Unlock what a member has submitted, with a reason."""
        state = self._bridge.state
        words = _("Their scores are unlocked, and they are blind again until they submit once more.")
        title = _("Reopen what {name} submitted?").format(name=one.name)
        sheet = ReasonSheet(self._page, title, words, _("Reopen the scores"))
        stage = state.vacancy.stage
        sheet.done_for.connect(lambda: self._bridge.attempt(Reopen(one.id, stage, sheet.why.note())))
        sheet.open()

    # Declarations

    def declare(self, member: Member, applicant: str, name: str, interest: Interest) -> None:
        """One declaration; one that changes something asks why."""
        if interest is Interest.NONE:
            self._bridge.attempt(Declare(member.id, applicant, interest))
            return
        words = {
            Interest.SPEAKS_LAST: _("They score, and speak last about this applicant in the meeting."),
            Interest.RECUSED: _("They do not score this applicant. It counts neither as missing nor as 0."),
        }[interest]
        title = _("{member} and {applicant}: {interest}").format(
            member=member.name, applicant=name, interest=interest_words(interest)
        )
        sheet = ReasonSheet(self._page, title, words, _("Record the declaration"), needed=False)
        sheet.done_for.connect(lambda: self._bridge.attempt(Declare(member.id, applicant, interest, sheet.why.note())))
        sheet.open()

    def none_for(self, member: Member, applicants: Sequence[str]) -> None:
        """Nothing to declare about all of these."""
        if applicants:
            self._bridge.attempt(DeclareNone(member.id, tuple(applicants)))

    # Packs out

    def _pack_name(self, member: Member, ending: str = ".scorepack") -> str:
        vacancy = self._bridge.state.vacancy
        return file_name(" ".join(filter(None, (vacancy.reference or vacancy.title, member.name))), ending)

    def make_pack(self, member: Member) -> None:
        """One member's pack, as a scoring pack or as an Excel workbook."""
        kinds = _("Scoring pack (*.scorepack);;Excel workbook for a member without Shortlister (*.xlsx)")
        title = _("Pack for {name}").format(name=member.name)
        path = choose_new(self._page, self._shell.preferences, "packs", title, kinds, self._pack_name(member))
        if path is not None:
            self._begin([(member, path)])

    def make_packs(self, members: Sequence[Member]) -> None:
        """Every pack into one folder."""
        folder = choose_folder(self._page, self._shell.preferences, "packs", _("Folder for the packs"))
        if folder is not None:
            names = distinct([self._pack_name(member) for member in members])
            self._begin([(member, folder / name) for member, name in zip(members, names, strict=True)])

    def _begin(self, packs: Sequence[tuple[Member, Path]]) -> None:
        self._waiting, self._made = list(packs), []
        self._step()

    def _step(self) -> None:
        """The next pack; between two packs the window stays alive."""
        if not self._waiting:
            return
        member, path = self._waiting.pop(0)
        try:
            self._bridge.write_pack(member.id, path)
        except Refusal as refusal:
            self._shell.refuse(refusal)
            return
        self._made.append(path)
        total = len(self._made) + len(self._waiting)
        self.progressed.emit(len(self._made), total)
        if self._waiting:
            QTimer.singleShot(0, partial(self._step))
            return
        words = ngettext("{count} pack made in {folder}", "{count} packs made in {folder}", total)
        self._shell.said(words.format(count=total, folder=path.parent), undo=False)

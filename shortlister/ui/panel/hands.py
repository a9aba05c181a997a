"""What the person does on Panel: members, declarations, packs; each becomes one edit or one pack."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.allocation import AllocateMany
from shortlister.domain.edits.declaring import Declare, DeclareNone
from shortlister.domain.edits.panel import AddMember, EditMember, LeavePanel
from shortlister.domain.edits.scoring import Reopen
from shortlister.domain.edits.vacancy import scoring_has_opened
from shortlister.domain.file_names import distinct, file_name, shown_name
from shortlister.domain.findings.packs_out import has_chair, packs_to_make
from shortlister.domain.records import Interest, Member, Role
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_, _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.files import choose_file, choose_files, choose_folder, choose_new, pack_kinds, remember, table_kinds
from shortlister.ui.kept_words import keep_typed
from shortlister.ui.panel.allocating import AllocationSheet
from shortlister.ui.panel.declarations_model import interest_words
from shortlister.ui.panel.member_sheet import MemberSheet
from shortlister.ui.panel.packs_sheet import PacksSheet, Wanted
from shortlister.ui.panel.pin_sheet import PinSheet
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
        self._applications = True

    # Members

    def add(self) -> None:
        """A new member."""
        sheet = MemberSheet(self._page, self._bridge.state, None)
        sheet.done_for.connect(
            lambda: self._bridge.attempt(
                AddMember(self._bridge.fresh_id(), sheet.name_field.text(), sheet.role(), sheet.takes_over())
            )
        )
        sheet.open()

    def edit(self, one: Member) -> None:
        """Name and role."""
        sheet = MemberSheet(self._page, self._bridge.state, one)
        sheet.done_for.connect(
            lambda: self._bridge.attempt(EditMember(one.id, sheet.name_field.text(), sheet.role(), sheet.why.text()))
        )
        sheet.open()

    def leave(self, one: Member) -> None:
        """Before scoring opens they are taken out; afterwards the scores stay, and a reason is asked for."""
        if not scoring_has_opened(self._bridge.state):
            if self._bridge.attempt(LeavePanel(one.id)) and not has_chair(self._bridge.state):
                self._shell.messages.attend(_("Nobody chairs now"), _("Make a member the chair (F2)."))
            return
        words = _("What they scored stays in the record. Nothing more is owed by them.")
        if one.role is Role.CHAIR:
            words = _(
                "What they scored stays in the record. Nothing more is owed by them. They chair: afterwards nobody "
                "does, until you make a member the chair (F2)."
            )
        title = _("{name} leaves the panel?").format(name=one.name)
        sheet = ReasonSheet(self._page, title, words, _("Record that they left"))
        keep_typed(sheet, self._bridge, sheet.why, f"leaving {one.id}")
        sheet.done_for.connect(lambda: self._bridge.attempt(LeavePanel(one.id, sheet.why.note())))
        sheet.open()

    def reopen(self, one: Member) -> None:
        """Unlock what a member has submitted, with a reason."""
        state = self._bridge.state
        words = _("Their scores are unlocked, and they are blind again until they submit once more.")
        title = _("Reopen what {name} submitted?").format(name=one.name)
        sheet = ReasonSheet(self._page, title, words, _("Reopen the scores"))
        stage = state.vacancy.stage
        keep_typed(sheet, self._bridge, sheet.why, f"reopening {one.id}")
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
        own = interest is Interest.RECUSED and self._bridge.actor.member == member.id
        sheet = ReasonSheet(self._page, title, words, _("Record the declaration"), needed=own)
        keep_typed(sheet, self._bridge, sheet.why, f"declaring {member.id}", applicant)
        sheet.done_for.connect(lambda: self._bridge.attempt(Declare(member.id, applicant, interest, sheet.why.note())))
        sheet.open()

    def none_for(self, member: Member, applicants: Sequence[str]) -> None:
        """Nothing to declare about all of these."""
        if applicants:
            self._bridge.attempt(DeclareNone(member.id, tuple(applicants)))

    def write_list(self, member: Member) -> None:
        """The names, without references, in which a member declares who is not at this desk."""
        if member.role is Role.HR:
            return
        title = _("Names for {name} to declare in").format(name=member.name)
        name = file_name(" ".join(filter(None, (self._bridge.state.vacancy.reference, member.name))), ".csv")
        path = choose_new(self._page, self._shell.preferences, "declarations", title, _("Lists (*.csv)"), name)
        if path is None:
            return
        try:
            count = self._bridge.write_declarations(member.id, path)
        except Refusal as refusal:
            self._shell.refuse(refusal)
            return
        remember(self._shell.preferences, "declarations", path)
        words = ngettext("{count} name written to {file}", "{count} names written to {file}", count)
        self._shell.said(words.format(count=count, file=shown_name(path.name)), undo=False)

    def take_list(self, member: Member) -> None:
        """A member's list that came back."""
        title = _("Declarations of {name}").format(name=member.name)
        path = choose_file(self._page, self._shell.preferences, "declarations", title, table_kinds())
        if path is not None:
            try:
                self._bridge.take_declarations(member.id, path)
            except Refusal as refusal:
                self._shell.refuse(refusal)

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

    def ask_packs(self) -> None:
        """Who gets a pack, of what, in which form; then every one into one folder."""
        state = self._bridge.state
        stage = state.stages[state.vacancy.stage]
        words = _(
            "{stage}, edition {edition} of the specification. Each member gets what they score, and nothing else."
        )
        sheet = PacksSheet(
            self._page,
            words.format(stage=_(stage.name), edition=state.vacancy.edition),
            packs_to_make(state, stage.id),
            files=len(state.applications),
            sealed=bool(state.vacancy.recipient),
            may_key=self._bridge.actor.role is Role.HR,
        )
        sheet.done_for.connect(lambda: self._make(sheet.wanted()))
        sheet.key_asked.connect(self.write_key)
        sheet.open()

    def _make(self, wanted: Wanted) -> None:
        folder = choose_folder(self._page, self._shell.preferences, "packs", _("Folder for the packs"), to_write=True)
        if folder is None or not self._bridge.turn_sealing(wanted.sealed):
            return
        names = distinct([self._pack_name(member, wanted.ending) for member in wanted.members])
        packs = [(member, folder / name) for member, name in zip(wanted.members, names, strict=True)]
        self._begin(packs, applications=wanted.applications)

    def allocate(self) -> None:
        """Who scores whom, where a large field is split between the members."""
        sheet = AllocationSheet(self._page, self._bridge, self._bridge.state.vacancy.stage)
        sheet.done_for.connect(lambda: self._allocate(sheet.edit()))
        sheet.open()

    def _allocate(self, edit: AllocateMany) -> None:
        """What went out before holds others than are asked for now."""
        state = self._bridge.state
        if not self._bridge.attempt(edit):
            return
        names = [state.members[member].name for member in edit.parts if (member, edit.stage) in state.issues]
        words = ngettext("The pack of {names} went out before.", "The packs of {names} went out before.", len(names))
        if names:
            more = _("It holds others than are asked for now. What comes back in it stays in the record.")
            self._shell.messages.attend(words.format(names=", ".join(names)), more)

    def write_key(self) -> None:
        """A copy of the key that opens sealed packs."""
        name = file_name(" ".join(filter(None, (self._bridge.state.vacancy.reference, _("key")))), ".txt")
        kinds = _("Keys (*.txt)")
        path = choose_new(self._page, self._shell.preferences, "key", _("Copy of the key"), kinds, name)
        if path is None:
            return
        try:
            self._bridge.write_key(path)
        except Refusal as refusal:
            self._shell.refuse(refusal)
            return
        remember(self._shell.preferences, "key", path)
        said = _("Key written to {file}; whoever has it can read every sealed pack of this vacancy")
        self._shell.said(said.format(file=shown_name(path.name)), undo=False)

    def pin(self, one: Member | None) -> None:
        """One's own PIN; HR takes that of the member under the cursor away."""
        actor = self._bridge.actor
        if actor.member:
            self._set_pin(self._bridge.state.members[actor.member])
        elif one is not None and one.pin:
            self._bridge.set_pin(one.id, "")

    def _set_pin(self, one: Member) -> None:
        sheet = PinSheet(self._page, has=bool(one.pin))
        sheet.done_for.connect(lambda: self._bridge.set_pin(one.id, sheet.digits()))
        sheet.open()

    def _begin(self, packs: Sequence[tuple[Member, Path]], *, applications: bool = True) -> None:
        self._waiting, self._made, self._applications = list(packs), [], applications
        if len(packs) > 1:
            try:
                self._bridge.require_writable([(member.id, path) for member, path in packs])
            except Refusal as refusal:
                self._shell.refuse(refusal)
                return
        self._step()

    def _stopped(self, refusal: Refusal, left: Sequence[Member]) -> Refusal:
        """Of several packs also who has none now."""
        if len(left) + len(self._made) < 2:
            return refusal
        names = ", ".join(one.name for one in left)
        return Refusal(N_("{why} No pack was made for: {names}."), why=str(refusal), names=names)

    def _step(self) -> None:
        """The next pack; between two packs the window stays alive."""
        if not self._waiting:
            return
        member, path = self._waiting.pop(0)
        try:
            self._bridge.write_pack(member.id, path, applications=self._applications)
        except Refusal as refusal:
            self._shell.refuse(self._stopped(refusal, [member, *(one for one, _path in self._waiting)]))
            return
        self._made.append(path)
        total = len(self._made) + len(self._waiting)
        self.progressed.emit(len(self._made), total)
        if self._waiting:
            QTimer.singleShot(0, partial(self._step))
            return
        remember(self._shell.preferences, "packs", path)
        words = ngettext("{count} pack made in {folder}", "{count} packs made in {folder}", total)
        self._shell.said(words.format(count=total, folder=path.parent), undo=False)

    # Packs back

    def asked(self, name: str) -> None:
        """A message to the member of this name was copied."""
        words = _("Message to {name} copied: paste it into a mail")
        self._shell.said(words.format(name=name), undo=False)

    def choose_packs(self) -> list[Path]:
        """Files that came back."""
        title = _("Packs that came back")
        return choose_files(self._page, self._shell.preferences, "packs back", title, pack_kinds())

    def choose_folder_of_packs(self) -> list[Path]:
        """A folder in which packs came back."""
        title = _("Folder of packs that came back")
        folder = choose_folder(self._page, self._shell.preferences, "packs back", title)
        return [] if folder is None else [folder]

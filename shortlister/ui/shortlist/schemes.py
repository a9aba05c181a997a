"""Who is under a priority scheme, meets the minimum and is not shortlisted: first whether the room may see it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from shortlister.domain.edits.shortlist import SetOutcome
from shortlister.domain.findings.followed_reading import standing_of
from shortlister.domain.findings.following import Followed
from shortlister.domain.findings.outcomes import drafted_reason
from shortlister.domain.findings.ranking import Standing
from shortlister.domain.leaving import is_first, is_last, owed_in_words
from shortlister.domain.records import Decision
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kept_words import keep_typed
from shortlister.ui.kit.fields import Field, NoteField
from shortlister.ui.kit.frames import Rule
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.messages import MessageArea, Messages
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.theme import current
from shortlister.ui.kit.tokens import Role
from shortlister.ui.shortlist.rows import rank_words, total_words, written

LATER, SHORTLIST, WHY_NOT = range(3)


def ask_whether_seen(window: QWidget, count: int, then: Callable[[], object]) -> Sheet:
    """Nobody but chair and HR may see who is under a scheme; the question comes before the names."""
    words = ngettext(
        "What follows says which applicant is under a priority scheme. The panel never learns it: go on only where "
        "no member and no projector can see this screen.",
        "What follows says which {count} applicants are under a priority scheme. The panel never learns it: go on "
        "only where no member and no projector can see this screen.",
        count,
    )
    title = _("May this screen be seen by the room?")
    sheet = Sheet(window, title, words.format(count=count), do=_("Nobody else sees it: show them"), safe=_("Not now"))
    sheet.done_for.connect(then)
    sheet.open()
    return sheet


def tell_owed(messages: Messages, area: MessageArea, of: Followed, owed: int, review: Callable[[], object]) -> None:
    """So many are owed a place; who they are is told only in review."""
    words = ngettext(
        "{count} applicant under a priority scheme meets the minimum",
        "{count} applicants under a priority scheme meet the minimum",
        owed,
    )
    messages.set_area(area)
    messages.attend(words.format(count=owed), owed_in_words(of.state, of.stage), [(_("Review…"), review)])


def tell_nobody_owed(messages: Messages, area: MessageArea, of: Followed) -> None:
    """Why there is nobody to review; while cells are open it is the same whoever is under a scheme."""
    stage = _(of.state.stages[of.stage].name)
    if of.provisional:
        words = _("Whom a priority scheme owes a place at {stage} is known once every cell is settled.")
    else:
        words = _("No priority scheme owes anybody a place at {stage}.")
    messages.set_area(area)
    messages.inform(words.format(stage=stage), passing=True)


@dataclass(frozen=True, slots=True)
class _Entry:
    """An applicant with what is decided of them here."""

    standing: Standing
    what: Segmented
    why: NoteField


class SchemesSheet(Sheet):
    """Each is shortlisted, or a reason is recorded why not, or left for later; `edits` are what that comes to."""

    def __init__(self, window: QWidget, bridge: Bridge, of: Followed, owed: Sequence[str]) -> None:
        why = _(
            "The reason stands with the outcome, where the panel and the applicant may read it: speak of the criteria, "
            "not of the scheme."
        )
        words = " ".join((_("They meet the minimum."), owed_in_words(of.state, of.stage), why))
        super().__init__(window, _("Priority schemes"), words, do=_("Record it"), safe=_("Leave it"), width=680)
        self._bridge, self._of = bridge, of
        self.entries: list[_Entry] = []
        self.entries = [self._entry(standing_of(of, one)) for one in owed]
        self.body.addStretch(1)
        self._check()

    def _entry(self, one: Standing) -> _Entry:
        self.body.addWidget(Rule(self))
        self.body.gap(8)
        row = Row(spacing=10)
        row.addWidget(Label(one.reference, self, role=Role.HEADING))
        fact = _("rank {rank}, {total} of {available}").format(
            rank=rank_words(one), total=total_words(one), available=written(one.available)
        )
        row.addWidget(Label(fact, self, role=Role.SECONDARY, ink="ink2"), 1)
        name = _("What becomes of {applicant}").format(applicant=one.reference)
        what = Segmented([_("Later"), self._verb(), _("Why not…")], self, name=name)
        row.addWidget(what)
        self.body.addLayout(row)
        why = NoteField(self, name=_("Why {applicant} is not chosen").format(applicant=one.reference))
        why.setFixedHeight(current().S(64))
        field = Field(_("Reason"), why, self)
        field.hide()
        self.body.gap(4)
        self.body.addWidget(field)
        self.body.gap(8)
        what.chosen.connect(lambda chosen: field.setVisible(chosen == WHY_NOT))
        what.chosen.connect(lambda _chosen: self._check())
        why.textChanged.connect(self._check)
        if keep_typed(self, self._bridge, why, f"not chosen {self._of.stage}", one.applicant):
            what.set_chosen(WHY_NOT)
            field.show()
        return _Entry(one, what, why)

    def _verb(self) -> str:
        """What is done with them at this stage."""
        if is_last(self._of.state, self._of.stage):
            return _("Appoint")
        return _("Shortlist") if is_first(self._of.state, self._of.stage) else _("Invite")

    def _check(self) -> None:
        if all(one.what.index() == LATER for one in self.entries):
            self.block(_("Nothing is decided yet."))
        elif any(one.what.index() == WHY_NOT and not one.why.note().strip() for one in self.entries):
            self.block(_("It needs a reason."))
        else:
            self.block("")

    def edits(self) -> list[SetOutcome]:
        """What was decided, one edit each."""
        found = []
        for entry in self.entries:
            one = entry.standing
            if entry.what.index() == SHORTLIST:
                reason = drafted_reason(self._of.state, self._of.stage, one, places=None)
                found.append(SetOutcome(self._of.stage, one.applicant, Decision.SHORTLISTED, reason))
            elif entry.what.index() == WHY_NOT:
                kept = one.outcome.decision if one.outcome else Decision.NOT_SHORTLISTED
                found.append(SetOutcome(self._of.stage, one.applicant, kept, entry.why.note()))
        return found

"""Score beyond one's own cells: the calibration, colleagues' scores as far as they may be seen, the pack's way back."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shortlister.domain.access import may_see_others, why_blind
from shortlister.domain.file_names import shown_name
from shortlister.domain.findings.calibration import lines
from shortlister.domain.measures import calibrated
from shortlister.domain.refusals import Refusal
from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.files import choose_new, remember
from shortlister.ui.kit.banner import Banner, BannerKind
from shortlister.ui.kit.key_choices import key_now
from shortlister.ui.kit.keycap import key_words
from shortlister.ui.kit.messages import MessageArea
from shortlister.ui.scoring.round import Round
from shortlister.ui.shell import Shell
from shortlister.ui.together import TogetherSheet


class Colleagues(QObject):
    """Belongs to the page; before colleagues' scores may be seen nothing of it shows."""

    def __init__(self, bridge: Bridge, shell: Shell, area: MessageArea, page: QWidget) -> None:
        super().__init__(page)
        self._bridge, self._shell, self._area, self._page = bridge, shell, area, page
        self._banner: Banner | None = None
        self._said = ("", "")

    def may_see(self, round_: Round, applicant: str) -> bool:
        """Whether there is anything of a colleague about this applicant (id) that may be seen."""
        scores = self._bridge.state.scores
        return any(applicant in scores.sheets(member) for member in scores.members() if member != round_.member)

    def why_not(self, round_: Round, applicant: str) -> str:
        """Why nothing of a colleague about this applicant (id) is shown, in a sentence."""
        state, actor = self._bridge.state, self._bridge.actor
        if not may_see_others(state, actor, round_.stage):
            return str(why_blind(state, actor, round_.stage))
        words = _("No colleague has scored {applicant} here yet")
        return words.format(applicant=state.applicants[applicant].reference)

    def absent(self, round_: Round) -> frozenset[str]:
        """The actions (ids) that this place never has: a pack knows no colleagues, and only a pack goes back."""
        if not self._bridge.is_pack:
            return frozenset({"send_back"})
        others = any(member != round_.member for member in self._bridge.state.scores.members())
        return frozenset() if others else frozenset({"together"})

    def open(self, round_: Round, applicant: str) -> None:
        """Everybody's scores of this applicant (id), or of the calibration that it belongs to, side by side."""
        if not self.may_see(round_, applicant):
            self._shell.not_done(self.why_not(round_, applicant))
            return
        state = self._bridge.state
        together = calibrated(state, round_.stage)
        shown = together if applicant in together else (applicant,)
        title = _("Calibration") if applicant in together else _("All scores of {applicant}")
        words = _("Scores of those whose scores you may see now, beside the descriptors.")
        sheet = TogetherSheet(
            self._page,
            title.format(applicant=state.applicants[applicant].reference),
            words,
            lines(state, round_.stage, shown),
            state.vacancy.scale,
        )
        sheet.open()

    # The calibration

    def show(self, round_: Round) -> None:
        """That the panel calibrates, or that its calibration can be looked at; the banner stands once for each."""
        said, words = self._words(round_)
        if (said, words) == self._said:
            return
        if self._banner is not None:
            self._area.take_down(self._banner)
            self._banner = None
        self._said = (said, words)
        if said:
            together = calibrated(self._bridge.state, round_.stage)
            look = [(_("See them together"), lambda: self.open(round_, together[0]))] if together else []
            self._banner = self._area.show_banner(BannerKind.INFORMATION, said, words, actions=look)
            self._banner.put_away.connect(self._put_away)

    def _put_away(self) -> None:
        self._banner = None

    def _words(self, round_: Round) -> tuple[str, str]:
        state = self._bridge.state
        if round_.first:
            named = ", ".join(one.reference for one in round_.applicants)
            said = _("The panel calibrates: {applicants} first").format(applicants=named)
            if round_.scored < round_.owed:
                return said, _("Everybody scores these before all others; then the scores are seen together.")
            if self._bridge.is_pack:
                return said, _("You have scored them. Send the pack back; a new one with the others follows.")
            return said, _(
                "You have scored them. The others follow once everybody has, and all have seen them together."
            )
        together = calibrated(state, round_.stage)
        if together and not round_.locked and any(self.may_see(round_, one) for one in together):
            return _("The calibration can be seen together"), _("Its scores lie side by side, beside the descriptors.")
        return "", ""

    def instead_of_submitting(self, round_: Round) -> tuple[str, str]:
        """Why nothing can be submitted now, and what to do: a sentence, and what follows from it."""
        send = key_words(key_now(self._page, "Ctrl+Shift+Return"))
        if round_.submission is not None and self.may_send_back(round_):
            return _("Your scores are submitted"), _("{key} sends the pack back to the chair.").format(key=send)
        if round_.locked:
            return _("Your scores are locked"), _("The chair can open them again, with a reason.")
        said = _("Nothing is submitted while the panel calibrates")
        missing = round_.owed - round_.scored
        if missing > 0:
            words = ngettext(
                "{count} score is still missing; {missing} goes to it.",
                "{count} scores are still missing; {missing} goes to the next.",
                missing,
            ).format(count=missing, missing=key_words(key_now(self._page, "F")))
            if not self._bridge.is_pack:
                return said, words
            then = _("{words} Then {key} sends the pack back, and a new one with the others follows.")
            return said, then.format(words=words, key=send)
        if self._bridge.is_pack:
            return said, _("{key} sends the pack back; a new one with the others follows.").format(key=send)
        return said, _(
            "You have scored them. Once everybody has, the chair shows them together under Panel; the others follow."
        )

    # The pack's way back

    def may_send_back(self, round_: Round) -> bool:
        """A pack that is submitted, or in which the calibration is scored."""
        complete = bool(round_.first) and round_.owed > 0 and round_.scored >= round_.owed
        return self._bridge.is_pack and (round_.submission is not None or complete)

    def send_back(self) -> None:
        """The copy that goes back to the chair, sealed where the vacancy asks for it."""
        sealed = bool(self._bridge.state.vacancy.recipient)
        kinds = _("Sealed scoring packs (*.age)") if sealed else _("Scoring packs (*.scorepack)")
        title = _("Copy that goes back to the chair")
        name = self._bridge.sent_back_name()
        path = choose_new(self._page, self._shell.preferences, "packs back", title, kinds, name)
        if path is None:
            return
        try:
            self._bridge.send_back(path)
        except Refusal as refusal:
            self._shell.refuse(refusal)
            return
        remember(self._shell.preferences, "packs back", path)
        said = _("{file} is ready to be sent back, sealed; only the vacancy opens it")
        if not sealed:
            said = _("{file} is ready to be sent back")
        self._shell.said(said.format(file=shown_name(path.name)), undo=False)

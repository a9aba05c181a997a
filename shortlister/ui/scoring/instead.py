"""What a key of Score says where it does nothing: what is locked, what is not here, and that the end is reached."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shortlister.i18n import _, ngettext
from shortlister.ui.bridge import Bridge
from shortlister.ui.kit.key_choices import key_now
from shortlister.ui.kit.keycap import key_words
from shortlister.ui.scoring.colleagues import Colleagues
from shortlister.ui.scoring.round import Round
from shortlister.ui.scoring.top import Top
from shortlister.ui.shell import Shell


def locked_words(round_: Round) -> str:
    """Why nothing can be scored or written any more."""
    if round_.submission is not None:
        return _("Your scores are locked; the chair can reopen them")
    return _("The stage is signed off; nothing is scored here any more")


def ended_words(done: str, round_: Round) -> str:
    """What was done, and that there is nothing after it."""
    missing = round_.owed - round_.scored
    if missing <= 0:
        return _("{done}; all {count} scored").format(done=done, count=f"{round_.owed:,}")
    words = ngettext(
        "{done}, the last in the order; {count} is missing",
        "{done}, the last in the order; {count} are missing",
        missing,
    )
    return words.format(done=done, count=f"{missing:,}")


def past_the_end_words(round_: Round, *, missing_key: str, submit_key: str) -> str:
    """Why one more digit scores nothing after the last one, and what to press instead."""
    if round_.owed > round_.scored:
        words = _("This was the last in the order; {missing} goes to what is missing, an arrow to another cell")
        return words.format(missing=missing_key)
    if round_.first:
        return _("All is scored; an arrow goes back to a cell")
    return _("All is scored; {submit} submits, an arrow goes back to a cell").format(submit=submit_key)


class Instead(QObject):
    """Follows one page of Score; `ended` while nothing comes after the last digit.

    `round_` gives its round as it is now, `go_back` gives the focus to what is worked with.
    """

    def __init__(
        self,
        bridge: Bridge,
        shell: Shell,
        top: Top,
        colleagues: Colleagues,
        *,
        round_: Callable[[], Round],
        go_back: Callable[[], object],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._go_back = go_back
        self._bridge, self._shell, self._top, self._colleagues = bridge, shell, top, colleagues
        self._round, self._page = round_, page
        self.ended = False

    def end(self) -> None:
        """Nothing comes after what was scored: the focus goes on to what ends the work, once all is scored."""
        self.ended = True
        if self._round().scored >= self._round().owed:
            self._top.focus_end()

    def resume(self) -> None:
        """One is back at a cell."""
        ended, self.ended = self.ended, False
        if ended and self._top.ends():
            self._go_back()

    def words(self, done: str) -> str:
        """What was done, and that it was the last where it was."""
        return ended_words(done, self._round()) if done and self.ended else done

    def holds(self) -> bool:
        """Whether one more digit scores nothing, because it would overwrite the last one; then it says so."""
        if self.ended:
            missing, submit = (key_words(key_now(self._page, key)) for key in ("F", "Ctrl+Return"))
            self._shell.not_done(past_the_end_words(self._round(), missing_key=missing, submit_key=submit))
        return self.ended

    def take_back(self) -> None:
        """Undo what was done last; where that is locked in, say so."""
        if self._round().locked and not self._bridge.undoable:
            self._locked()
        else:
            self._bridge.undo()

    def nothing_here(self) -> None:
        """Nothing is scored here: what was scored at another stage is not taken back out of sight."""
        here, everywhere = (key_words(key_now(self._page, key)) for key in ("U", "Ctrl+Z"))
        words = _(
            "Nothing is scored here, so {key} takes nothing back; {undo} undoes your last change, wherever it was"
        )
        self._shell.not_done(words.format(key=here, undo=everywhere))

    def answers(self, *, shown: Callable[[], bool]) -> dict[str, Callable[[str], object]]:
        """By action: what its key does while it is not possible, as long as cells are `shown`."""

        def answering(say: Callable[[], None]) -> Callable[[str], None]:
            return lambda _key: say() if shown() else None

        locked = answering(self._locked)
        return {
            **dict.fromkeys(("rate", "not_assessable", "clear", "note", "quote"), locked),
            "elsewhere": answering(lambda: self._shell.not_done(_("No other stage scores any of these criteria"))),
            "send_back": answering(self._send_later),
        }

    def _locked(self) -> None:
        if self._round().locked:
            self._shell.not_done(locked_words(self._round()))

    def _send_later(self) -> None:
        if self._round().first:
            self._shell.messages.inform(*self._colleagues.instead_of_submitting(self._round()), passing=True)
        else:
            self._shell.not_done(_("The pack goes back once you have submitted your scores"))

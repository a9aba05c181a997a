"""What of the ledger is shown: words, what it is about, and who did it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shortlister.domain.findings.topics import Topic
from shortlister.i18n import _
from shortlister.ui.bridge import LedgerLine
from shortlister.ui.kit.fields import LineField
from shortlister.ui.kit.layouts import Row
from shortlister.ui.kit.picker import Picker


@dataclass(frozen=True, slots=True)
class Wanted:
    """Every word (a phrase where it stood between quotation marks) must occur; empty topic and name are any."""

    words: tuple[str, ...] = ()
    about: str = ""
    who: str = ""

    @property
    def everything(self) -> bool:
        return self == Wanted()

    def fits(self, line: LedgerLine, text: str) -> bool:
        """Whether this entry is meant; `text` is all that is written of it, case-folded."""
        return (
            (not self.about or line.about == self.about)
            and (not self.who or line.who == self.who)
            and all(word in text for word in self.words)
        )


def words_of(text: str) -> tuple[str, ...]:
    """The words that are looked for; what stands between quotation marks stays together."""
    parts = text.casefold().replace("“", '"').replace("”", '"').split('"')
    found: list[str] = []
    for number, part in enumerate(parts):
        found += [" ".join(part.split())] if number % 2 and part.strip() else part.split()
    return tuple(found)


class LedgerSearch(QWidget):
    """`changed` when other entries are wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: list[str] = []
        self.about = Picker([_("About anything"), *(_(one.value) for one in Topic)], self, name=_("About"), height=30)
        self.who = Picker([_("By anyone")], self, name=_("By"), height=30)
        self.field = LineField(self, name=_("Search the ledger"), placeholder=_("Search the ledger"), height=30)
        self.field.setMaximumWidth(240)
        self.field.textChanged.connect(self.changed)
        row = Row(self, spacing=8)
        for picker in (self.about, self.who):
            picker.picked.connect(lambda _index: self.changed.emit())
            row.addWidget(picker)
        row.addWidget(self.field)

    def show_people(self, names: Sequence[str]) -> None:
        """Who has done anything; who was chosen stays so."""
        if list(names) == self._names:
            return
        chosen = self.wanted().who
        self._names = list(names)
        at = 1 + self._names.index(chosen) if chosen in self._names else 0
        self.who.set_choices([_("By anyone"), *self._names], at)

    def wanted(self) -> Wanted:
        """What is wanted now."""
        about, who = self.about.chosen(), self.who.chosen()
        return Wanted(
            words_of(self.field.text()),
            list(Topic)[about - 1].value if about > 0 else "",
            self._names[who - 1] if who > 0 else "",
        )

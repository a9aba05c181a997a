"""Scores that two copies of one member's pack gave differently: each cell with the copies' places and times."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from shortlister.domain.scales import NA, Rating, Scale
from shortlister.i18n import _, ngettext
from shortlister.ui.copy_words import place_words, time_words
from shortlister.ui.kit.buttons import Button
from shortlister.ui.kit.frames import Panel
from shortlister.ui.kit.labels import IconLabel, Label
from shortlister.ui.kit.layouts import Column, Flow, Row
from shortlister.ui.kit.tokens import Role

if TYPE_CHECKING:
    from shortlister.ui.bridge import Copy, Twice

MOST: Final = 5
"""Cells that are shown one by one; of more it is said how many there are."""


class DivergedBox(Panel):
    """`ask_asked(member)` for a message to the member of this name.

    What the copies say is shown on the `scale` where there is one; None until the member has submitted.
    """

    ask_asked = Signal(str)

    def __init__(self, cells: "Sequence[Twice]", parent: QWidget, *, scale: Scale | None = None) -> None:
        super().__init__(parent)
        self.member = cells[0].member
        self._scale = scale
        self._column = Column(self, margins=(16, 14, 16, 14), spacing=8)
        head = Row(spacing=8)
        head.addWidget(IconLabel("triangle-alert", self, ink="attn_mark"), 0, Qt.AlignmentFlag.AlignTop)
        self.title = Label(_title(cells), self, role=Role.SUBHEADING, wrap=True)
        head.addWidget(self.title, 1)
        self.ask = Button(_("Ask {name}").format(name=self.member), self, icon="send", key="A", height=32)
        self.ask.clicked.connect(lambda: self.ask_asked.emit(self.member))
        head.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        words = _(
            "Neither was made after the other, so neither replaces it. Both stay in the ledger. Only {name} can say "
            "which counts, or HR on their word."
        )
        self._say(words.format(name=self.member))
        for cell in cells[:MOST]:
            self._add(cell, named=len(cells) > 1)
        if len(cells) > MOST:
            more = ngettext("and {count} more", "and {count} more", len(cells) - MOST)
            self._say(more.format(count=len(cells) - MOST))
        self._say(_("You can merge now. The cells stay open until they are settled, and ranks stay provisional."))

    def _say(self, words: str) -> None:
        self._column.addWidget(Label(words, self, role=Role.SECONDARY, ink="ink2", wrap=True))

    def _add(self, cell: "Twice", *, named: bool) -> None:
        if named:
            words = _("{applicant}, {criterion}").format(applicant=cell.applicant, criterion=cell.criterion)
            self._column.addWidget(Label(words, self, role=Role.SECONDARY, weight=600))
        row = Flow(spacing=12)
        for number, copy in enumerate(cell.copies, start=1):
            row.addWidget(self._copy(copy, number))
        self._column.addLayout(row)

    def _copy(self, copy: "Copy", number: int) -> QWidget:
        box = Panel(self, radius=6)
        inside = Row(box, margins=(12, 8, 12, 8), spacing=10)
        inside.addWidget(IconLabel("history", box))
        words = Column(spacing=1)
        words.addWidget(Label(place_words(copy, number=number), box, role=Role.SECONDARY, weight=600))
        words.addWidget(Label(time_words(copy), box, role=Role.SECONDARY, ink="ink2"))
        inside.addLayout(words)
        inside.addLayout(self._says(copy, box), 1)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return box

    def _says(self, copy: "Copy", box: QWidget) -> Column:
        """Rating and evidence of the copy, or until when they are concealed."""
        column = Column(spacing=1)
        if self._scale is None:
            words = _("concealed until {name} has submitted").format(name=self.member)
            concealed = Label(words, box, role=Role.SECONDARY, ink="ink2", wrap=True)
            concealed.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            column.addWidget(concealed)
            return column
        rating = _("not scored") if copy.rating is None else _rated(self._scale, copy.rating)
        column.addWidget(Label(rating, box, role=Role.SECONDARY, weight=600, wrap=True))
        evidence = copy.evidence or _("No evidence written")
        column.addWidget(Label(evidence, box, role=Role.SECONDARY, ink="ink2", wrap=True))
        return column


def _rated(scale: Scale, rating: Rating) -> str:
    """`2 met`; what is not assessable has no value beside its name."""
    return _("Not assessable") if rating == NA else f"{rating} {_(scale.label(rating))}"


def _title(cells: "Sequence[Twice]") -> str:
    one = cells[0]
    if len(cells) == 1:
        words = _("{applicant}, {criterion}: {name} scored it twice, in two places")
        return words.format(applicant=one.applicant, criterion=one.criterion, name=one.member)
    words = ngettext(
        "{name} scored {count} cell twice, in two places",
        "{name} scored {count} cells twice, in two places",
        len(cells),
    )
    return words.format(name=one.member, count=len(cells))


def message_to(cells: "Sequence[Twice]", post: str) -> str:
    """What the member is asked, to be sent to them: which cells, when and where each was scored; no rating."""
    lines = [
        _("{name}, two copies of your scores for {post} differ. Which of them counts?").format(
            name=cells[0].member, post=post
        ),
        "",
    ]
    for cell in cells:
        places = "; ".join(
            _("{place}, {time}").format(place=place_words(copy), time=time_words(copy)) for copy in cell.copies
        )
        words = _("{applicant}, {criterion}: {places}")
        lines.append(words.format(applicant=cell.applicant, criterion=cell.criterion, places=places))
    lines += ["", _("Both are kept. Your next pack asks you; or tell HR which counts, and why.")]
    return "\n".join(lines)

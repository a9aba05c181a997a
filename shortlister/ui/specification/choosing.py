"""When a document holds several posts, or does not read as a specification: the ways on, before anything is taken."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from shortlister.domain.file_names import shown_name
from shortlister.domain.terms import Level
from shortlister.i18n import N_, _, ngettext
from shortlister.ui.choice import Choice
from shortlister.ui.kit.labels import IconLabel, Label
from shortlister.ui.kit.layouts import Column
from shortlister.ui.kit.theme import Theme, follow
from shortlister.ui.kit.tokens import Role

if TYPE_CHECKING:
    from shortlister.domain.plans.drafts import DraftCriterion, DraftSpecification

ANOTHER = "another"
PASTE = "paste"
EMPTY = "empty"
KEEP = "keep"


def _folded(title: str) -> str:
    return " ".join(title.casefold().split())


def _still_needed(criteria: "Sequence[DraftCriterion]") -> str:
    """What the lines need before they are a specification; a message of the catalogue, not yet translated."""
    levels = all(one.level != Level.UNSPECIFIED for one in criteria)
    methods = all(one.measured_by for one in criteria)
    if levels and methods:
        return N_("As a draft: each line needs your acceptance")
    if levels:
        return N_("As a draft: each line needs a method and your acceptance")
    if methods:
        return N_("As a draft: each line needs a level and your acceptance")
    return N_("As a draft: each line needs a level, a method and your acceptance")


class Choosing(QWidget):
    """`post_chosen(index)`, or `way_chosen` with *another* or *paste*; the digits choose too."""

    post_chosen = Signal(int)
    way_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        outer = Column(self)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(self._scroll)
        self.choices: list[Choice] = []
        self._first = 0
        follow(self._size)

    def show_posts(self, draft: "DraftSpecification", replaced: int = 0, *, title: str = "") -> None:
        """The document's posts, one to be chosen; `replaced`: the number of criteria in whose place it comes.

        The one that is called by this `title`, if any, has the focus.
        """
        words = ngettext(
            "“{file}” holds the specification of {count} post.",
            "“{file}” holds the specifications of {count} posts.",
            len(draft.posts),
        ).format(file=shown_name(draft.document.name), count=len(draft.posts))
        instead = ngettext(
            "The criteria of the post that you choose come in place of the {count} criterion there is. Undo brings it "
            "back.",
            "The criteria of the post that you choose come in place of the {count} there are. Undo brings them back.",
            replaced,
        ).format(count=replaced)
        column = self._begin(_("Which post is this vacancy for?"), f"{words}\n{instead}" if replaced else words)
        for at, post in enumerate(draft.posts):
            count = len(post.criteria)
            under = ngettext("{count} criterion", "{count} criteria", count).format(count=count)
            self._add(column, post.title or _("No title"), under, partial(self.post_chosen.emit, at))
        titles = [_folded(post.title) for post in draft.posts]
        self._first = titles.index(_folded(title)) if _folded(title) in titles else 0
        self._end(column)

    def show_not_one(self, draft: "DraftSpecification", standing: int = 0) -> None:
        """Why it does not read as a specification, and the ways on; `standing`: the number of criteria there are."""
        column = self._begin(_("This does not read as a person specification"), draft.why, icon="file-text")
        another, paste = _("Word, ODF, PDF, Excel, HTML or text"), _("If you have it in an e-mail or on a web page")
        self._add(column, _("Choose another file"), another, lambda: self.way_chosen.emit(ANOTHER))
        self._add(column, _("Paste the specification"), paste, lambda: self.way_chosen.emit(PASTE))
        for at, post in enumerate(draft.posts):
            if post.criteria:
                count = len(post.criteria)
                groups = {one.group for one in post.criteria}
                start = ngettext("Start from the {count} line found", "Start from the {count} lines found", count)
                words = start.format(count=count)
                if len(groups) == 1 and (group := groups.pop()):
                    start = ngettext(
                        "Start from the {count} line under “{group}”",
                        "Start from the {count} lines under “{group}”",
                        count,
                    )
                    words = start.format(count=count, group=group)
                self._add(column, words, _(_still_needed(post.criteria)), partial(self.post_chosen.emit, at))
        if standing:
            keep = ngettext("Keep the {count} criterion there is", "Keep the {count} criteria there are", standing)
            under = _("Nothing is taken from this file")
            self._add(column, keep.format(count=standing), under, lambda: self.way_chosen.emit(KEEP), key="Esc")
        elif not any(post.criteria for post in draft.posts):
            under = _("Add the criteria by hand")
            self._add(column, _("Start with an empty specification"), under, lambda: self.way_chosen.emit(EMPTY))
        self._end(column)

    def choose(self, key: str) -> None:
        """The digit of a way was pressed."""
        at = int(key) - 1
        if at < len(self.choices):
            self.choices[at].click()

    def focus_first(self) -> None:
        """The first way has the focus, or the post that the vacancy is called by."""
        if self.choices:
            self.choices[self._first].setFocus()

    def _begin(self, title: str, words: str, icon: str = "") -> Column:
        self.choices, self._first = [], 0
        content = QWidget()
        column = Column(content, margins=(72, 24, 72, 24))
        column.addStretch(2)
        if icon:
            column.addWidget(IconLabel(icon, content, size=30))
            column.gap(12)
        column.addWidget(Label(title, content, role=Role.TITLE, wrap=True))
        column.gap(6)
        column.addWidget(Label(words, content, ink="ink2", wrap=True))
        column.gap(20)
        self._content = content
        return column

    def _add(self, column: Column, text: str, under: str, act: Callable[[], None], key: str = "") -> None:
        number = len(self.choices) + 1
        cap = str(number) if number < 10 else "·"
        choice = Choice(text, under, self._content, key=key, cap=cap, height=62, wraps=True)
        choice.clicked.connect(lambda _checked=False: act())
        self.choices.append(choice)
        column.addWidget(choice)
        column.gap(10)

    def _end(self, column: Column) -> None:
        column.addStretch(3)
        self._scroll.setWidget(self._content)
        self._content.show()

    def _size(self, theme: Theme) -> None:
        self.setMinimumWidth(theme.S(320))

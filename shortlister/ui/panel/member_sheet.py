"""A member's name and role."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from shortlister.domain.records import Member, Role
from shortlister.domain.state import State
from shortlister.i18n import _
from shortlister.ui.kit.fields import Field, LineField
from shortlister.ui.kit.labels import Label
from shortlister.ui.kit.picker import Picker
from shortlister.ui.kit.segmented import Segmented
from shortlister.ui.kit.sheet import Sheet
from shortlister.ui.kit.tokens import Role as TextRole

ROLES: Final = (Role.MEMBER, Role.CHAIR, Role.HR)


class MemberSheet(Sheet):
    """Adds a member, or corrects one; one chairs, so a new chair takes over."""

    def __init__(self, window: QWidget, state: State, one: Member | None) -> None:
        title = _("Name and role") if one is not None else _("Add a member")
        do = _("Keep the member") if one is not None else _("Add the member")
        super().__init__(window, title, do=do, enter=True, width=520)
        self.name_field = LineField(self, name=_("Name"), text=one.name if one else "")
        self.body.addWidget(Field(_("Name"), self.name_field, self))
        self.body.gap(14)
        self.body.addWidget(Label(_("Role"), self, role=TextRole.SECONDARY, weight=600))
        self.body.gap(6)
        words = [_("Member, scores"), _("Chair, scores"), _("HR, does not score")]
        self.role_choice = Segmented(words, self, name=_("Role"))
        chair = next((other for other in state.members_in_order if other.role is Role.CHAIR and not other.left), None)
        usual = Role.CHAIR if chair is None else Role.MEMBER
        self.role_choice.set_chosen(ROLES.index(one.role if one else usual))
        self.body.addWidget(self.role_choice, 0, Qt.AlignmentFlag.AlignLeft)
        self._note = Label("", self, role=TextRole.CAPTION, ink="ink2", wrap=True)
        self.body.gap(6)
        self.body.addWidget(self._note)
        self._add_place(state, adding=one is None)
        self.why = LineField(self, name=_("Reason"), placeholder=_("Why the role changes, where it does"))
        if one is not None:
            self.body.gap(10)
            self.body.addWidget(Field(_("Reason"), self.why, self))
        else:
            self.why.hide()
        self._chair = chair if chair is not None and (one is None or chair.id != one.id) else None
        self._taking_over = one is not None
        self.role_choice.chosen.connect(lambda _at: self._check())
        self.name_field.textChanged.connect(lambda _text: self._check())
        self._check()
        self.name_field.setFocus()

    def _add_place(self, state: State, *, adding: bool) -> None:
        """Whose place it is, where somebody has left and nobody followed."""
        followed = {other.takes_over for other in state.members.values()}
        self._gone = [other for other in state.members_in_order if other.left and other.id not in followed]
        names = [_("nobody"), *(other.name for other in self._gone)]
        self.place = Picker(names, self, name=_("Takes over from"))
        if adding and self._gone:
            self.body.gap(10)
            self.body.addWidget(Field(_("Takes over from"), self.place, self))
        else:
            self.place.hide()

    def takes_over(self) -> str:
        """Whose place (id) the new member takes; empty for nobody's."""
        return self._gone[self.place.chosen() - 1].id if self.place.chosen() > 0 else ""

    def role(self) -> Role:
        """The role chosen."""
        return ROLES[self.role_choice.index()]

    def _check(self) -> None:
        note = ""
        taken = self.role() is Role.CHAIR and self._chair is not None
        if taken and self._chair is not None and self._taking_over:
            note = _("{name} becomes a member.").format(name=self._chair.name)
        self._note.setText(note)
        if not self.name_field.text().strip():
            self.block(_("It needs a name."))
        elif taken and not self._taking_over:
            self.block(_("The panel has a chair already."))
        else:
            self.block("")

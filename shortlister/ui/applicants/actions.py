"""What can be done on Applicants, as data."""

from typing import Final

from shortlister.i18n import N_
from shortlister.ui.kit.actions import Action

_APPLICANT: Final = N_("Applicant")
_ADD: Final = N_("Add")
_MOVE: Final = N_("Move")

ACTIONS: Final[tuple[Action, ...]] = (
    Action("move", N_("applicant"), ("Up", "Down"), "listed", section=_MOVE),
    Action("read", N_("read the application"), ("Return",), "listed", section=_MOVE, short=N_("read")),
    Action("attach", N_("attach a file"), ("A",), "changeable", section=_APPLICANT, short=N_("attach")),
    Action("withdraw", N_("record that they withdrew"), ("W",), "open", section=_APPLICANT, short=N_("withdraw")),
    Action("details", N_("name, contact, schemes"), ("F2",), "private", section=_APPLICANT, bar=False),
    Action("remove", N_("remove one added by mistake"), ("Del",), "removable", section=_APPLICANT, bar=False),
    Action("checked", N_("whose it is has been checked"), ("C",), "whose", section=_APPLICANT, short=N_("checked")),
    Action("look", N_("next to look at"), ("D",), "doubted", section=_MOVE),
    Action("names", N_("applications, names and contact"), ("V",), "names", section=_MOVE, bar=False),
    Action("file", N_("add from a file"), ("F",), "adding", section=_ADD, bar=False),
    Action("folder", N_("add from a folder of applications"), ("Shift+F",), "adding", section=_ADD, bar=False),
    Action("one", N_("add one by hand"), ("N",), "adding", section=_ADD, bar=False),
    Action("find", N_("find in the application"), ("Ctrl+F",), "listed", section=_MOVE, bar=False),
    Action("zoom", N_("larger page, then back to the smallest"), ("Z",), "listed", section=_MOVE, bar=False),
    Action("turn", N_("scroll"), ("PgUp", "PgDown"), "previewing", section=_MOVE),
    Action("add", N_("add these applicants"), ("Ctrl+Return",), "previewing", section=_ADD, short=N_("add")),
    Action("back", N_("cancel"), ("Esc",), "previewing", section=_ADD, bar=False),
)  # fmt: skip

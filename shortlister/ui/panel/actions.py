"""What can be done on Panel, as data."""

from dataclasses import replace
from typing import Final

from shortlister.i18n import N_
from shortlister.ui.kit.actions import Action

MEMBERS: Final = "members"
GRID: Final = "declarations"
_MEMBER: Final = N_("Member")
_PACKS: Final = N_("Packs")
_DECLARE: Final = N_("Declarations")
_MOVE: Final = N_("Move")

ACTIONS: Final[tuple[Action, ...]] = (
    Action("move", N_("member"), ("Up", "Down"), "shown", place=MEMBERS, section=_MOVE),
    Action("cell", N_("declaration"), ("Up", "Down", "Left", "Right"), "shown", place=GRID, section=_MOVE),
    Action("pack", N_("make this member's pack"), ("P",), "issuing", section=_PACKS, short=N_("make pack")),
    Action("packs", N_("make every pack"), ("Shift+P",), "issuing", section=_PACKS, bar=False),
    Action("allocate", N_("who scores whom"), ("W",), "allocating", section=_PACKS, bar=False),
    Action("calibrate", N_("calibrate: some applicants first"), ("C",), "calibrating", section=_PACKS, bar=False),
    Action("merge", N_("merge packs back"), ("I",), "merging", section=_PACKS, short=N_("merge packs")),
    Action("merge_folder", N_("merge every pack of a folder"), ("Shift+I",), "merging", section=_PACKS, bar=False),
    Action("none", N_("none to declare"), ("N",), "declaring", place=GRID, section=_DECLARE, short=N_("none")),
    Action("last", N_("speaks last"), ("S",), "declaring", place=GRID, section=_DECLARE),
    Action("recused", N_("recused"), ("R",), "declaring", place=GRID, section=_DECLARE),
    Action("rest", N_("none for the rest of this member"), ("Shift+N",), "declaring", place=GRID, section=_DECLARE,
           short=N_("none for the rest")),
    Action("declare", N_("to this member's declarations"), ("Return",), "declares", place=MEMBERS, section=_DECLARE,
           short=N_("declarations")),
    Action("rest-here", N_("none for the rest of this member"), ("Shift+N",), "owing", place=MEMBERS,
           section=_DECLARE, short=N_("none for the rest")),
    Action("next", N_("next not yet declared"), ("D",), "undeclared", section=_DECLARE, short=N_("next undeclared")),
    Action("list", N_("write this member's list of names to declare in"), ("L",), "changing", section=_DECLARE,
           bar=False),
    Action("list_back", N_("take this member's list back"), ("Shift+L",), "changing", section=_DECLARE, bar=False),
    Action("add", N_("add a member"), ("A",), "adding", section=_MEMBER, bar=False),
    Action("edit", N_("name and role"), ("F2",), "changing", section=_MEMBER, bar=False),
    Action("leave", N_("leaves the panel"), ("Del",), "changing", section=_MEMBER, bar=False),
    Action("pin", N_("set my PIN; HR takes one away"), ("K",), "pinning", section=_MEMBER, bar=False),
    Action("reopen", N_("reopen what they submitted"), ("O",), "reopening", section=_MEMBER, bar=False),
    Action("do", N_("open scoring; merge these packs"), ("Ctrl+Return",), "ready", section=_PACKS, bar=False),
    Action("turn", N_("scroll"), ("PgUp", "PgDown"), "previewing", section=_MOVE),
    Action("back", N_("cancel"), ("Esc",), "previewing", section=_PACKS, bar=False),
)  # fmt: skip

PREVIEW_ACTIONS: Final[tuple[Action, ...]] = tuple(
    replace(action, text=N_("ask the member whose copies differ"), short=N_("ask the member"), section=_PACKS, bar=True)
    if action.id == "add"
    else action
    for action in ACTIONS
)
"""The same while packs that came back are looked at: there A asks whoever has to say which copy counts."""

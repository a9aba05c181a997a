"""The keys of Moderate, as data."""

from dataclasses import replace
from typing import Final

from shortlister.domain.scales import Scale
from shortlister.i18n import N_
from shortlister.ui.kit.actions import Action

MATRIX: Final = "matrix"
REASON: Final = "reason"

_OPEN: Final = N_("The open cell")

ACTIONS: Final = (
    Action("next", N_("next that matters"), ("Space",), enabled_when="shown", section=N_("The queue")),
    Action("previous", N_("previous that matters"), ("P",), enabled_when="shown", section=N_("The queue"), bar=False),
    Action("settle", N_("settle the rest together"), ("S",), enabled_when="settleable", short=N_("settle the rest"),
           section=N_("The queue"), bar=False),
    Action("file", N_("take agreed ratings from a file"), ("F",), enabled_when="may", section=N_("The queue"),
           bar=False),
    Action("move", N_("move"), ("Up", "Down", "Left", "Right"), enabled_when="shown", place=MATRIX),
    Action("choose", N_("choose the agreed rating"), ("0", "1", "2", "3", "X"), caps=("0–3", "X"), enabled_when="may",
           short=N_("agreed rating"), section=_OPEN),
    Action("reason", N_("write the reason"), ("R",), enabled_when="may", short=N_("reason"), section=_OPEN),
    Action("agree", N_("agree and go on"), ("Return",), enabled_when="shown", short=N_("agree"), section=_OPEN),
    Action("agree-now", N_("agree and go on, from the reason"), ("Ctrl+Return",), enabled_when="shown",
           short=N_("agree and go on"), place=REASON, section=_OPEN),
    Action("leave", N_("leave it open and go on"), ("L",), enabled_when="open", section=_OPEN, bar=False),
    Action("take-back", N_("take the agreed rating back"), ("Backspace",), enabled_when="agreed", section=_OPEN,
           short=N_("take back")),
    Action("hear", N_("hear who speaks last"), ("V",), enabled_when="folded", section=_OPEN),
    Action("application", N_("application beside it"), ("O",), enabled_when="shown", section=_OPEN,
           short=N_("application"), bar=False),
    Action("turn", N_("scroll the evidence or the application"), ("PgUp", "PgDown"), enabled_when="shown",
           section=_OPEN, bar=False),
    Action("names", N_("hide or show who scored what"), ("H",), enabled_when="shown", bar=False),
    Action("group", N_("fold or unfold the group"), ("G",), enabled_when="folds", section=N_("Groups"),
           short=N_("fold")),
    Action("fold", N_("fold all groups"), ("[",), enabled_when="folds", section=N_("Groups"), bar=False),
    Action("unfold", N_("unfold all groups"), ("]",), enabled_when="folds", section=N_("Groups"), bar=False),
    Action("meeting", N_("the meeting: who is there, notes, its end"), ("M",), enabled_when="may-meet",
           short=N_("meeting"), section=N_("The meeting"), bar=False),
    Action("summary", N_("summary, to sign off"), ("E",), enabled_when="shown", section=N_("The meeting"), bar=False),
    Action("private", N_("the private side in a second window"), ("W",), enabled_when="shown",
           section=N_("The meeting"), bar=False),
    Action("zoom", N_("the matrix larger, smaller"), ("+", "=", "-"), caps=("+", "−"), enabled_when="shown",
           section=N_("The matrix"), bar=False),
    Action("fit", N_("the matrix as large as fits"), ("Ctrl+0",), enabled_when="shown", section=N_("The matrix"),
           bar=False),
    Action("back", N_("back to the matrix"), ("Esc",), enabled_when="aside", bar=False),
)  # fmt: skip


def actions_for(scale: Scale) -> tuple[Action, ...]:
    """The same with the keys of this scale of ratings."""
    keys = (*(str(value) for value in scale.values), "X")
    caps = (f"{scale.lowest}–{scale.highest}", "X")
    return tuple(replace(one, keys=keys, caps=caps) if one.id == "choose" else one for one in ACTIONS)

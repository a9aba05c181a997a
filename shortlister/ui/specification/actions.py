"""What can be done on Specification, as data."""

from typing import Final

from shortlister.i18n import N_
from shortlister.ui.kit.actions import Action

_CRITERION: Final = N_("Criterion")
_MOVE: Final = N_("Move")
_SETUP: Final = N_("Vacancy")
_SOURCE: Final = N_("Source")

ACTIONS: Final[tuple[Action, ...]] = (
    Action("move", N_("criterion"), ("Up", "Down"), "work", section=_MOVE),
    Action("extend", N_("choose several"), ("Shift+Up", "Shift+Down"), "work", section=_MOVE, bar=False),
    Action("pass", N_("move on without choosing"), ("Ctrl+Up", "Ctrl+Down"), "work", section=_MOVE, bar=False),
    Action("toggle", N_("choose this one too, or not"), ("Ctrl+Space",), "work", section=_MOVE, bar=False),
    Action("ends", N_("first, last criterion"), ("Home", "End"), "work", section=_MOVE, bar=False),
    Action("more", N_("choose the group, then all"), ("Ctrl+A",), "work", section=_MOVE, bar=False),
    Action("accept", N_("accept, go on"), ("Return",), "acceptable", section=_CRITERION),
    Action("split", N_("split at the bar"), ("S",), "draft", section=_CRITERION, short=N_("split")),
    Action("cut", N_("move the cut by a word"), ("Left", "Right"), "cutting", section=_CRITERION,
           short=N_("move the cut")),
    Action("merge", N_("merge with the next"), ("M",), "draft", section=_CRITERION, bar=False),
    Action("level", N_("essential, desirable"), ("L",), "draft", section=_CRITERION, bar=False),
    Action("methods", N_("methods"), ("T",), "draft", section=_CRITERION, bar=False),
    Action("group", N_("group"), ("G",), "draft", section=_CRITERION, bar=False),
    Action("edit", N_("edit the text"), ("F2",), "editable", section=_CRITERION, bar=False),
    Action("remove", N_("remove the criterion"), ("Del",), "draft", section=_CRITERION, bar=False),
    Action("add", N_("add a criterion"), ("A",), "adding", section=_CRITERION, bar=False),
    Action("earlier", N_("move the criterion up, down"), ("Alt+Up", "Alt+Down"), "draft", section=_CRITERION,
           bar=False),
    Action("doubt", N_("next doubt"), ("D",), "doubted", section=_MOVE),
    Action("way", N_("choose, or answer the doubt"), tuple("123456789"), "choosing", caps=("1–9",), section=_MOVE,
           short=N_("choose")),
    Action("alike", N_("choose every criterion with the same doubt"), ("Ctrl+D",), "alike", section=_MOVE,
           bar=False),
    Action("here", N_("to the criterion that stands here in the document"), ("K",), "work", section=_SOURCE,
           short=N_("criterion here")),
    Action("away", N_("doubts that were put away"), ("Shift+D",), "put away", section=_MOVE, bar=False),
    Action("find", N_("find in the document"), ("Ctrl+F",), "sourced", section=_SOURCE, bar=False),
    Action("turn", N_("scroll the document"), ("PgUp", "PgDown"), "sourced", section=_SOURCE, bar=False),
    Action("page", N_("previous, next page"), (",", ".", "Shift+PgUp", "Shift+PgDown"), "sourced", section=_SOURCE,
           bar=False),
    Action("mark", N_("mark words, from those found or the first in view"), ("Shift+Left", "Shift+Right"), "sourced",
           section=_SOURCE, bar=False),
    Action("zoom", N_("enlarge"), ("Z",), "sourced", section=_SOURCE, bar=False),
    Action("margins", N_("with or without white margins"), ("C",), "sourced", section=_SOURCE, bar=False),
    Action("plain", N_("as plain text"), ("P",), "sourced", section=_SOURCE, bar=False),
    Action("back", N_("choose one alone again, take the cut away, back"), ("Esc",), "leaving", section=_MOVE,
           short=N_("back")),
    Action("post", N_("another post of the document"), ("O",), "several", section=_SETUP, bar=False),
    Action("file", N_("choose a file"), ("Ctrl+O",), "unfixed", section=_SETUP, bar=False),
    Action("paste", N_("paste the specification"), ("Ctrl+V",), "unfixed", section=_SETUP, bar=False),
    Action("accept all", N_("accept every criterion without a doubt"), ("Ctrl+Shift+A",), "all acceptable",
           section=_CRITERION, bar=False),
    Action("setup", N_("set up: scale, weights, stages, name"), ("U",), "settable", section=_SETUP, bar=False),
    Action("rule", N_("scale and rule"), ("R",), "running", section=_SETUP, bar=False),
    Action("weights", N_("weights"), ("W",), "work", section=_SETUP, bar=False),
    Action("stages", N_("stages"), ("Y",), "running", section=_SETUP, bar=False),
    Action("name", N_("title, reference, organisation"), ("Ctrl+Shift+T",), "running", section=_SETUP, bar=False),
    Action("open", N_("open scoring"), ("Ctrl+Return",), "openable", section=_SETUP),
)  # fmt: skip

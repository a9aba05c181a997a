"""The actions of Score; keys, key bar, sheet of keys and command palette are made from them."""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from shortlister.domain.scales import Scale
from shortlister.i18n import N_
from shortlister.ui.kit.actions import Action, digits

SCORE: Final = N_("Score")
MOVE: Final = N_("Move")
APPLICATION: Final = N_("Application")

REASON: Final = "reason"
"""The place in which it is written why one of two copies counts."""

ACTIONS: Final[tuple[Action, ...]] = (
    Action("rate", N_("score, move on"), digits(0, 9), enabled_when="scores", section=SCORE, once=True),
    Action("not_assessable", N_("not assessable at this stage"), ("X",), enabled_when="scores", section=SCORE,
           short=N_("not assessable"), once=True),
    Action("clear", N_("clear the rating"), ("Backspace", "Del"), enabled_when="scores", section=SCORE, bar=False,
           once=True),
    Action("note", N_("write evidence"), ("N",), enabled_when="notes", section=SCORE, bar=False),
    Action("quote", N_("selected text into the evidence"), ("Q",), enabled_when="writes", section=SCORE, bar=False),
    Action("take_back", N_("undo my last change"), ("U",), enabled_when="cells", section=SCORE, bar=False),
    Action("near", N_("criterion"), ("Up", "Down"), enabled_when="cells", section=MOVE),
    Action("far", N_("applicant"), ("Left", "Right"), enabled_when="cells", section=MOVE),
    Action("missing", N_("next missing"), ("F",), enabled_when="cells", section=MOVE, once=True),
    Action("group", N_("previous, next group"), ("[", "]"), enabled_when="cells", section=MOVE, bar=False),
    Action("choose", N_("go to"), ("G",), enabled_when="cells", section=MOVE, bar=False),
    Action("order", N_("by applicant, by criterion"), ("B",), enabled_when="cells", section=MOVE, bar=False),
    Action("own_order", N_("my own random order"), ("O",), enabled_when="cells", section=MOVE, bar=False),
    Action("elsewhere", N_("what other stages score"), ("L",), enabled_when="elsewhere", section=MOVE, bar=False),
    Action("whole", N_("the whole criterion"), ("R",), enabled_when="cells", section=SCORE, bar=False),
    Action("grid", N_("all my scores"), ("V",), enabled_when="cells", section=MOVE, bar=False),
    Action("together", N_("all scores of this applicant"), ("C",), enabled_when="together", section=SCORE, bar=False),
    Action("send_back", N_("send the pack back"), ("Ctrl+Shift+Return",), enabled_when="sends", section=SCORE,
           bar=False),
    Action("ends", N_("first, last"), ("Home", "End"), enabled_when="cells", section=MOVE, bar=False),
    Action("turn", N_("scroll the application"), ("PgUp", "PgDown"), enabled_when="cells", section=APPLICATION,
           bar=False),
    Action("page", N_("previous, next page"), (",", ".", "Shift+PgUp", "Shift+PgDown"),
           enabled_when="cells", section=APPLICATION, bar=False),
    Action("find", N_("find in the application"), ("Ctrl+F",), enabled_when="cells", section=APPLICATION, bar=False),
    Action("zoom", N_("enlarge"), ("Z",), enabled_when="cells", section=APPLICATION, bar=False),
    Action("margins", N_("with or without white margins"), ("M",), enabled_when="cells", section=APPLICATION,
           bar=False),
    Action("file", N_("next file of the applicant"), ("D",), enabled_when="cells", section=APPLICATION, bar=False),
    Action("plain", N_("as plain text"), ("T",), enabled_when="cells", section=APPLICATION, bar=False),
    Action("submit", N_("submit my scores"), ("Ctrl+Return",), enabled_when="cells", section=SCORE,
           short=N_("submit"), bar=False),
)  # fmt: skip
"""With every digit; `shown` gives them as they are for one scale, order and width."""


_IN_REASON: Final = (
    Action("copies", N_("to the copies"), ("Tab",), section=SCORE),
    Action("leave_reason", N_("leave the field"), ("Esc",), section=SCORE),
)


def shown(
    scale: Scale,
    *,
    by_criterion: bool,
    wide: bool,
    narrow: bool = False,
    other_side: str = "F6",
    submits: bool = True,
    absent: Collection[str] = (),
    differs: bool = False,
    in_reason: bool = False,
) -> tuple[Action, ...]:
    """The same actions with the digits of the scale and the words of the order; in the bar what there is room for.

    `submits` is False where nothing can be submitted now; `absent` are those that this place never has.
    Where two copies `differ` nothing is scored; in the reason for one of them letters are text.
    """
    by_id = {action.id: action for action in ACTIONS}
    caps = (f"{scale.lowest}–{scale.highest}",)
    changed = {
        "rate": replace(by_id["rate"], keys=digits(scale.lowest, scale.highest), caps=caps),
        "submit": replace(by_id["submit"], bar=wide and submits),
    }
    if differs:
        hidden = {name: replace(changed.get(name, by_id[name]), bar=False) for name in ("rate", "not_assessable")}
        changed |= hidden | {"note": replace(by_id["note"], text=N_("write why one of the copies counts"),
                                             short=N_("write the reason"), bar=True)}  # fmt: skip
    if by_criterion:
        changed["near"] = replace(by_id["near"], text=by_id["far"].text)
        changed["far"] = replace(by_id["far"], text=by_id["near"].text)
    actions = tuple(changed.get(action.id, action) for action in ACTIONS if action.id not in absent)
    if in_reason:
        return (*(replace(action, bar=False) for action in actions), *_IN_REASON)
    if not narrow:
        return actions
    few = (replace(action, bar=action.id == ("note" if differs else "rate")) for action in actions)
    return (*few, Action("other_side", N_("the other side"), (other_side,), section=MOVE, short=N_("other side")))

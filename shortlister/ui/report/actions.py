"""The keys of the Report page."""

from shortlister.i18n import N_
from shortlister.ui.kit.actions import Action

DIFFERENCES = "differences"
ACTIONS = (
    Action("export", N_("export the matrix"), ("Ctrl+E",), "usual", short=N_("export")),
    Action("search", N_("search the ledger"), ("Ctrl+F",), "usual"),
    Action("csv", N_("export the matrix as CSV"), ("Ctrl+Shift+E",), bar=False),
    Action("read-back", N_("read a matrix back"), ("Ctrl+Shift+O",), bar=False),
    Action("charts", N_("charts with their tables, as pictures too"), ("Ctrl+Shift+G",), "usual", short=N_("charts")),
    Action("next-stage", N_("go on to the next stage"), ("Ctrl+Shift+N",), bar=False),
    Action("mark", N_("mark to be taken over"), ("Space",), "comparing", place=DIFFERENCES, short=N_("mark")),
    Action("mark-all", N_("mark everything that can be taken over"), ("A",), "comparing", place=DIFFERENCES,
           short=N_("mark all")),
    Action("see", N_("show the cell in the record"), ("Return",), "comparing", place=DIFFERENCES,
           short=N_("show the cell")),
    Action("take", N_("take over what is marked, with a reason"), ("Ctrl+Return",), "comparing", place=DIFFERENCES,
           short=N_("take over")),
    Action("put-away", N_("back from the matrix that came back; stop writing"), ("Esc",), "leaving",
           bar=False),
)  # fmt: skip

"""The keys of the Shortlist page."""

from shortlister.i18n import N_
from shortlister.ui.kit.actions import Action

ACTIONS = (
    Action("move", N_("applicant"), ("Up", "Down"), "listed", place="list"),
    Action("filter", N_("filter the list"), ("/",), "listed", short=N_("filter")),
    Action("line", N_("move the line"), ("+", "-"), "deciding", caps=("+", "−")),
    Action("tie", N_("decide a tie"), ("T",), "deciding", short=N_("tie")),
    Action("outcome", N_("outcome of this applicant"), ("1", "2", "3", "4"), "deciding", caps=("1–4",),
           short=N_("outcome")),
    Action("reason", N_("write the reason"), ("R",), "deciding", short=N_("reason")),
    Action("changes", N_("outcome, or what would change it"), ("C",), "listed", bar=False),
    Action("by-rule", N_("outcomes by the rule"), ("O",), "deciding"),
    Action("sign-off", N_("sign off"), ("Ctrl+Return",), "listed", bar=False),
    Action("back", N_("back to the list"), ("Esc",), "listed", bar=False),
)  # fmt: skip

"""The keys of the Shortlist page."""

from shortlister.i18n import N_
from shortlister.ui.kit.actions import Action

ACTIONS = (
    Action("move", N_("applicant"), ("Up", "Down"), "listed", place="list"),
    Action("scores", N_("see the scores and the evidence"), ("Return",), "listed", place="list",
           short=N_("see scores")),
    Action("criterion", N_("criterion"), ("Up", "Down"), "comparing", place="tie"),
    Action("evidence", N_("read the evidence"), ("Return",), "comparing", place="tie"),
    Action("filter", N_("filter the list"), ("/",), "listed", short=N_("filter")),
    Action("line", N_("move the line"), ("+", "-"), "deciding", caps=("+", "−"), short=N_("line")),
    Action("tie", N_("decide a tie"), ("T",), "deciding", short=N_("tie")),
    Action("outcome", N_("outcome of this applicant, or who goes first"), ("1", "2", "3", "4"), "choosing",
           caps=("1–4",), short=N_("choose")),
    Action("reason", N_("write the reason"), ("R",), "choosing", short=N_("reason")),
    Action("changes", N_("outcome, or what would change it"), ("C",), "listed", bar=False),
    Action("by-rule", N_("outcomes by the rule"), ("O",), "deciding", short=N_("by the rule")),
    Action("schemes", N_("review priority schemes"), ("P",), "owing", short=N_("schemes")),
    Action("reserve", N_("until when the reserve list stands"), ("U",), "deciding", bar=False),
    Action("sign-off", N_("sign off, or record the decision on a tie"), ("Ctrl+Return",), "signing", bar=False),
    Action("back", N_("back to the list"), ("Esc",), "comparing", bar=False),
)  # fmt: skip

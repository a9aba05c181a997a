"""`panel`, `join`, `leave`, `role` and `pin`: who is on the panel, who went, who came in their place."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from shortlister.cli.options import AnyStage, As, Json, Member, Stage, Vacancy
from shortlister.i18n import N_, _

if TYPE_CHECKING:
    from shortlister.domain.state import State

Name = Annotated[str, typer.Option("--name", metavar="NAME", help=_("Who joins."), show_default=False)]
Role = Annotated[
    str, typer.Option("--role", metavar="member|chair|HR", help=_("What they are on the panel."), show_default="member")
]
Why = Annotated[
    str, typer.Option("--reason", metavar="TEXT", help=_("Why; needed once scoring is open."), show_default=False)
]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("panel", help=_("Show the panel: packs out and back, and who is outstanding."))(panel)
    app.command("join", help=_("Add a member to the panel, also in the place of one who left."))(join)
    app.command("leave", help=_("Record that a member left the panel; their scores stay."))(leave)
    app.command("role", help=_("Make a member the chair, or a member again."))(role)
    app.command("pin", help=_("Take a member's forgotten PIN away."))(pin)


def panel(vacancy: Vacancy, as_json: Json = False, stage: Stage = "", as_: As = "") -> None:
    """Never how far anybody has scored; to a member who still scores nothing that colleagues did."""
    from shortlister.cli.copies import who_decides
    from shortlister.cli.desks import desk_at, require_vacancy
    from shortlister.cli.printing import paragraph, say, say_json, table
    from shortlister.desk.outdated import outdated
    from shortlister.domain.access import may_see_who_submitted
    from shortlister.domain.findings.conflicts import undecided
    from shortlister.domain.findings.packs_out import without_chair
    from shortlister.domain.findings.undeclared import undeclared_words
    from shortlister.domain.lookup import stage_named

    with desk_at(vacancy, as_, looking=True) as desk:
        require_vacancy(desk)
        here = stage_named(desk.state, stage).id
        shows, office = may_see_who_submitted(desk.state, desk.actor, here), desk.actor.runs_the_vacancy
        rows = [
            {
                **_row(desk.view, here, one.id, shows=shows or one.id == desk.actor.member, office=office),
                "out_of_date": outdated(desk, one.id) if office and here == desk.state.vacancy.stage else None,
            }
            for one in desk.state.members_in_order
        ]
        if as_json:
            say_json({"stage": desk.state.stages[here].name, "members": rows})
            return
        headings = (_("Member"), _("Role"), _("Declared"), _("Applicants"), _("Pack out"), _("Back"), _("Submitted"))
        said = {True: _("yes"), False: _("no"), None: None}
        lines = [
            (
                f"{row['member']} ({_('left')})" if row["left"] else row["member"],
                row["role"],
                row["declared"],
                row["applicants"],
                _("{time} out of date").format(time=row["pack_out"]) if row["out_of_date"] else row["pack_out"],
                said[row["back"]],
                said[row["submitted"]],
            )
            for row in rows
        ]
        say(*table(headings, lines, elastic=0))
        for line in who_decides(undecided(desk.view, here), cells=False):
            say(line)
        waiting = [str(row["member"]) for row in rows if row["outstanding"]]
        if waiting:
            say("", _("Outstanding: {names}").format(names=", ".join(waiting)))
        undeclared = undeclared_words(desk.state, here) if shows else ""
        if undeclared:
            say(*paragraph(undeclared))
        if desk.actor.runs_the_vacancy and without_chair(desk.state):
            say(_("The chair has left, and nobody chairs. Make a member the chair: shortlister role."))


def _row(state: "State", stage: str, member: str, *, shows: bool, office: bool) -> dict[str, Any]:
    """What is known of a member; where it is not to be shown (`shows`), None for all that they did.

    What came back is for chair and HR (`office`), who took it in.
    """
    from shortlister.domain.findings.conflicts import undecided
    from shortlister.domain.findings.packs_out import came_back, pack_for
    from shortlister.domain.measures import applicants_in

    one = state.members[member]
    scorer = one.role.value != "HR"
    pack = pack_for(state, stage, one) if scorer and not one.left else None
    issue = state.issues.get((member, stage))
    declared = sum((member, whom.id) in state.declarations for whom in applicants_in(state, stage))
    submitted = state.submitted(member, stage)
    before = state.members.get(one.takes_over)
    did = {
        "declared": declared if scorer else None,
        "applicants": None if pack is None else len(pack.applicants),
        "pack_out": None if issue is None else issue.at,
        "edition": None if issue is None else issue.edition,
        "back": came_back(state, member, stage) if office else None,
        "submitted": submitted,
        "conflicts": sum(found.member.id == member for found in undecided(state, stage)),
        "outstanding": scorer and state.awaited(one, stage) and state.stages[stage].open,
    }
    return {
        "member": one.name,
        "role": one.role.value,
        "left": one.left,
        "takes_over": before.name if before else None,
        **(did if shows else dict.fromkeys(did)),
    }


def join(
    vacancy: Vacancy,
    name: Name,
    role: Role = "member",
    takes_over: Annotated[
        str,
        typer.Option(
            "--takes-over", metavar="NAME", help=_("Who has left, and whose place it is."), show_default=False
        ),
    ] = "",
    stage: AnyStage = "",
    as_: As = "",
) -> None:
    """Scores of the one who left stay theirs; whoever takes over scores anew."""
    from shortlister.cli.choices import chosen
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import say
    from shortlister.desk.clock import fresh_id
    from shortlister.domain.edits.panel import AddMember
    from shortlister.domain.lookup import member_named
    from shortlister.domain.records import Role as Roles

    what = chosen(Roles, role, "--role")
    with desk_at(vacancy, as_, stage=stage) as desk:
        before = member_named(desk.state, takes_over).id if takes_over else ""
        say(str(desk.do(AddMember(fresh_id(), name, what, before)).label))


def leave(vacancy: Vacancy, member: Member, reason: Why = "", stage: AnyStage = "", as_: As = "") -> None:
    """Before scoring opens they are taken off; afterwards they stay in the record as somebody who left."""
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import complain, say
    from shortlister.domain.edits.panel import LeavePanel
    from shortlister.domain.findings.packs_out import has_chair
    from shortlister.domain.lookup import member_named

    with desk_at(vacancy, as_, stage=stage) as desk:
        chaired = has_chair(desk.state)
        say(str(desk.do(LeavePanel(member_named(desk.state, member).id, reason)).label))
        if chaired and not has_chair(desk.state):
            complain([_("Nobody chairs now. Make a member the chair: shortlister role --member NAME --to chair.")])


def role(
    vacancy: Vacancy,
    member: Member,
    to: Annotated[str, typer.Option("--to", metavar="member|chair|HR", help=_("What they are from now on."))],
    reason: Why = "",
    stage: AnyStage = "",
    as_: As = "",
) -> None:
    """One chairs: a new chair makes the old one a member."""
    from shortlister.cli.choices import chosen
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import say
    from shortlister.domain.edits.panel import EditMember
    from shortlister.domain.lookup import member_named
    from shortlister.domain.records import Role as Roles

    what = chosen(Roles, to, "--to")
    with desk_at(vacancy, as_, stage=stage) as desk:
        one = member_named(desk.state, member)
        say(str(desk.do(EditMember(one.id, one.name, what, reason)).label))


def pin(
    vacancy: Vacancy,
    member: Member,
    away: Annotated[
        bool, typer.Option("--away", help=_("Take it away; the member sets a new one in the window."))
    ] = False,
    stage: AnyStage = "",
    as_: As = "",
) -> None:
    """It says who sits at the desk; it protects nothing. Members set their own in the window."""
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import say
    from shortlister.domain.edits.panel import SetPin
    from shortlister.domain.lookup import member_named
    from shortlister.domain.refusals import Refusal

    if not away:
        raise Refusal(N_("Members set their PIN in the window; here it is only taken away."))
    with desk_at(vacancy, as_, stage=stage) as desk:
        say(str(desk.do(SetPin(member_named(desk.state, member).id, "")).label))

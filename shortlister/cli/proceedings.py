"""`meeting`, `sign-off` and `open-again`: who met when, what came of it, and that it stands."""

from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import As, Json, Reason, Stage, Vacancy
from shortlister.i18n import _

if TYPE_CHECKING:
    from shortlister.desk.moderated import Moderated
    from shortlister.domain.edits.edit import Edit
    from shortlister.domain.state import State

Present = Annotated[
    list[str] | None,
    typer.Option("--present", metavar="NAME", help=_("Who is there; may be given often."), show_default=False),
]
Notes = Annotated[
    str | None,
    typer.Option("--notes", metavar="TEXT", help=_("The notes, in place of those there are."), show_default=False),
]
End = Annotated[bool, typer.Option("--end", help=_("The meeting is over."))]
Look = Annotated[bool, typer.Option("--look", help=_("Show the summary and sign nothing."))]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("meeting", help=_("Begin a meeting, write its notes, end it; without options show the meetings."))(
        meeting
    )
    app.command("sign-off", help=_("Show what moderation came to and sign the stage off; nothing changes after it."))(
        sign_off
    )
    app.command("open-again", help=_("Take a sign-off back, with a reason."))(open_again)


def meeting(
    vacancy: Vacancy,
    present: Present = None,
    notes: Notes = None,
    end: End = False,
    stage: Stage = "",
    as_: As = "",
) -> None:
    """--present begins a meeting, or corrects who is at the one under way."""
    from shortlister.cli.desks import desk_at, seen_stage
    from shortlister.cli.printing import say
    from shortlister.desk.clock import fresh_id
    from shortlister.domain.edits.meeting import EndMeeting, NoteMeeting
    from shortlister.domain.findings.meetings import running
    from shortlister.domain.refusals import Refusal
    from shortlister.i18n import N_

    with desk_at(vacancy, as_, looking=not (present or end or notes is not None)) as desk:
        here = seen_stage(desk, stage)
        if present:
            say(str(desk.do(_attended(desk.state, here, present, fresh_id())).label))
        under_way = running(desk.state, here)
        if (notes is not None or end) and under_way is None:
            raise Refusal(
                N_("No meeting on {stage} is under way. Begin one with --present."), stage=desk.state.stages[here].name
            )
        if under_way is not None and notes is not None:
            say(str(desk.do(NoteMeeting(under_way.id, notes)).label))
        if under_way is not None and end:
            say(str(desk.do(EndMeeting(under_way.id)).label))
        if not present and notes is None and not end:
            say(*_meetings(desk.view, here))


def _attended(state: "State", stage: str, present: list[str], fresh: str) -> "Edit":
    """Begins a meeting, or corrects the one under way; members by name, others as they are written."""
    from shortlister.domain.edits.meeting import Attend, BeginMeeting
    from shortlister.domain.findings.meetings import running

    ids = {" ".join(one.name.split()).casefold(): one.id for one in state.members.values()}
    people = [ids.get(" ".join(name.split()).casefold(), name) for name in present]
    under_way = running(state, stage)
    return BeginMeeting(stage, fresh, people) if under_way is None else Attend(under_way.id, people)


def _meetings(state: "State", stage: str) -> list[str]:
    from shortlister.cli.printing import paragraph
    from shortlister.desk.clock import now
    from shortlister.domain.findings.meetings import lasted, meetings_of, present_words

    lines: list[str] = []
    for one in meetings_of(state, stage):
        words = (
            _("Began {began}, ended {ended}, lasted {lasted}. Present: {present}.")
            if one.ended
            else _("Began {began}, under way for {lasted}. Present: {present}.")
        )
        named = {"began": one.began, "ended": one.ended, "lasted": lasted(one, now())}
        lines += paragraph(words.format(**named, present=present_words(state, one)))
        lines += paragraph(one.notes, indent="  ") if one.notes else []
    return lines or [_("There has been no meeting.")]


def sign_off(vacancy: Vacancy, look: Look = False, as_json: Json = False, stage: Stage = "", as_: As = "") -> None:
    """The summary, then the signature; refused while cells are open or outcomes are missing."""
    from shortlister.cli.desks import desk_at, seen_stage
    from shortlister.cli.printing import say, say_json
    from shortlister.desk.moderated import moderated
    from shortlister.domain.edits.stages import SignOff

    with desk_at(vacancy, as_, looking=look) as desk:
        here = seen_stage(desk, stage)
        change = None if look else desk.do(SignOff(here))
        found = moderated(desk, here)
        if as_json:
            say_json(_document(found))
            return
        say(*_summary(found))
        if change is not None:
            say("", str(change.label))
        warn_unmeasured(desk.view, here)


def warn_unmeasured(state: "State", stage: str) -> None:
    """What closing the stage leaves unmeasured."""
    from shortlister.cli.printing import paragraph, say
    from shortlister.domain.findings.coverage import unmeasured

    for one in unmeasured(state, stage):
        say(*paragraph(str(one)))


def _document(found: "Moderated") -> dict[str, object]:
    return {
        "stage": found.stage,
        "open": found.open,
        "missing": found.missing,
        "outstanding": list(found.outstanding),
        "agreed": [
            {
                "applicant": one.applicant, "criterion": one.criterion, "method": one.method, "rating": one.rating,
                "reason": one.reason, "by": one.who, "at": one.at, "together": one.together,
            }
            for one in found.decided
        ],
        "meetings": [
            {"began": one.began, "ended": one.ended or None, "present": list(found.present[one.id]), "notes": one.notes}
            for one in found.meetings
        ],
        "signed_by": found.signed_by or None,
        "signed_at": found.signed_at or None,
    }  # fmt: skip


def _summary(found: "Moderated") -> list[str]:
    from shortlister.cli.printing import table

    together = sum(one.together for one in found.decided)
    words = _("{stage}: agreed {agreed}, of which {together} together; open {open}, of which {missing} are missing.")
    lines = [
        words.format(
            stage=_(found.stage), agreed=len(found.decided), together=together, open=found.open, missing=found.missing
        )
    ]
    if found.outstanding:
        lines.append(_("Not submitted yet: {names}").format(names=", ".join(found.outstanding)))
    if found.decided:
        rows = [(one.applicant, one.criterion, one.rating, one.who, one.at, one.reason) for one in found.decided]
        headings = (_("Applicant"), _("Criterion"), _("Agreed"), _("By"), _("When"), _("Reason"))
        lines += ["", *table(headings, rows)]
    if found.signed_by:
        lines += ["", _("Signed off by {name} at {at}.").format(name=found.signed_by, at=found.signed_at)]
    return lines


def open_again(vacancy: Vacancy, reason: Reason = "", stage: Stage = "", as_: As = "") -> None:
    """The stage that was signed off; the reason is recorded."""
    from shortlister.cli.desks import desk_at
    from shortlister.cli.printing import say
    from shortlister.domain.edits.stages import OpenAgain
    from shortlister.domain.lookup import stage_named

    with desk_at(vacancy, as_) as desk:
        say(str(desk.do(OpenAgain(stage_named(desk.state, stage).id, reason)).label))

"""`spec`: what a file holds as a person specification; nothing is made of it."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import HrAlone, Json, UsualStage
from shortlister.i18n import _, ngettext

if TYPE_CHECKING:
    from shortlister.domain.plans.drafts import DraftPost, DraftSpecification


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("spec", help=_("Read a person specification and show its criteria."))(spec)


def spec(
    file: Annotated[
        Path,
        typer.Argument(
            readable=False,
            metavar="FILE",
            help=_("Word, ODF, RTF, PDF, Excel, HTML, Markdown, CSV or text; - reads what is piped in."),
            show_default=False,
        ),
    ],
    post: Annotated[
        str, typer.Option("--post", metavar="TITLE", help=_("Only this post of the document."), show_default=False)
    ] = "",
    as_json: Json = False,
    stage: UsualStage = "",
    as_: HrAlone = "",
) -> None:
    """Read, recognise, print; with --stage also what the usual stages measure there."""
    from shortlister.cli.desks import require_nobody_else
    from shortlister.cli.printing import say_json
    from shortlister.cli.stages_text import require_usual_stage
    from shortlister.desk.intake import draft_pasted, draft_specification, post_of
    from shortlister.domain.methods import STAGES
    from shortlister.domain.plans.drafts_json import as_json as document

    require_nobody_else(as_)
    here = require_usual_stage(stage, STAGES)
    piped = str(file) == "-"
    draft = draft_pasted(sys.stdin.buffer.read(), _("standard input")) if piped else draft_specification(file)
    if post:
        draft = replace(draft, posts=(post_of(draft, post),))
    if not as_json:
        _tell(draft, here)
    elif here:
        say_json({**document(draft), "stage": here, "at_stage": [_measured_at(one, here) for one in draft.posts]})
    else:
        say_json(document(draft))


def _measured_at(post: "DraftPost", stage: str) -> list[str]:
    """The references of the criteria that a usual stage (by name) measures."""
    from shortlister.domain.methods import UNKNOWN_GOES_TO, usual_stage
    from shortlister.domain.plans.drafts_json import references

    return [
        reference
        for reference, one in zip(references(post), post.criteria, strict=True)
        if stage in {usual_stage(method) or UNKNOWN_GOES_TO for method in one.measured_by}
    ]


def _tell(draft: "DraftSpecification", stage: str) -> None:
    from shortlister.cli.printing import paragraph, say

    say(f"{draft.document.name}: {_(draft.verdict.value)}")
    if draft.why:
        say(*paragraph(draft.why))
    for post in draft.posts:
        _tell_post(post)
        if stage:
            said = _("Measured at {stage}: {references}")
            say("", *paragraph(said.format(stage=_(stage), references=", ".join(_measured_at(post, stage)) or "–")))
    if draft.doubts:
        say("", _("Doubts about the document"))
        for doubt in draft.doubts:
            say(*paragraph(doubt, indent="  "))


def _tell_post(post: "DraftPost") -> None:
    from shortlister.cli.printing import paragraph, say, table
    from shortlister.domain.places import place_words
    from shortlister.domain.plans.drafts_json import references

    count = len(post.criteria)
    heading = ngettext("{title}: {count} criterion", "{title}: {count} criteria", count)
    say("", heading.format(title=post.title or "–", count=count), "")
    named = references(post)
    rows = [
        (reference, one.level, one.group, _short(", ".join(one.measured_by)), one.text)
        for reference, one in zip(named, post.criteria, strict=True)
    ]
    headings = (_("Ref"), _("Level"), _("Group"), _("Measured by"), _("Criterion"))
    grouped = any(one.group for one in post.criteria)
    shown = [at for at in range(len(headings)) if grouped or at != 2]  # without groups no column for them
    say(*table([headings[at] for at in shown], [[row[at] for at in shown] for row in rows]))
    doubts = [*post.doubts]
    for reference, one in zip(named, post.criteria, strict=True):
        place = place_words(one.source)
        doubts += [f"{reference} ({place}): {doubt}" if place else f"{reference}: {doubt}" for doubt in one.doubts]
    if doubts:
        say("", _("In doubt:"))
        for doubt in doubts:
            say(*paragraph(doubt, indent="  "))


def _short(methods: str) -> str:
    """Methods cut where they would leave no room for the criterion."""
    return methods if len(methods) <= 30 else f"{methods[:29]}…"

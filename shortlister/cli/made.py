"""What `new` tells of the vacancy that it made: what is in it, what was left out, and what is in doubt."""

from collections.abc import Sequence
from pathlib import Path
from textwrap import wrap
from typing import Final

from shortlister.cli.printing import WIDTH, paragraph, say
from shortlister.domain.file_names import shown_name
from shortlister.domain.findings.rule_words import rule_in_words
from shortlister.domain.measures import measures
from shortlister.domain.methods import usual_stage
from shortlister.domain.places import place_words
from shortlister.domain.plans.document_doubts import but_for_posts, is_said_by_now
from shortlister.domain.plans.drafts import DraftApplicants, DraftPost, DraftSpecification
from shortlister.domain.records import Level, Role
from shortlister.domain.state import State
from shortlister.i18n import _, ngettext

_INDENT: Final = " " * 14
"""Where the second line of what is made begins."""


def tell_of(
    state: State,
    path: Path,
    draft: DraftSpecification,
    post: DraftPost,
    people: DraftApplicants,
    references: Sequence[str],
    *,
    usual: bool,
) -> None:
    """Everything that was taken, each on its line; `usual`: the stages are the usual ones.

    `references` are those of the `people`, in their order.
    """
    vacancy = state.vacancy
    say(_("Made {file}: {title}").format(file=shown_name(str(path)), title=vacancy.title))
    say("", *_counts(state), "")
    for line in rule_in_words(state):
        say(*paragraph(line, indent="  "))
    _list(_("Left out of the applicants' file:"), list(people.left_out))
    of_people = [
        f"{reference}: {doubt}"
        for reference, read in zip(references, people.applicants, strict=True)
        for doubt in read.doubts
    ]
    of_people = [*people.doubts, *_guessed_schemes(people), *of_people]
    _list(_("In doubt:"), [*_doubts(state, draft, post, usual=usual), *of_people])
    unsettled = sum(one.level is Level.UNSPECIFIED or not one.methods for one in state.criteria.values())
    if unsettled:
        said = ngettext(
            "{count} criterion has no level or no method; settle it before scoring is opened.",
            "{count} criteria have no level or no method; settle them before scoring is opened.",
            unsettled,
        )
        say("", *paragraph(said.format(count=unsettled)))


def _counts(state: State) -> list[str]:
    levels = [one.level for one in state.criteria.values()]
    chair = ", ".join(one.name for one in state.members_in_order if one.role is Role.CHAIR)
    members = ", ".join(one.name for one in state.members_in_order if one.role is Role.MEMBER)
    stages = ", ".join(
        _("{stage} ({count})").format(stage=stage.name, count=len(measures(state, stage.id)))
        for stage in state.stages_in_order
    )
    return [
        _("  Criteria    {count}: {essential} essential, {desirable} desirable, {open} not settled").format(
            count=len(levels),
            essential=levels.count(Level.ESSENTIAL),
            desirable=levels.count(Level.DESIRABLE),
            open=levels.count(Level.UNSPECIFIED),
        ),
        *wrap(
            _("  Stages      {stages}, with what each measures").format(stages=stages), WIDTH, subsequent_indent=_INDENT
        ),
        _("  Applicants  {count}").format(count=len(state.applicants)),
        *wrap(
            _("  Panel       {chair} (chair), {members}").format(chair=chair, members=members or "–"),
            WIDTH,
            subsequent_indent=_INDENT,
        ),
    ]


def _doubts(state: State, draft: DraftSpecification, post: DraftPost, *, usual: bool) -> list[str]:
    found = [*but_for_posts(draft), *(doubt for doubt in post.doubts if not is_said_by_now(doubt, state))]
    for one in state.criteria_in_order:
        place = place_words(one.source)
        where = f"{one.reference} ({place})" if place else one.reference
        found += [f"{where}: {doubt}" for doubt in one.doubts]
    if usual:
        found += [
            _("{method}: its name does not tell when it is used; it is taken as part of the interview.").format(
                method=method.name
            )
            for method in state.methods_in_order
            if usual_stage(method.name) is None
        ]
    return found


def _guessed_schemes(people: DraftApplicants) -> list[str]:
    """What is said of each column whose heading was taken for a scheme."""
    given = {
        "guaranteed interview": (_("Guaranteed interview"), sum(one.guaranteed_interview for one in people.applicants)),
        "redeployee": (_("Redeployee"), sum(one.redeployee for one in people.applicants)),
    }
    said = _("The column “{heading}” was taken as “{scheme}”, and is yes for {count} of {all}; check that.")
    return [
        said.format(heading=heading, scheme=given[field][0], count=given[field][1], all=len(people.applicants))
        for heading, field in people.mapping.items()
        if field in given
    ]


def _list(heading: str, lines: list[str]) -> None:
    if lines:
        say("", heading)
        for line in lines:
            say(*paragraph(line, indent="  "))

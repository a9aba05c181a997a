"""`scores`: everybody's scores side by side, as far as whoever asks may see them."""

from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Final

import typer

from shortlister.cli.options import As, Json, Stage, VacancyOrPack
from shortlister.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from shortlister.cli.copies import Conflicts
    from shortlister.desk.desk import Desk
    from shortlister.domain.findings.calibration import Line
    from shortlister.domain.findings.conflicts import Undecided
    from shortlister.domain.records import Conflict

NOBODY: "Final[Mapping[str, Conflict]]" = MappingProxyType({})
"""In this cell no copies differ."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("scores", help=_("Show the scores that you may see, side by side."))(scores)


def scores(
    vacancy: VacancyOrPack,
    applicant: Annotated[
        str,
        typer.Option(
            "--applicant", metavar="REF", help=_("One applicant; all of them unless named."), show_default=False
        ),
    ] = "",
    as_json: Json = False,
    stage: Stage = "",
    as_: As = "",
) -> None:
    """One's own, and of colleagues what the vacancy's rule lets this person see by now."""
    from shortlister.cli.copies import conflicts_in
    from shortlister.cli.desks import desk_at
    from shortlister.domain.findings.calibration import lines
    from shortlister.domain.lookup import applicant_with, stage_named

    with desk_at(vacancy, as_, looking=True) as desk:
        here = stage_named(desk.state, stage).id
        state = desk.view
        wanted = [applicant_with(state, applicant)] if applicant else state.applicants_in_order
        differing = conflicts_in(state)
        found = [
            line
            for line in lines(state, here, [one.id for one in wanted])
            if line.scores or (line.applicant.id, line.measure.key) in differing
        ]
        if as_json:
            from shortlister.cli.printing import say_json

            documents = [{**line_document(line, differing), "recused": _recused(desk, line, here)} for line in found]
            say_json({"stage": state.stages[here].name, "scores": documents})
        else:
            _tell(desk, here, found)


def line_document(line: "Line", differing: "Conflicts") -> dict[str, object]:
    """What the members gave in one cell; of whose two copies differ, what each of the copies says."""
    from shortlister.cli.copies import copies_document, versions

    here = differing.get((line.applicant.id, line.measure.key), NOBODY)
    return {
        "applicant": line.applicant.reference,
        "criterion": line.measure.criterion.reference,
        "method": line.measure.method.name,
        "ratings": {member.name: score.rating for member, score in line.scores},
        "evidence": {member.name: score.evidence for member, score in line.scores if score.evidence},
        "conflicts": {name: versions(one) for name, one in here.items()},
        "copies": {name: copies_document(one) for name, one in here.items()},
    }


def line_rows(
    found: "Sequence[Line]", differing: "Conflicts"
) -> tuple[tuple[str, ...], list[tuple[str | int | None, ...]]]:
    """The headings and a row for each cell, with a column for each member of whom there is anything.

    Where two copies of a member differ, both ratings stand there: `2 / 3`.
    """
    members = list(dict.fromkeys(name for line in found for name in _names(line, differing)))
    rows = [
        (
            line.applicant.reference,
            line.measure.criterion.reference,
            *(_rating(line, name, differing) for name in members),
            line.measure.criterion.text,
        )
        for line in found
    ]
    return (_("Applicant"), _("Ref"), *members, _("Criterion")), rows


def _names(line: "Line", differing: "Conflicts") -> list[str]:
    """The members who have left anything in the cell, in one copy or another."""
    return [
        *(member.name for member, _score in line.scores),
        *differing.get((line.applicant.id, line.measure.key), NOBODY),
    ]


def _recused(desk: "Desk", line: "Line", stage: str) -> list[str]:
    """The members (names) of whom a score stands there that does not count: they are recused from the applicant."""
    state = desk.view
    return [member.name for member, _ in line.scores if state.recused(member.id, line.applicant.id, stage)]


def _recused_lines(desk: "Desk", found: "Sequence[Line]", stage: str) -> list[str]:
    """A line for each member of whom such scores are shown."""
    of: dict[str, dict[str, None]] = {}
    for line in found:
        for name in _recused(desk, line, stage):
            of.setdefault(name, {})[line.applicant.reference] = None
    words = _("{name} is recused from {applicants}: these scores are kept, and do not count.")
    return [words.format(name=name, applicants=", ".join(references)) for name, references in of.items()]


def _rating(line: "Line", name: str, differing: "Conflicts") -> str | int | None:
    from shortlister.cli.copies import version_words

    conflict = differing.get((line.applicant.id, line.measure.key), NOBODY).get(name)
    if conflict is not None:
        return version_words(conflict)
    return {member.name: score.rating for member, score in line.scores}.get(name)


def _tell(desk: "Desk", stage: str, found: "Sequence[Line]") -> None:
    """The table, and to whoever is still blind why there is no more in it."""
    from shortlister.cli.copies import conflicts_in, copy_lines, who_decides
    from shortlister.cli.printing import paragraph, say, table
    from shortlister.domain.access import may_see_others, why_blind
    from shortlister.domain.findings.conflicts import undecided

    if found:
        say(*table(*line_rows(found, conflicts_in(desk.view))))
        cells = _of(undecided(desk.view, stage), found)
        if cells:
            say("", *(part for line in who_decides(cells, cells=True) for part in paragraph(line)))
            say(*copy_lines(cells))
        uncounted = _recused_lines(desk, found, stage)
        if uncounted:
            say("", *(part for line in uncounted for part in paragraph(line)))
    else:
        say(_("There is no score yet that you may see."))
    if desk.actor.scores and not desk.is_pack and not may_see_others(desk.state, desk.actor, stage):
        say("", *paragraph(str(why_blind(desk.state, desk.actor, stage))))


def _of(found: "Sequence[Undecided]", shown: "Sequence[Line]") -> "list[Undecided]":
    """Those of the applicants that are shown."""
    wanted = {line.applicant.id for line in shown}
    return [one for one in found if one.applicant.id in wanted]

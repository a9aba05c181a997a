"""`doubts`: what is doubtful about the vacancy's specification, and what somebody has put away as looked at."""

from typing import TYPE_CHECKING, Annotated

import typer

from shortlister.cli.options import AnyStage, As, Json, Vacancy
from shortlister.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shortlister.domain.plans.document_doubts import DocumentDoubt
    from shortlister.domain.state import State

Away = Annotated[
    list[str] | None,
    typer.Option(
        "--put-away",
        metavar="NUMBER",
        help=_("Somebody has looked at the document's doubt of this number; repeat it, or say all."),
        show_default=False,
    ),
]
Back = Annotated[
    list[str] | None,
    typer.Option(
        "--bring-back",
        metavar="NUMBER",
        help=_("The doubt of this number is to be looked at again; repeat it, or say all."),
        show_default=False,
    ),
]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("doubts", help=_("Show what is doubtful about the specification, and put away what was seen."))(doubts)


def doubts(
    vacancy: Vacancy,
    put_away: Away = None,
    bring_back: Back = None,
    as_json: Json = False,
    stage: AnyStage = "",
    as_: As = "",
) -> None:
    """The document's doubts have numbers; what is put away stays so for whoever opens the vacancy next."""
    from shortlister.cli.desks import desk_at, require_vacancy
    from shortlister.cli.printing import say_json
    from shortlister.desk.documents import source_doubts
    from shortlister.domain.edits.doubting import PutDoubtsAway

    with desk_at(vacancy, as_, stage=stage, looking=not (put_away or bring_back)) as desk:
        require_vacancy(desk)
        found = source_doubts(desk.store)
        for numbers, away in ((put_away, True), (bring_back, False)):
            if numbers:
                desk.do(PutDoubtsAway(_chosen(found, numbers), away))
        if put_away or bring_back:
            found = source_doubts(desk.store)
        if as_json:
            say_json(_document(desk.state, found))
        else:
            _tell(desk.state, found)


def _chosen(found: "Sequence[DocumentDoubt]", numbers: "Sequence[str]") -> tuple[str, ...]:
    """The sentences of these numbers, counted from 1; a Refusal where there is none of one."""
    from shortlister.domain.refusals import Refusal

    chosen: list[str] = []
    for number in numbers:
        if number.strip().casefold() == "all" and found:
            chosen += [one.sentence for one in found]
        elif number.strip().isdecimal() and 0 < int(number) <= len(found):
            chosen.append(found[int(number) - 1].sentence)
        else:
            raise Refusal(
                N_("The document has no doubt of the number “{number}”; it has {count}. Nothing was changed."),
                number=number,
                count=len(found),
            )
    return tuple(chosen)


def _document(state: "State", found: "Sequence[DocumentDoubt]") -> dict[str, object]:
    from shortlister.domain.plans.drafts_json import place_json

    return {
        "criteria": [
            {"reference": one.reference, "doubt": doubt}
            for one in state.criteria_in_order
            if not one.accepted
            for doubt in one.doubts
        ],
        "document": [
            {"number": number, "doubt": one.sentence, "put_away": one.put_away, **place_json(one.passage)}
            for number, one in enumerate(found, 1)
        ],
    }


def _tell(state: "State", found: "Sequence[DocumentDoubt]") -> None:
    from shortlister.cli.printing import paragraph, say
    from shortlister.domain.places import place_words

    numbered = list(enumerate(found, 1))
    parts = (
        (_("Doubts about the document"), [f"{number}  {one.sentence}" for number, one in numbered if not one.put_away]),
        (_("Looked at and put away"), [f"{number}  {one.sentence}" for number, one in numbered if one.put_away]),
        (
            _("Doubts about criteria"),
            [
                f"{one.reference} ({place}): {doubt}"
                if (place := place_words(one.source))
                else f"{one.reference}: {doubt}"
                for one in state.criteria_in_order
                if not one.accepted
                for doubt in one.doubts
            ],
        ),
    )
    if not any(lines for _heading, lines in parts):
        say(_("Nothing is in doubt."))
    for heading, lines in parts:
        if lines:
            say(heading)
            for line in lines:
                say(*paragraph(line, indent="  "))

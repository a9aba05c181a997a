"""Stages as they are typed: `Shortlisting=Application form,CV`."""

from collections.abc import Iterable, Sequence

import typer

from shortlister.desk.clock import fresh_id
from shortlister.domain.edits.stages import SetStages
from shortlister.domain.lookup import method_named
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.i18n import N_, _

Wanted = Sequence[tuple[str, Sequence[str]]]
"""Stages by name, in order, each with the names of its methods."""


def require_usual_stage(name: str, stages: Sequence[str]) -> str:
    """The stage of this name among these, empty where none is named; a Refusal that lists them."""
    wanted = " ".join(name.split()).casefold()
    for stage in stages:
        if wanted and stage.casefold() == wanted:
            return stage
    if wanted:
        raise Refusal(N_("There is no stage “{name}” here; there is {stages}."), name=name, stages=", ".join(stages))
    return ""


def read(texts: Iterable[str]) -> Wanted:
    """The stages that the texts name; wrong usage where one is not NAME=METHOD,METHOD."""
    found: list[tuple[str, Sequence[str]]] = []
    for text in texts:
        name, equals, methods = text.partition("=")
        listed = [method.strip() for method in methods.split(",") if method.strip()]
        if not equals or not name.strip() or not listed:
            raise typer.BadParameter(
                _("“{text}” is not a stage; write it as NAME=METHOD,METHOD.").format(text=text), param_hint="--stages"
            )
        found.append((name.strip(), listed))
    return found


def edit(state: State, wanted: Wanted) -> SetStages:
    """The edit that sets these stages; a Refusal where the vacancy has no such method."""
    return SetStages([(name, [method_named(state, one).id for one in methods]) for name, methods in wanted], fresh_id())

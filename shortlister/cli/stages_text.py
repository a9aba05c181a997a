"""Stages as they are typed: `Shortlisting=Application form,CV`."""

from collections.abc import Iterable, Sequence

import typer

from shortlister.desk.clock import fresh_id
from shortlister.domain.edits.stages import SetStages
from shortlister.domain.lookup import method_named
from shortlister.domain.state import State
from shortlister.i18n import _

Wanted = Sequence[tuple[str, Sequence[str]]]
"""Stages by name, in order, each with the names of its methods."""


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

"""From what was typed to an open desk: VACANCY as a path, the person, the stage."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from shortlister.cli.printing import complain
from shortlister.desk.desk import HR, Desk, at_desk
from shortlister.domain.access import require_sight
from shortlister.domain.lookup import stage_named
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.i18n import N_


@contextmanager
def desk_at(
    vacancy: str, name: str = "", *, stage: str = "", looking: bool = False, though_purged: bool = False
) -> Iterator[Desk]:
    """A desk on the vacancy or pack, for the length of a `with` block; a stage that is named must be one of its own.

    A command that is only `looking` never writes to the file; a copy of a purged vacancy is refused unless said.
    """
    with at_desk(local(vacancy), name, looking=looking, though_purged=though_purged) as desk:
        stage_named(desk.state, stage)
        complain(str(notice) for notice in desk.notices)
        yield desk


def local(vacancy: str) -> Path:
    """The path that VACANCY names; shared databases are refused."""
    if vacancy.casefold().startswith(("postgresql:", "postgres:")):
        raise Refusal(N_("This version opens vacancies in files, not in a shared database. Give the path of a file."))
    return Path(vacancy)


def require_nobody_erased(vacancy: str) -> None:
    """Refuse to take away from a file that still holds somebody who was erased."""
    from shortlister.desk.register import anybody_registered

    if anybody_registered():
        from shortlister.desk.looking import require_none

        require_none(local(vacancy))


def require_nobody_else(name: str) -> None:
    """Refuse anybody but HR where there is no vacancy, and so no panel, yet."""
    if name and name.strip().casefold() != HR.casefold():
        raise Refusal(
            N_("“{name}” is not at the desk here: before there is a vacancy HR acts alone. Leave out --as."), name=name
        )


def require_vacancy(desk: Desk) -> None:
    """Refuse a scoring pack where the whole vacancy is needed."""
    if desk.is_pack:
        raise Refusal(
            N_("“{file}” is a scoring pack, which holds one member's part only. Give the vacancy."),
            file=desk.path.name,
        )


def require_current(desk: Desk, stage: str) -> None:
    """Refuse a stage (name) other than the current one; empty is the current one."""
    require_current_in(desk.state, stage)


def require_current_in(state: State, stage: str) -> None:
    """Like `require_current`, of a state."""
    one = stage_named(state, stage)
    if one.id != state.vacancy.stage:
        raise Refusal(
            N_("{stage} is not the current stage; that is {current}."), stage=one.name, current=state.stage.name
        )


def seen_stage(desk: Desk, stage: str) -> str:
    """The id of the stage (name); refused on a pack, and where this person must not see colleagues' scores yet."""
    require_vacancy(desk)
    one = stage_named(desk.state, stage)
    require_sight(desk.state, desk.actor, one.id)
    return one.id

"""The ledger as it leaves: every chain, without names not revealed and what the person at the desk may not see."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from shortlister.desk.clock import now
from shortlister.desk.desk import Desk
from shortlister.domain.access import may_see_others, require_sight, seen
from shortlister.domain.changes import Delta
from shortlister.domain.ledger import Entry
from shortlister.domain.measures import stage_of
from shortlister.domain.records import Kind, Meeting, Member, Role
from shortlister.domain.refusals import Refusal
from shortlister.exporting.ledger_lines import Chain, LedgerSource, write_ledger
from shortlister.i18n import N_

__all__ = ["LedgerSight", "LedgerSource", "export_ledger", "ledger_source", "write_ledger"]


def export_ledger(desk: Desk, path: Path, stage: str, *, named: bool = False) -> int:
    """Write the ledger as JSON Lines; the number of entries. Refused like the matrix of the stage (id).

    Names, contact details and file names stay out unless names are revealed and asked for by HR; so do the scores
    of members who have not submitted their stage, and what this person is still blind to.
    """
    return write_ledger(path, ledger_source(desk, stage, named=named))


def ledger_source(desk: Desk, stage: str, *, named: bool = False) -> LedgerSource:
    """What is written, as the ledger stands now."""
    if desk.is_pack:
        raise Refusal(N_("This is a scoring pack; the ledger is exported from the vacancy."))
    require_sight(desk.state, desk.actor, stage)
    if named and not desk.state.vacancy.names_revealed:
        raise Refusal(
            N_("Names have not been revealed, so nothing is exported with names. Reveal them with a reason first.")
        )
    sight = LedgerSight(desk, persons=named and desk.actor.role is Role.HR)
    heads = desk.store.heads()
    return LedgerSource(
        vacancy=desk.state.vacancy.id,
        title=desk.state.vacancy.title,
        made_at=now(),
        head=desk.store.head,
        chains=tuple(
            Chain(one.replica, one.member, one.entries, one.link.hex())
            for one in sorted(heads.values(), key=lambda head: head.replica)
        ),
        entries=tuple(desk.store.entries()),
        shown=sight.shows,
    )


def ledger_checked(path: Path) -> str:
    """What the stand-alone program says of an exported ledger that holds; Refusal with what it says of another."""
    from runpy import run_path

    from shortlister import RESOURCES

    checking = run_path(str(RESOURCES / "verify_ledger.py"))
    told: str = checking["checked"](path)
    if told.startswith(checking["INTACT"]):
        return told.strip()
    raise Refusal(N_("{said}"), said=told)


class LedgerSight:
    """Which entries' content this person may be given."""

    def __init__(self, desk: Desk, *, persons: bool) -> None:
        self._state = desk.state
        self._told = desk.store.told
        self._actor = desk.actor
        self._office = desk.actor.runs_the_vacancy
        self._persons = persons
        self._hidden = seen(self._state, self._actor).hidden if self._actor.scores else None
        self._open = {
            stage.id for stage in self._state.stages.values() if may_see_others(self._state, self._actor, stage.id)
        }

    def shows(self, item: Entry) -> bool:
        """Whether everything in the entry may be seen, and what it says is left of erased ones."""
        change = self._told(item)
        if change is None:
            return True
        return self._all(change.deltas) and all(self._all(one.change.deltas) for one in change.remains)

    def _all(self, deltas: Iterable[Delta]) -> bool:
        return all(self._one(delta) for delta in deltas)

    def _one(self, delta: Delta) -> bool:
        match delta.kind:
            case Kind.PERSON | Kind.APPLICATION:
                return self._persons
            case Kind.SCORE | Kind.CONFLICT:
                return self._score(*delta.key)
            case Kind.IDENTITY:
                return False
            case Kind.ORDER:
                return delta.key[0] == self._actor.member or self._seen(delta.key[1])
            case Kind.ISSUE:
                return self._office or delta.key[0] == self._actor.member or self._seen(delta.key[1])
            case Kind.DECLARATION:
                return self._actor.role is Role.HR or bool(self._open)  # declared by name; here it stands by reference
            case Kind.MEMBER:
                return self._office or delta.key[0] == self._actor.member or not _of_pin_alone(delta)
            case Kind.MEETING:
                return all(self._seen(one.stage) for one in (delta.before, delta.after) if isinstance(one, Meeting))
            case Kind.SUBMISSION:
                return delta.key[0] == self._actor.member or self._seen(delta.key[1])
            case Kind.AGREED:
                return self._seen(self._stage(delta.key[1]))
            case Kind.TIE:
                return self._seen(delta.key[0])
            case Kind.OUTCOME:
                return self._seen(delta.key[1])
            case Kind.RECEIPT:
                return len(self._open) == len(self._state.stages)
            case _:
                return True

    def _score(self, member: str, applicant: str, measure: str) -> bool:
        """Whether what was done to a member's score may be seen: to whoever scores, as the score itself is."""
        if member == self._actor.member:
            return True
        if self._hidden is not None and measure in self._hidden.every:
            return measure not in self._hidden.of(member, applicant)
        stage = self._stage(measure)
        return self._seen(stage) and (not stage or self._state.submitted(member, stage))

    def _stage(self, measure: str) -> str:
        """The stage of a measure; empty where none scores it any more."""
        found = stage_of(self._state, measure.rpartition("/")[2])
        return found.id if found is not None else ""

    def _seen(self, stage: str) -> bool:
        return stage in self._open if stage else len(self._open) == len(self._state.stages)


def _of_pin_alone(delta: Delta) -> bool:
    """Whether a member did nothing but set a PIN."""
    before, after = delta.before, delta.after
    return isinstance(before, Member) and isinstance(after, Member) and replace(before, pin=after.pin) == after

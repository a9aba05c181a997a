"""Scores out of a pack of an earlier edition into the one that is open: read without trust, taken as one edit."""

from pathlib import Path

from shortlister.desk.arriving import looks_like_ours
from shortlister.desk.desk import Desk
from shortlister.domain.edits.scoring import GivenScore, TakeScores
from shortlister.domain.plans.carrying_over import CarriedOver, carried_over
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.i18n import N_
from shortlister.packs.seal import is_sealed
from shortlister.store.opening import FileInfo, FileKind, open_untrusted


def is_one_of_ours(path: Path) -> bool:
    """Whether scores are to be taken from a pack, sealed or not, rather than from a list; a pipe is never read."""
    return looks_like_ours(path) or is_sealed(path)


def is_older_pack(desk: Desk, path: Path) -> bool:
    """Whether the file is a pack of this vacancy, stage and member that was made from an earlier edition."""
    if is_sealed(path):
        return False
    try:
        with open_untrusted(path) as pack:
            _require_theirs(desk, pack.info, desk.actor.member, path)
    except Refusal:
        return False
    return True


def would_carry_over(desk: Desk, member: str, path: Path) -> CarriedOver:
    """What of the pack at `path` a member (id) would take over here; Refusal where it is not their older pack."""
    return carried_over(_older(desk, member, path), desk.state, member, desk.state.vacancy.stage)


def carry_over(desk: Desk, member: str, path: Path) -> CarriedOver:
    """Take it over; what was scored here already stays, and nothing else of the old pack is taken."""
    found = would_carry_over(desk, member, path)
    if found.scores:
        given = [GivenScore(one.applicant, one.measure, one.rating, one.evidence) for one in found.scores]
        desk.do(TakeScores(member, desk.state.vacancy.stage, given, path.name))
    return found


def _older(desk: Desk, member: str, path: Path) -> State:
    """Everything in the older pack; Refusal for any other file."""
    if is_sealed(path):
        raise Refusal(
            N_(
                "“{file}” is the sealed copy that goes back. Take the scores from the pack itself, which stayed with "
                "you."
            ),
            file=path.name,
        )
    with open_untrusted(path) as pack:
        _require_theirs(desk, pack.info, member, path)
        return pack.load()


def _require_theirs(desk: Desk, info: FileInfo, member: str, path: Path) -> None:
    state = desk.state
    name = state.members[member].name
    if info.kind is not FileKind.PACK:
        raise Refusal(N_("“{file}” is a vacancy, not a scoring pack. Nothing was taken from it."), file=path.name)
    if info.vacancy != state.vacancy.id:
        raise Refusal(
            N_("“{file}” is a pack of another vacancy. Nothing was taken from it."), file=path.name
        )  # fmt: skip
    if info.member != member:
        raise Refusal(
            N_("“{file}” is not a pack of {name}. Nothing was taken from it."), file=path.name, name=name
        )  # fmt: skip
    if info.stage != state.vacancy.stage:
        raise Refusal(N_("“{file}” is a pack of another stage. Nothing was taken from it."), file=path.name)
    if info.edition >= state.vacancy.edition:
        raise Refusal(
            N_(
                "“{file}” was not made from an earlier edition of the specification, so its scores are not taken over: "
                "send it back, and merging brings them in."
            ),
            file=path.name,
        )

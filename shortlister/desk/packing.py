"""Packs: out to a member."""

import os
from pathlib import Path

from shortlister.desk.desk import Desk
from shortlister.desk.merging import Merged as Merged
from shortlister.desk.merging import merge_pack as merge_pack
from shortlister.desk.merging import merge_packs as merge_packs
from shortlister.desk.unfinished import pass_on
from shortlister.domain.changes import Remains
from shortlister.domain.edits.packing import IssuePack
from shortlister.domain.refusals import Refusal
from shortlister.packs.layout import pack_state
from shortlister.store.opening import PackErased, base_digest
from shortlister.store.store import Store


def write_pack(desk: Desk, member: str, path: Path, *, applications: bool = True) -> None:
    """Write a member's (id) pack of the current stage to `path` and record that it went out."""
    stage = desk.state.vacancy.stage
    state = pack_state(desk.state, member, stage, applications=applications)
    erased = erased_in(desk, member)
    digest = base_digest(state, erased)
    edit = IssuePack(member, stage, digest)
    edit.decide(desk.state, desk.actor)  # refuses before anything is written
    entries = desk.store.entries(member=member)
    contents = {one.digest: desk.store.content(one.digest) for one in state.applications.values()}
    replaced = os.path.exists(path)  # noqa: PTH110 - Path.exists raises where a name is too long
    Store.create_pack(
        path, state, member=member, stage=stage, entries=entries, contents=contents, base=digest, erased=erased
    )
    try:
        pass_on(desk, member, path)
        desk.do(edit)
    except Refusal:
        if not replaced:  # a pack that the record knows nothing of is not left lying about
            path.unlink(missing_ok=True)
        raise


def require_writable(desk: Desk, member: str, path: Path) -> None:
    """Refuse what `write_pack` would refuse for what the member is or for what stands at `path`; write nothing."""
    from shortlister.store.making import require_lossless  # imports SQLModel, which making packs needs anyway

    stage = desk.state.vacancy.stage
    pack_state(desk.state, member, stage)
    IssuePack(member, stage, "").decide(desk.state, desk.actor)
    heads = {key: head for key, head in desk.store.heads().items() if head.member == member}
    require_lossless(path, heads, vacancy=desk.state.vacancy.id, member=member)


def erased_in(desk: Desk, member: str) -> str:
    """What a pack has to say of the member's entries whose content was erased; empty where there are none."""
    if not desk.state.erasures:
        return ""
    chains = {replica for replica, head in desk.store.heads().items() if head.member == member}
    left = tuple(Remains(*place, one) for place, one in sorted(desk.store.remains.items()) if place[0] in chains)
    return PackErased(frozenset(desk.state.erasures), left).text()

"""Packs: out to a member, and back by union of ledgers."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from shortlister.desk.clock import now
from shortlister.desk.desk import HR, Desk
from shortlister.domain.changes import Change
from shortlister.domain.codec import change_from
from shortlister.domain.edits.packing import IssuePack, RecordReceipt
from shortlister.domain.edits.requirements import require_office
from shortlister.domain.ledger import START, Entry, head_of, holds
from shortlister.domain.plans.merge import MergePlan, Told, plan_merge, require_acceptable
from shortlister.domain.records import Kind, Receipt
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.packs.layout import pack_state
from shortlister.store.opening import FileKind, PackFile, base_digest, open_untrusted
from shortlister.store.store import Store


def write_pack(desk: Desk, member: str, path: Path) -> None:
    """Write a member's (id) pack of the current stage to `path` and record that it went out."""
    stage = desk.state.vacancy.stage
    state = pack_state(desk.state, member, stage)
    digest = base_digest(state)
    edit = IssuePack(member, stage, digest)
    edit.decide(desk.state, desk.actor)  # refuses before anything is written
    entries = desk.store.entries(member=member)
    contents = {one.digest: desk.store.content(one.digest) for one in state.applications.values()}
    replaced = path.exists()
    Store.create_pack(path, state, member=member, stage=stage, entries=entries, contents=contents, base=digest)
    try:
        desk.do(edit)
    except Refusal:
        if not replaced:  # a pack that the record knows nothing of is not left lying about
            path.unlink(missing_ok=True)
        raise


@dataclass(frozen=True, slots=True)
class Merged:
    """What one pack brought, or why it was refused; counts are scores."""

    file: str
    member: str
    new: int = 0
    same: int = 0
    superseded: int = 0
    conflicts: int = 0
    refused: Refusal | None = None


@dataclass(frozen=True, slots=True)
class _Brought:
    entries: list[Entry]
    told: list[Told]
    later: bool


def merge_pack(desk: Desk, path: Path, *, preview: bool = False) -> Merged:
    """Merge one pack, or with `preview` say what it would bring and change nothing; raises Refusal, whole."""
    require_office(desk.actor)
    if desk.is_pack:
        raise Refusal(N_("This is a pack itself; open the vacancy to merge packs into it."))
    with open_untrusted(path) as pack:
        member = _require_ours(desk, pack, path)
        name = desk.state.members[member].name
        brought = _brought(desk, pack, member, path)
        if not brought.entries:
            return Merged(path.name, name, same=pack.score_count())
        plan = _planned(desk, member, brought, path)
        touched = {
            one.key for one in plan.effect.deltas if one.kind in (Kind.SCORE, Kind.CONFLICT) and one.after is not None
        }
        same = max(pack.score_count() - len(touched), 0)
        receipt = Receipt(
            head_of(head.link for head in pack.heads().values()),
            member,
            path.name,
            plan.new,
            same,
            plan.superseded,
            plan.conflicts,
            now(),
        )
    if not preview:
        recorded = RecordReceipt(receipt).decide(desk.state, desk.actor)
        author = desk.actor.member or HR
        desk.store.take(brought.entries, plan.effect, recorded, author=author, at=now())
        desk.tell(plan.effect)
        desk.tell(recorded)
    return Merged(path.name, name, plan.new, same, plan.superseded, plan.conflicts)


def merge_packs(desk: Desk, paths: list[Path]) -> list[Merged]:
    """Merge those packs that can be merged; the others stand in the report with the reason."""
    report: list[Merged] = []
    for path in paths:
        try:
            report.append(merge_pack(desk, path))
        except Refusal as refusal:
            report.append(Merged(path.name, "", refused=refusal))
    return report


def _require_ours(desk: Desk, pack: PackFile, path: Path) -> str:
    info, state = pack.info, desk.state
    if info.kind is not FileKind.PACK:
        raise Refusal(N_("“{file}” is not merged. It is a vacancy, not a scoring pack."), file=path.name)
    if info.vacancy != state.vacancy.id:
        raise Refusal(
            N_("“{file}” is not merged. It belongs to another vacancy. Nothing was taken from it."), file=path.name
        )
    if info.edition != state.vacancy.edition:
        raise Refusal(
            N_(
                "“{file}” is not merged. It was made from edition {theirs} of the specification; scoring is now on "
                "edition {ours}. Nothing was taken from it. Issue a new pack."
            ),
            file=path.name,
            theirs=info.edition,
            ours=state.vacancy.edition,
        )
    if info.member not in state.members:
        raise Refusal(
            N_("“{file}” is not merged. Its member is not on this panel. Nothing was taken from it."), file=path.name
        )
    return info.member


def _broken(path: Path) -> Refusal:
    return Refusal(
        N_(
            "“{file}” is not merged. Its ledger is broken: an entry was altered or taken out. "
            "Nothing was taken from it."
        ),
        file=path.name,
    )


def _brought(desk: Desk, pack: PackFile, member: str, path: Path) -> _Brought:
    """The entries that are not here yet, each chain verified from where ours ends."""
    ours = {replica: head for replica, head in desk.store.heads().items() if head.member == member}
    entries: list[Entry] = []
    for replica, theirs in pack.heads().items():
        if theirs.member != member:
            raise _broken(path)
        known = ours.get(replica)
        count = known.entries if known else 0
        if known and theirs.entries <= count:
            mine = desk.store.entry(replica, theirs.entries)
            if theirs.entries and (mine is None or mine.link != theirs.link):
                raise _broken(path)
            continue
        previous = known.link if known else START
        number = count
        for entry in pack.entries(replica, count):
            number += 1
            if entry.number != number or entry.member != member or entry.replica != replica:
                raise _broken(path)
            if not holds(previous, entry):
                raise _broken(path)
            previous = entry.link
            entries.append(entry)
        if number != theirs.entries or previous != theirs.link:
            raise _broken(path)
    told = [(entry, _change(entry, path)) for entry in entries]
    return _Brought(entries, told, _all_later(desk, entries, {key: head.entries for key, head in ours.items()}))


def _change(entry: Entry, path: Path) -> Change:
    if entry.payload is None:
        raise _broken(path)
    try:
        return change_from(entry.payload)
    except (ValueError, KeyError, TypeError):
        raise _broken(path) from None


def _all_later(desk: Desk, entries: list[Entry], ours: dict[str, int]) -> bool:
    """Whether the new entries are of one chain that began, or goes on, knowing everything that is here."""
    if len({entry.replica for entry in entries}) != 1:
        return False
    first = entries[0]
    others = {replica: count for replica, count in ours.items() if replica != first.replica and count}
    if not others:
        return True
    seen: dict[str, int] = {}
    for entry in desk.store.entries(replica=first.replica):
        seen |= entry.seen
    seen |= first.seen
    return all(seen.get(replica, 0) >= count for replica, count in others.items())


def _planned(desk: Desk, member: str, brought: _Brought, path: Path) -> MergePlan:
    for _, change in brought.told:
        try:
            require_acceptable(desk.state, member, change)
        except Refusal as refusal:
            raise Refusal(
                N_("“{file}” is not merged. {why} Nothing was taken from it."), file=path.name, why=str(refusal)
            ) from None

    def history() -> Iterator[Told]:
        for entry in desk.store.entries(member=member):
            if entry.payload is not None:
                yield entry, change_from(entry.payload)
        yield from brought.told

    return plan_merge(desk.state, brought.told, later=brought.later, history=history)

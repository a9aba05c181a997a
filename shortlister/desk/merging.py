"""Packs: back by union of ledgers."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from shortlister.desk.ahead import Ahead
from shortlister.desk.brought import broken, brought_by, later
from shortlister.desk.clock import now
from shortlister.desk.collecting import not_collecting
from shortlister.desk.desk import HR, Desk
from shortlister.desk.kept import Brought
from shortlister.desk.merged import Merged as Merged
from shortlister.desk.merged import of_member, stage_submitted, told_fully
from shortlister.desk.read_ahead import each_read_ahead
from shortlister.desk.unfinished import came_with, keep_returned
from shortlister.domain.changes import Change
from shortlister.domain.codec import change_from
from shortlister.domain.edits.packing import RecordReceipt
from shortlister.domain.edits.requirements import require_office
from shortlister.domain.ledger import head_of
from shortlister.domain.plans.acceptable import acceptable, require_acceptable
from shortlister.domain.plans.merge import MergePlan, Told, plan_merge, plan_sifted
from shortlister.domain.records import Receipt
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.store.opening import Damaged


def merge_pack(desk: Desk, path: Path, *, preview: bool = False, ahead: Ahead | None = None) -> Merged:
    """Merge one pack, or with `preview` say what it would bring and change nothing; raises Refusal, whole.

    A preview is of what it would bring after what is `ahead`, and is then itself counted on there.
    """
    require_office(desk.actor)
    if desk.is_pack:
        raise Refusal(N_("This is a pack itself; open the vacancy to merge packs into it."))
    with not_collecting():
        return _merged(desk, path, ahead or Ahead(desk), preview=preview)


def merge_packs(desk: Desk, paths: list[Path]) -> list[Merged]:
    """Merge those packs that can be merged; the others stand in the report with the reason."""
    report: list[Merged] = []
    with each_read_ahead(desk, paths) as in_order:
        for path in in_order:
            try:
                report.append(merge_pack(desk, path))
            except Refusal as refusal:
                report.append(Merged(path.name, "", refused=refusal))
    return report


def _merged(desk: Desk, path: Path, here: Ahead, *, preview: bool) -> Merged:
    try:
        brought = brought_by(desk, path, here)
    except Damaged as damage:
        raise _as_it_came(path, damage) from damage
    info = brought.info
    name = desk.state.members[info.member].name
    if not brought.runs:
        _require_vouched(brought, path)
        nothing = Merged(path.name, name, same=brought.scores, erased=brought.erased)
        return _with_note(desk, brought, of_member(nothing, here.state, info.member, info.stage), preview)
    plan = _planned(here, brought, path)
    _require_vouched(brought, path)
    same = max(brought.scores - plan.touched, 0)
    merged = Merged(path.name, name, plan.new, same, plan.superseded, plan.conflicts, erased=brought.erased)
    if preview:
        here.expect(brought.runs, plan.held, brought.remains, file=path)
    else:
        _take(desk, brought, plan, merged)
        desk.packs.change(path, replace(brought, runs=(), sifted=None, remains=()))
    merged = of_member(merged, here.state, info.member, info.stage)
    merged = told_fully(merged, here, plan, info.stage)
    return _with_note(desk, brought, merged, preview)


def _as_it_came(path: Path, damage: Damaged) -> Refusal:
    """What is said of a pack that is damaged: whoever merges it has no other copy of it."""
    if damage.path != path:
        return damage
    return Refusal(
        N_("“{file}” is not merged: it is damaged. Nothing was taken from it. Ask the member to send it again."),
        file=path.name,
    )


def _require_vouched(brought: Brought, path: Path) -> None:
    """What stands in the pack and in none of its entries would be lost without a word."""
    if not brought.vouched:
        raise Refusal(
            N_(
                "“{file}” is not merged. It holds scores or a submission that no entry of its ledger wrote: entries "
                "were taken out. Nothing was taken from it. Ask for the file again."
            ),
            file=path.name,
        )


def _with_note(desk: Desk, brought: Brought, merged: Merged, preview: bool) -> Merged:
    """What the member had not finished writing comes too, if it is not in the record: it is kept beside it."""
    note = came_with(brought.info.meta, brought.info.member, desk.state)
    if not preview:
        keep_returned(desk, brought.info.member, note)
    return merged if note is None else replace(merged, unfinished=note)


def _take(desk: Desk, brought: Brought, plan: MergePlan, merged: Merged) -> None:
    receipt = Receipt(
        head_of(head.link for head in brought.heads.values()),
        brought.info.member,
        merged.file,
        merged.new,
        merged.same,
        merged.superseded,
        merged.conflicts,
        now(),
        tuple(f"{run.end.replica} {run.end.entries}" for run in brought.runs),
    )
    edit = RecordReceipt(receipt, stage_submitted(desk.state, plan))
    recorded = replace(edit.decide(desk.state, desk.actor), remains=brought.remains)
    author = desk.actor.member or HR
    desk.store.join(brought.runs, plan.held, recorded, author=author, at=now())
    if desk.heard:
        desk.tell(plan.effect)
        desk.tell(recorded)


def _planned(here: Ahead, brought: Brought, path: Path) -> MergePlan:
    """All entries at once where they are plain scoring; otherwise one by one, which also says why they are refused."""
    state, member = here.state, brought.info.member
    knowing = later(here, brought.runs)
    if knowing and brought.sifted is not None and acceptable(state, brought.sifted):
        return plan_sifted(state, brought.sifted)
    told = [
        (entry, _change(content, path))
        for run in brought.runs
        for entry, content in zip(run.entries(), run.payloads, strict=True)
    ]
    for _, change in told:
        try:
            require_acceptable(state, member, change)
        except Refusal as refusal:
            raise Refusal(
                N_("“{file}” is not merged. {why} Nothing was taken from it."), file=path.name, why=str(refusal)
            ) from None

    def history() -> Iterator[Told]:
        yield from here.history(member)
        yield from told

    return plan_merge(state, told, later=knowing, history=history)


def _change(content: bytes | None, path: Path) -> Change:
    if content is None:
        raise broken(path)
    try:
        return change_from(content)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise broken(path) from None

"""Scoring workbooks: out to a member without Shortlister, and back by the same rules as packs.

A returned workbook is a chain of one entry, made from what it says and from what its member had scored when it was
issued. So two that diverged become a visible conflict, and the same one twice brings nothing.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import Final

from shortlister.desk.ahead import Ahead
from shortlister.desk.clock import now
from shortlister.desk.desk import HR, Desk
from shortlister.desk.intake import read_bytes
from shortlister.desk.merged import WORKBOOK_RETURNED, Merged, OtherEdition, of_member, stage_submitted, told_fully
from shortlister.domain.changes import Change, Delta, Remains
from shortlister.domain.codec import canonical, payload
from shortlister.domain.edits.packing import IssuePack, RecordReceipt
from shortlister.domain.edits.requirements import require_office, require_open
from shortlister.domain.edits.scoring import require_unlocked
from shortlister.domain.erasing import Traces, without
from shortlister.domain.findings.progress import member_progress
from shortlister.domain.ledger import START, Entry, entry, head_of
from shortlister.domain.measures import measures
from shortlister.domain.plans.merge import MergePlan, Told, plan_merge, require_acceptable
from shortlister.domain.records import Kind, Receipt, Score, Submission
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.scores import Scores
from shortlister.domain.state import State
from shortlister.domain.unwritten import unwritten
from shortlister.i18n import N_, plural
from shortlister.importing.archive import Package
from shortlister.importing.limits import DEFAULT
from shortlister.packs.layout import pack_state
from shortlister.packs.workbook import workbook_bytes
from shortlister.packs.workbook_marks import Binding, Place
from shortlister.packs.workbook_notices import Given, notices
from shortlister.packs.workbook_return import Returned, read_workbook
from shortlister.packs.workbook_scores import scores_in
from shortlister.store.opening import base_digest

_WITH_GAPS: Final = frozenset({"yes with gaps", "yes, with gaps"})


def write_workbook(desk: Desk, member: str, path: Path) -> None:
    """Write a member's (id) scoring workbook of the current stage to `path` and record that it went out."""
    stage = desk.state.vacancy.stage
    state = pack_state(desk.state, member, stage)
    edit = IssuePack(member, stage, base_digest(state))
    edit.decide(desk.state, desk.actor)  # refuses before anything is written
    _require_settled(desk.state, member, stage)
    scores = {(applicant, measure): score for (_, applicant, measure), score in state.scores.items()}
    seen = {replica: head.entries for replica, head in desk.store.heads().items() if head.member == member}
    binding = Binding(
        state.vacancy.id,
        member,
        stage,
        state.vacancy.edition,
        submitted=state.submitted(member, stage),
        seen=seen,
        scores=_of_pack(scores, state, stage),
        applicants=frozenset(state.applicants),
    )
    _put_in_place(path, workbook_bytes(state, binding))
    try:
        desk.do(edit)
    except Refusal:
        path.unlink(missing_ok=True)  # a workbook that the record knows nothing of is not left lying about
        raise


def _require_settled(state: State, member: str, stage: str) -> None:
    """A cell of a workbook holds one rating: of two copies that differ it could show neither as what counts."""
    here = {measure.key for measure in measures(state, stage)}
    count = sum(key[0] == member and key[2] in here for key in state.conflicts)
    if count:
        raise Refusal(
            plural(
                N_(
                    "No workbook is made for {name}: in {count} score two of their copies differ, and a cell shows "
                    "only one. Settle it first, or make a scoring pack, in which they settle it themselves."
                ),
                N_(
                    "No workbook is made for {name}: in {count} scores two of their copies differ, and a cell shows "
                    "only one. Settle them first, or make a scoring pack, in which they settle them themselves."
                ),
                count,
            ),
            name=state.members[member].name,
            count=count,
        )


def _of_pack(scores: Mapping[Place, Score], state: State, stage: str) -> dict[Place, Score]:
    """The scores that have a row; those of earlier stages and of applicants not in the pack stay as they are."""
    here = {measure.key for measure in measures(state, stage)}
    return {place: score for place, score in scores.items() if place[0] in state.applicants and place[1] in here}


def _put_in_place(path: Path, content: bytes) -> None:
    """All of the file, or none; what is there already may hold somebody's scores and stays."""
    if os.path.exists(path):  # noqa: PTH110 - Path.exists raises where a name is too long
        raise Refusal(N_("{file} is there already; choose another name."), file=str(path))
    beside = path.with_name(f".shortlister-{token_hex(4)}.part")
    try:
        try:
            beside.write_bytes(content)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)  # in a read-only folder even this is an error
    except OSError as error:
        raise unwritten(path, error) from error


@dataclass(frozen=True, slots=True)
class _Brought:
    """What a workbook brings: its one entry, the change in it, how many scores it holds, and what each row says.

    Of applicants who are erased nothing: then the entry is without content, and the change is what is left of it.
    """

    entry: Entry
    change: Change
    held: int
    given: Given
    erased: int = 0

    @property
    def remains(self) -> tuple[Remains, ...]:
        """What is left of the entry, where its content is erased."""
        one = self.entry
        return () if one.payload is not None else (Remains(one.replica, one.number, self.change),)


def merge_workbook(
    desk: Desk, path: Path, *, preview: bool = False, content: bytes | None = None, ahead: Ahead | None = None
) -> Merged:
    """Merge one scoring workbook, or with `preview` say what it would bring; raises Refusal, whole.

    A preview is of what it would bring after what is `ahead`, and is then itself counted on there.
    `content` is what the file holds once its password is taken off; read from the file where it has none.
    """
    require_office(desk.actor)
    if desk.is_pack:
        raise Refusal(N_("This is a pack itself; open the vacancy to merge packs into it."))
    content = read_bytes(path) if content is None else content
    Package(content, path.name, DEFAULT)  # judges the zip directory before anything is unpacked
    returned = read_workbook(content, path.name)
    member = _require_ours(desk.state, returned.binding, path.name)
    name = desk.state.members[member].name
    brought = _brought(desk.state, returned, content, path.name)
    here = ahead or Ahead(desk)
    met = here.entry(brought.entry.replica, 1)
    again = met is not None and met.salt == brought.entry.salt  # the very file: what was blank in it was said then
    said = notices(returned, here.state, brought.given, again=again)
    stage = returned.binding.stage
    same = Merged(path.name, name, same=brought.held, erased=brought.erased, notices=said)
    same = of_member(same, here.state, member, stage)
    if not brought.change.deltas or brought.entry.replica in here.heads:
        return same
    plan = _planned(here, member, brought)
    if not plan.effect.deltas:
        return same
    _require_open_to(here.state, plan, returned.binding, path.name)
    unchanged = _unchanged(here.state, brought, plan)
    merged = replace(same, new=plan.new, same=unchanged, superseded=plan.superseded, conflicts=plan.conflicts)
    if preview:
        here.expect_entry(brought.entry, plan.held, brought.remains, file=path)
    else:
        _take(desk, brought, plan, merged, member)
    return told_fully(of_member(merged, here.state, member, stage), here, plan, stage)


def _unchanged(state: State, brought: _Brought, plan: MergePlan) -> int:
    """How many of the scores in it stand already; neither those that are cleared nor those in conflict."""
    differing = {delta.key[1:] for delta in plan.held.rest.deltas if delta.kind is Kind.CONFLICT and delta.after}
    return sum(
        score is not None
        and place[0] in state.applicants
        and place not in differing
        and place[1] not in plan.held.cells.sheets.get(place[0], {})
        for place, score in brought.given.items()
    )


def _take(desk: Desk, brought: _Brought, plan: MergePlan, merged: Merged, member: str) -> None:
    head = head_of([brought.entry.link])
    counts = (merged.new, merged.same, merged.superseded, merged.conflicts)
    receipt = Receipt(head, member, merged.file, *counts, now(), (f"{brought.entry.replica} 1",))
    edit = RecordReceipt(receipt, stage_submitted(desk.state, plan))
    recorded = replace(edit.decide(desk.state, desk.actor), remains=brought.remains)
    desk.store.take([brought.entry], plan.effect, recorded, author=desk.actor.member or HR, at=now())
    desk.tell(plan.effect)
    desk.tell(recorded)


def _require_ours(state: State, binding: Binding, file: str) -> str:
    if binding.vacancy != state.vacancy.id:
        raise Refusal(
            N_("“{file}” is not merged. It belongs to another vacancy. Nothing was taken from it."), file=file
        )
    if binding.edition != state.vacancy.edition:
        raise OtherEdition(
            N_(
                "“{file}” is not merged. It was made from edition {theirs} of the specification; scoring is now on "
                "edition {ours}. Nothing was taken from it. Issue a new one."
            ),
            file=file,
            theirs=binding.edition,
            ours=state.vacancy.edition,
            member=binding.member,
        )
    if binding.member not in state.members or binding.stage not in state.stages:
        raise Refusal(
            N_("“{file}” is not merged. Its member is not on this panel. Nothing was taken from it."), file=file
        )
    return binding.member


def _require_open_to(state: State, plan: MergePlan, binding: Binding, file: str) -> None:
    """Scores of a stage that is closed, or that the member has submitted, do not change through a workbook."""
    try:
        require_open(state, binding.stage)
        if any(delta.kind in (Kind.SCORE, Kind.CONFLICT) for delta in plan.effect.deltas):
            require_unlocked(state, binding.member, binding.stage)
    except Refusal as refusal:
        raise Refusal(
            N_("“{file}” is not merged. {why} Nothing was taken from it."), file=file, why=str(refusal)
        ) from None


def _brought(state: State, returned: Returned, content: bytes, file: str) -> _Brought:
    """The workbook as an entry of its member's ledger, the same whenever and wherever it is merged."""
    binding = returned.binding
    given = scores_in(returned, state, file)
    deltas = [
        Delta(Kind.SCORE, (binding.member, *place), binding.scores.get(place), score)
        for place, score in given.items()
        if score != binding.scores.get(place)
    ]
    at = returned.saved or now()
    deltas += _submission(state, returned, given, at, file)
    label = Sentence(WORKBOOK_RETURNED, {"name": state.members[binding.member].name})
    whole = Change(label, tuple(deltas))
    change = without(whole, Traces.of(state.erasures))
    try:
        require_acceptable(state, binding.member, change)
    except Refusal as refusal:
        raise Refusal(
            N_("“{file}” is not merged. {why} Nothing was taken from it."), file=file, why=str(refusal)
        ) from None
    data = payload(whole)
    known = canonical([binding.vacancy, binding.member, binding.stage, dict(binding.seen)])
    item = entry(
        START,
        replica=sha256(known + data).hexdigest()[:16],
        number=1,
        member=binding.member,
        author=binding.member,
        at=at,
        seen=binding.seen,
        salt=sha256(content).digest()[:16],
        payload=data,
    )
    if change is not whole:
        item = replace(item, salt=b"", payload=None)
    erased = sum(score is not None for place, score in given.items() if place[0] in state.erasures)
    return _Brought(item, change, sum(score is not None for score in given.values()) - erased, given, erased)


def _submission(state: State, returned: Returned, given: Given, at: str, file: str) -> list[Delta]:
    """The submission that the tick asks for; gaps only where it says so. Nothing merged since has a part in it."""
    binding = returned.binding
    if returned.finished in ("no", "") or binding.submitted:
        return []
    if returned.finished not in {"yes", *_WITH_GAPS}:
        raise Refusal(
            N_("“{file}” is not merged. Beside “Finished?” stands “{word}”; write no, yes, or yes with gaps."),
            file=file,
            word=returned.finished,
        )
    scores = Scores().put(((binding.member, *place), score) for place, score in {**binding.scores, **given}.items())
    asked = {id: one for id, one in state.applicants.items() if not binding.applicants or id in binding.applicants}
    issued = replace(state, scores=scores, applicants=asked)  # who was added since is not this workbook's gap
    progress = member_progress(issued, binding.member, binding.stage)
    gaps = progress.owed - progress.scored
    if gaps and returned.finished not in _WITH_GAPS:
        raise Refusal(
            plural(
                N_(
                    "“{file}” is not merged. It says that it is finished, but {gaps} of {owed} scores is missing. "
                    "Score it, or write “yes with gaps” there."
                ),
                N_(
                    "“{file}” is not merged. It says that it is finished, but {gaps} of {owed} scores are missing. "
                    "Score them, or write “yes with gaps” there."
                ),
                gaps,
            ),
            file=file,
            gaps=gaps,
            owed=progress.owed,
        )
    submission = Submission(binding.member, binding.stage, at, gaps)
    return [Delta(Kind.SUBMISSION, (binding.member, binding.stage), None, submission)]


def _planned(here: Ahead, member: str, brought: _Brought) -> MergePlan:
    ours = {replica: head.entries for replica, head in here.heads.items() if head.member == member}
    later = all(brought.entry.seen.get(replica, 0) >= count for replica, count in ours.items())

    def history() -> Iterator[Told]:
        yield from here.history(member)
        yield brought.entry, brought.change

    return plan_merge(here.state, [(brought.entry, brought.change)], later=later, history=history)

"""Whether what a returned pack holds is what its own ledger says: what is in no entry any more would be lost unsaid."""

from collections.abc import Iterator, Mapping, Sequence

from shortlister.desk.ahead import Ahead
from shortlister.domain.changes import Change, Key
from shortlister.domain.codec import change_from
from shortlister.domain.erasing import left_of
from shortlister.domain.plans.sifting import Sifted, sift
from shortlister.domain.records import Kind, MeasureKey, Record, Score
from shortlister.domain.scores import FIELD, ROW, Cell, Scores, Sheet
from shortlister.domain.state import current
from shortlister.store.chains import Run
from shortlister.store.opening import PackFile

Written = Mapping[tuple[Kind, Key], Sequence[Record | None]]
"""What a chain wrote to a cell, in order."""


def vouched(pack: PackFile, scores: Scores, here: Ahead, runs: Sequence[Run], sifted: Sifted | None) -> bool:
    """Whether every score, submission and order in the pack was written by an entry that the pack holds.

    `runs` are what is not here yet of its chains, whole, and `sifted` what they come to, where that is known.
    """
    member = pack.info.member
    if set(scores.members()) - {member}:
        return False
    rest = pack.beside_scores()
    known = here.state
    if not runs and _same_chains(pack, here):
        sheets = known.scores.sheets(member)
        same = all(current(known, kind, key) == record for (kind, key), record in rest.items())
        if same and all(sheets.get(key) == sheet for key, sheet in scores.sheets(member).items()):
            return True
    one_by_one = [sifted] if sifted is not None and _from_the_start(pack, runs) else _sifted(pack, member)
    if all(one is not None for one in one_by_one) and _said(scores, rest, member, [one for one in one_by_one if one]):
        return True
    if len(one_by_one) == 1 and one_by_one[0] is not None:
        return False
    return _read_one_by_one(pack, scores, rest, member)


def _same_chains(pack: PackFile, here: Ahead) -> bool:
    """Whether this member wrote here what the pack holds, and nothing else."""
    ours = {one.replica: one.entries for one in here.heads.values() if one.member == pack.info.member and one.entries}
    return ours == {one.replica: one.entries for one in pack.heads().values()}


def _from_the_start(pack: PackFile, runs: Sequence[Run]) -> bool:
    return len(runs) == len(pack.heads()) == 1 and runs[0].start.entries == 0


def _sifted(pack: PackFile, member: str) -> list[Sifted | None]:
    """What each chain in the pack comes to; None where it has to be read entry by entry."""
    found: list[Sifted | None] = []
    for replica in pack.heads():
        payloads = pack.payloads(replica)
        whole = [one for one in payloads if one is not None]
        found.append(sift(member, whole) if len(whole) == len(payloads) else None)
    return found


def _said(scores: Scores, rest: Mapping[tuple[Kind, Key], Record], member: str, chains: Sequence[Sifted]) -> bool:
    """Whether one of the chains wrote, as its last to a cell, what the pack holds there."""
    last = [{(delta.kind, delta.key): delta.after for delta in one.rest} for one in chains]
    if not all(any(one.get(key) == record for one in last) for key, record in rest.items()):
        return False
    return all(
        _sheet_said(sheet, [one.sheets.get(applicant, {}) for one in chains])
        for applicant, sheet in scores.sheets(member).items()
    )


def _sheet_said(sheet: Sheet, written: Sequence[Mapping[MeasureKey, Cell | None]]) -> bool:
    if len(written) == 1 and sheet.is_packed_as(_packed(written[0])):
        return True  # nearly always, and in a third of the time
    return all(
        any(cells.get(measure) == (score.rating, score.evidence) for cells in written)
        for measure, score in sheet.items()
    )


def _packed(cells: Mapping[MeasureKey, Cell | None]) -> str:
    return ROW.join(
        [
            f"{measure}{FIELD}{'' if cell[0] is None else cell[0]}{FIELD}{cell[1]}"
            for measure, cell in sorted(cells.items())
            if cell
        ]
    )


def _read_one_by_one(pack: PackFile, scores: Scores, rest: Mapping[tuple[Kind, Key], Record], member: str) -> bool:
    """The same of every entry, read for what it is; of several chains any entry may have written what stands."""
    left = left_of(pack.erased().remains)
    written: dict[tuple[Kind, Key], list[Record | None]] = {}
    chains = pack.heads()
    for replica in chains:
        for number, content in enumerate(pack.payloads(replica), start=1):
            for delta in _read(content, left.get((replica, number))).deltas:
                written.setdefault((delta.kind, delta.key), []).append(delta.after)
    first = -1 if len(chains) == 1 else 0
    held: dict[tuple[Kind, Key], Record] = dict(rest)
    held |= {(Kind.SCORE, key): score for key, score in _items(scores, member)}
    return all(record in written.get(key, [])[first:] for key, record in held.items())


def _items(scores: Scores, member: str) -> Iterator[tuple[Key, Score]]:
    for applicant, sheet in scores.sheets(member).items():
        yield from (((member, applicant, measure), score) for measure, score in sheet.items())


def _read(content: bytes | None, left: Change | None) -> Change:
    """What an entry says, or what is said to be left of it; ValueError, KeyError or TypeError where neither can be."""
    if content is not None:
        return change_from(content)
    if left is None:
        raise ValueError("content without a word of its erasure")
    return left

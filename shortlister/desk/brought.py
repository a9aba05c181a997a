"""What a pack that came back brings: read, and every chain verified, once, whether it is then looked at or merged."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from shortlister.desk.ahead import Ahead
from shortlister.desk.desk import Desk
from shortlister.desk.kept import Brought, identity
from shortlister.desk.merged import OtherEdition
from shortlister.desk.vouching import vouched
from shortlister.domain.changes import Change, Remains
from shortlister.domain.codec import change_from, payload
from shortlister.domain.erasing import Traces, left_of, without
from shortlister.domain.ledger import START, Broken
from shortlister.domain.plans.sifting import Sifted, sift
from shortlister.domain.refusals import Refusal
from shortlister.domain.scores import Scores
from shortlister.i18n import N_
from shortlister.store.chains import Run, blanked
from shortlister.store.opening import FileInfo, FileKind, Head, PackFile, open_untrusted

MOST_KEPT: Final = 64 << 20
"""Bytes of one pack that are kept in memory between looking and merging; a larger one is read again."""

_ENTRY_BYTES: Final = 700
"""About what an entry takes in memory besides its payload."""


def brought_by(desk: Desk, path: Path, here: Ahead) -> Brought:
    """What the pack brings to what is `here`; Refusal where it cannot be merged, whole, whatever it holds."""
    kept = desk.packs.get(path)
    if kept is not None:
        _require_ours(desk, kept.info, path)
        starts = _starts(here, kept.heads, kept.info.member, path)
        if not starts:
            return replace(kept, runs=(), sifted=None, remains=())
        if [run.start for run in kept.runs] == starts:
            return kept
    known = identity(path)
    with open_untrusted(path) as pack:
        _require_ours(desk, pack.info, path)
        with pack.scores_ahead() as scores:
            brought = _read(desk, pack, scores, path, here)
    small = sum(map(_weight, brought.runs)) <= MOST_KEPT
    desk.packs.keep(path, known if small else None, brought)
    return brought


def _weight(run: Run) -> int:
    return len(run.lines) * _ENTRY_BYTES + sum(map(len, filter(None, run.payloads)))


def broken(path: Path) -> Refusal:
    """The pack's ledger cannot be believed."""
    return Refusal(
        N_(
            "“{file}” is not merged. Its ledger is broken: an entry was altered or taken out. "
            "Nothing was taken from it."
        ),
        file=path.name,
    )


def later(here: Ahead, runs: Sequence[Run]) -> bool:
    """Whether the new entries are of one chain that began, or goes on, knowing everything that is here."""
    if len(runs) != 1:
        return False
    start = runs[0].start
    others = {
        replica: head.entries
        for replica, head in here.heads.items()
        if head.member == start.member and replica != start.replica and head.entries
    }
    if not others:
        return True
    seen: dict[str, int] = {}
    for entry in here.entries(replica=start.replica):
        seen |= entry.seen
    seen |= next(runs[0].entries()).seen
    return all(seen.get(replica, 0) >= count for replica, count in others.items())


def _require_ours(desk: Desk, info: FileInfo, path: Path) -> None:
    state = desk.state
    if info.kind is not FileKind.PACK:
        raise Refusal(N_("“{file}” is not merged. It is a vacancy, not a scoring pack."), file=path.name)
    if info.vacancy != state.vacancy.id:
        raise Refusal(
            N_("“{file}” is not merged. It belongs to another vacancy. Nothing was taken from it."), file=path.name
        )
    if info.edition != state.vacancy.edition:
        raise OtherEdition(
            N_(
                "“{file}” is not merged. It was made from edition {theirs} of the specification; scoring is now on "
                "edition {ours}. Nothing was taken from it. Issue a new pack."
            ),
            file=path.name,
            theirs=info.edition,
            ours=state.vacancy.edition,
            member=info.member,
        )
    if info.member not in state.members:
        raise Refusal(
            N_("“{file}” is not merged. Its member is not on this panel. Nothing was taken from it."), file=path.name
        )


def _starts(here: Ahead, heads: Mapping[str, Head], member: str, path: Path) -> list[Head]:
    """From where the pack's chains go on with what is here; Refusal where one is another's, or has another past."""
    ours = here.heads
    starts: list[Head] = []
    for replica, theirs in heads.items():
        known = ours.get(replica)
        count = known.entries if known and known.member == member else 0
        if theirs.member != member:
            raise broken(path)
        if theirs.entries > count:
            starts.append(Head(replica, member, count, known.link if known and count else START, ""))
        elif theirs.entries:
            mine = here.entry(replica, theirs.entries)
            if mine is None or mine.link != theirs.link:
                raise broken(path)
    return starts


def _read(desk: Desk, pack: PackFile, scores: Callable[[], Scores], path: Path, here: Ahead) -> Brought:
    """Everything that is not here yet, each chain verified from where ours ends."""
    heads, member = pack.heads(), pack.info.member
    if not pack.unbroken():
        raise broken(path)
    runs: list[Run] = []
    remains: list[Remains] = []
    payloads: list[bytes] = []
    whole: list[Run] = []
    for start in _starts(here, heads, member, path):
        try:
            run = pack.run(start)
        except Broken:
            raise broken(path) from None
        end = heads[start.replica]
        if (run.end.entries, run.end.link) != (end.entries, end.link):
            raise broken(path)
        whole.append(run)
        run, left = _nobody_erased(desk, pack, run, path)
        runs.append(run)
        remains += left
        payloads += [content for content in run.payloads if content is not None]
    sifted = sift(member, payloads) if later(here, runs) else None
    erased = pack.score_count(desk.state.erasures) if desk.state.erasures else 0
    held = pack.score_count() - erased
    borne = _vouched(pack, scores(), here, whole, None if remains else sifted)
    return Brought(pack.info, heads, held, tuple(runs), sifted, tuple(remains), erased, borne)


def _vouched(pack: PackFile, scores: Scores, here: Ahead, runs: Sequence[Run], sifted: Sifted | None) -> bool:
    try:
        return vouched(pack, scores, here, runs, sifted)
    except (ValueError, KeyError, TypeError, RecursionError):
        return False  # an entry that cannot be read bears nothing out


def _nobody_erased(desk: Desk, pack: PackFile, run: Run, path: Path) -> tuple[Run, list[Remains]]:
    """The run without what it says of applicants who are erased here, and what is left of such entries."""
    erased = desk.state.erasures
    if not erased and all(payload is not None for payload in run.payloads):
        return run, []
    traces = Traces.of(erased)
    elsewhere = _erased_elsewhere(desk, pack, path) if None in run.payloads else {}
    left: dict[int, Change] = {}
    for line, content in zip(run.lines, run.payloads, strict=True):
        if content is None:
            known = elsewhere.get((line[0], line[1]))
            if known is None:
                raise broken(path)
            left[line[1]] = without(known, traces)
        elif traces.may_be_in(content):
            whole = _read_content(content, path)
            kept = without(whole, traces)
            if kept is not whole:
                left[line[1]] = kept
    replica = run.start.replica
    return (
        blanked(run, {number: payload(change) for number, change in left.items()}),
        [Remains(replica, number, change) for number, change in left.items()],
    )


def _erased_elsewhere(desk: Desk, pack: PackFile, path: Path) -> Mapping[tuple[str, int], Change]:
    """What the pack says is left of entries that were erased before it went out; only of who is erased here too."""
    said = pack.erased()
    if not said.applicants <= desk.state.erasures.keys():
        raise Refusal(
            N_(
                "“{file}” is not merged. It comes from a copy of this vacancy in which an applicant was erased who is "
                "still in this one. Nothing was taken from it. Erase them here too, then merge it."
            ),
            file=path.name,
        )
    return left_of(said.remains)


def _read_content(content: bytes, path: Path) -> Change:
    try:
        return change_from(content)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise broken(path) from None

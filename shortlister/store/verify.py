"""The proof: every chain walked, the whole ledger replayed, and every row of every table compared with it."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

from shortlister.domain.changes import Change, Key
from shortlister.domain.codec import change_from
from shortlister.domain.ledger import START, Entry, head_of, holds
from shortlister.domain.plans.merge import Told, conflict_of, scored_by, settled, value_of
from shortlister.domain.records import Kind, Record, Stage
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.domain.state import State
from shortlister.i18n import N_
from shortlister.store import entries, loading
from shortlister.store.digests import OF_THE_MEMBER, base_digest
from shortlister.store.entries import Head
from shortlister.store.erased import NOTHING_LEFT, Place, remains_in
from shortlister.store.files import ASIDE, ERASED, REVISION, FileInfo, FileKind, open_checked
from shortlister.store.mapping import LAYOUTS, Row, select
from shortlister.store.packed import packs
from shortlister.store.troubles import Damaged, refusal_of


@dataclass(frozen=True, slots=True)
class ReplicaReport:
    """One chain: `head` is its last link (hex)."""

    replica: str
    member: str
    entries: int
    head: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What verifying found; `problem` is the first thing that is not as it was written, None where all is."""

    intact: bool
    entries: int
    head: str
    replicas: tuple[ReplicaReport, ...]
    problem: Sentence | None


class _Altered(Exception):
    """Something is not what was written."""

    def __init__(self, message: str, **parameters: object) -> None:
        super().__init__(message)
        self.sentence = Sentence(message, parameters)


@dataclass(slots=True)
class _Replay:
    """What the ledger says, as far as it has been read."""

    heads: dict[str, Head] = field(default_factory=dict)
    records: dict[tuple[Kind, Key], Record] = field(default_factory=dict)
    remains: Mapping[Place, Change] = field(default_factory=dict)


def verify(path: Path) -> Verification:
    """Whether everything in the file is what was written; Refusal only where it is no Shortlister file at all.

    Of an entry whose content was erased, the vacancy's own chain says what is left; a content that is missing
    without that is a break.
    """
    try:
        connection, info = open_checked(path)
    except Damaged as damage:
        return Verification(False, 0, head_of([]), (), damage.sentence)
    if info.needs_migration:
        connection.close()
        return _brought_up_to_date(path)
    try:
        return _verify(connection, info, path)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        return Verification(False, 0, head_of([]), (), refusal_of(error, path).sentence)
    finally:
        connection.close()


def _brought_up_to_date(path: Path) -> Verification:
    """Of an older file: a copy is brought up to date and walked; the file itself stays as it is."""
    from shortlister.store.migrate import migrate  # imports Alembic

    with TemporaryDirectory() as folder:
        copy = Path(folder, path.name)
        copyfile(path, copy)
        migrate(copy, backups=Path(folder, "backups"))
        return verify(copy)


def _verify(connection: sqlite3.Connection, info: FileInfo, path: Path) -> Verification:
    replay = _Replay()
    problem: Sentence | None = None
    connection.execute("BEGIN")
    try:
        replay.remains = remains_in(connection, info, path) if _anything_gone(connection) else NOTHING_LEFT
        _walk(connection, replay)
        _chains(connection, replay)
        _compare(connection, info, path, replay)
        _attached(connection)
    except _Altered as found:
        problem = found.sentence
    except Refusal as refusal:
        problem = refusal.sentence
    finally:
        connection.execute("ROLLBACK")
    heads = sorted(replay.heads.values(), key=lambda head: head.replica)
    reports = tuple(ReplicaReport(head.replica, head.member, head.entries, head.link.hex()) for head in heads)
    total = sum(head.entries for head in heads)
    return Verification(problem is None, total, head_of(head.link for head in heads), reports, problem)


def _anything_gone(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM entry AS e WHERE e.payload IS NULL LIMIT 1").fetchone() is not None


def _walk(connection: sqlite3.Connection, replay: _Replay) -> None:
    """Every entry in the order in which it was written here; a chain's entries follow each other in it."""
    for row in connection.execute(f"{entries.SELECT_ENTRY} ORDER BY rowid"):
        try:
            item = entries.entry_of(row)
        except ValueError:
            raise _broken(row[0], row[1]) from None
        head = replay.heads.get(item.replica) or Head(item.replica, item.member, 0, START, "")
        if item.number != head.entries + 1 or item.member != head.member or not holds(head.link, item):
            raise _broken(item.replica, item.number)
        replay.heads[item.replica] = Head(item.replica, item.member, item.number, item.link, "")
        _replay(replay, item, _content(replay.remains, item))


def _content(remains: Mapping[Place, Change], item: Entry) -> Change:
    """What the entry says, or what is said to be left of it."""
    if item.payload is None:
        if (item.replica, item.number) in remains:
            return remains[item.replica, item.number]
        raise _Altered(
            N_("The content of entry {number} of {replica} is gone, and no later entry says that it was erased."),
            number=item.number,
            replica=item.replica,
        )
    try:
        return change_from(item.payload)
    except (ValueError, KeyError, TypeError):
        raise _broken(item.replica, item.number) from None


def _broken(replica: object, number: object) -> _Altered:
    return _Altered(
        N_("Entry {number} of {replica} is not what was written, or is not where it was."),
        number=number,
        replica=replica,
    )


def _replay(replay: _Replay, item: Entry, change: Change) -> None:
    if item.member:
        return  # read again member by member, so that the scores of all are never held at once
    for delta in change.deltas:
        place = (delta.kind, delta.key)
        if replay.records.get(place) != delta.before:
            raise _broken(item.replica, item.number)
        if delta.after is None:
            replay.records.pop(place, None)
        else:
            replay.records[place] = delta.after


def _chains(connection: sqlite3.Connection, replay: _Replay) -> None:
    """What the file says of its chains is what its entries say."""
    said = entries.read_heads(connection)
    for replica in sorted({*said, *replay.heads}):
        here, there = said.get(replica), replay.heads.get(replica)
        if not here or not there or (here.member, here.entries, here.link) != (there.member, there.entries, there.link):
            raise _Altered(
                N_("The chain {replica} is not as long as the file says, or ends otherwise."), replica=replica
            )


def _compare(connection: sqlite3.Connection, info: FileInfo, path: Path, replay: _Replay) -> None:
    """Every row against what the ledger (and for a pack its base) says."""
    expected = {kind: dict[Key, Record]() for kind in Kind}
    for (kind, key), record in replay.records.items():
        expected[kind][key] = record
    whole = info.kind is FileKind.VACANCY
    for kind in Kind:
        if whole and kind not in OF_THE_MEMBER:
            rows = connection.execute(select(LAYOUTS[kind]))
            _compare_rows(kind, rows, expected[kind])
    members = sorted({head.member for head in replay.heads.values() if head.member})
    stages = scored_by(one for _, one in loading.records(connection, Kind.STAGE, path) if isinstance(one, Stage))
    for member in members:
        _compare_member(connection, path, member, replay.remains, stages)
    for kind in sorted(OF_THE_MEMBER):
        _only_of(connection, kind, members)
    state = loading.read_state(connection, path, loading.unpacked(packs(connection), path))
    _compare_meta(connection, info, state)
    if not whole:
        _compare_pack(connection, info, state, replay)


def _compare_member(
    connection: sqlite3.Connection,
    path: Path,
    member: str,
    remains: Mapping[Place, Change],
    stages: Mapping[str, Collection[str]],
) -> None:
    """One member's rows against what their chains say."""
    expected = {kind: dict[Key, Record]() for kind in OF_THE_MEMBER}
    for (kind, key), versions in settled(_told(connection, path, member, remains), stages).items():
        value = value_of(versions)
        if value is not None:
            expected[kind][key] = value
        conflict = conflict_of(key, versions) if kind is Kind.SCORE else None
        if conflict is not None:
            expected[Kind.CONFLICT][key] = conflict
    for kind in sorted(OF_THE_MEMBER):
        _compare_rows(kind, connection.execute(select(LAYOUTS[kind], of_member=True), (member,)), expected[kind])


def _told(connection: sqlite3.Connection, path: Path, member: str, remains: Mapping[Place, Change]) -> Iterator[Told]:
    """A member's entries, walked through before, with what they changed."""
    for item in entries.pages(connection, path, replica=None, after=0, member=member):
        yield item, _content(remains, item)


def _only_of(connection: sqlite3.Connection, kind: Kind, members: Sequence[str]) -> None:
    """No row of anybody who has written nothing."""
    layout = LAYOUTS[kind]
    marks = ", ".join("?" * len(members))
    keys = ", ".join(f'"{layout.table}"."{column}"' for column in layout.key_columns)
    sql = f'SELECT {keys} FROM "{layout.table}" WHERE "{layout.table}"."member" NOT IN ({marks}) LIMIT 1'
    for key in connection.execute(sql, tuple(members)):
        raise _altered_row(layout.table, key)


def _compare_rows(kind: Kind, found: Iterable[Row], records: Mapping[Key, Record]) -> None:
    layout = LAYOUTS[kind]
    missing = set(records)
    for row in found:
        key = tuple(row[layout.columns.index(column)] for column in layout.key_columns)
        try:
            place, _ = layout.read(row)
        except (ValueError, TypeError, KeyError):
            raise _altered_row(layout.table, key) from None
        if place not in missing or layout.row(place, records[place]) != row:
            raise _altered_row(layout.table, key)
        missing.discard(place)
    for place in sorted(missing):
        raise _altered_row(layout.table, layout.key_row(place))


def _altered_row(table: str, key: tuple[Any, ...]) -> _Altered:
    return _Altered(
        N_("In the table {table}, {key} is not what the ledger says."), table=table, key=" ".join(map(str, key))
    )


def _compare_meta(connection: sqlite3.Connection, info: FileInfo, state: State) -> None:
    of_pack = {"member", "stage", "edition", "base"} if info.kind is FileKind.PACK else set()
    revisions = [row[0] for row in connection.execute("SELECT a.version_num FROM alembic_version AS a")]
    of_pack |= {ERASED} & set(info.meta) if info.kind is FileKind.PACK else set()
    said = {name for name in info.meta if not name.startswith(ASIDE)}
    if said != {"kind", "vacancy"} | of_pack or info.vacancy != state.vacancy.id:
        raise _Altered(N_("What the file says of itself is not what was written."))
    if revisions != [REVISION]:
        raise _Altered(N_("The file's schema is not the one that it names."))


def _compare_pack(connection: sqlite3.Connection, info: FileInfo, state: State, replay: _Replay) -> None:
    """A pack's own records have no ledger here; its base is what the vacancy's ledger says was issued."""
    told = {head.member for head in replay.heads.values()}
    if info.member not in state.members or info.stage not in state.stages or not told <= {info.member}:
        raise _Altered(N_("What the file says of itself is not what was written."))
    if info.base != base_digest(state, info.meta.get(ERASED, "")) or info.edition != state.vacancy.edition:
        raise _Altered(N_("Something in the pack is not what was issued: the vacancy, an applicant or a criterion."))
    for kind in Kind:
        if kind not in OF_THE_MEMBER:
            _as_mapped(connection, kind)


def _as_mapped(connection: sqlite3.Connection, kind: Kind) -> None:
    """The base is over records; the rows must be exactly what these records are written as."""
    layout = LAYOUTS[kind]
    for row in connection.execute(select(layout)):
        key, record = layout.read(row)
        if layout.row(key, record) != row:
            raise _altered_row(layout.table, layout.key_row(key))


def _attached(connection: sqlite3.Connection) -> None:
    """Every attached file has the bytes that its digest says, and none is missing."""
    digests = [row[0] for row in connection.execute("SELECT c.digest FROM content AS c ORDER BY c.digest")]
    for digest in digests:
        content = connection.execute("SELECT c.bytes FROM content AS c WHERE c.digest = ?", (digest,)).fetchone()[0]
        if sha256(content).hexdigest() != digest:
            raise _Altered(N_("The attached file {digest} is not what was attached."), digest=digest[:12])
    for applicant, name, digest in _applications(connection):
        if digest not in set(digests):
            raise _Altered(N_("The file {name} of {applicant} is missing."), name=name, applicant=applicant)


def _applications(connection: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    yield from connection.execute("SELECT a.applicant, a.name, a.digest FROM application AS a ORDER BY 1, 2")

"""New files: a vacancy in place, a pack beside its place and then into it."""

import errno
import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Final, cast

from shortlister.domain.changes import Change, Key
from shortlister.domain.codec import payload
from shortlister.domain.ledger import Entry
from shortlister.domain.ordinary import is_ordinary
from shortlister.domain.records import Kind, Record
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import FIELDS, State, born
from shortlister.domain.unwritten import unwritten
from shortlister.i18n import N_
from shortlister.store import chains
from shortlister.store.entries import Head, read_heads
from shortlister.store.files import ERASED, FileKind, connect, is_ours, journal_of, open_checked
from shortlister.store.troubles import Uncertain, refusal_of
from shortlister.store.writing import Writer

_LONGEST_NAME: Final = 255
"""Bytes that file systems take; whoever writes to a file needs its journal beside it."""


def make_vacancy(path: Path, change: Change, *, author: str, at: str) -> None:
    """A new vacancy's file; Refusal where there is one already or none can be made."""
    state = born(change)
    _reserve(path, path)
    try:
        connection = connect(path)
        try:
            writer = Writer(connection, path)
            head = chains.head_at({}, "", chains.place_of(path))
            item = chains.next_entry(head, author=author, at=at, seen={}, payload=payload(change))
            with writer.transaction():
                writer.create({"kind": FileKind.VACANCY.value, "vacancy": state.vacancy.id})
                writer.change(change)
                writer.entries([item])
                writer.replicas([head])
        finally:
            connection.close()
    except (Uncertain, sqlite3.Error) as error:
        _discard(path)
        raise _not_made(path, error) from error
    except BaseException:
        _discard(path)
        raise


def make_pack(
    path: Path,
    state: State,
    *,
    member: str,
    stage: str,
    entries: Iterable[Entry],
    contents: Mapping[str, bytes] | Callable[[str], bytes],
    base: str,
    erased: str = "",
) -> None:
    """See `Store.create_pack`."""
    chain = sorted(entries, key=lambda item: (item.replica, item.number))
    heads = {item.replica: Head(item.replica, item.member, item.number, item.link, "") for item in chain}
    require_lossless(path, heads, vacancy=state.vacancy.id, member=member)
    meta = {
        "kind": FileKind.PACK.value,
        "vacancy": state.vacancy.id,
        "member": member,
        "stage": stage,
        "edition": str(state.vacancy.edition),
        "base": base,
        **({ERASED: erased} if erased else {}),
    }
    beside = path.with_name(f".shortlister-{token_hex(4)}.part")
    _reserve(beside, path)
    try:
        _write_pack(beside, path, state, meta, chain, heads, _wanted(state, contents))
        beside.replace(path)
    except (Uncertain, sqlite3.Error, OSError) as error:
        raise _not_made(path, error) from error
    finally:
        _discard(beside)


def _write_pack(
    beside: Path,
    path: Path,
    state: State,
    meta: Mapping[str, str],
    chain: list[Entry],
    heads: Mapping[str, Head],
    contents: Mapping[str, bytes],
) -> None:
    """Everything in the order of its keys, and vacuumed, so that the same pack is the same bytes.

    It is written `beside`; what goes wrong is told of `path`, which was asked for.
    """
    connection = connect(beside)
    try:
        writer = Writer(connection, path)  # by the name that was asked for
        with writer.transaction():
            writer.create(meta)
            writer.records(Kind.VACANCY, [((state.vacancy.id,), state.vacancy)])
            for kind, name in FIELDS.items():
                table: Mapping[str | Key, Record] = getattr(state, name)
                writer.records(kind, [(_key(slot), record) for slot, record in table.items()])
            writer.records(Kind.SCORE, cast("Iterable[tuple[Key, Record]]", state.scores.items()))
            writer.contents(contents)
            writer.entries(chain)
            writer.replicas(head for _, head in sorted(heads.items()))
        connection.execute("VACUUM")
    finally:
        connection.close()


def _key(slot: str | Key) -> Key:
    return (slot,) if isinstance(slot, str) else slot


def _wanted(state: State, contents: Mapping[str, bytes] | Callable[[str], bytes]) -> Mapping[str, bytes]:
    if isinstance(contents, Mapping):
        return contents
    return {digest: contents(digest) for digest in {application.digest for application in state.applications.values()}}


def _reserve(place: Path, path: Path) -> None:
    """An empty file at `place`, ours alone; Refusal, told of `path`, where there is one already or none can be."""
    if len(os.fsencode(journal_of(path).name)) > _LONGEST_NAME:
        raise unwritten(path, OSError(errno.ENAMETOOLONG, ""))
    try:
        os.close(os.open(place, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except FileExistsError as error:
        raise Refusal(N_("{file} is there already; choose another name."), file=str(path)) from error
    except OSError as error:
        raise _not_made(path, error) from error


def _not_made(path: Path, error: Uncertain | sqlite3.Error | OSError) -> Refusal:
    if isinstance(error, OSError):
        return unwritten(path, error)
    cause = error if isinstance(error, sqlite3.Error) else error.__cause__
    return refusal_of(cause, path) if isinstance(cause, sqlite3.Error) else unwritten(path, OSError())


def _discard(path: Path) -> None:
    """Take away what was begun; a full or failing disk may leave the journal too."""
    for one in (journal_of(path), path):
        with suppress(OSError):
            one.unlink(missing_ok=True)


def require_lossless(path: Path, heads: Mapping[str, Head], *, vacancy: str, member: str) -> None:
    """What stands at the path may go only where it is the same member's pack, every entry of it in the new one too."""
    if not os.path.exists(path):  # noqa: PTH110 - Path.exists raises where a name is too long
        return
    if is_ordinary(path) and not is_ours(path):
        raise _other(path)
    connection, info = open_checked(path)
    try:
        there = read_heads(connection)
    finally:
        connection.close()
    if (info.kind, info.vacancy, info.member) != (FileKind.PACK, vacancy, member):
        raise _other(path)
    if not all(name in heads and heads[name].entries >= head.entries for name, head in there.items()):
        raise Refusal(
            N_("{file} is there already and holds what the new pack would not; merge it, or choose another name."),
            file=path.name,
        )


def _other(path: Path) -> Refusal:
    return Refusal(
        N_(
            "{file} is there already and is not this member's pack of this vacancy, so it is not written over; "
            "choose another name."
        ),
        file=path.name,
    )

"""What stands where a file is to be written: it goes only where it is known to be an older one of the very same."""

import csv
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from shortlister.desk.desk import Desk
from shortlister.domain.file_names import named
from shortlister.domain.ordinary import Lies, lies_at
from shortlister.domain.records import Identity
from shortlister.domain.refusals import Refusal
from shortlister.i18n import N_
from shortlister.store.opening import FileInfo, Head, open_untrusted

_LARGEST: Final = 4 << 20
"""Bytes of a text that is looked at; none that is written here is larger."""

_HEADING_LINES: Final = 2
"""Lines of a copy of the key that say what it is."""


def require_room(path: Path, sentence: str, *, same: Callable[[Path], bool]) -> None:
    """Refuse with the `sentence` (of a {file}) where something else stands at `path`; an empty file is nothing."""
    if not os.path.lexists(path):
        return
    there = lies_at(path)
    if there is Lies.FOLDER:
        raise Refusal(
            N_("“{file}” is not written: there is a folder of this name. Choose another name."),
            file=named(path),
        )
    if there is not Lies.FILE:
        raise Refusal(
            N_("“{file}” is not an ordinary file, so nothing is written to it. Choose another name."), file=path.name
        )
    try:
        harmless = not path.stat().st_size or same(path)
    except (OSError, ValueError, csv.Error):  # what cannot be read may be anything
        harmless = False
    if not harmless:
        raise Refusal(sentence, file=str(path))


def holds_key(path: Path, identity: Identity | None) -> bool:
    """Whether the file holds a copy of this key and nothing more."""
    lines = [line for line in _text(path).split("\n") if line.strip()]
    remarks = [line for line in lines if line.startswith("#")]
    bare = [line for line in lines if not line.startswith("#")]
    return identity is not None and bare == [identity.secret] and len(remarks) <= _HEADING_LINES


def holds_no_more(path: Path, heading: Sequence[str], rows: Mapping[str, Sequence[str]]) -> bool:
    """Whether the file is a table with this heading that says nothing which the rows (by first cell) do not say."""
    first, *others = [row for row in csv.reader(_text(path).splitlines(keepends=True)) if row] or [[]]
    return first == list(heading) and all(
        row[0] in rows and (row == list(rows[row[0]]) or not any(row[1:])) for row in others
    )


def holds_older(path: Path, desk: Desk) -> bool:
    """Whether the file is a pack of the same member, stage and edition whose every entry is in this pack too."""
    try:
        with open_untrusted(path) as there:
            heads = [head for head in there.heads().values() if head.entries]
            return _told(there.info) == _told(desk.store.info) and all(_known(head, desk) for head in heads)
    except Refusal:
        return False


def _told(info: FileInfo) -> tuple[object, ...]:
    return info.kind, info.vacancy, info.member, info.stage, info.edition


def _known(head: Head, desk: Desk) -> bool:
    mine = desk.store.entry(head.replica, head.entries)
    return mine is not None and mine.link == head.link


def _text(path: Path) -> str:
    if path.stat().st_size > _LARGEST:
        raise ValueError
    return path.read_text(encoding="utf-8-sig")

"""Compiled expressions kept beside the modules, as Python keeps compiled modules: to compile the reader's thousand
takes longer than to read most files.

Python has no public way to keep them, so this uses the parts of `re` that lie below `re.compile`. What is missing, made
by another Python, damaged or may not be written costs only the time that compiling takes.
"""

import array
import importlib.util
import json
import os
import re
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

try:
    import _sre  # type: ignore[import-not-found, unused-ignore]
    from re import _compiler, _parser  # type: ignore[attr-defined, unused-ignore]
except ImportError:  # not CPython
    _sre = None

Source = tuple[str, int]
"""A pattern and the flags it is compiled with."""
_CODE: Final = "I"
_END: Final = b"\n"
_PYTHON: Final = [sys.hexversion, sys.byteorder, getattr(_sre, "MAGIC", 0), getattr(_sre, "CODESIZE", 0)]


class KeptExpressions(Mapping[Source, "re.Pattern[str]"]):
    """Compiled expressions by their sources, each put together from its code when it is asked for."""

    def __init__(self, rows: Iterable[list[Any]] = (), codes: bytes = b"") -> None:
        self._rows = {(row[0], row[1]): row[2:] for row in rows}
        self._codes = memoryview(codes).cast(_CODE)

    def __getitem__(self, source: Source) -> "re.Pattern[str]":
        flags, groups, named, start, stop = self._rows[source]
        names: list[str | None] = [None] * (groups + 1)
        for name, number in named.items():
            names[number] = name
        code = self._codes[start:stop].tolist()
        made: re.Pattern[str] = _sre.compile(source[0], flags, code, groups, named, tuple(names))
        return made

    def __iter__(self) -> Iterator[Source]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def kept_at() -> Path:
    """The file they are kept in: in the folder in which Python keeps this module compiled."""
    return Path(importlib.util.cache_from_source(__file__)).with_suffix(".expressions")


def kept(path: Path | None = None) -> KeptExpressions:
    """What an earlier process has kept; empty where there is nothing that this Python can use."""
    with suppress(OSError, ValueError, TypeError, LookupError):
        head, _end, codes = (path or kept_at()).read_bytes().partition(_END)
        told = json.loads(head)
        if told["python"] == _PYTHON and told["sum"] == zlib.crc32(codes):
            return KeptExpressions(told["rows"], codes)
    return KeptExpressions()


def keep(sources: Iterable[Source], path: Path | None = None) -> None:
    """Compile these and keep them for later processes; raises re.error where one is wrong.

    Does nothing where the folder may not be written.
    """
    path = path or kept_at()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        if _sre is not None and os.access(path.parent, os.W_OK):
            _write(path, _packed(sources))


def _packed(sources: Iterable[Source]) -> bytes:
    rows, codes = [], array.array(_CODE)
    for pattern, flags in sources:
        parsed = _parser.parse(pattern, flags)
        code = _compiler._code(parsed, flags)
        state = parsed.state
        span = len(codes), len(codes) + len(code)
        rows.append([pattern, flags, flags | state.flags, state.groups - 1, state.groupdict, *span])
        codes.extend(code)
    data = codes.tobytes()
    head = json.dumps({"python": _PYTHON, "sum": zlib.crc32(data), "rows": rows})
    return head.encode() + _END + data


def _write(path: Path, data: bytes) -> None:
    """The file as a whole, so that no process ever meets half of it; raises OSError."""
    import tempfile  # whoever only reads what is kept is spared it

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        beside.chmod(0o644)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise

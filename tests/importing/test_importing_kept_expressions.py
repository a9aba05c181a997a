"""The reader's compiled expressions are kept for later processes, and are those that would be compiled anew."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from shortlister.importing import recognising
from shortlister.importing.kept_expressions import keep, kept, kept_at
from shortlister.importing.late_regexes import _EXPRESSIONS, use_kept

SOURCES = [(r"(?P<level>[ED])\b", re.IGNORECASE), (r"(?x) [^\W\d] + # Ŵ ŷ", 0), (r"(?i)[à-ŵ]{2,}(a)(?P<z>b)?", 0)]


def test_each_kept_expression_is_the_one_that_would_be_compiled(tmp_path: Path) -> None:
    sources = [*SOURCES, *list(_EXPRESSIONS.sources)[::40]]
    assert recognising is not None
    assert len(sources) > 20
    keep(sources, tmp_path / "kept")
    found = kept(tmp_path / "kept")
    assert [*found] == sources
    for source in sources:
        made, new = found[source], re.compile(*source)
        assert made == new  # pattern, flags and code
        assert (made.groups, made.groupindex) == (new.groups, new.groupindex)


@pytest.mark.parametrize(
    "harmed",
    [
        lambda data: b"",
        lambda data: data[:-7],
        lambda data: data[:-3] + b"\xff" + data[-2:],
        lambda data: b"nonsense\n" + data,
        lambda data: b"[]\n",
        lambda data: b"{}\n",
        lambda data: re.sub(rb'"python": \[\d+', b'"python": [1', data),
    ],
)
def test_what_was_harmed_or_made_by_another_python_is_not_used(
    tmp_path: Path, harmed: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "kept"
    keep(SOURCES, path)
    assert len(kept(path)) == len(SOURCES)
    path.write_bytes(harmed(path.read_bytes()))
    assert not kept(path)


def test_a_folder_that_cannot_be_made_keeps_nothing_and_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    keep(SOURCES, tmp_path / "file" / "kept")
    assert not kept(tmp_path / "file" / "kept")
    keep(SOURCES, tmp_path / "new" / "kept")
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["kept"]


def test_they_are_kept_once_where_python_keeps_its_modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(_EXPRESSIONS, "sources", dict.fromkeys(SOURCES))
    monkeypatch.setattr(_EXPRESSIONS, "kept", {})
    assert tmp_path in kept_at().parents
    use_kept(renew=False)
    assert not kept_at().exists()
    use_kept()
    written = kept_at().stat().st_mtime_ns
    assert [*_EXPRESSIONS.kept] == SOURCES
    use_kept()
    assert kept_at().stat().st_mtime_ns == written
    _EXPRESSIONS.sources["[new]", 0] = None
    use_kept()
    assert ("[new]", 0) in _EXPRESSIONS.kept

"""Many application files are read by workers that stay; a bad one among them harms no other."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from shortlister.domain.refusals import Refusal
from shortlister.importing.application_files import checked, checked_all
from shortlister.importing.limits import DEFAULT
from shortlister.importing.reading import read_document
from shortlister.importing.reading_many import StayingReader
from shortlister.importing.supervision import TOO_LONG, TOO_MUCH_MEMORY

pytestmark = pytest.mark.usefixtures("workers_started_anew")
SAMPLE = Path(__file__).parents[2] / "sample_data" / "applications"


def test_many_files_come_out_as_one_by_one_with_a_damaged_one_among_them(tmp_path: Path) -> None:
    files = sorted(SAMPLE.iterdir())[:6]
    damaged = tmp_path / "damaged.pdf"
    damaged.write_bytes(b"%PDF-1.7\n" + random.Random(7).randbytes(5000))
    files.insert(3, damaged)
    found = checked_all(files)
    assert [path for path, _one in found] == files
    for path, one in found:
        alone = checked(path)
        assert (one.doubt, str(one.refusal), one.shown) == (alone.doubt, str(alone.refusal), alone.shown)
        assert one.document is None
    assert [path.name for path, one in found if one.refusal is not None] == ["damaged.pdf"]


def test_a_reader_that_stays_reads_what_a_worker_of_its_own_does() -> None:
    with StayingReader() as reader:
        for path in sorted(SAMPLE.iterdir())[:5]:
            assert reader.read(path) == read_document(path)


def test_a_worker_that_dies_or_takes_too_long_is_replaced_for_the_next_file() -> None:
    path = sorted(SAMPLE.glob("*.pdf"))[0]
    with StayingReader(replace(DEFAULT, seconds=0.0)) as hurried:
        with pytest.raises(Refusal) as refused:
            hurried.read(path)
        assert refused.value.lines() == [TOO_LONG.format(file=path.name)]
        with pytest.raises(Refusal):
            hurried.read(path)
    with StayingReader(replace(DEFAULT, memory_bytes=1_000_000)) as narrow:
        with pytest.raises(Refusal):
            narrow.read(path)
        with pytest.raises(Refusal):
            narrow.read(path)
    with StayingReader() as reader:
        assert reader.read(path) == read_document(path)


def test_a_reader_that_stays_tells_of_too_little_memory_as_a_worker_of_its_own_does(tmp_path: Path) -> None:
    path = tmp_path / "letter.html"
    path.write_text(f"<p>I have led a team.</p><!--{' ' * 30_000_000}-->", encoding="utf-8")
    limits = replace(DEFAULT, memory_bytes=45_000_000)
    with StayingReader(limits) as narrow, pytest.raises(Refusal) as refused:
        narrow.read(path)
    with pytest.raises(Refusal) as alone:
        read_document(path, limits=limits)
    assert refused.value.lines() == alone.value.lines() == [TOO_MUCH_MEMORY.format(file="letter.html")]

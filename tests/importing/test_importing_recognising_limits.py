"""Recognising runs in the worker too: whatever a document holds, it ends in time, and the draft comes back whole."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from shortlister import SAMPLE_DATA
from shortlister.domain.refusals import Refusal
from shortlister.importing.kinds import kind_of
from shortlister.importing.limits import DEFAULT
from shortlister.importing.parsing import parse
from shortlister.importing.reading import read_pasted, read_specification
from shortlister.importing.recognising import recognise
from shortlister.importing.supervision import TOO_LONG, TOO_MUCH_MEMORY
from tests.importing.pasting import read_text

pytestmark = pytest.mark.usefixtures("workers_started_anew")
_ENDLESS = "Person specification\nEssential\n" + ("experience of and " * 110 + "\n") * 450
"""Parsed in a fifth of a second; what looks for criteria joined by `and` would be busy with it for minutes."""


def test_what_takes_long_to_recognise_was_quick_to_parse() -> None:
    begun = time.monotonic()
    document = parse(_ENDLESS.encode(), "csv", "endless.csv", DEFAULT)
    assert len(document.blocks) > 400
    assert time.monotonic() - begun < 3


def test_a_document_that_takes_too_long_to_recognise_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "endless.csv"
    path.write_text(_ENDLESS, encoding="utf-8")
    begun = time.monotonic()
    with pytest.raises(Refusal) as refused:
        read_specification(path, limits=replace(DEFAULT, seconds=2))
    assert refused.value.lines() == [TOO_LONG.format(file="endless.csv")]
    assert time.monotonic() - begun < 5


def test_what_is_pasted_is_not_waited_for_either() -> None:
    text = "Person specification\n\nEssential\n\n" + "".join(f"- Experience of filing {n}\n" for n in range(25_000))
    begun = time.monotonic()
    with pytest.raises(Refusal) as refused:
        read_pasted(text.encode(), "pasted", limits=replace(DEFAULT, seconds=0.7))
    assert refused.value.lines() == [TOO_LONG.format(file="pasted")]
    assert time.monotonic() - begun < 3


def test_recognising_is_held_to_the_limit_of_memory(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text(
        "Person specification\n\nEssential\n\n" + "".join(f"- Experience of filing {n}\n" for n in range(25_000)),
        encoding="utf-8",
    )
    unhurried = replace(DEFAULT, seconds=90)  # about memory, beside other work; the time is in the benchmark
    assert len(read_specification(path, limits=unhurried).posts[0].criteria) == 25_000
    with pytest.raises(Refusal) as refused:
        read_specification(path, limits=replace(unhurried, memory_bytes=45_000_000))
    assert refused.value.lines() == [TOO_MUCH_MEMORY.format(file="list.txt")]


@pytest.mark.parametrize("path", sorted((SAMPLE_DATA / "specifications").iterdir()), ids=lambda path: path.name)
def test_the_draft_comes_back_from_the_worker_as_it_was_made(path: Path) -> None:
    data = path.read_bytes()
    here = recognise(parse(data, kind_of(data, path.name, DEFAULT), path.name, DEFAULT), DEFAULT)
    assert here.posts
    assert read_specification(path) == here


def test_pasted_text_is_read_the_same_in_the_worker_and_in_the_tests() -> None:
    text = "Person specification\n\nEssential\n\n- Tact, weight 2\n- A degree, preferably in law\n\nGood typing\n"
    assert read_pasted(text.encode(), "pasted") == read_text(text, "pasted")

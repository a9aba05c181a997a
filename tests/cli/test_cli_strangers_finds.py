"""What a stranger found by trying: each gets one sentence, and nothing is changed."""

import random
from pathlib import Path

import pytest

from tests.cli.conftest import Command, refused


def scores(folder: Path, text: str) -> Path:
    path = folder / "scores.csv"
    path.write_text(f"applicant,criterion,method,rating,evidence\n{text}", encoding="utf-8")
    return path


def test_a_quotation_mark_that_is_never_closed_swallows_no_lines(opened: Path, shortlister: Command) -> None:
    before = opened.read_bytes()
    path = scores(opened.parent, 'A-1,E1,,2,"unclosed\nA-1,E2,,3,ok\nA-2,E1,,3,ok\n')
    refused(shortlister("score", opened, "--member", "Bo Rees", "--from", path), "line 2")
    assert opened.read_bytes() == before


def test_a_line_that_breaks_off_clears_nothing(opened: Path, shortlister: Command) -> None:
    before = opened.read_bytes()
    path = scores(opened.parent, "A-1,E1\n")
    refused(shortlister("score", opened, "--member", "Bo Rees", "--from", path), "line 2", lines=2)
    assert opened.read_bytes() == before


def test_nothing_is_agreed_before_anybody_has_submitted(opened: Path, shortlister: Command) -> None:
    words = ("--applicant", "A-1", "--criterion", "E1", "--rating", "0", "--reason", "early")
    refused(shortlister("agree", opened, *words), "Nobody has submitted")


@pytest.mark.parametrize("seed", range(12))
def test_a_vacancy_with_random_damage_gets_a_sentence(opened: Path, shortlister: Command, seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(opened.read_bytes())
    for _ in range(60):
        content[chance.randrange(100, len(content))] ^= 0xFF
    opened.write_bytes(content)
    for words in (("rank", opened), ("verify", opened, "--json")):
        ran = shortlister(*words)
        assert ran.status in (0, 1)
        assert "Something went wrong" not in ran.err
        assert "UnicodeDecode" not in ran.err

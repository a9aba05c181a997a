"""A pack that brings only its member's submission: the table, the documents and the ledger say what it does."""

from pathlib import Path

import pytest

from shortlister.desk.desk import at_desk
from shortlister.domain.codec import change_from
from shortlister.domain.records import Kind
from tests.cli.conftest import Command


@pytest.fixture
def only_submits(opened: Path, shortlister: Command, tmp_path: Path) -> Path:
    """Bo Rees's pack whose scores are in the vacancy already; since then it was submitted."""
    pack = tmp_path / "bo.scorepack"
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", pack).status == 0
    scores = tmp_path / "one.csv"
    scores.write_text("applicant,criterion,method,rating,evidence\nA-1,E1,,2,page 2\n", encoding="utf-8")
    assert shortlister("score", pack, "--member", "Bo Rees", "--from", scores).status == 0
    assert shortlister("merge", opened, pack).status == 0
    assert shortlister("submit", pack, "--member", "Bo Rees", "--with-gaps").status == 0
    return pack


def row(out: str) -> list[str]:
    return next(line for line in out.splitlines() if line.startswith("bo.scorepack")).split()


def test_the_preview_and_the_merge_say_which_stage_it_submits(
    opened: Path, only_submits: Path, shortlister: Command
) -> None:
    expected = ["bo.scorepack", "Bo", "Rees", "0", "1", "0", "0", "Shortlisting"]
    assert row(shortlister("merge", opened, only_submits, "--preview").out) == expected
    ran = shortlister("merge", opened, only_submits)
    assert "Submits" in ran.out.splitlines()[0]
    assert row(ran.out) == expected
    again = shortlister("merge", opened, only_submits)
    assert row(again.out)[-1] == "–"  # it does no more


def test_the_document_and_the_ledger_name_the_stage(opened: Path, only_submits: Path, shortlister: Command) -> None:
    (one,) = shortlister("merge", opened, only_submits, "--json").document["packs"]
    assert (one["new"], one["submits"]) == (0, "Shortlisting")
    with at_desk(opened) as desk:
        told = [change_from(one.payload) for one in desk.store.entries() if one.payload is not None]
    said = [str(one.label) for one in told if one.kinds == {Kind.RECEIPT}]
    assert said[-1] == "Pack of Bo Rees merged, submits Shortlisting: 0 new, 0 changed, 0 conflicts"
    assert "submits" not in said[0]


def test_to_who_still_scores_the_table_says_nothing_of_it(
    opened: Path, only_submits: Path, shortlister: Command
) -> None:
    ran = shortlister("merge", opened, only_submits, "--as", "Ann Lee")
    assert row(ran.out) == ["bo.scorepack", "Bo", "Rees", "–", "–", "–", "–", "–"]

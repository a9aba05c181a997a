"""`retention`, `erase`, `purge` and `publish`, through the command line."""

import json
from pathlib import Path

from tests.cli.conftest import Command


def test_retention_shows_sets_and_takes_back(scored: Path, shortlister: Command) -> None:
    assert shortlister("retention", scored, "--json").document["until"] is None
    ran = shortlister("retention", scored, "--until", "2020-01-31", "--basis", "Policy 7")
    assert (ran.status, ran.out) == (0, "Kept until 2020-01-31. Policy 7\nIt is due to be purged.\n")
    found = shortlister("retention", scored, "--json").document
    assert found == {"until": "2020-01-31", "basis": "Policy 7", "usual": False, "due": True}
    assert shortlister("retention", scored, "--until", "usual", "--json").document["usual"] is True
    for words in (("--until", "soon", "--basis", "x"), ("--basis", "x"), ("--until", "2030-01-01")):
        assert shortlister("retention", scored, *words).status == 1


def test_one_applicant_is_erased_and_the_rest_still_verifies(scored: Path, shortlister: Command) -> None:
    before = shortlister("rank", scored, "--json").document["applicants"]
    ran = shortlister("erase", scored, "--applicant", "A-2", "--reason", "Asked", "--authority", "DPO", "--json")
    assert ran.status == 0, ran.err
    id = ran.document["applicant"]
    assert b"Idris" not in scored.read_bytes()
    assert shortlister("verify", scored).status == 0
    after = shortlister("rank", scored, "--json").document["applicants"]
    assert [one["applicant"] for one in after] == [one["applicant"] for one in before if one["applicant"] != "A-2"]
    for wanted, said in ((id, "Authority: DPO"), ("A-2", "1 applicant was erased")):
        ran = shortlister("record", scored, "--applicant", wanted, "--out", scored.parent / "r.html")
        assert ran.status == 1
        assert said in ran.err


def test_erasing_without_reason_or_authority_or_by_a_member_changes_nothing(scored: Path, shortlister: Command) -> None:
    before = scored.read_bytes()
    for words in (
        ("--reason", "Asked"),
        ("--authority", "DPO"),
        ("--reason", "A-2 asked", "--authority", "DPO"),
        ("--reason", "Asked", "--authority", "DPO", "--as", "Ann Lee"),
    ):
        ran = shortlister("erase", scored, "--applicant", "A-2", *words)
        assert (ran.status, len(ran.err.splitlines())) == (1, 1), words
    assert scored.read_bytes() == before


def test_a_merge_says_what_it_left_out(scored: Path, shortlister: Command, tmp_path: Path) -> None:
    shortlister("reopen", scored, "--member", "Bo Rees", "--reason", "Again")
    pack = tmp_path / "late.scorepack"
    assert shortlister("pack", scored, "--member", "Bo Rees", "--out", pack).status == 0
    shortlister("erase", scored, "--applicant", "A-2", "--reason", "Asked", "--authority", "DPO")
    rows = tmp_path / "scores.csv"
    rows.write_text(
        "applicant,criterion,method,rating,evidence\nA-2,E1,,0,late words\nA-3,E1,,0,late too\n", encoding="utf-8"
    )
    assert shortlister("score", pack, "--member", "Bo Rees", "--from", rows).status == 0
    (one,) = shortlister("merge", scored, pack, "--json").document["packs"]
    assert (one["superseded"], one["erased"], one["refused"]) == (1, 4, None)
    assert b"late words" not in scored.read_bytes()
    assert b"late too" in scored.read_bytes()
    assert "erased is left out" in shortlister("merge", scored, pack).out or one["erased"] != 1


def test_purge_leaves_a_summary_that_verify_checks(scored: Path, shortlister: Command) -> None:
    assert shortlister("purge", scored, "--authority", "Head of HR").status == 1
    assert scored.exists()
    ran = shortlister("purge", scored, "--authority", "Head of HR", "--reason", "Post withdrawn")
    assert ran.status == 0, ran.err
    assert not scored.exists()
    summary = scored.with_name(f"{scored.stem} summary.json")
    assert shortlister("verify", summary, "--json").document == {"intact": True}
    document = json.loads(summary.read_text(encoding="utf-8"))
    summary.write_text(json.dumps(document | {"title": "Another"}), encoding="utf-8")
    assert shortlister("verify", summary).status == 1


def test_publish_prints_or_writes_numbers_without_anybody(scored: Path, shortlister: Command, tmp_path: Path) -> None:
    ran = shortlister("publish", scored, "--json", "--out", tmp_path / "n.html")
    assert ran.status == 0, ran.err
    assert ran.document["stages"][0]["applicants"] == "fewer than 5"
    text = ran.out + (tmp_path / "n.html").read_text(encoding="utf-8")
    assert not any(name in text for name in ("A-1", "Hannah", "Ann Lee"))
    assert shortlister("publish", scored).status == 1
    assert shortlister("publish", scored, "--out", tmp_path / "n.xlsx").status == 1

"""`retention`, `erase`, `purge` and `publish`, through the command line."""

import json
import shutil
from pathlib import Path

import pytest

from shortlister.desk.desk import at_desk
from shortlister.desk.reporting import ledger_lines
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


@pytest.fixture
def archive(scored: Path, shortlister: Command) -> Path:
    """A copy from before one applicant was erased."""
    old = scored.with_name("archive.shortlist")
    shutil.copy(scored, old)
    ran = shortlister("erase", scored, "--applicant", "A-2", "--reason", "Asked", "--authority", "DPO")
    assert ran.status == 0, ran.err
    return old


@pytest.mark.parametrize(
    "command",
    ["rank", "verify", "coverage", "agreement", "disagreements", "stages", "retention", "publish --json --first",
     "meeting", "sign-off --look", "rule", "panel", "doubts", "allocate", "calibrate"],
)  # fmt: skip
def test_a_command_that_reads_leaves_out_who_was_erased_and_writes_nothing(
    archive: Path, shortlister: Command, command: str
) -> None:
    before = archive.read_bytes()
    name, *more = command.split()
    ran = shortlister(name, archive, *more)
    assert ran.status == 0, ran.err
    assert "This copy still holds 1 applicant who was erased. They are left out" in ran.err
    assert "A-2" not in ran.out
    assert archive.read_bytes() == before


def test_an_export_waits_until_who_was_erased_is_erased_in_this_copy_too(archive: Path, shortlister: Command) -> None:
    before, out = archive.read_bytes(), archive.parent / "m.xlsx"
    ran = shortlister("export", archive, "--out", out)
    assert (ran.status, out.exists(), archive.read_bytes() == before) == (1, False, True)
    assert "Erase them in it first: erase --again." in ran.err
    assert shortlister("erase", archive, "--again", "--applicant", "A-2").status == 2
    assert shortlister("erase", archive).status == 2
    ran = shortlister("erase", archive, "--again")
    assert (ran.status, "They are erased again" in ran.err) == (0, True)
    assert ran.out.strip() == "Nobody who was erased is in this copy any more."
    assert b"Idris" not in archive.read_bytes()
    assert shortlister("export", archive, "--out", out).status == 0
    assert shortlister("verify", archive).status == 0


def test_a_copy_of_a_purged_vacancy_is_refused_and_can_be_purged_or_taken_back(
    scored: Path, shortlister: Command
) -> None:
    copies = [scored.with_name(f"copy {number}.shortlist") for number in (1, 2)]
    for copy in copies:
        shutil.copy(scored, copy)
    assert shortlister("purge", scored, "--authority", "Head of HR", "--reason", "Post withdrawn").status == 0
    for command in ("rank", "retention", "open-scoring", "erase --again"):
        name, *more = command.split()
        ran = shortlister(name, copies[0], *more)
        assert (ran.status, len(ran.err.splitlines())) == (1, 1), command
        assert "on the authority of Head of HR. It is not opened." in ran.err
    assert "copy of a vacancy that was purged" in shortlister("verify", copies[0]).err
    ran = shortlister("purge", copies[0], "--authority", "Head of HR")
    assert (ran.status, copies[0].exists()) == (0, False), ran.err
    assert copies[1].exists()
    assert shortlister("retention", copies[1], "--until", "2020-01-01", "--basis", "Claim").status == 1
    assert shortlister("retention", copies[1], "--until", "2090-01-01", "--basis", "Claim").status == 0
    assert shortlister("rank", copies[1]).status == 0


def test_a_second_summary_beside_the_first_has_a_name_of_its_own(scored: Path, shortlister: Command) -> None:
    copy = scored.with_name("copy.shortlist")
    shutil.copy(scored, copy)
    said = ("--authority", "Head of HR", "--reason", "Post withdrawn")
    assert shortlister("purge", scored, *said).status == 0
    copy.rename(scored)
    assert shortlister("purge", scored, *said).status == 0
    names = sorted(one.name for one in scored.parent.glob("* summary*.json"))
    assert names == [f"{scored.stem} summary 2.json", f"{scored.stem} summary.json"]


@pytest.mark.parametrize(
    ("command", "option"),
    [
        ("agree --rest mean --all", "--reason"),
        ("open-again", "--reason"),
        ("erase --applicant A-2 --reason Asked", "--authority"),
        ("purge --authority DPO", "--reason"),
        ("purge --reason x", "--authority"),
    ],
)
def test_what_has_to_be_said_is_named_by_its_option(
    scored: Path, shortlister: Command, command: str, option: str
) -> None:
    if command == "open-again":
        shortlister("agree", scored, "--rest", "mean", "--all", "--reason", "x")
        shortlister("outcome", scored, "--by-rule", "--top", 1)
        assert shortlister("sign-off", scored).status == 0
    name, *more = command.split()
    ran = shortlister(name, scored, *more)
    assert ran.status == 1
    assert ran.err.strip().endswith(f"The option for it is {option}."), ran.err
    assert "((" not in ran.err
    assert ".)" not in ran.err


def test_verify_checks_an_exported_ledger_too(scored: Path, shortlister: Command) -> None:
    ledger = scored.with_name("ledger.jsonl")
    assert shortlister("export", scored, "--out", ledger).status == 0
    ran = shortlister("verify", ledger)
    assert (ran.status, ran.out.startswith("Intact: ")) == (0, True)
    assert shortlister("verify", ledger, "--json").document == {"intact": True, "problem": None}
    ledger.write_bytes(ledger.read_bytes()[:-200])
    ran = shortlister("verify", ledger, "--json")
    assert (ran.status, ran.document["intact"]) == (1, False)
    assert len(ran.err.splitlines()) == 1


def test_erasing_again_is_told_as_json_and_recorded_under_the_name_that_was_given(
    archive: Path, shortlister: Command
) -> None:
    ran = shortlister("erase", archive, "--again", "--json", "--as", "Ann Lee")
    assert ran.status == 0, ran.err
    (gone,) = ran.document["applicants"]
    assert ran.document == {"applicants": [gone], "troubles": []}
    assert gone != "A-2"
    assert "They are erased again" in ran.err
    with at_desk(archive) as desk:
        assert gone in desk.state.erasures
        said = [line.who for line in ledger_lines(desk) if line.what.startswith("An applicant erased. Reason: Asked")]
        assert said == ["Ann Lee"]
    again = shortlister("erase", archive, "--again", "--json")
    assert (again.status, again.document) == (0, {"applicants": [], "troubles": []})

"""Names, places and options that are not quite right: each is refused, or said, and never passed over in silence."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from shortlister.cli.printing import WIDTH, table
from tests.cli.conftest import Command, digests, refused, scores_file

NEW = ("--chair", "Ann Lee", "--panel", "Bo Rees")


@pytest.mark.parametrize("name", ["v", "v.db", "v.shortlist.bak", ".shortlist"])
def test_a_vacancy_whose_name_has_another_ending_is_not_made(
    tmp_path: Path, specification: Path, applicants: Path, shortlister: Command, name: str
) -> None:
    before = digests(tmp_path)
    ran = shortlister("new", tmp_path / name, "--spec", specification, "--applicants", applicants, *NEW)
    refused(ran, f"“{name}” is not made", "ends in .shortlist")
    assert digests(tmp_path) == before


def test_before_there_is_a_vacancy_hr_acts_alone_at_its_first_stage(
    tmp_path: Path, specification: Path, applicants: Path, shortlister: Command
) -> None:
    words = ("new", tmp_path / "v.shortlist", "--spec", specification, "--applicants", applicants, *NEW)
    refused(shortlister(*words, "--as", "Ann Lee"), "HR acts alone")
    refused(shortlister(*words, "--stage", "Interview"), "Interview is not the current stage; that is Shortlisting")
    assert not (tmp_path / "v.shortlist").exists()
    assert shortlister(*words, "--as", "HR", "--stage", "shortlisting").status == 0
    refused(shortlister("spec", specification, "--as", "Ann Lee"), "HR acts alone")
    refused(shortlister("spec", specification, "--stage", "Sifting"), "there is Shortlisting, Assessment")
    refused(shortlister("demo", "--no-window", "--out", tmp_path / "d", "--stage", "Interview"), "Shortlisting")
    assert "Measured at Interview: E3" in shortlister("spec", specification, "--stage", "Interview").out
    assert shortlister("spec", specification, "--stage", "Interview", "--json").document["at_stage"] == [["E3"]]


@pytest.mark.parametrize("option", ["--as", "--stage"])
@pytest.mark.parametrize("value", ["", " "])
def test_an_empty_name_is_nobody_and_no_stage(opened: Path, shortlister: Command, option: str, value: str) -> None:
    refused(shortlister("rank", opened, option, value), f"{option} is empty")


def test_an_option_for_one_value_that_is_given_twice_is_wrong_usage(opened: Path, shortlister: Command) -> None:
    ran = shortlister("rank", opened, "--as", "Ann Lee", "--as=HR")
    assert ran.status == 2
    assert "--as is given 2 times" in ran.err
    assert shortlister("rank", opened, "--json", "--json").status == 0


def test_a_name_given_twice_is_refused_and_the_chair_among_the_panel_is_said(
    tmp_path: Path, specification: Path, applicants: Path, shortlister: Command
) -> None:
    words = ("new", tmp_path / "v.shortlist", "--spec", specification, "--applicants", applicants, *NEW)
    refused(shortlister(*words, "--panel", " bo  REES"), "is on the panel already")
    refused(shortlister(*words, "--panel", "hr"), "acts outside the panel")
    assert shortlister(*words, "--chair", "Cy").status == 2
    ran = shortlister(*words, "--panel", "ann lee")
    assert ran.status == 0
    assert "Ann Lee is the chair, who scores too, and was taken once." in ran.out


@pytest.mark.parametrize(
    ("words", "ending"),
    [
        (("pack", "--member", "Bo Rees"), ".scorepack"),
        (("pack", "--member", "Bo Rees"), ".xlsx"),
        *((("export",), ending) for ending in (".xlsx", ".csv", ".pdf", ".html", ".jsonl")),
        (("record", "--applicant", "A-1"), ".pdf"),
    ],
)
def test_what_cannot_be_written_is_told_by_the_name_that_was_asked_for(
    opened: Path, shortlister: Command, words: tuple[str, ...], ending: str
) -> None:
    before = digests(opened.parent)
    missing = opened.parent / "nowhere" / f"mine{ending}"
    refused(shortlister(words[0], opened, *words[1:], "--out", missing), f"“mine{ending}” is not written", "no folder")
    long = opened.parent / f"{'m' * 300}{ending}"
    refused(shortlister(words[0], opened, *words[1:], "--out", long), "a file cannot have this name")
    assert digests(opened.parent) == before


@pytest.mark.skipif(os.name != "posix", reason="limits of a process are POSIX")
def test_a_pack_that_the_disk_does_not_hold_leaves_nothing(opened: Path) -> None:
    """No file may grow past 20 kB here, as on a disk that is nearly full."""
    before = digests(opened.parent)
    out = opened.parent / "mine.scorepack"
    words = ("pack", str(opened), "--member", "Bo Rees", "--out", str(out))
    done = subprocess.run(
        [sys.executable, "-m", "shortlister", *words],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
        capture_output=True,
        timeout=60,
        check=False,
    )
    said = done.stderr.decode()
    assert done.returncode == 1, said
    assert "mine.scorepack" in said
    assert ".part" not in said
    assert len(said.splitlines()) == 1
    assert digests(opened.parent) == before


def test_a_pack_that_cannot_be_recorded_is_not_left_lying(opened: Path, shortlister: Command) -> None:
    journal = opened.with_name(f"{opened.name}-journal")
    journal.mkdir()  # so nothing can be written to the vacancy
    for ending in (".scorepack", ".xlsx"):
        out = opened.with_name(f"bo{ending}")
        assert shortlister("pack", opened, "--member", "Bo Rees", "--out", out).status == 1
        assert not out.exists()


def test_one_of_something_is_told_as_one(opened: Path, shortlister: Command) -> None:
    path = opened.parent / "scores.csv"
    path.write_text("applicant,criterion,method,rating,evidence\nA-1,E1,,9,\n", encoding="utf-8")
    refused(shortlister("score", opened, "--member", "Bo Rees", "--from", path), "1 of its lines is wrong", lines=2)
    path.write_text("applicant,criterion,method,rating,evidence\nA-1,E1,,2,\n", encoding="utf-8")
    assert "1 score of Bo Rees taken" in shortlister("score", opened, "--member", "Bo Rees", "--from", path).out
    for name in ("Ann Lee", "Bo Rees"):
        file = scores_file(opened.parent, name, (2,) * 12)
        if name == "Bo Rees":
            file.write_text(file.read_text().replace("A-3,D1,,2", "A-3,D1,,1"), encoding="utf-8")
        assert shortlister("score", opened, "--member", name, "--from", file).status == 0
        assert shortlister("submit", opened, "--member", name).status == 0
    assert "provisional, 1 cell is open" in shortlister("rank", opened).out


def test_a_new_vacancy_is_intact_with_one_entry_in_one_chain(vacancy: Path, shortlister: Command) -> None:
    assert "is intact: 1 entry in one chain." in shortlister("verify", vacancy).out


def test_a_long_reference_does_not_widen_the_table() -> None:
    rows = [(1, "X" * 300, "pass", "9 of 9"), (2, "a reference with spaces " * 9, "fail", "8 of 9")]
    lines = table(("Rank", "Applicant", "Gate", "Essentials met"), rows, elastic=1)
    assert max(map(len, lines)) <= WIDTH
    assert "".join(lines).count("X") == 300
    several = table(("Applicant", "Criterion", "Ratings"), [("Y" * 90, "E1", "Ann Lee 2, Bo Rees 3, " * 4)])
    assert max(map(len, several)) <= WIDTH


def test_whom_nobody_could_rate_is_said_not_to_have_been_looked_at(opened: Path, shortlister: Command) -> None:
    for name in ("Ann Lee", "Bo Rees"):
        words = ("--member", name, "--applicant", "A-1", "--interest", "recused", "--reason", "cousins")
        assert shortlister("declare", opened, *words).status == 0
        file = scores_file(opened.parent, name, (2,) * 12)
        lines = [line for line in file.read_text().splitlines() if not line.startswith("A-1,")]
        file.write_text("\n".join(lines), encoding="utf-8")
        assert shortlister("score", opened, "--member", name, "--from", file).status == 0
        assert shortlister("submit", opened, "--member", name).status == 0
    assert "Nobody could rate, because every member is recused: A-1." in shortlister("rank", opened).out
    first = shortlister("tie", opened, "--first", "A-2", "--over", "A-3", "--reason", "drawn")
    assert first.status == 0
    refused(shortlister("outcome", opened, "--by-rule", "--top", 1), "Nobody could rate A-1")


def test_a_complaint_is_one_line_whatever_was_typed(opened: Path, shortlister: Command) -> None:
    ran = shortlister("pack", opened, "--member", "X\nY\x1b[31m\u202e", "--out", opened.with_name("p.scorepack"))
    refused(ran, "Nobody called “X Y [31m ”")


def test_the_list_of_commands_cuts_no_sentence(shortlister: Command) -> None:
    assert "..." not in shortlister("--help").out.partition("Commands:")[2]


def test_the_help_of_the_rule_says_what_stays_and_not_that_it_is_set_back(shortlister: Command) -> None:
    shown = " ".join(shortlister("rule", "--help").out.split())
    assert "What is not named stays as it is." in shown
    assert "[default" not in shown


@pytest.mark.parametrize("words", [("rank",), ("verify",), ("verify", "--json"), ("merge",), ("spec",), ("compare",)])
def test_a_name_that_no_file_can_have_is_no_crash(opened: Path, shortlister: Command, words: tuple[str, ...]) -> None:
    long = "m" * 300
    given = (opened, long) if words[0] in ("merge", "compare") else (long,)
    ran = shortlister(words[0], *given, *words[1:])
    assert ran.status == 1
    assert "Something went wrong" not in ran.err

"""The main job by commands alone, each in a process of its own, as a script would do it."""

from pathlib import Path

from openpyxl import load_workbook

from tests.cli.conftest import ANN, BO, Command, scores_file


def test_a_script_goes_from_the_specification_to_the_matrix(
    tmp_path: Path, specification: Path, applicants: Path, process: Command
) -> None:
    words = ("--spec", specification, "--applicants", applicants, "--chair", "Ann Lee", "--panel", "Bo Rees")
    made = process("new", "v.shortlist", *words, "--places", 1, "--title", "Web Officer", "--reference", "CS-1")
    assert (made.status, made.err) == (0, "")
    assert "3 essential, 1 desirable" in made.out
    assert process("open-scoring", "v.shortlist").status == 0
    for name, ratings in (("Ann Lee", ANN), ("Bo Rees", BO)):
        pack = tmp_path / f"{name}.scorepack"
        assert process("pack", "v.shortlist", "--member", name, "--out", pack).status == 0
        assert process("score", pack, "--member", name, "--from", scores_file(tmp_path, name, ratings)).status == 0
        assert process("submit", pack, "--member", name).status == 0
    merged = process("merge", "v.shortlist", "Ann Lee.scorepack", "Bo Rees.scorepack", "--json")
    assert [(one["member"], one["new"], one["refused"]) for one in merged.document["packs"]] == [
        ("Ann Lee", 12, None),
        ("Bo Rees", 12, None),
    ]
    found = process("disagreements", "v.shortlist", "--json").document
    assert found["open"] == 1
    assert found["disagreements"][0]["ratings"] == {"Ann Lee": 3, "Bo Rees": 2}
    agreed = ("--applicant", "A-1", "--criterion", "E2", "--rating", 3, "--reason", "The example is strong")
    assert process("agree", "v.shortlist", *agreed).status == 0
    ranked = process("rank", "v.shortlist", "--json").document
    assert not ranked["provisional"]
    assert [(one["applicant"], one["rank"], one["gate"]) for one in ranked["applicants"]] == [
        ("A-1", 1, "pass"),
        ("A-2", 2, "pass"),
        ("A-3", None, "fail"),
    ]
    assert process("outcome", "v.shortlist", "--by-rule", "--top", 1, "--reserve", 1).status == 0
    written = process("export", "v.shortlist", "--out", "matrix.xlsx")
    assert (written.status, written.err) == (0, "")
    book = load_workbook(tmp_path / "matrix.xlsx")
    assert book.sheetnames[:3] == ["Summary", "Matrix", "Scores Ann Lee"]
    verified = process("verify", "v.shortlist", "--json").document
    assert verified["intact"]
    assert {one["member"] for one in verified["replicas"]} == {"", "Ann Lee", "Bo Rees"}
    assert process("next-stage", "v.shortlist").status == 0
    assert process("stages", "v.shortlist", "--json").document["current"] == "Interview"


def test_the_demonstration_does_it_all_and_can_be_run_again(tmp_path: Path, process: Command) -> None:
    first = process("demo", "--no-window", "--out", "d")
    assert (first.status, first.err) == (0, "")
    assert "6 shortlisted" in first.out
    for name in ("web-manager.shortlist", "web-manager-matrix.xlsx", "bo-rees.scorepack"):
        assert (tmp_path / "d" / name).is_file()
        assert name in first.out
    ranked = process("rank", "d/web-manager.shortlist", "--json").document["applicants"]
    assert [one["outcome"] for one in ranked if one["rank"]].count("shortlisted") == 6
    second = process("demo", "--no-window", "--out", "d")
    assert (second.status, second.err) == (0, "")
    assert "kept" not in second.out
    assert process("reopen", "d/web-manager.shortlist", "--member", "Bo Rees", "--reason", "x").status == 0
    third = process("demo", "--no-window", "--out", "d")
    assert (third.status, third.err) == (0, "")
    assert "web-manager kept 1.shortlist" in third.out
    assert len(process("verify", "d/web-manager kept 1.shortlist", "--json").document["replicas"]) == 5
    assert process("verify", "d/web-manager.shortlist").status == 0


def test_the_demonstration_replaces_nothing_that_it_did_not_write(tmp_path: Path, process: Command) -> None:
    folder = tmp_path / "d"
    folder.mkdir()
    (folder / "web-manager.shortlist").write_text("mine", encoding="utf-8")
    ran = process("demo", "--no-window", "--out", folder)
    assert ran.status == 1
    assert "was not made by a demonstration" in ran.err
    assert [path.name for path in folder.iterdir()] == ["web-manager.shortlist"]
    assert (folder / "web-manager.shortlist").read_text(encoding="utf-8") == "mine"


def test_without_a_display_the_demonstration_says_where_the_results_are(process: Command) -> None:
    ran = process("demo", "--out", "d", without=("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    assert ran.status == 0
    assert "The results are in d." in ran.out

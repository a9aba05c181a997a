"""A file that is not what it should be gets one clear sentence and exit status 1, and nothing has changed."""

import os
from pathlib import Path

import pytest

from shortlister import SAMPLE_DATA
from tests.cli.conftest import ANN, APPLICANTS, PNG, Command, digests, refused, scores_file

READING = (
    ("stages",),
    ("rank",),
    ("disagreements",),
    ("coverage",),
    ("agreement",),
    ("rule",),
    ("verify",),
    ("next-stage",),
    ("open-scoring",),
    ("reveal", "--reason", "x"),
    ("export", "--out", "m.xlsx"),
    ("merge", "p.scorepack"),
    ("submit", "--member", "Ann Lee"),
)


@pytest.mark.parametrize("command", READING)
def test_a_vacancy_that_is_something_else_is_refused(
    command: tuple[str, ...], tmp_path: Path, shortlister: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("text.shortlist").write_text("not a vacancy", encoding="utf-8")
    Path("picture.shortlist").write_bytes(PNG)
    Path("folder.shortlist").mkdir()
    Path("empty.shortlist").touch()
    before = digests(tmp_path)
    name, *rest = command
    for file, word in (
        ("text.shortlist", "is not a Shortlister vacancy"),
        ("picture.shortlist", "is not a Shortlister vacancy"),
        ("empty.shortlist", "is not a Shortlister vacancy"),
        ("folder.shortlist", "is a folder"),
        ("missing.shortlist", "There is no file"),
    ):
        refused(shortlister(name, file, *rest), word, file)
    refused(shortlister(name, "postgresql://host/db", *rest), "not in a shared database")
    assert digests(tmp_path) == before


@pytest.mark.parametrize("damage", ["cut", "header", "page"])
def test_a_damaged_vacancy_is_refused_and_verify_says_so(
    damage: str, scored: Path, tmp_path: Path, shortlister: Command
) -> None:
    content = bytearray(scored.read_bytes())
    match damage:
        case "cut":
            content = content[: len(content) // 2]
        case "header":
            content[0:16] = bytes(16)
        case _:
            content[8192 : 8192 + 4096] = b"\xff" * 4096
    scored.write_bytes(content)
    before = digests(tmp_path)
    refused(shortlister("rank", scored), scored.name)
    ran = shortlister("verify", scored, "--json")
    assert ran.status == 1
    assert ran.document["intact"] is False
    assert ran.document["problem"]
    assert len(ran.err.splitlines()) == 1
    assert digests(tmp_path) == before


def test_one_altered_byte_of_evidence_is_found_by_verify(scored: Path, shortlister: Command) -> None:
    content = scored.read_bytes()
    assert content.count(b"seen on page 3") > 1
    scored.write_bytes(content.replace(b"seen on page 3", b"seen on page 9", 1))
    ran = shortlister("verify", scored, "--json")
    assert ran.status == 1
    assert ran.document["intact"] is False
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("name", ["spec.docx", "spec.pdf", "spec.xlsx", "spec.txt", "spec.html"])
def test_a_specification_that_is_not_what_its_name_says_is_refused(
    name: str, tmp_path: Path, applicants: Path, shortlister: Command
) -> None:
    file = tmp_path / name
    file.write_bytes(PNG)
    refused(shortlister("spec", file), name)
    words = ("--spec", file, "--applicants", applicants, "--chair", "Ann Lee", "--panel", "Bo Rees")
    before = digests(tmp_path)
    refused(shortlister("new", tmp_path / "v.shortlist", *words), name)
    assert digests(tmp_path) == before


@pytest.mark.parametrize("content", [PNG, b"", b"PK\x03\x04broken", b"Colour,Shape\nred,round\n", b"Reference,Name\n"])
def test_a_list_of_applicants_that_is_none_makes_no_vacancy(
    content: bytes, tmp_path: Path, specification: Path, shortlister: Command
) -> None:
    file = tmp_path / "people.csv"
    file.write_bytes(content)
    before = digests(tmp_path)
    words = ("--spec", specification, "--applicants", file, "--chair", "Ann Lee", "--panel", "Bo Rees")
    ran = shortlister("new", tmp_path / "v.shortlist", *words)
    assert ran.status == 1
    assert len(ran.err.splitlines()) == 1
    assert digests(tmp_path) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--chair", " "), "cannot be empty"),
        (("--scale", "0-9"), "There is no scale"),
        (("--gate", "lead:E9"), "no criterion “E9”"),
        (("--gate", "minimum:0"), "percentage"),
        (("--places", "0"), "1 or more"),
        (("--panel", "Bo Rees"), "on the panel already"),
        (("--stages", "Sift=Tea leaves"), "no method “Tea leaves”"),
        (("--weights", "nowhere.csv"), "nowhere.csv"),
        (("--post", "Astronaut"), "Astronaut"),
    ],
)
def test_new_is_all_or_nothing(
    words: tuple[str, ...], said: str, tmp_path: Path, specification: Path, applicants: Path, shortlister: Command
) -> None:
    before = digests(tmp_path)
    given = ["--spec", specification, "--applicants", applicants, "--panel", "Bo Rees", *words]
    chair = () if "--chair" in words else ("--chair", "Ann Lee")
    ran = shortlister("new", tmp_path / "v.shortlist", *given, *chair)
    assert ran.status == 1
    assert said in ran.err
    assert digests(tmp_path) == before


def test_new_over_a_file_that_is_there_changes_nothing(
    opened: Path, specification: Path, applicants: Path, tmp_path: Path, shortlister: Command
) -> None:
    before = digests(tmp_path)
    words = ("--spec", specification, "--applicants", applicants, "--chair", "Ann Lee", "--panel", "Bo Rees")
    refused(shortlister("new", opened, *words), "is there already")
    assert digests(tmp_path) == before


def test_every_wrong_line_of_a_scores_file_is_named(opened: Path, tmp_path: Path, shortlister: Command) -> None:
    file = tmp_path / "wrong.csv"
    file.write_text(
        "applicant,criterion,method,rating,evidence\n"
        "A-1,E1,,3,good\n"
        "A-9,E1,,3,nobody\n"
        "A-1,E9,,3,nothing\n"
        "A-1,E2,,7,too high\n"
        "A-1,E3,Interview,2,not now\n"
        "A-1,E2,Tea leaves,2,odd\n"
        "A-1,E1,,2,twice\n",
        encoding="utf-8",
    )
    before = digests(tmp_path)
    ran = shortlister("score", opened, "--member", "Ann Lee", "--from", file)
    refused(ran, "6 of its lines are wrong", lines=7)
    assert [line.partition(":")[0] for line in ran.err.splitlines()[1:]] == [f"line {n}" for n in range(3, 9)]
    assert digests(tmp_path) == before


@pytest.mark.parametrize("content", [b"", PNG, b"applicant,criterion,method,rating,evidence\n"])
def test_a_scores_file_that_is_none_is_refused(
    content: bytes, opened: Path, tmp_path: Path, shortlister: Command
) -> None:
    file = tmp_path / "scores.csv"
    file.write_bytes(content)
    before = digests(tmp_path)
    refused(shortlister("score", opened, "--member", "Ann Lee", "--from", file), "scores.csv")
    assert digests(tmp_path) == before


@pytest.mark.parametrize("option", ["--spec", "--applicants", "--weights"])
def test_a_folder_in_place_of_a_file_makes_no_vacancy(
    option: str, tmp_path: Path, specification: Path, applicants: Path, shortlister: Command
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    files = {"--spec": specification, "--applicants": applicants, option: folder}
    words = [word for pair in files.items() for word in pair]
    ran = shortlister("new", tmp_path / "v.shortlist", *words, "--chair", "Ann Lee", "--panel", "Bo Rees")
    assert ran.status == 1
    assert len(ran.err.splitlines()) == 1
    assert not (tmp_path / "v.shortlist").exists()


def test_a_folder_in_place_of_any_other_file_is_refused(opened: Path, tmp_path: Path, shortlister: Command) -> None:
    folders = {name: tmp_path / name for name in ("s.csv", "p.scorepack", "p.xlsx", "m.xlsx", "m.csv")}
    for folder in folders.values():
        folder.mkdir()
    before = digests(tmp_path)
    member = ("--member", "Ann Lee")
    refused(shortlister("spec", folders["s.csv"]), "folder")
    refused(shortlister("score", opened, *member, "--from", folders["s.csv"]), "s.csv")
    refused(shortlister("agree", opened, "--from", folders["s.csv"]), "s.csv")
    for name in ("p.scorepack", "p.xlsx"):
        refused(shortlister("pack", opened, *member, "--out", folders[name]), name)
    refused(shortlister("merge", opened, folders["p.scorepack"]), "p.scorepack")
    for name in ("m.xlsx", "m.csv"):
        refused(shortlister("export", opened, "--out", folders[name]), name)
    assert digests(tmp_path) == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in its folders")
@pytest.mark.timeout(30)
@pytest.mark.parametrize("name", ["pipe.pdf", "pipe.scorepack", "pipe"])
def test_a_pipe_where_a_document_should_be_is_refused_and_not_waited_for(
    name: str, tmp_path: Path, shortlister: Command
) -> None:
    os.mkfifo(tmp_path / name)
    refused(shortlister("spec", tmp_path / name), "is not an ordinary file")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in its folders")
@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", ["pipe.scorepack", "pipe.xlsx", "pipe.csv"])
def test_a_pipe_where_something_comes_back_is_refused_and_not_waited_for(
    name: str, opened: Path, tmp_path: Path, shortlister: Command
) -> None:
    os.mkfifo(tmp_path / name)
    before = opened.read_bytes()
    refused(shortlister("merge", opened, tmp_path / name), "is not an ordinary file")
    refused(shortlister("compare", opened, tmp_path / name), "is not an ordinary file")
    refused(shortlister("agree", opened, "--from", tmp_path / name), "is not an ordinary file")
    assert opened.read_bytes() == before


def test_wrong_lines_of_every_sort_are_named_together(opened: Path, tmp_path: Path, shortlister: Command) -> None:
    file = tmp_path / "wrong.csv"
    file.write_text(
        "applicant,criterion,method,rating,evidence\nA-9,E1,,3,nobody\nA-1,E1\n,E2,,3,\nA-1,E2,,9,\nA-1,E3,,2,x,y\n",
        encoding="utf-8",
    )
    ran = shortlister("score", opened, "--member", "Ann Lee", "--from", file)
    refused(ran, "5 of its lines are wrong", lines=6)
    assert [line.partition(":")[0] for line in ran.err.splitlines()[1:]] == [f"line {n}" for n in range(2, 7)]


@pytest.mark.parametrize("ending", ["xlsx", "csv", "pdf", "html", "docx", "jsonl"])
def test_an_export_replaces_an_export_and_nothing_else(
    ending: str, opened: Path, tmp_path: Path, shortlister: Command
) -> None:
    out = tmp_path / f"out.{ending}"
    assert shortlister("export", opened, "--out", out).status == 0
    assert shortlister("export", opened, "--out", out).status == 0
    out.write_text("applicant,criterion,method,rating,evidence\nA-1,E1,,3,\n", encoding="utf-8")
    before = digests(tmp_path)
    refused(shortlister("export", opened, "--out", out), "no export of Shortlister")
    assert digests(tmp_path) == before


def test_a_workbook_with_scores_in_it_is_not_replaced_by_the_matrix(
    opened: Path, tmp_path: Path, shortlister: Command
) -> None:
    book = tmp_path / "bo.xlsx"
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", book).status == 0
    refused(shortlister("export", opened, "--out", book), "no export of Shortlister")


def test_a_specification_that_is_not_what_its_name_says_makes_no_vacancy(tmp_path: Path, shortlister: Command) -> None:
    lie, people = tmp_path / "lie.pdf", tmp_path / "people.csv"
    lie.write_bytes((SAMPLE_DATA / "specifications" / "web-manager.docx").read_bytes())
    people.write_text(APPLICANTS, encoding="utf-8")
    before = digests(tmp_path)
    words = ("--spec", lie, "--applicants", people, "--chair", "Ann Lee", "--panel", "Bo Rees")
    refused(shortlister("new", tmp_path / "v.shortlist", *words), "not what its name says")
    assert digests(tmp_path) == before


def test_a_folder_without_packs_keeps_no_other_pack_from_being_merged(
    opened: Path, tmp_path: Path, shortlister: Command
) -> None:
    pack, empty = tmp_path / "bo.scorepack", tmp_path / "empty"
    empty.mkdir()
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", pack).status == 0
    scores = scores_file(tmp_path, "bo", ANN)
    assert shortlister("score", pack, "--member", "Bo Rees", "--from", scores).status == 0
    ran = shortlister("merge", opened, empty, pack)
    assert ran.status == 1
    assert "In the folder empty there is no pack" in ran.err
    assert ran.out.split("bo.scorepack")[1].split()[2] == str(len(ANN))

"""Whatever is wrong with a file gets one clear sentence and exit status 1, and nothing has changed."""

import ctypes
import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import ANN, APPLICANTS, Command, Ran, digests, scores_file

PNG = b"\x89PNG\r\n\x1a\n" + bytes(200)


def refused(ran: Ran, *words: str, lines: int = 1) -> None:
    """The command was refused with these words, in so many lines, and printed nothing else."""
    assert ran.status == 1, ran
    assert ran.out == ""
    assert len(ran.err.splitlines()) == lines, ran.err
    for word in words:
        assert word in ran.err


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


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("agree", "--applicant", "A-9", "--criterion", "E2", "--rating", "3", "--reason", "x"), "no applicant “A-9”"),
        (("agree", "--applicant", "A-1", "--criterion", "E9", "--rating", "3", "--reason", "x"), "no criterion “E9”"),
        (("agree", "--applicant", "A-1", "--criterion", "E2", "--rating", "9", "--reason", "x"), "is not a rating"),
        (("agree", "--applicant", "A-1", "--criterion", "E2", "--rating", "3"), "A reason is needed"),
        (("agree", "--applicant", "A-1", "--criterion", "E2", "--rating", "3", "--reason", " "), "A reason is needed"),
        (("agree", "--from", "nowhere.csv"), "nowhere.csv"),
        (("outcome", "--applicant", "A-1", "--set", "shortlisted", "--reason", "x"), "still provisional"),
        (("outcome", "--by-rule", "--top", "1"), "still provisional"),
        (("tie", "--first", "A-1", "--over", "A-2", "--reason", "x"), "not level"),
        (("declare", "--member", "Nobody", "--applicant", "A-1", "--interest", "none"), "Nobody called"),
        (("settle", "--member", "Bo Rees", "--applicant", "A-1", "--criterion", "E1", "--rating", "1", "--reason", "x"),
         "no two differing copies"),
        (("reopen", "--member", "Bo Rees", "--reason", " "), "A reason is needed"),
        (("submit", "--member", "Bo Rees"), "has submitted"),
        (("open-scoring",), "already open"),
        (("next-stage",), "still provisional"),
        (("rank", "--stage", "Lunch"), "no stage “Lunch”"),
        (("rank", "--as", "Nobody"), "Nobody called"),
        (("rule", "--gate", "no-lowest"), "fixed when scoring opened"),
        (("rule", "--places", "2"), "A reason is needed"),
        (("export", "--out", "m.pdf"), ".xlsx or .csv"),
        (("export", "--out", "m.xlsx", "--named"), "Names have not been revealed"),
        (("pack", "--member", "Bo Rees", "--out", "p.zip"), ".scorepack"),
    ],
)  # fmt: skip
def test_what_the_vacancy_does_not_allow_is_refused(
    words: tuple[str, ...],
    said: str,
    scored: Path,
    tmp_path: Path,
    shortlister: Command,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    before = digests(tmp_path)
    name, *rest = words
    refused(shortlister(name, scored, *rest), said)
    assert digests(tmp_path) == before


def test_a_pack_twice_changes_nothing_and_one_from_elsewhere_is_refused(
    opened: Path, specification: Path, applicants: Path, tmp_path: Path, shortlister: Command
) -> None:
    pack = tmp_path / "ann.scorepack"
    assert shortlister("pack", opened, "--member", "Ann Lee", "--out", pack).status == 0
    file = scores_file(tmp_path, "ann", ANN)
    assert shortlister("score", pack, "--member", "Ann Lee", "--from", file).status == 0
    assert shortlister("merge", opened, pack).status == 0
    before = digests(tmp_path)
    again = shortlister("merge", opened, pack, "--json")
    assert again.status == 0
    assert again.document["packs"][0] == {
        "file": "ann.scorepack", "member": "Ann Lee", "new": 0, "same": 12, "superseded": 0, "conflicts": 0,
        "refused": None,
    }  # fmt: skip
    assert digests(tmp_path) == before
    other = tmp_path / "other.shortlist"
    words = ("--spec", specification, "--applicants", applicants, "--chair", "Ann Lee", "--panel", "Bo Rees")
    assert shortlister("new", other, *words).status == 0
    before = digests(tmp_path)
    refused(shortlister("merge", other, pack), "another vacancy", "Nothing was taken")
    assert digests(tmp_path) == before


def test_of_several_packs_those_that_can_be_merged_are(opened: Path, tmp_path: Path, shortlister: Command) -> None:
    good = tmp_path / "ann.scorepack"
    assert shortlister("pack", opened, "--member", "Ann Lee", "--out", good).status == 0
    shortlister("score", good, "--member", "Ann Lee", "--from", scores_file(tmp_path, "ann", ANN))
    bad = tmp_path / "bad.scorepack"
    bad.write_text("nothing", encoding="utf-8")
    ran = shortlister("merge", opened, bad, good, opened, "--json")
    assert ran.status == 1
    assert [one["new"] for one in ran.document["packs"]] == [0, 12, 0]
    assert [one["refused"] is None for one in ran.document["packs"]] == [False, True, False]
    assert len(ran.err.splitlines()) == 2


def test_a_pack_belongs_to_its_member_alone(opened: Path, tmp_path: Path, shortlister: Command) -> None:
    pack = tmp_path / "ann.scorepack"
    assert shortlister("pack", opened, "--member", "Ann Lee", "--out", pack).status == 0
    before = digests(tmp_path)
    file = scores_file(tmp_path, "ann", ANN)
    before = digests(tmp_path)
    refused(shortlister("score", pack, "--member", "Bo Rees", "--from", file), "belongs to Ann Lee")
    refused(shortlister("stages", pack, "--as", "Bo Rees"), "belongs to Ann Lee")
    refused(shortlister("rank", pack), "scoring pack")
    refused(shortlister("open-scoring", pack), "already open")
    refused(shortlister("merge", pack, pack), "pack itself")
    assert digests(tmp_path) == before


def test_who_has_not_submitted_sees_nothing_of_the_others(opened: Path, tmp_path: Path, shortlister: Command) -> None:
    file = scores_file(tmp_path, "Ann Lee", ANN)
    shortlister("score", opened, "--member", "Ann Lee", "--from", file)
    shortlister("submit", opened, "--member", "Ann Lee")
    for words in (("rank",), ("disagreements",), ("agreement",), ("export", "--out", str(tmp_path / "m.xlsx"))):
        name, *rest = words
        refused(shortlister(name, opened, *rest, "--as", "Bo Rees"), "Bo Rees has not submitted")
        if name != "export":
            assert shortlister(name, opened, *rest, "--as", "Ann Lee").status == 0
    own = shortlister("coverage", opened, "--json", "--as", "Bo Rees").document["measures"][0]
    assert (own["scored"], own["expected"]) == (0, 3)
    every = shortlister("coverage", opened, "--json").document["measures"][0]
    assert (every["scored"], every["expected"]) == (3, 6)


def test_a_chair_who_still_scores_is_not_told_how_much_a_pack_brought(
    opened: Path, tmp_path: Path, shortlister: Command
) -> None:
    pack = tmp_path / "bo.scorepack"
    shortlister("pack", opened, "--member", "Bo Rees", "--out", pack)
    shortlister("score", pack, "--member", "Bo Rees", "--from", scores_file(tmp_path, "bo", ANN))
    told = shortlister("merge", opened, pack, "--json", "--as", "Ann Lee")
    assert told.status == 0
    assert told.document["packs"][0]["new"] is None
    assert told.document["packs"][0]["refused"] is None


def test_names_with_odd_characters_stay_what_they_are(
    tmp_path: Path, specification: Path, shortlister: Command
) -> None:
    names = ["=HYPERLINK(1)", "Zoë O’Neill", "李小龙", "Ann, the “Second”", "🦊 Fox", "a/b\\c"]
    people = tmp_path / "näme %23?#.csv"
    lines = [f'R{number},"{name}"' for number, name in enumerate(names)]
    people.write_text("\n".join(["Reference,Name", *lines]), encoding="utf-8")
    path = tmp_path / "odd %20 ? # 'v.shortlist"
    words = ("--spec", specification, "--applicants", people, "--chair", "Ünal O’Dea", "--panel", "=Bo; \tRees")
    assert shortlister("new", path, *words).status == 0
    assert shortlister("open-scoring", path).status == 0
    for member in ("Ünal O’Dea", "=Bo; Rees"):
        pack = tmp_path / f"{member}.scorepack"
        assert shortlister("pack", path, "--member", member, "--out", pack).status == 0
        assert shortlister("pack", path, "--member", member, "--out", pack.with_suffix(".xlsx")).status == 0
        assert shortlister("merge", path, pack, pack.with_suffix(".xlsx")).status == 0
    matrix = tmp_path / "matrix.xlsx"
    assert shortlister("export", path, "--out", matrix).status == 0
    assert matrix.is_file()
    assert shortlister("verify", path).status == 0


@pytest.mark.skipif(os.name != "posix", reason="file names are Unicode there")
def test_a_file_name_that_is_no_unicode_is_shown_by_its_bytes(tmp_path: Path, process: Command) -> None:
    ran = process("rank", os.fsdecode(b"v\xff.shortlist"))
    refused(ran, "There is no file", "v")


def _without_the_powers_of_root() -> None:
    """In the child only: root may open everything unless it lets go of that power before the program starts."""
    libc = ctypes.CDLL(None)
    for power in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        libc.prctl(24, power, 0, 0, 0)  # PR_CAPBSET_DROP


def _as_in_a_full_disk(size: int) -> Callable[[], None]:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


@pytest.mark.skipif(sys.platform != "linux", reason="permissions as Linux has them")
def test_without_permission_nothing_is_done(opened: Path, tmp_path: Path, process: Command) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    locked = closed / "v.shortlist"
    locked.write_bytes(opened.read_bytes())
    file = scores_file(tmp_path, "ann", ANN)
    secret = tmp_path / "secret.csv"
    secret.write_text(APPLICANTS, encoding="utf-8")
    before = digests(tmp_path)
    secret.chmod(0)
    locked.chmod(0o400)
    closed.chmod(0o500)
    try:
        powers = {"preexec_fn": _without_the_powers_of_root}
        refused(process("score", locked, "--member", "Ann Lee", "--from", file, **powers), "v.shortlist")
        refused(process("export", opened, "--out", closed / "m.xlsx", **powers), "m.xlsx")
        refused(
            process("pack", opened, "--member", "Ann Lee", "--out", closed / "p.scorepack", **powers), "p.scorepack"
        )
        refused(process("pack", opened, "--member", "Ann Lee", "--out", closed / "p.xlsx", **powers), "p.xlsx")
        refused(process("score", opened, "--member", "Ann Lee", "--from", secret, **powers), "secret.csv")
        words = ("--spec", tmp_path / "specification.csv", "--chair", "Ann Lee", "--panel", "Bo Rees")
        people = ("--applicants", tmp_path / "applicants.csv")
        refused(process("new", closed / "n.shortlist", *words, *people, **powers), "n.shortlist")
        refused(process("new", tmp_path / "n.shortlist", *words, "--applicants", secret, **powers), "secret.csv")
        assert process("rank", locked, **powers).status == 0
        locked.chmod(0)
        refused(process("rank", locked, **powers), "v.shortlist")
    finally:
        closed.chmod(0o700)
        locked.chmod(0o600)
        secret.chmod(0o600)
    assert digests(tmp_path) == before


@pytest.mark.skipif(sys.platform != "linux", reason="a limit on files as Linux has it")
def test_on_a_full_disk_nothing_is_done(opened: Path, tmp_path: Path, process: Command) -> None:
    file = scores_file(tmp_path, "ann", ANN)
    before = digests(tmp_path)
    full = {"preexec_fn": _as_in_a_full_disk(2048)}
    words = ("--spec", tmp_path / "specification.csv", "--chair", "Ann Lee", "--panel", "Bo Rees")
    commands: tuple[tuple[object, ...], ...] = (
        ("score", opened, "--member", "Ann Lee", "--from", file),
        ("pack", opened, "--member", "Ann Lee", "--out", tmp_path / "p.scorepack"),
        ("pack", opened, "--member", "Ann Lee", "--out", tmp_path / "p.xlsx"),
        ("export", opened, "--out", tmp_path / "m.xlsx"),
        ("new", tmp_path / "n.shortlist", *words, "--applicants", tmp_path / "applicants.csv"),
    )
    for command in commands:
        ran = process(*command, **full)
        assert ran.status == 1, ran
        assert len(ran.err.splitlines()) == 1, ran.err
        assert "Something went wrong" not in ran.err
        assert digests(tmp_path) == before, command[0]


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

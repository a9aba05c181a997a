"""Odd names, missing permissions and a full disk: all of it is done, or nothing."""

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import ANN, APPLICANTS, Command, digests, refused, scores_file


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
    import resource  # where there is no such module, there is no such test

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


@pytest.mark.skipif(os.name != "posix" or sys.platform == "darwin", reason="file names are Unicode there")
def test_a_vacancy_and_its_packs_work_under_names_that_are_no_unicode(
    tmp_path: Path, specification: Path, shortlister: Command
) -> None:
    folder = tmp_path / os.fsdecode(b"f\xff")
    folder.mkdir()
    path, pack = folder / os.fsdecode(b"v\xfe.shortlist"), folder / os.fsdecode(b"p\xff.scorepack")
    people = tmp_path / "people.csv"
    people.write_text(APPLICANTS, encoding="utf-8")
    words = ("--spec", specification, "--applicants", people, "--chair", "Ann Lee", "--panel", "Bo Rees")
    assert shortlister("new", path, *words).status == 0
    assert shortlister("open-scoring", path).status == 0
    assert shortlister("pack", path, "--member", "Ann Lee", "--out", pack).status == 0
    assert shortlister("score", pack, "--member", "Ann Lee", "--from", scores_file(tmp_path, "s", ANN)).status == 0
    assert shortlister("merge", path, pack).status == 0
    assert shortlister("rank", path).status == 0
    assert shortlister("verify", path).status == 0

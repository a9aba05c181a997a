"""Files given where something is written, and folders given where packs came back: nothing is lost unsaid."""

import os
from pathlib import Path

import pytest

from tests.cli.conftest import CELLS, Command, digests, refused


def pack_of(opened: Path, shortlister: Command, name: str = "Bo Rees") -> Path:
    path = opened.with_name(f"{name.split()[0].lower()}.scorepack")
    assert shortlister("pack", opened, "--member", name, "--out", path).status == 0
    return path


def test_nothing_is_written_over_by_seal_submit_or_declare(opened: Path, shortlister: Command, tmp_path: Path) -> None:
    pack, list_ = pack_of(opened, shortlister), tmp_path / "applicants.csv"
    before = digests(tmp_path)
    for path in (opened, pack, list_):
        refused(shortlister("seal", opened, "--key", path), path.name, "no copy of this key")
        refused(shortlister("declare", opened, "--member", "Bo Rees", "--list", path), path.name)
        refused(shortlister("seal", pack, "--out", path), "name")
        refused(shortlister("submit", pack, "--member", "Bo Rees", "--with-gaps", "--sealed-out", path), "name")
    assert digests(tmp_path) == before, "neither was sealing turned on nor anything submitted"


def test_an_export_goes_over_no_table_of_criteria(scored: Path, shortlister: Command, specification: Path) -> None:
    before = specification.read_bytes()
    refused(shortlister("export", scored, "--out", specification), "no export of Shortlister")
    refused(shortlister("publish", scored, "--out", specification), "no export of Shortlister")
    assert specification.read_bytes() == before
    for name in ("matrix.csv", "numbers.csv", "numbers.docx"):
        words = ("export" if name == "matrix.csv" else "publish", scored, "--out", scored.with_name(name))
        assert [shortlister(*words).status, shortlister(*words).status] == [0, 0]


def test_a_record_goes_over_no_document_of_somebody_else(scored: Path, shortlister: Command, tmp_path: Path) -> None:
    letter = tmp_path / "letter.html"
    letter.write_text("<p>Dear Hannah</p>", encoding="utf-8")
    words = ("record", scored, "--applicant", "A-1", "--out", letter)
    refused(shortlister(*words), "no export of Shortlister")
    letter.unlink()
    assert [shortlister(*words).status, shortlister(*words).status] == [0, 0]


def test_a_merge_says_what_of_a_folder_is_left_out(opened: Path, shortlister: Command, tmp_path: Path) -> None:
    folder = tmp_path / "came back"
    (folder / "below").mkdir(parents=True)
    pack_of(opened, shortlister).rename(folder / "bo.xlsx")
    pack_of(opened, shortlister, "Ann Lee").rename(folder / "below" / "ann.scorepack")
    ran = shortlister("merge", opened, folder)
    assert ran.status == 0, ran
    assert "bo.xlsx" in ran.out
    assert "Left out: “below” is a folder with packs in it; give that folder too." in ran.out
    document = shortlister("merge", opened, folder, "--json").document
    assert [one["file"] for one in document["packs"]] == ["bo.xlsx"]
    assert len(document["left_out"]) == 1


def test_a_damaged_pack_is_to_be_sent_again_and_the_others_come_in(opened: Path, shortlister: Command) -> None:
    pack = pack_of(opened, shortlister)
    cut = pack.with_name("cut.scorepack")
    cut.write_bytes(pack.read_bytes()[:9000])
    ran = shortlister("merge", opened, cut, pack)
    assert ran.status == 1
    assert "bo.scorepack" in ran.out
    words = "“cut.scorepack” is not merged: it is damaged. Nothing was taken from it. Ask the member to send it again."
    assert ran.err.splitlines() == [words]


def test_a_vacancy_that_cannot_be_written_names_each_pack(opened: Path, shortlister: Command, tmp_path: Path) -> None:
    packs = [pack_of(opened, shortlister, name) for name in ("Ann Lee", "Bo Rees")]
    for pack, name in zip(packs, ("Ann Lee", "Bo Rees"), strict=True):
        one_score(pack, name, shortlister)
    place = tmp_path / "place"
    place.mkdir()
    opened.rename(place / "v.shortlist")
    (place / "v.shortlist").chmod(0o400)
    place.chmod(0o500)
    try:
        if os.access(place, os.W_OK):
            pytest.skip("whoever may do everything writes there too")
        ran = shortlister("merge", place / "v.shortlist", *packs)
    finally:
        place.chmod(0o700)
    for line, pack in zip(ran.err.splitlines(), packs, strict=True):
        assert line.startswith(f"“{pack.name}” is not merged. v.shortlist or its folder is read-only")


def one_score(pack: Path, name: str, shortlister: Command) -> None:
    applicant, criterion = CELLS[0]
    scores = pack.with_suffix(".csv")
    scores.write_text(f"applicant,criterion,method,rating,evidence\n{applicant},{criterion},,2,x\n", encoding="utf-8")
    assert shortlister("score", pack, "--member", name, "--from", scores).status == 0


def test_packs_that_cannot_be_made_leave_no_folder(opened: Path, shortlister: Command, tmp_path: Path) -> None:
    for name in ("Ann Lee", "Bo Rees"):
        assert shortlister("submit", opened, "--member", name, "--with-gaps").status == 0
    assert shortlister("pack", opened, "--all", "--out", tmp_path / "packs").status == 1
    assert not (tmp_path / "packs").exists()


def test_the_folder_one_is_in_has_a_name(opened: Path, shortlister: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(opened.parent)
    refused(shortlister("export", opened, "--out", "."), f"“{opened.parent.name}” is not written")
    for words in (("compare", opened, "."), ("merge", opened, ".")):
        ran = shortlister(*words)
        assert ran.status == 1
        assert "“”" not in ran.err
        assert "folder  " not in ran.err

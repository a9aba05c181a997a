"""`pack --all` makes its folder; `merge --preview` of several copies says what the merge of all of them does."""

from pathlib import Path

import pytest

from shortlister.desk.desk import at_desk
from shortlister.domain.edits.scoring import Rate
from shortlister.domain.measures import measures
from shortlister.store.backups import copied
from tests.cli.conftest import Command, digests, refused


@pytest.mark.parametrize("folder", ["packs", "packs/of/this year"])
def test_the_folder_is_made_with_those_above_it(opened: Path, shortlister: Command, folder: str) -> None:
    out = opened.parent / folder
    ran = shortlister("pack", opened, "--all", "--out", out)
    assert (ran.status, ran.err) == (0, "")
    assert sorted(one.name for one in out.iterdir()) == [
        "Web Officer Ann Lee.scorepack",
        "Web Officer Bo Rees.scorepack",
    ]


@pytest.mark.parametrize("folder", ["taken", "taken/packs", "taken/packs/deep"])
def test_where_a_file_stands_in_the_way_it_is_said_and_nothing_goes_out(
    opened: Path, shortlister: Command, folder: str
) -> None:
    taken = opened.parent / "taken"
    taken.write_text("mine", encoding="utf-8")
    before = digests(opened.parent)
    ran = shortlister("pack", opened, "--all", "--out", opened.parent / folder)
    assert ran.status == 1
    assert ran.err == (
        f"{taken} is a file, so the folder {opened.parent / folder} cannot be made. "
        "Choose another folder, or move the file.\n"
    )
    assert digests(opened.parent) == before


def test_no_folder_is_made_where_no_pack_is_needed(scored: Path, shortlister: Command) -> None:
    ran = shortlister("pack", scored, "--all", "--out", scored.parent / "packs")
    assert (ran.status, ran.err) == (1, "Everybody has submitted, so no pack is needed.\n")
    assert not (scored.parent / "packs").exists()


def test_a_folder_that_cannot_be_made_is_refused_in_a_sentence(opened: Path, shortlister: Command) -> None:
    ran = shortlister("pack", opened, "--all", "--out", opened.parent / ("x" * 300))
    assert ran.status == 1
    assert "cannot be made (File name too long). Choose another place." in ran.err
    assert len(ran.err.splitlines()) == 1


def test_the_preview_of_a_folder_with_several_copies_is_what_the_merge_then_says(
    opened: Path, shortlister: Command
) -> None:
    folder = opened.parent / "back"
    folder.mkdir()
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", folder / "a.scorepack").status == 0
    rate(folder / "a.scorepack", 1, 2)
    for name, rating in (("b", 3), ("c", 0), ("d", 2)):
        copied(folder / "a.scorepack", folder / f"{name}.scorepack")
        rate(folder / f"{name}.scorepack", rating)
    before = digests(opened.parent)
    looked = shortlister("merge", opened, folder, "--preview", "--json")
    assert digests(opened.parent) == before
    said = shortlister("merge", opened, folder, "--preview").out
    assert "Bo Rees sent 4 files. Each is counted after those above it, as they will be merged." in said
    merged = shortlister("merge", opened, folder, "--json")
    assert looked.document == merged.document
    counts = [(one["new"], one["superseded"], one["conflicts"]) for one in merged.document["packs"]]
    assert counts == [(2, 0, 0), (0, 1, 0), (0, 0, 1), (0, 0, 1)]


def rate(path: Path, *ratings: int) -> None:
    """The member of a pack rates the first applicant's cells."""
    with at_desk(path) as pack:
        applicant = pack.state.applicants_in_order[0].id
        for one, rating in zip(measures(pack.state, pack.state.vacancy.stage), ratings, strict=False):
            pack.do(Rate(pack.actor.member, applicant, one.key, rating))


@pytest.fixture
def one_scored(opened: Path, shortlister: Command) -> Path:
    """A folder with the pack of Bo alone, scored and not merged."""
    out = opened.parent / "packs"
    assert shortlister("pack", opened, "--all", "--out", out).status == 0
    (out / "Web Officer Ann Lee.scorepack").unlink()
    rate(out / "Web Officer Bo Rees.scorepack", 2)
    return out


def test_all_packs_go_out_or_none(opened: Path, one_scored: Path, shortlister: Command) -> None:
    before = digests(opened.parent)
    ran = shortlister("pack", opened, "--all", "--out", one_scored)
    first, second = ran.err.splitlines()
    assert (ran.status, first) == (1, "No pack was made, because 1 of 2 cannot be:")
    assert second.startswith("Bo Rees: Web Officer Bo Rees.scorepack is there already and holds what the new pack")
    assert ran.out == ""
    assert digests(opened.parent) == before
    assert shortlister("merge", opened, one_scored).status == 0
    assert shortlister("pack", opened, "--all", "--out", one_scored).status == 0


def test_whose_declarations_are_missing_is_said_where_scoring_begins(vacancy: Path, shortlister: Command) -> None:
    said = "Declarations of interest are missing: Ann Lee 3 of 3, Bo Rees 2 of 3."
    one = ("--member", "Bo Rees", "--applicant", "A-1", "--interest", "none")
    assert shortlister("declare", vacancy, *one).status == 0
    assert said in shortlister("open-scoring", vacancy).out.splitlines()
    pack = vacancy.with_name("bo.scorepack")
    assert said in shortlister("pack", vacancy, "--member", "Bo Rees", "--out", pack).out.splitlines()
    assert said in shortlister("pack", vacancy, "--all", "--out", vacancy.parent / "packs").out.splitlines()
    assert said in shortlister("panel", vacancy).out.splitlines()
    assert "missing" not in shortlister("panel", vacancy, "--as", "Bo Rees").out
    for name in ("Ann Lee", "Bo Rees"):
        for reference in ("A-1", "A-2", "A-3"):
            shortlister("declare", vacancy, "--member", name, "--applicant", reference, "--interest", "none")
    assert "missing" not in shortlister("panel", vacancy).out
    assert (
        "missing" not in shortlister("pack", vacancy, "--member", "Ann Lee", "--out", vacancy.with_name("a.xlsx")).out
    )


def test_a_copy_that_is_not_sealed_gets_no_name_that_says_so(opened: Path, shortlister: Command) -> None:
    pack, out = opened.with_name("bo.scorepack"), opened.with_name("c.age")
    assert shortlister("pack", opened, "--member", "Bo Rees", "--out", pack).status == 0
    before = digests(opened.parent)
    for words in (
        ("seal", pack, "--out", out),
        ("submit", pack, "--member", "Bo Rees", "--with-gaps", "--sealed-out", out),
    ):
        refused(shortlister(*words), "“c.age” is not written. This vacancy does not have its packs sealed")
    assert digests(opened.parent) == before
    assert shortlister("seal", pack, "--out", opened.with_name("c.scorepack")).status == 0

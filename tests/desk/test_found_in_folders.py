"""What came back in a folder is told by its content, and nothing that has a pack's name is passed over unsaid."""

import os
import stat
from pathlib import Path

import pytest

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.found import found_in
from shortlister.desk.packing import write_pack
from shortlister.desk.returning import merge_returned, write_out
from shortlister.domain.edits.scoring import Rate
from shortlister.domain.measures import measures
from shortlister.store.backups import copied


@pytest.fixture
def folder(desk: Desk, tmp_path: Path) -> Path:
    """A folder with Ann's pack in it."""
    made = tmp_path / "came back"
    made.mkdir()
    write_pack(desk, "ann", made / "ann.scorepack")
    with at_desk(made / "ann.scorepack") as pack:
        pack.do(Rate("ann", "a0", measures(pack.state, pack.state.vacancy.stage)[0].key, 2))
    return made


def names(folder: Path) -> list[str]:
    return [one.name for one in found_in([folder]).files]


def test_packs_are_taken_under_any_name_and_nothing_else_is(desk: Desk, folder: Path) -> None:
    content = (folder / "ann.scorepack").read_bytes()
    for name in ("bo.xlsx", "bo.scorepack.download", "no ending", ".hidden.scorepack"):
        (folder / name).write_bytes(content)
    (folder / "cut.part").write_bytes(content[:5000])
    copied(desk.path, folder / "a copy.db")
    (folder / "broken.shortlist").write_bytes(desk.path.read_bytes()[:5000])
    (folder / "people.csv").write_text("Reference\nA-1\n", encoding="utf-8")
    write_out(desk, "bo", folder / "book.xlsx")
    taken = ["ann.scorepack", "bo.scorepack.download", "bo.xlsx", "book.xlsx", "cut.part", "no ending"]
    assert names(folder) == taken
    assert found_in([folder]).left_out == ()
    report = merge_returned(desk, found_in([folder]).files)
    assert [one.file for one in report if one.refused] == ["cut.part"]
    assert [one.new for one in report if one.new] == [1]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_what_has_a_pack_s_name_and_is_none_is_named(folder: Path) -> None:
    (folder / "unfinished.scorepack.crdownload").write_bytes(b"half")
    (folder / "gone.scorepack").symlink_to(folder / "nowhere")
    os.mkfifo(folder / "pipe.scorepack")
    (folder / "empty.scorepack").mkdir()
    (folder / "below").mkdir()
    (folder / "below" / "bo.scorepack").write_bytes(b"")
    (folder / "plain").mkdir()
    assert names(folder) == ["ann.scorepack"]
    said = [str(one) for one in found_in([folder]).left_out]
    assert len(said) == 5
    for words in ("“below” is a folder with packs in it", "“empty.scorepack” is a folder, not a pack",
                  "“gone.scorepack” is a link", "“pipe.scorepack” is not an ordinary file",
                  "“unfinished.scorepack.crdownload” has the name of a pack"):  # fmt: skip
        assert any(one.startswith(words) for one in said), said


def test_a_folder_without_packs_is_refused_with_what_is_in_it(folder: Path, tmp_path: Path) -> None:
    upper = tmp_path / "upper"
    upper.mkdir()
    folder.rename(upper / "inner")
    found = found_in([upper, upper / "inner"])
    assert [one.name for one in found.files] == ["ann.scorepack"]
    ((where, refusal),) = found.refused
    assert where == upper
    assert refusal.lines() == [
        "In the folder upper there is no pack and no scoring workbook; choose another.",
        "“inner” is a folder with packs in it; give that folder too.",
    ]


@pytest.mark.parametrize("mode", [0, stat.S_IRUSR, stat.S_IXUSR])
def test_a_folder_that_may_not_be_read_keeps_no_other_out(folder: Path, tmp_path: Path, mode: int) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    copied(folder / "ann.scorepack", locked / "bo.scorepack")
    locked.chmod(mode)
    try:
        if os.access(locked, os.R_OK | os.X_OK):
            pytest.skip("whoever may do everything reads it too")
        found = found_in([locked, folder])
    finally:
        locked.chmod(0o700)
    assert [one.name for one in found.files] == ["ann.scorepack"]
    assert "may not read the folder locked" in str(found.refused[0][1])

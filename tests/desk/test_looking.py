"""Looking into a copy that still holds somebody who was erased: they are left out, and the copy stays as it was."""

import shutil
import tempfile
from pathlib import Path

import pytest
from platformdirs import user_data_path

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.looking import require_none, still_in
from shortlister.desk.reporting import verified
from shortlister.domain.refusals import Refusal

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A copy of the sample from before one of its applicants was erased."""
    path = tmp_path / "web-manager.shortlist"
    shutil.copy(ROOT / "sample_data" / "web-manager.shortlist", path)
    old = tmp_path / "archive.shortlist"
    shutil.copy(path, old)
    with at_desk(path) as desk:
        desk.erase(gone(desk), reason="They asked for it", authority="Data protection officer")
    return old


def gone(desk: Desk) -> str:
    return next(key for key, one in desk.state.applicants.items() if one.reference == "A-2XD")


def test_they_are_left_out_and_that_is_said_and_the_file_is_as_it_was(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    aside = tmp_path / "aside"
    aside.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(aside))
    before = archive.read_bytes()
    with at_desk(archive, looking=True) as desk:
        assert len(desk.state.applicants) == 23
        assert "A-2XD" not in {one.reference for one in desk.state.applicants.values()}
        assert b"A-2XD" not in b"".join(entry.payload or b"" for entry in desk.store.entries())
        (said,) = map(str, desk.notices)
        assert desk.path.name == archive.name
    assert said.startswith("This copy still holds 1 applicant who was erased. They are left out of what is shown")
    assert archive.read_bytes() == before
    assert list(aside.iterdir()) == []
    assert len(list((user_data_path("shortlister", appauthor=False) / "written").iterdir())) == 1


def test_whoever_works_on_the_copy_erases_them_in_it_too(archive: Path) -> None:
    assert len(still_in(archive)) == 1
    with at_desk(archive) as desk:
        assert any("They are erased again" in str(one) for one in desk.notices)
    assert still_in(archive) == ()
    assert b"A-2XD" not in archive.read_bytes()
    assert verified(archive).intact
    with at_desk(archive, looking=True) as desk:
        assert desk.notices == ()


def test_what_leaves_with_the_ledgers_head_is_refused_until_they_are_erased(archive: Path) -> None:
    with pytest.raises(Refusal, match="still holds 1 applicant who was erased"):
        require_none(archive)
    with at_desk(archive):
        pass
    require_none(archive)


def test_where_nobody_was_erased_or_the_file_is_none_of_ours_nothing_is_in_the_way(
    archive: Path, tmp_path: Path
) -> None:
    (tmp_path / "text.shortlist").write_text("no vacancy", encoding="utf-8")
    for path in (tmp_path / "text.shortlist", tmp_path / "nowhere.shortlist", tmp_path):
        assert still_in(path) == ()
    with pytest.raises(Refusal), at_desk(tmp_path / "text.shortlist", looking=True):
        pass

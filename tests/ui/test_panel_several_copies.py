"""Several copies of one member's pack: the preview says of each file what the merge of all of them then does."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from shortlister.desk.desk import Desk, at_desk
from shortlister.domain.edits.scoring import Rate, Submit
from shortlister.domain.measures import measures
from shortlister.domain.scales import NA
from shortlister.store.backups import copied
from shortlister.ui.kit.labels import Label
from shortlister.ui.moderation.copies import Copies
from shortlister.ui.panel.merge_preview import MergePreview
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.shell import Page
from tests.ui.scoring_making import vacancy

Show = Callable[[type[Page], Desk], Page]


def rate(path: Path, *ratings: int) -> None:
    """Bo rates the first applicant's cells."""
    with at_desk(path) as pack:
        for one, rating in zip(measures(pack.state, pack.state.vacancy.stage), ratings, strict=False):
            pack.do(Rate("bo", "a000", one.key, rating))


def places(preview: MergePreview) -> list[str]:
    """What the preview calls the copies that differ."""
    return sorted(one.text() for one in preview.boxes[0].findChildren(Label) if one.text().startswith("In "))


def test_copies_that_diverged_are_counted_one_after_the_other(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist", files=(), name="")
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    paths = [tmp_path / f"{name}.scorepack" for name in ("home", "train", "home again")]
    page.bridge.write_pack("bo", paths[0])
    rate(paths[0], 1, 2)
    copied(paths[0], paths[1])
    rate(paths[1], 3)
    copied(paths[0], paths[2])
    rate(paths[0], 0)
    page.take_files(paths)
    model = page.preview.model
    shown = [[str(model.index(row, column).data()) for column in (2, 3, 4, 5, 7)] for row in range(3)]
    assert shown == [
        ["2", "0", "0", "0", "Ready"],
        ["0", "1", "0", "1", "1 to settle"],
        ["0", "2", "0", "0", "Nothing new"],
    ]
    (said,) = [one.sentence() for one in page.preview.area.banners()]
    assert said == "Bo Rees sent 3 files. Each is counted after those above it, as they will be merged."
    assert places(page.preview) == ["In “home.scorepack”", "In “train.scorepack”"]
    assert not desk.state.scores.sheets("bo")
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.state.conflicts) == 1
    received = [(one.file, one.new, one.same, one.superseded, one.conflicts) for one in desk.state.receipts.values()]
    (conflict,) = desk.state.conflicts.values()
    assert sorted(one.file for one in page.bridge.copies(conflict)) == ["home.scorepack", "train.scorepack"]
    assert sorted(received) == [("home.scorepack", 2, 0, 0, 0), ("train.scorepack", 0, 1, 0, 1)]
    desk.close()


def test_two_files_of_one_name_are_told_apart_by_their_folders(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist", files=(), name="")
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    paths = [tmp_path / folder / "bo.scorepack" for folder in ("desktop", "laptop")]
    for number, path in enumerate(paths):
        path.parent.mkdir()
        if number:
            copied(tmp_path / "issued.scorepack", path)
        else:
            page.bridge.write_pack("bo", path)
            copied(path, tmp_path / "issued.scorepack")
        rate(path, number)
    page.take_files(paths)
    assert places(page.preview) == ["In “desktop/bo.scorepack”", "In “laptop/bo.scorepack”"]
    page.preview.ask("Bo Rees")
    assert "In “laptop/bo.scorepack”, " in QGuiApplication.clipboard().text()
    desk.close()


def test_what_is_not_assessable_is_called_so_in_preview_and_on_moderate(show: Show, tmp_path: Path) -> None:
    desk = vacancy(tmp_path / "v.shortlist", files=(), name="")
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    paths = [tmp_path / f"{name}.scorepack" for name in ("home", "train")]
    page.bridge.write_pack("bo", paths[0])
    copied(paths[0], paths[1])
    rate(paths[0], 2)
    with at_desk(paths[1]) as pack:
        stage = pack.state.vacancy.stage
        pack.do(Rate("bo", "a000", measures(pack.state, stage)[0].key, NA))
    for path in paths:
        with at_desk(path) as pack:
            pack.do(Submit("bo", pack.state.vacancy.stage, with_gaps=True))
    page.take_files(paths)
    shown = [one.text() for one in page.preview.boxes[0].findChildren(Label)]
    assert "Not assessable" in shown
    assert "NA" not in shown
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (conflict,) = desk.state.conflicts.values()
    copies = Copies(page.bridge, page)
    copies.show_conflict(conflict, "Bo Rees", desk.state.vacancy.scale, may=True, proxy=True, count=0)
    said = [one.text() for one in copies.findChildren(Label)]
    assert "Not assessable" in said
    assert "NA" not in said
    desk.close()

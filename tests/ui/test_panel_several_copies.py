"""Several copies of one member's pack: the preview says of each file what the merge of all of them then does."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shortlister.desk.desk import Desk, at_desk
from shortlister.domain.edits.scoring import Rate
from shortlister.domain.measures import measures
from shortlister.store.backups import copied
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.shell import Page
from tests.ui.scoring_making import vacancy

Show = Callable[[type[Page], Desk], Page]


def rate(path: Path, *ratings: int) -> None:
    """Bo rates the first applicant's cells."""
    with at_desk(path) as pack:
        for one, rating in zip(measures(pack.state, pack.state.vacancy.stage), ratings, strict=False):
            pack.do(Rate("bo", "a000", one.key, rating))


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
    assert not desk.state.scores.sheets("bo")
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.state.conflicts) == 1
    received = [(one.file, one.new, one.same, one.superseded, one.conflicts) for one in desk.state.receipts.values()]
    assert sorted(received) == [("home.scorepack", 2, 0, 0, 0), ("train.scorepack", 0, 1, 0, 1)]
    desk.close()

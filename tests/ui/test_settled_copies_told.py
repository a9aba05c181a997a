"""What the audit says when somebody has said which of two copies of a score counts: that, and their reason."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.reporting import ledger_lines
from shortlister.domain.edits.scoring import Rate, Settle, WriteEvidence
from shortlister.domain.measures import measures
from shortlister.store.backups import copied
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.shell import Page
from tests.ui.scoring_making import vacancy

Show = Callable[[type[Page], Desk], Page]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("ratings", [(1, 3), (2, 2)])
def test_the_audit_says_which_copy_counts_and_why(show: Show, tmp_path: Path, ratings: tuple[int, int]) -> None:
    desk = vacancy(tmp_path / "v.shortlist", files=(), name="")
    key = measures(desk.state, desk.state.vacancy.stage)[0].key
    page = show(PanelPage, desk)
    assert isinstance(page, PanelPage)
    paths = [tmp_path / f"{name}.scorepack" for name in ("home", "train")]
    page.bridge.write_pack("bo", paths[0])
    copied(paths[0], paths[1])
    for path, rating in zip(paths, ratings, strict=True):
        with at_desk(path) as pack:
            pack.do(Rate("bo", "a000", key, rating))
            pack.do(WriteEvidence("bo", "a000", key, f"seen at {path.stem}"))
    page.take_files(paths)
    QTest.keyClick(page.preview.table, Qt.Key.Key_Return, CTRL)
    (conflict,) = desk.state.conflicts.values()
    number, chosen = 2, conflict.versions[1]
    assert chosen.score is not None
    desk.do(Settle("bo", "a000", key, chosen.score.rating, "On the telephone", chosen.replica, chosen.number))
    said = [line.what for line in ledger_lines(desk) if "On the telephone" in line.what]
    expected = (
        f"2 copies of D1 of A-000 by Bo Rees differed; copy {number} counts: {chosen.score.rating}. "
        "Reason: On the telephone"
    )
    assert said == [expected]
    assert not any(re.search(r"Evidence on \w+ of A-000 by Bo Rees changed", one) for one in said)
    desk.close()

"""On Score the text can be made larger at any moment: what is kept room for is measured in the new size at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from shortlister.desk.desk import Desk
from shortlister.ui.kit import painting
from shortlister.ui.kit.theme import Theme, apply, current
from shortlister.ui.kit.tokens import ThemeName
from shortlister.ui.scoring.page import ScorePage
from shortlister.ui.shell import Page
from tests.ui.scoring_making import vacancy

Show = Callable[[type[Page], Desk], Page]


@pytest.mark.parametrize("width", range(1000, 1241, 24))
def test_how_far_one_is_stands_whole_before_any_key(show: Show, tmp_path: Path, qapp: QApplication, width: int) -> None:
    desk = vacancy(tmp_path / "v.shortlist", applicants=24, criteria=13, files=())
    page = show(ScorePage, desk)
    assert isinstance(page, ScorePage)
    page.window().resize(width, 740)
    QApplication.processEvents()
    before = current()
    try:
        apply(qapp, Theme(ThemeName.LIGHT, 2.0, before.family))
        QApplication.processEvents()
        fact = page.top.fact
        assert fact.isVisible()
        assert fact.text() == "0 of 312"
        assert fact.width() >= painting.text_width("312 of 312", fact.font())
    finally:
        apply(qapp, before)
        desk.close()

"""The key bar leaves out what has no room, also when the text has just grown."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shortlister.ui.kit.actions import KeyHint
from shortlister.ui.kit.keybar import KeyBar
from shortlister.ui.kit.layouts import Column
from shortlister.ui.kit.theme import hub

HINTS = [
    KeyHint((cap,), text)
    for cap, text in (("Enter", "see scores"), ("/", "filter"), ("+", "line"), ("T", "tie"), ("1–4", "choose"),
                      ("R", "reason"), ("O", "by the rule"), ("?", "all keys"))
]  # fmt: skip


def test_after_the_text_has_grown_no_hint_is_cut(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = KeyBar(window)
    column = Column(window)
    column.addStretch(1)
    column.addWidget(bar)
    window.resize(1160, 800)
    bar.show_hints(HINTS)
    window.show()
    assert len(bar.visible_hints()) == len(HINTS)
    for step in range(1, 9):
        hub().use(scale=1 + step / 8)
        qtbot.wait(20)

    def cut() -> list[int]:
        return [one.width() - one.sizeHint().width() for one in bar._shown if one.isVisible()]

    qtbot.wait(100)
    assert cut()
    assert all(room >= 0 for room in cut())
    assert len(bar.visible_hints()) < len(HINTS)

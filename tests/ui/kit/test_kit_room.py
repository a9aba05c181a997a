"""Where room is short: rows wrap, buttons lose their icons, banners scroll, hidden pages do not count."""

from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from shortlister.ui.kit.banner import BannerKind
from shortlister.ui.kit.buttons import Button, Room
from shortlister.ui.kit.header import Header
from shortlister.ui.kit.layouts import Column, Flow
from shortlister.ui.kit.messages import MessageArea
from shortlister.ui.kit.pages import Pages


def test_a_flow_wraps_and_cuts_no_button(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(holder, spacing=8)
    buttons = [Button(words, holder) for words in ("Choose a file", "Paste it", "Add a criterion")]
    for button in buttons:
        flow.addWidget(button)
    holder.resize(flow.sizeHint())
    holder.show()
    assert len({button.y() for button in buttons}) == 1
    holder.resize(buttons[0].width() + buttons[1].width() + 8, 200)
    assert buttons[0].y() == buttons[1].y() < buttons[2].y()
    assert all(button.width() >= button.sizeHint().width() for button in buttons)
    assert flow.heightForWidth(holder.width()) == 2 * buttons[0].height() + 8


def _resized(header: Header, width: int, height: int) -> bool:
    header.resize(width, height)
    QApplication.processEvents()
    return header.width() == width


def test_a_header_gives_up_icons_and_keys_then_takes_a_second_line(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    header = Header("Specification", page)
    buttons = [Button("Accept E1", header, icon="check", key="Return"), Button("Add criterion", header, key="A")]
    for button in buttons:
        header.add(button)
    header.resize(600, 60)
    page.resize(600, 200)
    page.show()
    whole, high = buttons[0].sizeHint().width(), header.height()
    assert [one.room() for one in buttons] == [Room.ALL, Room.ALL]
    seen = []
    for wide in range(600, 258, -2):
        assert _resized(header, wide, header.height())
        seen.append((buttons[0].room(), header.height() > high))
        for button in buttons:
            assert header.rect().contains(button.geometry())
            assert button.width() == button.sizeHint().width() <= whole
    stages = list(dict.fromkeys(seen))
    assert stages[:2] == [(Room.ALL, False), (Room.NO_ICON, False)]
    assert stages[-1] == (Room.WORDS, True)  # on a line of their own keys are to be seen again, until that is too short
    assert (Room.ALL, True) in stages
    assert all(two_lines for room, two_lines in stages if room is Room.WORDS)


def test_banners_take_part_of_a_page_and_scroll_uncut(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = Column(page)
    area = MessageArea(page)
    column.addWidget(area)
    column.addStretch(1)
    page.resize(500, 300)
    page.show()
    for number in range(6):
        area.show_banner(BannerKind.REFUSAL, f"File {number} is not merged.", "Nothing in it was changed.")
    qtbot.waitUntil(lambda: area.height() == 180)
    for banner in area.banners():
        assert banner.height() >= banner.heightForWidth(banner.width())


def test_a_hidden_page_takes_no_room(qtbot: QtBot) -> None:
    pages = Pages()
    qtbot.addWidget(pages)
    small, large = QWidget(), QLabel("Words that need more lines where there is less room")
    large.setWordWrap(True)
    small.setMinimumSize(50, 40)
    large.setMinimumSize(2000, 900)
    for page in (small, large):
        pages.addWidget(page)
    assert pages.minimumSizeHint().width() < 2000
    pages.setCurrentWidget(large)
    pages.show()
    assert not pages.hasHeightForWidth()

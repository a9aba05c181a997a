"""The merge page on packs that bring only a submission, or nothing, and on copies whose member has submitted."""

from collections.abc import Callable
from pathlib import Path

from shortlister.desk.desk import Desk, at_desk
from shortlister.domain.edits.scoring import Submit
from shortlister.ui.panel.merge_words import merged_words
from shortlister.ui.panel.page import PanelPage
from shortlister.ui.shell import Page
from tests.ui.test_panel_merge_page import begun, column, rate, texts, two_copies

Show = Callable[[type[Page], Desk], Page]


def submit(pack: Path) -> None:
    with at_desk(pack) as own:
        own.do(Submit("bo", own.state.vacancy.stage, with_gaps=True))


def merged(page: PanelPage, packs: list[Path]) -> str:
    """What is said at the foot once these are merged."""
    return merged_words(page.bridge.merge_packs(packs), concealed=False)


def test_a_pack_that_brings_only_the_submission_says_so_and_is_counted(show: Show, tmp_path: Path) -> None:
    page, desk = begun(show, tmp_path)
    pack = tmp_path / "bo.scorepack"
    page.bridge.write_pack("bo", pack)
    rate(pack, 2, 2)
    assert merged(page, [pack]) == "1 pack merged"
    submit(pack)
    page.take_files([pack])
    assert column(page, 7) == ["Submits Shortlisting"]
    assert merged(page, [pack]) == "1 pack merged; Bo Rees submits Shortlisting"
    page.take_files([pack])
    assert column(page, 7) == ["Nothing new"]
    assert merged(page, [pack]) == "Nothing new in 1 pack"
    desk.close()


def test_how_many_had_nothing_new_is_said_beside_how_many_were_merged(show: Show, tmp_path: Path) -> None:
    page, desk = begun(show, tmp_path)
    pack, empty, copy = (tmp_path / f"{name}.scorepack" for name in ("bo", "empty", "copy"))
    page.bridge.write_pack("bo", pack)
    page.bridge.write_pack("bo", empty)
    rate(pack, 2, 2)
    copy.write_bytes(pack.read_bytes())
    assert merged(page, [pack, empty, copy]) == "1 pack merged; nothing new in 2"
    desk.close()


def test_what_the_copies_say_is_shown_once_their_member_has_submitted(show: Show, tmp_path: Path) -> None:
    page, desk = begun(show, tmp_path)
    one, two = two_copies(page, tmp_path)
    page.take_files([one, two])
    before = texts(page.preview.boxes[0])
    assert before.count("concealed until Bo Rees has submitted") == 2
    assert "3 Strong" not in before
    submit(one)
    page.take_files([one, two])
    after = texts(page.preview.boxes[0])
    assert "concealed" not in after
    assert "3 Strong" in after
    assert "1 Partial" in after
    assert "No evidence written" in after
    desk.close()

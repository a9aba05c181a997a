"""Shortlist shows the ranks with and without a member who left and whose scores count."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from shortlister.desk.desk import Desk
from shortlister.domain.edits.panel import LeavePanel
from shortlister.ui.kit.labels import Label
from shortlister.ui.shell import Page
from shortlister.ui.shortlist.changes_words import sections
from shortlister.ui.shortlist.page import ShortlistPage

Show = Callable[[type[Page], Desk], Page]
HEADING = "With and without Bo Rees, who left"


def test_the_ranks_without_the_member_who_left_stand_beside(qtbot: QtBot, show: Show, scored_desk: Desk) -> None:
    page = show(ShortlistPage, scored_desk)
    assert isinstance(page, ShortlistPage)

    def headings() -> list[str]:
        return [label.text() for label in page.findChildren(Label) if label.isVisibleTo(page)]

    assert HEADING not in headings()
    scored_desk.do(LeavePanel("bo", "Has left the council"))
    page = show(ShortlistPage, scored_desk)
    qtbot.waitUntil(lambda: HEADING in headings(), timeout=10_000)
    assert any(one.startswith("A\N{NON-BREAKING HYPHEN}4:") for one in headings())


def test_without_anybody_gone_there_is_no_such_section(scored_desk: Desk) -> None:
    from shortlister.domain.findings.following import followed
    from shortlister.domain.findings.robustness import robustness
    from shortlister.domain.findings.without import gone, with_and_without

    stage = scored_desk.state.vacancy.stage
    assert gone(scored_desk.state, stage) == ()
    of = followed(scored_desk.state, stage)
    found = robustness(scored_desk.state, stage)
    assert HEADING not in [one.heading for one in sections(of, found)]
    scored_desk.do(LeavePanel("bo", "Has left the council"))
    state = scored_desk.state
    beside = [with_and_without(state, stage, one.id) for one in gone(state, stage)]
    section = next(one for one in sections(of, found, beside) if one.heading == HEADING)
    assert "A\N{NON-BREAKING HYPHEN}4" in section.text

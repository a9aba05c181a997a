"""The ledger of a member who still scores: what they may see of it is there, and that there is more is said."""

from collections.abc import Callable

import pytest

from shortlister.desk.desk import Desk
from shortlister.desk.reporting import ledger_lines
from shortlister.domain.edits.scoring import Reopen, Submit
from shortlister.ui.report.page import ReportPage
from shortlister.ui.shell import Page

Show = Callable[[type[Page], Desk], Page]
MORE = "; those of colleagues are not open to you yet"


@pytest.fixture
def blind(scored_desk: Desk) -> Desk:
    """Bo Rees has to submit again."""
    scored_desk.do(Reopen("bo", scored_desk.state.vacancy.stage, "A page was missing"))
    scored_desk.take_seat("Bo Rees")
    return scored_desk


def test_what_a_blind_member_may_see_is_there_and_that_there_is_more_is_said(show: Show, blind: Desk) -> None:
    page = show(ReportPage, blind)
    assert isinstance(page, ReportPage)
    ledger = page._ledger
    lines = list(ledger_lines(blind))
    assert ledger.every == len(lines) > 5
    assert page._entries.text() == f"{len(lines)} entries{MORE}"
    shown = {one.digest for one in lines}
    assert {one.member for one in blind.store.entries() if one.digest.hex() in shown} == {"", "bo"}
    assert "ann" in {one.member for one in blind.store.entries()}
    page._search.setText("nowhere at all")
    assert page._entries.text() == f"0 of {len(lines)} entries{MORE}"


def test_verifying_tells_a_blind_member_neither_how_many_entries_there_are_nor_their_head(
    show: Show, blind: Desk
) -> None:
    page = show(ReportPage, blind)
    assert isinstance(page, ReportPage)
    said: list[str] = []
    page.shell.said = lambda words, **_more: said.append(words)  # type: ignore[method-assign]
    page._verify()
    assert said == ["The chain is intact."]


def test_once_submitted_everything_is_there(show: Show, blind: Desk) -> None:
    page = show(ReportPage, blind)
    assert isinstance(page, ReportPage)
    before = page._ledger.every
    blind.do(Submit("bo", blind.state.vacancy.stage, with_gaps=True))
    assert page._ledger.every > before
    assert MORE not in page._entries.text()

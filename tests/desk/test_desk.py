"""The desk: what is done is on disk, seen by those who may, and can be taken back by who did it."""

from pathlib import Path

import pytest

from shortlister.desk.desk import Desk
from shortlister.domain.changes import Change
from shortlister.domain.edits.scoring import Rate, Submit, WriteEvidence
from shortlister.domain.edits.vacancy import NameVacancy, RevealNames
from shortlister.domain.measures import measures
from shortlister.domain.records import Score
from shortlister.domain.refusals import Refusal


def first(desk: Desk) -> str:
    return measures(desk.state, desk.state.vacancy.stage)[0].key


def test_a_score_is_on_disk_when_the_edit_is_done(desk: Desk) -> None:
    heard: list[Change] = []
    desk.listen(heard.append)
    change = desk.do(Rate("bo", "a1", first(desk), 2))
    assert heard == [change]
    other = Desk.open(desk.path)
    assert other.state.scores.get("bo", "a1", first(desk)) == Score(2)
    other.close()


def test_doing_what_is_already_so_writes_nothing(desk: Desk) -> None:
    desk.do(Rate("bo", "a1", first(desk), 2))
    entries = len(list(desk.store.entries()))
    desk.do(WriteEvidence("bo", "a1", first(desk), "  "))
    assert len(list(desk.store.entries())) == entries


def test_undo_and_redo_reach_back_through_ones_own_changes_and_the_trail_grows(desk: Desk) -> None:
    desk.take_seat("Bo Rees")
    for rating in (1, 2, 3):
        desk.do(Rate("bo", "a1", first(desk), rating))
    entries = len(list(desk.store.entries()))
    desk.undo()
    desk.undo()
    assert desk.state.scores.get("bo", "a1", first(desk)) == Score(1)
    desk.redo()
    assert desk.state.scores.get("bo", "a1", first(desk)) == Score(2)
    assert len(list(desk.store.entries())) == entries + 3


def test_undo_reaches_back_over_closing_the_file(desk: Desk) -> None:
    desk.take_seat("Bo Rees")
    desk.do(Rate("bo", "a1", first(desk), 1))
    desk.do(Rate("bo", "a1", first(desk), 3))
    desk.undo()
    other = Desk.open(desk.path, "Bo Rees")
    assert other.history.redoable
    other.undo()
    assert other.state.scores.get("bo", "a1", first(desk)) is None
    other.redo()
    other.redo()
    assert other.state.scores.get("bo", "a1", first(desk)) == Score(3)
    with pytest.raises(Refusal, match="nothing to redo"):
        other.redo()
    other.close()


def test_an_undo_over_someone_elses_change_is_refused(desk: Desk) -> None:
    desk.take_seat("Bo Rees")
    desk.do(Rate("bo", "a1", first(desk), 1))
    desk.take_seat("")
    desk.do(Rate("bo", "a1", first(desk), 3))
    desk.take_seat("Bo Rees")
    with pytest.raises(Refusal, match="changed since"):
        desk.undo()
    assert desk.state.scores.get("bo", "a1", first(desk)) == Score(3)


def test_undo_goes_round_no_lock(desk: Desk) -> None:
    desk.take_seat("Bo Rees")
    desk.do(Rate("bo", "a1", first(desk), 1))
    desk.do(Submit("bo", desk.state.vacancy.stage, with_gaps=True))
    with pytest.raises(Refusal, match="nothing of yours"):
        desk.undo()
    desk.take_seat("")
    with pytest.raises(Refusal):
        desk.undo()
    assert desk.state.scores.get("bo", "a1", first(desk)) == Score(1)


def test_names_once_revealed_stay_so(desk: Desk) -> None:
    desk.do(RevealNames("Interviews are being arranged"))
    with pytest.raises(Refusal):
        desk.undo()


def test_a_member_sees_neither_names_nor_colleagues_scores(desk: Desk) -> None:
    desk.do(Rate("ann", "a1", first(desk), 3))
    desk.take_seat("Bo Rees")
    assert not desk.view.persons
    assert not desk.view.scores.members()
    desk.take_seat("")
    assert desk.view.persons
    assert desk.view.scores.members() == ("ann",)


def test_somebody_who_is_not_on_the_panel_takes_no_seat(desk: Desk) -> None:
    with pytest.raises(Refusal, match="on the panel"):
        desk.take_seat("Zoe")


def test_a_second_window_on_the_same_file_does_not_overwrite_the_first(desk: Desk) -> None:
    other = Desk.open(desk.path)
    desk.do(NameVacancy("Web Manager, again", "", ""))
    with pytest.raises(Refusal, match="read again"):
        other.do(NameVacancy("Something else", "", ""))
    assert other.state.vacancy.title == "Web Manager, again"
    other.do(NameVacancy("Something else", "", ""))
    assert other.state.vacancy.title == "Something else"
    other.close()


def test_a_folder_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(Refusal):
        Desk.open(tmp_path)

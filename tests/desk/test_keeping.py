"""The backup of the day, and the way back to it."""

from pathlib import Path

import pytest

from shortlister.desk.desk import at_desk
from shortlister.desk.keeping import back_up_if_due, bring_back, kept
from shortlister.desk.making import make_vacancy
from shortlister.domain.edits.vacancy import ChangeRule
from shortlister.domain.records import Rule
from shortlister.domain.refusals import Refusal
from shortlister.store.verify import verify


@pytest.fixture
def vacancy(tmp_path: Path) -> Path:
    path = tmp_path / "post.shortlist"
    make_vacancy(path, title="Web Manager").close()
    return path


def test_a_vacancy_gets_one_backup_a_day_and_a_copy_of_it_goes_on_by_itself(vacancy: Path, tmp_path: Path) -> None:
    assert kept(vacancy) == ()
    assert back_up_if_due(vacancy) is not None
    assert back_up_if_due(vacancy) is None
    with at_desk(vacancy) as desk:
        desk.do(ChangeRule(Rule(places=4)))
    (one,) = kept(vacancy)
    copy = tmp_path / "copy.shortlist"
    bring_back(one, copy)
    with at_desk(copy) as desk:
        assert desk.state.vacancy.rule.places is None
        desk.do(ChangeRule(Rule(places=2)))
        places = {head.place for head in desk.store.heads().values()}
    assert len(places) == 2
    assert verify(copy).problem is None
    with at_desk(vacancy) as desk:
        assert desk.state.vacancy.rule.places == 4


def test_a_backup_is_never_put_over_a_file(vacancy: Path, tmp_path: Path) -> None:
    back_up_if_due(vacancy)
    before = vacancy.read_bytes()
    with pytest.raises(Refusal, match="is there already"):
        bring_back(kept(vacancy)[0], vacancy)
    assert vacancy.read_bytes() == before
    with pytest.raises(Refusal, match="there is no folder"):
        bring_back(kept(vacancy)[0], tmp_path / "nowhere" / "copy.shortlist")


def test_a_vacancy_that_has_gone_gets_no_backup(vacancy: Path) -> None:
    back_up_if_due(vacancy)
    vacancy.unlink()
    with pytest.raises(Refusal):
        back_up_if_due(vacancy)

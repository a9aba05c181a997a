"""Several changes at once: an entry for each, all in one transaction or none."""

from pathlib import Path

import pytest

from shortlister.desk.desk import at_desk
from shortlister.domain.edits.scoring import Rate
from shortlister.domain.measures import measures
from shortlister.domain.refusals import Sentence
from shortlister.domain.state import Stale
from shortlister.i18n import N_
from shortlister.store.store import Store
from tests.ui.scoring_making import vacancy

LABEL = N_("{count} scores")


def edits(path: Path) -> list[Rate]:
    with at_desk(path) as desk:
        lines = measures(desk.state, desk.state.vacancy.stage)
        return [Rate("bo", "a000", line.key, at % 3) for at, line in enumerate(lines)]


def test_each_change_has_its_own_entry_and_the_chain_holds(tmp_path: Path) -> None:
    path = tmp_path / "v.shortlist"
    vacancy(path, files=(), name="").close()
    told: list[int] = []
    with at_desk(path) as desk:
        before = sum(1 for _one in desk.store.entries())
        desk.listen(lambda change: told.append(len(change.deltas)))
        several = edits(path)
        desk.do_each(several, Sentence(LABEL, {"count": len(several)}))
        desk.do(Rate("bo", "a001", several[0].measure, 2))
        desk.undo()
    assert told == [len(several), 1, 1]
    with Store.open(path) as again:
        found = list(again.entries())
        assert len(found) == before + len(several) + 2
        labels = [one.author for one in found[-len(several) - 2 :]]
        assert set(labels) == {"HR"}
        sheet = again.state.scores.sheet("bo", "a000")
        assert [sheet.ratings[one.measure] for one in several] == [one.rating for one in several]


def test_where_one_of_them_does_not_stand_none_is_written(tmp_path: Path) -> None:
    path = tmp_path / "v.shortlist"
    vacancy(path, files=(), name="").close()
    several = edits(path)
    with Store.open(path) as store, at_desk(path) as desk:
        good = several[0].decide(store.state, desk.actor)
        stale = several[1].decide(store.state, desk.actor)
        store.append(Rate("bo", "a000", several[1].measure, 2).decide(store.state, desk.actor),
                     author="HR", at="2026-01-01T00:00:00Z", member="bo")  # fmt: skip
        count = sum(1 for _one in store.entries())
        with pytest.raises(Stale):
            store.append_each([good, stale], author="HR", at="2026-01-01T00:00:00Z", member="bo")
        assert sum(1 for _one in store.entries()) == count
        assert store.state.scores.get("bo", "a000", several[0].measure) is None

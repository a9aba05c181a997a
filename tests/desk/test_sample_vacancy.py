"""The finished vacancy of the sample: it opens, it is intact, and it says what the sample says."""

import shutil
from pathlib import Path

from shortlister import SAMPLE_DATA
from shortlister.desk.desk import at_desk
from shortlister.desk.reporting import verified
from shortlister.domain.findings.ranking import ranking
from shortlister.domain.records import Decision


def test_the_finished_vacancy_is_intact_and_settled(tmp_path: Path) -> None:
    path = tmp_path / "web-manager.shortlist"
    shutil.copy(SAMPLE_DATA / path.name, path)
    assert verified(path).intact
    with at_desk(path) as desk:
        found = ranking(desk.state, desk.state.vacancy.stage)
        assert not found.provisional
        chosen = [
            one.reference for one in found.standings if one.outcome and one.outcome.decision is Decision.SHORTLISTED
        ]
        assert chosen == ["A-R6X", "A-B2G", "A-4JY", "A-C3W", "A-N9D", "A-F4C"]
        assert all(one.accepted for one in desk.state.criteria.values())

"""A vacancy's end: a summary that can be checked, and nothing else."""

import json
import shutil
from pathlib import Path

import pytest
from platformdirs import user_data_path

from shortlister.desk.desk import Desk
from shortlister.desk.publishing import published_numbers, write_numbers
from shortlister.desk.purging import purge, retention_of, summary_holds
from shortlister.desk.reporting import verified
from shortlister.domain.edits.erasing import SetRetention
from shortlister.domain.edits.stages import NextStage, OpenScoring, SignOff
from shortlister.domain.findings.publication import publication_document
from shortlister.domain.refusals import Refusal
from shortlister.store.backups import backup

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def sample(tmp_path: Path) -> Desk:
    """The finished sample vacancy, with a backup and a copy in the data folder."""
    path = tmp_path / "web-manager.shortlist"
    shutil.copy(ROOT / "sample_data" / "web-manager.shortlist", path)
    backup(path)
    folder = user_data_path("shortlister", appauthor=False) / "sample"
    folder.mkdir(parents=True)
    shutil.copy(path, folder / "copy.shortlist")
    return Desk.open(path)


def names_in(desk: Desk) -> list[str]:
    state = desk.state
    return [
        *(one.reference for one in state.applicants.values()),
        *(one.name for one in state.persons.values() if one.name),
        *(one.name for one in state.members.values()),
        *(score.evidence for _, score in state.scores.items() if score.evidence),
    ]


def test_the_summary_names_nobody_can_be_checked_and_everything_else_is_gone(sample: Desk, tmp_path: Path) -> None:
    names, head = names_in(sample), sample.store.head
    kept_copies = list(user_data_path("shortlister", appauthor=False).rglob("*.shortlist"))
    assert len(kept_copies) == 2
    done = purge(sample, tmp_path / "summary.json", reason="The post was withdrawn", authority="Head of HR")
    assert done.removed == 3
    assert sorted(one.name for one in tmp_path.iterdir()) == ["summary.json", "summary.txt"]
    assert not any(one.exists() for one in kept_copies)
    found = json.loads(done.summary.read_text(encoding="utf-8"))
    assert (found["ledger"]["head"], found["ledger"]["intact"]) == (head, True)
    assert found["purged"]["authority"] == "Head of HR"
    assert found["stages"][0]["applicants"] == 24
    for written in (done.summary, done.text):
        text = written.read_text(encoding="utf-8")
        assert [name for name in names if name in text] == []


def test_a_summary_that_was_altered_is_told(sample: Desk, tmp_path: Path) -> None:
    done = purge(sample, tmp_path / "summary.json", reason="The post was withdrawn", authority="Head of HR")
    assert summary_holds(done.summary)
    text = done.summary.read_text(encoding="utf-8")
    done.summary.write_text(text.replace('"applicants": 24', '"applicants": 23'), encoding="utf-8")
    assert not summary_holds(done.summary)
    done.summary.write_text("{}", encoding="utf-8")
    assert not summary_holds(done.summary)


def test_before_the_day_a_reason_is_needed_and_afterwards_none(sample: Desk, tmp_path: Path) -> None:
    sample.do(SetRetention("2090-01-01", "A claim"))
    with pytest.raises(Refusal, match="kept until 2090-01-01"):
        purge(sample, tmp_path / "summary.json", reason=" ", authority="Head of HR")
    with pytest.raises(Refusal, match="authority"):
        purge(sample, tmp_path / "summary.json", reason="Why not", authority="")
    sample.do(SetRetention("2020-01-01", "A rule"))
    purge(sample, tmp_path / "summary.json", reason="", authority="Head of HR")
    assert not (tmp_path / "web-manager.shortlist").exists()


def test_nothing_is_removed_where_the_summary_cannot_be_written(sample: Desk, tmp_path: Path) -> None:
    (tmp_path / "there.json").write_text("mine", encoding="utf-8")
    for place in (tmp_path / "there.json", tmp_path / "no folder" / "s.json", tmp_path / "summary.xlsx"):
        with pytest.raises(Refusal):
            purge(sample, place, reason="Why not", authority="Head of HR")
    assert verified(tmp_path / "web-manager.shortlist").intact
    assert len(list(user_data_path("shortlister", appauthor=False).rglob("*.shortlist"))) == 2
    sample.close()


def test_how_long_it_is_kept_can_be_undone_though_scoring_is_open(sample: Desk) -> None:
    before = retention_of(sample)
    sample.do(SetRetention("2090-01-01", "A claim"))
    sample.undo()
    assert retention_of(sample) == before
    sample.close()


def test_only_hr_purges(sample: Desk, tmp_path: Path) -> None:
    sample.take_seat("Ann Lee")
    with pytest.raises(Refusal, match="Only HR"):
        purge(sample, tmp_path / "summary.json", reason="Why not", authority="Head of HR")
    sample.close()


def test_the_usual_time_runs_from_the_last_outcome_in_the_ledger(sample: Desk) -> None:
    outcomes = [entry.at for entry in sample.store.entries(member="") if b'"outcome"' in (entry.payload or b"")]
    assert str(retention_of(sample).basis).endswith(f"({max(outcomes)[:10]}).")
    sample.close()


@pytest.mark.parametrize("ending", [".html", ".pdf"])
def test_the_selection_in_numbers_names_nobody(sample: Desk, tmp_path: Path, ending: str) -> None:
    names = names_in(sample)
    found = published_numbers(sample)
    text = json.dumps(publication_document(found), ensure_ascii=False)
    write_numbers(tmp_path / f"numbers{ending}", found)
    if ending == ".html":
        text += (tmp_path / "numbers.html").read_text(encoding="utf-8")
        assert "fewer than 5" in text
    assert [name for name in names if name in text] == []
    sample.close()


def test_the_numbers_of_a_later_stage_are_as_those_carried_to_it(sample: Desk) -> None:

    sample.do(SignOff(sample.state.vacancy.stage))
    sample.do(NextStage())
    sample.do(OpenScoring(sample.state.vacancy.stage))
    first, second = published_numbers(sample).stages
    assert first.outcomes is not None
    assert second.applicants == first.outcomes.rows[0][1][0]
    sample.close()


def test_the_number_of_places_is_left_out_as_it_may_be_the_number_withheld(sample: Desk) -> None:
    assert sample.state.vacancy.rule.places == 6
    assert not any("place" in line for line in published_numbers(sample).rule)
    sample.close()


def test_a_blind_chair_is_refused_the_numbers(desk: Desk) -> None:
    desk.take_seat("Ann Lee")
    with pytest.raises(Refusal, match="has not submitted"):
        published_numbers(desk)


def test_too_few_applicants_are_not_told_about(desk: Desk) -> None:
    (stage,) = published_numbers(desk).stages
    assert stage.applicants.document == "fewer than 5"
    assert (stage.outcomes, stage.criteria, stage.totals) == (None, None, None)

"""A vacancy's end: a summary that can be checked, and nothing else."""

import csv
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from platformdirs import user_data_path

from shortlister.desk.desk import Desk, at_desk
from shortlister.desk.packing import write_pack
from shortlister.desk.publishing import hold_published, published_numbers, write_numbers
from shortlister.desk.purging import purge, retention_of, summary_holds, take_back
from shortlister.desk.register import PurgedBefore
from shortlister.desk.reporting import verified
from shortlister.domain.edits.erasing import SetRetention
from shortlister.domain.edits.stages import NextStage, OpenScoring, SignOff
from shortlister.domain.findings.publication import publication_document
from shortlister.domain.refusals import Refusal, Unsaid
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


def copy_of(sample: Desk, tmp_path: Path) -> Path:
    path = tmp_path / "elsewhere" / "copy.shortlist"
    path.parent.mkdir()
    shutil.copy(sample.path, path)
    return path


def test_a_copy_of_a_purged_vacancy_is_not_opened_and_it_is_said_when_and_by_whose_authority(
    sample: Desk, tmp_path: Path
) -> None:
    copy = copy_of(sample, tmp_path)
    write_pack(sample, sample.state.members_in_order[0].id, tmp_path / "elsewhere" / "late.scorepack")
    purge(sample, tmp_path / "summary.json", reason="Withdrawn", authority="Head of HR")
    before = copy.read_bytes()
    for looking in (False, True):
        with (
            pytest.raises(PurgedBefore, match=r"was purged on 20\d\d-\d\d-\d\d, on the authority of Head of HR"),
            at_desk(copy, looking=looking),
        ):
            pass
    assert copy.read_bytes() == before
    assert verified(copy).intact
    with at_desk(tmp_path / "elsewhere" / "late.scorepack") as pack:
        (said,) = map(str, pack.notices)
    assert said.startswith("The vacancy of this pack was purged on 20")


def test_the_copy_can_be_purged_too_without_another_reason(sample: Desk, tmp_path: Path) -> None:
    copy = copy_of(sample, tmp_path)
    purge(sample, tmp_path / "summary.json", reason="Withdrawn", authority="Head of HR")
    done = purge(Desk.open(copy, though_purged=True), tmp_path / "second.json", reason="", authority="Head of HR")
    assert not copy.exists()
    assert summary_holds(done.summary)


def test_a_purged_vacancy_is_taken_back_into_use_with_a_day_and_a_basis_which_the_ledger_keeps(
    sample: Desk, tmp_path: Path
) -> None:
    copy = copy_of(sample, tmp_path)
    purge(sample, tmp_path / "summary.json", reason="Withdrawn", authority="Head of HR")
    desk = Desk.open(copy, though_purged=True)
    assert "copy of a vacancy that was purged" in str(desk.notices[0])
    for until, basis in (("", ""), ("2020-01-01", "Claim"), ("2090-01-01", "")):
        with pytest.raises(Refusal):
            take_back(desk, until, basis)
    desk.close()
    with pytest.raises(PurgedBefore):
        Desk.open(copy)
    desk = Desk.open(copy, though_purged=True)
    take_back(desk, "2090-01-01", "Tribunal claim 12/26")
    desk.close()
    with at_desk(copy) as again:
        assert again.notices == ()
        assert again.state.vacancy.retention.basis == "Tribunal claim 12/26"
    assert verified(copy).intact


def test_numbers_published_before_an_erasure_are_published_again_after_it(sample: Desk) -> None:
    before = published_numbers(sample)
    hold_published(sample, before)
    gone = next(iter(sample.state.applicants))
    sample.erase(gone, reason="Asked", authority="DPO")
    after = published_numbers(sample)
    assert after.stages == before.stages
    assert after.notes[:-1] == before.notes
    assert "as they were published on" in after.notes[-1]
    hold_published(sample, after)
    other = next(iter(sample.state.applicants))
    sample.erase(other, reason="Asked too", authority="DPO")
    assert published_numbers(sample).stages == before.stages
    sample.close()


@pytest.mark.parametrize(
    "damage",
    [
        lambda known: {**known, "erased": None},
        lambda known: {**known, "erased": [1]},
        lambda known: {one: known[one] for one in known if one != "figures"},
        lambda known: {**known, "figures": {**known["figures"], "title": None}},
        lambda known: {**known, "figures": {**known["figures"], "edition": "1"}},
        lambda known: {**known, "figures": {**known["figures"], "rule": "By total"}},
        lambda known: {**known, "figures": {**known["figures"], "stages": [{}]}},
        lambda known: {**known, "at": None},
        lambda known: [known],
        lambda _known: "{",
    ],
)
def test_what_was_published_and_cannot_be_read_is_never_published_anew(
    sample: Desk, tmp_path: Path, damage: Callable[[Any], Any]
) -> None:
    before = published_numbers(sample)
    hold_published(sample, before)
    (path,) = (user_data_path("shortlister", appauthor=False) / "published").iterdir()
    whole = path.read_text(encoding="utf-8")
    damaged = damage(json.loads(whole))
    path.write_text(damaged if isinstance(damaged, str) else json.dumps(damaged), encoding="utf-8")
    assert published_numbers(sample) == before  # nobody was erased: there is nothing to tell by
    sample.erase(next(iter(sample.state.applicants)), reason="Asked", authority="DPO")
    for first in (False, True):
        with pytest.raises(Refusal, match=r"kept in “.*”, which cannot be read\. .* Bring the file back") as no:
            published_numbers(sample, first=first)
        assert not isinstance(no.value, Unsaid)
    with pytest.raises(Refusal, match="cannot be read"):
        purge(sample, tmp_path / "summary.json", reason="Withdrawn", authority="Head of HR")
    assert sample.path.exists()
    path.write_text(whole, encoding="utf-8")
    assert published_numbers(sample).stages == before.stages
    sample.close()


def test_after_an_erasure_numbers_are_the_first_or_they_are_refused(sample: Desk) -> None:
    sample.erase(next(iter(sample.state.applicants)), reason="Asked", authority="DPO")
    with pytest.raises(Unsaid, match="would differ from these by that one person") as refused:
        published_numbers(sample)
    assert refused.value.what == "first"
    first = published_numbers(sample, first=True)
    assert first.stages[0].applicants.number == 23
    hold_published(sample, first)
    assert published_numbers(sample) == first
    sample.erase(next(iter(sample.state.applicants)), reason="Asked", authority="DPO")
    assert published_numbers(sample).stages == first.stages
    sample.close()


def test_the_summary_of_a_purge_gives_the_numbers_that_were_published(sample: Desk, tmp_path: Path) -> None:
    hold_published(sample, published_numbers(sample))
    sample.erase(next(iter(sample.state.applicants)), reason="Asked", authority="DPO")
    done = purge(sample, tmp_path / "summary.json", reason="Withdrawn", authority="Head of HR")
    assert json.loads(done.summary.read_text(encoding="utf-8"))["stages"][0]["applicants"] == 24


@pytest.mark.parametrize("ending", [".docx", ".csv"])
def test_the_numbers_are_written_as_word_and_as_csv_with_formula_like_text_made_safe(
    sample: Desk, tmp_path: Path, ending: str
) -> None:
    found = published_numbers(sample)
    stage = found.stages[0]
    assert stage.criteria is not None
    facts, counts = stage.criteria.rows[0]
    odd = replace(stage.criteria, rows=((("E1", "=1+2", *facts[2:]), counts), *stage.criteria.rows[1:]))
    path = tmp_path / f"numbers{ending}"
    write_numbers(path, replace(found, stages=(replace(stage, criteria=odd), *found.stages[1:])))
    if ending == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        assert ["Shortlisting", "Outcomes", "", "", "Shortlisted", "6"] in rows
        assert {row[3] for row in rows if row[2] == "E1"} == {"'=1+2"}
        assert any("leading apostrophe" in row[1] for row in rows)
    else:
        document: Any = docx.Document(str(path))
        assert document.paragraphs[0].style.name == "Heading 1"
        assert all("tblHeader" in table.rows[0]._tr.xml for table in document.tables)
        assert any(cell.text.startswith("=1+2") for table in document.tables for cell in table.column_cells(1))


def test_no_names_stand_in_the_numbers_as_word_or_csv(sample: Desk, tmp_path: Path) -> None:
    names = names_in(sample)
    for ending in (".docx", ".csv"):
        write_numbers(tmp_path / f"n{ending}", published_numbers(sample))
    text = (tmp_path / "n.csv").read_text(encoding="utf-8-sig")
    document = docx.Document(str(tmp_path / "n.docx"))
    text += " ".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert [name for name in names if name in text] == []


def test_a_reason_that_would_name_somebody_in_the_summary_is_refused_and_nothing_is_removed(
    sample: Desk, tmp_path: Path
) -> None:
    person = next(one for one in sample.state.persons.values() if one.name)
    reference = next(iter(sample.state.applicants.values())).reference
    for reason, authority in ((f"{person.name} asked", "HR"), (f"as {reference} asked", "HR"), ("due", person.email)):
        with pytest.raises(Refusal, match="without an applicant's name or reference"):
            purge(sample, tmp_path / "s.json", reason=reason, authority=authority)
    assert [one.name for one in tmp_path.iterdir()] == ["web-manager.shortlist"]
    sample.do(SetRetention("2030-01-01", f"The claim of {person.name}, {reference}"))
    done = purge(sample, tmp_path / "s.json", reason="The claim is settled", authority="Head of HR")
    basis = json.loads(done.summary.read_text(encoding="utf-8"))["kept"]["basis"]
    assert basis == "The claim of [erased], [erased]"

"""A workbook over all stages: each stage's own sheets, and an overview whose live formulas say how far each came."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from shortlister.domain.findings.ranking import ranking
from shortlister.domain.measures import measures
from shortlister.domain.records import Decision, Declaration, Interest, Outcome, Score, Submission
from shortlister.domain.refusals import Refusal
from shortlister.domain.state import State
from shortlister.exporting.comparing import compare_matrix
from shortlister.exporting.report.shortlisting import report
from shortlister.exporting.report.writing import write_document
from shortlister.exporting.sheets.places import COMPUTED
from shortlister.exporting.stages import begun
from shortlister.exporting.workbook import write_matrix
from tests.exporting.making import STAGE, Recipe, snapshot, vacancy
from tests.exporting.office import forgetful, needs_office, recalculated
from tests.exporting.test_exporting_recalculation import grids, same

SECOND = "s2"
EIGHT = Recipe(criteria=8)


def two_stages(recipe: Recipe = EIGHT, *, names: tuple[str, str] = ("Shortlisting", "Interview")) -> State:
    """The first stage is over; those shortlisted were interviewed, one of them by nobody."""
    state = vacancy(recipe)
    here = [key[0] for key, one in state.outcomes.items() if one.decision is Decision.SHORTLISTED]
    scorers = [member.id for member in state.scorers]
    given = [
        ((member, applicant, measure.key), Score((index + len(member)) % 4 or 1, "Said so."))
        for index, applicant in enumerate(here)
        for measure in measures(state, SECOND)
        for member in scorers
    ]
    stages = {
        STAGE: replace(state.stages[STAGE], name=names[0], signed_off=True),
        SECOND: replace(state.stages[SECOND], name=names[1], open=True),
    }
    handed = {(member, SECOND): Submission(member, SECOND, "2026-11-28T10:00:00+00:00") for member in scorers}
    outcomes = {(here[0], SECOND): Outcome(here[0], SECOND, Decision.SHORTLISTED, "The best.")}
    return replace(
        state,
        stages=stages,
        scores=state.scores.put(given),
        submissions={**state.submissions, **handed},
        outcomes={**state.outcomes, **outcomes},
        vacancy=replace(state.vacancy, stage=SECOND),
    )


def overview(grid: list[list[Any]]) -> list[dict[str, Any]]:
    """The overview's rows by heading."""
    return [dict(zip(grid[0], row, strict=True)) for row in grid[1:] if row[0] and len(str(row[0])) < 30]


def test_each_stage_has_its_own_sheets_after_the_overview(tmp_path: Path) -> None:
    report = write_matrix(tmp_path / "m.xlsx", snapshot(two_stages()), every_stage=True)
    assert report.sheets[:4] == ("Stages", "1 Summary", "1 Matrix", "1 Scores Ann Lee")
    assert "2 Matrix" in report.sheets
    assert report.sheets[-4:] == ("Measured by", "Declarations", "Audit trail", "Key")
    assert report.rows == 24


def test_the_overview_adds_the_stages_up_and_agrees(tmp_path: Path) -> None:
    state = two_stages()
    write_matrix(tmp_path / "m.xlsx", snapshot(state), every_stage=True)
    rows = overview(grids(tmp_path / "m.xlsx")["Stages"])
    assert len(rows) == 24
    both = [ranking(state, stage).standings for stage in (STAGE, SECOND)]
    for row in rows:
        own = [next((one for one in standings if one.reference == row["Applicant"]), None) for standings in both]
        assert row["All stages: Total"] == sum((one.total for one in own if one), Fraction(0))
        assert row["All stages: Available"] == sum((one.available for one in own if one), Fraction(0))
        assert row["Interview: Rank"] == ((own[1].rank if own[1] else None) or "–")
        assert row["Check"] == "agrees"
    assert [row["Shortlisting: Outcome"] for row in rows].count("Shortlisted") == len(both[1])
    assert [row["Interview: Outcome"] for row in rows].count("Appointed") == 1


def test_sums_over_the_stages_are_provisional_as_long_as_one_of_them_is(tmp_path: Path) -> None:
    state = two_stages()
    write_matrix(tmp_path / "final.xlsx", snapshot(state), every_stage=True)
    assert not any("(provisional)" in heading for heading in grids(tmp_path / "final.xlsx")["Stages"][0])
    handed = {key: one for key, one in state.submissions.items() if key != ("m0", SECOND)}
    write_matrix(tmp_path / "open.xlsx", snapshot(replace(state, submissions=handed)), every_stage=True)
    headings = grids(tmp_path / "open.xlsx")["Stages"][0]
    assert "Shortlisting: Rank" in headings
    assert [heading for heading in headings if heading.endswith(" (provisional)")] == [
        *(f"Interview: {label} (provisional)" for label in COMPUTED[3:9]),
        *(f"All stages: {label} (provisional)" for label in ("Total", "Available", "Percent")),
        "Check (provisional)",
    ]


def test_the_overview_is_live(tmp_path: Path) -> None:
    write_matrix(tmp_path / "m.xlsx", snapshot(two_stages()), every_stage=True)
    page = load_workbook(tmp_path / "m.xlsx")["Stages"]
    assert str(page["B2"].value).startswith("=INDEX('1 Matrix'!")
    assert all(page.cell(2, column).data_type == "f" for column in range(2, 18))


@needs_office
@pytest.mark.parametrize("names", [("Shortlisting", "Interview"), ("A'b, 1/2", "=Panel & test")])
def test_libreoffice_comes_to_the_same_over_all_stages(tmp_path: Path, names: tuple[str, str]) -> None:
    state = two_stages(Recipe(criteria=8, weights=True, all_recused=1), names=names)
    applicants = {
        key: replace(one, reference="A*?~1") if index == 3 else one
        for index, (key, one) in enumerate(state.applicants.items())
    }
    path = tmp_path / "m.xlsx"
    write_matrix(path, snapshot(replace(state, applicants=applicants)), every_stage=True)
    (tmp_path / "forgotten").mkdir()
    (done,) = recalculated([forgetful(path, tmp_path / "forgotten" / "m.xlsx")], tmp_path / "office")
    ours, theirs = grids(path), grids(done)
    assert list(ours) == list(theirs)
    for sheet, rows in ours.items():
        for index, row in enumerate(rows):
            for column, value in enumerate(row):
                found = theirs[sheet]
                other = found[index][column] if index < len(found) and column < len(found[index]) else ""
                assert same(value, other), (sheet, index + 1, column, value, other)


def test_a_stage_that_has_not_begun_is_left_out_and_none_at_all_is_refused(tmp_path: Path) -> None:
    state = vacancy(Recipe(criteria=8))
    assert begun(state) == (STAGE,)
    closed = replace(state, stages={key: replace(one, open=False) for key, one in state.stages.items()})
    with pytest.raises(Refusal, match="No stage has begun"):
        write_matrix(tmp_path / "m.xlsx", snapshot(closed), every_stage=True)


def changed(path: Path, change: Callable[[Any], object]) -> Path:
    book = load_workbook(path)
    change(book)
    target = path.with_name("changed.xlsx")
    book.save(target)
    return target


def rating(book: Any) -> None:
    book["2 Matrix"]["B8"] = 0 if book["2 Matrix"]["B8"].value else 3


def total(book: Any) -> None:
    book["Stages"]["P3"] = 99


def outcome(book: Any) -> None:
    book["1 Outcomes"]["D4"] = "Reserve"


def reason(book: Any) -> None:
    book["Audit trail"]["D3"] = "Nothing."


def sheet(book: Any) -> None:
    del book["1 Moderation"]


def applicant(book: Any) -> None:
    book["Stages"]["A4"] = "A-NONE"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (rating, {("2 Matrix", "B8", "rating")}),
        (total, {("Stages", "P3", "formula")}),
        (outcome, {("1 Outcomes", "D4", "text")}),
        (reason, {("Audit trail", "D3", "text")}),
        (sheet, {("1 Moderation", None, "text")}),
        (applicant, {("Stages", "A4", "unknown applicant"), ("Stages", None, "missing applicant")}),
    ],
)
def test_a_change_in_any_stage_is_found_when_it_comes_back(
    tmp_path: Path, change: Callable[[Any], object], told: set[tuple[str, str | None, str]]
) -> None:
    source = snapshot(two_stages(Recipe(criteria=9)))
    write_matrix(tmp_path / "m.xlsx", source, every_stage=True)
    assert compare_matrix(tmp_path / "m.xlsx", source).differences == ()
    found = compare_matrix(changed(tmp_path / "m.xlsx", change), source).differences
    assert {(one.sheet, one.cell, one.kind.value) for one in found} == told


@needs_office
def test_libreoffice_changes_nothing_that_compare_would_tell(tmp_path: Path) -> None:
    source = snapshot(two_stages())
    write_matrix(tmp_path / "m.xlsx", source, every_stage=True)
    (done,) = recalculated([tmp_path / "m.xlsx"], tmp_path / "office")
    assert compare_matrix(done, source).differences == ()


def test_a_stage_says_what_was_declared_for_it_and_not_what_was_declared_afterwards(tmp_path: Path) -> None:
    state = two_stages(names=("Shortlisting", "Interview"))
    scorer, one = state.scorers[0], state.applicants_in_order[0]
    later = Declaration(
        scorer.id, one.id, Interest.RECUSED, "Her godfather, it turned out", SECOND, ((STAGE, "speaks-last"),)
    )
    state = replace(state, declarations={(scorer.id, one.id): later})
    told = {}
    for stage in (STAGE, SECOND):
        frozen = replace(snapshot(state), stage=stage)
        path = tmp_path / f"{stage}.xlsx"
        write_matrix(path, frozen)
        rows = [tuple(cell.value for cell in row) for row in load_workbook(path)["Declarations"].iter_rows()]
        told[stage] = [row for row in rows if row[1] == one.reference]
        write_document(tmp_path / f"{stage}.html", report(frozen))
    assert [row[2:4] for row in told[STAGE]] == [("interest declared, scores and speaks last", None)]
    assert [row[2:4] for row in told[SECOND]] == [
        (
            "recused, does not score; before Interview: interest declared, scores and speaks last",
            "Her godfather, it turned out",
        )
    ]
    first, second = ((tmp_path / f"{stage}.html").read_text(encoding="utf-8") for stage in (STAGE, SECOND))
    assert "scores and speaks last" in first
    assert "godfather" not in first
    assert "recused, does not score" in second
    assert "godfather" in second

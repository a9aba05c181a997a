"""Taking over from a matrix that came back: one change, one reason, undone as one; never ranks or own scores."""

from pathlib import Path

import openpyxl
import pytest

from shortlister.desk.comparing import MatrixDifference, compare
from shortlister.desk.desk import Desk
from shortlister.desk.reporting import export
from shortlister.desk.taking_over import TakenOutcome, TakenRating, edit_of, takeable
from shortlister.domain.edits.scoring import Rate, Submit
from shortlister.domain.edits.shortlist import OutcomesByRule
from shortlister.domain.edits.taking_over import TakeOver
from shortlister.domain.findings.cells import cell
from shortlister.domain.measures import measures
from shortlister.domain.records import Decision
from shortlister.domain.refusals import Refusal, Sentence
from shortlister.store.verify import verify


@pytest.fixture
def back(desk: Desk, tmp_path: Path) -> tuple[Desk, tuple[MatrixDifference, ...]]:
    """A settled vacancy, and what differs in a workbook with a rating, an outcome, a score and a formula changed."""
    stage = desk.state.vacancy.stage
    for member in ("ann", "bo"):
        for number in range(3):
            for one in measures(desk.state, stage):
                desk.do(Rate(member, f"a{number}", one.key, 2 + number % 2))
        desk.do(Submit(member, stage))
    desk.do(OutcomesByRule(stage, 1, 0))
    path = tmp_path / "m.xlsx"
    export(desk, path, desk.state.vacancy.stage)
    book = openpyxl.load_workbook(path)
    matrix = book["Matrix"]
    matrix["B8"] = 0
    heads = {one.value: one.column or 0 for one in matrix[7]}
    matrix.cell(9, heads["Outcome"]).value = "Withdrawn"
    matrix.cell(9, heads["Total"]).value = 99
    book.worksheets[2]["D2"] = 1
    book.save(path)
    return desk, compare(desk, path, desk.state.vacancy.stage).differences


def test_ratings_and_outcomes_are_taken_over_as_one_change_and_undone(
    back: tuple[Desk, tuple[MatrixDifference, ...]],
) -> None:
    desk, found = back
    chosen = [one for one in found if not isinstance(takeable(desk.state, one), Sentence)]
    (rating, outcome) = [takeable(desk.state, one) for one in chosen]
    assert isinstance(rating, TakenRating)
    assert isinstance(outcome, TakenOutcome)
    before, entries = desk.state, len(list(desk.store.entries()))
    desk.do(edit_of(desk.state, chosen, file="m.xlsx", reason="Seen again with HR"))
    assert len(list(desk.store.entries())) == entries + 1
    stage = desk.state.vacancy.stage
    assert cell(desk.state, stage, rating.applicant, rating.measure).rating == 0
    assert desk.state.outcomes[outcome.applicant, stage].decision is Decision.WITHDRAWN
    assert desk.state.outcomes[outcome.applicant, stage].by_hand
    assert desk.state.scores == before.scores
    desk.undo()
    assert desk.state.agreed == before.agreed
    assert desk.state.outcomes == before.outcomes
    assert verify(desk.path).intact


def test_what_cannot_be_taken_over_says_why(back: tuple[Desk, tuple[MatrixDifference, ...]]) -> None:
    desk, found = back
    said = {one.matter.value: str(takeable(desk.state, one)) for one in found if one.sheet != "Matrix"}
    assert "changed by that member alone" in said["rating"]
    formula = next(one for one in found if one.matter.value == "formula")
    assert str(takeable(desk.state, formula)).startswith("What is calculated follows from the ratings")
    with pytest.raises(Refusal, match="What is calculated"):
        edit_of(desk.state, [formula], file="m.xlsx", reason="x")


def test_nothing_is_taken_over_without_a_reason_or_without_a_choice(
    back: tuple[Desk, tuple[MatrixDifference, ...]],
) -> None:
    desk, found = back
    chosen = [one for one in found if isinstance(takeable(desk.state, one), TakenRating)]
    head = desk.store.head
    with pytest.raises(Refusal, match="A reason is needed"):
        desk.do(edit_of(desk.state, chosen, file="m.xlsx", reason="  "))
    with pytest.raises(Refusal, match="Nothing is chosen"):
        desk.do(TakeOver(desk.state.vacancy.stage, (), "m.xlsx", "x"))
    assert desk.store.head == head

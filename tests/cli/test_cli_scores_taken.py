"""`score --from`: what a file does not say stays, what it clears is told, and what is not understood is named."""

from contextlib import closing
from pathlib import Path

import pytest

from shortlister.desk.desk import Desk
from tests.cli.conftest import ANN, Command, scores_file

Scores = dict[str, tuple[object, str]]


@pytest.fixture
def noted(opened: Path, shortlister: Command) -> Path:
    """Ann Lee has rated every cell, each with a note."""
    file = scores_file(opened.parent, "Ann Lee", ANN)
    assert shortlister("score", opened, "--member", "Ann Lee", "--from", file).status == 0
    return opened


def first_two(vacancy: Path) -> Scores:
    """Ann's rating and note of E1 and E2 of A-1."""
    with closing(Desk.open(vacancy)) as desk:
        references = {one.id: one.reference for one in desk.state.criteria_in_order}
        return {
            references[key[2].partition("/")[0]]: (score.rating, score.evidence)
            for key, score in desk.state.scores.items()
            if desk.state.applicants[key[1]].reference == "A-1" and references[key[2].partition("/")[0]] in ("E1", "E2")
        }


def taken(vacancy: Path, shortlister: Command, text: str) -> str:
    """What is said of a file of Ann's scores."""
    file = vacancy.with_name("again.csv")
    file.write_text(text, encoding="utf-8")
    ran = shortlister("score", vacancy, "--member", "Ann Lee", "--from", file)
    assert (ran.status, ran.err) == (0, "")
    return " ".join(ran.out.split())


def test_a_file_without_a_column_of_evidence_leaves_the_notes(noted: Path, shortlister: Command) -> None:
    said = taken(noted, shortlister, "applicant,criterion,rating\nA-1,E1,2\nA-1,E2,\n")
    assert first_two(noted) == {"E1": (2, "seen on page 3"), "E2": (None, "seen on page 3")}
    assert "1 rating is cleared, because its cell is empty." in said
    assert "note" not in said
    assert "Left out" not in said


def test_a_blank_note_beside_a_rating_stays_and_beside_none_goes(noted: Path, shortlister: Command) -> None:
    said = taken(noted, shortlister, "applicant,criterion,rating,evidence\nA-1,E1,1, \nA-1,E2,,\n")
    assert first_two(noted) == {"E1": (1, "seen on page 3")}
    assert "1 rating is cleared, because its cell is empty. 1 note is cleared." in said


def test_notes_under_another_heading_are_evidence(noted: Path, shortlister: Command) -> None:
    said = taken(noted, shortlister, "applicant,criterion,rating,Notes\nA-1,E1,2,Page 9\n")
    assert first_two(noted)["E1"] == (2, "Page 9")
    assert "Left out" not in said


def test_columns_that_are_not_understood_are_named(noted: Path, shortlister: Command) -> None:
    said = taken(noted, shortlister, "applicant,criterion,rating,evidence,Notes,Seen by\nA-1,E1,2,Page 9,x,y\n")
    assert "Left out: the columns “Notes”, “Seen by”." in said
    assert "cleared" not in said


def test_the_help_says_how_a_rating_is_cleared(shortlister: Command) -> None:
    assert "empty to clear" in " ".join(shortlister("score", "--help").out.replace("│", " ").split())

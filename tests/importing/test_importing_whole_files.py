"""What ends a level, goes on over a page, is one criterion of several points, or asks for nothing in a person."""

from collections.abc import Callable
from pathlib import Path

import pytest

_Read = Callable[[Path], list[str]]


def _row(*cells: str, wide: int = 1) -> str:
    span = f' colspan="{wide}"' if wide > 1 else ""
    return "<tr>" + "".join(f"<td{span}>{cell}</td>" for cell in cells) + "</tr>"


def _table(*rows: str) -> str:
    return "<table>" + "".join(rows) + "</table>"


def _bold(*texts: str) -> str:
    return "".join(f"<p><b>{text}</b></p>" for text in texts)


def _items(*texts: str) -> str:
    return "<ul>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>"


_TITLE = "<h1>Person specification</h1>"
_LEVELS = ("Criteria", "Essential", "Desirable")

_LAYOUTS: dict[str, tuple[str, list[str]]] = {
    "points of which two are asked for": (
        _TITLE
        + _table(
            _row("Factor", "Essential criteria", "Assessed by"),
            _row(
                "Experience",
                "<p>Must have a year of paid work in two of the following:</p>"
                "<ol type='a'><li>a nursery or crèche</li><li>a youth club</li></ol>",
                "Interview",
            ),
            _row(
                "Training",
                "<p>You will hold one of the following:</p>" + _items("NVQ 2 in Catering", "Food Hygiene Level 3"),
                "Certificates",
            ),
        ),
        [
            "e|Experience|Must have a year of paid work in two of the following: a nursery or crèche; a youth club"
            "|Interview",
            "e|Training|You will hold one of the following: NVQ 2 in Catering; Food Hygiene Level 3|Certificates",
        ],
    ),
    "a heading that looks as the one of the level ends it": (
        "<h1>Library Assistant</h1>"
        + _bold("ESSENTIAL REQUIREMENTS", "Schooling")
        + _items("Five passes in the Leaving Certificate")
        + _bold("Computers")
        + _items("Entering records in a database")
        + _bold("It is desirable that applicants have:")
        + _items("Conversational Irish")
        + _bold("BEHAVIOURS FOR THE ROLE")
        + _items("Takes care over details", "Treats the public with patience"),
        [
            "e|Schooling|Five passes in the Leaving Certificate|",
            "e|Computers|Entering records in a database|",
            "d||Conversational Irish|",
            "u|BEHAVIOURS FOR THE ROLE|Takes care over details|",
            "u|BEHAVIOURS FOR THE ROLE|Treats the public with patience|",
        ],
    ),
    "particulars of the office behind the criteria": (
        _TITLE
        + _bold("Essential")
        + _items("Keeping stores")
        + _bold("PARTICULARS OF THE OFFICE")
        + "<p>Salary: €31,000. Holidays are 24 days.</p><p>Probation: six months. Canvassing will disqualify.</p>",
        ["e||Keeping stores|"],
    ),
    "reminders below a table": (
        _TITLE
        + _table(_row(*_LEVELS), _row("Skills", "Cooking for thirty", "Baking"))
        + "<p>* Applicants are asked to say whether they need a ramp or a loop.</p>"
        + "<ul><li>Candidates are invited to telephone the head cook.</li></ul>",
        ["e|Skills|Cooking for thirty|", "d|Skills|Baking|"],
    ),
    "who may work in the country": (
        _TITLE
        + _table(_row(*_LEVELS), _row("Skills", "Typing letters", "Shorthand"))
        + "<h2>Other</h2><p>You must have the right to live and work in Ireland. "
        + "Any offer is subject to a check by the Garda.</p>",
        ["e|Skills|Typing letters|", "d|Skills|Shorthand|"],
    ),
    "a criterion that asks to be entitled in a list stays": (
        _TITLE + _bold("Essential") + _items("Entitled to work in the United Kingdom", "Mending clocks"),
        ["e||Entitled to work in the United Kingdom|", "e||Mending clocks|"],
    ),
    "headings in plain words": (
        _TITLE
        + _table(
            _row("No", "Area", "What we are looking for", "How we will find out"),
            _row("ESSENTIAL", wide=4),
            _row("E1", "Experience", "Running a kitchen", "Interview"),
            _row("DESIRABLE", wide=4),
            _row("D1", "Skills", "Making cheese", "Application form"),
        ),
        ["e|Experience|Running a kitchen|Interview", "d|Skills|Making cheese|Application form"],
    ),
    "a numbered table that goes on behind the key of the page": (
        _TITLE
        + _table(
            _row("No.", "Criterion", "E/D", "Method"),
            _row("Knowledge", wide=4),
            _row("1", "Charity law", "E", "A"),
            _row("2", "Trust deeds", "D", "I"),
        )
        + "<p>A = Application, I = Interview</p>"
        + _table(
            _row("No.", "Criterion", "E/D", "Method"),
            _row("3", "Gift aid rules", "E", "A"),
            _row("Values", wide=4),
            _row("4", "Fairness", "E", "I"),
        ),
        [
            "e|Knowledge|Charity law|Application form",
            "d|Knowledge|Trust deeds|Interview",
            "e|Knowledge|Gift aid rules|Application form",
            "e|Values|Fairness|Interview",
        ],
    ),
    "a table that begins its numbers anew has no group of the last": (
        _TITLE
        + _table(_row("No.", "Criterion", "E/D"), _row("Knowledge", wide=3), _row("1", "Charity law", "E"))
        + _table(_row("No.", "Criterion", "E/D"), _row("1", "Gift aid rules", "D")),
        ["e|Knowledge|Charity law|", "d||Gift aid rules|"],
    ),
    "a table for each group, one of them by a usual name of columns": (
        _TITLE
        + _table(_row("Training", "Essential", "Desirable"), _row("Forklift licence", "✓", ""))
        + _table(_row("Attributes", "Essential", "Desirable"), _row("Calm with drivers", "", "✓")),
        ["e|Training|Forklift licence|", "d|Attributes|Calm with drivers|"],
    ),
    "a row of methods whose last is a word of sentences too": (
        _TITLE
        + _table(
            _row("Essential", "Desirable"),
            _row("Skills", wide=2),
            _row("Filing letters", "Binding"),
            _row("Assessed by: interview, references, test", wide=2),
        ),
        ["e|Skills|Filing letters|Interview,References,Test", "d|Skills|Binding|Interview,References,Test"],
    ),
    "a line that says only that there are requirements": (
        _TITLE
        + "<h2>The following will be looked at on a later date (essential for the post)</h2>"
        + "<p>Various medical requirements</p>"
        + _bold("SKILLS:")
        + _items("Diving to thirty metres"),
        ["e|SKILLS|Diving to thirty metres|"],
    ),
}


@pytest.mark.parametrize("name", _LAYOUTS)
def test_layouts_are_read_as_a_careful_person_reads_them(name: str, tmp_path: Path, criteria_of: _Read) -> None:
    page, expected = _LAYOUTS[name]
    path = tmp_path / "page.html"
    path.write_text(f"<html><body>{page}</body></html>", encoding="utf-8")
    assert criteria_of(path) == expected

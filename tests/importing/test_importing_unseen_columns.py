"""Columns that other programs leave unread: posts beside each other, methods under any heading, bullets as marks."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

_Read = Callable[[Path], list[str]]
_Rows = Sequence[Sequence[str]]
_Write = Callable[[str, _Rows, str, Path], Path]

_LAYOUTS: dict[str, tuple[_Rows, str, list[str]]] = {
    "a column of levels for each band": (
        [
            ("Factor", "Criteria", "Band 5", "Band 6"),
            ("Training", "Registration as a radiographer", "E", "E"),
            ("", "Supervising students", "", "D"),
            ("Experience", "Scanning patients who cannot lie still", "D", "E"),
        ],
        "",
        [
            "POST Band 5",
            "e|Training|Registration as a radiographer|",
            "d|Experience|Scanning patients who cannot lie still|",
            "POST Band 6",
            "e|Training|Registration as a radiographer|",
            "d|Training|Supervising students|",
            "e|Experience|Scanning patients who cannot lie still|",
        ],
    ),
    "methods under a heading of the author's own": (
        [
            ("Requirement", "Level", "Where you tell us"),
            ("Handling samples of water without spoiling them", "Essential", "Interview"),
            ("Driving to remote reservoirs in all seasons", "Essential", "Application form"),
            ("Level 3 laboratory qualification", "Desirable", "Certificates"),
        ],
        "",
        [
            "e||Handling samples of water without spoiling them|Interview",
            "e||Driving to remote reservoirs in all seasons|Application form",
            "d||Level 3 laboratory qualification|Certificates",
        ],
    ),
    "what each is shown by, without a heading for levels": (
        [
            ("Essential criteria", "Shown in"),
            ("Calling a show from the book", "CV and interview"),
            ("Running rehearsals with a company of more than twenty actors", "CV"),
        ],
        "",
        [
            "e||Calling a show from the book|CV,Interview",
            "e||Running rehearsals with a company of more than twenty actors|CV",
        ],
    ),
    "numbers below the headings of groups": (
        [
            ("", "Criteria", "Essential/ Desirable", "Assessment"),
            ("Experience", "", "", ""),
            ("1", "Work on or beside tidal water", "Essential", "Application"),
            ("2", "Collecting fees", "Desirable", "Interview"),
            ("Skills", "", "", ""),
            ("3", "Handling a small boat in strong wind and in the dark", "Essential", "Practical test"),
            ("4", "Swimming", "Essential", "Practical test"),
        ],
        "",
        [
            "e|Experience|Work on or beside tidal water|Application form",
            "d|Experience|Collecting fees|Interview",
            "e|Skills|Handling a small boat in strong wind and in the dark|Practical test",
            "e|Skills|Swimming|Practical test",
        ],
    ),
    "ticks beside the letters of methods": (
        [
            ("Criteria", "E/D", "A", "I", "R"),
            ("Moving patients safely in beds and chairs", "E", "X", "X", ""),
            ("Reliability", "E", "", "", "X"),
            ("Knowledge of infection control, including the cleaning of trolleys", "D", "X", "X", ""),
        ],
        "A = application, I = interview, R = references",
        [
            "e||Moving patients safely in beds and chairs|Application form,Interview",
            "e||Reliability|References",
            "d||Knowledge of infection control, including the cleaning of trolleys|Application form,Interview",
        ],
    ),
    "references, codes and a key": (
        [
            ("Ref", "Requirement", "E/D", "Measured by"),
            ("P1", "Dealing with people who are violent, drunk or unwell with patience and within the law", "E",
             "AF / I"),
            ("P2", "First aid", "D", "AF"),
            ("P3", "Shift work, including nights", "E", "I"),
        ],
        "AF = application form; I = interview",
        [
            "e||Dealing with people who are violent, drunk or unwell with patience and within the law"
            "|Application form,Interview",
            "d||First aid|Application form",
            "e||Shift work, including nights|Interview",
        ],
    ),
    "groups alone in their rows above ticks": (
        [
            ("Criteria", "Essential", "Desirable", "Source"),
            ("Qualifications", "", "", ""),
            ("A levels or the equivalent", "x", "", "Application"),
            ("Degree", "", "x", "Application"),
            ("Skills", "", "", ""),
            ("Keeps calm in the busiest weeks of the year", "x", "", "Interview, references"),
        ],
        "",
        [
            "e|Qualifications|A levels or the equivalent|Application form",
            "d|Qualifications|Degree|Application form",
            "e|Skills|Keeps calm in the busiest weeks of the year|Interview,References",
        ],
    ),
    "a number under a heading that says nothing of it": (
        [
            ("Ref", "Criteria", "E/D", "Band value"),
            ("1", "Degree in law", "E", "10"),
        ],
        "",
        ["e||Degree in law|"],
    ),
    "short items beside long ones": (
        [
            ("Area", "Essential", "Desirable"),
            ("Qualifications", "GCSE English and mathematics\nLevel 3 in supporting learners",
             "Counselling certificate"),
            ("Experience", "Work with young people aged 16 to 19 who have left school early", "Mentoring"),
            ("Personal", "Patience\nGood humour", ""),
        ],
        "",
        [
            "e|Qualifications|GCSE English and mathematics|",
            "e|Qualifications|Level 3 in supporting learners|",
            "d|Qualifications|Counselling certificate|",
            "e|Experience|Work with young people aged 16 to 19 who have left school early|",
            "d|Experience|Mentoring|",
            "e|Personal|Patience|",
            "e|Personal|Good humour|",
        ],
    ),
    "codes in brackets behind the shortest criteria": (
        [
            ("", "Essential", "Desirable"),
            ("Coding", "National qualification, or working towards it (AF, C)\nSQL (AF)", "Auditing (AF)"),
            ("Skills", "Extracting detail from notes that are written by hand (T)", "Medical terminology (AF, T)"),
        ],
        "AF = application form, T = test, C = certificates",
        [
            "e|Coding|National qualification, or working towards it|Application form,Certificates",
            "e|Coding|SQL|Application form",
            "d|Coding|Auditing|Application form",
            "e|Skills|Extracting detail from notes that are written by hand|Test",
            "d|Skills|Medical terminology|Application form,Test",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", ["word", "page"])
@pytest.mark.parametrize("name", sorted(_LAYOUTS))
def test_a_table_with_unusual_columns_is_read_alike_from_word_and_from_a_page_without_lines(
    name: str, form: str, tmp_path: Path, criteria_of: _Read, paper_of: _Write
) -> None:
    rows, note, expected = _LAYOUTS[name]
    found = criteria_of(paper_of(form, rows, note, tmp_path))
    if expected[0].startswith("POST"):
        assert found == expected
    else:
        assert sorted(found) == sorted(expected)

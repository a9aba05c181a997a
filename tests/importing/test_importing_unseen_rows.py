"""Tables that public bodies publish, each as a Word file and as a PDF page without ruled lines, read alike."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

_Read = Callable[[Path], list[str]]
_Rows = Sequence[Sequence[str]]
_Write = Callable[[str, _Rows, str, Path], Path]


_LAYOUTS: dict[str, tuple[_Rows, str, list[str]]] = {
    "a column of methods behind each level": (
        [
            ("Attributes", "Essential", "How identified", "Desirable", "How identified"),
            ("Qualifications", "HNC in civil engineering", "Certificates", "Membership of an institution",
             "Application form"),
            ("Skills", "Setting out works on site from drawings", "Test", "Plain English", "Interview"),
        ],
        "",
        [
            "e|Qualifications|HNC in civil engineering|Certificates",
            "d|Qualifications|Membership of an institution|Application form",
            "e|Skills|Setting out works on site from drawings|Test",
            "d|Skills|Plain English|Interview",
        ],
    ),
    "codes under a heading that is itself a method": (
        [
            ("FACTORS", "ESSENTIAL", "DESIRABLE", "ASSESSMENT"),
            ("EXPERIENCE", "Nursing in a community setting, wound care included", "Palliative care", "A/I"),
            ("OTHER", "Car driver with a full licence", "", "A"),
        ],
        "A = Application, I = Interview, T = Test",
        [
            "e|EXPERIENCE|Nursing in a community setting, wound care included|Application form,Interview",
            "d|EXPERIENCE|Palliative care|Application form,Interview",
            "e|OTHER|Car driver with a full licence|Application form",
        ],
    ),
    "a header for each level inside one table": (
        [
            ("No.", "Essential criteria", "How assessed"),
            ("1", "Recovering data from mobile devices in a laboratory that is accredited",
             "Application and interview"),
            ("2", "Explaining technical findings to a jury", "Presentation"),
            ("No.", "Desirable criteria", "How assessed"),
            ("3", "Vehicle systems", "Application"),
        ],
        "",
        [
            "e||Recovering data from mobile devices in a laboratory that is accredited|Application form,Interview",
            "e||Explaining technical findings to a jury|Presentation",
            "d||Vehicle systems|Application form",
        ],
    ),
    "ticks under the letters of methods": (
        [
            ("No", "Criteria", "E/D", "A", "I", "T"),
            ("1", "Calculating statutory payments by hand and by computer", "E", "x", "", "x"),
            ("2", "Discretion", "E", "", "x", ""),
            ("3", "Pivot tables", "D", "", "", "x"),
        ],
        "A - Application, I - Interview, T - Test",
        [
            "e||Calculating statutory payments by hand and by computer|Application form,Test",
            "e||Discretion|Interview",
            "d||Pivot tables|Test",
        ],
    ),
    "ticks under sentences that name the stage": (
        [
            ("We are looking for", "Essential / Desirable", "Tested at application", "Tested at interview"),
            ("Recovering rent or other debts within the law", "Essential", "x", "x"),
            ("Court work", "Desirable", "x", ""),
            ("Numeracy", "Essential", "x", ""),
        ],
        "",
        [
            "e||Recovering rent or other debts within the law|Application form,Interview",
            "d||Court work|Application form",
            "e||Numeracy|Application form",
        ],
    ),
    "yes and no under the one level": (
        [
            ("Criterion", "Essential?", "Application / Interview / Reference"),
            ("Handling strange dogs, including those that bite", "Yes", "Application and Interview"),
            ("Animal welfare law", "No", "Interview"),
        ],
        "",
        [
            "e||Handling strange dogs, including those that bite|Application form,Interview",
            "d||Animal welfare law|Interview",
        ],
    ),
    "numbers in brackets explained below": (
        [
            ("", "Essential", "Desirable"),
            ("Music", "Degree in music (1)\nTraining the voices of children (1, 2)", "Playing the organ (3)"),
            ("People", "Warmth (2)", "Work with parents (1, 2)"),
        ],
        "(1) Application  (2) Interview  (3) Practical test",
        [
            "e|Music|Degree in music|Application form",
            "e|Music|Training the voices of children|Application form,Interview",
            "d|Music|Playing the organ|Practical test",
            "e|People|Warmth|Interview",
            "d|People|Work with parents|Application form,Interview",
        ],
    ),
    "several criteria in a cell beside stacked methods": (
        [
            ("Criteria", "Essential", "Desirable", "Method of assessment"),
            ("Experience", "Work with adults in a care setting\nRecording on a case management system",
             "Moving and handling", "Application form\nInterview"),
            ("Training", "SVQ level 2 or a commitment to achieve it", "SVQ level 3", "Certificates"),
        ],
        "",
        [
            "e|Experience|Work with adults in a care setting|Application form,Interview",
            "e|Experience|Recording on a case management system|Application form,Interview",
            "d|Experience|Moving and handling|Application form,Interview",
            "e|Training|SVQ level 2 or a commitment to achieve it|Certificates",
            "d|Training|SVQ level 3|Certificates",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("form", ["word", "page"])
@pytest.mark.parametrize("name", sorted(_LAYOUTS))
def test_a_table_is_read_alike_from_word_and_from_a_page_without_lines(
    name: str, form: str, tmp_path: Path, criteria_of: _Read, paper_of: _Write
) -> None:
    rows, note, expected = _LAYOUTS[name]
    assert sorted(criteria_of(paper_of(form, rows, note, tmp_path))) == sorted(expected)

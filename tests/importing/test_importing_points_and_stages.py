"""Tables whose cells open with half a sentence, whose rows name stages, whose weights stand for levels."""

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import openpyxl
import pytest

from shortlister.domain.plans.drafts import DraftCriterion
from shortlister.importing.reading import read_specification
from tests.importing.pasting import read_text

_Read = Callable[[Path], list[str]]
_Rows = Sequence[Sequence[str]]


def _word(folder: Path, *parts: str | _Rows) -> Path:
    """A Word file; lines of a text become paragraphs, those behind a `•` items, a row of one text is merged."""
    paper = docx.Document()
    paper.add_heading("Person specification", 1)
    for part in parts:
        if isinstance(part, str):
            paper.add_paragraph(part.removeprefix("•"), style="List Bullet" if part.startswith("•") else None)
            continue
        table = paper.add_table(len(part), wide := max(map(len, part)))
        for at, texts in enumerate(part):
            if len(texts) == 1:
                table.cell(at, 0).merge(table.cell(at, wide - 1))
            for column, text in enumerate(texts):
                for number, line in enumerate(text.split("\n")):
                    cell = table.cell(at, column)
                    paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
                    paragraph.add_run(line.removeprefix("•"))
                    if line.startswith("•"):
                        paragraph.style = "List Bullet"
    path = folder / "specification.docx"
    paper.save(str(path))
    return path


@pytest.mark.parametrize(("cell", "whole"), [
    ("Sound knowledge of:\n•fire safety law\n•building control;\n•asbestos rules",
     ["Sound knowledge of: fire safety law; building control; asbestos rules"]),
    ("•Current understanding of:\n•child development\n•play work\n•How councils decide",
     ["Current understanding of: child development; play work", "How councils decide"]),
    ("Use of office systems, such as:\n•SIMS\n•Arbor", ["Use of office systems, such as: SIMS; Arbor"]),
    ("Experience in one or more of the following:\nyouth work\nsports coaching",
     ["Experience in one or more of the following: youth work; sports coaching"]),
    ("A record of leading teams, including:\n•setting the brief\n•NEC contracts\n•taking decisions\nGood at sums",
     ["A record of leading teams, including: setting the brief; NEC contracts; taking decisions", "Good at sums"]),
])  # fmt: skip
def test_the_points_that_end_the_sentence_of_a_criterion_are_one_with_it(
    tmp_path: Path, criteria_of: _Read, cell: str, whole: list[str]
) -> None:
    path = _word(tmp_path, [
        ("Factor", "Essential criteria", "Method"), ("Knowledge", cell, "Interview"),
        ("Other", "Driving licence", "Application form"),
    ])  # fmt: skip
    assert criteria_of(path) == [
        *(f"e|Knowledge|{text}|Interview" for text in whole),
        "e|Other|Driving licence|Application form",
    ]


def test_the_points_are_one_with_their_criterion_on_a_web_page_too(tmp_path: Path, criteria_of: _Read) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        "<h1>Person specification</h1><table><tr><th>Criteria<th>E/D<th>Assessed by</tr><tr><td>Working knowledge of:"
        "<ul><li>tax law<li>audit rules</ul><td>E<td>Test</tr><tr><td>Speaks Irish<td>D<td>Interview</tr></table>"
    )
    assert criteria_of(path) == ["e||Working knowledge of: tax law; audit rules|Test", "d||Speaks Irish|Interview"]


def test_whole_criteria_below_a_lead_or_a_name_stay_apart(tmp_path: Path, criteria_of: _Read) -> None:
    path = _word(tmp_path, [
        ("Essential criteria", "Assessed by"),
        ("Eligibility:\nApplicants must:\n•Be registered as a vet\n•Hold a licence to drive", "Application form"),
        ("Fitness:\nIs able to climb ladders.", "Interview/selection centre, references"),
    ])  # fmt: skip
    assert criteria_of(path) == [
        "e|Eligibility|Be registered as a vet|Application form",
        "e|Eligibility|Hold a licence to drive|Application form",
        "e|Fitness|Is able to climb ladders.|Interview,Selection centre,References",
    ]


@pytest.mark.parametrize(("first", "second"), [
    ("SHORTLISTING CRITERIA – using Application Form", "INTERVIEW CRITERIA"),
    ("Assessed from the application form", "Assessed at interview"),
    ("APPLICATION FORM", "INTERVIEW"),
    ("Stage 1: criteria measured by application form", "Stage 2: criteria measured at interview"),
])  # fmt: skip
def test_a_row_that_names_a_stage_holds_for_all_groups_below_it(
    tmp_path: Path, criteria_of: _Read, first: str, second: str
) -> None:
    path = _word(tmp_path, [
        ("Criteria", "Weighting", "Score"), (first,), ("Experience",), ("Running a shop", "3", ""),
        ("Training",), ("Forklift licence", "2", ""), (second,), ("Skills",), ("Able to keep calm", "3", ""),
        ("Attitude",), ("Wants to learn", "1", ""),
    ])  # fmt: skip
    assert criteria_of(path) == [
        "u|Experience|Running a shop|Application form",
        "u|Training|Forklift licence|Application form",
        "u|Skills|Able to keep calm|Interview",
        "u|Attitude|Wants to learn|Interview",
    ]


def test_a_scoring_sheet_without_levels_is_read_by_its_header(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Person specification"], ["Requirement", "Weighting", "Mark"], ["APPLICATION FORM"],
        ["Knowledge of stock control", 2], ["INTERVIEW"], ["Able to keep calm", 3],
    ):  # fmt: skip
        sheet.append(row)
    book.save(path := tmp_path / "sheet.xlsx")
    criteria = read_specification(path).posts[0].criteria
    assert [(*_told(one), *one.measured_by) for one in criteria] == [
        ("Knowledge of stock control", "unspecified", 2, "Application form"),
        ("Able to keep calm", "unspecified", 3, "Interview"),
    ]


_WEIGHED = [
    ("Requirement", "Weighting", "Method"), ("Experience of banking", "5", "Interview"),
    ("Able to draw plans", "2", "Test"), ("Knowledge of law", "3", "Interview"), ("Speaks French", "1", "Interview"),
]  # fmt: skip


@pytest.mark.parametrize("said", [
    ["Each has a weight from 1 to 5. Weights of 3 and above are essential; 1 and 2 are desirable."],
    ["Weighting:", "5 = essential, must be in place at once", "4 = essential", "3 = essential, can be built up",
     "2 = desirable", "1 = desirable, but not needed"],
    ["What the ratings mean", "•5 – Essential from the first day", "•3 – Essential after training", "•2 – Desirable",
     "•1 – Desirable, of some use"],
    ["Requirements rated 1 to 2 are desirable and those rated 3, 4 or 5 are essential."],
    ["A rating of 3 or more is essential, the rest are desirable."],
])  # fmt: skip
def test_weights_that_a_document_explains_as_levels_tell_the_level(tmp_path: Path, said: list[str]) -> None:
    criteria = read_specification(_word(tmp_path, *said, _WEIGHED)).posts[0].criteria
    assert [_told(one) for one in criteria] == [
        ("Experience of banking", "essential", 5), ("Able to draw plans", "desirable", 2),
        ("Knowledge of law", "essential", 3), ("Speaks French", "desirable", 1),
    ]  # fmt: skip


def _told(one: DraftCriterion) -> tuple[str, str, int]:
    return one.text, one.level, int(one.weight or 0)


def test_numbers_of_criteria_are_no_weights(tmp_path: Path) -> None:
    rows = [("No", "Requirement", "Weighting"), *((str(at), *row[:2]) for at, row in enumerate(_WEIGHED[1:], 1))]
    path = _word(tmp_path, "Each is given a weighting. Criteria 1 to 3 are essential, 4 desirable.", rows)
    criteria = read_specification(path).posts[0].criteria
    assert [_told(one)[1] for one in criteria] == ["essential", "essential", "essential", "desirable"]


@pytest.mark.parametrize("number", ["Criterion No.", "Ref. No.", "Requirement ref.", "Item number"])
def test_tabs_hold_a_form_and_then_a_table_whose_first_heading_is_abbreviated(number: str) -> None:
    draft = read_text(
        f"PERSON SPECIFICATION\nJob title:\tSoil Scientist\nReference:\tGEO2\n\n{number}\tCriterion"
        "\tEssential/Desirable\tStage assessed\nTraining\nE1\tDegree in soil science\tEssential\tA\n"
        "D1\tDiving certificate\tDesirable\tA, I\n"
        "\nStage assessed: A = application, I = interview\n",
        "x.txt",
    )
    assert draft.posts[0].title == "Soil Scientist"
    assert [(one.level, one.group, one.text, one.measured_by) for one in draft.posts[0].criteria] == [
        ("essential", "Training", "Degree in soil science", ("Application form",)),
        ("desirable", "Training", "Diving certificate", ("Application form", "Interview")),
    ]


@pytest.mark.parametrize("name", ["Skills required", "General skills & experience required", "Also needed"])
def test_a_header_that_comes_again_names_the_group_below_it(tmp_path: Path, criteria_of: _Read, name: str) -> None:
    path = _word(tmp_path, [
        ("Qualifications", "Essential/Desirable", "How assessed"), ("Degree in law", "Essential", "Form"),
        (name, "Essential/Desirable", "How assessed"), ("Speaks Polish", "Desirable", "Interview"),
        ("Writes clear letters", "Essential", "Test"),
    ])  # fmt: skip
    assert criteria_of(path) == [
        "e|Qualifications|Degree in law|Application form",
        f"d|{name}|Speaks Polish|Interview",
        f"e|{name}|Writes clear letters|Test",
    ]


@pytest.mark.parametrize(("said", "name"), [
    ("at interview (I) or through a discussion with the tenants of the block (DT)",
     "Discussion with the tenants of the block"),
    ("at interview (I) or in an observed activity with young people (OB)", "Observed activity with young people"),
    ("by interview (I) and by a talk to all of the staff (TTA)", "Talk to all of the staff"),
])  # fmt: skip
def test_a_sentence_explains_the_code_of_a_longer_name(
    tmp_path: Path, criteria_of: _Read, said: str, name: str
) -> None:
    code = said[-4:-1].strip("(")
    path = _word(tmp_path, f"Items are tested by application form (AF), {said}.", [
        ("Requirement", "Essential", "Desirable"), ("Knows the law", "AF/I", ""), ("Listens well", code, ""),
    ])  # fmt: skip
    assert criteria_of(path) == ["e||Knows the law|Application form,Interview", f"e||Listens well|{name}"]

"""Layouts in plain text: letters behind criteria, codes in brackets, references, records."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

_LAYOUTS: dict[str, tuple[str, str | bytes, Sequence[str]]] = {
    "suffix letters": (
        ".txt",
        "Library Assistant\n"
        "Person Specification\n"
        "\n"
        "Qualifications\n"
        "• Good general education (E)\n"
        "• Customer service qualification (D)\n"
        "\n"
        "Experience\n"
        "• Experience of handling cash (E)\n"
        "• Experience of library systems (D)\n"
        "\n"
        "Skills\n"
        "• Able to lift boxes of books (E)\n",
        [
            "e|Qualifications|Good general education|",
            "d|Qualifications|Customer service qualification|",
            "e|Experience|Experience of handling cash|",
            "d|Experience|Experience of library systems|",
            "e|Skills|Able to lift boxes of books|",
        ],
    ),
    "bracket codes": (
        ".txt",
        "PERSON SPECIFICATION - COOK\n"
        "\n"
        "Key: A = Application form, I = Interview, T = Practical test\n"
        "\n"
        "ESSENTIAL\n"
        "\n"
        "1. Level 2 food hygiene certificate (A)\n"
        "2. Experience of cooking for more than 50 people (A, I)\n"
        "3. Able to plan a balanced menu (T)\n"
        "\n"
        "DESIRABLE\n"
        "\n"
        "4. Level 3 food hygiene certificate (A)\n"
        "5. Knowledge of special diets (I)\n",
        [
            "e||Level 2 food hygiene certificate|Application form",
            "e||Experience of cooking for more than 50 people|Application form,Interview",
            "e||Able to plan a balanced menu|Practical test",
            "d||Level 3 food hygiene certificate|Application form",
            "d||Knowledge of special diets|Interview",
        ],
    ),
    "refs tell levels": (
        ".txt",
        "Role: Planning Officer\n"
        "\n"
        "Selection criteria\n"
        "\n"
        "E1 Degree in planning or a related subject\n"
        "E2 Experience of development control\n"
        "E3 Able to write clear reports\n"
        "D1 Membership of the RTPI\n"
        "D2 Experience of public inquiries\n",
        [
            "e||Degree in planning or a related subject|",
            "e||Experience of development control|",
            "e||Able to write clear reports|",
            "d||Membership of the RTPI|",
            "d||Experience of public inquiries|",
        ],
    ),
    "nhs jobs": (
        ".txt",
        "Person Specification\n"
        "\n"
        "Qualifications\n"
        "\n"
        "Essential\n"
        "\n"
        "    Degree in nursing\n"
        "    NMC registration\n"
        "\n"
        "Desirable\n"
        "\n"
        "    Mentorship course\n"
        "\n"
        "Experience\n"
        "\n"
        "Essential\n"
        "\n"
        "    Two years on an acute ward\n"
        "\n"
        "Desirable\n"
        "\n"
        "    Experience of audit\n",
        [
            "e|Qualifications|Degree in nursing|",
            "e|Qualifications|NMC registration|",
            "d|Qualifications|Mentorship course|",
            "e|Experience|Two years on an acute ward|",
            "d|Experience|Experience of audit|",
        ],
    ),
    "duties only": (
        ".txt",
        "Job Description\n"
        "Post: Cleaner\n"
        "Main duties\n"
        "1. Sweep the floors\n"
        "2. Empty the bins\n"
        "3. Report faults\n"
        "Hours of work: 20\n"
        "Salary: £9,000\n",
        [],
    ),
    "records": (
        ".txt",
        "Person specification for Archivist\n"
        "\n"
        "Criterion: Postgraduate diploma in archives\n"
        "Level: Essential\n"
        "Measured by: Application form\n"
        "\n"
        "Criterion: Experience of digital records\n"
        "Level: Desirable\n"
        "Measured by: Interview\n",
        [
            "e||Postgraduate diploma in archives|Application form",
            "d||Experience of digital records|Interview",
        ],
    ),
    "star note": (
        ".txt",
        "Person Specification\n"
        "\n"
        "Criteria marked * are desirable.\n"
        "\n"
        "Knowledge\n"
        "- Building regulations\n"
        "- Listed buildings law *\n"
        "- Contract law\n"
        "\n"
        "Skills\n"
        "- Drawing by CAD\n"
        "- Hand drawing *\n",
        [
            "u|Knowledge|Building regulations|",
            "d|Knowledge|Listed buildings law|",
            "u|Knowledge|Contract law|",
            "u|Skills|Drawing by CAD|",
            "d|Skills|Hand drawing|",
        ],
    ),
    "pipes": (
        ".txt",
        "Person Specification: Clerk\n"
        "\n"
        "| Criteria | Essential | Desirable | Assessed |\n"
        "|---|---|---|---|\n"
        "| Good typing | X | | T |\n"
        "| Minute taking | | X | I |\n"
        "| Discretion | X | | I, R |\n"
        "\n"
        "T: Test, I: Interview, R: References\n",
        [
            "e||Good typing|Test",
            "d||Minute taking|Interview",
            "e||Discretion|Interview,References",
        ],
    ),
    "prose levels": (
        ".txt",
        "Finance Manager\n"
        "\n"
        "About you\n"
        "\n"
        "You will need:\n"
        "\n"
        "- a recognised accountancy qualification\n"
        "- five years of experience in local government finance\n"
        "\n"
        "It would also be an advantage to have:\n"
        "\n"
        "- experience of pension funds\n"
        "\n"
        "How to apply\n"
        "\n"
        "- send your CV to us\n"
        "- tell us why\n",
        [
            "e||a recognised accountancy qualification|",
            "e||five years of experience in local government finance|",
            "d||experience of pension funds|",
        ],
    ),
}


@pytest.mark.parametrize("name", sorted(_LAYOUTS))
def test_a_layout_is_read_as_a_person_reads_it(
    name: str, tmp_path: Path, criteria_of: Callable[[Path], list[str]]
) -> None:
    ending, content, expected = _LAYOUTS[name]
    path = tmp_path / f"specification{ending}"
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        page = f"<html><body>{content}</body></html>" if ending == ".html" else content
        path.write_text(page, encoding="utf-8")
    assert sorted(criteria_of(path)) == sorted(expected)

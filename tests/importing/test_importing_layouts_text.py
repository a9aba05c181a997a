"""Layouts in plain text and Markdown: headings, labels, codes, records, wrapped lines."""

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
            "e|About you|a recognised accountancy qualification|",
            "e|About you|five years of experience in local government finance|",
            "d|About you|experience of pension funds|",
        ],
    ),
    "docx like caps": (
        ".txt",
        "ANYTOWN COUNCIL\n"
        "PERSON SPECIFICATION\n"
        "POST TITLE: Senior Accountant\n"
        "GRADE: 8\n"
        "\n"
        "1. QUALIFICATIONS AND TRAINING\n"
        "Essential\n"
        "1.1 CCAB qualified\n"
        "1.2 Evidence of continuing development\n"
        "Desirable\n"
        "1.3 Management qualification\n"
        "\n"
        "2. EXPERIENCE\n"
        "Essential\n"
        "2.1 Preparing statutory accounts\n"
        "2.2 Supervising staff\n"
        "Desirable\n"
        "2.3 Treasury management\n",
        [
            "e|QUALIFICATIONS AND TRAINING|CCAB qualified|",
            "e|QUALIFICATIONS AND TRAINING|Evidence of continuing development|",
            "d|QUALIFICATIONS AND TRAINING|Management qualification|",
            "e|EXPERIENCE|Preparing statutory accounts|",
            "e|EXPERIENCE|Supervising staff|",
            "d|EXPERIENCE|Treasury management|",
        ],
    ),
    "runin methods": (
        ".txt",
        "Person Specification\n"
        "\n"
        "EXPERIENCE (assessed by application form and interview)\n"
        "Essential:\n"
        "- Managing events\n"
        "- Working with volunteers\n"
        "Desirable:\n"
        "- Fundraising\n"
        "\n"
        "SKILLS (assessed by interview)\n"
        "Essential:\n"
        "- Public speaking\n",
        [
            "e|EXPERIENCE|Managing events|Application form,Interview",
            "e|EXPERIENCE|Working with volunteers|Application form,Interview",
            "d|EXPERIENCE|Fundraising|Application form,Interview",
            "e|SKILLS|Public speaking|Interview",
        ],
    ),
    "inline run": (
        ".txt",
        "PERSON SPECIFICATION\n"
        "\n"
        "Job Title: Park Ranger\n"
        "\n"
        "Education\n"
        "Essential: GCSE English. Desirable: A countryside management diploma.\n"
        "\n"
        "Experience\n"
        "Essential: Practical conservation work\n"
        "Desirable: Leading volunteers\n",
        [
            "e|Education|GCSE English.|",
            "d|Education|A countryside management diploma.|",
            "e|Experience|Practical conservation work|",
            "d|Experience|Leading volunteers|",
        ],
    ),
    "lettered": (
        ".txt",
        "Person Specification\n"
        "\n"
        "A. Knowledge and experience\n"
        "\n"
        "Essential:\n"
        "a) Experience of payroll\n"
        "b) Experience of pensions administration\n"
        "\n"
        "Desirable:\n"
        "c) Experience of HR systems\n"
        "\n"
        "B. Skills\n"
        "\n"
        "Essential:\n"
        "a) Accurate data entry\n",
        [
            "e|Knowledge and experience|Experience of payroll|",
            "e|Knowledge and experience|Experience of pensions administration|",
            "d|Knowledge and experience|Experience of HR systems|",
            "e|Skills|Accurate data entry|",
        ],
    ),
    "advert with spec below": (
        ".txt",
        "We are looking for an enthusiastic Dinner Lady to join our team!\n"
        "\n"
        "You will:\n"
        "- serve meals\n"
        "- clear tables\n"
        "\n"
        "Closing date: Friday 3 May\n"
        "\n"
        "PERSON SPECIFICATION\n"
        "\n"
        "Essential\n"
        "\n"
        "- Basic food hygiene\n"
        "- Friendly with children\n"
        "\n"
        "Desirable\n"
        "\n"
        "- First aid certificate\n"
        "\n"
        "How to apply: send us a letter.\n"
        "- Forms from the office\n",
        [
            "e||Basic food hygiene|",
            "e||Friendly with children|",
            "d||First aid certificate|",
        ],
    ),
    "desirable in sentence": (
        ".txt",
        "Person specification\n"
        "\n"
        "Applicants must have:\n"
        "\n"
        "* a teaching qualification\n"
        "* experience of special schools\n"
        "\n"
        "Applicants should ideally have:\n"
        "\n"
        "* a qualification in autism\n",
        [
            "e||a teaching qualification|",
            "e||experience of special schools|",
            "d||a qualification in autism|",
        ],
    ),
    "wrapped txt": (
        ".txt",
        "PERSON SPECIFICATION\n"
        "\n"
        "Post: Registrar\n"
        "\n"
        "ESSENTIAL\n"
        "\n"
        "1.  Experience of working directly with members of the public in a setting that calls\n"
        "    for tact, accuracy and discretion at all times.\n"
        "2.  Legible handwriting.\n"
        "3.  The ability to work at weekends and on bank holidays, and to travel between the\n"
        "    offices of the county.\n"
        "\n"
        "DESIRABLE\n"
        "\n"
        "4.  Knowledge of the law on marriage and of the\n"
        "    registration service.\n",
        [
            "e||Experience of working directly with members of the public in a setting that calls for tact, "
            "accuracy and discretion at all times.|",
            "e||Legible handwriting.|",
            "e||The ability to work at weekends and on bank holidays, and to travel between the offices of the "
            "county.|",
            "d||Knowledge of the law on marriage and of the registration service.|",
        ],
    ),
    "md bold labels": (
        ".md",
        "# Ecologist\n"
        "\n"
        "**Person specification**\n"
        "\n"
        "**Essential**\n"
        "\n"
        "- Bat licence\n"
        "- Survey work\n"
        "\n"
        "**Desirable**\n"
        "\n"
        "- Report *editing*\n",
        [
            "e||Bat licence|",
            "e||Survey work|",
            "d||Report editing|",
        ],
    ),
    "tab sep": (
        ".txt",
        "Person specification\n"
        "\n"
        "Criteria	E/D	Method\n"
        "Knows the Highway Code	E	T\n"
        "First aider	D	C\n"
        "Polite	E	I\n",
        [
            "e||Knows the Highway Code|Test",
            "d||First aider|Certificates",
            "e||Polite|Interview",
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

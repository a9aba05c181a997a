"""Layouts in plain text and Markdown: labels, run-in levels, wrapped lines, tabs."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

_LAYOUTS: dict[str, tuple[str, str | bytes, Sequence[str]]] = {
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
